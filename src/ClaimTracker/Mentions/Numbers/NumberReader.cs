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
    public const decimal MaxInWords = 1_000_000_000_000_000_000m;

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

    /// <summary>True for digits and nothing else: no sign, separator or letter.</summary>
    public static bool IsPlain(string text) => text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>
    /// Reads pure digits with thousands separators and a decimal point, of any script but of one: "12,480", "1,23,456", "٣٤٥"; null for
    /// anything else or beyond a decimal.
    /// </summary>
    public static decimal? Digits(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text.Length > 64) return null;
        Span<char> ascii = stackalloc char[text.Length];
        if (!TryAscii(text, ascii) || !IsGrouped(ascii)) return null;
        return decimal.TryParse(ascii, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>True where digits of two scripts meet in one word.</summary>
    public static bool MixesScripts(ReadOnlySpan<char> text)
    {
        var zero = -1;
        foreach (var c in text)
        {
            if (!char.IsDigit(c)) continue;
            var own = c - (int)char.GetNumericValue(c);
            if (zero >= 0 && own != zero) return true;
            zero = own;
        }

        return false;
    }

    /// <summary>Turns digits of another script into ours; false where two scripts meet in one number, which no reader can trust.</summary>
    private static bool TryAscii(ReadOnlySpan<char> text, Span<char> ascii)
    {
        var zero = -1;
        for (var i = 0; i < text.Length; i++)
        {
            ascii[i] = text[i] switch { '\u066B' => '.', '\u066C' => ',', var c => c };
            if (!char.IsDigit(text[i])) continue;
            var value = (int)char.GetNumericValue(text[i]);
            if (zero >= 0 && text[i] - value != zero) return false;
            zero = text[i] - value;
            ascii[i] = (char)('0' + value);
        }

        return true;
    }

    /// <summary>True without commas, or where they set off thousands or, as in India, lakhs: "10,70" and "1,2,3" are no numbers.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('.') is var point and >= 0 ? point : text.Length;
        if (text[end..].Contains(',')) return false;
        var comma = text[..end].LastIndexOf(',');
        if (comma < 0) return true;
        if (end - comma != 4) return false;
        var size = 0;
        for (var at = comma; ; at = text[..at].LastIndexOf(','))
        {
            var before = at - 1 - text[..at].LastIndexOf(',');
            var isFirst = before == at;
            if (isFirst) return before >= 1 && before <= (size == 0 ? 3 : size);
            if (before is not (2 or 3) || (size != 0 && before != size)) return false;
            size = before;
        }
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
                if (Fractions.IsParts(sentence, at + 1)) break; // one hundred and three quarters

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
                if (group == 0 && total == 0) break;
                if (group == 0) (group, total) = (total, 0); // nine million million
                if (!Scales.TryMultiply(ref group, magnitude) || group > MaxInWords - total) return null;
                total += group;
                group = 0;
            }

            lastSmall = 0;
            at++;
        }

        return any ? Decimals(sentence, index, at, total + group) : null;
    }

    /// <summary>"three point five", "zero point two six" as they are spoken: single digits after the point, or one number.</summary>
    private static NumberReading Decimals(Sentence sentence, int index, int at, decimal value)
    {
        if (sentence.Lower(at) != "point" || !Small.ContainsKey(sentence.Lower(at + 1))) return new NumberReading(value, at - index, true);
        var next = at + 1;
        decimal parts = 0, place = 1;
        while (Small.TryGetValue(sentence.Lower(next), out var digit) && place > 0.000001m)
        {
            if (digit >= 10 && place < 1) break;
            place /= digit >= 10 ? 100 : 10;
            parts += digit * place;
            next++;
            if (digit >= 10) break;
        }

        value += parts;
        if (Magnitude(sentence.Lower(next)) is { } magnitude && Scales.TryMultiply(ref value, magnitude)) next++;
        return new NumberReading(value, next - index, true);
    }
}
