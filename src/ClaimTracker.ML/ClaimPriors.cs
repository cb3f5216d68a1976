using System.Collections.Frozen;
using System.Globalization;
using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Quotes;
using ClaimTracker.Sources;

namespace ClaimTracker.ML;

/// <summary>What a claim's own form adds to its sentence: kind of number, change, source, speaker, modality, vagueness, place in the article.</summary>
/// <param name="LogOdds">The sum.</param>
/// <param name="Reasons">What speaks for the claim, in words, with its weight.</param>
internal sealed record ClaimPrior(double LogOdds, IReadOnlyList<(string Text, double Weight)> Reasons);

/// <summary>Weighs the claims of one report by <c>claim-priors.txt</c>.</summary>
internal sealed class ClaimPriors
{
    /// <summary>How many sentences are the top of an article.</summary>
    private const int Lead = 3;

    private static readonly FrozenDictionary<string, (double Weight, string? Reason)> Table = DataFile.Rows("claim-priors.txt").ToFrozenDictionary(
        row => row[0],
        row => (double.Parse(row[1], CultureInfo.InvariantCulture), row.Length > 2 ? row[2] : null),
        StringComparer.Ordinal);

    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Quote> _quotes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _baselines = new(StringComparer.Ordinal);

    public ClaimPriors(ClaimReport report)
    {
        foreach (var check in report.Checks)
            if (!check.Holds)
                _failed.UnionWith(check.ClaimIds);
        foreach (var source in report.Sources) _sources[source.Id] = source;
        foreach (var quote in report.Quotes) _quotes[quote.Id] = quote;
        foreach (var claim in report.Claims)
            if (claim.Change?.From is { } from)
                _baselines.Add(from);
    }

    public ClaimPrior Of(NumericClaim claim, Sentence sentence)
    {
        var sum = 0.0;
        var reasons = new List<(string, double)>();
        void Add(string feature)
        {
            if (!Table.TryGetValue(feature, out var entry)) return;
            sum += entry.Weight;
            if (entry.Reason is not null) reasons.Add((entry.Reason, entry.Weight));
        }

        Add("kind:" + claim.Kind);
        if (claim.Trend != Trend.None) Add("trend");
        if (HasNoSource(claim)) Add("source:none");
        else if (claim.SourceIds.All(source => _sources.GetValueOrDefault(source) is { Kind: SourceKind.Anonymous })) Add("source:anonymous");
        var quote = claim.QuoteId is { } id ? _quotes.GetValueOrDefault(id) : null;
        if (quote is { Kind: QuoteKind.Direct or QuoteKind.Mixed }) Add("quoted");
        if (quote?.SourceId is { } speaker && _sources.GetValueOrDefault(speaker) is { Role: { Length: > 0 } role, Name: { Length: > 0 } name })
        {
            // Who has an office is believed more readily, and has more to gain.
            Add("speaker:role");
            reasons.Add(($"said by {name}, {role}", Table["speaker:role"].Weight));
        }

        // What it was before is checked with what it is now: "up from 56".
        if (_baselines.Contains(claim.Id)) Add("baseline");
        if (claim.Bound is null && claim.Kind != ClaimKind.Date) Add("vague");
        Add("modality:" + claim.Modality);
        if (_failed.Contains(claim.Id)) Add("check:failed");
        if (sentence.Index < Lead) Add("lead");
        // What the number is comes with where it comes from: neither alone is a reason.
        if (Noun(claim) is { } noun) reasons.Add((noun + Origin(claim), HasNoSource(claim) ? 0.9 : 0.1));
        return new ClaimPrior(sum, reasons);
    }

    /// <summary>The outlet itself is no source: it is what is left where the article gives none.</summary>
    private bool HasNoSource(NumericClaim claim) => claim.SourceIds.All(id => _sources.GetValueOrDefault(id) is { IsOutlet: true });

    private static string? Noun(NumericClaim claim) => claim switch
    {
        { Kind: ClaimKind.Date or ClaimKind.Age or ClaimKind.None } => null,
        { Modality: Modality.Predicted } => "a forecast",
        { Trend: not Trend.None } or { Change: not null } => "a change",
        { Kind: ClaimKind.Percentage } => "a percentage",
        { Kind: ClaimKind.PercentagePoints } => "a change",
        { Kind: ClaimKind.Money } => "a sum of money",
        { Kind: ClaimKind.Rate } => "a rate",
        { Kind: ClaimKind.Ratio } => "a ratio",
        { Kind: ClaimKind.Multiple } => "a comparison",
        { Kind: ClaimKind.Rank } => "a rank",
        { Kind: ClaimKind.Duration } => "a duration",
        { Kind: ClaimKind.Measure } => "a measurement",
        _ => "a count",
    };

    private string Origin(NumericClaim claim)
    {
        foreach (var id in claim.SourceIds)
            if (_sources.GetValueOrDefault(id) is { IsOutlet: false } source && source.Name is { Length: > 0 } name)
                return " from " + name;
        return HasNoSource(claim) ? " with no source" : "";
    }
}
