using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Binding;
using ClaimTracker.Verification.Binding.Sheets;
using ClaimTracker.Verification.Comparison;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Judging;

/// <summary>Gives the verdict on one claim from the readings of all tables.</summary>
internal sealed partial class Judge(Evaluator evaluator, VerificationOptions options, Bonds bonds, IReadOnlyDictionary<TableModel, IReadOnlyList<TableModel>> vintages)
{
    private const int MostTried = 36, MostPeriods = 60;

    /// <summary>The largest share of all numbers of its length that may be met by chance where the words do not lead to a figure.</summary>
    private const double MostChance = 0.02;

    /// <summary>A measure that fits the words so much worse than another may not contradict.</summary>
    private const double MeasureMargin = 0.1;

    public Verdict Decide(ClaimContext context, IReadOnlyList<(TableModel Table, PlaceOfTable Place)> tables)
    {
        var claim = context.Claim;
        if (NotCheckable(context) is { } reason) return new Verdict { ClaimId = claim.Id, Kind = VerdictKind.NotCheckable, Reason = reason, Explanation = Explainer.NotCheckable(reason), Confidence = 0.9 };
        if (DecideFigure(context, tables) is { } figure) return figure;
        if (ClaimedNumberReader.Read(claim, context.Text) is not { } number) return Missing(context, VerdictReason.MeasureAbsent, []);
        if (DeclaredReading.Find(context, options.Bindings, tables.Select(pair => pair.Table)) is { } declared && Try(number, context, [(declared, Unexplained.Nothing)]) is [var said, ..])
            return Give(context, number, said, [], said.Agreement.Kind, said.Agreement.Holds ? said.Agreement.Reason : Mistakes.Explain(number, context, said, evaluator) ?? said.Agreement.Reason);
        var finders = new List<(ReadingFinder Finder, Unexplained Left)>();
        var readings = new List<(Reading Reading, Unexplained Left)>();
        foreach (var (table, place) in tables)
        {
            var finder = ReadingFinder.For(context, table);
            var left = Unexplained.In(context, table, finder.ExplainedTokens, place);
            finders.Add((finder, left));
            foreach (var reading in finder.Readings) readings.Add((reading, left));
        }

        readings.AddRange(PerHead.Find(context, tables, readings));
        readings.AddRange(SiblingReadings.Find(context).Select(reading => (reading, Unexplained.Nothing)));
        if (TimeChoice.IsFuture(context) && claim.Kind is not ClaimKind.Date && !readings.Any(reading => reading.Reading.IsPeriodLinked)) return Missing(context, VerdictReason.Future, []);
        var tried = Try(number, context, readings);
        return Choose(context, number, tried, finders);
    }

    /// <summary>The verdict on a number that is a cell of a sheet of one event; null where it is none.</summary>
    public Verdict? DecideFigure(ClaimContext context, IReadOnlyList<(TableModel Table, PlaceOfTable Place)> tables)
    {
        Verdict? verdict = null;
        foreach (var figure in SheetFigure.Find(context, [.. tables.Select(pair => pair.Table)]))
        {
            var number = new ClaimedNumber(figure.Value) { IsCount = context.Claim.Kind is ClaimKind.Count or ClaimKind.Rank, Bound = context.Claim.Bound is null or Bound.Between ? Bound.Exactly : context.Claim.Bound.Value };
            var tried = Try(number, context, [.. figure.Readings.Select(reading => (reading, Unexplained.Nothing))]);
            if (tried.Count < Math.Max(1, figure.Readings.Count) || (tried.Count > 1 && tried.Any(one => one.Agreement.Holds))) return Missing(context, VerdictReason.ReadingUnclear, []);
            if (verdict is { Kind: VerdictKind.Contradicted }) break;
            // "Beat the Foxes 110-105" where the Foxes won by it: the numbers are right, who has which is not.
            if (!tried[0].Agreement.Holds && figure.Reversed is { } other && Try(number, context, [(other, Unexplained.Nothing)]) is [{ Agreement.Reason: VerdictReason.Exact }])
            {
                verdict = Give(context, number, tried[0], tried, VerdictKind.Ambiguous, VerdictReason.ReadingUnclear);
                continue;
            }

            // Of a pair in one claim, the number that is wrong is told, else the first.
            if (verdict is null || !tried[0].Agreement.Holds) verdict = Give(context, number, tried[0], tried, tried[0].Agreement.Kind, tried[0].Agreement.Reason);
        }

        return verdict;
    }

    /// <summary>The verdict on a statement without a number; null where no table can be asked.</summary>
    public Verdict? Decide(Statement statement, ClaimContext context, IReadOnlyList<(TableModel Table, PlaceOfTable Place)> tables)
    {
        if (statement.Claim.Modality != Modality.Asserted) return null;
        var number = new ClaimedNumber(1) { IsCount = true };
        var readings = new List<(Reading Reading, Unexplained Left)>();
        foreach (var (table, place) in tables)
        {
            var finder = ReadingFinder.For(statement, context, table);
            var left = Unexplained.In(context, table, finder.ExplainedTokens, place);
            foreach (var reading in finder.Readings) readings.Add((reading, left));
        }

        var ranked = Try(number, context, readings).OrderByDescending(one => one.Relevance).ToList();
        var best = ranked.FirstOrDefault();
        if (best is null || best.Relevance < options.ContradictionFloor || !best.Reading.IsMeasureLinked || !best.Reading.IsEntityLinked || best.Unexplained.Names.Count > 0 || best.Unexplained.Core.Count > 0) return null;
        if (!best.Agreement.Holds && (!best.IsSure || ranked.Any(one => one.Agreement.Holds && one.Relevance > best.Relevance - options.SimilarRelevance))) return null;
        return Give(context, number, best, ranked, best.Agreement.Kind, best.Agreement.Reason);
    }

    /// <summary>What the claims were found to be in this pass.</summary>
    public Bonds Found { get; } = new();

    private List<Tried> Try(ClaimedNumber number, ClaimContext context, List<(Reading Reading, Unexplained Left)> readings, int most = MostTried)
    {
        var tried = new List<Tried>();
        foreach (var (reading, left) in readings.OrderByDescending(pair => Weigh(context, pair.Reading, pair.Left)).Take(most))
        {
            if (reading.Evaluate(evaluator) is not { } answer) continue;
            var value = Convert(context, reading, answer);
            if (value is null && answer.Decided is null) continue;
            var isBlurred = reading.IsUnasked && answer.Used > 1;
            var agreement = Compare(number, context, reading, answer, value);
            // Nobody meets four digits by chance: a size that is off by a thousand is that of the same figure.
            var isSlip = agreement.Reason == VerdictReason.ScaleError && Digits(number) >= 4 && number.Form == NumberForm.Digits && reading.Relevance >= 0.5 && context.Claim.Unit is not null && reading.Unit is not null;
            tried.Add(new Tried(reading, answer, value, agreement, left)
            {
                Relevance = Weigh(context, reading, left) * (isBlurred ? 0.6 : 1),
                IsSureButForTime = !isBlurred && !reading.IsTentative && !IsStrange(context, reading.Table) && reading.IsMeasureLinked && reading.IsEntityLinked && left.Core.Count == 0 && left.Names.Count == 0 && left.Others.Count <= options.MostUnexplainedWords,
                IsSure = !isBlurred && !reading.IsTentative && !context.IsPair && !ScoreSheet.IsOfAnother(context, reading) && (reading.IsPinned || !IsStrange(context, reading.Table)) && (reading.IsMeasureLinked || isSlip) && reading.IsEntityLinked && (reading.IsPeriodLinked || isSlip) && left.Core.Count == 0 && left.Names.Count == 0 && (left.Others.Count <= options.MostUnexplainedWords || isSlip),
            });
        }

        return tried;
    }

    private double Weigh(ClaimContext context, Reading reading, Unexplained left) =>
        (IsStrange(context, reading.Table) ? 0.85 : 1) * reading.Relevance * Math.Pow(0.8, left.Core.Count) * Math.Pow(0.8, left.Names.Count) * Math.Pow(0.95, left.Others.Count);

    /// <summary>True for a table that nothing else in the article draws on, where much draws on others.</summary>
    private bool IsStrange(ClaimContext context, TableModel table) => bonds.Votes(context.Claim) >= 3 && bonds.Votes(table, context.Claim) == 0;

    /// <summary>The answer in the unit of the claim; null where it cannot be.</summary>
    private static decimal? Convert(ClaimContext context, Reading reading, Answer answer)
    {
        if (answer.Value is not { } value) return null;
        var unit = context.Claim.Unit;
        if (unit is null || reading.Unit is null || context.Claim.Kind is ClaimKind.Percentage or ClaimKind.PercentagePoints) return value;
        return UnitFactors.Between(reading.Unit, unit) is { } factor ? value * factor : context.Claim.Kind == ClaimKind.Rate ? value : null;
    }

    private static Agreement Compare(ClaimedNumber number, ClaimContext context, Reading reading, Answer answer, decimal? value)
    {
        if (answer.Decided is { } decided) return new Agreement(decided);
        var actual = value!.Value;
        // A mean or a ratio of counts is no count: it may be rounded.
        if (reading is LevelReading { Selection.Aggregate: Aggregate.Mean or Aggregate.Median } or PairReading { Kind: PairKind.Multiple }) number = number with { IsCount = false };
        if (!reading.IsChange || context.Claim.Kind == ClaimKind.Multiple) return NumberComparer.Compare(number, new ActualNumber(actual, answer.HalfWidth));
        // A fall of 12 percent is written as 12, and so is a loss of 12 people.
        var agreement = NumberComparer.Compare(number, new ActualNumber(Math.Abs(actual), answer.HalfWidth));
        var trend = context.Claim.Trend;
        if (agreement.Holds && actual != 0 && (trend == Claims.Trend.Up && actual < 0 || trend == Claims.Trend.Down && actual > 0) && reading is PairReading) return new Agreement(VerdictReason.WrongDirection);
        return agreement;
    }

    private Verdict Choose(ClaimContext context, ClaimedNumber number, List<Tried> tried, List<(ReadingFinder Finder, Unexplained Left)> finders)
    {
        var ranked = tried.OrderByDescending(one => one.Relevance).ToList();
        var best = ranked.FirstOrDefault();
        if (best is null) return Missing(context, Reason(context, finders, best), ranked);
        var digits = Digits(number);
        var holding = ranked.Where(one => one.Agreement.Holds).ToList();
        var matches = (double)ranked.Count(one => one.Agreement.Holds) / ranked.Count;
        var trusted = holding.Where(one => IsTrusted(one, best, digits, ranked.Count < 7 && holding.Count <= 2 ? 0 : matches)).ToList();
        var pick = trusted.FirstOrDefault(one => one.Agreement.Kind == VerdictKind.Supported) ?? trusted.FirstOrDefault();
        if (pick is not null) return Give(context, number, pick, ranked, pick.Agreement.Kind, pick.Agreement.Reason);
        var measure = finders.Count == 0 ? 0 : finders.Max(pair => pair.Finder.BestMeasure);
        // Nothing agrees that could be trusted. Only a sure reading may contradict, and only where no likely one agrees.
        var sure = ranked.FirstOrDefault(one => one.IsSure && one.Reading.IsPinned) ?? ranked.FirstOrDefault(one => one.IsSure && one.Relevance >= options.ContradictionFloor && one.Relevance >= best.Relevance - options.SimilarRelevance && one.Reading.MeasureScore >= measure - MeasureMargin);
        // Where the sentence has just spoken of another column, this one may not contradict.
        if (sure is { Reading.IsPinned: false } && context.Focus.Any(focus => focus.Sentence == context.Sentence.Index && focus.Table != sure.Reading.Table)) sure = null;
        if (sure is not null && !holding.Any(one => one.Relevance >= sure.Relevance - (2 * options.SimilarRelevance) && digits >= 2))
        {
            if (sure.Agreement.Holds) return Give(context, number, sure, ranked, sure.Agreement.Kind, sure.Agreement.Reason);
            var rivals = ranked.Where(one => one != sure && one.IsSure && one.Relevance > sure.Relevance - 0.02 && one.Value != sure.Value && one.Reading.GetType() == sure.Reading.GetType() && !one.Reading.IsOtherWindow).ToList();
            if (rivals.Count > 2 && !sure.Reading.IsChange) return Give(context, number, sure, ranked, VerdictKind.Ambiguous, VerdictReason.ReadingUnclear);
            var mistake = Mistakes.Explain(number, context, sure, evaluator) ?? sure.Agreement.Reason;
            // The right number of another period, whose date stands far off: likelier the date is that of something else.
            if (mistake != VerdictReason.WrongPeriod || digits < 3 || TimeChoice.IsDatedBeside(context)) return Give(context, number, sure, ranked, VerdictKind.Contradicted, mistake);
        }

        if (AtNoTime(context, number, ranked, best, measure) is { } never) return Give(context, number, never, ranked, VerdictKind.Contradicted, never.Agreement.Reason);
        if (Precise(context, number, finders) is { } precise) return Give(context, number, precise, ranked, precise.Agreement.Kind, precise.Agreement.Reason);
        return Missing(context, Reason(context, finders, best), ranked);
    }

    /// <summary>A reading of a named measure of a named entity whose period nobody says, and which is not so in any period: whichever is meant, it is wrong.</summary>
    private Tried? AtNoTime(ClaimContext context, ClaimedNumber number, List<Tried> ranked, Tried best, double measure)
    {
        if (number.Form == NumberForm.Vague || TimeChoice.Own(context) is not null || context.EarlierDates.Count > 2) return null;
        var found = ranked.FirstOrDefault(one => one.IsSureButForTime && one.Relevance >= options.ContradictionFloor && one.Relevance >= best.Relevance - 0.02 && one.Reading.MeasureScore >= measure - MeasureMargin);
        if (found is null || ranked.Any(one => one.Agreement.Holds && one.Relevance >= found.Relevance - (2 * options.SimilarRelevance))) return null;
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

    /// <summary>A figure of a table that the article draws on, matched so exactly that chance is out of the question, though the words do not name its column.</summary>
    private Tried? Precise(ClaimContext context, ClaimedNumber number, List<(ReadingFinder Finder, Unexplained Left)> finders)
    {
        var digits = Digits(number);
        if (digits < 3 || number.Form != NumberForm.Digits || number.High is not null) return null;
        foreach (var (finder, left) in finders.OrderByDescending(pair => bonds.Votes(pair.Finder.Table, context.Claim)))
        {
            var isDrawnOn = bonds.Votes(finder.Table, context.Claim) >= 1;
            if (!isDrawnOn || left.Names.Count > 0) continue;
            var tried = Try(number, context, [.. finder.PreciseReadings().Select(reading => (reading, left))], int.MaxValue);
            var hits = tried.Where(one => one.Agreement.Reason is VerdictReason.Exact or VerdictReason.Rounded).ToList();
            var chance = tried.Select(one => one.Value).Distinct().Count() / (9 * Math.Pow(10, digits - 1));
            if (hits.Count > 0 && chance <= MostChance) return hits.MaxBy(one => one.Relevance);
        }

        return null;
    }

    /// <summary>A match counts where its words do; a match far down the list only where the number is too precise for chance.</summary>
    private bool IsTrusted(Tried one, Tried best, int digits, double matches)
    {
        if (one.Reading.IsPinned && one.Agreement.Kind == VerdictKind.Supported && one.Reading.IsPeriodLinked) return true;
        // What is only near, or far beyond a bound, says something of the likeliest reading alone.
        if (one.Agreement.Kind == VerdictKind.Close && one.Relevance < best.Relevance - 0.05) return false;
        if (one.Agreement.Reason is VerdictReason.Understated or VerdictReason.Overstated && !one.IsSure) return false;
        // Nobody meets the same eight digits by chance.
        var isPrecise = digits >= 4 && one.Agreement.Reason is VerdictReason.Exact or VerdictReason.Rounded;
        if (one.Relevance < options.RelevanceFloor * (isPrecise ? digits >= 5 ? 0.4 : 0.6 : 1)) return false;
        if (one.Unexplained.Core.Count > 0 && !(digits >= 4 && one.Agreement.Reason == VerdictReason.Exact)) return false;
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

    private static VerdictReason? NotCheckable(ClaimContext context) => context.Claim.Modality switch
    {
        Modality.Predicted => VerdictReason.Prediction,
        Modality.Question => VerdictReason.Hypothetical,
        Modality.Hypothetical => VerdictReason.Hypothetical,
        _ => null,
    };

    /// <summary>What the last bound claims were about, for the claims that follow.</summary>
    public List<Focus> Focuses { get; } = [];

}
