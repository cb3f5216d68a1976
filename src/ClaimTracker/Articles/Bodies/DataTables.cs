using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Tells tables that hold figures from tables that only lay a page out.</summary>
internal static class DataTables
{
    private const int LongestCell = 300;
    private const int LongestUsualCell = 70;

    /// <summary>True where the rows of the table are to be read as rows: at least two rows and two columns of short cells and no table inside.</summary>
    /// <remarks>The scan stops at a table inside, so that all tables of a page together are scanned once.</remarks>
    public static bool IsData(PageTree tree, int table)
    {
        var nodes = tree.Nodes;
        if (nodes[table].Element!.GetAttribute("role") == "presentation") return false;
        var (rows, cells, total, cell) = (0, 0, 0, 0);
        for (var i = table + 1; i < nodes[table].End; i++)
        {
            switch (nodes[i].Tag)
            {
                case Tag.Table or Tag.Form or Tag.Article or Tag.Nav:
                    return false;
                case Tag.Row:
                    rows++;
                    break;
                case Tag.Cell:
                    cells++;
                    cell = 0;
                    break;
                case Tag.Text:
                    var length = nodes[i].Text.AsSpan().Trim().Length;
                    cell += length;
                    total += length;
                    if (cell > LongestCell) return false;
                    break;
            }
        }

        return rows >= 2 && cells >= rows * 2 && total <= cells * LongestUsualCell;
    }
}
