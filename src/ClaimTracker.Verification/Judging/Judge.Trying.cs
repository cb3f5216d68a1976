using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Binding;
using ClaimTracker.Verification.Binding.Sheets;
using ClaimTracker.Verification.Comparison;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Judging;

/// <content>Works readings out, most relevant first, and compares what they give with the claimed number.</content>
internal sealed partial class Judge
{
    private const int MostTried = 36;

    private List<Tried> Try(ClaimedNumber number, ClaimContext context, List<(Reading Reading, Unexplained Left)> readings, int most = MostTried)
    {
        var tried = new List<Tried>();
        foreach (var (reading, left) in readings.OrderByDescending(pair => Weigh(context, pair.Reading, pair.Left)).Take(most))
        {
            if (reading.Evaluate(evaluator) is not { } answer) continue;
            var value = Convert(context, reading, answer);
            if (value is null && answer.Decided is null) continue;
            // What is more than its whole is no part of it: "4,120 of the guests, or 19 percent" is not how many times the guests outnumber them.
            if (value > 100 && reading is PairReading { Kind: PairKind.Share } && number.Value <= 100) continue;
            // "Brixley put its price up": where the rows name towns and none of them is Brixley, all of them are not meant.
            var isOfNone = left.Topics.Count > 0 && reading.Table.Key is { Kind: Datasets.ColumnKind.Text, DistinctCount: > 1 } && answer.Cells.All(cells => cells.Filters.Count == 0);
            var isBlurred = reading.IsUnasked && answer.Used > 1;
            var agreement = Compare(number, context, reading, answer, value);
            // Twice what is claimed is what all rows add up to where one of them is their total, whatever it is called.
            var isDoubled = reading is LevelReading { Selection: { Aggregate: Aggregate.Sum, Filters.Count: 0 } } && answer.Used > 3 && value is { } sum && Math.Abs((sum / 2) - number.Value) <= Math.Abs(number.Value) / 100;
            // Nobody meets four digits by chance: a size that is off by a thousand is that of the same figure.
            var isSlip = agreement.Reason == VerdictReason.ScaleError && (Digits(number) >= 4 || (Digits(number) == 3 && reading is LevelReading { IsEntityLinked: true, IsPeriodLinked: true } && answer.Used == 1)) && number.Form == NumberForm.Digits && reading.Relevance >= 0.5 && context.Claim.Unit is not null && reading.Unit is not null;
            tried.Add(new Tried(reading, answer, value, agreement, left)
            {
                Relevance = Weigh(context, reading, left) * (isBlurred ? 0.6 : 1),
                IsSureButForTime = !isBlurred && !isDoubled && !isOfNone && !reading.IsTentative && !IsStrange(context, reading.Table) && reading.IsMeasureLinked && reading.IsEntityLinked && left.Core.Count == 0 && left.Names.Count == 0 && left.Others.Count <= options.MostUnexplainedWords,
                IsSure = !isBlurred && !isDoubled && !isOfNone && !reading.IsTentative && !context.IsPair && !ScoreSheet.IsOfAnother(context, reading) && (reading.IsPinned || !IsStrange(context, reading.Table)) && (reading.IsMeasureLinked || isSlip) && reading.IsEntityLinked && (reading.IsPeriodLinked || isSlip) && left.Core.Count == 0 && left.Names.Count == 0 && (left.Others.Count <= options.MostUnexplainedWords || isSlip),
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
        // "20 percent more than in 2023, but 3 percent fewer than in 2019": the word behind a number says its own way.
        var trend = context.Sentence.Lower(context.Last + 1) switch { "more" or "higher" or "larger" or "bigger" or "above" => Claims.Trend.Up, "fewer" or "less" or "lower" or "smaller" or "below" => Claims.Trend.Down, _ => context.Claim.Trend };
        if (agreement.Holds && actual != 0 && (trend == Claims.Trend.Up && actual < 0 || trend == Claims.Trend.Down && actual > 0) && reading is PairReading) return new Agreement(VerdictReason.WrongDirection);
        return agreement;
    }
}
