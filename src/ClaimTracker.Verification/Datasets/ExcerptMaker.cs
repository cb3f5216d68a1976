using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Datasets.Holding;

namespace ClaimTracker.Verification.Datasets;

/// <summary>Cuts the rows and columns around cells out of a dataset.</summary>
internal static class ExcerptMaker
{
    private const int MostCells = 8, MostColumns = 7, LongestText = 80;

    public static TableExcerpt? Around(Dataset dataset, IReadOnlyList<EvidenceCell> evidence, CancellationToken cancellationToken)
    {
        var cells = evidence.Where(cell => cell.Dataset == dataset.Name && cell.Row > 0 && dataset.Columns.Any(column => column.Header == cell.Column)).Take(MostCells).ToList();
        if (cells.Count == 0) return null;
        var columns = Columns(dataset, cells);
        var rows = cells.SelectMany(cell => new[] { cell.Row - 1, cell.Row, cell.Row + 1 }).Where(row => row >= 1 && row <= dataset.RowCount).Distinct().Order().ToList();
        var found = dataset.Held is { } held ? rows.Select(row => Texts(held, row, columns)) : Texts(dataset, rows, columns, cancellationToken);
        return new TableExcerpt(dataset.Name, [.. columns.Select(column => column.Header)], [.. found.Select(row => Row(row, columns, cells))]);
    }

    /// <summary>What names the rows, the columns of the cells, and those on both sides of them.</summary>
    private static List<DataColumn> Columns(Dataset dataset, List<EvidenceCell> cells)
    {
        var shown = new SortedSet<int>();
        foreach (var column in dataset.Columns)
            if (cells.Any(cell => cell.Column == column.Header))
                shown.Add(column.Index);
        var hits = shown.ToList();
        foreach (var column in dataset.Columns.Where(column => column.Kind is ColumnKind.Text or ColumnKind.Time).Take(2))
            shown.Add(column.Index);
        foreach (var index in hits)
            foreach (var beside in new[] { index - 1, index + 1 })
                if (shown.Count < MostColumns && beside >= 0 && beside < dataset.Columns.Count)
                    shown.Add(beside);
        return [.. dataset.Columns.Where(column => shown.Contains(column.Index))];
    }

    private static (long Row, string?[] Texts) Texts(HeldTable held, long row, List<DataColumn> columns) => (row, [.. columns.Select(column => held.Columns[column.Index].Text((int)row - 1))]);

    private static IEnumerable<(long Row, string?[] Texts)> Texts(Dataset dataset, List<long> rows, List<DataColumn> columns, CancellationToken cancellationToken)
    {
        var marks = Enumerable.Range(1, rows.Count).Select(number => "$" + Sql.Text(number));
        var found = dataset.Query($"SELECT row, {string.Join(", ", columns.Select(column => "c" + Sql.Text(column.Index)))} FROM {dataset.Relation} WHERE row IN ({string.Join(", ", marks)}) ORDER BY row", [.. rows.Select(row => (object?)row)], cancellationToken);
        return found.Select(row => ((long)(decimal)row[0]!, row.Skip(1).Select(cell => cell as string).ToArray()));
    }

    private static TableExcerptRow Row((long Row, string?[] Texts) found, List<DataColumn> columns, List<EvidenceCell> cells) =>
        new(found.Row, [.. columns.Select((column, at) => new TableExcerptCell(Short(found.Texts[at] ?? ""), cells.Any(cell => cell.Row == found.Row && cell.Column == column.Header)))]);

    private static string Short(string text) => text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)] + "…";
}
