using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Claims;

/// <summary>What kind of number a claim holds.</summary>
public enum ClaimKind
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>How many: "59 requests".</summary>
    Count,

    /// <summary>A share in percent: "26.9 percent".</summary>
    Percentage,

    /// <summary>A difference of percentages: "0.3 percentage points".</summary>
    PercentagePoints,

    /// <summary>An amount of money, in the main unit of its currency.</summary>
    Money,

    /// <summary>A physical or other measure: "30 yards".</summary>
    Measure,

    /// <summary>A quantity per another: "12 deaths per 100,000 people".</summary>
    Rate,

    /// <summary>A share as a fraction: "one in five".</summary>
    Ratio,

    /// <summary>A factor: "doubled", "three times as many".</summary>
    Multiple,

    /// <summary>A place in an order: "the third-largest".</summary>
    Rank,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>How old somebody or something is.</summary>
    Age,

    /// <summary>A year or date that is itself the fact.</summary>
    Date,
}

/// <summary>How the written number bounds the real one.</summary>
public enum Bound
{
    /// <summary>Nothing is said, or "exactly".</summary>
    Exactly,

    /// <summary>"about", "roughly", "some".</summary>
    About,

    /// <summary>"almost", "nearly", "just under".</summary>
    Almost,

    /// <summary>"just over".</summary>
    JustOver,

    /// <summary>"at least", "or more".</summary>
    AtLeast,

    /// <summary>"more than", "over".</summary>
    MoreThan,

    /// <summary>"at most", "up to".</summary>
    AtMost,

    /// <summary>"less than", "under".</summary>
    LessThan,

    /// <summary>A range with both ends given.</summary>
    Between,
}

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

    /// <summary>The sentence it stands in.</summary>
    public required TextSpan Sentence { get; init; }
}
