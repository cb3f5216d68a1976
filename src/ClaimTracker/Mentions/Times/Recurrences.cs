namespace ClaimTracker.Mentions.Times;

/// <summary>Adjectives and adverbs of recurrence: "annually", "the weekly meeting", "twice daily".</summary>
internal static class Recurrences
{
    public static TimeMatch? Read(TimeContext context, int index)
    {
        // "the Daily Post", "Weekly Standard", "Annual Review": names.
        if (context.IsCapitalized(index) && (context.IsCapitalized(index + 1) || index > 0)) return null;
        if (context.IsHyphen(index - 1) && context.Lower(index - 2) is not ("twice" or "semi" or "bi")) return null;
        if (context.IsHyphen(index - 1) && index - 2 >= context.Floor && Prefixed(context, index) is { } code) return new TimeMatch(index - 2, index, TimeType.Set, code);
        var first = context.Lower(index - 1) is "twice" or "once" && index > context.Floor ? index - 1 : index;
        return new TimeMatch(first, index, TimeType.Set, context.Head(index).Code);
    }

    /// <summary>"semi-annual" and "bi-annual" are twice a year, "bi-weekly" and "bi-monthly" every second one.</summary>
    private static string? Prefixed(TimeContext context, int index) => (context.Lower(index - 2), context.Head(index).Code) switch
    {
        ("semi" or "bi", "P1Y") => "P6M",
        ("bi", "P1M") => "P2M",
        ("bi", "P1W") => "P2W",
        _ => null,
    };
}
