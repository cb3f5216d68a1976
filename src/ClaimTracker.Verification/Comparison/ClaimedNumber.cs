namespace ClaimTracker.Verification.Comparison;

/// <summary>How the number is written.</summary>
internal enum NumberForm
{
    /// <summary>Digits, or a number word that stands for them.</summary>
    Digits,

    /// <summary>A fraction in words, "one in five": the value is in percent.</summary>
    Fraction,

    /// <summary>A factor, "doubled".</summary>
    Multiple,

    /// <summary>A vague magnitude, "dozens".</summary>
    Vague,
}

/// <summary>A claimed number with its rounding and its hedge: everything that the comparison looks at.</summary>
/// <param name="Value">The number; the lower end of a range.</param>
internal sealed record ClaimedNumber(decimal Value)
{
    /// <summary>The upper end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>Place value of the last written digit: 26.9 → 0.1, 2.1 million → 100,000, 26,000 → 1.</summary>
    public decimal LastPlace { get; init; } = 1;

    /// <summary>The coarsest place that the written digits allow: 26,000 → 1,000. The same as <see cref="LastPlace"/> where no zeros trail.</summary>
    public decimal CoarsestPlace { get; init; } = 1;

    public Bound Bound { get; init; } = Bound.Exactly;

    public NumberForm Form { get; init; }

    /// <summary>True for what is counted: a plain small count has to be exact.</summary>
    public bool IsCount { get; init; }

    /// <summary>True for "exactly": no rounding but to the last digit.</summary>
    public bool IsExact { get; init; }
}
