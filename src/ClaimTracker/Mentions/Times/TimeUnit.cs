namespace ClaimTracker.Mentions.Times;

/// <summary>Units of time that a duration counts.</summary>
internal enum TimeUnit
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,

    /// <summary>"the same period": as long as what was mentioned last.</summary>
    Period,
}

/// <summary>How long a <see cref="CalendarValue"/> is.</summary>
internal enum Grain
{
    None,
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// <summary>How units are written in TIMEX3 values.</summary>
internal static class TimeUnits
{
    /// <summary>The calendar's own piece for a unit; <see cref="Grain.None"/> for what is shorter than a day.</summary>
    public static Grain Grain(this TimeUnit unit) => unit switch
    {
        TimeUnit.Day or TimeUnit.Night => Times.Grain.Day,
        TimeUnit.Weekend => Times.Grain.Weekend,
        TimeUnit.Week or TimeUnit.Fortnight => Times.Grain.Week,
        TimeUnit.Month => Times.Grain.Month,
        TimeUnit.Quarter => Times.Grain.Quarter,
        TimeUnit.Year => Times.Grain.Year,
        TimeUnit.Decade => Times.Grain.Decade,
        TimeUnit.Century => Times.Grain.Century,
        _ => Times.Grain.None,
    };

    /// <summary>How many of <see cref="Grain(TimeUnit)"/> one unit is.</summary>
    public static int Factor(this TimeUnit unit) => unit == TimeUnit.Fortnight ? 2 : 1;

    /// <summary>The value of a duration: "P3D", "PT5H", "P20Y" for two decades, and with X where the number is not told.</summary>
    public static string Duration(this TimeUnit unit, decimal? count)
    {
        var (prefix, letter, factor) = unit switch
        {
            TimeUnit.Second => ("PT", "S", 1),
            TimeUnit.Minute => ("PT", "M", 1),
            TimeUnit.Hour => ("PT", "H", 1),
            TimeUnit.Day => ("P", "D", 1),
            TimeUnit.Night => ("P", "NI", 1),
            TimeUnit.Weekend => ("P", "WE", 1),
            TimeUnit.Week => ("P", "W", 1),
            TimeUnit.Fortnight => ("P", "W", 2),
            TimeUnit.Month => ("P", "M", 1),
            TimeUnit.Quarter => ("P", "Q", 1),
            TimeUnit.Decade => ("P", "Y", 10),
            TimeUnit.Century => ("P", "Y", 100),
            TimeUnit.Millennium => ("P", "Y", 1000),
            _ => ("P", "Y", 1),
        };
        if (count is not { } number || number > decimal.MaxValue / factor) return $"{prefix}X{letter}";

        // Half an hour is PT30M: ISO 8601 allows a fraction, TIMEX3 data writes the smaller unit.
        if (unit is TimeUnit.Hour or TimeUnit.Minute && number < 100 && number % 1 is 0.5m or 0.25m or 0.75m)
            return (unit == TimeUnit.Hour ? TimeUnit.Minute : TimeUnit.Second).Duration(number * 60);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{prefix}{number * factor:0.############################}{letter}");
    }
}
