namespace ClaimTracker.Mentions.Times;

/// <summary>Parts of a day: "this morning", "last night", "in the evening", "noon", "Monday afternoons".</summary>
/// <remarks>Where a day stands beside the part, the finder joins the two: "Monday morning".</remarks>
internal static class DayParts
{
    public static TimeMatch? Read(TimeContext context, int index)
    {
        var word = context.Head(index);
        var code = "T" + word.Code;
        if (context.IsCapitalized(index) && index > 0 && !context.IsCapitalized(index - 1)) return null;
        var adjacent = context.Matches.Count > 0 && context.Matches[^1].Last == index - 1 ? context.Matches[^1] : default;
        if (word.IsPlural)
        {
            if (adjacent is { Date: not null }) return null;
            return context.Lower(index - 1) is "the" && context.Lower(index - 2) is "in" ? new TimeMatch(index - 1, index, TimeType.Set, "XXXX-XX-XX" + code) : null;
        }

        if (context.Lower(index - 1) is "the" && index > context.Floor && context.Lower(index + 1) is "before" && context.IsEnd(index + 2) && context.RecentDay is { } eve)
            return new TimeMatch(index - 1, index + 1, TimeType.Time, null, eve.Plus(-1), code);
        if (word.Code is "NI" && UnitPhrases.Read(context, index, word with { Unit = TimeUnit.Night }) is { } night) return night;
        var before = context.Lower(index - 1);
        if (adjacent is { Date.Grain: Grain.Day } or { Clock: not null }) return new TimeMatch(index, index, TimeType.Time, null, null, code);
        if (index - 1 < context.Floor) return word.Code.Contains(':', StringComparison.Ordinal) ? new TimeMatch(index, index, TimeType.Time, null, null, code) : null;
        if (before is "every" or "each") return new TimeMatch(index - 1, index, TimeType.Set, "XXXX-XX-XX" + code);
        if (before is "this" or "last" or "next") return new TimeMatch(index - 1, index, TimeType.Time, null, context.This(Grain.Day)?.Plus(before is "last" ? -1 : before is "next" ? 1 : 0), code);
        if (before is "that" || before is "same" or "following" or "next" or "previous" && context.Lower(index - 2) is "the")
        {
            var first = before is "that" ? index - 1 : Math.Max(context.Floor, index - 2);
            var day = context.RecentDay?.Plus(before is "following" or "next" ? 1 : before is "previous" ? -1 : 0);
            return new TimeMatch(first, index, TimeType.Time, null, day, code);
        }

        if (word.Code.Contains(':', StringComparison.Ordinal)) return before is "high" or "-" ? null : new TimeMatch(before is "12" ? index - 1 : index, index, TimeType.Time, null, null, code);
        var edge = before is "early" or "late" || context.IsHyphen(index - 1) && context.Lower(index - 2) is "mid";
        var lead = before is "early" or "late" ? index - 1 : edge ? index - 2 : index;
        if (edge && context.Lower(lead - 1) is "in" or "by" or "until" or "till" or "since" && context.IsEnd(index + 1)) return new TimeMatch(lead, index, TimeType.Time, null, null, code);


        // "the morning shows" are no time.
        if (!context.IsEnd(index + 1) && !context.Is(index + 1, "preposition") && TimeVocabulary.TenseOf(context.Lower(index + 1)) == Tense.None && context.Lower(index + 1) is not ("when" or "he" or "she" or "they" or "we" or "i" or "it" or "but")) return null;
        if (context.Lower(lead - 1) is "the" && lead > context.Floor && (context.Lower(lead - 2) is "in" or "during" or "on" or "into" or "by" or "through" || context.Lower(index + 1) is "of" && context.Head(index + 2).Class is TimeWordClass.Month or TimeWordClass.Weekday))
            return context.Lower(index + 1) is "of" && context.Head(index + 2).Class == TimeWordClass.None && CalendarNumbers.Day(context, index + 2) is null ? null : new TimeMatch(lead - 1, index, TimeType.Time, null, null, code);
        return null;
    }
}
