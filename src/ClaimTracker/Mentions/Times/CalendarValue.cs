using System.Globalization;

namespace ClaimTracker.Mentions.Times;

/// <summary>One piece of the calendar: a day, a week, a quarter, a century. Immutable.</summary>
/// <param name="Start">Its first day; of a winter, the first of December.</param>
/// <param name="Grain">How long it is.</param>
/// <param name="Fiscal">True for a company's or state's financial year, whose days are not known.</param>
internal readonly record struct CalendarValue(DateOnly Start, Grain Grain, bool Fiscal = false)
{
    /// <summary>Years beyond this are no years of a news article, and arithmetic stays inside <see cref="DateOnly"/>.</summary>
    private const int LastYear = 9000;

    public int Year => Start.Year;

    /// <summary>The piece of the given length that holds a day.</summary>
    public static CalendarValue Of(DateOnly day, Grain grain, bool fiscal = false) => new(grain switch
    {
        Grain.Week => Monday(day),
        Grain.Weekend => day.Year > LastYear ? day : Monday(day).AddDays(5),
        Grain.Month => new DateOnly(day.Year, day.Month, 1),
        Grain.Season => SeasonStart(day),
        Grain.Quarter => new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
        Grain.Half => new DateOnly(day.Year, day.Month <= 6 ? 1 : 7, 1),
        Grain.Year => new DateOnly(day.Year, 1, 1),
        Grain.Decade => new DateOnly(Math.Max(1, day.Year / 10 * 10), 1, 1),
        Grain.Century => new DateOnly(Math.Max(1, day.Year / 100 * 100), 1, 1),
        _ => day,
    }, grain, fiscal);

    public static CalendarValue OfYear(int year, bool fiscal = false) => new(new DateOnly(Inside(year), 1, 1), Grain.Year, fiscal);

    public static CalendarValue OfMonth(int year, int month) => new(new DateOnly(Inside(year), month, 1), Grain.Month);

    /// <summary>A season by its number from spring, 0; the winter of a year is the one that begins in it.</summary>
    public static CalendarValue OfSeason(int year, int season) => new(new DateOnly(Inside(year), 3 + 3 * season, 1), Grain.Season);

    public static CalendarValue OfQuarter(int year, int quarter) => new(new DateOnly(Inside(year), 3 * quarter - 2, 1), Grain.Quarter);

    public static CalendarValue OfHalf(int year, int half) => new(new DateOnly(Inside(year), half == 1 ? 1 : 7, 1), Grain.Half);

    /// <summary>The day, or null where the calendar has none such.</summary>
    public static CalendarValue? OfDay(int year, int month, int day) =>
        year is < 1 or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : new CalendarValue(new DateOnly(year, month, day), Grain.Day);

    /// <summary>The piece so many of its own lengths later; null outside the calendar.</summary>
    public CalendarValue? Plus(int count) => Grain switch
    {
        Grain.Week or Grain.Weekend => Days(7L * count),
        Grain.Month => Months(count),
        Grain.Season or Grain.Quarter => Months(3L * count),
        Grain.Half => Months(6L * count),
        Grain.Year => Months(12L * count),
        Grain.Decade => Months(120L * count),
        Grain.Century => Months(1200L * count),
        _ => Days(count),
    };

    /// <summary>The same piece of another year.</summary>
    public CalendarValue? PlusYears(int count) => Grain is Grain.Week or Grain.Weekend ? Days(364L * count) : Months(12L * count);

    /// <summary>The TIMEX3 value.</summary>
    public override string ToString()
    {
        var culture = CultureInfo.InvariantCulture;
        switch (Grain)
        {
            case Grain.Week or Grain.Weekend:
                var day = Start.ToDateTime(TimeOnly.MinValue);
                return string.Create(culture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}{(Grain == Grain.Weekend ? "-WE" : "")}");
            case Grain.Month: return Start.ToString("yyyy-MM", culture);
            case Grain.Season: return string.Create(culture, $"{Year:0000}-{Seasons[(Start.Month - 3) / 3]}");
            case Grain.Quarter: return string.Create(culture, $"{(Fiscal ? "FY" : "")}{Year:0000}-Q{(Start.Month + 2) / 3}");
            case Grain.Half: return string.Create(culture, $"{(Fiscal ? "FY" : "")}{Year:0000}-H{(Start.Month + 5) / 6}");
            case Grain.Year: return string.Create(culture, $"{(Fiscal ? "FY" : "")}{Year:0000}");
            case Grain.Decade: return string.Create(culture, $"{Year / 10:000}");
            case Grain.Century: return string.Create(culture, $"{Year / 100:00}");
            default: return Start.ToString("yyyy-MM-dd", culture);
        }
    }

    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    private static int Inside(int year) => Math.Clamp(year, 1, LastYear);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly SeasonStart(DateOnly day) =>
        day.Month < 3 ? (day.Year == 1 ? day : new DateOnly(day.Year - 1, 12, 1)) : new DateOnly(day.Year, day.Month / 3 * 3, 1);

    private CalendarValue? Days(long count)
    {
        var number = Start.DayNumber + count;
        if (number < 0 || number > DateOnly.MaxValue.DayNumber) return null;
        var day = DateOnly.FromDayNumber((int)number);
        return day.Year > LastYear ? null : this with { Start = day };
    }

    private CalendarValue? Months(long count)
    {
        var months = (Start.Year - 1) * 12L + Start.Month - 1 + count;
        if (months < 0 || months >= LastYear * 12L) return null;
        var (year, month) = ((int)(months / 12) + 1, (int)(months % 12) + 1);
        return this with { Start = new DateOnly(year, month, Math.Min(Start.Day, DateTime.DaysInMonth(year, month))) };
    }
}
