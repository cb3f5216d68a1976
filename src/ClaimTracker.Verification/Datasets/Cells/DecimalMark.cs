namespace ClaimTracker.Verification.Datasets.Cells;

/// <summary>Which sign stands before the decimals of a column.</summary>
internal enum DecimalMark
{
    /// <summary>Not said; read as <see cref="Point"/>.</summary>
    None,

    /// <summary>"1,234.5".</summary>
    Point,

    /// <summary>"1.234,5".</summary>
    Comma,
}
