using System.Globalization;
using ClaimTracker.Verdicts;

namespace ClaimTracker.Cli.Output;

/// <summary>The readings of one claim: the verdict with its cells and query, then what lost against it.</summary>
/// <param name="output">Where to write.</param>
/// <param name="wanted">The claim's id, or words of it.</param>
internal sealed class ExplainWriter(TextWriter output, string wanted) : IReportWriter
{
    private bool _any;

    public void Write(Outcome outcome)
    {
        var view = new ReportView(outcome.Report);
        foreach (var claim in outcome.Report.Claims)
        {
            var text = view.Text(claim.Span);
            if (claim.Id != wanted && !text.Contains(wanted, StringComparison.OrdinalIgnoreCase)) continue;
            _any = true;
            Line($"{claim.Id}  {text}");
            Line($"    {view.Text(claim.Sentence)}");
            if (view.Verdict(claim.Id) is { } verdict) Verdict(verdict);
            else Line("  no verdict");
            output.Write('\n');
        }

        foreach (var quote in outcome.Report.Quotes)
        {
            if (view.Verdict(quote.Id) is not { } verdict || (quote.Id != wanted && !view.Content(quote).Contains(wanted, StringComparison.OrdinalIgnoreCase))) continue;
            _any = true;
            Line($"{quote.Id}  {view.Content(quote)}");
            Verdict(verdict);
            output.Write('\n');
        }

        output.Flush();
    }

    public void Finish()
    {
        if (!_any) Line($"No claim is called '{wanted}' or has these words.");
        output.Flush();
    }

    private void Verdict(Verdict verdict)
    {
        Line($"  {VerdictText.Name(verdict.Kind)} ({VerdictText.Name(verdict.Reason)}), confidence {verdict.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}");
        Line($"  {verdict.Explanation}");
        if (verdict.Correction is { } correction) Line($"  It would be: {correction}");
        if (verdict.Computed is { } computed) Line($"  Computed: {VerdictText.Value(computed)} = {computed.Formula}" + (computed.Excluded > 0 ? $" ({computed.Excluded} cells without a number left out)" : ""));
        if (verdict.Query is { } query) Line($"  Query: {query}");
        foreach (var cell in verdict.Evidence) Line("  Cell: " + VerdictText.Cell(cell));
        foreach (var reading in verdict.Readings)
            Line($"  Lost: {reading.Relevance.ToString("0.00", CultureInfo.InvariantCulture)}  {(reading.Value is { } value ? VerdictText.Number(value) : "-")}  {VerdictText.Name(reading.Outcome)}  {reading.Query}");
    }

    /// <summary>An article may hold escape sequences; they must not reach the terminal.</summary>
    private void Line(string text) => output.Write(PlainText.Of(text) + "\n");
}
