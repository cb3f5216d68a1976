using System.Globalization;

namespace ClaimTracker.Cli.Output;

/// <summary>A TIMEX3 value as people write it: <c>2026-03-02</c> is "2 March 2026", <c>P3D</c> "3 days"; what has no simple form stays as it is.</summary>
internal static class TimeText
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    public static string Of(string value)
    {
        if (value.StartsWith('P') && value.Length > 2) return Duration(value) ?? Reference(value);
        if (value.Length == 10 && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Day(day);
        if (value.Length >= 7 && value[4] == '-' && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            var (year, part) = (value[..4], value[5..]);
            if (part.Length == 2 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12) return $"{Months[month - 1]} {year}";
            if (part is ['Q', >= '1' and <= '4']) return $"quarter {part[1]} of {year}";
            if (part is ['H', >= '1' and <= '2']) return $"half {part[1]} of {year}";
            if (part is ['W', _, _]) return $"week {part[1..].TrimStart('0')} of {year}";
            if (part is "SP" or "SU" or "FA" or "WI") return $"{(part switch { "SP" => "spring", "SU" => "summer", "FA" => "autumn", _ => "winter" })} {year}";
        }

        if (value.Length == 3 && value.All(char.IsAsciiDigit)) return value + "0s";
        return Reference(value);
    }

    /// <summary>"2 March 2026".</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year:0000}");

    private static string Reference(string value) => value switch
    {
        "PRESENT_REF" => "now",
        "PAST_REF" => "in the past",
        "FUTURE_REF" => "in the future",
        _ => value,
    };

    private static string? Duration(string value)
    {
        var isTime = value[1] == 'T';
        if (!decimal.TryParse(value.AsSpan(isTime ? 2 : 1, value.Length - (isTime ? 3 : 2)), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)) return null;
        var unit = (isTime, value[^1]) switch
        {
            (false, 'Y') => "year",
            (false, 'M') => "month",
            (false, 'W') => "week",
            (false, 'D') => "day",
            (true, 'H') => "hour",
            (true, 'M') => "minute",
            (true, 'S') => "second",
            _ => null,
        };
        return unit is null ? null : ValueText.Number(count) + " " + unit + (count == 1 ? "" : "s");
    }
}
