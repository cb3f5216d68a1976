using ClaimTracker.Articles;
using ClaimTracker.Quotes;

namespace ClaimTracker.Tests.Quotes;

/// <summary>Reads one passage and writes its quotes on a line each: kind, pieces, cue, speaker, full name.</summary>
internal static class QuoteSpecs
{
    private static readonly ClaimExtractor Extractor = new();

    public static ClaimReport Read(string text) => Extractor.Extract(new ArticleReader().ReadText(text.Replace("¶", "\n\n", StringComparison.Ordinal)));

    public static string Write(string text)
    {
        var report = Read(text);
        return string.Join('\n', report.Quotes.Select(quote => Write(report.Article.Text, quote)));
    }

    private static string Write(string text, Quote quote) =>
        $"{quote.Kind}: {string.Join(" / ", quote.Content.Select(piece => piece.Slice(text)))} | {quote.Cue?.Slice(text) ?? "-"} | {quote.Speaker?.Slice(text) ?? "-"} | {quote.SpeakerName ?? "-"}";
}
