using ClaimTracker.Language;
using ClaimTracker.Mentions.Units;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads a number with its currency and unit at a token: "$1.5m", "26.9 percent", "two and a half hours", "8½ miles", "minus 3C".</summary>
internal static class AmountReader
{
    /// <summary>The amount whose number starts at <paramref name="index"/>; null where none does.</summary>
    public static Amount? Read(Sentence sentence, int index)
    {
        var token = sentence.Tokens[index];
        if (token.Kind == TokenKind.Number) return Digits(sentence, index);
        if (Characters.IsVulgarFraction(token.Text[0]) && token.Text.Length == 1) return WithUnit(sentence, index, index, WrittenFractions.OfSign(token.Text[0]), false, false);
        return token.Kind == TokenKind.Word ? Words(sentence, index) ?? GluedCurrencies.Read(sentence, index) : null;
    }

    private static Amount? Digits(Sentence sentence, int index)
    {
        var text = sentence.Tokens[index].Text;
        var letters = 0;
        while (letters < text.Length && (char.IsDigit(text[letters]) || text[letters] is '.' or ',' or '\u066B' or '\u066C')) letters++;
        if (WrittenFractions.Read(text) is { } part) return WithUnit(sentence, index, index, part, false, false);
        if (NumberReader.Digits(text.AsSpan(0, letters)) is not { } value) return null;
        var suffix = text[letters..];
        var last = index;
        var scaled = false;
        var currency = UnitTable.CurrencyBefore(sentence, index);
        Unit? unit = null;

        if (suffix.Length == 1 && Characters.IsVulgarFraction(suffix[0])) value += WrittenFractions.OfSign(suffix[0]);
        else if (suffix.Length > 0)
        {
            if (Magnitude(sentence, index, suffix, currency is not null) is { } factor)
            {
                if (!Scales.TryMultiply(ref value, factor)) return null;
                scaled = true;
            }
            else if (sentence.Lower(index - 1) != "the" && PowersOfTen.Glued(suffix) is { } exponent)
            {
                if (!PowersOfTen.TryMultiply(ref value, exponent)) return null;
            }
            else if (suffix == "º") unit = UnitTable.Suffix("°");
            else if (suffix == "p" && value < 1000) unit = UnitTable.Pence;
            else if (suffix == "m")
            {
                if (sentence.Lower(index - 1) is "the" or "men's" or "women's" or "'s" && value >= 50 && value % 10 == 0 && sentence.Lower(index + 1) is not ("high" or "long" or "wide" or "deep" or "tall")) return null; // won the 100m
                unit = UnitTable.Metre;
            }
            else if (suffix is "C" or "F" && index > 0) unit = LetterUnits.Of(sentence, index, suffix) ?? UnitTable.Suffix("°" + suffix);
            else if (suffix.Length > 3 && NumberReader.Magnitude(suffix.ToLowerInvariant()) is { } glued)
            {
                if (!Scales.TryMultiply(ref value, glued)) return null;
                scaled = true;
            }
            else if (sentence.Lower(index + 1) == "/" && UnitTable.Suffix(suffix + "/" + sentence.Lower(index + 2)) is { } quotient)
            {
                unit = quotient; // 80km/h
                last = index + 2;
            }
            else if ((unit = UnitTable.Suffix(suffix) ?? UnitTable.Currency(suffix)) is null)
            {
                if (PowersOfTen.Split(sentence, index, suffix) is not { } split || !PowersOfTen.TryMultiply(ref value, split.Exponent)) return null;
                last = split.Last; // 1e-3, 6.2x10^-4
            }
        }
        else
        {
            value = GroupedDigits.Continue(sentence, ref last, value);
            if (PowersOfTen.After(sentence, last) is { } power)
            {
                if (!PowersOfTen.TryMultiply(ref value, power.Exponent)) return null;
                last = power.Last;
            }

            if (sentence.Lower(last + 1) == "-" && sentence.IsGlued(last + 1) && sentence.IsGlued(last + 2) && NumberReader.Magnitude(sentence.Lower(last + 2)) is > 12) last++; // a 100-million-user plateau
            while (last + 1 < sentence.Tokens.Length && NumberReader.Magnitude(sentence.Lower(last + 1)) is { } magnitude && magnitude > 1)
            {
                if (!Scales.TryMultiply(ref value, magnitude)) return null;
                scaled = true;
                last++;
            }

            // Some wire copies turn the pound sign into "#": "a # 13 billion contract".
            if (scaled && currency is null && sentence.Lower(index - 1) == "#") currency = (UnitTable.Sterling, index - 1);
            if (!scaled && currency is not null && last + 1 < sentence.Tokens.Length && sentence.Lower(last + 1) is "m" or "k" or "b" && Letter(sentence.Lower(last + 1)) is { } spaced)
            {
                if (!Scales.TryMultiply(ref value, spaced)) return null;
                scaled = true;
                last++;
            }
        }

        value = AndAHalf(sentence, ref last, value, scaled);
        if (!scaled && suffix.Length == 0 && Booked(sentence, index, ref last, ref value) is { } booked) return booked;

        var first = index;
        if (Minus(sentence, ref first, currency?.First)) value = -value;
        else if (currency is { } sign) first = sign.First;
        else if (index > 1 && sentence.Tokens[index - 1].Text is "-" or "−" && UnitTable.CurrencyBefore(sentence, index - 1) is { } signed)
        {
            currency = signed; // "$-50m"
            value = -value;
            first = signed.First;
        }
        if (unit is not null && MixedUnits.Rest(sentence, last, unit) is { } rest) (value, last) = (value + rest.Value, rest.Last);
        if (unit is not null) return new Amount(first, last, value, unit, false, scaled);
        if (first == 1 && sentence.Tokens[0].Text == "-" && UnitTable.At(sentence, last + 1) is { Unit.Dimension: "temperature" or "angle" }) (first, value) = (0, -value); // a forecast that starts with "-5 degrees"
        return currency is { } money
            ? new Amount(first, MoneyWords.Last(sentence, last, ref value, money.Unit), value, money.Unit, false, scaled)
            : WithUnit(sentence, first, last, value, false, scaled);
    }

    /// <summary>"120 MEUR", "MEUR 120".</summary>
    private static Amount? Booked(Sentence sentence, int index, ref int last, ref decimal value)
    {
        var before = index > 0 ? UnitTable.ScaledCurrency(sentence.Tokens[index - 1].Text) : null;
        var code = before ?? (last + 1 < sentence.Tokens.Length ? UnitTable.ScaledCurrency(sentence.Tokens[last + 1].Text) : null);
        if (code is not { } found || !Scales.TryMultiply(ref value, found.Scale)) return null;
        return before is null ? new Amount(index, ++last, value, found.Unit, false, true) : new Amount(index - 1, last, value, found.Unit, false, true);
    }

    private static Amount? Words(Sentence sentence, int index)
    {
        var lower = sentence.Lower(index);
        var start = index;
        decimal value;
        var last = index;
        var scaled = false;
        if (PartOfUnit(sentence, index) is { } part) return part;
        if (PartOfMagnitude(sentence, index) is { } parts) return WithUnit(sentence, index, parts.Last, parts.Value, true, true);
        if (lower is "half" && sentence.Lower(index + 1) is "a" or "an" && NumberReader.Magnitude(sentence.Lower(index + 2)) is { } half && half > 1)
        {
            value = half / 2;
            last = index + 2;
            scaled = true;
        }
        else if (lower is "a" or "an" or "half-a" && NumberReader.Magnitude(sentence.Lower(index + 1)) is { } magnitude && magnitude > 1)
        {
            value = magnitude;
            last = index + 1;
            scaled = true;
            if (NumberReader.Magnitude(sentence.Lower(last + 1)) is { } second && second > 1)
            {
                if (!Scales.TryMultiply(ref value, second)) return null;
                last++;
            }
        }
        else if (NumberReader.Read(sentence, index) is { } reading)
        {
            value = reading.Value;
            last = index + reading.Count - 1;
            scaled = NumberReader.Magnitude(sentence.Lower(last)) is > 12;
        }
        else return null;

        value = AndAHalf(sentence, ref last, value, scaled);

        if (!scaled && NumberReader.Magnitude(sentence.Lower(last + 1)) is { } after and > 12)
        {
            if (!Scales.TryMultiply(ref value, after)) return null; // two and a half million
            scaled = true;
            last++;
        }

        if (index > 0 && sentence.Lower(index - 1) is "minus" or "negative" && (sentence.Lower(index - 1) == "minus" || UnitTable.At(sentence, last + 1) is not null))
        {
            value = -value;
            start--;
        }

        return WithUnit(sentence, start, last, value, true, scaled);
    }

    /// <summary>"two and a half", "three and two thirds", "a million and a half": a part of one, or of the magnitude.</summary>
    private static decimal AndAHalf(Sentence sentence, ref int last, decimal value, bool scaled)
    {
        if (Fractions.Added(sentence, last + 1) is not { } part) return value;
        last = part.Last;
        return value + Math.Round((scaled ? Scales.Of(value) : 1) * part.Value, 6);
    }

    /// <summary>"quarter of a million", "three quarters of a billion", "half million".</summary>
    public static (decimal Value, int Last)? PartOfMagnitude(Sentence sentence, int index)
    {
        var (parts, at) = sentence.Lower(index) switch
        {
            "a" or "one" when sentence.Lower(index + 1) is "quarter" or "half" => (sentence.Lower(index + 1) == "half" ? 0.5m : 0.25m, index + 2),
            "quarter" => (0.25m, index + 1),
            "half" => (0.5m, index + 1),
            "three" when sentence.Lower(index + 1) is "quarters" => (0.75m, index + 2),
            "three" when sentence.Lower(index + 1) == "-" && sentence.Lower(index + 2) is "quarters" => (0.75m, index + 3),
            _ => (0m, 0),
        };
        if (parts == 0 && Fractions.InWords(sentence, index) is { Value: > 0 and < 1 } fraction && sentence.Lower(fraction.Last + 1) == "of" && sentence.Lower(fraction.Last + 2) == "a") (parts, at) = (fraction.Value, fraction.Last + 1);
        if (parts == 0) return null;
        if (sentence.Lower(at) == "of") at++;
        if (sentence.Lower(at) is "a" or "-") at++;
        return NumberReader.Magnitude(sentence.Lower(at)) is >= 1000 and var magnitude && Scales.TryMultiply(ref parts, magnitude) ? (parts, at) : null;
    }

    /// <summary>"half a mile", "three quarters of a mile", "a quarter of a percentage point"; of time only by the words of dates.</summary>
    public static Amount? PartOfUnit(Sentence sentence, int index)
    {
        decimal parts;
        int at;
        if (sentence.Lower(index) == "half" && sentence.Lower(index + 1) is "a" or "an") (parts, at) = (0.5m, index + 2);
        else if (Fractions.InWords(sentence, index) is { Value: > 0 and < 1 } fraction && sentence.Lower(fraction.Last + 1) == "of" && sentence.Lower(fraction.Last + 2) is "a" or "an") (parts, at) = (fraction.Value, fraction.Last + 3);
        else return null;
        return UnitTable.At(sentence, at) is { Unit: { IsTime: false, IsMoney: false } unit } found && Fits(sentence, at, found, false, parts) && sentence.Lower(at) is not "point" ? new Amount(index, at + found.Count - 1, parts, unit, true, false) : null;
    }

    private static Amount WithUnit(Sentence sentence, int first, int last, decimal value, bool inWords, bool scaled)
    {
        var at = last + 1;
        if (sentence.Lower(at) is "-" or "–" or "‑" && sentence.IsGlued(at) && sentence.IsGlued(at + 1)) at++;
        if (sentence.Lower(at) is "full" or "whole" or "straight" or "consecutive" && UnitTable.At(sentence, at + 1) is { Unit.IsTime: true }) at++;
        if (UnitTable.At(sentence, at) is not { } found || !Fits(sentence, at, found, scaled, value)) return new Amount(first, last, value, null, inWords, scaled);
        var unit = found.Unit;
        var end = at + found.Count - 1;
        if (unit.IsMoney) end = MoneyWords.Smaller(sentence, end, ref value, scaled);
        if (unit.Dimension is "temperature" or "angle" && value > 0 && sentence.Lower(end + 1) == "below" && sentence.Lower(end + 2) == "zero") (value, end) = (-value, end + 2);
        if (!scaled && MixedUnits.Rest(sentence, end, unit) is { } rest) (value, end) = (value + rest.Value, rest.Last);
        if (unit.Name == "pound" && (scaled || MoneyWords.IsSpokenOf(sentence, first))) unit = UnitTable.Sterling;
        return new Amount(first, end, value, unit, inWords, scaled);
    }

    /// <summary>Words that are units only in some places: "won" after "games", "second" after "the", "point" before "guard".</summary>
    private static bool Fits(Sentence sentence, int at, (Unit Unit, int Count) found, bool scaled, decimal value)
    {
        var word = sentence.Lower(at);
        var next = at + found.Count;
        return word switch
        {
            "won" or "real" or "rand" or "bar" or "bit" or "dong" or "mark" or "kip" or "quid" or "stone" or "sterling" => scaled,
            "second" => value != 1 || sentence.Lower(next) is not "-",
            "foot" => value != 1 && (sentence.Tags[Math.Min(next, sentence.Tokens.Length - 1)] != PartOfSpeech.None),
            "cup" or "league" => sentence.Tokens[at].IsCapitalized is false && word != "league",
            _ => true,
        };
    }

    /// <summary>Letters glued to digits that multiply: always after a currency sign, otherwise only where no unit has the better claim.</summary>
    private static decimal? Magnitude(Sentence sentence, int index, string suffix, bool money)
    {
        if (money) return Letter(suffix.ToLowerInvariant());
        return suffix switch
        {
            "k" or "K" => sentence.Lower(index + 1) is "" or "." or "," or "-" or "–" or "to" or "or" or "and" or ")" || index + 1 < sentence.Tokens.Length && sentence.Tags[index + 1] is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Verb ? 1_000m : null,
            "bn" or "mn" or "tn" or "trn" or "bln" or "mln" or "mil" or "mio" or "trln" => Letter(suffix),
            "m" or "M" => FollowedByPlural(sentence, index + 1) ? 1_000_000m : null,
            _ => null,
        };
    }

    /// <summary>A plural, or adjectives and one: "4.3M digital and physical sales".</summary>
    private static bool FollowedByPlural(Sentence sentence, int at)
    {
        var stop = Math.Min(sentence.Tokens.Length, at + 5);
        while (at < stop - 1 && (IsModifier(sentence, at) || (sentence.Lower(at) == "and" && IsModifier(sentence, at + 1)))) at++;
        return at < stop && sentence.Tags[at] == PartOfSpeech.Noun && (sentence.Lower(at).EndsWith('s') || sentence.Lower(at) is "people" or "children" or "women" or "men");
    }

    private static bool IsModifier(Sentence sentence, int at) =>
        sentence.Tags[at] == PartOfSpeech.Adjective || (sentence.Tags[at] == PartOfSpeech.Verb && sentence.Lower(at).EndsWith("ed", StringComparison.Ordinal));

    /// <summary>The magnitude that letters glued to the digits of money stand for.</summary>
    public static decimal? Letter(string suffix) => suffix switch
    {
        "k" => 1_000m,
        "m" or "mn" or "mm" or "mln" or "mil" => 1_000_000m,
        "b" or "bn" or "bln" => 1_000_000_000m,
        "t" or "tn" or "trn" => 1_000_000_000_000m,
        _ => NumberReader.Magnitude(suffix),
    };

    /// <summary>A minus: the word, the sign, or a hyphen that touches the number and nothing before it; "people-3" has none.</summary>
    private static bool Minus(Sentence sentence, ref int first, int? currency)
    {
        var at = (currency ?? first) - 1;
        if (at < 0) return false;
        if (sentence.Lower(at) == "-" && sentence.Lower(at - 1) == "minus")
        {
            first = at - 1;
            return true;
        }

        var mark = sentence.Tokens[at].Text;
        var sign = mark is "−" or "-" or "–" && sentence.IsGlued(at + 1) && !sentence.IsGlued(at) && (mark == "−" || at > 0);
        var negative = sentence.Lower(at) == "negative" && UnitTable.At(sentence, first + 1) is not null; // negative 5 percent
        if (!sign && !negative && sentence.Lower(at) != "minus") return false;
        if (mark is "–" or "-" && at > 0 && sentence.Tokens[at - 1].Kind == TokenKind.Number) return false;
        first = at;
        return true;
    }
}
