using System.Globalization;
using ClaimTracker.Verdicts;
using Spectre.Console;

namespace ClaimTracker.Cli.Output;

/// <summary>What the data says about each article, for a person: the count, then the verdicts, what is wrong first. Claims and quotes are shown only when asked for.</summary>
/// <param name="sheet">Where to write.</param>
/// <param name="selection">Whose verdicts to show.</param>
/// <param name="top">How many verdicts of each article; null for all.</param>
/// <param name="findings">Shows the claims and quotes as well, with the claims that the data cannot answer; null for neither.</param>
internal sealed class VerdictTableWriter(TableSheet sheet, Selection selection, int? top, TableWriter? findings) : IReportWriter
{
    /// <summary>A quote is named by its beginning: a table is not to be read for it.</summary>
    private const int LongestQuote = 90;

    private static readonly VerdictKind[] Order = [VerdictKind.Contradicted, VerdictKind.Ambiguous, VerdictKind.Close, VerdictKind.Supported, VerdictKind.NotEnoughData, VerdictKind.NotCheckable];

    public void Write(Outcome outcome)
    {
        var view = new ReportView(outcome.Report);
        sheet.Head(outcome);
        if (!outcome.IsUnread)
        {
            var verdicts = view.Report.Verdicts.Where(verdict => selection == Selection.All || view.Quote(verdict.ClaimId) is not null == (selection == Selection.Quotes)).ToList();
            if (selection != Selection.Quotes) Count(view, verdicts, areQuotes: false);
            if (selection != Selection.Claims) Count(view, verdicts, areQuotes: true);
            Verdicts(view, verdicts);
            Unanswered(verdicts);
            if (selection != Selection.Quotes)
                foreach (var check in view.Report.Checks.Where(check => !check.Holds)) sheet.Line("does not add up: " + check.Explanation, TableSheet.Wrong);
            findings?.Findings(view);
        }

        sheet.End();
    }

    public void Finish() => sheet.Flush();

    /// <summary>"36 claims: 1 contradicted, 10 supported, 25 not enough data".</summary>
    private void Count(ReportView view, IReadOnlyList<Verdict> verdicts, bool areQuotes)
    {
        var about = verdicts.Where(verdict => view.Quote(verdict.ClaimId) is not null == areQuotes).ToList();
        if (about.Count == 0)
        {
            if (!areQuotes) sheet.Line("No numeric claims.", TableSheet.Faint);
            return;
        }

        var kinds = Order.Select(kind => (Kind: kind, Count: about.Count(verdict => verdict.Kind == kind))).Where(kind => kind.Count > 0);
        var noun = areQuotes ? "quote" : "claim";
        var isAlarm = about.Exists(VerdictText.IsAlarm);
        sheet.Line(
            $"{Number(about.Count)} {noun}{(about.Count == 1 ? "" : "s")}: {string.Join(", ", kinds.Select(kind => $"{Number(kind.Count)} {VerdictText.Name(kind.Kind)}"))}",
            isAlarm ? TableSheet.Wrong : Style.Plain);
    }

    private void Verdicts(ReportView view, IReadOnlyList<Verdict> verdicts)
    {
        var shown = verdicts.Where(verdict => findings is not null || VerdictText.IsBound(verdict)).OrderBy(verdict => Array.IndexOf(Order, verdict.Kind)).ToList();
        if (shown.Count == 0) return;
        var table = sheet.NewTable("Verdict", "Claim", "Data", "Where, or why not");
        table.Columns[0].NoWrap();
        table.Columns[2].RightAligned();
        foreach (var verdict in shown.Take(top ?? int.MaxValue))
        {
            var style = verdict.Kind switch
            {
                VerdictKind.Contradicted => TableSheet.Wrong,
                VerdictKind.Ambiguous or VerdictKind.Close => TableSheet.Unclear,
                VerdictKind.Supported => TableSheet.Right,
                _ => TableSheet.Faint,
            };
            table.AddRow(
                TableSheet.Cell(VerdictText.Name(verdict.Kind), style),
                TableSheet.Cell(Words(view, verdict.ClaimId), VerdictText.IsAlarm(verdict) ? style : Style.Plain),
                TableSheet.Cell(verdict.Computed is { } computed ? VerdictText.Value(computed) : "", Style.Plain),
                TableSheet.Cell(Where(verdict), TableSheet.Faint));
        }

        sheet.Write(table);
        if (shown.Count > top) sheet.Line($"{Number(top.Value)} of {Number(shown.Count)} verdicts are shown.", TableSheet.Faint);
    }

    /// <summary>Where all is well the cell is enough; else what the data says, what the claim would have to say, and the cell.</summary>
    private static string Where(Verdict verdict)
    {
        var cells = VerdictText.Cells(verdict);
        if (verdict.Kind == VerdictKind.Supported && cells.Length > 0) return cells;
        var correction = verdict.Correction is { } right ? $" It would be: {right}." : "";
        return cells.Length > 0 ? $"{verdict.Explanation}{correction} {cells}" : verdict.Explanation + correction;
    }

    private void Unanswered(IReadOnlyList<Verdict> verdicts)
    {
        if (findings is not null) return;
        var reasons = verdicts.Where(verdict => !VerdictText.IsBound(verdict)).GroupBy(verdict => verdict.Reason)
            .OrderByDescending(reason => reason.Count()).Select(reason => $"{Number(reason.Count())} {VerdictText.Name(reason.Key)}").ToList();
        if (reasons.Count > 0) sheet.Line($"Not answered: {string.Join(", ", reasons)}. --all lists them.", TableSheet.Faint);
    }

    private static string Words(ReportView view, string id)
    {
        if (view.Claim(id) is { } claim) return view.Text(claim.Span);
        var said = view.Quote(id) is { } quote ? view.Content(quote) : id;
        return PlainText.Cut(said, LongestQuote);
    }

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
