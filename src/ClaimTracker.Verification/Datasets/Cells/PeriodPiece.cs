namespace ClaimTracker.Verification.Datasets.Cells;

/// <summary>What a word beside a period says.</summary>
internal enum PeriodWord
{
    /// <summary>Nothing: it is a figure.</summary>
    None,

    /// <summary>A month's name.</summary>
    Month,

    /// <summary>The M of "2022M05".</summary>
    M,

    /// <summary>The s of "1990s".</summary>
    Decade,

    /// <summary>FY, fiscal, financial, school.</summary>
    Fiscal,

    /// <summary>Year, calendar.</summary>
    Year,

    /// <summary>Q, quarter.</summary>
    Quarter,

    /// <summary>H, half.</summary>
    Half,

    /// <summary>W, week.</summary>
    Week,

    /// <summary>Ending, ended.</summary>
    Ending,

    /// <summary>To, until.</summary>
    To,
}

/// <summary>A figure or a word of a written period. Immutable.</summary>
/// <param name="Value">The figure, or the number of a month's name.</param>
/// <param name="Digits">How many digits the figure has; 0 for a word.</param>
/// <param name="Word">What the word says; none for a figure.</param>
/// <param name="Sign">The sign before it; NUL for none.</param>
internal readonly record struct PeriodPiece(int Value, int Digits, PeriodWord Word, char Sign)
{
    public bool IsMonth => Word == PeriodWord.Month;

    /// <summary>The year that four digits are, or that two digits stand for ("22": 2022, "85": 1985).</summary>
    public int? AsYear => Digits switch
    {
        4 when Value is >= 1000 and < 2200 => Value,
        2 => Value < 50 ? 2000 + Value : 1900 + Value,
        _ => null,
    };
}
