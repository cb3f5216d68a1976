using System.Text;

namespace ClaimTracker.Articles;

/// <summary>The article's text out of the structured data, for pages that show it only after a script has run.</summary>
internal static class LinkedBody
{
    /// <summary>A shorter text is a summary.</summary>
    private const int Shortest = 200;

    public static (string Text, IReadOnlyList<Block> Blocks, IReadOnlyList<Link> Links) Write(string? body)
    {
        if (body is null || body.Length < Shortest) return ("", [], []);
        var text = new StringBuilder(body.Length);
        var blocks = new List<Block>();
        foreach (var line in Plain(body).Split('\n'))
        {
            var start = text.Length == 0 ? 0 : text.Length + 2;
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) continue;
            if (start > 0) text.Append("\n\n");
            text.AppendJoin(' ', words);
            blocks.Add(new Block(BlockKind.Paragraph, TextSpan.FromBounds(start, text.Length)));
        }

        return (text.ToString(), blocks, []);
    }

    /// <summary>The text without tags and entities, which some pages leave in.</summary>
    private static string Plain(string body)
    {
        if (!body.AsSpan().ContainsAny('<', '&')) return body;
        var plain = new StringBuilder(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '<' && i + 1 < body.Length && (char.IsAsciiLetter(body[i + 1]) || body[i + 1] == '/') && body.IndexOf('>', i) is var end and > 0)
            {
                plain.Append(body.AsSpan(i + 1).StartsWith("a ", StringComparison.OrdinalIgnoreCase) || body.AsSpan(i + 1).StartsWith("/a", StringComparison.OrdinalIgnoreCase) ? "" : "\n");
                i = end;
            }
            else plain.Append(body[i]);
        }

        return System.Net.WebUtility.HtmlDecode(plain.ToString());
    }
}
