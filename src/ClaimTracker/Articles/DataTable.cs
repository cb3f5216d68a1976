namespace ClaimTracker.Articles;

/// <summary>A table of figures in the article's text.</summary>
/// <param name="Span">Its rows in <see cref="Article.Text"/>.</param>
/// <param name="Cells">Its cells row by row; empty cells are left out.</param>
public sealed record DataTable(TextSpan Span, IReadOnlyList<TableCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Span">Its words in <see cref="Article.Text"/>.</param>
/// <param name="Row">Its row, counted from 0.</param>
/// <param name="Column">Its first column, counted from 0; cells that span several rows or columns are counted in.</param>
public readonly record struct TableCell(TextSpan Span, int Row, int Column)
{
    /// <summary>True where it says what other cells mean.</summary>
    public bool IsHeader { get; init; }

    /// <summary>The header above it, nearest first where there are several; null for a header and where there is none.</summary>
    public TextSpan? ColumnHeader { get; init; }

    /// <summary>The header at the beginning of its row; null for a header and where there is none.</summary>
    public TextSpan? RowHeader { get; init; }
}
