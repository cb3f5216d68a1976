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
        return sign.Length == 0 ? Number(low) + "–" + Number(high) + unit : sign + Money(low) + "–" + sign + Money(high) + unit;
    }

    private static string Amount(decimal value, NumericClaim claim)
    {
        if (claim.Kind == ClaimKind.Rank) return Ordinal(value);
        if (claim.Kind == ClaimKind.Ratio) return Digits(decimal.Round(value, 3));
        if (claim.Kind == ClaimKind.Multiple) return Digits(value) + " times";
        var (sign, unit) = Affixes(claim, value);
        if (sign.Length == 0) return Number(value) + unit;
        return (value < 0 ? "−" : "") + sign + Money(Math.Abs(value)) + unit;
    }

    private static (string Sign, string Unit) Affixes(NumericClaim claim, decimal value) => claim.Kind switch
    {
        ClaimKind.Percentage => ("", "%"),
        ClaimKind.PercentagePoints => ("", value is 1 or -1 ? " percentage point" : " percentage points"),
        _ => Affixes(claim.Unit, value),
    };

    /// <summary>"USD per year" is "$" before the number and " per year" after it.</summary>
    private static (string Sign, string Unit) Affixes(string? unit, decimal value)
    {
        if (unit is null) return ("", "");
        if (unit == "percent") return ("", "%");
        var isMoney = unit.Length >= 3 && unit.AsSpan(0, 3).IndexOfAnyExceptInRange('A', 'Z') < 0 && (unit.Length == 3 || unit[3] == ' ');
        if (!isMoney) return ("", " " + Counted(unit, value));
        var sign = unit[..3] switch { "USD" => "$", "GBP" => "£", "EUR" => "€", "JPY" => "¥", "INR" => "₹", var code => code + " " };
        return (sign, unit.Length == 3 ? "" : " " + Counted(unit[4..], 1));
    }

    /// <summary>Half a dollar is "0.50", but half a million dollars "0.5 million".</summary>
    private static string Money(decimal value) =>
        Math.Abs(value) < 1_000_000 && value != decimal.Truncate(value) ? value.ToString("#,0.00##########################", CultureInfo.InvariantCulture) : Number(value);

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

    /// <summary>"mile per hour" is counted in its first part: "miles per hour"; "death per 100000 person" in both.</summary>
    private static string Counted(string unit, decimal value)
    {
        var per = unit.StartsWith("per ", StringComparison.Ordinal) ? 0 : unit.IndexOf(" per ", StringComparison.Ordinal);
        if (per < 0) return value is 1 or -1 ? unit : Plural(unit);
        var counted = per == 0 ? "" : Counted(unit[..per], value) + " ";
        var basis = unit[(per == 0 ? "per ".Length : per + " per ".Length)..];
        var blank = basis.IndexOf(' ', StringComparison.Ordinal);
        var size = blank < 0 ? basis : basis[..blank];
        if (!decimal.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return counted + "per " + basis;
        return counted + "per " + Number(number) + (blank < 0 ? "" : " " + Counted(basis[(blank + 1)..], number));
    }

    private static string Plural(string unit)
    {
        if (unit.StartsWith("degree ", StringComparison.Ordinal)) return "degrees" + unit["degree".Length..];
        return unit switch
        {
            "foot" or "square foot" or "cubic foot" => unit[..^4] + "feet",
            "person" => "people",
            "hertz" or "kilohertz" or "megahertz" or "gigahertz" => unit,
            _ when unit.EndsWith("inch", StringComparison.Ordinal) => unit + "es",
            _ when unit.EndsWith("century", StringComparison.Ordinal) => unit[..^1] + "ies",
            _ when unit.EndsWith('s') || unit.EndsWith("Hz", StringComparison.Ordinal) => unit,
            _ => unit + "s",
        };
    }
}
