using System.Globalization;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Claims;

/// <summary>
/// Stretches of the calendar that two expressions name together: "between May 3 and June 9", "the three months to March", "the first
/// nine months of 2025". Their value is an ISO 8601 interval, or the quarter, half or year that they fill.
/// </summary>
internal static class TimeStretches
{
    /// <summary>How many tokens may stand between the length and its date: "three months ended on the last day of March".</summary>
    private const int LongestGap = 4;

    /// <summary>Longer counts of months are spans of years that nobody closes with a month.</summary>
    private const int MostMonths = 24;

    /// <summary>How many tokens before a year "the same" may stand: "in the same weeks of 2024".</summary>
    private const int SameReach = 3;

    /// <summary>The stretch that the expression is one end of; the expression itself where it stands alone.</summary>
    public static TimeExpression Whole(ClauseContext clause, TimeExpression time)
    {
        var at = TextOrder.FirstStarting(clause.Times, time.Span.Start, item => item.Span);
        if (at >= clause.Times.Count || !ReferenceEquals(clause.Times[at], time)) return time;
        return At(clause, at) ?? At(clause, at - 1) ?? Same(clause, at) ?? time;
    }

    /// <summary>The stretch that the expression at the place opens; null where it opens none.</summary>
    private static TimeExpression? At(ClauseContext clause, int at)
    {
        if (at < 0 || at + 1 >= clause.Times.Count) return null;
        var (first, second) = (clause.Times[at], clause.Times[at + 1]);
        var value = first.Type switch
        {
            TimeType.Duration => Counted(clause.Sentence, first, second),
            TimeType.Date => Ends(clause.Sentence, first, second),
            _ => null,
        };
        return value is null ? null : new TimeExpression(TextSpan.FromBounds(first.Span.Start, second.Span.End), TimeType.Date, value);
    }

    /// <summary>"between May and July", "from 2012 to 2019": both ends, as long as each other.</summary>
    private static string? Ends(Sentence sentence, TimeExpression first, TimeExpression second)
    {
        if (second.Type != TimeType.Date || first.Value is not { Length: 4 or 7 or 10 } from || second.Value is not { } to || to.Length != from.Length || !IsCalendar(from) || !IsCalendar(to) || string.CompareOrdinal(from, to) >= 0) return null;
        var (before, joint) = (sentence.TokenAt(first.Span.Start) - 1, sentence.TokenAt(first.Span.End - 1) + 1);
        if (joint + 1 != sentence.TokenAt(second.Span.Start)) return null;
        var opening = sentence.Lower(before);
        return opening == "between" && sentence.Lower(joint) == "and" || opening == "from" && sentence.Lower(joint) is "to" or "through" or "until" or "till" ? $"{from}/{to}" : null;
    }

    /// <summary>"the three months to March", "the first nine months of 2025".</summary>
    private static string? Counted(Sentence sentence, TimeExpression length, TimeExpression date)
    {
        if (date.Type != TimeType.Date || Months(length.Value) is not { } months || date.Value is not { } value || !IsCalendar(value)) return null;
        var (first, last, end) = (sentence.TokenAt(length.Span.Start), sentence.TokenAt(length.Span.End - 1), sentence.TokenAt(date.Span.Start));
        if (end - last - 1 is < 1 or > LongestGap) return null;
        var word = sentence.Lower(last + 1);
        if (value.Length == 4 && word == "of" && end == last + 2 && months < 12)
        {
            var opening = sentence.Lower(first) == "the" ? sentence.Lower(first + 1) : sentence.Lower(first);
            return opening == "first" ? Interval(Year(value), 1, months) : opening is "last" or "final" ? Interval(Year(value), 13 - months, months) : null;
        }

        if (word is not ("to" or "ended" or "ending" or "through" or "until") || value.Length is not (7 or 10)) return null;
        var month = int.Parse(value.AsSpan(5, 2), CultureInfo.InvariantCulture);
        if (value.Length == 10 && int.Parse(value.AsSpan(8, 2), CultureInfo.InvariantCulture) < DateTime.DaysInMonth(Year(value), month)) return null; // to May 12: no whole months
        var start = Year(value) * 12 + month - months;
        return Interval(start / 12, start % 12 + 1, months);
    }

    /// <summary>"in the same period last year", "in the same weeks of 2024": the stretch named before, of another year.</summary>
    private static TimeExpression? Same(ClauseContext clause, int at)
    {
        var time = clause.Times[at];
        if (time.Value is not { Length: 4 or 7 or 10 } value || !IsCalendar(value) || !IsSame(clause.Sentence, time)) return null;
        for (var i = at - 1; i > 0; i--)
            if (At(clause, i - 1) is { Value: { } earlier })
                return Shifted(earlier, Year(value)) is { } shifted ? time with { Value = shifted } : null;
        return null;
    }

    private static bool IsSame(Sentence sentence, TimeExpression time)
    {
        var first = sentence.TokenAt(time.Span.Start);
        for (var i = Math.Max(0, first - SameReach); i <= first + 1; i++)
            if (sentence.Lower(i) is "same" or "corresponding" or "comparable")
                return true;
        return false;
    }

    /// <summary>The interval or piece with the year of its end replaced; null where it crosses a new year.</summary>
    private static string? Shifted(string stretch, int year)
    {
        var slash = stretch.IndexOf('/', StringComparison.Ordinal);
        var name = year.ToString("0000", CultureInfo.InvariantCulture);
        if (slash < 0) return name + stretch[4..];
        var end = stretch[(slash + 1)..];
        return stretch[..4] == end[..4] && stretch.Length > 9 ? $"{name}{stretch[4..slash]}/{name}{end[4..]}" : null;
    }

    /// <summary>The quarter, half or year that the months fill, else the months at both ends.</summary>
    private static string? Interval(int year, int month, int months)
    {
        if (year < 1000) return null;
        var culture = CultureInfo.InvariantCulture;
        if (months == 3 && month % 3 == 1) return string.Create(culture, $"{year:0000}-Q{(month + 2) / 3}");
        if (months == 6 && month % 6 == 1) return string.Create(culture, $"{year:0000}-H{(month + 5) / 6}");
        if (months == 12 && month == 1) return string.Create(culture, $"{year:0000}");
        var end = year * 12 + month - 2 + months;
        return string.Create(culture, $"{year:0000}-{month:00}/{end / 12:0000}-{end % 12 + 1:00}");
    }

    /// <summary>The number of whole months of a TIMEX3 duration, "P3M" or "P2Q"; null for others and for a single one.</summary>
    private static int? Months(string? duration)
    {
        if (duration is not ['P', .., 'M' or 'Q'] || !int.TryParse(duration.AsSpan(1, duration.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return null;
        if (duration[^1] == 'Q') count = Math.Min(count, MostMonths) * 3;
        return count is > 1 and <= MostMonths ? count : null;
    }

    private static int Year(string value) => int.Parse(value.AsSpan(0, 4), CultureInfo.InvariantCulture);

    /// <summary>True for a year, a month or a day: "2025", "2025-03", "2025-03-09".</summary>
    private static bool IsCalendar(string value)
    {
        if (value.Length is not (4 or 7 or 10)) return false;
        for (var i = 0; i < value.Length; i++)
            if (i is 4 or 7 ? value[i] != '-' : !char.IsAsciiDigit(value[i]))
                return false;
        return true;
    }
}
