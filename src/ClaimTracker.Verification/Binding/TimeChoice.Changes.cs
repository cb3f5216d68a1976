using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <content>The two periods of a change.</content>
internal sealed partial record TimeChoice
{
    /// <summary>Pairs of windows for a change, later first.</summary>
    public static IReadOnlyList<(TimeChoice To, TimeChoice From)> Changes(ClaimContext context, Series series)
    {
        var pairs = new List<(TimeChoice, TimeChoice)>();
        var periods = series.Periods;
        if (periods.Count < 2) return pairs;
        var isToDate = ToDate(context, periods) is not null;
        void Add(Period to, Period from, double score, bool isSaid, bool isOther = false)
        {
            if (to == from) return;
            var isLinked = isSaid && !(isToDate && pairs.Count > 0);
            pairs.Add((new TimeChoice(to, score, isLinked, isOther), new TimeChoice(from, score, isLinked, isOther)));
        }

        if (ToDate(context, periods) is { } toDate) Add(toDate, toDate.Shift(-1), 1, true);
        var dates = context.Dates.Where(date => !date.IsOfSuperlative && !(context.Anchor is { } anchor && date.Period.Start > anchor.AddYears(1))).DistinctBy(date => date.Period).ToList();
        var latest = Latest(context, periods);
        if (Against(context, dates) is var (end1, base1))
        {
            // "In 2024 it had 510, 3 percent more than in 2023, but 2 percent fewer than in 2019": each is set against its own year.
            foreach (var to in Windows(context, end1, periods).Take(1))
                foreach (var from in Windows(context, base1, periods).Take(1))
                    Add(to.Window!.Value, from.Window!.Value, 1, true);
        }
        else if (dates.Count >= 2 && dates.Any(date => !date.IsBase))
        {
            // "From 2014 to 2019" and "in 2019, up from 2014": the earlier one is the base.
            var nearest = dates.OrderBy(date => Math.Min(Math.Abs(date.First - context.Last), Math.Abs(context.First - date.Last))).Take(2).OrderBy(date => date.Period.Start).ToList();
            foreach (var to in Windows(context, nearest[1], periods).Take(1))
                foreach (var from in Windows(context, nearest[0], periods).Take(1))
                    Add(to.Window!.Value, from.Window!.Value, 1, true);
        }

        foreach (var years in context.Years)
            if ((Own(context) is { } end0 ? Windows(context, end0, periods).FirstOrDefault()?.Window : latest) is { } last)
                Add(last, last.Shift(-years), 1, true);

        if (Own(context) is { } own)
        {
            foreach (var window in Windows(context, own, periods).Take(2))
            {
                var at = window.Window!.Value;
                if (own.Word is "since" or "from" && latest is { } end) Add(end, at, dates.Count >= 2 ? 0.8 : 1, true, window.IsOther);
                else if (own.Word is "than" or "against" or "over" or "on")
                {
                    // "More than in 2019", "than this year's": the date is that of the base, and what is set against it is of the time the article
                    // speaks of, the last that was published where it says none: "The harvest was 8 percent larger than in 2022".
                    var newest = latest is { } last && last.Start >= at.End.AddDays(-1) ? last : (Period?)null;
                    var spoken = context.Focus.Where(focus => focus.Table == series.Table && focus.Window is { } when && when.Start >= at.End.AddDays(-1)).Select(focus => focus.Window).FirstOrDefault();
                    if ((spoken ?? newest) is { } now) Add(now, at, window.Score, true, window.IsOther);
                    foreach (var later in periods.Where(period => period.Start >= at.End.AddDays(-1)).Take(2)) Add(later, at, (periods.Count == 2 ? 1 : 0.85) * window.Score, periods.Count == 2, true);
                }
                else
                {
                    if (at.Days < 360) Add(at, at.Shift(-1), 0.95 * window.Score, true, window.IsOther);
                    if (Previous(periods, at) is { } before) Add(at, before, (dates.Count >= 2 ? 0.85 : at.Days < 360 ? 0.93 : 1) * window.Score, true, window.IsOther);
                    else if (at.Days >= 360) Add(at, at.Before, 0.95 * window.Score, true, window.IsOther);
                }
            }
        }
        else if (latest is { } end)
        {
            foreach (var focus in context.Focus)
                if (focus.Table == series.Table && focus.Window is { } at && Previous(periods, at) is { } old)
                {
                    // Of quarters and months, the one before and the same a year ago: as was compared before, else either.
                    var isYearly = at.Days < 360 && periods.Contains(at.Shift(-1));
                    var comparesYears = isYearly && context.Focuses.Any(before => before.Table == series.Table && before.Reading is PairReading { Left.When: { } later, Right.When: { } earlier } && later.Days < 360 && later.Shift(-1) == earlier);
                    if (isYearly) Add(at, at.Shift(-1), comparesYears ? 0.98 : 0.96, false);
                    Add(at, old, comparesYears ? 0.85 : 0.97, !isYearly || at.Shift(-1) == old);
                }
            var isFresh = context.Anchor is not { } anchor || (anchor - end.End).TotalDays < Math.Max(40, 1.3 * end.Days);
            if (Previous(periods, end) is { } before) Add(end, before, periods.Count == 2 ? 1 : 0.85, periods.Count == 2 || (isFresh && context.EarlierDates.Count == 0));
            if (end.Days < 360) Add(end, end.Shift(-1), 0.88, false);
            if (YearOfQuarters(context, series) is { } whole) Add(whole, whole.Shift(-1), 0.95, false);
            foreach (var earlier in context.EarlierDates)
                foreach (var window in Windows(context, earlier, periods).Take(1))
                    if (window.Window is { } at && at != end)
                    {
                        if (at.Days < 360) Add(at, at.Shift(-1), 0.86, true);
                        if (Previous(periods, at) is { } old) Add(at, old, 0.9, true);
                        if (at.Start < end.Start) Add(end, at, 0.85, true);
                    }

            if (periods.Count > 2) Add(end, periods[0], 0.8, false, true);
            for (var i = periods.Count - 1; i > 0 && pairs.Count < 10; i--) Add(periods[i], periods[i - 1], 0.6, false, true);
            for (var i = periods.Count - 1; i > 1 && periods.Count <= 8; i--)
                for (var j = i - 2; j >= 0; j--)
                    Add(periods[i], periods[j], 0.55, false, true);
        }

        return [.. pairs.Where(pair => !series.AreUnlike(pair.Item1.Window!.Value, pair.Item2.Window!.Value))];
    }

    /// <summary>The two ends of a change whose base stands right behind it, where only one other date is no base: null where it is not so.</summary>
    private static (DateMention Later, DateMention Base)? Against(ClaimContext context, List<DateMention> dates)
    {
        if (dates.Count < 3 || context.Sentence.Lower(context.Last + 1) is not ("more" or "fewer" or "less" or "higher" or "lower" or "above" or "below")) return null;
        var set = dates.FirstOrDefault(date => date.First > context.Last && date.First - context.Last <= 5 && date.IsBase);
        return set is not null && dates.Where(date => !date.IsBase).ToList() is [var later] ? (later, set) : null;
    }
}
