using ClaimTracker.Verification.Readings;

namespace ClaimTracker.Verification.Binding;

/// <summary>Changes of the figure that the sentence before gave: "61 boats came in May. That was 12 percent more than in April".</summary>
internal static class BackReadings
{
    private const double Score = 0.92;

    public static IEnumerable<Reading> Find(ClaimContext context)
    {
        if (Level(context) is not { When: { } at } level || !(ChangeWords.IsStatedChange(context) || ChangeWords.IsAmount(context))) yield break;
        PairKind? asked = context.Claim.Kind switch
        {
            ClaimKind.Percentage or ClaimKind.Ratio => PairKind.PercentChange,
            ClaimKind.Multiple => PairKind.Multiple,
            ClaimKind.PercentagePoints => level.Measure.Unit == "percent" ? PairKind.Difference : null,
            ClaimKind.Count or ClaimKind.Measure or ClaimKind.Money when (context.Claim.Unit is null) == (level.Measure.Unit is null) && Comparison.UnitFactors.Between(level.Measure.Unit, context.Claim.Unit) is not null => PairKind.Difference,
            _ => null,
        };
        if (asked is not { } kind) yield break;
        var series = Series.Of(level);
        foreach (var (to, from) in TimeChoice.Changes(context, series))
            if (to.Window == at && series.At(from.Window!.Value) is { } before)
                yield return new PairReading(level, before, kind).AsKnown(Score * from.Score) with
                {
                    IsPeriodLinked = from.IsLinked && TimeChoice.Own(context) is not null,
                    IsOtherWindow = from.IsOther,
                    IsChange = true,
                    IsPinned = from.IsLinked,
                    Unit = PairReading.ChangeUnit(kind, level.Measure.Unit, level.Measure.Unit == "percent"),
                };
    }

    /// <summary>The only figure of the sentence before, where this one goes on about it with "that was" or "it is".</summary>
    private static Selection? Level(ClaimContext context)
    {
        if (context.Sentence.Lower(0) is not ("that" or "it" or "this") || context.Sentence.Lower(1) is not ("was" or "is" or "were" or "represents" or "represented" or "means" or "meant" or "marks" or "marked")) return null;
        Selection? level = null;
        foreach (var focus in context.Focus)
        {
            if (focus.Sentence != context.Sentence.Index - 1 || focus.Block != context.Sentence.Block || focus.IsBase || focus.Reading is not LevelReading { Selection: var selection }) continue;
            if (level is not null && !(level.IsOfSameSeries(selection) && level.When == selection.When)) return null;
            level = selection;
        }

        return level;
    }
}
