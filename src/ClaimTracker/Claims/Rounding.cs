using ClaimTracker.Articles;

namespace ClaimTracker.Claims;

/// <summary>How exactly a number is written.</summary>
/// <remarks>
/// The place value of the last written digit is what a reader takes the rounding to be: 26.9 is to a tenth, 2.1 million to
/// a hundred thousand. After Power and Williams, "Generating numerical approximations", Computational Linguistics 38(1), 2012.
/// </remarks>
internal static class Rounding
{
    /// <summary>The place value of the last written digit.</summary>
    public static decimal Step(Article article, NumericClaim claim)
    {
        if (claim.Value is not { } value) return 0;
        var text = claim.Span.Slice(article.Text);
        var decimals = 0;
        var digits = false;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        foreach (var c in text) digits |= char.IsAsciiDigit(c);
        if (digits && point >= 0)
            for (var i = point + 1; i < text.Length && char.IsAsciiDigit(text[i]); i++)
                decimals++;
        var step = 1m;
        for (var i = 0; i < decimals; i++) step /= 10;
        if (!digits) return value == Math.Truncate(value) ? 1 : 0.01m;
        // The magnitude word is what the value is larger by than the written digits.
        var written = Digits(text);
        return written == 0 ? step : step * Math.Max(1, Math.Round(Math.Abs(value) / written, 0));
    }

    /// <summary>Half a step, for numbers that may be rounded; none for plain small counts, which are exact.</summary>
    public static decimal Half(Article article, NumericClaim claim)
    {
        var step = Step(article, claim);
        return claim.Kind == ClaimKind.Count && step == 1 ? 0 : step / 2;
    }

    /// <summary>How far the worked-out value may lie from the written one: half a step, more under a hedge.</summary>
    public static decimal Tolerance(Article article, NumericClaim claim)
    {
        var half = Step(article, claim) / 2;
        var value = Math.Abs(claim.Value ?? 0);
        return claim.Bound switch
        {
            Bound.About => Math.Max(half, value * 0.05m),
            Bound.Almost or Bound.JustOver => Math.Max(half, value * 0.1m),
            Bound.MoreThan or Bound.AtLeast or Bound.LessThan or Bound.AtMost => Math.Max(half, value * 0.5m),
            _ => half,
        };
    }

    private static decimal Digits(string text)
    {
        var number = "";
        foreach (var c in text)
            if (char.IsAsciiDigit(c) || (c == '.' && number.Length > 0 && !number.Contains('.', StringComparison.Ordinal))) number += c;
            else if (number.Length > 0 && c != ',') break;
        return decimal.TryParse(number.TrimEnd('.'), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : 0;
    }
}
