namespace ClaimTracker.Verification.Datasets.Holding;

/// <summary>The cells of a small table in memory, where questions are answered faster than a statement is planned. Immutable once filled.</summary>
internal sealed class HeldTable
{
    public HeldTable(IReadOnlyList<ColumnStorage> columns, IEnumerable<TypedRow> rows)
    {
        Storage = columns;
        Columns = [.. columns.Select(column => new HeldColumn(column))];
        foreach (var row in rows)
        {
            for (var i = 0; i < Columns.Length; i++) Columns[i].Add(row.Texts[i], row.Numbers[i], row.Days[i]);
            RowCount++;
        }
    }

    public IReadOnlyList<ColumnStorage> Storage { get; }

    public HeldColumn[] Columns { get; }

    public int RowCount { get; }

    /// <summary>The rows in order, for the database.</summary>
    public IEnumerable<TypedRow> Rows()
    {
        var row = new TypedRow(new string?[Columns.Length], new decimal?[Columns.Length], new DateOnly?[Columns.Length]);
        for (var i = 0; i < RowCount; i++)
        {
            for (var column = 0; column < Columns.Length; column++) (row.Texts[column], row.Numbers[column], row.Days[column]) = (Columns[column].Text(i), Columns[column].Number(i), Columns[column].Day(i));
            yield return row;
        }
    }
}
