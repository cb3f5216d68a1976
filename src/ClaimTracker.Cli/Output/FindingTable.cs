using System.Globalization;
using ClaimTracker.Tracking.Findings;
using Spectre.Console;

namespace ClaimTracker.Cli.Output;

/// <summary>Findings as a table for a person; ids are cut to what <c>--decide</c> needs.</summary>
internal static class FindingTable
{
    private static readonly Style Faint = new(decoration: Decoration.Dim);

    /// <param name="findings">The rows.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="isTerminal">True where a person watches.</param>
    /// <param name="useColor">False for no control sequences at all.</param>
    public static void Write(IReadOnlyList<TrackedFinding> findings, TextWriter output, int width, bool isTerminal, bool useColor)
    {
        var console = TableConsole.Create(output, width, useColor);
        var table = new Table { Border = isTerminal ? TableBorder.Rounded : TableBorder.Ascii2, BorderStyle = Faint };
        var anyDecided = findings.Any(finding => finding.Decision is not null || finding.Earlier is not null);
        string[] columns = ["Id", "Worth", .. anyDecided ? ["Decided"] : Array.Empty<string>(), "Claim", "Sentence", "Article", "Why"];
        foreach (var column in columns) table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        table.Columns[0].NoWrap();
        table.Columns[1].NoWrap();
        foreach (var finding in findings)
        {
            List<Text> row = [Cell(finding.Id[..FindingText.ShortId], Style.Plain), Cell(Worth(finding.Score), Faint)];
            if (anyDecided) row.Add(Cell(Decided(finding), Style.Plain));
            row.AddRange(
            [
                Cell(finding.Claim is null ? "" : finding.Text, Style.Plain),
                Cell(finding.Sentence, Style.Plain),
                Cell(finding.Article.Title ?? finding.Article.Url ?? finding.Article.ReportId, Faint),
                Cell(string.Join("; ", finding.Reasons), Faint),
            ]);
            table.AddRow(row);
        }

        console.Write(table);
    }

    private static string Decided(TrackedFinding finding) => finding.Earlier is { } earlier
        ? FindingText.Earlier(earlier)
        : string.Join(", ", new[] { FindingText.Choice(finding.Decision), FindingText.Verdict(finding.Decision?.Verdict) }.Where(word => word is not null));

    private static string Worth(double? score) => score is { } worth ? Math.Min(99, Math.Round(100 * worth)).ToString("0", CultureInfo.InvariantCulture) + " %" : "";

    /// <summary>An article may hold escape sequences; they must not reach the terminal.</summary>
    private static Text Cell(string text, Style style) => new(PlainText.Of(text), style);
}
