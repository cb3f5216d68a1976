using ClaimTracker.Language;
using ClaimTracker.Mentions.Units;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads a number with its currency and unit at a token: "$1.5m", "26.9 percent", "two and a half hours", "8½ miles", "minus 3C".</summary>
internal static class AmountReader
{
    /// <summary>The amount whose number starts at <paramref name="index"/>; null where none does.</summary>
    public static Amount? Read(Sentence sentence, int index, ModelNumbers models)
    {
        var token = sentence.Tokens[index];
        if (token.Kind == TokenKind.Number) return Digits(sentence, index, models);
        if (Characters.IsVulgarFraction(token.Text[0]) && token.Text.Length == 1) return UnitAfter.Add(sentence, index, index, WrittenFractions.OfSign(token.Text[0]), false, false);
        return token.Kind == TokenKind.Word ? Words(sentence, index) ?? GluedCurrencies.Read(sentence, index) : null;
    }

    private static Amount? Digits(Sentence sentence, int index, ModelNumbers models)
    {
        var text = sentence.Tokens[index].Text;
        var letters = 0;
        while (letters < text.Length && (char.IsDigit(text[letters]) || text[letters] is '.' or ',' or '\u066B' or '\u066C')) letters++;
        if (WrittenFractions.Read(text) is { } part) return UnitAfter.Add(sentence, index, index, part, false, false);
        if (NumberReader.Digits(text.AsSpan(0, letters)) is not { } value) return null;
        var suffix = text[letters..];
        var last = index;
        var scaled = false;
        var currency = UnitTable.CurrencyBefore(sentence, index);
        Unit? unit = null;

        if (suffix.Length == 1 && Characters.IsVulgarFraction(suffix[0])) value += WrittenFractions.OfSign(suffix[0]);
        else if (suffix.Length > 0)
        {
            if (MagnitudeLetters.Glued(sentence, index, suffix, currency is not null || SlashedMoney.Follows(sentence, index)) is { } factor)
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
            else if (suffix == "c" && value < 1000 && !Vetoes.IsNameWord(sentence.Lower(index - 1))) unit = UnitTable.Cent;
            else if (suffix == "in" && sentence.Lower(index + 1) == ")" && sentence.Lower(index - 1) == "(") unit = UnitTable.Inch; // a 24cm (9in) pan
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
            value = GroupedDigits.Continue(sentence, ref last, value, models);
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
            if (!scaled && currency is not null && last + 1 < sentence.Tokens.Length && sentence.Lower(last + 1) is "m" or "k" or "b" && MagnitudeLetters.OfMoney(sentence.Lower(last + 1)) is { } spaced)
            {
                if (!Scales.TryMultiply(ref value, spaced)) return null;
                scaled = true;
                last++;
            }
        }

        if (!scaled && suffix.Length == 0 && last == index && currency is null && Height(sentence, index, value) is { } height) return height;
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
        if (SlashedMoney.Follows(sentence, last)) return new Amount(first, last + 2, value, currency?.Unit ?? SlashedMoney.CurrencyAt(sentence, last), false, scaled);
        return currency is { } money
            ? new Amount(first, MoneyWords.Last(sentence, last, ref value, money.Unit), value, money.Unit, false, scaled)
            : UnitAfter.Add(sentence, first, last, value, false, scaled);
    }

    /// <summary>6'1", 5’11: feet and inches by their signs, of somebody's height.</summary>
    private static Amount? Height(Sentence sentence, int index, decimal feet)
    {
        var inches = index + 2;
        if (feet is < 3 or > 8 || feet != decimal.Truncate(feet) || inches >= sentence.Tokens.Length || sentence.Tokens[index + 1].Text is not ("'" or "’" or "′") || !sentence.IsGlued(index + 1) || !sentence.IsGlued(inches)) return null;
        if (NumberReader.Digits(sentence.Tokens[inches].Text) is not { } rest || rest is < 0 or >= 12) return null;
        var last = inches;
        if (sentence.IsGlued(last + 1) && sentence.Lower(last + 1) is "\"" or "”" or "″" or "“" or "''") last++;
        return UnitTable.Suffix("ft") is { } foot ? new Amount(index, last, feet + Math.Round(rest / 12, 6), foot, false, false) : null;
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
        if (PartAmounts.OfUnit(sentence, index) is { } part) return part;
        if (PartAmounts.OfMagnitude(sentence, index) is { } parts) return UnitAfter.Add(sentence, index, parts.Last, parts.Value, true, true);
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

        return UnitAfter.Add(sentence, start, last, value, true, scaled);
    }

    /// <summary>"two and a half", "three and two thirds", "a million and a half": a part of one, or of the magnitude.</summary>
    private static decimal AndAHalf(Sentence sentence, ref int last, decimal value, bool scaled)
    {
        if (!scaled && HyphenedPart(sentence, last + 1) is { } hyphened)
        {
            last += 2;
            return value + (value == decimal.Truncate(value) ? hyphened : hyphened / 100); // $3.62-1/2: half a cent
        }

        if (Fractions.Added(sentence, last + 1) is not { } part) return value;
        last = part.Last;
        return value + Math.Round((scaled ? Scales.Of(value) : 1) * part.Value, 6);
    }

    /// <summary>"5-1/4 cents", "$3.62-1/2 a bushel": as grain is priced.</summary>
    private static decimal? HyphenedPart(Sentence sentence, int hyphen) =>
        hyphen + 1 < sentence.Tokens.Length && sentence.Lower(hyphen) == "-" && sentence.IsGlued(hyphen) && sentence.IsGlued(hyphen + 1) && sentence.Tokens[hyphen + 1] is { Kind: TokenKind.Number, Text.Length: 3 } part ? WrittenFractions.Read(part.Text) : null;

    /// <summary>"fell to - 20 degrees": where a preposition asks for a number and it is of degrees, even a mark that stands alone is a minus, not a dash.</summary>
    private static bool OfDegrees(Sentence sentence, int mark, int number) =>
        sentence.Lower(mark - 1) is "to" or "at" or "of" or "from" or "near" or "around" or "about" or "below" or "above" or "than" or "reached" or "hit" && UnitTable.At(sentence, number + 1) is { Unit.Dimension: "temperature" or "angle" };

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
        var sign = mark is "−" or "-" or "–" && (sentence.IsGlued(at + 1) && !sentence.IsGlued(at) && (mark == "−" || at > 0) || !sentence.IsGlued(at + 1) && OfDegrees(sentence, at, first));
        var negative = sentence.Lower(at) == "negative" && UnitTable.At(sentence, first + 1) is not null; // negative 5 percent
        if (!sign && !negative && sentence.Lower(at) != "minus") return false;
        if (sentence.Lower(at) == "minus" && sentence.Lower(at - 1) == "or" && sentence.Lower(at - 2) == "plus") return false; // plus or minus 3 points
        if (mark is "–" or "-" && at > 0 && sentence.Tokens[at - 1].Kind == TokenKind.Number) return false;
        first = at;
        return true;
    }
}
