namespace ClaimTracker.Mentions.Times;

/// <summary>Dates in digits alone: "5/17/2018", "17.05.2018", "2018-05-17", "2018-05-17T09:30:00Z", and "9/11".</summary>
internal static class NumericDates
{
    public static TimeMatch? Read(TimeContext context, int index)
    {
        var text = context.Lower(index);
        if (text.Contains('/', StringComparison.Ordinal)) return Parts(context, index, text, '/');
        if (text.Contains('.', StringComparison.Ordinal)) return Parts(context, index, text, '.');
        return Iso(context, index);
    }

    private static TimeMatch? Parts(TimeContext context, int index, string text, char mark)
    {
        if (text is "9/11" && !context.IsHyphen(index + 1)) return TimeMatch.Of(index, index, CalendarValue.OfDay(2001, 9, 11));
        var parts = text.Split(mark);
        if (parts.Length == 2 && mark == '/') return MonthAndDay(context, index, parts);
        if (parts.Length != 3 || CalendarNumbers.Digits(parts[0]) is not { } a || CalendarNumbers.Digits(parts[1]) is not { } b || CalendarNumbers.Digits(parts[2]) is not { } c) return null;
        if (parts[0].Length == 4) return Make(context, index, index, a, b, c);
        if (parts[0].Length > 2 || parts[1].Length > 2 || parts[2].Length is not (2 or 4) || (mark == '.' && parts[2].Length == 2 && parts[0].Length + parts[1].Length < 4)) return null;
        var year = parts[2].Length == 4 ? c : CalendarNumbers.Century(context, c);

        // Points are how Europe writes dates; with slashes the day may come first only where it cannot be the month, or the page is not American.
        var dayFirst = a > 12 || (b <= 12 && (mark == '.' || context.DayFirst));
        return dayFirst ? Make(context, index, index, year, b, a) : Make(context, index, index, year, a, b);
    }

    /// <summary>"on 10/31": only after a word that asks for a day, since it may be a fraction or a score.</summary>
    private static TimeMatch? MonthAndDay(TimeContext context, int index, string[] parts)
    {
        if (context.Lower(index - 1) is not ("on" or "until" or "since" or "dated" or "before" or "after") || context.Published is not { } now || !context.IsEnd(index + 1) && !context.Is(index + 1, "preposition")) return null;
        if (CalendarNumbers.Digits(parts[0]) is not { } a || CalendarNumbers.Digits(parts[1]) is not { } b || parts[0].Length > 2 || parts[1].Length > 2) return null;
        var (month, day) = a > 12 || context.DayFirst && b <= 12 ? (b, a) : (a, b);
        return CalendarValue.OfDay(now.Year, month, day) is { } date ? TimeMatch.Of(index, index, date) : null;
    }

    private static TimeMatch? Iso(TimeContext context, int index)
    {
        if (CalendarNumbers.Year(context, index) is not { } year || !context.IsHyphen(index + 1) || !context.IsHyphen(index + 3)) return null;
        if (context.Lower(index + 2) is not { Length: 2 } month || CalendarNumbers.Digits(month) is not { } m) return null;
        var day = context.Lower(index + 4);
        var time = day.EndsWith('t') && context.Sentence.IsGlued(index + 5) ? context.Lower(index + 5) : "";
        if (CalendarNumbers.Digits(day.AsSpan().TrimEnd('t')) is not { } d || day.Length < 2) return null;
        if (Make(context, index, index + 4, year, m, d) is not { } match) return null;
        if (time.Length < 5 || match.Date is not { } date) return match;
        return ClockTimes.Parse(time.TrimEnd('z')) is { } clock ? new TimeMatch(index, index + 5, TimeType.Time, $"{date}{clock}{(time.EndsWith('z') ? "Z" : "")}", date) : match;
    }

    private static TimeMatch? Make(TimeContext context, int first, int last, int year, int month, int day)
    {
        if (year is < 1000 or > 2999 || month is < 1 or > 31 || day is < 1 or > 31) return null;
        if (CalendarValue.OfDay(year, month, day) is { } date) return TimeMatch.Of(first, last, date);
        context.Impossible(first, last);
        return new TimeMatch(first, last, TimeType.Date, null);
    }
}
