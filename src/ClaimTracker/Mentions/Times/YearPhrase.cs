namespace ClaimTracker.Mentions.Times;

/// <summary>The year that stands behind a month, quarter or season: "2015", "of 2015", "last year", "of this year", "fiscal 2019".</summary>
internal static class YearPhrase
{
    /// <summary>Reads it at <paramref name="index"/>, "of" included; null where none is.</summary>
    public static (CalendarValue Value, int Last)? Read(TimeContext context, int index)
    {
        var at = context.Lower(index) is "of" ? index + 1 : index;
        if (CalendarNumbers.Year(context, at) is { } year) return TimeVocabulary.IsCounted(context.Lower(at + 1)) ? null : (CalendarValue.OfYear(year), at);
        if (CalendarNumbers.FiscalYear(context, at) is { } financial) return (CalendarValue.OfYear(financial, true), at);
        if (CalendarNumbers.ShortYear(context, at) is { } two) return (CalendarValue.OfYear(two), at + 1);
        if (context.Lower(at) is "the" && at > index) at++;
        var fiscal = false;
        var word = context.Lower(at);
        var shift = TimeVocabulary.Find(word, "shift");
        if (shift is not null && word is not ("present" or "past")) at++;
        if (context.Head(at).Class == TimeWordClass.Fiscal || context.Lower(at) is "financial")
        {
            fiscal = true;
            at++;
            if (context.Lower(at) is "year" && CalendarNumbers.Year(context, at + 1) is not null) at++;
            if (CalendarNumbers.Year(context, at) is { } number) return (CalendarValue.OfYear(number, true), at);
        }

        if (context.Lower(at) is not "year" || context.IsHyphen(at + 1)) return null;
        if (shift is null && index == at) return null;

        // "of the year" is the running one; "the year" alone is no year phrase.
        if (shift is null && context.Lower(index) is not "of") return null;
        return context.This(Grain.Year)?.Plus(shift ?? 0) is { } value ? (value with { Fiscal = fiscal }, at) : null;
    }
}
