namespace ClaimTracker.Verification.Datasets.Holding;

/// <summary>One row of a table with what its cells were read as, one place for each column. The arrays may be used again for the next row.</summary>
/// <param name="Texts">The raw text; null for a blank cell.</param>
/// <param name="Numbers">The number; null where it is excluded, or the column has none.</param>
/// <param name="Days">The start of the period; null where it is excluded, or the column has none.</param>
internal readonly record struct TypedRow(string?[] Texts, decimal?[] Numbers, DateOnly?[] Days);
