namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>A table that is in the embedded database. Immutable.</summary>
internal sealed record LoadedTable(IReadOnlyList<DataColumn> Columns, long RowCount, IReadOnlyList<long> TotalRows, Describing.TableDescription Described);
