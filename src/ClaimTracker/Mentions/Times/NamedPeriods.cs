using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Mentions.Times;

/// <summary>Parts of a year and centuries by name: "summer 2015", "the fourth quarter", "Q1 2026", "the first half of 2008", "the 20th century".</summary>
internal static class NamedPeriods
{
    public static TimeMatch? Season(TimeContext context, int index)
    {
        var word = context.Head(index);
        var before = context.Lower(index - 1);
        if (word.IsPlural || before is "every" or "each")
            return before is "every" or "each" && index > context.Floor ? new TimeMatch(index - 1, index, TimeType.Set, "XXXX-" + Code(word)) : null;
        var phrase = YearPhrase.Read(context, index + 1);
        int? shift = index > context.Floor ? TimeVocabulary.Find(before, "shift") ?? (before is "following" ? 1 : before is "previous" ? -1 : null) : null;
        var edge = context.Is(index - 1, "edge") || context.IsHyphen(index - 1) && context.Lower(index - 2) is "mid" or "early" or "late";
        var the = before is "the" && context.Lower(index - 2) is "in" or "during" or "over" or "by" or "until" or "since" or "for" or "through" or "throughout" or "of" or "this";
        if (phrase is null && shift is null && !edge && !(the && (word.Mark != "weak" || context.IsEnd(index + 1))) && !(before is "in" or "by" or "since" or "until" or "during" && context.IsEnd(index + 1))) return null;
        if (context.IsCapitalized(index) && index > 0 && phrase is null && context.IsCapitalized(index + 1)) return null;
        if (word.Mark == "weak" && phrase is null && shift is null && the && context.Lower(index + 1) is "of") return null;
        var first = shift is not null || (before is "the" && index > context.Floor) ? index - 1 : index;
        if (shift is not null && context.Lower(first - 1) is "the" && first > context.Floor) first--;
        var last = phrase?.Last ?? index;
        var value = phrase is { } told ? CalendarValue.OfSeason(told.Value.Year, word.Number) : Nearest(context, word.Number, shift, first, last);
        return TimeMatch.Of(first, last, value, "XXXX-" + Code(word));
    }

    /// <summary>An ordinal and "quarter" or "century" at <paramref name="index"/>; null where no ordinal stands before.</summary>
    public static TimeMatch? Numbered(TimeContext context, int index, TimeUnit unit)
    {
        var at = context.IsHyphen(index - 1) ? index - 2 : index - 1;
        var fiscal = context.Lower(at) is "fiscal";
        if (fiscal) at--;
        if (at < context.Floor) return null;
        var number = context.Lower(at) is "final" && unit == TimeUnit.Quarter ? 4 : CalendarNumbers.Ordinal(context, at);
        var first = at;

        // "the twenty-first century": the ordinal takes three tokens.
        if (context.IsHyphen(at - 1) && NumberReader.SmallWord(context.Lower(at - 2)) is { } tens && at - 2 >= context.Floor && number is < 10)
        {
            number += (int)tens;
            first = at - 2;
        }

        if (number is not { } n) return null;
        fiscal |= context.Lower(first - 1) is "fiscal" && first > context.Floor;
        if (context.Lower(first - 1) is "fiscal" && first > context.Floor) first--;
        if (context.Lower(first - 1) is "early" or "late" or "mid" && first > context.Floor) first--;
        if (context.IsHyphen(first - 1) && context.Lower(first - 2) is "mid" && first - 2 >= context.Floor) first -= 2;
        if (context.Lower(first - 1) is "the" && first > context.Floor) first--;
        if (unit == TimeUnit.Century) return n is >= 1 and <= 30 ? TimeMatch.Of(first, index, CalendarValue.Of(new DateOnly(Math.Max(1, (n - 1) * 100), 1, 1), Grain.Century)) : null;
        return n is >= 1 and <= 4 ? Quarter(context, first, index, n, fiscal) : null;
    }

    /// <summary>"Q1", "Q3 2025", "2025 Q3": the token itself holds the number.</summary>
    public static TimeMatch? Quarter(TimeContext context, int first, int last, int quarter, bool fiscal)
    {
        int? year = null;
        if (YearPhrase.Read(context, last + 1) is { } phrase) (year, last, fiscal) = (phrase.Value.Year, phrase.Last, fiscal || phrase.Value.Fiscal);
        else if (context.Lower(last + 1) is "," && CalendarNumbers.Year(context, last + 2) is { } late) (year, last) = (late, last + 2);
        else if (context.Matches.Count > 0 && context.Matches[^1] is { Date: { Grain: Grain.Year } told } before && (before.Last == first - 1 || before.Last == first - 2 && context.Lower(first - 1) is "'s" or "-"))
        {
            // "last year's fourth quarter" is one expression.
            year = told.Year;
            fiscal |= told.Fiscal;
            first = before.First;
            context.Matches.RemoveAt(context.Matches.Count - 1);
        }

        var value = year is { } known ? CalendarValue.OfQuarter(known, quarter) : NearestQuarter(context, quarter, first, last);
        return TimeMatch.Of(first, last, value is { } found ? found with { Fiscal = fiscal } : null, $"XXXX-Q{quarter}");
    }

    /// <summary>"the first half of 2008", "first-half profit"; a half alone is a half of anything.</summary>
    public static TimeMatch? Half(TimeContext context, int index)
    {
        var hyphen = context.IsHyphen(index - 1);
        var at = hyphen ? index - 2 : index - 1;
        if (at < context.Floor || context.Lower(at) is not ("first" or "second" or "latter") || context.IsHyphen(index + 1)) return null;
        var half = context.Lower(at) is "first" ? 1 : 2;
        var first = context.Lower(at - 1) is "the" && at > context.Floor ? at - 1 : at;
        if (YearPhrase.Read(context, index + 1) is { } phrase) return TimeMatch.Of(first, phrase.Last, CalendarValue.OfHalf(phrase.Value.Year, half) with { Fiscal = phrase.Value.Fiscal });
        if (!hyphen || !context.Is(index + 1, "year part")) return null;
        return TimeMatch.Of(first, index, context.Published is { } now ? CalendarValue.OfHalf(half == 1 || now.Month > 6 ? now.Year : now.Year - 1, half) : null, $"XXXX-H{half}");
    }

    private static CalendarValue? NearestQuarter(TimeContext context, int quarter, int first, int last)
    {
        if (context.Published is not { } now) return context.Last is { } mentioned ? CalendarValue.OfQuarter(mentioned.Year, quarter) : null;
        var running = (now.Month + 2) / 3;
        if (quarter == running) return CalendarValue.OfQuarter(now.Year, quarter);
        var tense = context.Tense(first, last);
        if (quarter > running) return CalendarValue.OfQuarter(tense == Tense.Future || tense != Tense.Past && quarter - running == 1 ? now.Year : now.Year - 1, quarter);
        return CalendarValue.OfQuarter(tense == Tense.Future && running - quarter > 1 ? now.Year + 1 : now.Year, quarter);
    }

    private static CalendarValue? Nearest(TimeContext context, int season, int? shift, int first, int last)
    {
        if (context.Published is not { } now) return context.Last is { } mentioned ? CalendarValue.OfSeason(mentioned.Year, season) : null;
        var running = CalendarValue.Of(now, Grain.Season);
        var same = CalendarValue.OfSeason(now.Year, season);

        // In January "this winter" is the one that began in December.
        if (season == 3 && now.Month < 3 && shift is null or 0) return running;
        if (shift < 0) return same.Start < running.Start ? same : same.PlusYears(-1);
        if (shift > 0) return same.Start > running.Start ? same : same.PlusYears(1);
        if (shift == 0) return same;
        var tense = context.Tense(first, last);
        if (same.Start > now && tense == Tense.Past) return same.PlusYears(-1);
        return same.Start < running.Start && tense == Tense.Future ? same.PlusYears(1) : same;
    }

    private static string Code(TimeWord word) => CalendarValue.OfSeason(2000, word.Number).ToString()[5..];
}
