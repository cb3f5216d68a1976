namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>A table that is in memory, or else in the embedded database. Immutable.</summary>
internal sealed record LoadedTable(IReadOnlyList<DataColumn> Columns, long RowCount, IReadOnlyList<long> TotalRows, Holding.HeldTable? Held, Describing.TableDescription Described);
