using System.Globalization;
using System.Text;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Cli.Html;

/// <summary>The cells that a verdict rests on, marked in the rows and columns around them.</summary>
internal static class EvidenceTable
{
    /// <summary>Adds the table.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="excerpt">The piece of the table.</param>
    /// <param name="query">What gives the number again; null where there is none.</param>
    /// <param name="isOpen">True where it is shown without a click.</param>
    public static void Append(StringBuilder html, TableExcerpt excerpt, string? query, bool isOpen)
    {
        html.Append(isOpen ? "<details class=\"cells\" open><summary>" : "<details class=\"cells\"><summary>").AppendText(excerpt.Dataset).Append("</summary>\n<div class=\"sheet\"><table>\n<thead><tr><th scope=\"col\">Row</th>");
        foreach (var header in excerpt.Headers) html.Append("<th scope=\"col\">").Append(Escape.Text(header).Replace("_", "_<wbr>", StringComparison.Ordinal)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        var last = excerpt.Rows.Count > 0 ? excerpt.Rows[0].Number - 1 : 0;
        foreach (var row in excerpt.Rows)
        {
            if (row.Number != last + 1) html.Append("<tr class=\"gap\"><td colspan=\"").Append((excerpt.Headers.Count + 1).ToString(CultureInfo.InvariantCulture)).Append("\">⋮</td></tr>\n");
            html.Append("<tr><th scope=\"row\">").Append(row.Number.ToString(CultureInfo.InvariantCulture)).Append("</th>");
            foreach (var cell in row.Cells)
                if (cell.IsEvidence) html.Append("<td class=\"hit\"><mark>").AppendText(cell.Raw).Append("</mark></td>");
                else html.Append("<td>").AppendText(cell.Raw).Append("</td>");
            html.Append("</tr>\n");
            last = row.Number;
        }

        html.Append("</tbody></table></div>\n");
        if (query is not null) html.Append("<p><code>").AppendText(query).Append("</code></p>\n");
        html.Append("</details>\n");
    }
}
