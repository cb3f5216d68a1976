using Spectre.Console;

namespace ClaimTracker.Cli.Output;

/// <summary>What every table for a person is written on: lines, headed tables, and text that is safe on a terminal.</summary>
internal sealed class TableSheet
{
    private readonly TextWriter _output;
    private readonly IAnsiConsole _console;
    private readonly bool _isTerminal;

    /// <param name="output">Where to write.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="isTerminal">True where a person watches.</param>
    /// <param name="useColor">False for no control sequences at all.</param>
    public TableSheet(TextWriter output, int width, bool isTerminal, bool useColor) =>
        (_output, _console, _isTerminal) = (output, TableConsole.Create(output, width, useColor), isTerminal);

    public static Style Heading { get; } = new(decoration: Decoration.Bold);

    public static Style Faint { get; } = new(decoration: Decoration.Dim);

    public static Style Wrong { get; } = new(Color.Red);

    public static Style Unclear { get; } = new(Color.Yellow);

    public static Style Right { get; } = new(Color.Green);

    public int Width => _console.Profile.Width;

    /// <summary>The title of an article, where it comes from, and what was odd about it.</summary>
    public void Head(Outcome outcome)
    {
        var report = outcome.Report;
        Line(report.Article.Title ?? outcome.Name, Heading);
        var origin = Origin(outcome, report);
        if (origin.Length > 0) Line(origin, Faint);
        foreach (var diagnostic in outcome.OfArticle) Line($"{diagnostic.Code} {diagnostic.Message}", diagnostic.Severity == DiagnosticSeverity.Error ? Wrong : Faint);
    }

    public void Line(string text, Style style)
    {
        _console.Write(Cell(text, style));
        _console.WriteLine();
    }

    public Table NewTable(params string[] columns)
    {
        var table = new Table { Border = _isTerminal ? TableBorder.Rounded : TableBorder.Ascii2, BorderStyle = Faint };
        foreach (var column in columns) table.AddColumn(new TableColumn(new Text(column, Heading)));
        return table;
    }

    public void Write(Table table) => _console.Write(table);

    /// <summary>Ends an article, so that a reader of a pipe sees it at once.</summary>
    public void End()
    {
        _console.WriteLine();
        Flush();
    }

    public void Flush() => _output.Flush();

    /// <summary>An article may hold escape sequences; they must not reach the terminal.</summary>
    public static Text Cell(string text, Style style) => new(PlainText.Of(text), style);

    private static string Origin(Outcome outcome, ClaimReport report)
    {
        var article = report.Article;
        string?[] parts =
        [
            article.Outlet,
            article.Authors.Count > 0 ? string.Join(", ", article.Authors) : null,
            article.Published is { } date ? TimeText.Day(date.Day) : null,
            article.Title is null ? null : outcome.Name,
        ];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
