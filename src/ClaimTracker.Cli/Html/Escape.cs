using System.Text;

namespace ClaimTracker.Cli.Html;

/// <summary>Makes text from an article safe to stand in a page.</summary>
internal static class Escape
{
    /// <summary>Adds the text so that it is text wherever it stands: between tags and in a quoted attribute.</summary>
    public static StringBuilder AppendText(this StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\t' or '\n' => html.Append(c),
                // Not allowed in HTML; and direction controls could make a page show another order than it holds.
                _ when char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => html.Append('\uFFFD'),
                _ => html.Append(c),
            };
        }

        return html;
    }

    /// <summary>The text alone.</summary>
    public static string Text(string? text) => new StringBuilder().AppendText(text).ToString();

    /// <summary>The address where it is safe to follow: http and https alone; null for any other.</summary>
    public static string? WebAddress(string? href) =>
        Uri.TryCreate(href, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;

    /// <summary>A link to another site that tells it nothing; the text alone where the address is not safe.</summary>
    public static StringBuilder AppendLink(this StringBuilder html, string? href, string text)
    {
        if (WebAddress(href) is not { } address) return html.AppendText(text);
        return html.Append("<a class=\"out\" rel=\"noopener noreferrer nofollow\" href=\"").AppendText(address).Append("\">").AppendText(text).Append("</a>");
    }
}
