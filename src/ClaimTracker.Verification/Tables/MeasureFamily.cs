namespace ClaimTracker.Verification.Tables;

/// <summary>A measure of a table; in a wide table with all its periods, in order of time.</summary>
/// <param name="Measures">One measure, or one for each period.</param>
/// <param name="Weights">How much each word of its name tells it from the other measures: 1 where no other has it.</param>
internal sealed record MeasureFamily(IReadOnlyList<Measure> Measures, IReadOnlyDictionary<string, double> Weights)
{
    /// <summary>Puts the measures of a table together.</summary>
    public static IReadOnlyList<MeasureFamily> Of(IReadOnlyList<Measure> measures)
    {
        var families = measures
            .GroupBy(measure => (Name: string.Join(' ', measure.Stems.Order(StringComparer.Ordinal)), measure.Unit, measure.Statistic, IsWide: measure.Period is not null))
            .Select(group => group.OrderBy(measure => measure.Period?.Start ?? default).ToList()).ToList();
        var spread = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var family in families)
            foreach (var stem in family[0].Stems)
                spread[stem] = spread.GetValueOrDefault(stem) + 1;
        var weights = spread.ToDictionary(pair => pair.Key, pair => 1.0 / pair.Value, StringComparer.Ordinal);
        return [.. families.Select(family => new MeasureFamily(family[0].Period is null ? [family[0]] : family, weights))];
    }
}
