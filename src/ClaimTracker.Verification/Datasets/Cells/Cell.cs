namespace ClaimTracker.Verification.Datasets.Cells;

/// <summary>What one cell's text holds.</summary>
internal enum CellKind
{
    /// <summary>Nothing but space.</summary>
    Blank,

    /// <summary>A mark that says there is no number: "n/a", "..", "*".</summary>
    Missing,

    /// <summary>One number.</summary>
    Number,

    /// <summary>Anything else.</summary>
    Text,
}

/// <summary>One cell, read. Immutable.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Value">The number, with its sign and its own scale word applied: 1200000 for "£1.2m"; 24 for "24%".</param>
/// <param name="Decimals">How many decimals of <paramref name="Value"/> are written; negative where a scale word hides digits: -5 for "1.2 million".</param>
/// <param name="Unit">The unit written in the cell, as in a claim; null for none.</param>
/// <param name="IsCode">Digits with a leading zero: "007".</param>
internal readonly record struct Cell(CellKind Kind, decimal Value = 0, int Decimals = 0, string? Unit = null, bool IsCode = false);
