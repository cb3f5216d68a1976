using System.Globalization;
using System.Text;
using ClaimTracker.Cli.Output;
using ClaimTracker.ML.Learning;
using ClaimTracker.Tracking.Decisions;

namespace ClaimTracker.Cli.Inputs;

/// <summary>Reads decisions out of the sheet that <see cref="FindingCsv"/> writes, once a person has filled it in and a spreadsheet has saved it its own way.</summary>
/// <remarks>Commas, semicolons or tabs; UTF-8, UTF-16 with its mark, else Western letters of one byte; other columns and their order do not matter.</remarks>
internal static class DecisionFile
{
    /// <summary>The rows that say something.</summary>
    /// <param name="path">The file.</param>
    /// <param name="by">Who decided, where the row does not say.</param>
    /// <exception cref="FormatException">It lacks a column, or a word in it is no decision.</exception>
    public static IReadOnlyList<(int Line, Decision Decision)> Read(string path, string? by)
    {
        var rows = new LabelRows(new StringReader(Decode(File.ReadAllBytes(path))));
        if (!rows.Next()) throw new FormatException($"'{path}' is empty. Write one with 'claimtracker review --format csv' and fill in the column '{FindingCsv.Decision}'.");
        List<string> header = [.. rows.Cells.Select(cell => cell.Trim().ToLowerInvariant())];
        var (id, choice) = (header.IndexOf(FindingCsv.Id), header.IndexOf(FindingCsv.Decision));
        if (id < 0 || choice < 0) throw new FormatException($"'{path}' has no column '{(id < 0 ? FindingCsv.Id : FindingCsv.Decision)}'; its columns are: {string.Join(", ", rows.Cells)}.");
        var (verdict, note, who) = (header.IndexOf(FindingCsv.Verdict), header.IndexOf(FindingCsv.Note), header.IndexOf(FindingCsv.By));
        var decisions = new List<(int, Decision)>();
        while (rows.Next())
        {
            if (rows.UnclosedLine is { } open) throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{path}', line {open}: a quotation mark is opened and never closed. Close it; nothing was recorded."));
            var word = Cell(rows, choice);
            if (word is null) continue;
            var at = string.Create(CultureInfo.InvariantCulture, $"'{path}', line {rows.Line}");
            if (Cell(rows, id) is not { } finding) throw new FormatException($"{at}: there is a decision without an id.");
            decisions.Add((rows.Line, new Decision(finding, FindingText.Choice(word) ?? throw new FormatException($"{at}: '{word}' is no decision; write {FindingText.Check}, {FindingText.Skip} or {FindingText.Undecided}, or leave the cell empty."))
            {
                Verdict = Cell(rows, verdict) is { } name ? FindingText.Verdict(name) ?? throw new FormatException($"{at}: '{name}' is no verdict; write one of {FindingText.VerdictNames}, or leave the cell empty.") : null,
                Note = Cell(rows, note),
                By = Cell(rows, who) ?? by,
            }));
        }

        return decisions;
    }

    private static string? Cell(LabelRows rows, int column)
    {
        if (column < 0 || column >= rows.Cells.Count) return null;
        var cell = CsvRows.Read(rows.Cells[column].Trim());
        return cell.Length == 0 ? null : cell;
    }

    private static string Decode(byte[] content)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(content), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(content);
        }
    }
}
