using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <content>Dates that count back from another: "the month before", "a year earlier", "two quarters ago".</content>
internal sealed partial record TimeChoice
{
    /// <summary>
    /// The window of a date that counts back among months or quarters; null for any other date. What it counts from is another date of the
    /// sentence ("70.6% in June, from 74.8% the month before"), the figure beside it, or what was spoken of last; only where those agree is it sure.
    /// </summary>
    private static TimeChoice? Back(ClaimContext context, DateMention date, IReadOnlyList<Period> periods)
    {
        if (periods[0].Days < 27 || StepsBack(date.Text) is not var (steps, isYears) || (periods[0].Days > 300 && !isYears)) return null;
        var from = From(context, date, periods, out var isSure);
        if (from is not { } start) return null;
        if (isYears) return new TimeChoice(start.Shift(-steps), isSure ? 1 : 0.9, isSure, !isSure);
        var window = start;
        for (var i = 0; i < steps; i++)
        {
            if (Previous(periods, window) is not { } before) return null;
            window = before;
        }

        return new TimeChoice(window, isSure ? 1 : 0.9, isSure, !isSure);
    }

    /// <summary>How many periods, or years, a date's words count back; null where they do not.</summary>
    private static (int Steps, bool IsYears)? StepsBack(string text)
    {
        var words = text.Split(' ');
        if (words.Length < 2 || !(words[^1] is "before" or "earlier" or "ago" || Array.IndexOf(words, "previous") >= 0)) return null;
        var unit = Array.FindIndex(words, word => word is "year" or "years" or "month" or "months" or "quarter" or "quarters");
        if (unit < 0) return null;
        var steps = words[unit].EndsWith('s') && unit > 0 ? Count(words[unit - 1]) : 1;
        return steps is > 0 and < 12 ? (steps, words[unit].StartsWith("year", StringComparison.Ordinal)) : null;
    }

    private static Period? From(ClaimContext context, DateMention date, IReadOnlyList<Period> periods, out bool isSure)
    {
        isSure = true;
        var said = context.Dates.Where(other => other != date && !other.IsBase && StepsBack(other.Text) is null && !other.IsOfSuperlative && periods.Contains(other.Period)).Select(other => other.Period).Distinct().ToList();
        if (said.Count == 1) return said[0];
        if (said.Count > 1) return null;
        var beside = context.Siblings.Where(other => other.Id != context.Claim.Id && (other.Change?.From == context.Claim.Id || other.Span.End <= context.Claim.Span.Start))
            .Select(other => context.Bonds.Of(other.Id) is { IsFirm: true, Level.When: { } when } ? when : (Period?)null).OfType<Period>().Where(periods.Contains).Distinct().ToList();
        if (beside.Count > 0) return beside[^1];
        var spoken = context.Focus.Where(focus => focus.Block == context.Sentence.Block).Select(focus => focus.Window).OfType<Period>().Where(periods.Contains).Distinct().ToList();
        isSure = spoken.Count == 1;
        return spoken.Count > 0 ? spoken[0] : Latest(context, periods);
    }

    /// <summary>"Income reached €3.1 million in 2024, up from €2.3 million": what a known figure was set against without a date is of the period before it. Null elsewhere.</summary>
    private static TimeChoice? BaseOf(ClaimContext context, Series series)
    {
        var level = context.Siblings.FirstOrDefault(other => other.Change?.From == context.Claim.Id && other.Span.End <= context.Claim.Span.Start);
        if (level is null || context.Sentence.Lower(context.First - 1) is not "from" || context.Dates.Any(date => date.First > context.Last)) return null;
        if (context.Bonds.Of(level.Id) is not { IsFirm: true, Level: { When: { } at } known } || known.Table != series.Table || at.Days < 360) return null;
        return Previous(series.Periods, at) is { } before ? new TimeChoice(before, 1, true) : null;
    }
}
