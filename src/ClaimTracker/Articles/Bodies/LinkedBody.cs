using System.Text;
using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>The article's text out of the structured data, for pages that show it only after a script has run.</summary>
internal static class LinkedBody
{
    /// <summary>A shorter text is a summary.</summary>
    private const int Shortest = 200;

    /// <summary>Where the page shows less than this share of it, the structured data holds the article and the page a stub.</summary>
    private const double MostShown = 0.4;

    private const int LongestFurniture = 400;

    /// <summary>True where the page itself shows next to nothing of what the structured data holds.</summary>
    public static bool IsFuller(string? body, List<Unit> shown) => body is { Length: >= Shortest } && shown.Sum(unit => (long)unit.Text.Length) < body.Length * MostShown;

    public static BodyText Write(string body)
    {
        var text = new StringBuilder(body.Length);
        var blocks = new List<Block>();
        foreach (var line in Plain(body).Split('\n'))
        {
            var start = text.Length == 0 ? 0 : text.Length + 2;
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || FurniturePhrases.Is(line) || (line.Length < LongestFurniture && FurniturePhrases.Begins(line.TrimStart()))) continue;
            if (start > 0) text.Append("\n\n");
            text.AppendJoin(' ', words);
            blocks.Add(new Block(BlockKind.Paragraph, TextSpan.FromBounds(start, text.Length)));
        }

        return new BodyText(text.ToString(), blocks, []);
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
                plain.Append(IsBlock(body.AsSpan(i + 1, end - i - 1)) ? "\n" : "");
                i = end;
            }
            else plain.Append(body[i]);
        }

        return System.Net.WebUtility.HtmlDecode(plain.ToString());
    }

    /// <summary>True for "p", "/div" and "br /"; a link or an emphasis ends no line.</summary>
    private static bool IsBlock(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var end = 0;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end])) end++;
        var kind = Tags.Of(tag[..end].ToString().ToLowerInvariant());
        return Tags.IsBlock(kind) || kind == Tag.Break;
    }
}
