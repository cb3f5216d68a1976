using System.Collections.Frozen;
using System.Globalization;

namespace ClaimTracker.Mentions.Times;

/// <summary>Holidays by name, with the rules of their dates: "Christmas Eve", "Labor Day 2019", "last Easter".</summary>
internal static class Holidays
{
    private static readonly FrozenDictionary<string, (string[] Words, string[] Rule)[]> ByFirstWord = WordList.Rows("times-holidays.txt")
        .Select(row => (Words: row[0].Split(' '), Rule: row))
        .GroupBy(entry => entry.Words[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToArray(), StringComparer.Ordinal);

    public static TimeMatch? Read(TimeContext context, int index)
    {
        if (!ByFirstWord.TryGetValue(context.Lower(index), out var entries)) return null;
        foreach (var (words, rule) in entries)
        {
            if (!Matches(context, index, words)) continue;
            var last = index + words.Length - 1;
            int first = index, shift = 0;
            int? year = null;
            if (YearPhrase.Read(context, last + 1) is { } phrase) (year, last) = (phrase.Value.Year, phrase.Last);
            else if (index > context.Floor && TimeVocabulary.Find(context.Lower(index - 1), "shift") is { } step)
            {
                shift = step;
                first--;
            }

            if (index > context.Floor && context.Lower(index - 1) is "every" or "each") return new TimeMatch(index - 1, last, TimeType.Set, rule[1] == "fixed" ? "XXXX-" + rule[2] : "P1Y");
            var date = year is { } told ? DateIn(rule, told) : Nearest(context, rule, shift, first, last);
            if (context.Lower(last + 1) is "weekend") (date, last) = (WeekendOf(date), last + 1);
            return TimeMatch.Of(first, last, date, rule[1] == "fixed" ? "XXXX-" + rule[2] : null);
        }

        return null;
    }

    /// <summary>"Labor Day weekend": the days off that the holiday lengthens.</summary>
    private static CalendarValue? WeekendOf(CalendarValue? day) =>
        day?.Plus(day.Value.Start.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Tuesday ? -2 : 0) is { } near ? CalendarValue.Of(near.Start, Grain.Weekend) : null;

    private static bool Matches(TimeContext context, int index, string[] words)
    {
        if (!context.IsCapitalized(index) && words[0] != "the") return false;
        for (var i = 1; i < words.Length; i++)
            if (context.Lower(index + i) != words[i])
                return false;
        var last = context.Lower(index + words.Length);
        return !context.IsHyphen(index + words.Length) && last is not ("island" or "islands" or "tree" or "trees" or "carol" or "carols");
    }

    private static CalendarValue? Nearest(TimeContext context, string[] rule, int shift, int first, int last)
    {
        if (context.Published is not { } now) return context.Last is { } mentioned ? DateIn(rule, mentioned.Year) : null;
        if (DateIn(rule, now.Year) is not { } same) return null;
        var tense = shift switch { < 0 => Tense.Past, > 0 => Tense.Future, _ => context.Tense(first, last) };
        var ahead = same.Start.DayNumber - now.DayNumber;
        if (ahead > 0 && tense == Tense.Past && (shift < 0 || ahead > 20) || ahead > 250 && tense != Tense.Future) return DateIn(rule, now.Year - 1) ?? same;
        if (ahead < 0 && tense == Tense.Future && (shift > 0 || ahead < -20) || ahead < -300 && tense != Tense.Past) return DateIn(rule, now.Year + 1) ?? same;
        return same;
    }

    /// <summary>The day of a rule in a Gregorian year; null where the calendar does not reach so far.</summary>
    private static CalendarValue? DateIn(string[] rule, int year)
    {
        if (year is < 1 or > 3000) return null;
        var culture = CultureInfo.InvariantCulture;
        switch (rule[1])
        {
            case "fixed": return CalendarValue.OfDay(year, int.Parse(rule[2].AsSpan(0, 2), culture), int.Parse(rule[2].AsSpan(3, 2), culture));
            case "from":
                var day = CalendarValue.OfDay(year, int.Parse(rule[2].AsSpan(0, 2), culture), int.Parse(rule[2].AsSpan(3, 2), culture));
                var weekday = rule[2][6] - '0';
                return day?.Plus((weekday - ((int)day.Value.Start.DayOfWeek + 6) % 7 - 1 + 7) % 7);
            case "easter": return Easter(year).Plus(int.Parse(rule[2], culture));
            case "orthodox": return OrthodoxEaster(year).Plus(int.Parse(rule[2], culture));
            default: return Lunar(rule, year);
        }
    }

    private static CalendarValue? Lunar(string[] rule, int year)
    {
        var parts = rule[2].Split(' ');
        var (day, month) = (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
        var offset = rule.Length > 3 ? int.Parse(rule[3], CultureInfo.InvariantCulture) : 0;
        Calendar calendar = rule[1] switch { "hebrew" => new HebrewCalendar(), "islamic" => new UmAlQuraCalendar(), _ => new ChineseLunisolarCalendar() };
        var start = new DateTime(year, 1, 1);
        if (start < calendar.MinSupportedDateTime || start.AddYears(1) > calendar.MaxSupportedDateTime) return null;
        for (var lunar = calendar.GetYear(start); lunar <= calendar.GetYear(start.AddYears(1).AddDays(-1)); lunar++)
        {
            var date = calendar.ToDateTime(lunar, month, day, 0, 0, 0, 0).AddDays(offset);
            if (date.Year == year) return CalendarValue.OfDay(date.Year, date.Month, date.Day);
        }

        return null;
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher.</summary>
    private static CalendarValue Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new CalendarValue(new DateOnly(year, n / 31, n % 31 + 1), Grain.Day);
    }

    /// <summary>Easter Sunday of the Julian calendar, as a Gregorian date; the gap is that of 1900 to 2099, or the year's own.</summary>
    private static CalendarValue OrthodoxEaster(int year)
    {
        var d = (19 * (year % 19) + 15) % 30;
        var n = d + (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7 + 114;
        var gap = year / 100 - year / 400 - 2;
        return new CalendarValue(new DateOnly(year, n / 31, n % 31 + 1), Grain.Day).Plus(gap) ?? Easter(year);
    }
}
