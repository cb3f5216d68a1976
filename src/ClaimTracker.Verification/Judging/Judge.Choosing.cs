using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Binding;
using ClaimTracker.Verification.Comparison;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Judging;

/// <content>Chooses among what was tried: what supports and can be trusted, else what may contradict.</content>
internal sealed partial class Judge
{
    private const int MostPeriods = 60;

    /// <summary>Of more periods some two are always so far apart.</summary>
    private const int MostPairedPeriods = 8;

    /// <summary>The largest share of all numbers of its length that may be met by chance where the words do not lead to a figure.</summary>
    private const double MostChance = 0.02;

    /// <summary>Of all numbers between the smallest and the largest figure of a series, the share that may be met before a match among windows says nothing.</summary>
    private const decimal MostMet = 0.1m;

    /// <summary>How many tokens from a number the name may stand whose row it is looked for in.</summary>
    private const int MostDistance = 10;

    /// <summary>A measure that fits the words so much worse than another may not contradict.</summary>
    private const double MeasureMargin = 0.1;

    private Verdict Choose(ClaimContext context, ClaimedNumber number, List<Tried> tried, List<(ReadingFinder Finder, Unexplained Left)> finders)
    {
        var ranked = tried.OrderByDescending(one => one.Relevance).ToList();
        var best = ranked.FirstOrDefault();
        if (best is null) return Missing(context, Reason(context, finders, best), ranked);
        var digits = Digits(number);
        var holding = ranked.Where(one => one.Agreement.Holds).ToList();
        var matches = (double)ranked.Count(one => one.Agreement.Holds) / ranked.Count;
        var chance = ranked.Count < 7 && holding.Count <= 2 ? 0 : matches;
        var trusted = holding.Where(one => MaySupport(context, one, digits) && !IsOfAnyWindow(context, one, ranked) && IsTrusted(one, best, digits, chance, number.Bound is Bound.MoreThan or Bound.AtLeast or Bound.LessThan or Bound.AtMost)).ToList();
        var pick = trusted.FirstOrDefault(one => one.Agreement.Kind == VerdictKind.Supported) ?? trusted.FirstOrDefault();
        if (pick is not null) return Give(context, number, pick, ranked, pick.Agreement.Kind, pick.Agreement.Reason);
        var measure = finders.Count == 0 ? 0 : finders.Max(pair => pair.Finder.BestMeasure);
        // Nothing agrees that could be trusted. Only a sure reading may contradict, and only where no likely one agrees.
        var sure = ranked.FirstOrDefault(one => one.IsSure && one.Reading.IsPinned) ?? ranked.FirstOrDefault(one => one.IsSure && one.Relevance >= options.ContradictionFloor && one.Relevance >= best.Relevance - options.SimilarRelevance && one.Reading.MeasureScore >= measure - MeasureMargin);
        // Where the sentence has just spoken of another column, this one may not contradict.
        if (sure is { Reading.IsPinned: false } && context.Focus.Any(focus => focus.Sentence == context.Sentence.Index && focus.Table != sure.Reading.Table)) sure = null;
        if (sure is { Reading.IsPinned: false } && (IsOfUnknown(context, sure) || IsTaken(context, sure))) sure = null;
        // "It has 61 boats laid up, 12 more than then, and a crew of 40": the change is that of the boats.
        if (sure is { Reading: PairReading { IsChange: true, IsPinned: false } pair } && SiblingReadings.LevelOf(context) is { } reached && bonds.Of(reached.Id) is { Level: { } known } && !pair.Left.IsOfSameSeries(known)) sure = null;
        var isNow = sure?.Reading is LevelReading { Selection: var figure } && TimeChoice.IsNow(context, Series.Of(figure).Periods);
        if (sure is { Reading.IsPinned: true } && (IsOfSeason(context) || IsComparison(context, sure) || IsOfAnotherMeasure(context, sure))) sure = null;
        if (sure is { Reading.IsPinned: false } && (SiblingReadings.SaysOr(context) || IsOfElsewhere(context, sure))) sure = null;
        if (sure is not null && IsOfLongerStretch(context, number, sure)) sure = null;
        if (sure is { Reading: LevelReading { IsPinned: false } } && (IsOfAnotherSize(context, number, sure) || IsAnotherFigure(context, number, sure, finders))) sure = null;
        if (sure is not null && !holding.Any(one => one.Relevance >= sure.Relevance - (2 * options.SimilarRelevance) && digits >= 2 && !((isNow || sure.Reading is LevelReading { IsPinned: true }) && IsOfAnyWindow(context, one, ranked))))
        {
            if (sure.Agreement.Holds) return Give(context, number, sure, ranked, sure.Agreement.Kind, sure.Agreement.Reason);
            var rivals = ranked.Where(one => one != sure && one.IsSure && one.Relevance > sure.Relevance - 0.02 && one.Value != sure.Value && one.Reading.GetType() == sure.Reading.GetType() && !one.Reading.IsOtherWindow).ToList();
            if (rivals.Count > 2 && !sure.Reading.IsChange) return Give(context, number, sure, ranked, VerdictKind.Ambiguous, VerdictReason.ReadingUnclear);
            var mistake = Mistakes.Explain(number, context, sure, evaluator) ?? sure.Agreement.Reason;
            // The right number of another period, whose date stands far off: likelier the date is that of something else.
            if (mistake != VerdictReason.WrongPeriod || digits < 3 || TimeChoice.IsDatedBeside(context) || isNow || sure.Reading.IsPinned) return Give(context, number, sure, ranked, VerdictKind.Contradicted, mistake);
        }

        if (AtNoTime(context, number, ranked, best, measure) is { } never && !IsOfAnotherSize(context, number, never) && !IsAnotherFigure(context, number, never, finders) && !IsOfLongerStretch(context, number, never) && !IsOfUnknown(context, never) && !IsTaken(context, never) && !IsOfElsewhere(context, never)) return Give(context, number, never, ranked, VerdictKind.Contradicted, never.Agreement.Reason);
        if (Precise(context, number, finders, ranked) is { } precise) return Give(context, number, precise, ranked, precise.Agreement.Kind, precise.Agreement.Reason);
        return Missing(context, Reason(context, finders, best), ranked);
    }

    /// <summary>A reading of a named measure of a named entity whose period nobody says, and which is not so in any period: whichever is meant, it is wrong.</summary>
    private Tried? AtNoTime(ClaimContext context, ClaimedNumber number, List<Tried> ranked, Tried best, double measure)
    {
        if (number.Form == NumberForm.Vague || TimeChoice.Own(context) is not null || context.EarlierDates.Count > 2) return null;
        var found = ranked.FirstOrDefault(one => one.IsSureButForTime && one.Relevance >= options.ContradictionFloor && one.Relevance >= best.Relevance - 0.02 && one.Reading.MeasureScore >= measure - MeasureMargin);
        if (found is null || ranked.Any(one => one.Agreement.Holds && one.Relevance >= found.Relevance - (2 * options.SimilarRelevance))) return null;
        if (found.Reading is PairReading { IsChange: true, IsOtherWindow: false } change) return IsSoBetweenAny(context, number, change) ? null : found;
        var (left, right) = found.Reading switch
        {
            LevelReading level => (level.Selection, null),
            PairReading { Kind: PairKind.Share } pair => (pair.Left, pair.Right),
            _ => ((Selection?)null, (Selection?)null),
        };
        if (left?.When is null) return null;
        Series series = Series.Of(left), whole = right is null ? series : Series.Of(right);
        if (series.Periods.Count is 0 or > MostPeriods) return null;
        foreach (var period in series.Periods.Append(new Period(series.Periods[0].Start, series.Periods[^1].End)))
        {
            Reading? reading = series.At(period) is not { } a ? null : right is null ? new LevelReading(a) : whole.At(period) is { } b ? ((PairReading)found.Reading) with { Left = a, Right = b } : null;
            if (reading?.Evaluate(evaluator) is { } answer && Convert(context, found.Reading, answer) is { } value && Compare(number, context, found.Reading, answer, value).Holds) return null;
        }

        return found;
    }

    /// <summary>True where a change is what is claimed, in percent or in the figure's own unit, between some two periods of its series.</summary>
    private bool IsSoBetweenAny(ClaimContext context, ClaimedNumber number, PairReading change)
    {
        if (!change.Left.IsOfSameSeries(change.Right) || change.Left.When is null) return true;
        var series = Series.Of(change.Left);
        var periods = series.Periods;
        if (periods.Count is < 2 or > MostPairedPeriods) return true;
        for (var later = 1; later < periods.Count; later++)
            for (var earlier = 0; earlier < later; earlier++)
                if (series.At(periods[later]) is { } to && series.At(periods[earlier]) is { } from)
                {
                    var reading = change with { Left = to, Right = from };
                    if (reading.Evaluate(evaluator) is { } answer && Convert(context, reading, answer) is { } value && Compare(number, context, reading, answer, value).Holds) return true;
                }

        return false;
    }

    /// <summary>"Rides rose to 846,700": where nobody says the time, and it is so of a year or of all months together, the last month calls it wrong in vain.</summary>
    private bool IsOfLongerStretch(ClaimContext context, ClaimedNumber number, Tried sure)
    {
        if (sure.Reading is not LevelReading { IsPinned: false, Selection: { When: { Days: < 100 } at, Measure.IsAdditive: true } cell } || TimeChoice.Own(context) is not null) return false;
        var series = Series.Of(cell);
        if (series.Periods.Count is < 2) return false;
        foreach (var window in new[] { new Period(at.End.AddYears(-1), at.End), Period.Year(at.Start.Year), Period.Year(at.Start.Year - 1), new Period(series.Periods[0].Start, series.Periods[^1].End) })
        {
            Reading? reading = series.IsWide ? series.Parts(window) is { Count: > 1 } parts ? new SumReading(parts) : null : series.At(window) is { } all ? new LevelReading(all) : null;
            if (reading?.Evaluate(evaluator) is { } answer && Convert(context, sure.Reading, answer) is { } value && Compare(number, context, sure.Reading, answer, value).Holds) return true;
        }

        return false;
    }

    /// <summary>"The lake set a mark of 41.72 metres": where another column of the same row, and of the same time, has just that number, it is likelier that the words were misread than that the number is wrong.</summary>
    private bool IsAnotherFigure(ClaimContext context, ClaimedNumber number, Tried sure, List<(ReadingFinder Finder, Unexplained Left)> finders)
    {
        if (Digits(number) < 3 || number.Form != NumberForm.Digits || sure.Reading is not LevelReading { Selection: { Filters.Count: > 0 } cell }) return false;
        foreach (var (finder, left) in finders)
        {
            if (finder.Table != sure.Reading.Table) continue;
            foreach (var one in Try(number, context, [.. finder.PreciseReadings(areAll: true).Select(reading => (reading, left))], int.MaxValue))
                if (one is { Agreement.Reason: VerdictReason.Exact, Reading: LevelReading { IsEntityLinked: true, Selection: var other } } && !other.IsOfSameSeries(cell)) return true;
        }

        return false;
    }

    /// <summary>"We have 178 boats and moorings for 214": the cell that another number of the sentence is cannot be this one as well.</summary>
    private bool IsTaken(ClaimContext context, Tried sure) =>
        context.Siblings.Any(other => other.Id != context.Claim.Id && other.Value != context.Claim.Value && bonds.Of(other.Id) is { Kind: VerdictKind.Supported } bond && (bond.Query == sure.Answer.Query || (context.Counted is null && TimeChoice.Own(context) is null && bond.Level is { } level && sure.Reading is LevelReading { Selection: var cell } && cell.IsOfSameSeries(level))));

    /// <summary>"Its nets cost $850, a fifth more than in 2020": where the data does not have the level, the change is that of something else.</summary>
    private bool IsOfUnknown(ClaimContext context, Tried sure) =>
        sure.Reading is PairReading { IsChange: true } or GroupCountReading && SiblingReadings.LevelOf(context) is { } level && bonds.Of(level.Id) is null;

    /// <summary>A figure of a table that the article draws on, matched so exactly that chance is out of the question, though the words do not name its column.</summary>
    private Tried? Precise(ClaimContext context, ClaimedNumber number, List<(ReadingFinder Finder, Unexplained Left)> finders, List<Tried> ranked)
    {
        var digits = Digits(number);
        if (digits < 3 || number.Form != NumberForm.Digits || number.High is not null) return null;
        foreach (var (finder, left) in finders.OrderByDescending(pair => bonds.Votes(pair.Finder.Table, context.Claim)))
        {
            // The first number that an article takes from a table: its row has to be named.
            var isDrawnOn = bonds.Votes(finder.Table, context.Claim) >= 1 || (digits >= 4 && finder.Mentions.Any(mention => mention.Quality >= 0.9 && EntityChoice.Distance(context, mention) < MostDistance));
            // "It let in 12,860 guests, against 21,460 at the zoo on the marsh": of two numbers set side by side one is known to be of this table.
            isDrawnOn |= digits >= 4 && context.Siblings.Any(other => other.Id != context.Claim.Id && bonds.Of(other.Id) is { IsFirm: true } bond && bond.Reading.Table == finder.Table);
            if (!isDrawnOn || left.Names.Count > 0) continue;
            var tried = Try(number, context, [.. finder.PreciseReadings().Select(reading => (reading, left))], int.MaxValue);
            var hits = tried.Where(one => one.Agreement.Reason is VerdictReason.Exact or VerdictReason.Rounded && !IsOfAnyWindow(context, one, ranked)).ToList();
            var chance = tried.Select(one => one.Value).Distinct().Count() / (9 * Math.Pow(10, digits - 1));
            if (hits.Count > 0 && chance <= MostChance) return hits.MaxBy(one => one.Relevance);
        }

        return null;
    }

    /// <summary>What is only near supports nothing in another window, of a figure that the data does not have or that another number is; nor do two digits of another window.</summary>
    private bool MaySupport(ClaimContext context, Tried one, int digits)
    {
        if (one.Agreement.Kind == VerdictKind.Close && (one.Reading.IsOtherWindow || IsOfUnknown(context, one) || IsTaken(context, one))) return false;
        return !(one.Reading is { IsOtherWindow: true, IsPinned: false } && digits <= 2 && IsOfUnknown(context, one));
    }

    /// <summary>Where nobody says the period, many are tried; a figure that is met only after others were says nothing where the series meets every tenth number of its range.</summary>
    private static bool IsOfAnyWindow(ClaimContext context, Tried one, List<Tried> ranked)
    {
        if (TimeChoice.IsBase(context)) return false;
        if (one.Reading is not LevelReading { IsPeriodLinked: false, IsPinned: false, Selection: { Measure.Column: { } column } cell } || one.Value is not { } met) return false;
        var figures = ranked.Where(other => other.Reading is LevelReading { Selection: { When: not null } mate } && mate.IsOfSameSeries(cell) && other.Value is not null).ToList();
        // "Fell 6 percent to 61": the fall says which year it is.
        if (ranked.Any(other => other.Reading is LevelReading { IsPinned: true } && other.Reading.Table == one.Reading.Table && !other.Agreement.Holds && other.Relevance > one.Relevance)) return true;
        // "In 2024 it was 61. Stade let in 48": what was so in another year says nothing for it.
        if ((TimeChoice.Steady(context, Series.Of(cell)) ?? (TimeChoice.IsNow(context, Series.Of(cell).Periods) ? TimeChoice.Latest(context, Series.Of(cell).Periods) : null)) is { } steady && figures.Any(other => other.Reading is LevelReading { Selection.When: { } when } && when == steady && !other.Agreement.Holds && other.Relevance > one.Relevance)) return true;
        var before = figures.Where(other => other.Relevance >= one.Relevance).Select(other => other.Value!.Value).Append(met).Distinct().Count();
        if (before < 2) return false;
        var range = (figures.Max(other => other.Value!.Value) - figures.Min(other => other.Value!.Value)) * (decimal)Math.Pow(10, Math.Clamp(column.Decimals, 0, 6)) / cell.Measure.Scale;
        return before > MostMet * (range + 1);
    }

    /// <summary>A match counts where its words do; a match far down the list only where the number is too precise for chance.</summary>
    private bool IsTrusted(Tried one, Tried best, int digits, double matches, bool isOpen)
    {
        if (one.Reading.IsPinned && one.Agreement.Kind == VerdictKind.Supported && one.Reading.IsPeriodLinked) return true;
        // What is only near, or far beyond a bound, says something of the likeliest reading alone.
        if (one.Agreement.Kind == VerdictKind.Close && one.Relevance < best.Relevance - 0.05) return false;
        // "Only 210" is no 211 of another quarter.
        if (one.Agreement.Reason == VerdictReason.Coarse && !(one.Reading.IsPeriodLinked && one.Reading.IsEntityLinked) && one.Relevance < best.Relevance - 0.03) return false;
        if (one.Agreement.Reason is VerdictReason.Understated or VerdictReason.Overstated && !one.IsSure) return false;
        // "Rose by more than a third": of some pair of years nearly every change is more than that.
        if (one.Reading is PairReading { IsOtherWindow: true, IsPinned: false } && one.Agreement.Reason == VerdictReason.HedgeOk && isOpen) return false;
        // Nobody meets the same eight digits by chance.
        var isPrecise = digits >= 4 && one.Agreement.Reason is VerdictReason.Exact or VerdictReason.Rounded;
        // "443 of the boats were badly moored": names, time and column are found, and three digits agree, whatever the nouns are.
        var isFound = digits >= 3 && one.Agreement.Reason == VerdictReason.Exact && one.Reading.IsEntityLinked && one.Reading.IsPeriodLinked && one.Reading is LevelReading && one.Unexplained.Names.Count == 0;
        // "E. coli bloodstream infections at Stade fell to 327": two columns' names are said, and of what time is the likeliest.
        isFound |= digits >= 3 && one.Agreement.Reason == VerdictReason.Exact && one.Reading is LevelReading { IsEntityLinked: true, Selection: { Filters.Count: >= 2 } twice } && twice.Measure.Rows is null && one.Unexplained.Names.Count == 0 && one.Relevance >= best.Relevance - 0.03;
        if (one.Relevance < options.RelevanceFloor * (isPrecise ? digits >= 5 ? 0.4 : 0.6 : isFound ? 0.8 : 1)) return false;
        // "The science centre in Brake had 61,046 guests" where two of Brake's houses had as many in some other year.
        if (one.Unexplained.Core.Count > 0 && one.Answer.Used > 1 && one.Reading is LevelReading { IsPeriodLinked: false }) return false;
        if (one.Unexplained.Core.Count > 0 && !isFound && !(digits >= 4 && one.Agreement.Reason == VerdictReason.Exact)) return false;
        if (one.Unexplained.Names.Count > 0 && digits < 4 && one.Agreement.Reason is not VerdictReason.Exact) return false;
        if (one.Relevance >= best.Relevance - 0.03) return one.Reading.IsMeasureLinked || digits >= 3 || (digits == 2 && one.Agreement.Reason is VerdictReason.Exact or VerdictReason.Rounded && one.Relevance >= 0.5 && matches <= (one.Agreement.Reason == VerdictReason.Exact ? 0.3 : 0.15));
        if (matches > options.ChanceShare && digits <= 2) return false;
        var reach = digits >= 5 && isPrecise ? 1 : digits >= 4 ? 0.4 : digits == 3 ? 0.25 : digits == 2 ? one.Agreement.Reason == VerdictReason.Exact && matches <= 0.15 ? 0.2 : options.SimilarRelevance : 0.05;
        return one.Relevance >= best.Relevance - reach;
    }

    /// <summary>How many digits tell the number from others: 26.9 has three, 30 one.</summary>
    private static int Digits(ClaimedNumber number)
    {
        var value = Math.Abs(number.Value);
        if (value == 0) return 1;
        var units = value / number.CoarsestPlace;
        var digits = 0;
        while (units >= 1 && digits < 12)
        {
            units /= 10;
            digits++;
        }

        // An unhedged count is exact: 60 has two digits, not one.
        if (number is { IsCount: true, Bound: Bound.Exactly, Form: NumberForm.Digits } && value < 1000) digits = value >= 100 ? 3 : value >= 10 ? 2 : 1;
        return Math.Max(1, digits);
    }
}
