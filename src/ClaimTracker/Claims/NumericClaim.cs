using System.Globalization;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Claims;

/// <summary>The direction of a change.</summary>
public enum Trend
{
    /// <summary>Nothing changes, or no direction is said.</summary>
    None,

    /// <summary>Grew.</summary>
    Up,

    /// <summary>Fell.</summary>
    Down,
}

/// <summary>The claims that a change relates to.</summary>
/// <param name="From">Id of the claim that holds the baseline.</param>
/// <param name="By">Id of the claim that holds the size of the change.</param>
public sealed record Change(string? From, string? By);

/// <summary>How much a claim deserves a fact-checker's time.</summary>
/// <param name="Score">From 0 to 1; at 0.5 and above it is worth checking.</param>
/// <param name="Reasons">What speaks for it, the strongest first, in words for a person: "a change with no source".</param>
public sealed record CheckWorthiness(double Score, IReadOnlyList<string> Reasons);

/// <summary>One number that the article puts forward, with what it means.</summary>
/// <remarks>Immutable. All spans are in <see cref="Articles.Article.Text"/>. Either <see cref="Value"/> is set, or one or both of <see cref="Low"/> and <see cref="High"/>, or neither for a date.</remarks>
public sealed record NumericClaim
{
    /// <summary>Unique in the report: <c>c1</c>, <c>c2</c>, in text order.</summary>
    public required string Id { get; init; }

    /// <summary>Hedge, number and unit or counted noun as written.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What kind of number it is.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The number, with magnitude words multiplied out; null for a range and a date.</summary>
    public decimal? Value { get; init; }

    /// <summary>The lower end of a range.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>How the number bounds the real one; null for a vague magnitude ("dozens").</summary>
    public Bound? Bound { get; init; }

    /// <summary>ISO 4217 code for money, "percent", else the unit's singular English name; null for a bare count.</summary>
    public string? Unit { get; init; }

    /// <summary>What is counted or measured.</summary>
    public TextSpan? Subject { get; init; }

    /// <summary>The direction of the change the number is part of.</summary>
    public Trend Trend { get; init; }

    /// <summary>The baseline and size of the change.</summary>
    public Change? Change { get; init; }

    /// <summary>When it holds.</summary>
    public TimeExpression? Time { get; init; }

    /// <summary>Where it holds.</summary>
    public TextSpan? Place { get; init; }

    /// <summary>Whether it is put forward as fact.</summary>
    public Modality Modality { get; init; }

    /// <summary>Id of the quote it stands in.</summary>
    public string? QuoteId { get; init; }

    /// <summary>Ids of the sources the article gives for it, nearest first.</summary>
    public IReadOnlyList<string> SourceIds { get; init; } = [];

    /// <summary>How much it deserves a fact-checker's time; null where nobody asked. See <see cref="ClaimReport.WithCheckWorthiness"/>.</summary>
    public CheckWorthiness? CheckWorthiness { get; init; }

    /// <summary>The sentence it stands in.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>The id of the claim that has so many before it.</summary>
    internal static string IdOf(int before) => "c" + (before + 1).ToString(CultureInfo.InvariantCulture);
}
