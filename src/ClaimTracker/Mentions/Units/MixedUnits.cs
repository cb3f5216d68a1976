using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Mentions.Units;

/// <summary>Adds the smaller of two customary units to the larger: "5 feet 11 inches", "6lb 3oz", "12 stone 4 pounds", "two years and three months".</summary>
internal static class MixedUnits
{
    private static readonly FrozenDictionary<(string, string), decimal> Parts = new Dictionary<(string, string), decimal>
    {
        [("foot", "inch")] = 12,
        [("yard", "foot")] = 3,
        [("pound", "ounce")] = 16,
        [("stone", "pound")] = 14,
        [("year", "month")] = 12,
        [("week", "day")] = 7,
        [("day", "hour")] = 24,
        [("hour", "minute")] = 60,
        [("minute", "second")] = 60,
    }.ToFrozenDictionary();

    /// <summary>What follows the larger <paramref name="unit"/> that ends at <paramref name="last"/>, in terms of it, and its last token; null where nothing of it does.</summary>
    public static (decimal Value, int Last)? Rest(Sentence sentence, int last, Unit unit)
    {
        if (unit.Dimension is not ("length" or "mass" or "time")) return null;
        var at = sentence.Lower(last + 1) is "and" or "," or "-" ? last + 2 : last + 1;
        if (at >= sentence.Tokens.Length || sentence.Lower(last + 1) == "," && unit.Name is not ("foot" or "hour" or "minute" or "year")) return null;
        var token = sentence.Tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            var digits = 0;
            while (digits < token.Text.Length && (char.IsAsciiDigit(token.Text[digits]) || token.Text[digits] == '.')) digits++;
            if (digits < token.Text.Length) // 5ft 11in
                return NumberReader.Digits(token.Text.AsSpan(0, digits)) is { } glued && (token.Text[digits..] == "in" ? UnitTable.Inch : UnitTable.Suffix(token.Text[digits..])) is { } suffix ? Of(unit, suffix, glued, at) : null;
        }

        if (NumberReader.Read(sentence, at) is not { } number) return null;
        var named = at + number.Count;
        if (UnitTable.At(sentence, named) is { } smaller)
        {
            var (value, end) = (number.Value, named + smaller.Count - 1);
            if (smaller.Unit.IsTime && Rest(sentence, end, smaller.Unit) is { } rest) (value, end) = (value + rest.Value, rest.Last); // two hours, 12 minutes and six seconds
            return Of(unit, smaller.Unit, value, end);
        }

        // "5 ft 2 in", where "in" may be a preposition elsewhere.
        return unit.Name == "foot" && at == last + 1 && sentence.Lower(named) == "in" && sentence.Lower(named + 1) is "" or "." or "," or "tall" or "long" or "wide" or "high" or "deep" or "and" or "more" or "or" ? Of(unit, UnitTable.Inch, number.Value, named) : null;
    }

    private static (decimal, int)? Of(Unit unit, Unit smaller, decimal value, int last) =>
        Parts.TryGetValue((unit.Name, smaller.Name), out var parts) && value >= 0 && value < parts ? (Math.Round(value / parts, 6), last) : null;
}
