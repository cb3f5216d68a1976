using System.Collections.Frozen;

namespace ClaimTracker.Articles.Pages;

/// <summary>Reads the class and id of an element: cuts it into words ("entry-content__main" is entry, content, main) and looks each word, and each pair, up.</summary>
internal static class PageWords
{
    /// <summary>Longer attributes are machine-made lists of utility classes; their tail says nothing.</summary>
    private const int LongestRead = 400;

    private const int LongestWord = 24;

    private const string Prefix = "prefix";

    private static readonly FrozenDictionary<string, Marks> Words = WordList.Rows("page-words.txt").Where(row => row[1] != Prefix)
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Marks>(row[1], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>What follows these describes the page or the topic, not the element: "has-sidebar", "category-comments".</summary>
    private static readonly FrozenSet<string> Prefixes = WordList.Rows("page-words.txt").Where(row => row[1] == Prefix).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PrefixLookup = Prefixes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Marks>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The marks of one attribute value.</summary>
    public static Marks Read(string value)
    {
        var marks = Marks.None;
        Span<char> word = stackalloc char[LongestWord * 2];
        var (previous, length) = (0, 0);
        var (described, tokenStart) = (false, 0);
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
                    // "overflow-hidden" and "md:hidden" are about something else than "hidden".
                    var whole = i - length == tokenStart && (c == ' ' || i == limit);
                    if (previous == 0 && c == '-' && PrefixLookup.Contains(word[..length])) described = true;
                    else if (!described && (whole || !IsState(word.Slice(previous, length))) && Lookup.TryGetValue(word.Slice(previous, length), out var single)) marks |= single;
                    if (!described && previous > 0 && Lookup.TryGetValue(word[..(previous + length)], out var pair)) marks |= pair;
                    word.Slice(previous, length).CopyTo(word);
                    (previous, length) = (length, 0);
                }
            }

            if (char.IsWhiteSpace(c))
            {
                previous = 0;
                described = false;
                tokenStart = i + 1;
            }
            else if (char.IsAsciiDigit(c)) previous = 0;

            if (starts)
            {
                word[previous] = char.ToLowerInvariant(c);
                length = 1;
            }
        }

        return (marks & Marks.Hidden) != 0 && IsShownSomewhere(value) ? marks & ~Marks.Hidden : marks;
    }

    private static bool IsState(ReadOnlySpan<char> word) => word is "hidden" or "invisible";

    /// <summary>"hidden md:block" hides on small screens alone.</summary>
    private static bool IsShownSomewhere(string value) =>
        value.Contains(":block", StringComparison.Ordinal) || value.Contains(":flex", StringComparison.Ordinal) || value.Contains(":grid", StringComparison.Ordinal) || value.Contains(":inline", StringComparison.Ordinal);
}
