using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <content>What a date stands for among the periods of the data.</content>
internal sealed partial record TimeChoice
{
    /// <summary>The last period that had been published on the day of the article.</summary>
    public static Period? Latest(ClaimContext context, IReadOnlyList<Period> periods)
    {
        if (periods.Count == 0) return null;
        if (context.Anchor is not { } anchor) return periods[^1];
        for (var i = periods.Count - 1; i >= 0; i--)
            if (periods[i].Start < (periods[i].Days < 2 ? anchor.AddDays(1) : anchor) && (periods[i].End <= anchor.AddDays(1) || periods[i].Days < 2 || i == 0 || periods[i].Days > 300))
                return periods[i];
        return null;
    }

    /// <summary>"The first nine months", "first-half revenue": from the start of the year that was last published.</summary>
    private static Period? ToDate(ClaimContext context, IReadOnlyList<Period> periods)
    {
        if (periods.Count == 0 || periods[0].Days > 100 || Latest(context, periods) is not { } latest) return null;
        for (var i = 0; i + 1 < context.Sentence.Tokens.Length; i++)
        {
            if (context.Sentence.Lower(i) is not "first" || Math.Abs(i - context.First) > 14) continue;
            var next = context.Sentence.Lower(i + 1) is "-" ? i + 2 : i + 1;
            var months = context.Sentence.Lower(next) switch { "half" => 6, "quarter" => 3, var word => context.Sentence.Lower(next + 1) is "months" ? Count(word) : 0 };
            var said = context.Dates.FirstOrDefault(date => date.First > i && date.First - i <= 5 && date.Period.IsYear && char.IsAsciiDigit(date.Text[0])) ?? (Own(context) is { Period.IsYear: true } own && char.IsAsciiDigit(own.Text[0]) ? own : null);
            var year = said?.Period.Start.Year ?? latest.Start.Year;
            if (months > 0) return new Period(new DateTime(year, 1, 1), new DateTime(year, 1, 1).AddMonths(months));
        }

        return null;
    }

    public static int Count(string word) => word switch { "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, "eight" => 8, "nine" => 9, "ten" => 10, "eleven" => 11, _ => int.TryParse(word, out var count) && count is > 0 and < 12 ? count : 0 };

    /// <summary>"Between 2000 and 2014", "from 2000 to 2014", "2000-2014".</summary>
    private static Period? Range(ClaimContext context)
    {
        for (var i = 0; i + 1 < context.Dates.Count; i++)
        {
            var (from, to) = (context.Dates[i], context.Dates[i + 1]);
            if (to.First - from.Last > 3 || to.Period.Start <= from.Period.Start) continue;
            if (from.Word is "between" or "from" || context.Sentence.Lower(from.Last + 1) is "-" or "–" or "to" or "through" or "until") return new Period(from.Period.Start, to.Period.End);
        }

        return null;
    }

    /// <summary>What a date stands for among the periods of the data: itself, a fiscal year, the last that was published.</summary>
    private static IEnumerable<TimeChoice> Windows(ClaimContext context, DateMention date, IReadOnlyList<Period> periods)
    {
        var said = date.Period;
        if (periods.Count == 0)
        {
            yield return new TimeChoice(said, 1, true);
            yield break;
        }

        if (Back(context, date, periods) is { } back)
        {
            yield return back;
            yield break;
        }

        // "Last fiscal year" is the one that ended last, whichever number it has; nobody can say it for sure.
        if (!periods[0].IsFiscal && date.Text.Contains("fiscal", StringComparison.Ordinal) && date.Text.Contains("last", StringComparison.Ordinal) && Latest(context, periods) is { } ended)
        {
            yield return new TimeChoice(ended, 1, false);
            if (ended != said && periods.Any(said.Covers)) yield return new TimeChoice(said, 0.9, false, true);
            yield break;
        }

        if (periods[0].YearStart > 0 && FiscalPart(context, date, periods) is { } part)
        {
            yield return part;
            yield break;
        }

        if (periods[0].IsFiscal && said.IsYear)
        {
            foreach (var choice in Fiscal(context, date, periods)) yield return choice;
            yield break;
        }

        // "Last Friday" said on a Saturday is the day before to one, and a week ago to another.
        if (periods.Any(said.Covers)) yield return new TimeChoice(said, 1, !(said.Days < 2 && date.Text.StartsWith("last ", StringComparison.Ordinal)));
        else if (periods.Where(period => period.Covers(said)).ToList() is { Count: > 0 } wider)
        {
            // A day inside a month, an hour between readings: the data is coarser than the words.
            yield return new TimeChoice(wider[0], said.Days * 400 < wider[0].Days ? 0.7 : 0.9, said.Days * 40 > wider[0].Days, true);
        }

        // "It had stood at 9 metres on Monday" in a paper of Monday whose table ends on Sunday: the Monday before, as far as anybody can know.
        else if (said.Days < 2 && Weekdays.Is(date.Text) && periods.Contains(new Period(said.Start.AddDays(-7), said.End.AddDays(-7)))) yield return new TimeChoice(new Period(said.Start.AddDays(-7), said.End.AddDays(-7)), 0.9, false);

        var isRelative = date.Text.Contains("last", StringComparison.Ordinal) || date.Text.Contains("this", StringComparison.Ordinal) || date.Text.Contains("past", StringComparison.Ordinal);
        if (isRelative && Latest(context, periods) is { } latest && latest != said && Math.Abs((latest.End - said.End).TotalDays) < Math.Max(62, said.Days + 1))
            yield return new TimeChoice(latest, periods.Any(said.Covers) ? 0.85 : 0.95, true, true);
    }

    private static IEnumerable<TimeChoice> Fiscal(ClaimContext context, DateMention date, IReadOnlyList<Period> periods)
    {
        var year = date.Period.Start.Year;
        var ending = periods.Where(period => period.End.Year == year && period.IsFiscal).ToList();
        var starting = periods.Where(period => period.Start.Year == year && period.IsFiscal).ToList();
        var isRelative = date.Text.Contains("this", StringComparison.Ordinal) || date.Text.Contains("next", StringComparison.Ordinal) || date.Text.Contains("last", StringComparison.Ordinal);
        if (isRelative && context.Anchor is { } anchor)
        {
            var current = periods.ToList().FindIndex(period => period.Start <= anchor && anchor < period.End);
            // The school year that is over and the one to come: in August the data ends with "last school year".
            if (current < 0 && anchor >= periods[^1].End && anchor < periods[^1].End.AddYears(1)) current = periods.Count;
            var step = date.Text.Contains("next", StringComparison.Ordinal) ? 1 : date.Text.Contains("last", StringComparison.Ordinal) ? -1 : 0;
            if (current >= 0 && current + step >= 0 && current + step < periods.Count) yield return new TimeChoice(periods[current + step], 1, true);
        }

        if (ending.Count > 0) yield return new TimeChoice(ending[0], isRelative ? 0.85 : 0.95, !isRelative, isRelative);
        if (starting.Count > 0) yield return new TimeChoice(starting[0], isRelative ? 0.8 : 0.92, !isRelative, true);
    }

    private static Period Since(ClaimContext context, Period start, IReadOnlyList<Period> periods, Series series)
    {
        var end = Latest(context, periods)?.End ?? (series.Table.Time is { } time && time.Periods.Count == 0 ? time.Extent.End : start.End);
        return new Period(start.Start, end > start.End ? end : start.End);
    }

    internal static Period? Previous(IReadOnlyList<Period> periods, Period window)
    {
        Period? best = null;
        foreach (var period in periods)
            if (period.End <= window.Start.AddDays(1) && period.Start < window.Start)
                best = period;
        if (best is { } found && window.Days > found.Days * 1.5) return window.Before;
        return best;
    }
}
