using System.Globalization;

namespace ClaimTracker.Mentions.Times;

/// <summary>A day or week counted off from a day that is named: "2 weeks before Christmas", "three days after May 4", "the day after Easter".</summary>
internal static class CountedDays
{
    /// <summary>A length of days or weeks, "before" or "after", and a day; null where <paramref name="length"/> and <paramref name="match"/> are no such pair.</summary>
    public static TimeMatch? Joined(TimeContext context, TimeMatch length, TimeMatch match)
    {
        if (length.Type != TimeType.Duration || length.Last != match.First - 2 || Direction(context, match) is not { } direction) return null;
        if (length.Value is not ['P', .. var number, 'D' or 'W'] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 9000) return null;
        if (context.Lower(length.First) is "the" or "those" or "these" or "last" or "past" or "next" or "first" || context.Lower(length.First - 1) is "for" or "within" or "over" or "lasted" or "spent" or "waited" or "took" or "stayed") return null; // the two weeks before Christmas, for two weeks after Easter: a length
        return TimeMatch.Of(length.First, match.Last, match.Date?.Plus(direction * count * (length.Value.EndsWith('W') ? 7 : 1)));
    }

    /// <summary>"the day after Easter", "the week before Christmas".</summary>
    public static TimeMatch? Read(TimeContext context, TimeMatch match)
    {
        var unit = match.First - 2;
        if (unit - 1 < context.Floor || context.Lower(unit) is not ("day" or "week") || context.Lower(unit - 1) is not ("the" or "a") || Direction(context, match) is not { } direction || match.Date is not { } date) return null;
        return TimeMatch.Of(unit - 1, match.Last, context.Lower(unit) is "day" ? date.Plus(direction) : CalendarValue.Of(date.Start, Grain.Week).Plus(direction));
    }

    /// <summary>-1 for "before" and 1 for "after" in front of a day; "after Monday's vote" counts from the vote.</summary>
    private static int? Direction(TimeContext context, TimeMatch match)
    {
        if (match is not { Type: TimeType.Date, Date.Grain: Grain.Day } || context.Lower(match.Last + 1) is "'s" or "'") return null;
        return context.Lower(match.First - 1) switch { "before" => -1, "after" => 1, _ => null };
    }
}
