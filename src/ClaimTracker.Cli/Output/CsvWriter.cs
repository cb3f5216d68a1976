using System.Globalization;
using ClaimTracker.Claims;
using ClaimTracker.Quotes;
using ClaimTracker.Verdicts;

namespace ClaimTracker.Cli.Output;

/// <summary>RFC 4180 with <c>\n</c> line ends: one row a claim or quote, the columns named in the first row.</summary>
internal sealed class CsvWriter : IReportWriter
{
    private static readonly string[] Columns =
    [
        "type", "document", "title", "published", "id", "start", "end", "text", "kind", "value", "low", "high", "bound", "unit", "subject",
        "trend", "time", "timeValue", "place", "modality", "speaker", "speakerName", "cue", "sources", "quoteId", "failedChecks",
        "checkWorthiness", "checkWorthinessReasons",
    ];

    private static readonly string[] VerdictColumns = ["verdict", "verdictReason", "data", "dataset", "row", "rowKey", "column", "cell", "correction", "explanation"];

    private readonly TextWriter _output;
    private readonly CsvRows _rows;
    private readonly Selection _selection;
    private readonly int? _top;
    private readonly bool _hasVerdicts;
    private bool _hasHeader;

    /// <param name="output">Where to write.</param>
    /// <param name="selection">What to write.</param>
    /// <param name="top">How many claims of each article, the best first; null for all in text order.</param>
    /// <param name="hasVerdicts">Whether rows end with what the data says.</param>
    public CsvWriter(TextWriter output, Selection selection, int? top, bool hasVerdicts) =>
        (_output, _rows, _selection, _top, _hasVerdicts) = (output, new CsvRows(output), selection, top, hasVerdicts);

    public void Write(Outcome outcome)
    {
        Header();
        var view = new ReportView(outcome.Report);
        foreach (var finding in _top is null ? view.InTextOrder(_selection) : view.ByWorth(_top))
        {
            if (finding is NumericClaim claim) Claim(view, claim);
            else Quote(view, (Quote)finding);
        }

        _output.Flush();
    }

    public void Finish()
    {
        Header();
        _output.Flush();
    }

    /// <summary>Nothing is written before there is something to write: a run may yet turn out to be impossible.</summary>
    private void Header()
    {
        if (_hasHeader) return;
        _hasHeader = true;
        foreach (var column in _hasVerdicts ? [.. Columns, .. VerdictColumns] : Columns) Text(column);
        _rows.End();
    }

    private void Claim(ReportView view, NumericClaim claim)
    {
        Start(view, "claim", claim.Id, claim.Span, view.Text(claim.Span));
        Text(EnumText.Of(claim.Kind));
        Number(claim.Value);
        Number(claim.Low);
        Number(claim.High);
        Text(claim.Bound is { } bound ? EnumText.Of(bound) : null);
        Text(claim.Unit);
        Text(view.Text(claim.Subject));
        Text(claim.Trend == Trend.None ? null : EnumText.Of(claim.Trend));
        Text(view.Text(claim.Time?.Span));
        Text(claim.Time?.Value);
        Text(view.Text(claim.Place));
        Text(EnumText.Of(claim.Modality));
        var quote = view.Quote(claim.QuoteId);
        Text(view.Text(quote?.Speaker));
        Text(quote?.SpeakerName);
        Text(null);
        Text(string.Join("; ", view.SourceNames(claim)));
        Text(claim.QuoteId);
        Text(string.Join(" ", view.FailedChecks(claim.Id).Select(check => check.Explanation)));
        Text(claim.CheckWorthiness is { } worth ? worth.Score.ToString("0.####", CultureInfo.InvariantCulture) : null);
        Text(string.Join("; ", claim.CheckWorthiness?.Reasons ?? []));
        End(view.Verdict(claim.Id));
    }

    private void Quote(ReportView view, Quote quote)
    {
        var whole = quote.Content.Aggregate((first, second) => first.Cover(second));
        Start(view, "quote", quote.Id, whole, view.Content(quote));
        Text(EnumText.Of(quote.Kind));
        for (var column = 0; column < 10; column++) Text(null);
        Text(EnumText.Of(quote.Modality));
        Text(view.Text(quote.Speaker));
        Text(quote.SpeakerName);
        Text(view.Text(quote.Cue));
        Text(view.Source(quote.SourceId)?.Name);
        for (var column = 0; column < 4; column++) Text(null);
        End(view.Verdict(quote.Id));
    }

    private void Start(ReportView view, string type, string id, TextSpan span, string text)
    {
        Text(type);
        Text(view.Report.Id);
        Text(view.Report.Article.Title);
        Text(view.Report.Article.Published?.ToString());
        Text(id);
        Number(span.Start);
        Number(span.End);
        Text(text);
    }

    private void Number(decimal? value) => _rows.Number(value);

    private void Text(string? value) => _rows.Text(value);

    /// <summary>The cell is the first that the verdict rests on; <c>explanation</c> says how several make the number.</summary>
    private void End(Verdict? verdict)
    {
        if (_hasVerdicts)
        {
            var cell = verdict?.Evidence.Count > 0 ? verdict.Evidence[0] : null;
            Text(verdict is null ? null : EnumText.Of(verdict.Kind));
            Text(verdict is null ? null : EnumText.Of(verdict.Reason));
            if (verdict?.Computed?.Text is { } name) Text(name);
            else Number(verdict?.Computed?.Value);
            Text(cell?.Dataset);
            Number(cell?.Row);
            Text(cell?.RowKey);
            Text(cell?.Column);
            Text(cell?.Raw);
            Text(verdict?.Correction);
            Text(verdict?.Explanation);
        }

        _rows.End();
    }
}
