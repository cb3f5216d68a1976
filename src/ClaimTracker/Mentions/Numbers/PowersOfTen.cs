using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads the power of ten after a number: "6.1 × 10^24", "6.1x10²⁴", "6.1×10−9".</summary>
internal static class PowersOfTen
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The last token of the power that follows the number ending at <paramref name="last"/>, and its exponent; null where none does.</summary>
    public static (int Last, int Exponent)? After(Sentence sentence, int last)
    {
        if (sentence.Lower(last + 1) is not ("×" or "x" or "*" or "·")) return null;
        var at = last + 2;
        var ten = sentence.Lower(at);
        if (!ten.StartsWith("10", StringComparison.Ordinal)) return null;
        if (ten.Length > 2) return Exponent(ten[2..]) is { } glued ? (at, glued) : null;
        at++;
        if (sentence.Lower(at) == "^") at++;
        var minus = sentence.Lower(at) is "-" or "−" or "–" or "⁻";
        if (minus) at++;
        if (!sentence.IsGlued(at)) return null;
        var digits = sentence.Lower(at);
        while (digits.Length < 4 && sentence.IsGlued(at + 1) && sentence.Lower(at + 1) is { Length: 1 } next && Superscripts.Contains(next[0], StringComparison.Ordinal)) digits += sentence.Lower(++at);
        return Exponent(digits) is { } exponent ? (at, minus ? -exponent : exponent) : null;
    }

    /// <summary>The exponent of letters glued to digits as calculators write them: 5 for "e5"; null where they are none.</summary>
    public static int? Glued(string suffix)
    {
        if (suffix.Length < 2 || suffix[0] != 'e') return null;
        return Exponent(suffix[1..]);
    }

    /// <summary>The last token and exponent of a power whose sign cuts the digits in two: "1e-3", "1.5e+14", "6.2x10^-4"; null where none is.</summary>
    public static (int Last, int Exponent)? Split(Sentence sentence, int index, string suffix)
    {
        if (suffix is not ("e" or "E" or "x10" or "×10")) return null;
        var at = index + 1;
        if (sentence.Lower(at) == "^" && sentence.IsGlued(at)) at++;
        var minus = sentence.Lower(at) is "-" or "−";
        if ((minus || sentence.Lower(at) == "+") && sentence.IsGlued(at)) at++;
        return at > index + 1 && sentence.IsGlued(at) && Exponent(sentence.Lower(at)) is { } exponent ? (at, minus ? -exponent : exponent) : null;
    }

    /// <summary>Multiplies by a power of ten; false where the product is beyond a decimal, or so small that none of it is left.</summary>
    public static bool TryMultiply(ref decimal value, int exponent)
    {
        for (var i = 0; i < Math.Abs(exponent); i++)
            if (exponent < 0) value /= 10;
            else if (!Scales.TryMultiply(ref value, 10)) return false;
        return value != 0;
    }

    private static int? Exponent(string text)
    {
        var power = 0;
        if (text.Length is 0 or > 4) return null;
        foreach (var c in text)
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : Superscripts.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0) return null;
            power = power * 10 + digit;
        }

        return Math.Min(power, 99);
    }
}
