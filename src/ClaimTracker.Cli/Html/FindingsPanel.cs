using System.Globalization;
using System.Text;
using ClaimTracker.Claims;
using ClaimTracker.Cli.Output;
using ClaimTracker.Quotes;
using ClaimTracker.Sources;
using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Cli.Html;

/// <summary>The list beside the article: an entry for each claim, quote and source, the sums, and what was odd.</summary>
internal sealed class FindingsPanel
{
    private readonly StringBuilder _html = new();
    private readonly Outcome _outcome;
    private readonly ReportView _view;
    private readonly MarkedText _text;
    private readonly Func<IReadOnlyList<EvidenceCell>, TableExcerpt?>? _around;

    public FindingsPanel(Outcome outcome, ReportView view, MarkedText text, Func<IReadOnlyList<EvidenceCell>, TableExcerpt?>? around)
    {
        (_outcome, _view, _text, _around) = (outcome, view, text, around);
        var report = view.Report;
        Section("claims", "Claims", report.Claims, Claim, "No numeric claims were found.");
        Section("quotes", "Quotes", report.Quotes, Quote, "No attributed quotes were found.");
        if (report.Sources.Count > 0) Section("sources", "Sources", report.Sources, Source, "");
        if (report.Checks.Count > 0) Section("checks", "Arithmetic", [.. report.Checks.OrderBy(check => check.Holds)], Check, "");
        Diagnostic[] notes = [.. outcome.Report.Diagnostics];
        if (notes.Length > 0) Section("notes", "Notes", notes, Note, "");
    }

    /// <summary>The HTML.</summary>
    public string Html => _html.ToString();

    private void Section<T>(string id, string title, IReadOnlyList<T> items, Action<T> entry, string none)
    {
        _html.Append($"<section id=\"{id}\" class=\"list\" aria-labelledby=\"{id}-title\">\n<h2 id=\"{id}-title\">{title} <span class=\"count\" data-all=\"{items.Count}\">{items.Count}</span></h2>\n");
        if (items.Count == 0)
        {
            _html.Append($"<p class=\"none\">{none}</p>\n</section>\n");
            return;
        }

        _html.Append("<ol>\n");
        foreach (var item in items) entry(item);
        _html.Append("</ol>\n</section>\n");
    }

    private void Claim(NumericClaim claim)
    {
        var failed = _view.FailedChecks(claim.Id);
        var verdict = _view.Verdict(claim.Id);
        Open(claim.Id, failed.Count > 0 || verdict is not null && VerdictText.IsAlarm(verdict) ? "of-c wrong" : "of-c");
        var written = _view.Text(claim.Span);
        var value = ValueText.Of(claim);
        Head(claim.Id, value.Length > 0 ? value : written, Kind(claim.Kind));
        if (!string.Equals(value, written, StringComparison.OrdinalIgnoreCase)) _html.Append("<p class=\"written\">“").AppendText(written).Append("”</p>\n");
        _html.Append("<dl>\n");
        Row("Subject", _view.Text(claim.Subject));
        Row("Unit", claim.Unit);
        if (claim.Bound is { } bound and not Bound.Exactly) Row("Bound", Words(bound.ToString()));
        if (claim.Trend != Trend.None) Row("Trend", claim.Trend == Trend.Up ? "↑ up" : "↓ down");
        if (claim.Change is { } change)
        {
            Row("From", change.From is { } from ? Entries([from]) : null, isHtml: true);
            Row("By", change.By is { } by ? Entries([by]) : null, isHtml: true);
        }

        if (claim.Time is { } time) Row("Time", Time(_view.Text(time.Span), time.Value, claim.Kind == ClaimKind.Date));
        Row("Place", _view.Text(claim.Place));
        if (_view.Quote(claim.QuoteId) is { } quote) Row("Speaker", Entry(quote.Id, Speaker(quote)), isHtml: true);
        Row("Source", string.Join(", ", claim.SourceIds.Select(id => _view.Source(id)).OfType<Source>().Select(source => Entry(source.Id, source.Name))), isHtml: true);
        if (claim.Modality != Modality.Asserted) Row("Said as", Words(claim.Modality.ToString()));
        if (claim.CheckWorthiness is { } worth) Row("Worth checking", $"{_view.Worth(claim)}: {string.Join("; ", worth.Reasons)}");
        _html.Append("</dl>\n");
        if (verdict is not null) Verdict(verdict);
        foreach (var check in failed) _html.Append("<p class=\"alarm\">Does not add up: ").AppendText(check.Explanation).Append("</p>\n");
        _html.Append("</li>\n");
    }

    /// <summary>The verdict, and the cells it rests on in their rows.</summary>
    private void Verdict(Verdict verdict)
    {
        _html.Append(VerdictText.IsAlarm(verdict) ? "<p class=\"verdict alarm\"><b>" : "<p class=\"verdict\"><b>").Append(VerdictText.Name(verdict.Kind)).Append("</b> ").AppendText(verdict.Explanation);
        if (verdict.Correction is { } correction) _html.Append(" It would be: ").AppendText(correction).Append('.');
        _html.Append("</p>\n");
        if (verdict.Evidence.Count == 0) return;
        if (_around?.Invoke(verdict.Evidence) is { } excerpt)
        {
            EvidenceTable.Append(_html, excerpt, verdict.Query, isOpen: VerdictText.IsAlarm(verdict));
            return;
        }

        _html.Append("<details class=\"cells\"><summary>").AppendText(verdict.Evidence[0].Dataset).Append("</summary>\n<table>\n<tr><th>Row</th><th></th><th>Column</th><th>Cell</th></tr>\n");
        foreach (var cell in verdict.Evidence)
            _html.Append("<tr><td>").Append(cell.Row.ToString(CultureInfo.InvariantCulture)).Append("</td><td>").AppendText(cell.RowKey ?? "").Append("</td><td>").AppendText(cell.Column).Append("</td><td><b>").AppendText(cell.Raw).Append("</b></td></tr>\n");
        _html.Append("</table>\n");
        if (verdict.Query is { } query) _html.Append("<p><code>").AppendText(query).Append("</code></p>\n");
        _html.Append("</details>\n");
    }

    private void Quote(Quote quote)
    {
        var verdict = _view.Verdict(quote.Id);
        Open(quote.Id, verdict is not null && VerdictText.IsAlarm(verdict) ? "of-q wrong" : "of-q");
        Head(quote.Id, Speaker(quote), Words(quote.Kind.ToString()));
        var marks = quote.Kind == QuoteKind.Direct ? ("“", "”") : ("", "");
        _html.Append("<p class=\"written\">").Append(marks.Item1).AppendText(_view.Content(quote)).Append(marks.Item2).Append("</p>\n<dl>\n");
        var source = _view.Source(quote.SourceId);
        Row("Role", source?.Role);
        if (_view.Text(quote.Speaker) is { Length: > 0 } written && written != Speaker(quote)) Row("Written", written);
        Row("Verb", _view.Text(quote.Cue));
        Row("Said to", _view.Text(quote.Addressee));
        if (source is not null) Row("Source", Entry(source.Id, source.Name), isHtml: true);
        if (quote.Modality != Modality.Asserted) Row("Said as", Words(quote.Modality.ToString()));
        Row("Claims", Entries(_view.ClaimsIn(quote)), isHtml: true);
        _html.Append("</dl>\n");
        if (verdict is not null) Verdict(verdict);
        _html.Append("</li>\n");
    }

    private void Source(Source source)
    {
        Open(source.Id, "of-s");
        _html.Append("<p class=\"head\"><b>").AppendText(source.Name).Append("</b> <span class=\"tag\">").Append(Words(source.Kind.ToString())).Append("</span></p>\n<dl>\n");
        Row("Role", source.Role);
        if (_view.Source(source.Via) is { } via) Row("Via", Entry(via.Id, via.Name), isHtml: true);
        var links = source.Links.Select(link => new StringBuilder().AppendLink(link, link).ToString());
        Row("Links", string.Join("<br>", links), isHtml: true);
        Row("Claims", Entries(_view.ClaimsOf(source)), isHtml: true);
        Row("Quotes", Entries(_view.QuotesOf(source)), isHtml: true);
        _html.Append("</dl>\n</li>\n");
    }

    private void Check(ArithmeticCheck check)
    {
        _html.Append(check.Holds ? "<li class=\"e holds\">" : "<li class=\"e wrong\">");
        _html.Append("<p class=\"head\"><b>").Append(check.Holds ? "Adds up" : "Does not add up").Append("</b></p>\n<p>").AppendText(check.Explanation).Append("</p>\n<dl>\n");
        Row("Claims", Entries(check.ClaimIds), isHtml: true);
        _html.Append("</dl>\n</li>\n");
    }

    private void Note(Diagnostic diagnostic) =>
        _html.Append("<li class=\"e\"><p><span class=\"tag\">").AppendText(diagnostic.Code).Append("</span> ").AppendText(diagnostic.Message).Append("</p></li>\n");

    /// <summary>On a phone the entry is a sheet over the text; it is closed by going back to the text.</summary>
    private void Open(string id, string classes)
    {
        _html.Append("<li class=\"e ").Append(classes).Append("\" id=\"e-").AppendText(id).Append("\" tabindex=\"-1\">\n");
        _html.Append("<a class=\"close\" href=\"#").AppendText(_text.Has(id) ? id : "findings").Append("\" aria-label=\"Close\"></a>\n");
    }

    private void Head(string id, string title, string tag)
    {
        _html.Append("<p class=\"head\"><b>").AppendText(title).Append("</b> <span class=\"tag\">").AppendText(tag).Append("</span>");
        if (_text.Has(id)) _html.Append(" <a class=\"back\" href=\"#").AppendText(id).Append("\">in the text</a>");
        _html.Append("</p>\n");
    }

    private void Row(string name, string? value, bool isHtml = false)
    {
        if (string.IsNullOrEmpty(value)) return;
        _html.Append("<dt>").Append(name).Append("</dt><dd>");
        if (isHtml) _html.Append(value);
        else _html.AppendText(value);
        _html.Append("</dd>\n");
    }

    private string Speaker(Quote quote) => _view.Speaker(quote) is { Length: > 0 } speaker ? speaker : "Speaker not named";

    private string Entries(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => Entry(id, Label(id))));

    private string Label(string id) => _view.Claim(id) is { } claim ? _view.Text(claim.Span) : _view.Quote(id) is { } quote ? Shortened(_view.Content(quote)) : id;

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..(text.LastIndexOf(' ', 40) is var blank and > 20 ? blank : 40)] + "…";

    private static string Entry(string id, string text) => $"<a class=\"ref\" href=\"#e-{Escape.Text(id)}\">{Escape.Text(text)}</a>";

    private static string Time(string written, string? value, bool isFact)
    {
        if (value is null) return written;
        var resolved = TimeText.Of(value);
        return isFact || string.Equals(resolved, written, StringComparison.OrdinalIgnoreCase) ? written : $"{written} → {resolved}";
    }

    private static string Kind(ClaimKind kind) => Words(kind.ToString());

    /// <summary>"MoreThan" as "more than".</summary>
    private static string Words(string name) => string.Concat(name.Select((c, at) => !char.IsUpper(c) ? c.ToString() : (at > 0 ? " " : "") + char.ToLowerInvariant(c)));
}
