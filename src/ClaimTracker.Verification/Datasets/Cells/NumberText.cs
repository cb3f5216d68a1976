using System.Globalization;

namespace ClaimTracker.Verification.Datasets.Cells;

/// <summary>Digits with group marks and decimals, in either convention.</summary>
internal static class NumberText
{
    /// <summary>How many characters of the text are one well-formed number; 0 for none.</summary>
    public static int Length(ReadOnlySpan<char> text, DecimalMark mark)
    {
        var point = mark == DecimalMark.Comma ? ',' : '.';
        var first = Digits(text, 0);
        var at = first;
        if (first is >= 1 and <= 3 && at < text.Length && IsGroupMark(text[at], mark) && Groups(text, first) is { } end) at = end;
        if (at < text.Length && text[at] == point)
        {
            var decimals = Digits(text, at + 1);
            if (at == 0 && decimals == 0) return 0;
            at += 1 + decimals;
        }

        if (at == 0 || (at < text.Length && text[at] is '.' or ',' or ':' or '/')) return 0;
        if (at + 1 < text.Length && text[at] is 'e' or 'E')
        {
            var sign = text[at + 1] is '+' or '-' ? 1 : 0;
            if (Digits(text, at + 1 + sign) is > 0 and <= 3 and var exponent) at += 1 + sign + exponent;
        }

        // "12-14" and "3 of 5" go on; a lone minus at the end is the sign of old ledgers.
        return at < text.Length && text[at] is '-' or '–' && at + 1 < text.Length ? 0 : at;
    }

    /// <summary>The value of what <see cref="Length"/> measured, and how many decimals it is written with; null where it fits no decimal.</summary>
    public static (decimal Value, int Decimals)? Parse(ReadOnlySpan<char> text, DecimalMark mark)
    {
        var point = mark == DecimalMark.Comma ? ',' : '.';
        Span<char> plain = stackalloc char[text.Length];
        var (length, decimals, seen, exponent) = (0, 0, false, false);
        foreach (var c in text)
        {
            if (c == point) (plain[length++], seen) = ('.', true);
            else if (c is 'e' or 'E') (plain[length++], exponent) = ('e', true);
            else if (char.IsAsciiDigit(c) || (exponent && c is '+' or '-'))
            {
                plain[length++] = c;
                if (seen && !exponent) decimals++;
            }
        }

        if (!decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)) return null;
        return (value, exponent ? value.Scale : Math.Min(decimals, value.Scale));
    }

    /// <summary>What one cell says about the mark: +1 for a point, -1 for a comma, 0 where it is silent ("1,234" may be either).</summary>
    public static int Evidence(ReadOnlySpan<char> raw)
    {
        var text = CellText.WithoutFootnotes(raw);
        var start = text.IndexOfAnyInRange('0', '9');
        if (start < 0 || text.Length > 40) return 0;
        var end = text.LastIndexOfAnyInRange('0', '9') + 1;
        var digits = text[start..end];
        var (lastPoint, lastComma, points, commas) = (-1, -1, 0, 0);
        for (var i = 0; i < digits.Length; i++)
        {
            if (digits[i] == '.') (lastPoint, points) = (i, points + 1);
            else if (digits[i] == ',') (lastComma, commas) = (i, commas + 1);
            else if (!char.IsAsciiDigit(digits[i]) && digits[i] is not (' ' or '\u00a0' or '\u202f' or '\'')) return 0;
        }

        if (points + commas == 0) return 0;
        if (points > 0 && commas > 0)
        {
            if (lastPoint > lastComma) return points == 1 ? 1 : 0;
            return commas == 1 ? -1 : 0;
        }

        var (at, count, sign) = points > 0 ? (lastPoint, points, 1) : (lastComma, commas, -1);
        if (count > 1) return -sign; // repeated, so it groups
        var after = digits.Length - at - 1;
        return after != 3 || at > 3 || (at == 1 && digits[0] == '0') || (at == 0) ? sign : 0;
    }

    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at - start;
    }

    /// <summary>Where the groups after the first digits end: threes throughout, or the twos of the Indian system before a last three.</summary>
    private static int? Groups(ReadOnlySpan<char> text, int at)
    {
        var mark = text[at];
        var twos = 0;
        while (at < text.Length && text[at] == mark)
        {
            var digits = Digits(text, at + 1);
            if (digits == 2 && mark == ',') (at, twos) = (at + 3, twos + 1);
            else if (digits == 3) (at, twos) = (at + 4, at + 4 < text.Length && text[at + 4] == mark && twos > 0 ? -99 : twos);
            else return null;
            if (twos < 0) return null;
        }

        // The last group has three digits.
        return Digits(text, at - 3) >= 3 && text[at - 4] == mark ? at : null;
    }

    private static bool IsGroupMark(char c, DecimalMark mark) =>
        c is ' ' or '\u00a0' or '\u202f' or '\u2009' or '\'' or '’' || (mark == DecimalMark.Comma ? c == '.' : c == ',');
}
