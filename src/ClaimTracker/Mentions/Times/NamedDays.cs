using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Times;

/// <summary>Days by name: "Monday", "last Friday", "every Tuesday", "Mondays", "yesterday", "the day before yesterday".</summary>
internal static class NamedDays
{
    public static TimeMatch? Weekday(TimeContext context, int index)
    {
        var word = context.Head(index);
        if (!context.IsCapitalized(index) && word.Mark == "short" || DateFollows(context, index) || InnerDates.IsCounted(context, index)) return null;
        var before = context.Lower(index - 1);
        if (word.Mark == "short" && !(context.Lower(index).EndsWith('.') && before is "on" or "by" or "until" or "since" or "(" or "last" or "next")) return null;
        var first = index;
        if (before is "every" or "each" && index > context.Floor) return new TimeMatch(index - 1, index, TimeType.Set, Recurring(word.Number));
        if (before is "other" && context.Lower(index - 2) is "every") return new TimeMatch(index - 2, index, TimeType.Set, "P2W");
        if (word.IsPlural) return new TimeMatch(index, index, TimeType.Set, Recurring(word.Number));
        if (Further(context, index) is { } further && context.Published is { } published) return TimeMatch.Of(before is "the" && index > context.Floor ? index - 1 : index, index + 2, Day(context, published, word.Number, "", further, index)?.Plus(7 * further));
        int? shift = TimeVocabulary.Find(before, "shift") ?? TimeVocabulary.Find(before, "relative");
        if (before is "that" or "same" or "past" && context.Lower(index - 2) is not "the" and not "this") shift = before is "past" ? -1 : null;
        if (shift is not null && index > context.Floor)
        {
            first--;
            if (context.Lower(first - 1) is "the" or "this" && first > context.Floor) first--;
        }

        if (context.Published is not { } now) return TimeMatch.Of(first, index, null, Recurring(word.Number));
        if (DayOfMonth(context, index) is { } day) return TimeMatch.Of(first, index + 2, OnDay(now, word.Number, day, context.Tense(index, index + 2)));
        return TimeMatch.Of(first, index, Day(context, now, word.Number, before, shift, index));
    }

    /// <summary>"before last" and "after next" behind a day or a unit: one step further than last or next.</summary>
    public static int? Further(TimeContext context, int index) => (context.Lower(index + 1), context.Lower(index + 2)) switch { ("before", "last") => -1, ("after", "next") => 1, _ => null };

    /// <summary>"Friday the 11th", with no month behind it.</summary>
    private static int? DayOfMonth(TimeContext context, int index) =>
        context.Lower(index + 1) is "the" && CalendarNumbers.Ordinal(context, index + 2) is { } day and <= 31 && context.Sentence.Tokens[index + 2].Kind == TokenKind.Number && (context.IsEnd(index + 3) || context.Is(index + 3, "preposition")) ? day : null;

    /// <summary>The nearest day with that name and number: ahead where the clause looks ahead, else behind; the month at hand where the two fit in it.</summary>
    private static CalendarValue? OnDay(DateOnly now, int weekday, int number, Tense tense)
    {
        CalendarValue? Month(int ahead) =>
            CalendarValue.Of(now, Grain.Month).Plus(ahead) is { } month && CalendarValue.OfDay(month.Start.Year, month.Start.Month, number) is { } day && ((int)day.Start.DayOfWeek + 6) % 7 + 1 == weekday ? day : null;

        if (Month(0) is { } near) return near;
        var step = tense == Tense.Future ? 1 : -1;
        for (var months = 1; months <= 12; months++)
            if (Month(step * months) is { } day)
                return day;
        return null;
    }

    private static CalendarValue? Day(TimeContext context, DateOnly now, int weekday, string before, int? shift, int index)
    {
        var today = ((int)now.DayOfWeek + 6) % 7 + 1;
        var ahead = (weekday - today + 7) % 7;
        var back = (today - weekday + 7) % 7;
        if (before is "following" or "previous" && context.Last is { Grain: Grain.Day } last)
        {
            var anchor = ((int)last.Start.DayOfWeek + 6) % 7 + 1;
            return last.Plus(before is "following" ? (weekday - anchor + 6) % 7 + 1 : -((anchor - weekday + 6) % 7 + 1));
        }

        var day = CalendarValue.Of(now, Grain.Day);
        if (shift < 0) return day.Plus(back == 0 ? -7 : -back);
        if (shift > 0) return day.Plus(ahead == 0 ? 7 : ahead);
        if (back == 0) return day;
        var tense = context.Tense(index, index);

        // "this Friday" lies in the running week where it is ahead, and "arrives Friday" in the days to come.
        if (shift == 0 && before is "this") return day.Plus(tense == Tense.Past ? -back : ahead);
        return day.Plus(tense is Tense.Future ? ahead : -back);
    }

    /// <summary>"today", "yesterday", "tonight", "overnight", "the day before yesterday".</summary>
    public static TimeMatch? Relative(TimeContext context, int index)
    {
        var word = context.Head(index);
        if (context.IsCapitalized(index) && index > 0 && context.IsCapitalized(index - 1) && context.Sentence.Tokens[index - 1].Kind == TokenKind.Word) return null;
        var day = context.This(Grain.Day)?.Plus(word.Number);
        if (word.Mark == "overnight")
        {
            if (context.IsHyphen(index + 1) || context.IsCapitalized(index + 1)) return null;
            return new TimeMatch(index, index, TimeType.Time, null, day, "TNI");
        }

        if (word.Mark == "night") return new TimeMatch(index, index, TimeType.Time, day is null ? "TNI" : null, day, "TNI");
        var reference = word.Number switch { < 0 => "PAST_REF", > 0 => "FUTURE_REF", _ => "PRESENT_REF" };
        if (context.Lower(index - 1) is "before" or "after" && context.Lower(index - 2) is "day" && index - 2 >= context.Floor)
        {
            var first = context.Lower(index - 3) is "the" && index - 3 >= context.Floor ? index - 3 : index - 2;
            return TimeMatch.Of(first, index, day?.Plus(context.Lower(index - 1) is "before" ? -1 : 1), reference);
        }

        return TimeMatch.Of(index, index, day, reference);
    }

    private static string Recurring(int weekday) => $"XXXX-WXX-{weekday}";

    /// <summary>"Friday, March 2" and "Friday 2 March": the month's rule takes the weekday in.</summary>
    private static bool DateFollows(TimeContext context, int index)
    {
        var at = context.Lower(index + 1) is "," ? index + 2 : index + 1;
        if (context.Lower(at) is "the") at++;
        if (context.Head(at) is { Class: TimeWordClass.Month }) return CalendarNumbers.Day(context, at + 1) is not null && context.IsCapitalized(at);
        if (CalendarNumbers.Day(context, at) is null && CalendarNumbers.Ordinal(context, at) is null) return false;
        var month = context.Lower(at + 1) is "of" ? at + 2 : at + 1;
        return context.Head(month).Class == TimeWordClass.Month && context.IsCapitalized(month);
    }
}
