using System.Globalization;

namespace ClaimTracker.Verification.Tables;

/// <summary>A stretch of time, half-open, to the minute.</summary>
/// <param name="Start">Its first minute.</param>
/// <param name="End">The first minute after it.</param>
internal readonly record struct Period(DateTime Start, DateTime End)
{
    /// <summary>A span of years such as 2013-14, whose months the text does not say.</summary>
    public bool IsFiscal { get; init; }

    /// <summary>The month in which the year begins that a quarter is counted in; 0 for the calendar's.</summary>
    public int YearStart { get; init; }

    /// <summary>The same stretch, however it is written.</summary>
    public bool Equals(Period other) => Start == other.Start && End == other.End;

    public override int GetHashCode() => HashCode.Combine(Start, End);

    /// <summary>True for "spring" and the like, which begin and end where each reader thinks: a quarter that one may mean, and nothing to contradict by.</summary>
    public bool IsSeason { get; init; }

    private const int April = 4;

    public static Period Year(int year) => new(new DateTime(year, 1, 1), new DateTime(year, 1, 1).AddYears(1));

    public bool Covers(Period other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(Period other) => Start < other.End && other.Start < End;

    public double Days => (End - Start).TotalDays;

    public bool IsYear => Start.Month == 1 && Start.Day == 1 && End == Start.AddYears(1);

    /// <summary>The period of the same length just before.</summary>
    public Period Before => IsFiscal || Days > 360 ? Shift(-(int)Math.Round(Days / 365.25)) : Days > 85 ? new Period(Start.AddMonths(-3), Start) : Days > 27 ? new Period(Start.AddMonths(-1), Start) : new Period(Start - (End - Start), Start);

    /// <summary>The same period <paramref name="years"/> later.</summary>
    public Period Shift(int years) => Start.Year + years is > 0 and < 9998 && End.Year + years is > 0 and < 9998 ? this with { Start = Start.AddYears(years), End = End.AddYears(years) } : this;

    /// <summary>Reads the text of a cell or a header's period: 2014, 2014-15, 2014-03, 2014-Q1, March 2014, 2014-03-05, 2014-03-05T18:00.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isFiscal">True where 2010-11 stands among spans of years, so that it is none of November.</param>
    public static Period? Parse(string text, bool isFiscal = false)
    {
        var t = text.Trim();
        if (t.Length is < 4 or > 32) return null;
        if (t.StartsWith("FY", StringComparison.OrdinalIgnoreCase)) t = t[2..].TrimStart(' ', '-', '_');
        // "Q3 2022/23"
        if (t is ['Q' or 'q', _, ' ' or '-', _, ..] && t.Length > 8) t = t[3..] + ' ' + t[..2];
        if (t.Length == 4 && Number(t, 0, 4) is { } year) return IsLikelyYear(year) ? Year(year) : null;
        if (t.Length >= 6 && Number(t, 0, 4) is { } first && IsLikelyYear(first))
        {
            var rest = t[4..].TrimStart(' ');
            if (rest.Length == 0) return null;
            if (rest[0] is '-' or '/' or '–' or ' ' or '_') rest = rest[1..].TrimStart(' ');
            if (rest.Length == 2 && rest[0] is 'Q' or 'q' && Digit(rest[1]) is >= 1 and <= 4 and var quarter) return Quarter(first, quarter);
            if (rest.Length == 2 && rest[0] is 'H' or 'h' && Digit(rest[1]) is 1 or 2) return Half(first, Digit(rest[1]));
            if (rest.Length == 3 && rest[0] is 'M' or 'm' && Number(rest, 1, 2) is >= 1 and <= 12 and var sdmx) return Month(first, sdmx);
            if (rest.Length == 4 && Number(rest, 0, 4) is { } last && last > first && IsLikelyYear(last)) return last == first + 1 ? Fiscal(first) : new Period(new DateTime(first, 1, 1), new DateTime(last + 1, 1, 1));
            if (rest.Length == 2 && Number(rest, 0, 2) is { } two)
            {
                if (two == (first + 1) % 100 && (two > 12 || isFiscal || t[4] is '/' or '–')) return Fiscal(first);
                if (two is >= 1 and <= 12) return Month(first, two);
                if (two > first % 100) return new Period(new DateTime(first, 1, 1), new DateTime((first / 100 * 100) + two + 1, 1, 1));
            }

            if (FiscalQuarter(first, rest) is { } part) return part;
            if (Day(t) is { } day) return day;
            if (MonthName(rest) is { } named) return Month(first, named);
        }

        if (Number(t, t.Length - 4, 4) is { } ending && IsLikelyYear(ending) && t.Length > 5)
        {
            var head = t[..^4].TrimEnd(' ', '-', '/', ',', '.');
            if (head.Length == 2 && head[0] is 'Q' or 'q' && Digit(head[1]) is >= 1 and <= 4 and var quarter) return Quarter(ending, quarter);
            if (Dated(head, ending) is { } dated) return dated;
            if (MonthName(head) is { } named) return Month(ending, named);
            if (head.Split([" to ", "-", "–"], StringSplitOptions.TrimEntries) is [var from, var to] && Months(from, to, t[^4..]) is { } months) return months;
        }

        return null;
    }

    /// <summary>Reads a TIMEX3 value: 2015, 2015-10, 2015-Q2, 2015-H1, 201 (a decade), 2015-10-03, 2015-10-03T18:00, 2015-W07.</summary>
    public static Period? OfTimex(string? value)
    {
        if (value is ['F', 'Y', ..]) value = value[2..];
        if (value is null || value.Length < 3 || !char.IsAsciiDigit(value[0])) return null;
        if (value.IndexOf('/', StringComparison.Ordinal) is > 4 and var slash) // "2018-03/2023-07"; behind four digits it parts the years of one: "2022/23"
            return OfTimex(value[..slash]) is { } first && OfTimex(value[(slash + 1)..]) is { } end && end.End > first.Start ? new Period(first.Start, end.End) : null;
        // "The fall" is as often a decline.
        if (value.Length == 7 && value[4] == '-' && Number(value, 0, 4) is { } of && value[5..] is "SP" or "SU" or "WI" && IsLikelyYear(of)) return Quarter(of, value[5..] switch { "WI" => 1, "SP" => 2, _ => 3 }) with { IsSeason = true };
        if (value.Length == 3 && Number(value, 0, 3) is { } decade) return new Period(new DateTime(decade * 10, 1, 1), new DateTime((decade * 10) + 10, 1, 1));
        if (value.Length == 7 && value[4] == '-' && Number(value, 0, 4) is { } y && Number(value, 5, 2) is >= 1 and <= 12 and var m) return Month(y, m);
        if (value.Length == 8 && value[5] == 'W' && Number(value, 0, 4) is { } weekYear && Number(value, 6, 2) is >= 1 and <= 53 and var week)
        {
            var monday = ISOWeek.ToDateTime(weekYear, week, DayOfWeek.Monday);
            return new Period(monday, monday.AddDays(7));
        }

        return value.Length > 4 && value[4] is not ('-' or '/') ? null : Parse(value);
    }

    private static Period? Day(string t)
    {
        if (t.Length < 10 || t[4] is not ('-' or '/') || Number(t, 0, 4) is not { } y || Number(t, 5, 2) is not (>= 1 and <= 12 and var m) || Number(t, 8, 2) is not { } d || d < 1 || d > DateTime.DaysInMonth(y, m)) return null;
        var start = new DateTime(y, m, d);
        if (t.Length < 13 || t[10] is not ('T' or ' ')) return new Period(start, start.AddDays(1));
        var clock = t[11..].Split(':');
        if (clock.Length < 1 || !int.TryParse(clock[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 24) return new Period(start, start.AddDays(1));
        if (hour == 24) hour = 0;
        if (clock.Length < 2 || Number(clock[1], 0, 2) is not (>= 0 and < 60 and var minute)) return new Period(start.AddHours(hour), start.AddHours(hour + 1));
        var at = start.AddHours(hour).AddMinutes(minute);
        return new Period(at, at.AddMinutes(1));
    }

    /// <summary>"2022/23 Q3": quarters of a year that is written so are counted from April, as governments and health services do.</summary>
    private static Period? FiscalQuarter(int first, string rest)
    {
        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits])) digits++;
        if (digits is not (2 or 4) || Number(rest, 0, digits) is not { } next || next % 100 != (first + 1) % 100) return null;
        var quarter = rest[digits..].TrimStart(' ', '-', '_', '/', ',');
        return quarter is ['Q' or 'q', var digit] && Digit(digit) is >= 1 and <= 4 and var count ? new Period(new DateTime(first, 1, 1).AddMonths(3 * count), new DateTime(first, 1, 1).AddMonths((3 * count) + 3)) { YearStart = April } : null;
    }

    private static Period Fiscal(int first) => new(new DateTime(first, 7, 1), new DateTime(first + 1, 7, 1)) { IsFiscal = true };

    private static Period Month(int year, int month) => new(new DateTime(year, month, 1), new DateTime(year, month, 1).AddMonths(1));

    private static Period Quarter(int year, int quarter) => new(new DateTime(year, (quarter * 3) - 2, 1), new DateTime(year, (quarter * 3) - 2, 1).AddMonths(3));

    private static Period Half(int year, int half) => new(new DateTime(year, half == 1 ? 1 : 7, 1), new DateTime(year, half == 1 ? 1 : 7, 1).AddMonths(6));

    /// <summary>"1 July" or "Jul 1" of a year.</summary>
    private static Period? Dated(string text, int year)
    {
        var parts = text.Split([' ', '-', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2) return null;
        var (word, digits) = char.IsAsciiDigit(parts[0][0]) ? (parts[1], parts[0]) : (parts[0], parts[1]);
        return digits.Length <= 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && MonthName(word) is { } month && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Period(new DateTime(year, month, day), new DateTime(year, month, day).AddDays(1)) : null;
    }

    /// <summary>"Jul", "Sep", "2023": three months; of two that run backwards the first is of the year before.</summary>
    public static Period? Months(string from, string to, string year)
    {
        if (MonthName(from) is not { } first || MonthName(to) is not { } last || first == last || Number(year, 0, year.Length) is not { } of || !IsLikelyYear(of)) return null;
        return new Period(new DateTime(first < last ? of : of - 1, first, 1), Month(of, last).End);
    }

    private static int? MonthName(string text)
    {
        var name = text.Trim(' ', '-', '.', ',');
        if (name.Length < 3) return null;
        for (var month = 1; month <= 12; month++)
        {
            var full = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
            if (full.Equals(name, StringComparison.OrdinalIgnoreCase) || (name.Length <= 4 && full.StartsWith(name, StringComparison.OrdinalIgnoreCase))) return month;
        }

        return null;
    }

    public static bool IsLikelyYear(int year) => year is >= 1700 and <= 2100;

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : -1;

    private static int? Number(string text, int start, int length)
    {
        if (start < 0 || start + length > text.Length) return null;
        var value = 0;
        for (var i = start; i < start + length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return null;
            value = (value * 10) + text[i] - '0';
        }

        return value;
    }
}
