using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Files;

/// <summary>What the program that saved a page wrote into it, and pages that show another page's source.</summary>
internal static class SavedPage
{
    private const int LongestHead = 8 * 1024;

    /// <summary>
    /// The address that the saving program noted in a comment: browsers write "saved from url=(0028)https://quay.example/a",
    /// SingleFile a line "url: https://quay.example/a". Null where there is none.
    /// </summary>
    public static string? Address(PageSource page)
    {
        foreach (var comment in page.OpeningComments)
        {
            var text = page.Html.AsSpan(comment.Start, comment.Length);
            foreach (var mark in (ReadOnlySpan<string>)["saved from url=", "url:", "Mirrored from "])
            {
                var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
                if (at < 0) continue;
                var rest = text[(at + mark.Length)..].TrimStart();
                if (rest.StartsWith("(") && rest.IndexOf(')') is var close and > 0) rest = rest[(close + 1)..];
                var end = rest.IndexOfAny(" \r\n\t");
                if (end > 0) rest = rest[..end];
                if (mark[0] == 'M' && !rest.StartsWith("http", StringComparison.Ordinal)) return "http://" + rest.ToString();
                if (rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) && rest.Contains("://", StringComparison.Ordinal)) return rest.ToString();
            }
        }

        return null;
    }

    /// <summary>True where the page is a browser's view of another page's source.</summary>
    public static bool IsViewOfSource(string html)
    {
        var head = html.AsSpan(0, Math.Min(html.Length, LongestHead));
        return (head.Contains("\"line-content\"", StringComparison.Ordinal) && head.Contains("\"line-number\"", StringComparison.Ordinal))
            || head.Contains("id=\"viewsource\"", StringComparison.Ordinal);
    }

    /// <summary>The source that the page shows, line by line.</summary>
    public static string SourceShown(PageTree tree)
    {
        var (nodes, text) = (tree.Nodes, new System.Text.StringBuilder());
        for (var i = 0; i < tree.Count; i++)
        {
            var line = nodes[i].Tag == Tag.Preformatted || (nodes[i].Tag == Tag.Cell && nodes[i].Element!.ClassName == "line-content");
            if (!line) continue;
            for (var inner = i + 1; inner < nodes[i].End; inner++) text.Append(nodes[inner].Text);
            text.Append('\n');
            i = nodes[i].End - 1;
        }

        return text.ToString();
    }
}
