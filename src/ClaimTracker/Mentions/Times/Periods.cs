namespace ClaimTracker.Mentions.Times;

/// <summary>Pieces of the calendar by a unit and where they lie: "last year", "this week", "the following month", "the same quarter".</summary>
internal static class Periods
{
    public static TimeMatch? Read(TimeContext context, int at, int index, TimeUnit unit, bool plural)
    {
        var word = context.Lower(at);
        var grain = unit.Grain();
        if (plural) return Plural(context, at, index, unit, word);
        if (grain == Grain.None) return Short(context, at, index, unit, word);
        var the = context.Lower(at - 1) is "the" && at > context.Floor;
        var first = the ? at - 1 : at;
        if (TimeVocabulary.Find(word, "relative") is { } relative) return Relative(context, first, index, unit, word, relative);
        if (TimeVocabulary.Find(word, "shift") is { } shift && word != "present")
        {
            // "the past year", "the last decade" are lengths; "last year" and "the last quarter" are pieces of the calendar.
            // "his last year in office" counts from the end of something else.
            if (shift != 0 && unit is not TimeUnit.Quarter && context.Lower(at - 1) is "his" or "her" or "their" or "my" or "our" or "your" or "its" or "whose") return null;

            // "this past week" and "the past weekend" are those just gone.
            var gone = word is "past" && (context.Lower(at - 1) is "this" || unit == TimeUnit.Weekend) && at > context.Floor;
            if (gone) return TimeMatch.Of(context.Lower(at - 1) is "this" ? at - 1 : first, index, context.This(grain)?.Plus(-1), "PAST_REF");
            var length = word is "past" || the && word is "last" or "next" && unit is TimeUnit.Year or TimeUnit.Decade or TimeUnit.Month or TimeUnit.Week && context.Lower(index + 1) is not "of";

            // "the past decade and a half": one unit and a half of it.
            if (length && context.Lower(index + 1) is "and" && context.Lower(index + 2) is "a" && context.Lower(index + 3) is "half") return new TimeMatch(first, index + 3, TimeType.Duration, unit.Duration(1.5m));
            if (length) return new TimeMatch(first, index, TimeType.Duration, unit.Duration(1));
            if (the && word is "next" && unit is TimeUnit.Day) return TimeMatch.Of(first, index, context.RecentDay?.Plus(1));
            if (unit is TimeUnit.Night) return new TimeMatch(first, index, TimeType.Time, null, context.This(Grain.Day)?.Plus(shift < 0 ? -1 : shift), "TNI");
            if (unit is TimeUnit.Day) return shift == 0 && word is not "current" ? TimeMatch.Of(first, index, context.This(grain)) : null;
            if (context.Lower(index + 1) is "of" && unit is TimeUnit.Week or TimeUnit.Month or TimeUnit.Weekend) return null;
            return TimeMatch.Of(first, index, context.This(grain)?.Plus(shift), shift switch { < 0 => "PAST_REF", > 0 => "FUTURE_REF", _ => "PRESENT_REF" });
        }

        if (word is "all" && unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year or TimeUnit.Night) return new TimeMatch(at, index, TimeType.Duration, unit.Duration(1));
        return word is "the" ? Plain(context, at, index, unit) : null;
    }

    /// <summary>"the year-ago quarter", "the year-earlier period": what was mentioned last, a year before.</summary>
    public static TimeMatch? YearAgo(TimeContext context, int index, TimeUnit unit)
    {
        var last = index + 2;
        var value = unit == TimeUnit.Year ? (context.Last is { Grain: Grain.Quarter or Grain.Month or Grain.Half } mentioned ? mentioned.PlusYears(-1) : context.This(Grain.Year)?.Plus(-1)) : null;
        if (context.Head(last + 1) is { Unit: TimeUnit.Quarter or TimeUnit.Period or TimeUnit.Month }) last++;
        var first = context.Lower(index - 1) is "the" or "a" && index > context.Floor ? index - 1 : index;
        return TimeMatch.Of(first, last, value);
    }

    /// <summary>"the same period", with "last year" or "of 2014" behind it.</summary>
    public static TimeMatch? SamePeriod(TimeContext context, int index)
    {
        if (context.Lower(index - 1) is not ("same" or "corresponding" or "comparable" or "that") || index - 1 < context.Floor) return null;
        var first = context.Lower(index - 2) is "the" && index - 2 >= context.Floor ? index - 2 : index - 1;
        return OfYear(context, first, index, context.Recent);
    }

    private static TimeMatch? Relative(TimeContext context, int first, int index, TimeUnit unit, string word, int relative)
    {
        var grain = unit.Grain();
        if (unit is TimeUnit.Night) return new TimeMatch(first, index, TimeType.Time, null, context.RecentDay?.Plus(relative), "TNI");
        if (word is "that" && first == index - 1 && context.Lower(index + 1) is "'s") return null;
        if (word is "same" && context.Lower(first - 1) is "that" or "this" && first > context.Floor) first--;
        var anchor = At(grain == Grain.Day ? context.RecentDay : context.Recent, grain)?.Plus(relative);
        return word is "same" && unit is TimeUnit.Quarter or TimeUnit.Month ? OfYear(context, first, index, anchor) : TimeMatch.Of(first, index, anchor, relative switch { < 0 => "PAST_REF", > 0 => "FUTURE_REF", _ => null });
    }

    /// <summary>Joins "the same quarter" and "last year" to one expression.</summary>
    private static TimeMatch OfYear(TimeContext context, int first, int last, CalendarValue? value)
    {
        if (YearPhrase.Read(context, last + 1) is not { } phrase) return TimeMatch.Of(first, last, value);
        return TimeMatch.Of(first, phrase.Last, value is { } part ? part.PlusYears(phrase.Value.Year - part.Year) : null, phrase.Value.ToString());
    }

    /// <summary>"recent years", "the coming weeks", "the last days": vague stretches.</summary>
    private static TimeMatch? Plural(TimeContext context, int at, int index, TimeUnit unit, string word)
    {
        var the = context.Lower(at - 1) is "the" && at > context.Floor;
        var first = the ? at - 1 : at;
        if (word is "past" or "coming" or "next" or "last" && (the || word is not "last")) return new TimeMatch(first, index, TimeType.Duration, unit.Duration(null));
        if (word is "previous" or "prior" or "preceding") return new TimeMatch(first, index, TimeType.Date, "PAST_REF");
        if (word is "following" or "subsequent" or "ensuing") return new TimeMatch(first, index, TimeType.Duration, unit.Duration(null));
        return null;
    }

    /// <summary>"the next hour", "the past minute": below a day only lengths make sense.</summary>
    private static TimeMatch? Short(TimeContext context, int at, int index, TimeUnit unit, string word)
    {
        if (word is not ("next" or "last" or "past" or "first" or "final") || context.Lower(at - 1) is not "the" || at - 1 < context.Floor || unit == TimeUnit.Second && word is "last" or "first") return null;
        return word is "first" or "final" ? null : new TimeMatch(at - 1, index, TimeType.Duration, unit.Duration(1));
    }

    /// <summary>"the year", "the quarter", "the weekend", "the day before": the running one, or the one mentioned last.</summary>
    private static TimeMatch? Plain(TimeContext context, int at, int index, TimeUnit unit)
    {
        var grain = unit.Grain();
        var before = context.Lower(at - 1);
        var after = context.Lower(index + 1);
        if (unit is not TimeUnit.Day && NamedDays.Further(context, index) is { } further) return TimeMatch.Of(at, index + 2, context.This(grain)?.Plus(2 * further), further < 0 ? "PAST_REF" : "FUTURE_REF");
        if (unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year && after is "before" or "after" && (context.IsEnd(index + 2) || after is "before" && context.Lower(at) is "the" && context.Lower(index + 2) is "and" or "but") && At(grain == Grain.Day ? context.RecentDay : context.Recent, grain) is { } near)
            return TimeMatch.Of(at, index + 1, near.Plus(after is "before" ? -1 : 1));
        if (unit is not TimeUnit.Quarter && (after is "ended" or "ending" || after is "to" or "through" && EndsWithDate(context, index + 2))) return new TimeMatch(at, index, TimeType.Duration, unit.Duration(1));
        if (unit is TimeUnit.Weekend) return TimeMatch.Of(at, index, Weekend(context, at, index), "PAST_REF");
        if (context.IsHyphen(index + 1) || after is "of" or "that" or "when") return null;
        if (unit is TimeUnit.Quarter)
            return after is "century" or "mile" ? null : TimeMatch.Of(at, index, context.Last is { Grain: Grain.Quarter } last ? last : before is "in" or "for" or "during" or "of" ? context.This(Grain.Quarter)?.Plus(-1) : context.This(Grain.Quarter));
        if (unit is TimeUnit.Century or TimeUnit.Decade or TimeUnit.Year && before is "of" or "in" or "during" or "for" or "throughout" or "through" or "within" or "this" || unit is TimeUnit.Month or TimeUnit.Week or TimeUnit.Day && before is "of" or "in" or "during" && context.Is(at - 2, "edge") || context.Is(at - 2, "part of"))
            return TimeMatch.Of(at, index, context.Last is { } mentioned && mentioned.Grain == grain && grain != Grain.Year ? mentioned : context.This(grain));
        return null;
    }

    /// <summary>"the year to March", "the week to 21 April", "the year to the end of May": the length ends with a date of its own.</summary>
    private static bool EndsWithDate(TimeContext context, int at)
    {
        if (context.Lower(at) is "the") at++;
        if (context.Is(at, "part of") && context.Lower(at + 1) is "of") at += 2;
        else if (context.Is(at, "edge")) at++;
        return context.Head(at).Class == TimeWordClass.Month && context.IsCapitalized(at) || CalendarNumbers.Day(context, at) is not null && context.Head(at + 1).Class == TimeWordClass.Month;
    }

    private static CalendarValue? Weekend(TimeContext context, int first, int last)
    {
        if (context.Published is not { } now) return null;
        var running = CalendarValue.Of(now, Grain.Weekend);
        return running.Start > now && context.Tense(first, last) == Tense.Past ? running.Plus(-1) : running;
    }

    private static CalendarValue? At(CalendarValue? value, Grain grain) => value is { } found && found.Grain <= grain ? CalendarValue.Of(found.Start, grain) : null;
}
