using System.Globalization;
using ClaimTracker.Claims;

namespace ClaimTracker.Cli.Output;

/// <summary>What a claim's number means, in words that people read: "more than $1.5 million", "59", "0.3 percentage points".</summary>
internal static class ValueText
{
    private static readonly (decimal Size, string Word)[] Magnitudes = [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million")];

    /// <summary>The number with its bound, sign of currency and unit; for a date the date.</summary>
    public static string Of(NumericClaim claim)
    {
        if (claim.Kind == ClaimKind.Date) return claim.Time?.Value is { } date ? TimeText.Of(date) : "";
        var number = claim switch
        {
            { Value: { } value } => Amount(value, claim),
            { Low: { } low, High: { } high } => Range(low, high, claim),
            { Low: { } low } => Amount(low, claim) + " or more",
            { High: { } high } => "up to " + Amount(high, claim),
            _ => "",
        };
        var bound = claim.Value is null || number.Length == 0 ? "" : Words(claim.Bound);
        return bound.Length == 0 ? number : bound + " " + number;
    }

    /// <summary>The unit's name alone, for a column of its own; empty for a bare number.</summary>
    public static string Unit(NumericClaim claim) => claim.Unit ?? claim.Kind switch
    {
        ClaimKind.PercentagePoints => "percentage point",
        ClaimKind.Multiple => "times",
        _ => "",
    };

    /// <summary>Digits in groups of three, no trailing zeros; millions and more in words where that loses nothing.</summary>
    public static string Number(decimal value)
    {
        foreach (var (size, word) in Magnitudes)
        {
            if (Math.Abs(value) < size) continue;
            var scaled = value / size;
            if (decimal.Round(scaled, 3) == scaled) return Digits(scaled) + " " + word;
            break;
        }

        return Digits(value);
    }

    private static string Words(Bound? bound) => bound switch
    {
        Bound.About => "about",
        Bound.Almost => "almost",
        Bound.JustOver => "just over",
        Bound.AtLeast => "at least",
        Bound.MoreThan => "more than",
        Bound.AtMost => "at most",
        Bound.LessThan => "less than",
        _ => "",
    };

    private static string Range(decimal low, decimal high, NumericClaim claim)
    {
        var (sign, unit) = Affixes(claim, high);
        return sign + Number(low) + "–" + sign + Number(high) + unit;
    }

    private static string Amount(decimal value, NumericClaim claim)
    {
        if (claim.Kind == ClaimKind.Rank) return Ordinal(value);
        if (claim.Kind == ClaimKind.Multiple) return Digits(value) + " times";
        var (sign, unit) = Affixes(claim, value);
        return value < 0 && sign.Length > 0 ? "−" + sign + Number(-value) + unit : sign + Number(value) + unit;
    }

    private static (string Sign, string Unit) Affixes(NumericClaim claim, decimal value) => claim.Kind switch
    {
        ClaimKind.Percentage => ("", "%"),
        ClaimKind.PercentagePoints => ("", value is 1 or -1 ? " percentage point" : " percentage points"),
        _ => claim.Unit switch
        {
            null => ("", ""),
            "percent" => ("", "%"),
            "USD" => ("$", ""),
            "GBP" => ("£", ""),
            "EUR" => ("€", ""),
            "JPY" => ("¥", ""),
            "INR" => ("₹", ""),
            { Length: 3 } code when claim.Kind is ClaimKind.Money && code.All(char.IsAsciiLetterUpper) => (code + " ", ""),
            var unit => ("", " " + (value is 1 or -1 ? unit : Plural(unit))),
        },
    };

    private static string Digits(decimal value)
    {
        var text = value.ToString("#,0.############################", CultureInfo.InvariantCulture);
        return text[0] == '-' ? "−" + text[1..] : text;
    }

    private static string Ordinal(decimal value)
    {
        var ending = (value % 100) is >= 11 and <= 13 ? "th" : (value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return Digits(value) + ending;
    }

    /// <summary>"mile per hour" is counted in its first part: "miles per hour"; "degree Celsius" in its first word.</summary>
    private static string Plural(string unit)
    {
        var per = unit.IndexOf(" per ", StringComparison.Ordinal);
        if (per >= 0) return Plural(unit[..per]) + unit[per..];
        if (unit.StartsWith("degree ", StringComparison.Ordinal)) return "degrees" + unit["degree".Length..];
        return unit switch
        {
            "foot" or "square foot" or "cubic foot" => unit[..^3] + "eet",
            "person" => "people",
            "hertz" or "kilohertz" or "megahertz" or "gigahertz" => unit,
            _ when unit.EndsWith("inch", StringComparison.Ordinal) => unit + "es",
            _ when unit.EndsWith("century", StringComparison.Ordinal) => unit[..^1] + "ies",
            _ when unit.EndsWith('s') || unit.EndsWith("Hz", StringComparison.Ordinal) => unit,
            _ => unit + "s",
        };
    }
}
