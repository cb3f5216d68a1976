using ClaimTracker.Claims;
using Spectre.Console;

namespace ClaimTracker.Cli.Output;

/// <summary>Tables for a person at a terminal; plain text of the same shape where nobody watches.</summary>
internal sealed class TableWriter : IReportWriter
{
    /// <summary>On fewer columns the unit has no column of its own: the value says it, too.</summary>
    private const int WideEnough = 120;

    private readonly TableSheet _sheet;
    private readonly Selection _selection;
    private readonly int? _top;

    /// <param name="sheet">Where to write.</param>
    /// <param name="selection">What to show.</param>
    /// <param name="top">How many claims to show, with reasons; null for all without.</param>
    public TableWriter(TableSheet sheet, Selection selection, int? top) => (_sheet, _selection, _top) = (sheet, selection, top);

    public void Write(Outcome outcome)
    {
        var view = new ReportView(outcome.Report);
        _sheet.Head(outcome);
        if (!outcome.IsUnread) Findings(view);
        if (_selection != Selection.Quotes) Checks(view.Report);
        _sheet.End();
    }

    public void Finish() => _sheet.Flush();

    /// <summary>The tables of claims and quotes alone.</summary>
    public void Findings(ReportView view)
    {
        if (_selection != Selection.Quotes) Claims(view);
        if (_selection != Selection.Claims) Quotes(view);
    }

    private void Claims(ReportView view)
    {
        var claims = view.Report.Claims;
        if (claims.Count == 0)
        {
            _sheet.Line("No numeric claims.", TableSheet.Faint);
            return;
        }

        var isWide = _sheet.Width >= WideEnough;
        var table = _top is not null ? _sheet.NewTable("Worth", "Claim", "Value", "Subject", "Why")
            : isWide ? _sheet.NewTable("Worth", "Claim", "Value", "Unit", "Subject", "Time", "Source")
            : _sheet.NewTable("Worth", "Claim", "Value", "Subject", "Time", "Source");
        table.Columns[0].NoWrap();
        table.Columns[2].RightAligned();
        foreach (var claim in view.ByWorth(_top))
        {
            var style = view.FailedChecks(claim.Id).Count > 0 ? TableSheet.Wrong : Style.Plain;
            List<Text> row =
            [
                TableSheet.Cell(view.Worth(claim), TableSheet.Faint),
                TableSheet.Cell(view.Text(claim.Span), style),
                TableSheet.Cell(ValueText.Of(claim) + Arrow(claim.Trend), style),
                TableSheet.Cell(view.Text(claim.Subject), Style.Plain),
            ];
            if (_top is not null) row.Add(TableSheet.Cell(string.Join("; ", claim.CheckWorthiness?.Reasons ?? []), Style.Plain));
            else row.AddRange([TableSheet.Cell(Time(view, claim), Style.Plain), TableSheet.Cell(string.Join("; ", view.SourceNames(claim)), Style.Plain)]);
            if (_top is null && isWide) row.Insert(3, TableSheet.Cell(claim.Unit ?? "", TableSheet.Faint));
            table.AddRow(row);
        }

        _sheet.Write(table);
    }

    private void Quotes(ReportView view)
    {
        var quotes = view.Report.Quotes;
        if (quotes.Count == 0)
        {
            _sheet.Line("No attributed quotes.", TableSheet.Faint);
            return;
        }

        var table = _sheet.NewTable("Speaker", "Quote", "Kind");
        foreach (var quote in quotes)
        {
            var modality = quote.Modality == Modality.Asserted ? "" : ", " + quote.Modality.ToString().ToLowerInvariant();
            table.AddRow(
                TableSheet.Cell(view.Speaker(quote), Style.Plain),
                TableSheet.Cell(view.Content(quote), Style.Plain),
                TableSheet.Cell(quote.Kind.ToString().ToLowerInvariant() + modality, TableSheet.Faint));
        }

        _sheet.Write(table);
    }

    private void Checks(ClaimReport report)
    {
        foreach (var check in report.Checks) _sheet.Line((check.Holds ? "adds up: " : "does not add up: ") + check.Explanation, check.Holds ? TableSheet.Faint : TableSheet.Wrong);
    }

    private static string Time(ReportView view, NumericClaim claim) => claim.Time switch
    {
        null => "",
        { Value: { } value } => TimeText.Of(value),
        { Span: var span } => view.Text(span),
    };

    private static string Arrow(Trend trend) => trend switch { Trend.Up => " ↑", Trend.Down => " ↓", _ => "" };
}
