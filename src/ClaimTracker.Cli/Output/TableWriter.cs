using ClaimTracker.Claims;
using Spectre.Console;

namespace ClaimTracker.Cli.Output;

/// <summary>Tables for a person at a terminal; plain text of the same shape where nobody watches.</summary>
internal sealed class TableWriter : IReportWriter
{
    private static readonly Style Heading = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Wrong = new(Color.Red);

    /// <summary>On fewer columns the unit has no column of its own: the value says it, too.</summary>
    private const int WideEnough = 120;

    private readonly TextWriter _output;
    private readonly IAnsiConsole _console;
    private readonly Selection _selection;
    private readonly int? _top;

    /// <param name="output">Where to write.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="isTerminal">True where a person watches.</param>
    /// <param name="useColor">False for no control sequences at all.</param>
    /// <param name="selection">What to show.</param>
    /// <param name="top">How many claims to show, with reasons; null for all without.</param>
    public TableWriter(TextWriter output, int width, bool isTerminal, bool useColor, Selection selection, int? top)
    {
        _output = output;
        _selection = selection;
        _top = top;
        _console = TableConsole.Create(output, width, useColor);
        IsTerminal = isTerminal;
    }

    private bool IsTerminal { get; }

    public void Write(Outcome outcome)
    {
        var view = new ReportView(outcome.Report);
        Line(Plain(view.Report.Article.Title ?? outcome.Name), Heading);
        var origin = Origin(outcome, view.Report);
        if (origin.Length > 0) Line(origin, Faint);
        foreach (var diagnostic in outcome.Report.Diagnostics) Line($"{diagnostic.Code} {Plain(diagnostic.Message)}", diagnostic.Severity == DiagnosticSeverity.Error ? Wrong : Faint);
        if (_selection != Selection.Quotes && !outcome.IsUnread) Claims(view);
        if (_selection != Selection.Claims && !outcome.IsUnread) Quotes(view);
        if (_selection != Selection.Quotes) Verdicts(view);
        if (_selection != Selection.Quotes) Checks(view.Report);
        _console.WriteLine();
        _output.Flush();
    }

    public void Finish() => _output.Flush();

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
        return Plain(string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part))));
    }

    private void Claims(ReportView view)
    {
        var claims = view.Report.Claims;
        if (claims.Count == 0)
        {
            Line("No numeric claims.", Faint);
            return;
        }

        var isWide = _console.Profile.Width >= WideEnough;
        var table = _top is not null ? NewTable("Worth", "Claim", "Value", "Subject", "Why")
            : isWide ? NewTable("Worth", "Claim", "Value", "Unit", "Subject", "Time", "Source")
            : NewTable("Worth", "Claim", "Value", "Subject", "Time", "Source");
        table.Columns[0].NoWrap();
        table.Columns[2].RightAligned();
        foreach (var claim in view.ByWorth(_top))
        {
            var style = view.FailedChecks(claim.Id).Count > 0 ? Wrong : Style.Plain;
            List<Text> row =
            [
                Cell(view.Worth(claim), Faint),
                Cell(view.Text(claim.Span), style),
                Cell(ValueText.Of(claim) + Arrow(claim.Trend), style),
                Cell(view.Text(claim.Subject), Style.Plain),
            ];
            if (_top is not null) row.Add(Cell(string.Join("; ", claim.CheckWorthiness?.Reasons ?? []), Style.Plain));
            else row.AddRange([Cell(Time(view, claim), Style.Plain), Cell(string.Join("; ", view.SourceNames(claim)), Style.Plain)]);
            if (_top is null && isWide) row.Insert(3, Cell(claim.Unit ?? "", Faint));
            table.AddRow(row);
        }

        _console.Write(table);
    }

    private void Quotes(ReportView view)
    {
        var quotes = view.Report.Quotes;
        if (quotes.Count == 0)
        {
            Line("No attributed quotes.", Faint);
            return;
        }

        var table = NewTable("Speaker", "Quote", "Kind");
        foreach (var quote in quotes)
        {
            var modality = quote.Modality == Modality.Asserted ? "" : ", " + quote.Modality.ToString().ToLowerInvariant();
            table.AddRow(
                Cell(view.Speaker(quote), Style.Plain),
                Cell(view.Content(quote), Style.Plain),
                Cell(quote.Kind.ToString().ToLowerInvariant() + modality, Faint));
        }

        _console.Write(table);
    }

    private void Verdicts(ReportView view)
    {
        var bound = view.Report.Verdicts.Where(VerdictText.IsBound).ToList();
        if (view.Report.Verdicts.Count == 0) return;
        if (bound.Count == 0)
        {
            Line("No claim could be bound to a dataset.", Faint);
            return;
        }

        var table = NewTable("Claim", "Verdict", "Data", "Why");
        table.Columns[2].RightAligned();
        foreach (var verdict in bound)
        {
            var style = VerdictText.IsAlarm(verdict) ? Wrong : Style.Plain;
            table.AddRow(
                Cell(view.Claim(verdict.ClaimId) is { } claim ? view.Text(claim.Span) : view.Quote(verdict.ClaimId) is { } quote ? view.Content(quote) : verdict.ClaimId, style),
                Cell(VerdictText.Name(verdict.Kind), style),
                Cell(verdict.Computed is { } computed ? VerdictText.Value(computed) : "", Style.Plain),
                Cell(verdict.Explanation, Faint));
        }

        _console.Write(table);
    }

    private void Checks(ClaimReport report)
    {
        foreach (var check in report.Checks) Line((check.Holds ? "adds up: " : "does not add up: ") + Plain(check.Explanation), check.Holds ? Faint : Wrong);
    }

    private static string Time(ReportView view, NumericClaim claim) => claim.Time switch
    {
        null => "",
        { Value: { } value } => TimeText.Of(value),
        { Span: var span } => view.Text(span),
    };

    private static string Arrow(Trend trend) => trend switch { Trend.Up => " ↑", Trend.Down => " ↓", _ => "" };

    private Table NewTable(params string[] columns)
    {
        var table = new Table { Border = IsTerminal ? TableBorder.Rounded : TableBorder.Ascii2, BorderStyle = Faint };
        foreach (var column in columns) table.AddColumn(new TableColumn(new Text(column, Heading)));
        return table;
    }

    private void Line(string text, Style style)
    {
        _console.Write(new Text(text, style));
        _console.WriteLine();
    }

    private static Text Cell(string text, Style style) => new(Plain(text), style);

    /// <summary>An article may hold escape sequences; they must not reach the terminal.</summary>
    private static string Plain(string text) => PlainText.Of(text);
}
