using System.Globalization;

namespace ClaimTracker.Cli.Output;

/// <summary>Rows of CSV as RFC 4180 has it, with <c>\n</c> line ends.</summary>
/// <remarks>
/// A text that a spreadsheet would take for a formula, such as <c>=HYPERLINK(…)</c> in a hostile article, gets an apostrophe before it.
/// Cells that hold a number are left alone: -3 is a number.
/// </remarks>
internal sealed class CsvRows(TextWriter output)
{
    private bool _inRow;

    public void Number(decimal? value) => Cell(value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "");

    public void Text(string? value) => Cell(IsFormula(value) ? "'" + value : value ?? "");

    /// <summary>Ends the row.</summary>
    public void End()
    {
        output.Write('\n');
        _inRow = false;
    }

    /// <summary>What <see cref="Text"/> was given, from what it wrote.</summary>
    public static string Read(string cell) => cell is ['\'', ..] && IsFormula(cell[1..]) ? cell[1..] : cell;

    private static bool IsFormula(string? value) => value is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];

    private void Cell(string value)
    {
        if (_inRow) output.Write(',');
        _inRow = true;
        if (!value.AsSpan().ContainsAny("\",\r\n"))
        {
            output.Write(value);
            return;
        }

        output.Write('"');
        output.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
        output.Write('"');
    }
}
