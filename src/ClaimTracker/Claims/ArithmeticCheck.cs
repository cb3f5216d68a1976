namespace ClaimTracker.Claims;

/// <summary>What an <see cref="ArithmeticCheck"/> tests.</summary>
public enum CheckKind
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>A stated change against the two levels: "from 211 to 344, up 63%".</summary>
    ChangeMatchesLevels,

    /// <summary>A share against the two counts: "43 of the 58 (74%)".</summary>
    PartOfWhole,

    /// <summary>Parts against their stated total.</summary>
    PartsMatchTotal,

    /// <summary>A stated direction against the two levels.</summary>
    DirectionMatchesLevels,

    /// <summary>A difference of two percentages given in percent where only percentage points come out: "from 3.3 to 2.4 percent, a fall of 0.9 percent".</summary>
    PercentVsPoints,

    /// <summary>A stated change against a cell of the article's own table.</summary>
    TextMatchesTable,
}

/// <summary>A piece of arithmetic that the article's own numbers allow, and whether it comes out.</summary>
/// <param name="Kind">What is tested.</param>
/// <param name="ClaimIds">The claims it uses.</param>
/// <param name="Holds">True where the numbers agree within their rounding.</param>
/// <param name="Explanation">One English sentence with the sum worked out.</param>
public sealed record ArithmeticCheck(CheckKind Kind, IReadOnlyList<string> ClaimIds, bool Holds, string Explanation);
