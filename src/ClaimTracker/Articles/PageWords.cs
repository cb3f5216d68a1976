using System.Collections.Frozen;
using ClaimTracker.Language;

namespace ClaimTracker.Articles;

/// <summary>Reads the class and id of an element: cuts it into words ("entry-content__main" is entry, content, main) and looks each word, and each pair, up.</summary>
internal static class PageWords
{
    /// <summary>Longer attributes are machine-made lists of utility classes; their tail says nothing.</summary>
    private const int LongestRead = 400;

    private const int LongestWord = 24;

    private static readonly FrozenDictionary<string, Marks> Words = WordList.Rows("page-words.txt")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Marks>(row[1], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>What follows these describes the page or the topic, not the element: "has-sidebar", "category-comments".</summary>
    private static readonly FrozenSet<string> Prefixes = FrozenSet.Create(StringComparer.Ordinal, "has", "with", "without", "no", "hide", "category", "tag", "type", "format", "tax", "term");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PrefixLookup = Prefixes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Marks>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The marks of one attribute value.</summary>
    public static Marks Read(string value)
    {
        var marks = Marks.None;
        Span<char> word = stackalloc char[LongestWord * 2];
        var (previous, length) = (0, 0);
        var described = false;
        var limit = Math.Min(value.Length, LongestRead);
        for (var i = 0; i <= limit; i++)
        {
            var c = i < limit ? value[i] : ' ';
            var starts = i > 0 && i < limit && char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(value[i - 1]);
            if (char.IsAsciiLetter(c) && !starts)
            {
                if (previous + length < word.Length) word[previous + length] = char.ToLowerInvariant(c);
                length++;
                continue;
            }

            if (length > 0)
            {
                if (previous + length > word.Length || length > LongestWord) previous = length = 0;
                else
                {
                    if (previous == 0 && c == '-' && PrefixLookup.Contains(word[..length])) described = true;
                    else if (!described && Lookup.TryGetValue(word.Slice(previous, length), out var single)) marks |= single;
                    if (!described && previous > 0 && Lookup.TryGetValue(word[..(previous + length)], out var pair)) marks |= pair;
                    word.Slice(previous, length).CopyTo(word);
                    (previous, length) = (length, 0);
                }
            }

            if (char.IsWhiteSpace(c))
            {
                previous = 0;
                described = false;
            }
            else if (char.IsAsciiDigit(c)) previous = 0;

            if (starts)
            {
                word[previous] = char.ToLowerInvariant(c);
                length = 1;
            }
        }

        return marks;
    }
}
