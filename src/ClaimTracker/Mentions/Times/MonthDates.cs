using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Times;

/// <summary>Dates with the name of a month: "March 2", "2 March 2026", "the 3rd of May", "May 2017", "May".</summary>
internal static class MonthDates
{
    public static TimeMatch? Read(TimeContext context, int index)
    {
        var word = context.Head(index);
        int first = index, last = index;
        if (!context.IsCapitalized(index) && word.Mark != "" && !IsLowerDate(context, index, ref last)) return null;
        int? day = null, year = null;
        if (Hyphened(context, index, word) is { } hyphened) return hyphened;
        if ((CalendarNumbers.Day(context, last + 1) ?? DayInWords(context, last + 1, word)) is { } after && !NumberGoesOn(context, last + 1))
        {
            day = after;
            last++;
            if (SecondDay(context, last) is { } second && YearAfter(context, last + 2, true) is var (listYear, listLast))
            {
                // "June 5 and 6": two expressions; the month and the year are told once.
                context.Matches.Add(Widen(context, Make(context, word, index, index, last, day, listYear)));
                return Make(context, word, index, last + 2, listLast, second, listYear);
            }
        }
        else if (DayBefore(context, index, out first) is { } before)
        {
            day = before;
            ListBefore(context, word, index, first, YearAfter(context, index, true).Year);
        }

        (year, last) = YearAfter(context, last, day is not null);
        if (year is null) year = YearAhead(context, last);
        if (year is null && YearPhrase.Read(context, last + 1) is { } phrase) (year, last) = (phrase.Value.Year, phrase.Last);
        if (day is null && year is null && !StandsAlone(context, index, word)) return null;
        return Make(context, word, index, first, last, day, year);
    }

    /// <summary>"paid nov. 6", "on may 19" in a text without capitals; <paramref name="last"/> moves past the stop, which is a token of its own there.</summary>
    private static bool IsLowerDate(TimeContext context, int index, ref int last)
    {
        foreach (var token in context.Sentence.Tokens)
            if (token.IsCapitalized)
                return false;
        if (context.Lower(index + 1) == "." && context.Sentence.IsGlued(index + 1)) last++;
        return CalendarNumbers.Day(context, last + 1) is not null;
    }

    private static TimeMatch Make(TimeContext context, TimeWord word, int month, int first, int last, int? day, int? year)
    {
        if (day is null && context.Lower(month - 1) is "every" or "each") return new TimeMatch(month - 1, last, TimeType.Set, $"XXXX-{word.Number:00}");
        var shift = day is null && year is null && month - 1 >= context.Floor ? TimeVocabulary.Find(context.Lower(month - 1), "shift") : null;
        if (shift is not null) first = context.Lower(month - 2) is "the" && month - 2 >= context.Floor ? month - 2 : month - 1;
        first = WeekdayBefore(context, first);

        // "He ran in 1972 and lost that November": the year mentioned last.
        if (day is null && year is null && context.Lower(month - 1) is "that" && month - 1 >= context.Floor && context.Last is { } mentioned) (year, first) = (mentioned.Year, month - 1);
        var found = year ?? YearOf(context, word.Number, day, shift, month, last);

        // "the Sept. 11 attacks" are those of 2001, whatever the year of the article.
        if (word.Number == 9 && day == 11 && year is null && context.Lower(last + 1) is "attacks" or "attack" or "terrorist" or "terror" or "hijackers" or "victims") found = 2001;
        if (found is not { } known)
        {
            if (day is { } alone && alone > DateTime.DaysInMonth(2000, word.Number))
            {
                context.Impossible(first, last);
                return new TimeMatch(first, last, TimeType.Date, null);
            }

            return new TimeMatch(first, last, TimeType.Date, day is null ? $"XXXX-{word.Number:00}" : $"XXXX-{word.Number:00}-{day:00}");
        }

        if (day is not { } number) return TimeMatch.Of(first, last, CalendarValue.OfMonth(known, word.Number));
        if (CalendarValue.OfDay(known, word.Number, number) is { } date) return TimeMatch.Of(first, last, date);
        context.Impossible(first, last);
        return new TimeMatch(first, last, TimeType.Date, null);
    }

    private static TimeMatch Widen(TimeContext context, TimeMatch match) => Widening.Apply(context, match);

    /// <summary>The year that a month or day without one lies in, from the publication and the tense.</summary>
    private static int? YearOf(TimeContext context, int month, int? day, int? shift, int first, int last)
    {
        if (context.Published is not { } now) return context.Last?.Year;
        if (shift is { } step && step != 0) return step < 0 ? (month < now.Month ? now.Year : now.Year - 1) : (month > now.Month ? now.Year : now.Year + 1);
        if (shift is not null) return now.Year;
        var tense = context.Tense(first, last);
        if (day is null)
        {
            if (tense == Tense.Past) return month <= now.Month ? now.Year : now.Year - 1;
            if (tense == Tense.Future) return month >= now.Month ? now.Year : now.Year + 1;
            return month - now.Month > 6 ? now.Year - 1 : now.Month - month > 6 && tense == Tense.Present ? now.Year + 1 : now.Year;
        }

        if (CalendarValue.OfDay(now.Year, month, day.Value) is not { } same) return month == 2 && day == 29 ? LeapYear(now.Year, tense) : now.Year;
        var ahead = same.Start.DayNumber - now.DayNumber;

        // News leaves the year out where it is the running one; around the turn of the year the nearer day is meant.
        if (ahead > 30 && (tense == Tense.Past || ahead > 183 && tense != Tense.Future)) return now.Year - 1;
        if (ahead < -30 && (tense == Tense.Future || ahead < -183 && tense != Tense.Past)) return now.Year + 1;
        return now.Year;
    }

    private static int LeapYear(int year, Tense tense)
    {
        while (!DateTime.IsLeapYear(Math.Clamp(year, 1, 9000))) year += tense == Tense.Future ? 1 : -1;
        return year;
    }

    /// <summary>"the 3rd of May", "2nd May", "2 May".</summary>
    private static int? DayBefore(TimeContext context, int index, out int first)
    {
        first = index;
        var at = index - 1;
        if (context.Lower(at) is "of" && at - 1 >= context.Floor && CalendarNumbers.Ordinal(context, at - 1) is { } ordinal and >= 1 and <= 31)
        {
            first = at - 1;
            if (context.Lower(first - 1) is "the" && first > context.Floor) first--;
            return ordinal;
        }

        if (at < context.Floor) return null;
        var day = CalendarNumbers.Day(context, at) ?? (CalendarNumbers.Ordinal(context, at) is { } word and <= 31 && context.Lower(at - 1) is "the" ? word : null);
        if (day is null || context.Lower(at - 1) is "$" or "#" or "no.") return null;
        first = at;
        if (context.Lower(at - 1) is "the" && at > context.Floor && CalendarNumbers.Ordinal(context, at) is not null) first--;
        return day;
    }

    /// <summary>"5-7 June", "5 and 6 June": the earlier day is an expression of its own.</summary>
    private static void ListBefore(TimeContext context, TimeWord word, int month, int first, int? year)
    {
        if (context.Lower(first - 1) is not ("and" or "to" or "or" or "through" or "-" or "–") || first - 2 < context.Floor) return;
        if (CalendarNumbers.Day(context, first - 2) is { } day && context.Lower(first - 3) is not "$") context.Matches.Add(Make(context, word, month, first - 2, first - 2, day, year));
    }

    /// <summary>The second day of "June 5 and 6", "June 5-7"; the token after must not be what the number counts.</summary>
    private static int? SecondDay(TimeContext context, int last)
    {
        if (context.Lower(last + 1) is not ("and" or "to" or "through" or "-" or "–")) return null;
        if (CalendarNumbers.Day(context, last + 2) is not { } day) return null;
        return context.IsEnd(last + 3) || context.Is(last + 3, "preposition") ? day : null;
    }

    /// <summary>"between June and July 2015", "March 3 to April 5, 2014": the year behind the second month is that of the first too.</summary>
    private static int? YearAhead(TimeContext context, int last)
    {
        if (context.Lower(last + 1) is not ("and" or "to" or "through" or "until" or "or" or "-" or "–") || context.Head(last + 2).Class != TimeWordClass.Month || !context.IsCapitalized(last + 2)) return null;
        var day = CalendarNumbers.Day(context, last + 3) is not null;
        return YearAfter(context, day ? last + 3 : last + 2, day).Year;
    }

    /// <summary>"05-Aug-2016", "23/Sep/2020".</summary>
    private static TimeMatch? Hyphened(TimeContext context, int index, TimeWord word)
    {
        var slashes = context.Lower(index - 1) is "/" && context.Lower(index + 1) is "/" && context.Sentence.IsGlued(index) && context.Sentence.IsGlued(index + 2);
        if (!slashes && (!context.IsHyphen(index - 1) || !context.IsHyphen(index + 1)) || index - 2 < context.Floor) return null;
        return CalendarNumbers.Day(context, index - 2) is { } day && CalendarNumbers.Year(context, index + 2) is { } year ? Make(context, word, index, index - 2, index + 2, day, year) : null;
    }

    /// <summary>"July fourth", "March eighteenth"; not "May second", which is as often a verb and a word.</summary>
    private static int? DayInWords(TimeContext context, int index, TimeWord word) =>
        word.Mark == "" && context.Sentence.Tokens.Length > index && context.Sentence.Tokens[index].Kind == TokenKind.Word && context.Head(index + 1).Class != TimeWordClass.Unit && !context.IsHyphen(index + 1)
            ? TimeVocabulary.Find(context.Lower(index), "ordinal") : null;

    /// <summary>The year after a month or day, with the comma or "of" between; the last token it takes.</summary>
    private static (int? Year, int Last) YearAfter(TimeContext context, int last, bool hasDay)
    {
        var at = last + 1;
        if (CalendarNumbers.Year(context, at) is { } plain && !(TimeVocabulary.IsCounted(context.Lower(at + 1)) && !hasDay)) return (plain, at);
        if (CalendarNumbers.ShortYear(context, at) is { } two) return (two, at + 1);
        if (context.Lower(at) is "," or "of" && CalendarNumbers.Year(context, at + 1) is { } year && (hasDay || context.Lower(at) is "of" || context.IsEnd(at + 2)) && !TimeVocabulary.IsCounted(context.Lower(at + 2)))
            return (year, at + 1);

        // "in June in 2017"; a verb may stand between the two only with a comma.
        if (!hasDay && context.Lower(at) is "in" && CalendarNumbers.Year(context, at + 1) is { } told && (context.IsEnd(at + 2) || context.Is(at + 2, "preposition"))) return (told, at + 1);
        return (null, last);
    }

    private static bool NumberGoesOn(TimeContext context, int index) => context.Lower(index + 1) is "%" or "percent" or "million" or "billion" or "p.m." or "a.m." or "pm" or "am" or "-year";

    /// <summary>"Friday, March 2": the weekday belongs to the date.</summary>
    private static int WeekdayBefore(TimeContext context, int first)
    {
        var at = first - 1;
        if (context.Lower(at) is ",") at--;
        else if (context.Lower(at) is "the" && context.Lower(at - 1) is ",") at -= 2;
        return at >= context.Floor && context.Head(at) is { Class: TimeWordClass.Weekday, IsPlural: false } ? at : first;
    }

    /// <summary>True where a month without day and year is a month and not a word or a person: "in May", but not "May said".</summary>
    private static bool StandsAlone(TimeContext context, int index, TimeWord word)
    {
        if (!context.IsCapitalized(index)) return false;
        if (word.Mark == "short") return false;
        var before = context.Lower(index - 1);
        var hyphen = context.IsHyphen(index - 1);
        if (hyphen) return context.Is(index - 2, "edge") || context.Head(index - 2).Class == TimeWordClass.Month;
        var strong = context.Is(index - 1, "month lead") || TimeVocabulary.Is(before, "shift") || (before == "of" && context.Is(index - 2, "part of"))
            || (before is "by" or "from" or "to" or "before" or "after" or "between" or "and" or "or" && word.Mark == "")
            || (before is "by" or "before" or "after" or "from" && (word.Number == 3 || before is "by" or "before" && context.Tense(index, index) == Tense.Future));
        strong |= before is "to" or "through" or "until" or "ended" or "ending" && context.Head(index - 2).Class == TimeWordClass.Unit; // the year to March
        if (word.Mark == "weak")
            return strong || (before is "to" or "and" or "through" or "or" && context.Matches.Count > 0 && context.Matches[^1] is { Date.Grain: Grain.Month } previous && previous.Last >= index - 3)
                || (before is "from" or "between" && context.Head(index + 2).Class == TimeWordClass.Month);

        // "June Carter", "April Jones": a person's first name.
        return strong || !context.IsCapitalized(index + 1) || context.Sentence.Tokens[index + 1].Kind != TokenKind.Word || context.Sentence.Tokens[index].Text.Length > 1 && context.Sentence.Tokens[index].Text[1] is >= 'A' and <= 'Z' || word.Number is not (4 or 6 or 8);
    }
}
