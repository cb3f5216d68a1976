using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Mentions.Times;

/// <summary>Times of day by the clock: "9:30 a.m.", "9am", "18:00 UTC", "1330 GMT", "3 o'clock", "half past nine".</summary>
/// <remarks>They name no day; the finder gives them one when the sentence is done.</remarks>
internal static class ClockTimes
{
    public static TimeMatch? Read(TimeContext context, int index)
    {
        var text = context.Lower(index);
        var last = index;
        var meridiem = "";
        if (text.EndsWith("am", StringComparison.Ordinal) || text.EndsWith("pm", StringComparison.Ordinal))
        {
            meridiem = text[^2..];
            text = text[..^2];
        }
        else if (Meridiem(context, index + 1, out var end) is { } found)
        {
            meridiem = found;
            last = end;
        }

        var oclock = meridiem == "" && context.Lower(index + 1) is "o'clock";
        if (oclock) last++;
        var zone = Zone(context, last + 1, meridiem != "" || text.Contains(':', StringComparison.Ordinal) || text.Length == 4, out var zoneLast);
        if (zone is not null) last = zoneLast;
        if (meridiem == "" && zone is null && (oclock || context.Is(index - 1, "clock lead")) && PartOfDay(context, last + 1) is { } part)
        {
            meridiem = part;
            last = EndOfPart(context, last + 1);
        }

        if (meridiem == "" && !oclock && zone is null && !Plain(context, index, text)) return null;
        if (Hours(text, zone is not null && meridiem == "") is not var (hour, minute, second)) return null;
        if (meridiem != "")
        {
            if (hour is < 1 or > 12) return null;
            hour = hour % 12 + (meridiem == "pm" ? 12 : 0);
        }

        if (meridiem != "") Ranged(context, index, hour);
        return new TimeMatch(index, last, TimeType.Time, null, null, Write(hour, minute, second) + (zone == "Z" ? "Z" : ""));
    }

    /// <summary>"from 9 to 11 a.m.", "7-9 p.m.": the first hour shares the letters of the second, or lies before noon.</summary>
    private static void Ranged(TimeContext context, int index, int end)
    {
        if (context.Lower(index - 1) is not ("to" or "-" or "–" or "and" or "until")) return;

        // "from 1:30 to 3pm": the colon has made a time of the first hour already, though not yet of which half.
        var known = context.Matches.Count > 0 && context.Matches[^1] is { Clock: not null, Date: null } before && before.First == index - 2 && before.Last == index - 2;
        if (!known && index - 2 < context.Floor) return;
        var colon = context.Lower(index - 2).Contains(':', StringComparison.Ordinal);
        if (context.Lower(index - 1) is "and" or "to" && context.Lower(index - 3) is not ("from" or "between") && !(colon && context.Lower(index - 1) is "to")) return;
        if (Hours(context.Lower(index - 2), false) is not var (hour, minute, _) || hour is < 1 or > 12) return;
        if (known) context.Matches.RemoveAt(context.Matches.Count - 1);
        var noon = end >= 12 ? 12 : 0;
        var start = hour % 12 + noon;
        if (start > end) start -= 12;
        context.Matches.Add(new TimeMatch(index - 2, index - 2, TimeType.Time, null, null, Write(start < 0 ? hour : start, minute, null)));
    }

    /// <summary>The TIMEX3 form of "18:00" or "18:00:30"; null for anything else.</summary>
    public static string? Parse(string text) => text.Contains(':', StringComparison.Ordinal) && Hours(text, false) is var (hour, minute, second) ? Write(hour, minute, second) : null;

    /// <summary>"three o'clock", "half past nine", "ten to five": the hour in words.</summary>
    public static TimeMatch? Oclock(TimeContext context, int index)
    {
        if (NumberReader.SmallWord(context.Lower(index - 1)) is not ({ } hour and >= 1 and <= 12) || index - 1 < context.Floor) return null;
        if (PartOfDay(context, index + 1) is not { } part) return new TimeMatch(index - 1, index, TimeType.Time, null, null, Write((int)hour, 0, null));
        return new TimeMatch(index - 1, EndOfPart(context, index + 1), TimeType.Time, null, null, Write((int)hour % 12 + (part == "pm" ? 12 : 0), 0, null));
    }

    /// <summary>"3 o'clock in the afternoon", "at 5 in the morning", "ten o'clock at night": which half of the day is meant.</summary>
    private static string? PartOfDay(TimeContext context, int index)
    {
        if (context.Lower(index) is "at" && context.Lower(index + 1) is "night") return "pm";
        if (context.Lower(index) is not "in" || context.Lower(index + 1) is not "the") return null;
        return context.Lower(index + 2) switch { "morning" => "am", "afternoon" or "evening" => "pm", _ => null };
    }

    private static int EndOfPart(TimeContext context, int index) => context.Lower(index) is "at" ? index + 1 : index + 2;

    /// <summary>"half past nine", with the head "half" or "quarter" at <paramref name="index"/>.</summary>
    public static TimeMatch? Past(TimeContext context, int index)
    {
        if (context.Lower(index + 1) is not ("past" or "to" or "after" or "till")) return null;
        var hour = NumberReader.SmallWord(context.Lower(index + 2)) ?? CalendarNumbers.Digits(context.Lower(index + 2));
        if (hour is not (>= 1 and <= 12) || !context.IsEnd(index + 3) && Meridiem(context, index + 3, out _) is null && context.Lower(index + 3) is not ("on" or "in" or "at" or "and")) return null;
        var minute = context.Lower(index) is "half" ? 30 : context.Lower(index + 1) is "past" or "after" ? 15 : 45;
        if (minute == 30 && context.Lower(index + 1) is not "past") return null;
        var h = (int)hour - (minute == 45 ? 1 : 0);
        var last = index + 2;
        if (HalfOfDay(context, last + 1, out var end) is { } half)
        {
            last = end;
            h = h % 12 + (half == "pm" ? 12 : 0);
        }

        var first = context.Lower(index - 1) is "a" && index > context.Floor ? index - 1 : index;
        return new TimeMatch(first, last, TimeType.Time, null, null, Write(h == 0 && minute == 45 ? 12 : h, minute, null));
    }

    public static string Write(int hour, int minute, int? second) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}") + (second is { } s ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $":{s:00}") : "");

    /// <summary>"five-thirty in the evening", "at seven fifteen": hour and minutes in words, with the hour at <paramref name="index"/>.</summary>
    public static TimeMatch? InWords(TimeContext context, int index)
    {
        if (NumberReader.SmallWord(context.Lower(index)) is not (>= 1 and <= 12 and var hour)) return null;
        if (Meridiem(context, index + 1, out var letters) is { } whole) return new TimeMatch(index, letters, TimeType.Time, null, null, Write((int)hour % 12 + (whole == "pm" ? 12 : 0), 0, null)); // at three a.m.
        var at = context.IsHyphen(index + 1) ? index + 2 : index + 1;
        if (NumberReader.SmallWord(context.Lower(at)) is not { } minute || minute is not (10 or 15 or 20 or 30 or 40 or 50)) return null;
        var last = at;
        if (minute is 20 or 40 && (context.IsHyphen(at + 1) ? at + 2 : at + 1) is var ones && NumberReader.SmallWord(context.Lower(ones)) is 5)
        {
            minute += 5;
            last = ones;
        }

        var half = HalfOfDay(context, last + 1, out var end);
        if (half is null && !(context.Lower(index - 1) is "at" or "until" or "till" && at == index + 2 && context.IsEnd(last + 1))) return null; // "at five-thirty", but "at nine forty farms"
        return new TimeMatch(index, end, TimeType.Time, null, null, Write((int)hour % 12 + (half == "pm" || half is null && hour == 12 ? 12 : 0), (int)minute, null));
    }

    /// <summary>"p.m.", "in the evening", "at night"; <paramref name="last"/> is the last token of it, else the one before.</summary>
    private static string? HalfOfDay(TimeContext context, int index, out int last)
    {
        if (Meridiem(context, index, out last) is { } letters) return letters;
        var part = PartOfDay(context, index);
        last = part is null ? index - 1 : EndOfPart(context, index);
        return part;
    }

    private static string? Meridiem(TimeContext context, int index, out int last)
    {
        last = index;
        var word = context.Lower(index);

        // "a.m" and its stop come apart at the end of a sentence; "I am" needs no thought, since a number stands before.
        if (word is "a.m." or "a.m" or "am") return "am";
        return word is "p.m." or "p.m" or "pm" ? "pm" : null;
    }

    private static string? Zone(TimeContext context, int index, bool clockLike, out int last)
    {
        last = index;
        if (!clockLike) return null;
        var at = context.Lower(index) is "(" ? index + 1 : index;
        if (context.Lower(at) is "local" && context.Lower(at + 1) is "time" && at == index)
        {
            last = at + 1;
            return "-";
        }

        if (!context.IsCapitalized(at) || context.Sentence.Tokens[at].Text.AsSpan().ContainsAnyInRange('a', 'z')) return null;
        var zone = at == index && context.Is(at, "zone") ? (context.Lower(at) is "gmt" or "utc" ? "Z" : "-") : null;
        if (zone is not null) last = at;
        return zone;
    }

    /// <summary>"at 9:30", "until 18:00": a colon and a word that expects a time.</summary>
    private static bool Plain(TimeContext context, int index, string text)
    {
        if (text.Length is not (4 or 5) || text[^3] != ':') return false;
        var before = context.Lower(index - 1);
        if (context.Lower(index + 1) is "%" or "to" && before is not "from" || context.IsHyphen(index + 1) && before is not ("from" or "at")) return false;
        return context.Is(index - 1, "clock lead")
            || (before is "and" or "to" or "-" or "–" && context.Matches.Count > 0 && context.Matches[^1].Clock is not null)
            || context.Head(index + 1).Class is TimeWordClass.Weekday or TimeWordClass.Day
            || (context.Matches.Count > 0 && context.Matches[^1] is { Date.Grain: Grain.Day } date && date.Last == index - 1);
    }

    private static (int Hour, int Minute, int? Second)? Hours(string text, bool military)
    {
        if (military && text.Length == 4 && CalendarNumbers.Digits(text) is { } four) return four / 100 <= 24 && four % 100 < 60 ? (four / 100, four % 100, null) : null;
        var mark = text.IndexOfAny([':', '.']);
        if (mark < 0) return CalendarNumbers.Digits(text) is { } alone && alone <= 24 && text.Length <= 2 ? (alone, 0, null) : null;
        if (mark > 2 || CalendarNumbers.Digits(text.AsSpan(0, mark)) is not { } hour || hour > 24 || text.Length < mark + 3) return null;
        if (CalendarNumbers.Digits(text.AsSpan(mark + 1, 2)) is not { } minute || minute > 59) return null;
        if (text.Length == mark + 3) return (hour, minute, null);
        return text.Length == mark + 6 && text[mark + 3] == ':' && CalendarNumbers.Digits(text.AsSpan(mark + 4)) is { } second && second < 60 ? (hour, minute, second) : null;
    }
}
