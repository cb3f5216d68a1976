using System.Collections.Frozen;

namespace ClaimTracker.Verification.Datasets.Cells;

/// <summary>The marks around the content of a cell: space, footnote signs, signs for "no number".</summary>
internal static class CellText
{
    private static readonly FrozenSet<string> MissingMarks = WordFile.Set("missing-marks.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Missing = MissingMarks.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly System.Buffers.SearchValues<char> StatusLetters = System.Buffers.SearchValues.Create("bdeipru");
    private static readonly int Longest = MissingMarks.Max(mark => mark.Length);

    /// <summary>True for "n/a", "..", "*" and the like.</summary>
    public static bool IsMissing(ReadOnlySpan<char> trimmed) => trimmed.Length <= Longest && Missing.Contains(trimmed);

    /// <summary>The text without the footnote marks after it: "Kenya*", "4.1 [r]", "37¹", "12.5 p", "6.2 bp".</summary>
    public static ReadOnlySpan<char> WithoutFootnotes(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        while (text.Length > 1)
        {
            var last = text[^1];
            if (last is '*' or '†' or '‡' or '§' or '¶' or '^' or '¹' or '²' or '³' or (>= '⁰' and <= '⁹') or 'ᵃ' or 'ᵇ' or 'ᶜ')
            {
                // "m²" and "km³" are units, not notes.
                if (last is '²' or '³' && text[^2] is 'm' or 't') return text;
                text = text[..^1].TrimEnd();
            }
            else if (last == ']' && text.LastIndexOf('[') is > 0 and var square && text.Length - square <= 12) text = text[..square].TrimEnd();
            else if (last == ')' && text.Length > 3 && text[^3] == '(' && char.IsAsciiLetterLower(text[^2])) text = text[..^3].TrimEnd();
            else if (text.LastIndexOf(' ') is > 0 and var space && text.Length - space is 2 or 3 && IsDigitOrMark(text[space - 1]) && text[(space + 1)..].IndexOfAnyExcept(StatusLetters) < 0) text = text[..space].TrimEnd();
            else return text;
        }

        return text;
    }

    /// <summary>What a status letter may follow: a number, or Eurostat's colon for "not available".</summary>
    private static bool IsDigitOrMark(char c) => char.IsAsciiDigit(c) || c == ':';
}
