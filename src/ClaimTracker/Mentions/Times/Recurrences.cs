namespace ClaimTracker.Mentions.Times;

/// <summary>Adjectives and adverbs of recurrence: "annually", "the weekly meeting", "twice daily".</summary>
internal static class Recurrences
{
    public static TimeMatch? Read(TimeContext context, int index)
    {
        // "the Daily Post", "Weekly Standard", "Annual Review": names.
        if (context.IsCapitalized(index) && (context.IsCapitalized(index + 1) || index > 0)) return null;
        if (context.IsHyphen(index - 1) && context.Lower(index - 2) is not ("twice" or "semi" or "bi")) return null;
        var first = context.Lower(index - 1) is "twice" or "once" && index > context.Floor ? index - 1 : index;
        return new TimeMatch(first, index, TimeType.Set, context.Head(index).Code);
    }
}
