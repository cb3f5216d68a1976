using ClaimTracker.Articles;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Tests.Mentions.Times;

/// <summary>Runs the finder on a text and writes what it found as "words=TYPE:value", joined by "; ".</summary>
internal static class TimeTexts
{
    private static readonly SentenceSplitter Splitter = new();
    private static readonly TimeFinder Finder = new();

    public static (Article Article, IReadOnlyList<TimeExpression> Times, List<Diagnostic> Diagnostics) Find(string text, string? published)
    {
        PublicationDate? date = PublicationDate.TryParse(published, out var parsed) ? parsed : null;
        var article = new Article(text) { Blocks = text.Length == 0 ? [] : [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))], Published = date };
        var diagnostics = new List<Diagnostic>();
        return (article, Finder.Find(article, Splitter.Split(article), diagnostics), diagnostics);
    }

    public static string Write(string text, string? published)
    {
        var (article, times, _) = Find(text, published);
        return string.Join("; ", times.Select(time => $"{time.Span.Slice(article.Text)}={time.Type.ToString().ToUpperInvariant()}:{time.Value ?? "?"}"));
    }
}
