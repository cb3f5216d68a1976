using System.Collections.Frozen;
using System.Globalization;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads one cardinal number at a token: "12,480", "1.5 million", "twenty-three", "two hundred and five".</summary>
/// <remarks>Knows no units, ranges, hedges or dates; the rooms that do, build on it.</remarks>
internal static class NumberReader
{
    private static readonly FrozenDictionary<string, decimal> Small = WordList.Rows("number-words.txt")
        .Where(row => row[1] == "small").ToFrozenDictionary(row => row[0], row => decimal.Parse(row[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Magnitudes = WordList.Rows("number-words.txt")
        .Where(row => row[1] == "magnitude").ToFrozenDictionary(row => row[0], row => decimal.Parse(row[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Nobody writes a larger number in words; more is a run of words that only looks like one.</summary>
    private const decimal MaxInWords = 1_000_000_000_000_000_000m;

    /// <summary>The value of a magnitude word such as "million"; null where the word is none.</summary>
    public static decimal? Magnitude(string lower) => Magnitudes.TryGetValue(lower, out var value) ? value : null;

    /// <summary>The value of a number word below one hundred such as "seven" or "forty"; null where the word is none.</summary>
    public static decimal? SmallWord(string lower) => Small.TryGetValue(lower, out var value) ? value : null;

    /// <summary>Reads the number that starts at <paramref name="index"/>; null where none does.</summary>
    public static NumberReading? Read(Sentence sentence, int index)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        if ((uint)index >= (uint)sentence.Tokens.Length) return null;
        var token = sentence.Tokens[index];
        if (token.Kind != TokenKind.Number) return Words(sentence, index);
        if (Digits(token.Text) is not { } value) return null;
        var count = 1;
        while (Magnitude(sentence.Lower(index + count)) is { } magnitude && magnitude > 1)
        {
            if (!Scales.TryMultiply(ref value, magnitude)) return null;
            count++;
        }

        return new NumberReading(value, count, false);
    }

    /// <summary>Reads pure digits with thousands separators and a decimal point; null for anything else or beyond a decimal.</summary>
    public static decimal? Digits(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text.Length > 64) return null;
        var groups = text.IndexOf(',');
        if (groups >= 0)
        {
            // "12,480" is one number, "10,70" and "1,2,3" are not.
            var at = text.IndexOf('.') is var point and >= 0 ? point : text.Length;
            if (groups is 0 or > 3) return null;
            for (var i = groups; i < at; i += 4)
                if (text[i] != ',' || i + 3 >= at + (i + 3 == at ? 1 : 0) && i + 4 > at) return null;
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static NumberReading? Words(Sentence sentence, int index)
    {
        decimal total = 0, group = 0;
        decimal lastSmall = 100;
        var at = index;
        var any = false;
        while (at < sentence.Tokens.Length)
        {
            var word = sentence.Lower(at);
            if (any && word is "-" && sentence.IsGlued(at) && Small.TryGetValue(sentence.Lower(at + 1), out var unit) && unit is > 0 and < 10 && lastSmall >= 20 && lastSmall % 10 == 0)
            {
                group += unit;
                lastSmall = unit;
                at += 2;
                continue;
            }

            if (any && word is "and" && lastSmall == 0 && Small.ContainsKey(sentence.Lower(at + 1)))
            {
                at++;
                continue;
            }

            if (Small.TryGetValue(word, out var small))
            {
                if (any && !(lastSmall == 0 || (lastSmall >= 20 && lastSmall % 10 == 0 && small < 10))) break;
                group += small;
                lastSmall = small == 0 ? 1 : small;
                any = true;
                at++;
                continue;
            }

            if (!Magnitudes.TryGetValue(word, out var magnitude)) break;
            if (!any && word is not ("hundred" or "thousand" or "million" or "billion" or "trillion" or "dozen")) break;
            if (!any) break;
            if (magnitude == 100)
            {
                if (group is 0 or >= 100) break; // "two hundred hundred" is no number
                group *= 100;
            }
            else
            {
                if (group == 0) break; // "a million million" is read by its second word alone
                if (!Scales.TryMultiply(ref group, magnitude) || group > MaxInWords - total) return null;
                total += group;
                group = 0;
            }

            lastSmall = 0;
            at++;
        }

        return any ? new NumberReading(total + group, at - index, true) : null;
    }
}
