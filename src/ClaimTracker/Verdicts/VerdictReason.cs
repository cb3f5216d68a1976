namespace ClaimTracker.Verdicts;

/// <summary>Why a verdict is what it is: how the numbers agree or differ, or what is missing.</summary>
public enum VerdictReason
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>The same number.</summary>
    Exact,

    /// <summary>The number rounded to its last written digit.</summary>
    Rounded,

    /// <summary>The number rounded to a place before its last written digit: 1,900 for 1,869.</summary>
    Coarse,

    /// <summary>Cut off where it should have been rounded: 26 for 26.87.</summary>
    Truncated,

    /// <summary>A little off: 48 for 47.49.</summary>
    Near,

    /// <summary>Another number.</summary>
    Mismatch,

    /// <summary>As the hedge says: "nearly 700,000" for 672,518.</summary>
    HedgeOk,

    /// <summary>On the wrong side of the hedge: "more than 10,000" for 9,980.</summary>
    HedgeViolated,

    /// <summary>True, but the real number is far larger.</summary>
    Understated,

    /// <summary>True, but the real number is far smaller.</summary>
    Overstated,

    /// <summary>As near as a fraction in words can be.</summary>
    Fraction,

    /// <summary>As near as a multiple in words can be: "doubled" for 1.96 times.</summary>
    Multiple,

    /// <summary>Off by a thousand or a million: billion for million.</summary>
    ScaleError,

    /// <summary>Percent where only percentage points come out, or the reverse.</summary>
    PercentVsPoints,

    /// <summary>"Up 300 percent" for something that is three times as large.</summary>
    TimesVsIncrease,

    /// <summary>"By" for "to", or the reverse: the number is the level, not the change.</summary>
    ToVsBy,

    /// <summary>It rose where the claim says that it fell, or the reverse.</summary>
    WrongDirection,

    /// <summary>The number belongs to another period.</summary>
    WrongPeriod,

    /// <summary>The number belongs to somebody or something else.</summary>
    WrongEntity,

    /// <summary>It holds for a neighbouring reading of the period.</summary>
    OtherWindow,

    /// <summary>The largest, smallest, first or last, as the claim says.</summary>
    Superlative,

    /// <summary>Something else is the largest, smallest, first or last.</summary>
    WrongSuperlative,

    /// <summary>Others share the place that the claim gives to one alone.</summary>
    NotUnique,

    /// <summary>It holds for all.</summary>
    Universal,

    /// <summary>It does not hold for all.</summary>
    UniversalFails,

    /// <summary>The quoted words stand in the source.</summary>
    Verbatim,

    /// <summary>The quoted words stand in the source with changes.</summary>
    Edited,

    /// <summary>The quoted words are not in the source.</summary>
    WordsAbsent,

    /// <summary>No dataset measures this.</summary>
    MeasureAbsent,

    /// <summary>The dataset has no column for this.</summary>
    ColumnAbsent,

    /// <summary>The dataset does not have this entity.</summary>
    EntityAbsent,

    /// <summary>The dataset does not reach to this period.</summary>
    PeriodNotCovered,

    /// <summary>It had not happened when the article was published.</summary>
    Future,

    /// <summary>The data is in a unit that this one cannot be worked out from.</summary>
    UnitNotConvertible,

    /// <summary>The data has other classes: 30 to 34 where the claim says "in their thirties".</summary>
    BinMismatch,

    /// <summary>The claim could mean several things in this data.</summary>
    ReadingUnclear,

    /// <summary>The claim foretells.</summary>
    Prediction,

    /// <summary>The claim is a condition, a wish or a question.</summary>
    Hypothetical,

    /// <summary>The claim judges.</summary>
    Opinion,

    /// <summary>The number is too vague.</summary>
    Vague,
}
