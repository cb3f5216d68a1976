namespace ClaimTracker.Mentions.Times;

/// <summary>A day or week that is named by its place in a longer date: "the last week of July", "the first Monday in October 2015", "the week of March 9".</summary>
internal static class InnerDates
{
    /// <summary>The shorter date with the longer one in it; null where none stands before <paramref name="match"/>.</summary>
    public static TimeMatch? Read(TimeContext context, TimeMatch match)
    {
        var of = match.First - 1;
        if (match.Type != TimeType.Date || match.Date is not { } whole || context.Lower(of) is not ("of" or "in") || of - 2 < context.Floor) return null;
        if (whole.Grain == Grain.Day) return context.Lower(of) is "of" && context.Lower(of - 1) is "week" && context.Lower(of - 2) is "the" ? TimeMatch.Of(of - 2, match.Last, WeekFrom(whole)) : null;
        if (whole.Grain is not (Grain.Month or Grain.Year or Grain.Quarter or Grain.Season) || context.Head(of - 1).IsPlural) return null;
        var number = Number(context, of - 2);
        if (number is not (>= 0 and <= 31)) return null;
        var first = context.Lower(of - 3) is "the" && of - 3 >= context.Floor ? of - 3 : of - 2;
        var head = context.Head(of - 1);
        if (head.Class == TimeWordClass.Weekday) return whole.Grain == Grain.Month && number <= 5 ? TimeMatch.Of(first, match.Last, Weekday(whole, number.Value, head.Number)) : null;
        if (context.Lower(of) is not "of" || head.Unit is not (TimeUnit.Week or TimeUnit.Day or TimeUnit.Weekend)) return null;
        return TimeMatch.Of(first, match.Last, Piece(whole, head.Unit.Grain(), number.Value));
    }

    /// <summary>A week is named by its first day, which is a Sunday where weeks start with one.</summary>
    private static CalendarValue? WeekFrom(CalendarValue day) =>
        (day.Start.DayOfWeek == DayOfWeek.Sunday ? day.Plus(1) : day) is { } inside ? CalendarValue.Of(inside.Start, Grain.Week) : null;

    /// <summary>True for a weekday that its month tells: "the first Monday in October", "the last Thursday of the month".</summary>
    public static bool IsCounted(TimeContext context, int weekday) =>
        context.Lower(weekday + 1) is "of" or "in" && Number(context, weekday - 1) is <= 5
        && (context.Head(weekday + 2).Class == TimeWordClass.Month || context.Head(weekday + 3).Unit == TimeUnit.Month && context.Lower(weekday + 2) is "the" or "this" or "next" or "last" or "each" or "every");

    /// <summary>The ordinal; 0 for the last.</summary>
    private static int? Number(TimeContext context, int index) => context.Lower(index) is "last" or "final" ? 0 : CalendarNumbers.Ordinal(context, index);

    private static CalendarValue? Weekday(CalendarValue month, int number, int weekday)
    {
        var from = number > 0 ? month.Start : month.Plus(1)?.Start.AddDays(-7);
        if (from is not { } start) return null;
        var ahead = (weekday - 1 - ((int)start.DayOfWeek + 6) % 7 + 7) % 7;
        var day = new CalendarValue(start, Grain.Day).Plus(ahead + 7 * Math.Max(0, number - 1));
        return day?.Start.Month == month.Start.Month ? day : null;
    }

    private static CalendarValue? Piece(CalendarValue whole, Grain grain, int number)
    {
        var lastDay = whole.Plus(1)?.Start.AddDays(-1);
        if (number == 0)
        {
            if (lastDay is not { } end) return null;
            var piece = CalendarValue.Of(whole.Grain == Grain.Year && grain == Grain.Week ? end.AddDays(-3) : end, grain);
            return piece.Start > end ? piece.Plus(-1) : piece;
        }

        // The first week of a year is the one with its first Thursday.
        var start = CalendarValue.Of(whole.Grain == Grain.Year && grain == Grain.Week ? whole.Start.AddDays(3) : whole.Start, grain);
        if (grain == Grain.Weekend && start.Start < whole.Start) start = start.Plus(1) ?? start;
        return start.Plus(number - 1);
    }
}
