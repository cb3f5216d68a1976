using ClaimTracker.Articles;
using ClaimTracker.Claims;
using ClaimTracker.Quotes;
using ClaimTracker.Sources;

namespace ClaimTracker.Cli.Tests;

/// <summary>Makes reports by hand, so that a test of an output does not depend on what the library finds.</summary>
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
        var article = new Article(text)
        {
            Id = "sample.html",
            Title = title,
            Outlet = Outlet,
            Url = Url,
            Authors = Authors,
            Published = new PublicationDate(new DateOnly(2026, 3, 2)),
            Links = _links,
            Blocks = [.. plain.Blocks.Select(block => _blocks.FirstOrDefault(other => other.Span.Overlaps(block.Span)) is { Kind: not BlockKind.None } other ? block with { Kind = other.Kind } : block)],
        };
        return new ClaimReport(article) { Claims = _claims, Quotes = _quotes, Sources = _sources, Checks = _checks };
    }
}
