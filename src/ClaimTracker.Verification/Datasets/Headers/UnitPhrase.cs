using System.Collections.Frozen;
using System.Globalization;
using ClaimTracker.Verification.Datasets.Cells;

namespace ClaimTracker.Verification.Datasets.Headers;

/// <summary>A run of a header's words that names a unit, a scale, or both: "USD thousand", "£m", "in thousands", "per 100,000 people", "million litres". Immutable.</summary>
internal sealed record UnitPhrase(string? Unit, decimal Scale)
{
    private const int LongestName = 4;
    private static readonly FrozenSet<string> Fillers = WordFile.Set("unit-fillers.txt");
    private static readonly FrozenSet<string> Weak = WordFile.Set("weak-units.txt");

    /// <summary>Reads all the tokens as one phrase; null where a word does not belong.</summary>
    public static UnitPhrase? Read(IReadOnlyList<HeaderToken> tokens, int first, int end)
    {
        // "Rain (in)": alone it is a unit, and in "(in thousands)" a word.
        if (end - first == 1 && tokens[first].Text is "in" or "in.") return new UnitPhrase("inch", 1);
        string? unit = null, per = null;
        var (scale, at) = (1m, first);
        while (at < end)
        {
            var text = tokens[at].Text;
            if (text is "/" || text.Equals("per", StringComparison.OrdinalIgnoreCase))
            {
                if (per is not null || Denominator(tokens, at + 1, end) is not { } found) return null;
                (per, at) = found;
            }
            else if (unit is null && Name(tokens, at, end) is { } name) (unit, at) = name;
            else if (unit is null && scale == 1 && tokens[at].IsNumber && at + 1 < end && Thousands(text) is { } thousands && Name(tokens, at + 1, end) is not null) (scale, at) = (thousands, at + 1);
            else if (Scaled(text, unit is not null && UnitWords.IsMoney(unit)) is { } factor) (scale, at) = (scale * factor, at + 1);
            else if (unit is null && SignAndScale(text) is { } money) (unit, scale, at) = (money.Unit, scale * money.Factor, at + 1);
            else if (Fillers.Contains(text) || text is "." or ":" or "," or "(" or ")") at++;
            else return null;
        }

        if (unit is null && per is null && scale == 1) return null;
        return new UnitPhrase(per is null ? unit : unit is null ? "per " + per : $"{unit} per {per}", scale);
    }

    /// <summary>True for a word that is a unit only in brackets or after "per".</summary>
    public static bool IsWeak(string word) => Weak.Contains(word) || Fillers.Contains(word);

    /// <summary>"1,000 bu", "1000 t": so many of a unit.</summary>
    private static decimal? Thousands(string number) => number switch { "1,000" or "1000" => 1000, "1,000,000" or "1000000" => 1_000_000, _ => null };

    private static decimal? Scaled(string word, bool afterMoney) => UnitWords.Scale(word, afterMoney);

    /// <summary>The longest unit name that starts here: "square feet", "kWh", "$".</summary>
    private static (string Unit, int End)? Name(IReadOnlyList<HeaderToken> tokens, int at, int end)
    {
        for (var last = Math.Min(end, at + LongestName); last > at; last--)
        {
            var phrase = last == at + 1 ? tokens[at].Text : string.Join(' ', Enumerable.Range(at, last - at).Select(i => tokens[i].Text));
            if (UnitWords.Find(phrase) is { } unit) return (unit, last);
            // "US$" and "km/h" are cut at their signs.
            if (last > at + 1 && last <= at + 3 && UnitWords.Find(string.Concat(Enumerable.Range(at, last - at).Select(i => tokens[i].Text))) is { } glued) return (glued, last);
        }

        return null;
    }

    /// <summary>"USDm", "EURk": a code and a scale in one word.</summary>
    private static (string Unit, decimal Factor)? SignAndScale(string text)
    {
        if (text.Length is < 4 or > 6 || UnitWords.Currency(text[..3]) is not { } unit) return null;
        return UnitWords.Scale(text[3..], afterMoney: true) is { } factor ? (unit, factor) : null;
    }

    /// <summary>"100,000 people", "100k", "million miles", "capita", "sq ft" after "per".</summary>
    private static (string Name, int End)? Denominator(IReadOnlyList<HeaderToken> tokens, int at, int end)
    {
        var amount = 1m;
        var has = false;
        if (at < end && tokens[at].IsNumber)
        {
            if (!decimal.TryParse(tokens[at].Text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)) return null;
            (at, has) = (at + 1, true);
        }

        while (at < end && UnitWords.Scale(tokens[at].Text, afterMoney: has && tokens[at].Text is "k" or "K" or "m" or "M") is { } factor && amount < 1e15m) (amount, at, has) = (amount * factor, at + 1, true);
        var number = has ? amount.ToString("0.######", CultureInfo.InvariantCulture) : "";
        if (at < end && Name(tokens, at, end) is { } unit) return (number.Length > 0 ? $"{number} {unit.Unit}" : unit.Unit, unit.End);
        if (at < end && tokens[at].IsWord && end - at <= 3 && !Fillers.Contains(tokens[at].Text))
        {
            var noun = string.Join(' ', Enumerable.Range(at, end - at).Select(i => tokens[i].Text.ToLowerInvariant()));
            if (noun.Length > 3 && noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal)) noun = noun.EndsWith("ies", StringComparison.Ordinal) ? noun[..^3] + "y" : noun[..^1];
            return (number.Length > 0 ? $"{number} {noun}" : noun, end);
        }

        return has ? (number, at) : null;
    }
}
