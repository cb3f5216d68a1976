namespace ClaimTracker.Mentions.Times;

/// <summary>Takes in the words before a date that say which part of it is meant: "early 2016", "mid-May", "the end of the year".</summary>
/// <remarks>TIMEX3 tells these apart by a <c>mod</c> beside the value; the value stays that of the whole.</remarks>
internal static class Widening
{
    public static TimeMatch Apply(TimeContext context, TimeMatch match)
    {
        if (match.Type is not (TimeType.Date or TimeType.Time) || match.First <= context.Floor) return match;
        var first = match.First;
        var before = first - 1;
        if (context.IsHyphen(before) && context.Lower(before - 1) is "mid" or "early" or "late" && before - 1 >= context.Floor) first = before - 1;
        else if (context.Is(before, "edge")) first = before;

        // "the mid-1990s", "the early 20th century": the article comes with the word before the date.
        if (first < match.First && context.Lower(first - 1) is "the" && first > context.Floor && match.Date is { Grain: Grain.Decade or Grain.Century or Grain.Week or Grain.Season or Grain.Month }) first--;
        if (context.Lower(first - 1) is "of" && first - 2 >= context.Floor && context.Is(first - 2, "part of") && match.Type == TimeType.Date)
        {
            first -= 2;
            if (context.Lower(first - 1) is "very" && first > context.Floor) first--;
            if (context.Lower(first - 1) is "the" && first > context.Floor) first--;
        }

        return Part(context, match with { First = first }) ?? match with { First = first };
    }

    /// <summary>"the last week of July", "the first day of 2015": a day or week inside the longer date.</summary>
    private static TimeMatch? Part(TimeContext context, TimeMatch match)
    {
        var of = match.First - 1;
        if (match.Date is not { Grain: Grain.Month or Grain.Year or Grain.Quarter or Grain.Season } whole || match.Type != TimeType.Date || context.Lower(of) is not "of" || of - 2 < context.Floor) return null;
        if (context.Head(of - 1).Unit is not (TimeUnit.Week or TimeUnit.Day or TimeUnit.Weekend) || context.Head(of - 1).IsPlural) return null;
        var grain = context.Head(of - 1).Unit.Grain();
        var last = context.Lower(of - 2) is "last" or "final";
        if (!last && CalendarNumbers.Ordinal(context, of - 2) is not (>= 1 and <= 31)) return null;
        var number = last ? 0 : CalendarNumbers.Ordinal(context, of - 2) ?? 1;
        var first = context.Lower(of - 3) is "the" && of - 3 >= context.Floor ? of - 3 : of - 2;
        var start = CalendarValue.Of(whole.Start, grain);
        if (grain == Grain.Weekend && start.Start < whole.Start) start = start.Plus(1) ?? start;
        var value = last ? (whole.Plus(1) is { } next ? CalendarValue.Of(next.Start.AddDays(-1), grain) : null) : start.Plus(number - 1);
        return TimeMatch.Of(first, match.Last, value);
    }
}
