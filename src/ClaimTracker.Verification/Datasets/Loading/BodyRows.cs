namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>The rows of data of one table: without blank rows, repeated headers, notes below, and rows that do not fit.</summary>
internal sealed class BodyRows(Reading.RowSpool spool, TableLayout layout)
{
    private const int MostHeld = 500;

    /// <summary>Rows with more cells than the table has columns, found by the last reading; they are left out.</summary>
    public long TooLong { get; private set; }

    /// <summary>The number of the first of them in the file, from 1.</summary>
    public long FirstTooLong { get; private set; }

    /// <summary>The lines below the table, found by the last reading.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Reads the rows, each as wide as the table, cells trimmed, blank ones null.</summary>
    public IEnumerable<string?[]> Read(CancellationToken cancellationToken) => Read(spool.Rows(cancellationToken));

    /// <summary>Reads the rows that are kept from the start of the table.</summary>
    public IEnumerable<string?[]> ReadFirst(CancellationToken cancellationToken) => Read(spool.First(cancellationToken));

    private IEnumerable<string?[]> Read(IEnumerable<string?[]> rows)
    {
        var width = layout.Headers.Length;
        var held = new List<string?[]>();
        var (index, afterBlank) = (-1L, false);
        (TooLong, FirstTooLong) = (0, 0);
        foreach (var row in rows)
        {
            if (++index < layout.FirstRow) continue;
            var used = TableLayout.Used(row);
            if (used == 0) { afterBlank = true; continue; }
            if (used > width)
            {
                if (TooLong++ == 0) FirstTooLong = index + 1;
                continue;
            }

            var cells = new string?[width];
            for (var i = 0; i < used; i++) cells[i] = Trim(row[i]);
            // One filled cell after a blank line, or one that is no label, may be a note below the table: it is held until data follow.
            if (width > 1 && used == 1 && held.Count < MostHeld && (afterBlank || held.Count > 0 || IsNote(cells[0]!)))
            {
                held.Add(cells);
                continue;
            }

            foreach (var label in held)
                if (!IsNote(label[0]!))
                    yield return label;
            held.Clear();
            afterBlank = false;
            if (IsHeader(cells)) continue;
            yield return cells;
        }

        Notes = held.Select(row => row[0]!).ToList();
    }

    private bool IsHeader(string?[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
            if (!string.Equals(cells[i], layout.Headers[i], StringComparison.Ordinal))
                return false;
        return cells.Length > 1;
    }

    private static bool IsNote(string cell) =>
        cell.Length > 60 || cell[0] is '*' or '†' or '[' or '(' || cell.StartsWith("source", StringComparison.OrdinalIgnoreCase) || cell.StartsWith("note", StringComparison.OrdinalIgnoreCase);

    private static string? Trim(string? cell)
    {
        if (cell is null) return null;
        var trimmed = cell.AsSpan().Trim();
        return trimmed.IsEmpty ? null : trimmed.Length == cell.Length ? cell : trimmed.ToString();
    }
}
