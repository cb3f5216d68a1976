using ClaimTracker.Language;
using ClaimTracker.Mentions.Units;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads parts of a magnitude or of a unit: "half a million", "three quarters of a mile".</summary>
internal static class PartAmounts
{
    /// <summary>"quarter of a million", "three quarters of a billion", "half million".</summary>
    public static (decimal Value, int Last)? OfMagnitude(Sentence sentence, int index)
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

    /// <summary>"a quarter-point cut", "half a percentage point" without its "a": said of rates, so points of a percentage.</summary>
    private static Amount? OfPoint(Sentence sentence, int index)
    {
        var parts = sentence.Lower(index) switch { "half" => 0.5m, "quarter" => 0.25m, _ => 0 };
        if (parts == 0 || sentence.Lower(index - 1) is "-" or "first" or "second" or "third" or "fourth") return null;
        var at = sentence.Lower(index + 1) == "-" ? index + 2 : index + 1;
        var last = sentence.Lower(at) is "percentage" or "percent" ? at + 1 : at;
        if (sentence.Lower(last) == "-") last++;
        return sentence.Lower(last) is "point" ? new Amount(index, last, parts, UnitTable.PercentagePoint, true, false) : null;
    }

    /// <summary>"an hour and ten minutes", "a foot and two inches": one of the larger unit and so many of the smaller.</summary>
    private static Amount? OneAndRest(Sentence sentence, int index)
    {
        if (sentence.Lower(index) is not ("a" or "an") || UnitTable.At(sentence, index + 1) is not { Count: 1 } found || sentence.Lower(index + 2) != "and") return null;
        return index > 0 && sentence.Tokens[index - 1].Kind is TokenKind.Number or TokenKind.Symbol || MixedUnits.Rest(sentence, index + 1, found.Unit) is not { } rest ? null : new Amount(index, rest.Last, 1 + rest.Value, found.Unit, true, false); // "$9 an hour and ten minutes" is a wage
    }

    /// <summary>"half a mile", "three quarters of a mile", "a quarter of a percentage point", "half a century".</summary>
    public static Amount? OfUnit(Sentence sentence, int index)
    {
        decimal parts;
        int at;
        if (OfPoint(sentence, index) is { } point) return point;
        if (OneAndRest(sentence, index) is { } mixed) return mixed;
        if (sentence.Lower(index) == "half" && sentence.Lower(index + 1) is "a" or "an") (parts, at) = (0.5m, index + 2);
        else if (Fractions.InWords(sentence, index) is { Value: > 0 and < 1 } fraction && sentence.Lower(fraction.Last + 1) == "of" && sentence.Lower(fraction.Last + 2) is "a" or "an") (parts, at) = (fraction.Value, fraction.Last + 3);
        else return null;
        return UnitTable.At(sentence, at) is { Unit: { IsMoney: false } unit } found && UnitAfter.Fits(sentence, at, found, false, parts) ? new Amount(index, at + found.Count - 1, parts, unit, true, false) : null;
    }
}
