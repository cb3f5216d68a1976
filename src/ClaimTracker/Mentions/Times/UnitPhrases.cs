namespace ClaimTracker.Mentions.Times;

/// <summary>Everything headed by a unit of time: durations, "last year", "a week ago", "every month", "the following day".</summary>
internal static class UnitPhrases
{
    public static TimeMatch? Read(TimeContext context, int index, TimeWord word)
    {
        var unit = word.Unit;

        // Ages are no times: "three years old", "a 12-year-old".
        var after = context.Lower(index + 1);
        if (after is "of" && context.Lower(index + 2) is "age" || after is "old" or "older" or "younger" or "olds" || context.Lower(index + 2) is "old" or "olds" && context.IsHyphen(index + 1)) return null;
        if (context.IsCapitalized(index) && index > 0 && !context.IsCapitalized(index - 1)) return null;
        if (word.Code.StartsWith('P') && unit == TimeUnit.None) return new TimeMatch(index, index, TimeType.Duration, word.Code);
        if (unit == TimeUnit.Year && CalendarNumbers.Year(context, index + 1) is not null) return null;
        if (unit == TimeUnit.Second && context.Lower(index - 1) is "every" && context.Head(index + 1).Class == TimeWordClass.Unit) return null; // "every second week"
        if (unit == TimeUnit.Period) return Periods.SamePeriod(context, index);
        if (unit is TimeUnit.Century or TimeUnit.Quarter && !word.IsPlural && NamedPeriods.Numbered(context, index, unit) is { } numbered) return numbered;
        if (unit is TimeUnit.Quarter && ClockTimes.Past(context, index) is { } clock) return clock;
        if (word.Mark == "short" && Amount.Before(context, index - 1)?.Count is null) return null;
        var compound = context.IsHyphen(index - 1);
        var at = compound ? index - 2 : index - 1;
        if (context.IsHyphen(index + 1) && !word.IsPlural && context.Lower(index + 2) is "ago" or "earlier") return Periods.YearAgo(context, index, unit);

        // "five straight years", "10 business days": the adjective belongs to the duration.
        var skipped = false;
        for (var skip = 0; skip < 2 && at > context.Floor && context.Is(at, "between") && (!compound || context.IsHyphen(at - 1)); skip++)
        {
            skipped = true;
            at = context.IsHyphen(at - 1) ? at - 2 : at - 1;
        }

        if (at < context.Floor) return Bare(context, index, unit, word.IsPlural);
        if (Amount.Before(context, at) is { } amount && (amount.Count is not null || word.IsPlural))
        {
            // "in some quarters", "many a quarter": places more often than times.
            if (amount.Count is null && unit == TimeUnit.Quarter && context.Lower(amount.First) is "some" or "many" or "all" or "most") return null;
            if (context.Lower(amount.First - 1) is "every" or "each" && amount.First > context.Floor) return new TimeMatch(amount.First - 1, index, TimeType.Set, unit.Duration(amount.Count));
            return Durations.Counted(context, amount, index, unit, compound);
        }

        if (!compound && context.Lower(at) is "a" or "an" && !word.IsPlural) return Durations.One(context, at, index, unit);
        if (context.Lower(at) is "per" && !word.IsPlural) return Durations.Rate(context, at, index, unit);
        var other = context.Lower(index - 1) is "other" or "second" && index - 1 > context.Floor && context.Lower(index - 2) is "every"; // "every other day"
        if (context.Lower(at) is "every" or "each") return new TimeMatch(at, index, TimeType.Set, unit.Duration(other ? 2 : 1));
        if (other) return new TimeMatch(index - 2, index, TimeType.Set, unit.Duration(2));

        // "the school year", "the long week": only some adjectives leave a piece of the calendar what it is.
        if (skipped && context.Lower(index - 1) is not ("full" or "whole" or "entire" or "calendar" or "fiscal" or "financial")) return null;
        return Periods.Read(context, at, index, unit, word.IsPlural) ?? Bare(context, index, unit, word.IsPlural);
    }

    /// <summary>"by year-end", "at year's end".</summary>
    private static TimeMatch? YearEnd(TimeContext context, int index, TimeUnit unit)
    {
        if (unit is not (TimeUnit.Year or TimeUnit.Month or TimeUnit.Quarter) || context.Lower(index - 1) is not ("by" or "at" or "before" or "until" or "since" or "of")) return null;
        var end = context.IsHyphen(index + 1) || context.Lower(index + 1) is "'s" ? index + 2 : index + 1;
        return context.Lower(end) is "end" ? TimeMatch.Of(index, end, context.This(unit.Grain())) : null;
    }

    /// <summary>A plural without a number after a preposition or before "ago" and the like: "for years", "days later", "decades-long".</summary>
    private static TimeMatch? Bare(TimeContext context, int index, TimeUnit unit, bool plural)
    {
        var after = context.Lower(index + 1);
        if (context.IsHyphen(index + 1) && context.Lower(index + 2) is "long") return new TimeMatch(index, index + 2, TimeType.Duration, unit.Duration(plural ? null : 1));
        if (!plural) return YearEnd(context, index, unit);
        if (after is "ago") return new TimeMatch(index, index + 1, TimeType.Date, "PAST_REF");
        if (after is "later" or "earlier" && context.IsEnd(index + 2)) return new TimeMatch(index, index + 1, TimeType.Date, null);
        var before = context.Lower(index - 1);
        if (before is "the" && context.Lower(index - 2) is "over" or "through" && unit is TimeUnit.Year) return new TimeMatch(index - 1, index, TimeType.Duration, unit.Duration(null));
        if (unit is TimeUnit.Weekend && before is "on" or "at") return new TimeMatch(index, index, TimeType.Set, "XXXX-WXX-WE");
        if (before is "these" && unit == TimeUnit.Day) return new TimeMatch(index - 1, index, TimeType.Date, "PRESENT_REF");
        if (context.IsHyphen(index + 1) || context.IsHyphen(index - 1)) return null;
        return context.Is(index - 1, "measuring") || after is "after" or "before" or "of" && context.IsEnd(index - 1) ? new TimeMatch(index, index, TimeType.Duration, unit.Duration(null)) : null;
    }
}
