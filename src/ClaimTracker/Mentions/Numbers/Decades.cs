using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads tens that stand for all ten numbers: "in his 60s", "in their early 30s", "highs in the mid-80s".</summary>
internal static class Decades
{
    /// <summary>How many tokens before and after the number a word for weather may stand.</summary>
    private const int WeatherReach = 16;

    /// <summary>The age or temperature whose tens stand at <paramref name="index"/>, with both ends of the ten; null where they stand for neither.</summary>
    public static Quantity? Read(Sentence sentence, int index)
    {
        var token = sentence.Tokens[index];
        if (token.Kind != TokenKind.Number || token.Text.Length != 3 || token.Text[2] != 's' || token.Text[1] != '0' || !char.IsAsciiDigit(token.Text[0])) return null;
        var before = index - 1;
        if (sentence.Lower(before) == "-") before--;
        if (sentence.Lower(before) is "early" or "mid" or "late" or "low" or "middle" or "high" or "upper" or "lower") before--;
        var age = sentence.Lower(before) is "his" or "her" or "their" or "my" or "our" or "your" or "its" && sentence.Lower(before - 1) == "in";
        var heat = !age && sentence.Lower(before) == "the" && IsWeather(sentence, index);
        if (!age && !heat) return null;
        var (low, first) = ((token.Text[0] - '0') * 10, sentence.Lower(before - 1) is "in" or "into" or "to" ? before - 1 : before);
        return new Quantity
        {
            Sentence = sentence,
            First = first,
            Last = index,
            HedgeFirst = first,
            SpanLast = index,
            Kind = age ? ClaimKind.Age : ClaimKind.Measure,
            Unit = age ? "year" : "degree",
            Low = low,
            High = low + 9,
            Bound = null,
        };
    }

    private static bool IsWeather(Sentence sentence, int index)
    {
        for (var i = Math.Max(0, index - WeatherReach); i < Math.Min(sentence.Tokens.Length, index + WeatherReach); i++)
            if (TimeVocabulary.Is(sentence.Lower(i), "weather"))
                return true;
        return false;
    }
}
