using ClaimTracker.Articles;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tests;

/// <summary>Two vintages of one table: the claim is judged by the one of its day, and the other is named where it says something else.</summary>
public sealed class VintageTests
{
    private static readonly ClaimExtractor Extractor = new();

    [Theory]
    [InlineData("2024-04-22", "5.1", "Supported", "Revised since: jobless_2024-05-20.csv says 4.8.")]
    [InlineData("2024-05-23", "4.8", "Supported", "")]
    [InlineData("2024-05-23", "5.1", "Contradicted", "It is what jobless_2024-04-20.csv says, an older vintage: 5.1.")]
    [InlineData("2024-04-22", "4.8", "Contradicted", "a later vintage")]
    [InlineData("2024-04-22", "5.4", "Contradicted", "")]
    public async Task Judges_as_of_publication_and_says_what_another_vintage_has(string published, string number, string kind, string words)
    {
        Assert.True(PublicationDate.TryParse(published, out var date));
        await using var data = DatasetCatalog.Open(Path.Combine(AppContext.BaseDirectory, "Specs", "tables", "vintages"));
        Assert.Equal(2, data.Datasets.Count);
        var report = Extractor.Extract(Extractor.Articles.ReadText($"The jobless rate was {number} percent in March.", new ArticleSource { Published = date }));
        var verdict = Assert.Single((await new ClaimVerifier().VerifyAsync(report, data)).Verdicts);
        Assert.Equal(kind, verdict.Kind.ToString());
        Assert.Contains(words, verdict.Explanation, StringComparison.Ordinal);
        if (words.Length == 0) Assert.DoesNotContain("vintage", verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_in_JSON_has_its_value_cells_query_and_readings()
    {
        await using var data = DatasetCatalog.Open(Path.Combine(AppContext.BaseDirectory, "Specs", "tables", "ferries.csv"));
        var report = await new ClaimVerifier().VerifyAsync(Extractor.Extract(Extractor.Articles.ReadText("Stade had 58,072 ferry passengers in 2023.")), data);
        var json = Json.ReportJson.Serialize(report);
        var verdict = (Newtonsoft.Json.Linq.JObject)Newtonsoft.Json.Linq.JObject.Parse(json)["verdicts"]![0]!;
        Assert.Equal("contradicted", (string?)verdict["verdict"]);
        Assert.Equal(50872m, (decimal)verdict["computed"]!["value"]!);
        Assert.Equal("ferries.csv", (string?)verdict["evidence"]![0]!["dataset"]);
        Assert.Equal("50872", (string?)verdict["evidence"]![0]!["raw"]);
        Assert.StartsWith("SELECT", (string?)verdict["query"], StringComparison.Ordinal);
        Assert.NotNull(verdict["readings"]![0]!["relevance"]);
    }
}
