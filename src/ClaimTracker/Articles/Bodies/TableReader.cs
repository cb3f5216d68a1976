using System.Globalization;
using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Tells, for the rows of tables in the text, which cells are headers and which cells each of them is the header of.</summary>
internal static class TableReader
{
    private const int MostColumns = 1000;

    /// <summary>The tables among the kept units.</summary>
    public static List<DataTable> Read(PageTree tree, List<Unit> kept, TextSpan[] spans)
    {
        var tables = new List<DataTable>();
        for (var i = 0; i < kept.Count;)
        {
            if (kept[i].Kind != BlockKind.TableRow)
            {
                i++;
                continue;
            }

            var (table, first) = (Above(tree, kept[i].Owner, Tag.Table), i);
            while (i < kept.Count && kept[i].Kind == BlockKind.TableRow && Above(tree, kept[i].Owner, Tag.Table) == table) i++;
            tables.Add(Read(tree, kept.GetRange(first, i - first), spans.AsSpan(first, i - first)));
        }

        return tables;
    }

    private static int Above(PageTree tree, int node, Tag tag)
    {
        while (node > 0 && tree.Nodes[node].Tag != tag) node = tree.Nodes[node].Parent;
        return node;
    }

    private static DataTable Read(PageTree tree, List<Unit> rows, ReadOnlySpan<TextSpan> spans)
    {
        var cells = new List<TableCell>();
        // For each column: how many rows more a cell from above reaches into it, and the header that stands over it.
        var (reach, above) = (new Dictionary<int, int>(), new Dictionary<int, TextSpan>());
        for (var row = 0; row < rows.Count; row++)
        {
            var headers = IsHeaderRow(tree, rows[row], row);
            TextSpan? rowHeader = null;
            var column = 0;
            var at = 0;
            // Empty cells hold a column too, so the row's nodes are walked, not only the cells with words.
            var rowNode = Above(tree, rows[row].Owner, Tag.Row);
            for (var node = rowNode + 1; node < tree.Nodes[rowNode].End && column < MostColumns; node++)
            {
                if (tree.Nodes[node].Tag != Tag.Cell) continue;
                while (reach.GetValueOrDefault(column) > 0) reach[column++]--;
                var (wide, high) = (Span(tree, node, "colspan"), Span(tree, node, "rowspan"));
                if (at < rows[row].Cells.Count && rows[row].Cells[at].Node == node)
                {
                    var cell = rows[row].Cells[at++];
                    var span = TextSpan.FromBounds(spans[row].Start + cell.Start, spans[row].Start + cell.End);
                    var header = headers || (column == 0 && IsRowHeader(tree, node, rows[row], cell));
                    cells.Add(new TableCell(span, row, column)
                    {
                        IsHeader = header,
                        ColumnHeader = !header && above.TryGetValue(column, out var over) ? over : null,
                        RowHeader = header ? null : rowHeader,
                    });
                    if (headers) for (var c = column; c < column + wide; c++) above[c] = span;
                    else if (header) rowHeader = span;
                }

                for (var c = column; c < column + wide; c++) reach[c] = high - 1;
                column += wide;
                node = tree.Nodes[node].End - 1;
            }
        }

        return new DataTable(TextSpan.FromBounds(spans[0].Start, spans[^1].End), cells);
    }

    /// <summary>A row of headers has only <c>th</c>, or opens the table and holds no figure in any column but years.</summary>
    private static bool IsHeaderRow(PageTree tree, Unit row, int index)
    {
        var all = row.Cells.Count > 0;
        foreach (var cell in row.Cells) all &= IsTh(tree, cell.Node);
        if (all && (index == 0 || row.Cells.Count > 1)) return true;
        if (index > 0 || row.Cells.Count < 2) return false;
        foreach (var cell in row.Cells)
            if (IsFigure(row.Text.AsSpan(cell.Start, cell.End - cell.Start))) return false;
        return true;
    }

    private static bool IsRowHeader(PageTree tree, int node, Unit row, UnitCell cell) =>
        IsTh(tree, node) || (row.Cells.Count > 1 && !IsFigure(row.Text.AsSpan(cell.Start, cell.End - cell.Start)));

    private static bool IsTh(PageTree tree, int node) => tree.Nodes[node].Element is { } element && (element.LocalName == "th" || element.GetAttribute("scope") is not null);

    /// <summary>True for "1,200", "12.5 %" and "$3m", not for "2023" and "Q3 2023", which name a column as often as they fill one.</summary>
    private static bool IsFigure(ReadOnlySpan<char> text)
    {
        var (digits, letters) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (char.IsLetter(c)) letters++;
        }

        if (digits == 0 || letters > digits + 3) return false;
        return !(digits == 4 && int.TryParse(text.Trim()[^Math.Min(4, text.Trim().Length)..], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1800 and < 2200);
    }

    private static int Span(PageTree tree, int node, string name) =>
        int.TryParse(tree.Nodes[node].Element!.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 100) : 1;
}
