using ClaimTracker.Articles;
using ClaimTracker.Json;

namespace ClaimTracker.Tests.Promises;

/// <summary>Hostile documents come back with a report, whatever they hold; each case names the diagnostic it gives, if any.</summary>
public sealed class HostileInputTests
{
    private static readonly ClaimExtractor Extractor = new();

    [Theory]
    [InlineData("", DiagnosticCodes.EmptyInput)]
    [InlineData("<html><body></body></html>", DiagnosticCodes.NoArticle)]
    [InlineData("<html><body><nav><a href=/>Home</a></nav></body></html>", DiagnosticCodes.NoArticle)]
    public void A_page_without_an_article_says_so(string html, string code)
    {
        var report = Extractor.Extract(html);
        Assert.Contains(report.Diagnostics, diagnostic => diagnostic.Code == code);
        Assert.Empty(report.Claims);
        Assert.Empty(report.Article.Text);
    }

    [Fact]
    public void A_binary_file_says_so()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        Assert.Contains(Extractor.Extract(Extractor.Articles.Read(bytes)).Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.BinaryInput);
    }

    [Fact]
    public void A_page_beyond_the_limit_is_not_read()
    {
        var extractor = new ClaimExtractor(new ArticleReaderOptions { MaxBytes = 1000 });
        var report = extractor.Extract("<p>" + new string('a', 2000));
        Assert.Equal(DiagnosticCodes.TooLarge, Assert.Single(report.Diagnostics).Code);
    }

    [Fact]
    public void A_hundred_thousand_nested_tags_are_cut()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 100_000)) + "<p>Two boats sank in 2016, the harbour master said in a long enough sentence to be a paragraph.</p>";
        Assert.Contains(Extractor.Extract(html).Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.TooDeep);
    }

    [Fact]
    public void A_date_that_does_not_exist_has_no_value()
    {
        var report = Extractor.Extract(Extractor.Articles.ReadText("The council met on February 30, 2024 and adjourned."));
        Assert.Contains(report.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.ImpossibleDate);
        Assert.DoesNotContain(report.Dates, date => date.Value == "2024-02-30");
    }

    [Fact]
    public void A_text_beyond_all_articles_is_searched_up_to_the_limit()
    {
        var text = "Two boats sank.\n\n" + new string('x', ClaimTracker.Language.SentenceSplitter.MaxText) + "\n\nThree boats sank.";
        var report = Extractor.Extract(Extractor.Articles.ReadText(text));
        Assert.Equal(DiagnosticCodes.TextTooLong, Assert.Single(report.Diagnostics).Code);
        Assert.Equal(2, Assert.Single(report.Claims).Value);
    }

    [Fact]
    public void A_number_beyond_decimal_is_left_out_and_said()
    {
        var report = Extractor.Extract(Extractor.Articles.ReadText("The dust holds " + new string('9', 40) + " grains."));
        Assert.Equal(DiagnosticCodes.NumberTooLarge, Assert.Single(report.Diagnostics).Code);
        Assert.Empty(report.Claims);
    }

    [Fact]
    public void A_quote_that_never_closes_ends_with_its_paragraph()
    {
        var text = "“We will not pay, said Ida Holm.\n\n" + string.Join("\n\n", Enumerable.Repeat("The ferry sailed at noon as it does on most days of the year.", 40));
        var report = Extractor.Extract(Extractor.Articles.ReadText(text));
        Assert.Contains(report.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.UnclosedQuote);
        Assert.All(report.Quotes, quote => Assert.All(quote.Content, piece => Assert.True(piece.End <= text.IndexOf('\n', StringComparison.Ordinal))));
    }

    public static TheoryData<string> Monsters => new()
    {
        new string('“', 2000),
        string.Concat(Enumerable.Repeat("\"'", 3000)),
        "“" + string.Concat(Enumerable.Repeat("word ", 10_000)) + "” said Ida Holm.",
        string.Concat(Enumerable.Repeat("“He said ‘", 500)),
        new string('9', 10_000) + " people",
        string.Concat(Enumerable.Repeat("1,000,000,000,000,000,000,000,000,000,000 trillion trillion ", 50)),
        "$" + new string('9', 30) + " billion billion",
        string.Concat(Enumerable.Repeat("from 1 to 2 and ", 3000)),
        string.Concat(Enumerable.Repeat("one hundred and ", 3000)),
        string.Concat(Enumerable.Repeat("Mr. A. B. C. ", 3000)),
        string.Concat(Enumerable.Repeat("😀", 3000)),
        string.Concat(Enumerable.Repeat("a\u0301\u200B\u202E", 3000)),
        new string('(', 3000) + new string(')', 3000),
        string.Concat(Enumerable.Repeat("Sheriff ", 3000)) + "said that " + string.Concat(Enumerable.Repeat("said ", 3000)),
        "per per per per 1/2/3/4/5/6 ½½½½ 1½½ --- - - -5 -$-5 5-5-5-5-5-5 5:5:5:5 5.5.5.5 5,5,5,5 1,23,456",
        string.Concat(Enumerable.Repeat("\r\n", 5000)) + "x",
        "\uD800\uDC00\uD800 \uDC00 59\uD800",
        "٣٤٥ people and ५९ boats and 五十 homes",
    };

    [Theory]
    [MemberData(nameof(Monsters))]
    public void A_monster_gets_a_report(string text)
    {
        var report = Extractor.Extract(Extractor.Articles.ReadText(text, new ArticleSource { Published = new PublicationDate(new DateOnly(2024, 2, 29)) }));
        Assert.All(report.Claims, claim => Assert.InRange(claim.Span.End, 0, text.Length));
        Assert.All(report.Quotes, quote => Assert.True(quote.Content.Sum(piece => piece.Length) <= text.Length));
    }

    [Fact]
    public void Work_on_a_long_text_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => Extractor.Extract("<p>Two boats sank.</p>", cancellationToken: cancelled.Token));
    }

    [Fact]
    public void One_extractor_serves_many_threads()
    {
        var pages = SampleFiles.Pages.Select(File.ReadAllBytes).ToArray();
        var alone = pages.Select(Reported).ToArray();
        Parallel.For(0, 40, i => Assert.Equal(alone[i % pages.Length], Reported(pages[i % pages.Length])));
    }

    private static string Reported(byte[] page) => ReportJson.Serialize(Extractor.Extract(Extractor.Articles.Read(page)));
}
