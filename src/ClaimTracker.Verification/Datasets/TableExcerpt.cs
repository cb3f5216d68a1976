namespace ClaimTracker.Verification.Datasets;

/// <summary>A piece of a table around cells that a verdict rests on, for showing it.</summary>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="Headers">The headers of the columns that are shown.</param>
/// <param name="Rows">The rows that are shown, in order; where their numbers do not follow each other, rows are left out.</param>
public sealed record TableExcerpt(string Dataset, IReadOnlyList<string> Headers, IReadOnlyList<TableExcerptRow> Rows);

/// <summary>One row of a <see cref="TableExcerpt"/>.</summary>
/// <param name="Number">1 for the first row of data.</param>
/// <param name="Cells">One for each header.</param>
public sealed record TableExcerptRow(long Number, IReadOnlyList<TableExcerptCell> Cells);

/// <summary>One cell of a <see cref="TableExcerpt"/>.</summary>
/// <param name="Raw">The cell as the file has it; empty for a blank one.</param>
/// <param name="IsEvidence">True for a cell that the verdict rests on.</param>
public sealed record TableExcerptCell(string Raw, bool IsEvidence);
