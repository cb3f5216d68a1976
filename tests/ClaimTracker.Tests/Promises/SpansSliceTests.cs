using ClaimTracker.Articles;
using ClaimTracker.Json;
using CsCheck;
using Newtonsoft.Json.Linq;

namespace ClaimTracker.Tests.Promises;

/// <summary>The one rule that checks a whole report: every object with <c>start</c>, <c>end</c> and <c>text</c> is a slice of the article.</summary>
public sealed class SpansSliceTests
{
    private static readonly ClaimExtractor Extractor = new();

    public static TheoryData<string> Pages => new(SampleFiles.Pages.Select(path => Path.GetFileName(path)!));

    [Theory]
    [MemberData(nameof(Pages))]
    public void In_the_report_of_every_sample_page(string page)
    {
        var article = Extractor.Articles.Read(File.ReadAllBytes(Path.Combine(SampleFiles.Articles, page)));
        var spans = Check(Extractor.Extract(article));
        Assert.True(spans > 100, $"only {spans} spans");
    }

    [Fact]
    public void In_the_report_of_any_text() =>
        Soup.Sample(text => Check(Extractor.Extract(Extractor.Articles.ReadText(text, new ArticleSource { Published = new PublicationDate(new DateOnly(2024, 2, 29)) }))), iter: 3000);

    [Fact]
    public void In_the_report_of_any_page() =>
        Soup.Array[1, 6].Sample(parts => Check(Extractor.Extract("<html><body><article><p>" + string.Join("</p><p>", parts) + "</p></article></body></html>")), iter: 500);

    /// <summary>Words, numbers, marks and odd characters in any order.</summary>
    private static readonly string[] Words =
    [
        "said", "told", "according to", "the", "Mayor", "Ann Lindqvist", "Mr.", "U.S.", "he", "that", "“", "”", "\"", "'", "‘", "’", ".", ",", "?", "!", "…", "—", "-", "–",
        "59", "12,480", "$", "£1.5m", "%", "percent", "per 100,000 people", "1/2", "½", "from", "to", "between", "and", "up", "fell", "more than", "or so", "million", "two", "thirds",
        "9999999999999999999999999999999999", "1e9999", "5/17/2018", "February 30, 2024", "last year", "Monday", "in 2015", "2012-13", "three weeks ago", "century", "one in five", "half",
        "\n", "\n\n", "\t", "\u00A0", "\u200B", "\u202E", "😀", "é", "中", "٣", "\0", "\uD800", "data obtained from", "by", "the Herald", "Q:", "A:", "www.example.org", "#1", "@x",
    ];

    private static readonly Gen<string> Soup = Gen.Int[0, Words.Length - 1].Array[0, 60].Select(picks => string.Join(' ', picks.Select(pick => Words[pick])));

    private static int Check(ClaimReport report)
    {
        var json = JObject.Parse(ReportJson.Serialize(report));
        var text = report.Article.Text;
        var spans = 0;
        foreach (var item in json.DescendantsAndSelf().OfType<JObject>())
        {
            if (item["start"] is not { } start || item["end"] is not { } end) continue;
            var (from, to) = ((int)start, (int)end);
            Assert.InRange(from, 0, to);
            Assert.InRange(to, from, text.Length);
            if (item["text"] is { } slice) Assert.Equal(text[from..to], (string?)slice);
            spans++;
        }

        Ids(report);
        Order(report);
        return spans;
    }

    private static void Ids(ClaimReport report)
    {
        var claims = report.Claims.Select(claim => claim.Id).ToHashSet();
        var quotes = report.Quotes.Select(quote => quote.Id).ToHashSet();
        var sources = report.Sources.Select(source => source.Id).ToHashSet();
        Assert.Equal(report.Claims.Count, claims.Count);
        Assert.Equal(report.Quotes.Count, quotes.Count);
        Assert.Equal(report.Sources.Count, sources.Count);
        foreach (var claim in report.Claims)
        {
            Assert.All(claim.SourceIds, id => Assert.Contains(id, sources));
            if (claim.QuoteId is { } quote) Assert.Contains(quote, quotes);
            if (claim.Change?.From is { } from) Assert.Contains(from, claims);
            if (claim.Change?.By is { } by) Assert.Contains(by, claims);
        }

        foreach (var quote in report.Quotes)
            if (quote.SourceId is { } id)
                Assert.Contains(id, sources);
        foreach (var source in report.Sources)
            if (source.Via is { } via)
                Assert.Contains(via, sources);
        Assert.All(report.Checks.SelectMany(check => check.ClaimIds), id => Assert.Contains(id, claims));
    }

    private static void Order(ClaimReport report)
    {
        for (var i = 1; i < report.Claims.Count; i++) Assert.True(report.Claims[i - 1].Span.Start <= report.Claims[i].Span.Start);
        for (var i = 1; i < report.Sentences.Count; i++) Assert.True(report.Sentences[i - 1].Span.End <= report.Sentences[i].Span.Start);
        Assert.All(report.Claims, claim => Assert.True(claim.Sentence.Contains(claim.Span)));
        foreach (var quote in report.Quotes)
        {
            Assert.All(quote.Content, piece => Assert.True(piece.Length > 0));
            for (var i = 1; i < quote.Content.Count; i++) Assert.True(quote.Content[i - 1].End <= quote.Content[i].Start);
        }
    }
}
