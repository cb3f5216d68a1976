using System.Globalization;
using System.Text;
using ClaimTracker.Articles;
using ClaimTracker.Cli.Output;
using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Cli.Html;

/// <summary>One article as a page of its own: the text with its marks, and the findings beside it. It loads nothing.</summary>
/// <param name="around">Gives the piece of a table around the cells of a verdict; null where no data was given.</param>
internal sealed class ArticlePage(Func<IReadOnlyList<EvidenceCell>, TableExcerpt?>? around = null)
{
    private readonly string _page = Template.Read("page.html");
    private readonly string _style = Template.Read("shared.css") + Template.Read("page.css");
    private readonly string _script = Template.Read("page.js");

    /// <summary>Writes the page.</summary>
    /// <param name="outcome">What it shows.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="indexHref">Where the list of all articles is; null where there is none.</param>
    public void Write(Outcome outcome, TextWriter output, string? indexHref = null)
    {
        var view = new ReportView(outcome.Report);
        var article = outcome.Report.Article;
        var text = new MarkedText(view);
        var panel = new FindingsPanel(outcome, view, text, around);
        var style = _style + SplitMarks(text);
        Template.Fill(_page, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["policy"] = Template.Policy(style, _script),
            ["title"] = Escape.Text(article.Title ?? outcome.Name),
            ["style"] = style,
            ["script"] = _script,
            ["lang"] = Escape.Text(article.Language ?? "en"),
            ["index"] = indexHref is null ? "" : $"<a class=\"all\" href=\"{indexHref}\">All articles</a>",
            ["origin"] = Origin(article),
            ["summary"] = Summary(view.Report, text),
            ["text"] = text.Html.Length > 0 ? text.Html : "<p class=\"none\">There is no text.</p>",
            ["claims"] = Count(view.Report.Claims.Count),
            ["quotes"] = Count(view.Report.Quotes.Count),
            ["panel"] = panel.Html,
        }, output);
    }

    /// <summary>A link can lead to one element only; these rules light up the other pieces with it.</summary>
    private static string SplitMarks(MarkedText text) =>
        string.Concat(text.Split.Select(id => $"body:has([id=\"{id}\"]:target) [data-of=\"{id}\"]{{outline:2px solid var(--ring)}}\n"));

    private static string Origin(Article article)
    {
        var parts = new List<string>();
        if (article.Outlet is { } outlet) parts.Add($"<span class=\"outlet\">{Escape.Text(outlet)}</span>");
        if (article.Authors.Count > 0) parts.Add("By " + Escape.Text(string.Join(", ", article.Authors)));
        if (article.Published is { } published) parts.Add($"<time datetime=\"{published}\">{TimeText.Day(published.Day)}</time>");
        if (Escape.WebAddress(article.CanonicalUrl ?? article.Url) is { } address) parts.Add(new StringBuilder().AppendLink(address, "Original").ToString());
        return string.Join("<span class=\"dot\" aria-hidden=\"true\"> · </span>", parts);
    }

    private static string Summary(ClaimReport report, MarkedText text)
    {
        var failed = report.Checks.Count(check => !check.Holds);
        var parts = new List<string> { Part("claims", report.Claims.Count, "claim"), Part("quotes", report.Quotes.Count, "quote") };
        if (report.Sources.Count > 0) parts.Add(Part("sources", report.Sources.Count, "source"));
        if (failed > 0) parts.Add($"<a class=\"alarm\" href=\"#checks\">{(failed == 1 ? "1 sum does" : Count(failed) + " sums do")} not add up</a>");
        foreach (var kind in new[] { VerdictKind.Contradicted, VerdictKind.Ambiguous, VerdictKind.Close, VerdictKind.Supported })
            if (report.Verdicts.Where(verdict => verdict.Kind == kind).Select(verdict => verdict.ClaimId).ToList() is { Count: > 0 } ids)
                parts.Add(Steps(kind, ids, text));
        return string.Join("\n", parts);
    }

    /// <summary>Leads to the first place in the text; with scripts each press leads to the next.</summary>
    private static string Steps(VerdictKind kind, IReadOnlyList<string> ids, MarkedText text)
    {
        string[] places = [.. ids.Select(id => text.Has(id) ? id : "e-" + id)];
        return $"<a class=\"{(kind == VerdictKind.Contradicted ? "alarm" : "tally")}\" href=\"#{places[0]}\" data-steps=\"{string.Join(' ', places)}\">{Count(ids.Count)} {VerdictText.Name(kind)}</a>";
    }

    private static string Part(string section, int count, string noun) => $"<a href=\"#{section}\">{Count(count)} {noun}{(count == 1 ? "" : "s")}</a>";

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
