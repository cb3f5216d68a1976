using System.Runtime.CompilerServices;
using ClaimTracker.Articles;
using ClaimTracker.Claims;
using ClaimTracker.Quotes;
using ClaimTracker.Sources;

namespace ClaimTracker.Cli.Tests;

/// <summary>Makes reports by hand, so that a test of an output does not depend on what the library finds.</summary>
/// <remarks>Only the library can make a report; a test reaches its constructors as the library itself would.</remarks>
internal sealed class ReportBuilder(string text, string? title = null)
{
    private readonly List<NumericClaim> _claims = [];
    private readonly List<Quote> _quotes = [];
    private readonly List<Source> _sources = [];
    private readonly List<ArithmeticCheck> _checks = [];
    private readonly List<Link> _links = [];
    private readonly List<Block> _blocks = [];

    public List<string> Authors { get; } = [];

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    /// <summary>The place of a phrase that occurs once.</summary>
    public TextSpan At(string phrase)
    {
        var start = text.IndexOf(phrase, StringComparison.Ordinal);
        Assert.True(start >= 0 && text.IndexOf(phrase, start + 1, StringComparison.Ordinal) < 0, $"'{phrase}' does not occur once");
        return new TextSpan(start, phrase.Length);
    }

    public ReportBuilder Claim(string phrase, decimal? value, Func<NumericClaim, NumericClaim>? more = null)
    {
        var span = At(phrase);
        var claim = new NumericClaim { Id = "c" + (_claims.Count + 1), Span = span, Kind = ClaimKind.Count, Value = value, Bound = Bound.Exactly, Sentence = span };
        _claims.Add(more is null ? claim : more(claim));
        return this;
    }

    public ReportBuilder Quote(string[] pieces, Func<Quote, Quote>? more = null)
    {
        var quote = new Quote { Id = "q" + (_quotes.Count + 1), Kind = QuoteKind.Direct, Content = [.. pieces.Select(At)] };
        _quotes.Add(more is null ? quote : more(quote));
        return this;
    }

    public ReportBuilder Source(string name, SourceKind kind, Func<Source, Source>? more = null)
    {
        var source = new Source { Id = "s" + (_sources.Count + 1), Name = name, Kind = kind };
        _sources.Add(more is null ? source : more(source));
        return this;
    }

    public ReportBuilder Check(CheckKind kind, bool holds, string explanation, params string[] claims)
    {
        _checks.Add(new ArithmeticCheck(kind, claims, holds, explanation));
        return this;
    }

    public ReportBuilder Link(string phrase, string href)
    {
        _links.Add(new Link(At(phrase), href));
        return this;
    }

    /// <summary>Says what a paragraph is, where it is no paragraph.</summary>
    public ReportBuilder Block(string phrase, BlockKind kind)
    {
        _blocks.Add(new Block(kind, At(phrase)));
        return this;
    }

    public Outcome Outcome(string name = "sample.html") => new(name, Report());

    public ClaimReport Report()
    {
        var plain = new ArticleReader().ReadText(text);
        var article = NewArticle(text);
        SetId(article, "sample.html");
        SetTitle(article, title);
        SetOutlet(article, Outlet);
        SetUrl(article, Url);
        SetAuthors(article, Authors);
        SetPublished(article, new PublicationDate(new DateOnly(2026, 3, 2)));
        SetLinks(article, _links);
        SetBlocks(article, [.. plain.Blocks.Select(block => _blocks.FirstOrDefault(other => other.Span.Overlaps(block.Span)) is { Kind: not BlockKind.None } other ? block with { Kind = other.Kind } : block)]);
        var report = NewReport(article);
        SetClaims(report, _claims);
        SetQuotes(report, _quotes);
        SetSources(report, _sources);
        SetChecks(report, _checks);
        return report;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern Article NewArticle(string text);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Id")]
    private static extern void SetId(Article article, string value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Title")]
    private static extern void SetTitle(Article article, string? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Outlet")]
    private static extern void SetOutlet(Article article, string? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Url")]
    private static extern void SetUrl(Article article, string? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Authors")]
    private static extern void SetAuthors(Article article, IReadOnlyList<string> value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Published")]
    private static extern void SetPublished(Article article, PublicationDate? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Links")]
    private static extern void SetLinks(Article article, IReadOnlyList<Link> value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Blocks")]
    private static extern void SetBlocks(Article article, IReadOnlyList<Block> value);

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern ClaimReport NewReport(Article article);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Claims")]
    private static extern void SetClaims(ClaimReport report, IReadOnlyList<NumericClaim> value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Quotes")]
    private static extern void SetQuotes(ClaimReport report, IReadOnlyList<Quote> value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Sources")]
    private static extern void SetSources(ClaimReport report, IReadOnlyList<Source> value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Checks")]
    private static extern void SetChecks(ClaimReport report, IReadOnlyList<ArithmeticCheck> value);
}
