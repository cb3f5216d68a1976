namespace ClaimTracker.Articles.Files;

/// <summary>Cuts plain text into blocks: a line with no text ends one; where a text has no blank line at all, every line is a block.</summary>
internal static class PlainText
{
    public static IReadOnlyList<Block> Blocks(string text)
    {
        var lines = new List<TextSpan>();
        var blanks = false;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            var line = Trim(text, at, end);
            if (line.Length > 0) lines.Add(line);
            else
            {
                lines.Add(default);
                blanks |= end < text.Length;
            }

            at = end + 1;
        }

        var blocks = new List<Block>();
        TextSpan? open = null;
        foreach (var line in lines)
        {
            if (line.Length > 0 && blanks)
            {
                open = open is { } span ? span.Cover(line) : line;
                continue;
            }

            if (open is { } done) blocks.Add(new Block(BlockKind.Paragraph, done));
            open = null;
            if (line.Length > 0) blocks.Add(new Block(BlockKind.Paragraph, line));
        }

        if (open is { } last) blocks.Add(new Block(BlockKind.Paragraph, last));
        return blocks;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
