namespace ClaimTracker;

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
