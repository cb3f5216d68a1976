namespace ClaimTracker.Verification.Quotations;

/// <summary>Where a passage stands in a source.</summary>
/// <param name="Paragraph">1 for the first.</param>
/// <param name="Label">Who is said to speak there: "MAYOR ORTIZ"; null where nobody is.</param>
/// <param name="Passage">The words as the source has them.</param>
internal sealed record Place(long Paragraph, string? Label, string Passage)
{
    private const int LongestLabel = 60;

    public static Place Of(QuoteAlignment alignment)
    {
        var text = alignment.Source.Text;
        int start = alignment.Source.Words[alignment.First].Start, end = alignment.Source.Words[alignment.Last].End;
        if (end < text.Length && text[end] is '.' or '!' or '?') end++;
        long paragraph = 1;
        string? label = null;
        var isEmpty = true;
        for (var line = 0; line <= start;)
        {
            var stop = text.IndexOf('\n', line);
            if (stop < 0) stop = text.Length;
            var content = text[line..stop].Trim();
            if (content.Length == 0)
            {
                if (!isEmpty) paragraph++;
                isEmpty = true;
            }
            else
            {
                isEmpty = false;
                if (LabelOf(content) is { } found) label = found;
            }

            line = stop + 1;
        }

        return new Place(paragraph, label, text[start..Math.Min(end, text.Length)].ReplaceLineEndings(" "));
    }

    /// <summary>"MAYOR ORTIZ: …", "Q. …": who speaks from here on.</summary>
    private static string? LabelOf(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 1 or > LongestLabel) return null;
        var head = line[..colon].Trim();
        var words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isName = words.All(word => char.IsUpper(word[0]) || word is "of" or "the" or "de" or "van" or "von" || word[0] is '(') && !head.Contains('.', StringComparison.Ordinal);
        return words.Length <= 7 && (isName || (head.Any(char.IsLetter) && !head.Any(char.IsLower))) ? head : null;
    }
}
