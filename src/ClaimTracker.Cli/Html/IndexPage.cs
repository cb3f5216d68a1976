using System.Globalization;
using System.Text;
using ClaimTracker.Cli.Output;

namespace ClaimTracker.Cli.Html;

/// <summary>The list of all article pages in a folder.</summary>
internal sealed class IndexPage
{
    private readonly StringBuilder _rows = new();
    private int _count;
    private int _claims;
    private int _quotes;

    /// <summary>Adds a row.</summary>
    /// <param name="outcome">The article.</param>
    /// <param name="file">The name of its page in the same folder.</param>
    public void Add(Outcome outcome, string file)
    {
        var report = outcome.Report;
        var article = report.Article;
        var failed = report.Checks.Count(check => !check.Holds);
        _count++;
        _claims += report.Claims.Count;
        _quotes += report.Quotes.Count;
        _rows.Append("<tr><td><a href=\"").AppendText(Uri.EscapeDataString(file)).Append("\">").AppendText(article.Title ?? outcome.Name).Append("</a>");
        if (article.Outlet is { } outlet) _rows.Append("<span class=\"outlet\">").AppendText(outlet).Append("</span>");
        if (outcome.IsUnread) _rows.Append("<span class=\"alarm\">could not be read</span>");
        else if (failed > 0) _rows.Append("<span class=\"alarm\">").Append(failed == 1 ? "1 sum does" : Number(failed) + " sums do").Append(" not add up</span>");
        _rows.Append("</td><td class=\"date\">").AppendText(article.Published is { } date ? TimeText.Day(date.Day) : "");
        _rows.Append("</td><td class=\"number\">").Append(Number(report.Claims.Count)).Append("</td><td class=\"number\">").Append(Number(report.Quotes.Count)).Append("</td></tr>\n");
    }

    /// <summary>Writes the page.</summary>
    public void Write(TextWriter output)
    {
        var style = Template.Read("shared.css") + Template.Read("index.css");
        Template.Fill(Template.Read("index.html"), new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["policy"] = Template.Policy(style, script: null),
            ["style"] = style,
            ["summary"] = $"{Counted(_count, "article")}, {Counted(_claims, "claim")}, {Counted(_quotes, "quote")}",
            ["rows"] = _rows.ToString(),
        }, output);
    }

    private static string Counted(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
