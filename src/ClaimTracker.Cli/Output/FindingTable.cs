using System.Globalization;
using ClaimTracker.Tracking.Findings;
using Spectre.Console;

namespace ClaimTracker.Cli.Output;

/// <summary>Findings as a table for a person; ids are cut to what <c>--decide</c> needs.</summary>
internal static class FindingTable
{
    /// <param name="findings">The rows.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="isTerminal">True where a person watches.</param>
    /// <param name="useColor">False for no control sequences at all.</param>
    public static void Write(IReadOnlyList<TrackedFinding> findings, TextWriter output, int width, bool isTerminal, bool useColor)
    {
        var sheet = new TableSheet(output, width, isTerminal, useColor);
        var anyDecided = findings.Any(finding => finding.Decision is not null || finding.Earlier is not null);
        var table = sheet.NewTable(["Id", "Worth", .. anyDecided ? ["Decided"] : Array.Empty<string>(), "Claim", "Sentence", "Article", "Why"]);
        table.Columns[0].NoWrap();
        table.Columns[1].NoWrap();
        foreach (var finding in findings)
        {
            List<Text> row = [TableSheet.Cell(finding.Id[..FindingText.ShortId], Style.Plain), TableSheet.Cell(Worth(finding.Score), TableSheet.Faint)];
            if (anyDecided) row.Add(TableSheet.Cell(Decided(finding), Style.Plain));
            row.AddRange(
            [
                TableSheet.Cell(finding.Claim is null ? "" : finding.Text, Style.Plain),
                TableSheet.Cell(finding.Sentence, Style.Plain),
                TableSheet.Cell(finding.Article.Title ?? finding.Article.Url ?? finding.Article.ReportId, TableSheet.Faint),
                TableSheet.Cell(string.Join("; ", finding.Reasons), TableSheet.Faint),
            ]);
            table.AddRow(row);
        }

        sheet.Write(table);
    }

    private static string Decided(TrackedFinding finding) => finding.Earlier is { } earlier ? FindingText.Earlier(earlier) : FindingText.Words(finding.Decision);

    private static string Worth(double? score) => score is { } worth ? Math.Min(99, Math.Round(100 * worth)).ToString("0", CultureInfo.InvariantCulture) + " %" : "";
}
