using System.Globalization;
using ClaimTracker.Claims;
using ClaimTracker.Quotes;
using ClaimTracker.Sources;
using ClaimTracker.Verdicts;

namespace ClaimTracker.Cli.Output;

/// <summary>A report as a person looks at it: what its ids stand for, what its spans say.</summary>
internal sealed class ReportView
{
    private readonly Dictionary<string, Source> _sources;
    private readonly Dictionary<string, Quote> _quotes;
    private readonly Dictionary<string, NumericClaim> _claims;
    private readonly ILookup<string, string> _claimsByQuote;
    private readonly ILookup<string, string> _claimsBySource;
    private readonly ILookup<string, string> _quotesBySource;
    private readonly Dictionary<string, Verdict> _verdicts;
    private readonly Dictionary<string, List<ArithmeticCheck>> _failed = new(StringComparer.Ordinal);

    public ReportView(ClaimReport report)
    {
        Report = report;
        _sources = report.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        _quotes = report.Quotes.ToDictionary(quote => quote.Id, StringComparer.Ordinal);
        _claims = report.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        _claimsByQuote = report.Claims.Where(claim => claim.QuoteId is not null).ToLookup(claim => claim.QuoteId!, claim => claim.Id, StringComparer.Ordinal);
        _claimsBySource = report.Claims.SelectMany(claim => claim.SourceIds, (claim, source) => (claim.Id, Source: source)).ToLookup(pair => pair.Source, pair => pair.Id, StringComparer.Ordinal);
        _quotesBySource = report.Quotes.Where(quote => quote.SourceId is not null).ToLookup(quote => quote.SourceId!, quote => quote.Id, StringComparer.Ordinal);
        _verdicts = report.Verdicts.DistinctBy(verdict => verdict.ClaimId).ToDictionary(verdict => verdict.ClaimId, StringComparer.Ordinal);
        foreach (var check in report.Checks)
        {
            if (check.Holds) continue;
            foreach (var id in check.ClaimIds)
            {
                if (!_failed.TryGetValue(id, out var checks)) _failed[id] = checks = [];
                checks.Add(check);
            }
        }
    }

    /// <summary>The report itself.</summary>
    public ClaimReport Report { get; }

    /// <summary>What the article says there; empty for no place.</summary>
    public string Text(TextSpan? span) => span?.Slice(Report.Article.Text) ?? "";

    /// <summary>What a quote says, see <see cref="QuoteText"/>.</summary>
    public string Content(Quote quote) => QuoteText.Of(quote, Report.Article.Text);

    /// <summary>The source of that id.</summary>
    public Source? Source(string? id) => id is null ? null : _sources.GetValueOrDefault(id);

    /// <summary>The quote of that id.</summary>
    public Quote? Quote(string? id) => id is null ? null : _quotes.GetValueOrDefault(id);

    /// <summary>The claim of that id.</summary>
    public NumericClaim? Claim(string id) => _claims.GetValueOrDefault(id);

    /// <summary>What the data says about the claim or quote of that id; null where no data was given.</summary>
    public Verdict? Verdict(string id) => _verdicts.GetValueOrDefault(id);

    /// <summary>The ids of the claims inside a quote.</summary>
    public IEnumerable<string> ClaimsIn(Quote quote) => _claimsByQuote[quote.Id];

    /// <summary>The ids of the claims that a source is given for.</summary>
    public IEnumerable<string> ClaimsOf(Source source) => _claimsBySource[source.Id];

    /// <summary>The ids of the quotes that a source is the speaker of.</summary>
    public IEnumerable<string> QuotesOf(Source source) => _quotesBySource[source.Id];

    /// <summary>Who the article gives for the claim, nearest first.</summary>
    public IEnumerable<string> SourceNames(NumericClaim claim) => claim.SourceIds.Select(Source).OfType<Source>().Select(source => source.IsOutlet ? source.Name + " (this outlet)" : source.Name);

    /// <summary>The sums with this claim that do not come out.</summary>
    public IReadOnlyList<ArithmeticCheck> FailedChecks(string claimId) => _failed.GetValueOrDefault(claimId) ?? [];

    /// <summary>Who is quoted, as well as the article says it.</summary>
    public string Speaker(Quote quote) => quote.SpeakerName ?? Source(quote.SourceId)?.Name ?? Text(quote.Speaker);

    /// <summary>The claims, those that most deserve checking first; equal ones in text order.</summary>
    /// <param name="top">How many; null for all. Few are to be of as many sentences as can be: the numbers of one are checked together.</param>
    public IEnumerable<NumericClaim> ByWorth(int? top)
    {
        var ordered = Report.Claims.OrderByDescending(claim => claim.CheckWorthiness?.Score ?? 0).ToList();
        if (top is not { } most) return ordered;
        var best = ordered.DistinctBy(claim => claim.Sentence).Take(most).ToHashSet();
        return ordered.Where(best.Contains).Concat(ordered.Where(claim => !best.Contains(claim))).Take(most);
    }

    /// <summary>How much the claim deserves checking, in hundredths; nothing is certain. Empty where nobody asked.</summary>
    public string Worth(NumericClaim claim) => claim.CheckWorthiness is { } worth ? Math.Min(99, Math.Round(100 * worth.Score)).ToString("0", CultureInfo.InvariantCulture) + " %" : "";

    /// <summary>Claims and quotes as the reader meets them; a quote before the claims inside it.</summary>
    public IEnumerable<object> InTextOrder(Selection selection)
    {
        var claims = selection == Selection.Quotes ? [] : Report.Claims;
        var quotes = selection == Selection.Claims ? [] : Report.Quotes;
        var at = 0;
        foreach (var quote in quotes)
        {
            for (; at < claims.Count && claims[at].Span.Start < quote.Content[0].Start; at++) yield return claims[at];
            yield return quote;
        }

        for (; at < claims.Count; at++) yield return claims[at];
    }
}
