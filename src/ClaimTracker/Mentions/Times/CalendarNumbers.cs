using System.Globalization;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Times;

/// <summary>Reads the numbers that dates are made of.</summary>
internal static class CalendarNumbers
{
    /// <summary>A day of the month in digits, with or without "st", "nd", "rd", "th"; null for anything else.</summary>
    public static int? Day(TimeContext context, int index)
    {
        if ((uint)index >= (uint)context.Sentence.Tokens.Length) return null;
        var token = context.Sentence.Tokens[index];
        if (token.Kind != TokenKind.Number) return null;
        var digits = token.Lower.AsSpan().TrimEnd("stndrh");
        return digits.Length is 1 or 2 && Digits(digits) is { } day and >= 1 and <= 31 ? day : null;
    }

    /// <summary>An ordinal in digits or words: "3rd", "third"; null for anything else.</summary>
    public static int? Ordinal(TimeContext context, int index)
    {
        if ((uint)index >= (uint)context.Sentence.Tokens.Length) return null;
        var token = context.Sentence.Tokens[index];
        if (token.Kind != TokenKind.Number) return TimeVocabulary.Find(token.Lower, "ordinal");
        if (!token.Lower.EndsWith("th", StringComparison.Ordinal) && !token.Lower.EndsWith("st", StringComparison.Ordinal)
            && !token.Lower.EndsWith("nd", StringComparison.Ordinal) && !token.Lower.EndsWith("rd", StringComparison.Ordinal)) return null;
        return Digits(token.Lower.AsSpan(0, token.Lower.Length - 2));
    }

    /// <summary>A year in four plain digits, 1000 to 2999; null for anything else.</summary>
    public static int? Year(TimeContext context, int index)
    {
        if ((uint)index >= (uint)context.Sentence.Tokens.Length) return null;
        var token = context.Sentence.Tokens[index];
        return token.Kind == TokenKind.Number && token.Text.Length == 4 && Digits(token.Text) is { } year and >= 1000 and < 3000 ? year : null;
    }

    /// <summary>The year of "FY2019" and "FY19"; null for anything else.</summary>
    public static int? FiscalYear(TimeContext context, int index)
    {
        if ((uint)index >= (uint)context.Sentence.Tokens.Length || context.Sentence.Tokens[index].Text is not { Length: 4 or 6 } text || !text.StartsWith("FY", StringComparison.Ordinal) || Digits(text.AsSpan(2)) is not { } year) return null;
        return text.Length == 4 ? Century(context, year) : year;
    }

    /// <summary>The year after an apostrophe, "'98": two tokens from <paramref name="index"/>; null for anything else.</summary>
    public static int? ShortYear(TimeContext context, int index)
    {
        if (context.Lower(index) is not { Length: 1 } mark || !Characters.IsApostrophe(mark[0]) || !context.Sentence.IsGlued(index + 1)) return null;
        return context.Lower(index + 1) is { Length: 2 } two && Digits(two) is { } year ? Century(context, year) : null;
    }

    /// <summary>The full year of two digits: the one nearest to the publication, leaning to the past.</summary>
    public static int Century(TimeContext context, int two)
    {
        var now = context.Published?.Year ?? 2020;
        var year = now / 100 * 100 + two;
        return year > now + 15 && year > 100 ? year - 100 : year;
    }

    /// <summary>A plain non-negative number without separators; null for anything else or beyond nine digits.</summary>
    public static int? Digits(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 9) return null;
        foreach (var c in text)
            if (!char.IsAsciiDigit(c))
                return null;
        return int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
