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

        return InnerDates.Read(context, match with { First = first }) ?? CountedDays.Read(context, match with { First = first }) ?? match with { First = first };
    }
}
