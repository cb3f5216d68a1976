using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Binding;
using ClaimTracker.Verification.Comparison;
using ClaimTracker.Verification.Readings;

namespace ClaimTracker.Verification.Judging;

/// <summary>Recognises how a wrong number came about: percent for points, times for increase, by for to, another period.</summary>
internal static class Mistakes
{
    public static VerdictReason? Explain(ClaimedNumber number, ClaimContext context, Tried wrong, Evaluator evaluator)
    {
        if (wrong.Agreement.Reason is VerdictReason.WrongDirection or VerdictReason.ScaleError) return null;
        var isLoose = number with { Bound = Bound.Exactly, IsCount = false };
        bool Fits(decimal value) => NumberComparer.Compare(isLoose, new ActualNumber(Math.Abs(value))).Kind == VerdictKind.Supported;
        if (wrong.Answer.Levels is var (before, after) && wrong.Reading is PairReading { Kind: PairKind.PercentChange })
        {
            var isShare = wrong.Reading is PairReading { Left.Measure: var measure } && (measure.Unit == "percent" || measure.Column is { Decimals: > 0, Max: <= 100 });
            if (isShare && Fits(after - before)) return VerdictReason.PercentVsPoints;
            if (before != 0 && number.Value >= 100 && Fits(after / before * 100)) return VerdictReason.TimesVsIncrease;
            if (isShare && Fits(after)) return VerdictReason.ToVsBy;
        }

        if (wrong.Answer.Levels is var (old, current) && wrong.Reading is PairReading { Kind: PairKind.Difference })
        {
            if (context.Claim.Kind == ClaimKind.PercentagePoints && old != 0 && Fits((current - old) / old * 100)) return VerdictReason.PercentVsPoints;
            if (Fits(current)) return VerdictReason.ToVsBy;
        }

        if (wrong.Reading is LevelReading { Selection: var selection })
        {
            // The same cell of another period.
            if (selection.Table.Time is { IsComposed: false } time && selection.Window is not null && evaluator.Groups(selection with { Window = null }, time.Column).Any(group => Fits(group.Value) && group.Value == number.Value)) return VerdictReason.WrongPeriod;
            if (selection.Measure.Period is not null)
                foreach (var other in selection.Table.Measures)
                    if (other != selection.Measure && other.Stems.SequenceEqual(selection.Measure.Stems) && evaluator.Figure(selection with { Measure = other }).Value == number.Value)
                        return VerdictReason.WrongPeriod;
        }

        return null;
    }
}
