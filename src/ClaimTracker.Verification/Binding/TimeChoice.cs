using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <summary>A stretch of time that a claim's words may mean.</summary>
/// <param name="Window">The stretch; null for all that the table has.</param>
/// <param name="Score">1 for what the words say first.</param>
/// <param name="IsLinked">True where the words say it, or there is no choice.</param>
/// <param name="IsOther">True for another reading than the first.</param>
internal sealed partial record TimeChoice(Period? Window, double Score, bool IsLinked, bool IsOther = false)
{
    /// <summary>What is left of a stretch of which the data has only some, and of another time than the one that is said where the data does not reach that.</summary>
    private const double Gapped = 0.8, Unreached = 0.5;

    /// <summary>The windows for a level, best first; none where the words name a time that the data does not reach.</summary>
    public static IReadOnlyList<TimeChoice> For(ClaimContext context, Series series)
    {
        var periods = series.Periods;
        return [.. Choices(context, series).Select(choice => choice.Window is { } window && choice.IsLinked && (HasGaps(context, window, series, periods) || IsCoarse(context, window, series, periods)) ? choice with { IsLinked = false, Score = Gapped * choice.Score } : choice)];
    }

    /// <summary>"In September" beside figures of whole years: what adds up over the year is not that of one month.</summary>
    private static bool IsCoarse(ClaimContext context, Period window, Series series, IReadOnlyList<Period> periods) =>
        series.Measure.IsAdditive && Own(context) is { Word: not ("since" or "until"), Period: { Days: > 20 } own } && window.Days > 1.9 * own.Days && window.Covers(own) && periods.Contains(window);

    /// <summary>True where the data has only some of a stretch: of the first nine months the third quarter, of a year three months.</summary>
    private static bool HasGaps(ClaimContext context, Period window, Series series, IReadOnlyList<Period> periods)
    {
        if (periods.Count == 0 || periods[0].Days < 27 || window.Days < periods[0].Days * 1.5) return false;
        // A survey of every October stands for its year, the sales of every October do not.
        if (window.IsYear && !series.Measure.IsAdditive && periods.Count(window.Covers) == 1) return false;
        var reached = window.Start;
        foreach (var period in periods)
            if (window.Covers(period))
            {
                if (period.Start > reached.AddDays(2)) return true;
                if (period.End > reached) reached = period.End;
            }

        // A stretch that was over on the day of publication has an end as well.
        return reached == window.Start || (series.Measure.IsAdditive && context.Anchor is { } anchor && window.End <= anchor && reached < window.End.AddDays(-2));
    }

    /// <summary>True for the end of a change: "has risen since 2021, to 66,032", "has halved since 2021, to just 880".</summary>
    private static bool IsReached(ClaimContext context)
    {
        var at = context.First;
        while (at > 0 && context.Sentence.Lower(at) is "just" or "only" or "about" or "around" or "nearly" or "almost" or "some" || at == context.First) at--;
        return context.Sentence.Lower(at) == "to";
    }

    private static IReadOnlyList<TimeChoice> Choices(ClaimContext context, Series series)
    {
        if (series.IsTimeless) return [new TimeChoice(null, 1, context.Dates.Count == 0 || !IsFuture(context))];
        var choices = new List<TimeChoice>();
        var periods = series.Periods;
        var own = Own(context);
        // "Between 6am and 9am" has chosen rows already: of the day, not of the minute.
        if (own is { Period.Days: < 1 } hour && series.Filters.Any(filter => ClockHours.Are(filter.Column)) && periods.FirstOrDefault(period => period.Covers(hour.Period)) is { Days: > 0 } day) return [new TimeChoice(day, 1, true)];
        if (SamePeriod(context, own, periods) is { } same) return [new TimeChoice(same, 1, true)];
        if (Range(context) is { } range) choices.Add(new TimeChoice(range, 1, true));
        // "The first nine months of 2024" are not the year.
        if (own is { Period.IsYear: true } told && Enumerable.Range(1, 5).Any(back => context.Sentence.Lower(told.First - back) == "first") && ToDate(context, periods) is { } part) return [new TimeChoice(part, 1, true)];
        if (BaseOf(context, series) is { } based) return [based];
        if (own is { } date)
        {
            if (IsWhen(context, date))
            {
                choices.AddRange(Windows(context, date, periods));
                return choices;
            }

            // "Calls have risen 8 percent since 2021, to 66,032": the level is that of the end.
            if (date.Word == "since" && IsReached(context) && Latest(context, periods) is { } end)
            {
                choices.Add(new TimeChoice(end, 1, true));
                return choices;
            }

            if (date.Word == "since" || (date.Word == "after" && !date.Period.IsYear))
            {
                choices.Add(new TimeChoice(Since(context, date.Period, periods, series), 1, true));
                return choices;
            }

            if (TwelveMonths(context, date, series) is { } twelve) choices.Add(new TimeChoice(twelve, 1, true));
            foreach (var window in Windows(context, date, periods)) choices.Add(choices.Count > 0 ? window with { Score = 0.9 * window.Score, IsLinked = false, IsOther = true } : window);
            var beside = choices.Count > 0 ? 0.82 : Unreached;
            foreach (var other in context.Dates)
                if (other.Period != date.Period && !other.IsOfSuperlative)
                    foreach (var window in Windows(context, other, periods).Take(1))
                        choices.Add(window with { Score = beside * window.Score, IsOther = true, IsLinked = false });
            return choices;
        }

        if (choices.Count > 0) return choices;
        var steady = Steady(context, series);
        var isFlow = series.Measure.Column is null || series.Measure.IsAdditive;
        foreach (var focus in context.Focus)
            if (focus.Window is { } at && (!focus.IsBase || IsBase(context)) && focus.Table == series.Table && !choices.Any(choice => choice.Window == at)) choices.Add(new TimeChoice(at, 0.95, at == steady));
        if (ToDate(context, periods) is { } toDate) choices.Add(new TimeChoice(toDate, 1, true));
        // "Admissions rose to 1,515": of the year or of its last quarter, nobody says.
        var year = YearOfQuarters(context, series);
        if (year is not null && !choices.Any(choice => choice.Window == year)) choices.Add(new TimeChoice(year, 0.95, false));
        var isCases = series.Table.IsCaseList || series.Measure.Column is null;
        if (isCases && series.Table.Time is { IsFine: true }) return [new TimeChoice(null, 1, true)];
        if (Latest(context, periods) is { } latest)
        {
            var isFresh = context.Anchor is not { } anchor || (anchor - latest.End).TotalDays < Math.Max(40, 1.3 * latest.Days);
            if (IsBase(context) && Previous(periods, latest) is { } before) choices.Add(new TimeChoice(before, 0.95, periods.Count == 2));
            var isNow = isFresh && year is null && !isCases && !IsBase(context) && IsNow(context, periods) && context.Focus.All(focus => focus.Table != series.Table || (focus.Window is not { } spoken || spoken == latest || (focus.Sentence != context.Sentence.Index && spoken.Start <= latest.Start)));
            if (isNow) choices = [.. choices.Where(choice => choice.Window != latest).Select(choice => choice with { Score = 0.85 * choice.Score, IsLinked = false, IsOther = true }), new TimeChoice(latest, 1, true)];
            isFresh &= year is null && choices.Count == 0 || IsBase(context);
            if (!isNow) choices.Add(new TimeChoice(latest, isCases ? 0.7 : 0.9, periods.Count == 1 || (isFresh && !isCases), isCases));
        }

        foreach (var earlier in context.EarlierDates.Where(date => !date.IsBase))
            foreach (var window in Windows(context, earlier, periods).Take(1))
                if (!choices.Any(choice => choice.Window == window.Window)) choices.Add(window with { Score = 0.93 * window.Score, IsLinked = window.IsLinked && context.IsSameBlock(earlier) });
        choices.Sort((a, b) => b.Score.CompareTo(a.Score));
        for (var i = periods.Count - 1; i >= 0 && choices.Count < 10; i--)
            if (!choices.Any(choice => choice.Window == periods[i])) choices.Add(new TimeChoice(periods[i], 0.55, false, true));

        if (!series.IsWide && isFlow) choices.Add(new TimeChoice(null, series.Table.IsCaseList || series.Measure.Column is null ? 1 : 0.85, series.Table.IsCaseList, periods.Count > 1 && !series.Table.IsCaseList));
        if (choices.Count == 0) choices.Add(new TimeChoice(null, 0.8, false));
        choices.Sort((a, b) => b.Score.CompareTo(a.Score));
        return choices;
    }

    /// <summary>"The same period of 2023", "in the same three months last year": the stretch that was just spoken of, in another year.</summary>
    private static Period? SamePeriod(ClaimContext context, DateMention? own, IReadOnlyList<Period> periods)
    {
        if (own is not { First: > 0, Period.IsYear: true } date || periods.Count == 0 || periods[0].Days > 300) return null;
        var says = date.Text.Contains("same ", StringComparison.Ordinal) && !date.Text.EndsWith(" year", StringComparison.Ordinal);
        for (var i = date.First - 1; i >= Math.Max(0, date.First - 6); i--) says |= context.Sentence.Lower(i) is "same" or "corresponding";
        if (!says) return null;
        var other = Range(context) is { Days: < 300 } range && range.Start.Year != date.Period.Start.Year ? range : context.Dates.FirstOrDefault(mention => mention != date && mention.Period.Days < 300 && mention.Period.Start.Year != date.Period.Start.Year)?.Period
            ?? ToDate(context, periods) ?? context.Focus.Select(focus => focus.Window).FirstOrDefault(window => window is { Days: < 300 }) ?? Latest(context, periods);
        return other?.Shift(date.Period.Start.Year - other.Value.Start.Year);
    }
}
