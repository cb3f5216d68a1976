using System.Globalization;
using ClaimTracker.Articles;
using ClaimTracker.Json;
using Newtonsoft.Json.Linq;

namespace ClaimTracker.Tests.Json;

public sealed class ReportJsonTests
{
    private static readonly ClaimExtractor Extractor = new();

    private static ClaimReport Report(string text) =>
        Extractor.Extract(Extractor.Articles.ReadText(text, new ArticleSource { Id = "x", Published = new PublicationDate(new DateOnly(2024, 3, 15)) }));

    [Fact]
    public void One_claim_has_the_fields_of_the_contract()
    {
        var json = JObject.Parse(ReportJson.Serialize(Report("More than 1.5 million people moved there last year.")));
        Assert.Equal("claimtracker/report/1", (string?)json["schema"]);
        Assert.Equal("x", (string?)json["id"]);
        Assert.Equal("2024-03-15", (string?)json["article"]!["published"]);
        var claim = Assert.Single(json["claims"]!);
        Assert.Equal("More than 1.5 million people", (string?)claim["text"]);
        Assert.Equal("count", (string?)claim["kind"]);
        Assert.Equal("1500000", claim["value"]!.ToString());
        Assert.Equal("moreThan", (string?)claim["bound"]);
        Assert.Equal("asserted", (string?)claim["modality"]);
        Assert.Equal("2023", (string?)claim["time"]!["value"]);
        Assert.Null(claim["unit"]);
        Assert.Null(claim["low"]);
        Assert.Equal("DATE", (string?)Assert.Single(json["dates"]!)["type"]);
    }

    [Fact]
    public void One_report_is_one_line_and_the_writer_stays_open()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        ReportJson.Write(Report("First.\n\nSecond, 5 boats."), output);
        output.Write("|");
        Assert.DoesNotContain('\n', output.ToString());
        Assert.EndsWith("}|", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_twice_gives_the_same_bytes() =>
        Assert.Equal(ReportJson.Serialize(Report("Sales fell 8% to $4 million.")), ReportJson.Serialize(Report("Sales fell 8% to $4 million.")));
}
