using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Binding;
using ClaimTracker.Verification.Comparison;
using ClaimTracker.Verification.Readings;

namespace ClaimTracker.Verification.Judging;

/// <content>Writes a verdict down: what was worked out, from which cells, and what lost.</content>
internal sealed partial class Judge
{
    private static VerdictReason Reason(ClaimContext context, List<(ReadingFinder Finder, Unexplained Left)> finders, Tried? best)
    {
        if (finders.Any(pair => pair.Finder.Notes.HasOtherBins)) return VerdictReason.BinMismatch;
        if (best is null && finders.Any(pair => pair.Finder.Notes.HasOtherUnit)) return VerdictReason.UnitNotConvertible;
        if (best is null && finders.Any(pair => pair.Finder.Notes.MissesPeriod)) return TimeChoice.IsFuture(context) ? VerdictReason.Future : VerdictReason.PeriodNotCovered;
        if (best is null || best.Unexplained.Core.Count > 0) return VerdictReason.MeasureAbsent;
        if (best.Unexplained.Names.Count > 0) return VerdictReason.EntityAbsent;
        if (!best.Reading.IsMeasureLinked || best.Unexplained.Others.Count > 0) return VerdictReason.ColumnAbsent;
        return !best.Reading.IsPeriodLinked ? VerdictReason.PeriodNotCovered : VerdictReason.ReadingUnclear;
    }

    private static Verdict Missing(ClaimContext context, VerdictReason reason, List<Tried> ranked) => new()
    {
        ClaimId = context.Claim.Id,
        Kind = VerdictKind.NotEnoughData,
        Reason = reason,
        Explanation = Explainer.Missing(reason, ranked.FirstOrDefault()),
        Readings = Losers(ranked, null),
        Confidence = 0.5,
    };

    private Verdict Give(ClaimContext context, ClaimedNumber number, Tried pick, List<Tried> ranked, VerdictKind kind, VerdictReason reason)
    {
        var answer = pick.Answer;
        if (kind is VerdictKind.Supported or VerdictKind.Close && answer.Cells.Count > 0)
            Focuses.Add(new Focus(context.Sentence.Index, context.Sentence.Block, answer.Cells[0].Table, answer.Cells[0].Measure, answer.Cells[0].Filters, answer.Cells[0].When, pick.Reading) { IsBase = context.Siblings.Any(other => other.Change?.From == context.Claim.Id) });
        if (kind is VerdictKind.Supported or VerdictKind.Close) Found.Add(BondOf(context, number, pick, kind));
        var value = pick.Value is { } found ? Math.Round(found, 6) : (decimal?)null;
        return new Verdict
        {
            ClaimId = context.Claim.Id,
            Kind = kind,
            Reason = reason,
            Computed = new Computed(value, answer.Formula, answer.Decided is null ? null : answer.Text, answer.Used, answer.Excluded),
            Query = answer.Query,
            Evidence = [.. answer.Cells.SelectMany(cells => evaluator.Cells(cells)).DistinctBy(cell => (cell.Row, cell.Column)).Take(options.MostEvidence)],
            Readings = Losers(ranked, pick),
            Explanation = Explainer.Of(context, number, pick, reason) + OtherVintages(context, number, pick),
            Correction = kind == VerdictKind.Contradicted || reason is VerdictReason.Truncated or VerdictReason.Near ? Explainer.Correction(context, number, pick, reason) : null,
            Confidence = Math.Clamp(pick.Relevance * (kind == VerdictKind.Ambiguous ? 0.5 : 1), 0, 0.99),
        };
    }

    /// <summary>What other vintages of the table say, where that is something else: revised since, or right once.</summary>
    private string OtherVintages(ClaimContext context, ClaimedNumber number, Tried pick)
    {
        if (!vintages.TryGetValue(pick.Reading.Table, out var others)) return "";
        foreach (var other in others.Reverse())
        {
            if (Vintages.In(pick.Reading, other)?.Evaluate(evaluator) is not { } answer || Convert(context, pick.Reading, answer) is not { } value || value == pick.Value) continue;
            var isLater = other.Dataset.AsOf > pick.Reading.Table.Dataset.AsOf;
            var isRight = pick.Agreement.Kind == VerdictKind.Supported;
            var holds = Compare(number, context, pick.Reading, answer, value).Kind == VerdictKind.Supported;
            if (isLater && isRight && !holds) return $" Revised since: {other.Dataset.Name} says {NumberText.Of(value)}.";
            if (!isRight && holds) return $" It is what {other.Dataset.Name} says, {(isLater ? "a later" : "an older")} vintage: {NumberText.Of(value)}.";
        }

        return "";
    }

    private Bond BondOf(ClaimContext context, ClaimedNumber number, Tried pick, VerdictKind kind)
    {
        var digits = Digits(number);
        // "Some 39,335 people": nobody who is vague says that many digits.
        var isSame = pick.Agreement.Reason is VerdictReason.Exact or VerdictReason.Rounded || (pick.Agreement.Reason == VerdictReason.Coarse && digits >= 3) || (pick.Agreement.Reason == VerdictReason.HedgeOk && digits >= 3 && pick.Value == number.Value);
        return new Bond(context.Claim, pick.Reading, pick.Answer.Query, kind, isSame ? digits >= 3 ? 1 : 0.4 : 0.2, (isSame && digits >= 3) || (kind == VerdictKind.Supported && digits >= 2 && (pick.IsSure || (pick.IsSureButForTime && IsOnlyPeriod(context, number, pick)))));
    }

    /// <summary>True where the number is so in no other period of its series: then nobody need say which.</summary>
    private bool IsOnlyPeriod(ClaimContext context, ClaimedNumber number, Tried pick)
    {
        if (pick.Reading is not LevelReading { Selection: { When: not null } cell }) return false;
        var series = Series.Of(cell);
        if (series.Periods.Count > MostPeriods) return false;
        var met = 0;
        foreach (var period in series.Periods)
            if (series.At(period) is { } other && new LevelReading(other).Evaluate(evaluator) is { } answer && Convert(context, pick.Reading, answer) is { } value && Compare(number, context, pick.Reading, answer, value).Holds) met++;
        return met == 1;
    }

    private static List<ReadingOutcome> Losers(List<Tried> ranked, Tried? pick) =>
        [.. ranked.Where(one => one != pick && one.Answer.Query != pick?.Answer.Query).DistinctBy(one => one.Answer.Query).Take(5).Select(one => new ReadingOutcome(one.Answer.Query, one.Relevance, one.Value is { } value ? Math.Round(value, 6) : null, one.Agreement.Reason))];
}
