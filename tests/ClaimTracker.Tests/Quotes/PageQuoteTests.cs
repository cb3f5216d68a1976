namespace ClaimTracker.Tests.Quotes;

/// <summary>Quotes that the page's own elements set off: posts, block quotations, <c>q</c>, pull quotes, the author's own words.</summary>
public sealed class PageQuoteTests
{
    private const string Before = "<p>The council met on Monday in the old hall of the town to talk about the pool, which is tired.</p>";

    private const string After = "<p>Then the meeting ended, and all who had come went home in the rain that fell on the harbour.</p>";

    [Theory]

    // A post is one quote of who posted it, its signature none.
    [InlineData("<blockquote class=\"twitter-tweet\"><p>The pool is closed. It was a good run.</p>&mdash; Nina Holt (@ninaholt) <a href=\"https://twitter.com/ninaholt/status/12\">May 4, 2019</a></blockquote>", "Direct: The pool is closed. It was a good run. | Nina Holt | Nina Holt")]
    [InlineData("<blockquote class=\"twitter-tweet\"><p>The pool is closed.</p><p>It was a good run of forty years.</p>&mdash; Nina Holt (@ninaholt) <a href=\"https://twitter.com/ninaholt/status/12\">May 4, 2019</a></blockquote>", "Direct: The pool is closed. / It was a good run of forty years. | Nina Holt | Nina Holt")]

    // A block quotation takes who is said to have written it, or goes on from who spoke right before it.
    [InlineData("<p>In her letter, Mayor Nina Holt wrote:</p><blockquote><p>We have tried for years to keep it open.</p></blockquote>", "Direct: We have tried for years to keep it open. | Mayor Nina Holt | Nina Holt")]
    [InlineData("<p>Mayor Nina Holt said it was over.</p><blockquote><p>We have tried for years to keep it open.</p></blockquote>", "Indirect: it was over | Mayor Nina Holt | Nina Holt\nDirect: We have tried for years to keep it open. | - | Nina Holt")]

    // Marks that only the browser draws.
    [InlineData("<p>Mayor Nina Holt said <q>the pool is tired</q>.</p>", "Direct: the pool is tired | Mayor Nina Holt | Nina Holt")]
    [InlineData("<p>Mayor Nina Holt said <q>“the pool is tired”</q>.</p>", "Direct: the pool is tired | Mayor Nina Holt | Nina Holt")]

    // A pull quote repeats the body and counts once.
    [InlineData("<p>“We have tried for years,” Mayor Nina Holt said.</p><aside class=\"pullquote\"><p>“We have tried for years”</p></aside>", "Direct: We have tried for years, | Mayor Nina Holt | Nina Holt")]

    // "I" is the author.
    [InlineData("<p>“I am done,” I told the council, and I meant it.</p>", "Direct: I am done, | I | Ida Frost")]
    [InlineData("<p>I told the council that I was done, and we went home.</p>", "")]
    public void SetOff(string html, string expected)
    {
        var report = new ClaimExtractor().Extract($"<html><head><title>The pool</title><meta name=\"author\" content=\"Ida Frost\"></head><body><article><h1>The pool</h1>{Before}{html}{After}</article></body></html>");
        var text = report.Article.Text;
        Assert.Equal(expected, string.Join('\n', report.Quotes.Select(quote => $"{quote.Kind}: {string.Join(" / ", quote.Content.Select(piece => piece.Slice(text)))} | {quote.Speaker?.Slice(text) ?? "-"} | {quote.SpeakerName ?? "-"}")));
    }

    [Fact]
    public void A_post_keeps_its_date_and_address_and_leads_to_its_source()
    {
        var report = new ClaimExtractor().Extract(
            $"<title>The pool</title><article><h1>The pool</h1>{Before}<blockquote class=\"twitter-tweet\"><p>The pool is closed. It was a good run.</p>&mdash; Nina Holt (@ninaholt) <a href=\"https://twitter.com/ninaholt/status/12\">May 4, 2019</a></blockquote>{After}</article>");
        var quote = Assert.Single(report.Quotes);
        Assert.Equal(("Nina Holt", "https://twitter.com/ninaholt/status/12", "2019-05-04"), (quote.Post?.Author, quote.Post?.Url, quote.Post?.Date?.ToString()));
        Assert.Contains("https://twitter.com/ninaholt/status/12", Assert.Single(report.Sources, source => source.Id == quote.SourceId).Links);
    }
}
