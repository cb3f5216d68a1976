using System.Globalization;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Joins the digits of one number that the tokens cut: thousands set apart by a space or an apostrophe, a raised point, a fraction.</summary>
internal static class GroupedDigits
{
    /// <summary>
    /// True where three digits after a single space go on with the number before: "12 500 homes". Telephone numbers start
    /// with 0 or +, and a number of four digits before is a year: "in 2012 500 people". In "some 300 647 Alto jets" the digits are a product's.
    /// </summary>
    private static bool IsThousandsGroup(Sentence sentence, int start, int at, ModelNumbers models) =>
        at < sentence.Tokens.Length && sentence.Tokens[at] is { Kind: TokenKind.Number, Text.Length: 3 } group && group.Text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
        && group.Span.Start == sentence.Tokens[at - 1].Span.End + 1 && sentence.Tokens[start].Text is { Length: <= 3 } head && head.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
        && head[0] != '0' && (start == 0 || (sentence.Tokens[start - 1].Text is not "+" and not ")" && sentence.Tokens[start - 1].Kind != TokenKind.Number)) && at - start <= 4 && !models.Contains(group.Text);

    /// <summary>An apostrophe with three digits right after it, between digits.</summary>
    private static bool IsApostrophe(Sentence sentence, int start, int at) =>
        at + 1 < sentence.Tokens.Length && sentence.Tokens[at].Text is "'" or "’" && sentence.IsGlued(at) && sentence.IsGlued(at + 1) && at - start <= 5
        && sentence.Tokens[at + 1] is { Kind: TokenKind.Number, Text.Length: 3 } group && group.Text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
        && sentence.Tokens[start].Text is { Length: <= 3 } head && head.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && head[0] != '0';

    /// <summary>Thousands set apart by a space, a raised decimal point, a fraction after the whole: "12 500", "3·5", "10 1/2".</summary>
    public static decimal Continue(Sentence sentence, ref int last, decimal value, ModelNumbers models)
    {
        var start = last;
        while (IsApostrophe(sentence, start, last + 1))
        {
            value = value * 1000 + NumberReader.Digits(sentence.Tokens[last + 2].Text)!.Value; // 12'500, as the Swiss write it
            last += 2;
        }

        while (IsThousandsGroup(sentence, start, last + 1, models))
        {
            value = value * 1000 + NumberReader.Digits(sentence.Tokens[last + 1].Text)!.Value;
            last++;
        }

        // The last group may have decimals: "1 234 567.89".
        if (last > start && last + 1 < sentence.Tokens.Length && sentence.Tokens[last + 1] is { Kind: TokenKind.Number, Text.Length: > 4 } end && end.Text[3] == '.' && end.Span.Start == sentence.Tokens[last].Span.End + 1 && NumberReader.Digits(end.Text) is { } tail and < 1000)
        {
            value = value * 1000 + tail;
            last++;
        }

        // A comma and a space, as some copies have it: "80, 000 seats".
        if (last == start && sentence.Lower(last + 1) == "," && sentence.IsGlued(last + 1) && sentence.Lower(last + 2) == "000" && sentence.Tokens[start].Text.Length <= 3 && value == Math.Truncate(value))
        {
            value *= 1000;
            last += 2;
        }

        if (sentence.Lower(last + 1) == "·" && sentence.IsGlued(last + 1) && sentence.IsGlued(last + 2) && sentence.Tokens[last + 2].Text is var decimals
            && decimals.All(char.IsAsciiDigit) && decimal.TryParse("0." + decimals, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part))
        {
            value += part;
            last += 2;
        }

        if (last + 1 < sentence.Tokens.Length && WrittenFractions.Read(sentence.Tokens[last + 1].Text) is { } fraction)
        {
            value += fraction;
            last++;
        }

        return value;
    }
}
