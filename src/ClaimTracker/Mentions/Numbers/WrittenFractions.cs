using System.Globalization;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads fractions that are written as one sign or with a slash: "½", "3/4".</summary>
internal static class WrittenFractions
{
    /// <summary>The value of a vulgar fraction sign.</summary>
    public static decimal OfSign(char sign) => Math.Round((decimal)char.GetNumericValue(sign), 6);

    /// <summary>"1/2", "3/4", "½"; with the fraction slash "1⁄24" too; null where the text is no proper fraction that people write.</summary>
    public static decimal? Read(string text)
    {
        if (text.Length == 1 && Characters.IsVulgarFraction(text[0])) return OfSign(text[0]);
        var slash = text.AsSpan().IndexOfAny('/', '\u2044');
        if (slash is < 1 or > 3 || text.Length > 7) return null;
        if (!int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var above)) return null;
        if (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var below)) return null;
        var written = text[slash] == '\u2044' || below is 2 or 3 or 4 or 5 or 6 or 8 or 10 or 16 or 32 or 64 or 100 or 128; // 1/20 may be a day
        return above > 0 && above < below && written ? Math.Round((decimal)above / below, 6) : null;
    }
}
