namespace ClaimTracker.Mentions.Times;

/// <summary>Brings times of day and their days together, and keeps the date that later expressions lean on.</summary>
internal static class Days
{
    /// <summary>Adds a match; joins it with the one before where the two make one expression: "9 a.m. Friday", "Monday morning", "the morning of March 3".</summary>
    public static void Add(TimeContext context, TimeMatch match)
    {
        if (context.Matches.Count > 0 && Joined(context, context.Matches[^1], match) is { } joined)
        {
            context.Matches[^1] = joined;
            if (joined is { Type: TimeType.Date, Date: { } day }) Note(context, day);
            return;
        }

        context.Matches.Add(match);
        if (match.Date is { } date && !IsCompared(context, match)) Note(context, date);
    }

    /// <summary>Gives each time of day the day nearest in its sentence, else the one mentioned last, else that of the publication.</summary>
    public static void Resolve(TimeContext context)
    {
        for (var i = 0; i < context.Matches.Count; i++)
        {
            var match = context.Matches[i];
            if (match.Clock is not { } clock) continue;
            var day = match.Date ?? RangeDay(context, i) ?? Near(context, i + 1) ?? Near(context, i - 1) ?? (context.Last is { Grain: Grain.Day } last ? last : context.This(Grain.Day));
            context.Matches[i] = match with { Value = day is { Grain: Grain.Day } known ? known + clock : clock, Date = day };
        }

        for (var i = context.Matches.Count - 1; i >= 0; i--)
        {
            if (context.Matches[i].Date is not { } date || IsCompared(context, context.Matches[i])) continue;
            Note(context, date);
            break;
        }
    }

    /// <summary>"Saturday, 1:30-3 p.m. and Sunday": the end of the hours lies on the day of their start.</summary>
    private static CalendarValue? RangeDay(TimeContext context, int index) =>
        index > 1 && context.Matches[index - 1] is { Clock: not null, Date: { } day } start && context.Matches[index - 2] is { Date: { Grain: Grain.Day } named } && named == day
        && context.Matches[index].First == start.Last + 2 && context.Lower(start.Last + 1) is "to" or "until" or "-" or "–" ? day : null;

    /// <summary>"took 40 last year, 9 more than in 2019, and 12 the year before": what is only compared with is not what is spoken of.</summary>
    private static bool IsCompared(TimeContext context, TimeMatch match) =>
        context.Last is not null && (context.Lower(match.First - 1) is "than" || context.Lower(match.First - 1) is "in" or "on" or "at" or "during" && context.Lower(match.First - 2) is "than");

    private static void Note(TimeContext context, CalendarValue date)
    {
        context.Last = date;
        if (date.Grain == Grain.Day) context.LastDay = (date, context.Sentence.Index);
    }

    /// <summary>"Tuesday of last week", "Tuesday next week": the day of that week.</summary>
    private static TimeMatch? InWeek(TimeContext context, TimeMatch before, TimeMatch match)
    {
        if (match.Date is not { Grain: Grain.Week } week || before.Date is not { Grain: Grain.Day } day || before.Type != TimeType.Date || before.First != before.Last || context.Head(before.First).Class != TimeWordClass.Weekday) return null;
        var gap = match.First - before.Last - 1;
        return gap == 0 || gap == 1 && context.Lower(match.First - 1) is "of" ? TimeMatch.Of(before.First, match.Last, new CalendarValue(week.Start, Grain.Day).Plus(((int)day.Start.DayOfWeek + 6) % 7)) : null;
    }

    private static CalendarValue? Near(TimeContext context, int index) =>
        index >= 0 && index < context.Matches.Count && context.Matches[index] is { Date: { Grain: Grain.Day } date } ? date : null;

    private static TimeMatch? Joined(TimeContext context, TimeMatch before, TimeMatch match)
    {
        if ((InWeek(context, before, match) ?? CountedDays.Joined(context, before, match)) is { } counted) return counted;
        var gap = match.First - before.Last - 1;
        var close = gap == 0 || gap == 1 && context.Lower(match.First - 1) is ",";
        var of = gap == 1 && context.Lower(match.First - 1) is "of" && before.Clock is not null;
        if (!close && !of) return null;
        if (before.Clock is not null && before.Date is null && match.Date is { Grain: Grain.Day } && (match.Clock is null || match.Clock.Length == 3))
            return new TimeMatch(before.First, match.Last, TimeType.Time, null, match.Date, before.Clock);
        if (match.Clock is not null && match.Date is null && before.Date is { Grain: Grain.Day } && before.Type == TimeType.Date)
            return new TimeMatch(before.First, match.Last, TimeType.Time, null, before.Date, match.Clock);

        // "9 tomorrow morning": the part has told its half of the day already.
        if (gap == 0 && match is { Clock.Length: 3, Date: null } && before is { Clock.Length: > 3, Date: not null }) return before with { Last = match.Last };

        // "Monday" and "night" as a SET stay a SET: "Monday nights".
        return null;
    }
}
