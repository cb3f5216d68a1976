using System.Collections.Frozen;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Mentions.Times;

/// <summary>An hour that only its day makes one: "at 8 tonight", "at nine on Monday", "Saturday at 7".</summary>
internal static class BareHours
{
    /// <summary>How many words before "at" may tell that a measure stands there.</summary>
    private const int LongestSubject = 8;

    private static readonly FrozenSet<string> Levels = WordList.Read("standing-words.txt");

    public static TimeMatch? Read(TimeContext context, int index)
    {
        if (index == 0 || context.Lower(index - 1) is not ("at" or "around" or "about")) return null;
        if (Hour(context, index) is not (>= 1 and <= 12 and var hour)) return null;
        var at = context.Lower(index - 1) is "at" ? index - 1 : index - 2;
        if (at < 0 || context.Lower(at) is not "at" || IsLevel(context, at)) return null;
        return (DayBehind(context, index + 1, hour) ?? DayAhead(context, at, index, hour)) is { } clock ? new TimeMatch(index, index, TimeType.Time, null, null, clock) : null;
    }

    /// <summary>"The toll stood at 12 on Monday", "the rate is at 4 today": where a measure stands, not when.</summary>
    private static bool IsLevel(TimeContext context, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - LongestSubject); i--)
            if (Levels.Contains(context.Lower(i)))
                return true;
        return false;
    }

    private static int? Hour(TimeContext context, int index) =>
        CalendarNumbers.Digits(context.Lower(index)) ?? (NumberReader.SmallWord(context.Lower(index)) is { } word && word == decimal.Truncate(word) ? (int)word : null);

    /// <summary>"at 8 tonight", "at 9 this morning", "at 5 on Monday"; "at 8 today's rivals" has none.</summary>
    private static string? DayBehind(TimeContext context, int next, int hour)
    {
        if (context.Lower(next) is "this" or "last" or "that" && context.Head(next + 1) is { Class: TimeWordClass.Part } part) return Write(hour, part.Code);
        if (context.Lower(next) is "on") next++;
        var head = context.Head(next);
        if (context.Lower(next + 1) is "'s" || head.IsPlural) return null;
        if (head.Class == TimeWordClass.Day) return Write(hour, head.Mark == "night" ? "NI" : context.Head(next + 1) is { Class: TimeWordClass.Part } after ? after.Code : "");
        var alone = context.IsEnd(next + 1) || context.Is(next + 1, "preposition") || context.Head(next + 1).Class == TimeWordClass.Part; // looked at 8 Monday papers
        return head.Class == TimeWordClass.Weekday && context.IsCapitalized(next) && alone ? Write(hour, context.Head(next + 1) is { Class: TimeWordClass.Part } half ? half.Code : "") : null;
    }

    /// <summary>"tonight at 8", "Saturday at 7": the day has just been told and nothing that could be counted follows.</summary>
    private static string? DayAhead(TimeContext context, int at, int index, int hour)
    {
        if (context.Matches.Count == 0 || context.Matches[^1] is not { Date.Grain: Grain.Day } day || day.Last != at - 1) return null;
        if (!context.IsEnd(index + 1) && context.Lower(index + 1) is not ("and" or "in" or "at" or "for" or "with")) return null;
        return day.Clock is null ? Write(hour, "") : day.Clock.Length == 3 ? Write(hour, day.Clock[1..]) : null;
    }

    /// <summary>The hour in the half of the day that its part tells; the small hours of a night are those after midnight.</summary>
    private static string Write(int hour, string part) => ClockTimes.Write(part switch
    {
        "MO" => hour % 12,
        "AF" or "EV" => hour % 12 + 12,
        "NI" when hour is >= 5 and < 12 => hour + 12,
        _ => hour,
    }, 0, null);
}
