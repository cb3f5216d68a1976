using ClaimTracker.Verification.Comparison;

namespace ClaimTracker.Verification.Tables;

/// <summary>The unit of columns that are called by their time alone: in a table of river levels that says "spill level (m)", the columns of days are in metres as well.</summary>
internal static class SharedUnit
{
    /// <summary>Figures of one thing are of one size: so many times larger or smaller than those with the unit at most.</summary>
    private const decimal MostTimes = 4;

    /// <summary>The measures, those without a name and a unit in the unit that all others have.</summary>
    public static IReadOnlyList<Measure> Given(IReadOnlyList<Measure> measures, Func<Measure, bool> isNameless)
    {
        var named = measures.Where(measure => !isNameless(measure)).ToList();
        if (named.Count == 0 || named[0] is not { Unit: { } unit, Scale: var scale } || !UnitFactors.IsMeasure(unit) || named.Any(measure => measure.Unit != unit || measure.Scale != scale)) return measures;
        var (low, high) = (named.Min(measure => measure.Column?.Min), named.Max(measure => measure.Column?.Max));
        bool Fits(Measure measure) => measure is { Unit: null, Period: not null, Scale: 1, Column: { Min: { } least, Max: { } most } } && isNameless(measure) && least * MostTimes >= low && most <= high * MostTimes;
        return [.. measures.Select(measure => Fits(measure) ? measure with { Unit = unit, Scale = scale } : measure)];
    }
}
