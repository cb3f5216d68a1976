using ClaimTracker.Verification.Readings;

namespace ClaimTracker.Verification.Binding;

/// <content>Figures that only their digits can tell.</content>
internal sealed partial class ReadingFinder
{
    private const double PreciseRelevance = 0.45;

    /// <summary>The figures of all measures for the names and the periods that the words lead to, whether or not they name the measure.</summary>
    /// <param name="areAll">True to ask those as well whose place the claim's words give to another measure.</param>
    public IEnumerable<Reading> PreciseReadings(bool areAll = false)
    {
        // "Of whom 8,299 were seen": nobody is named, so whom the sentences before named may be meant, or everybody.
        var named = _entities.Where(entity => entity.IsLinked && entity.Score >= 0.85).Take(2).ToList();
        if (named.Count == 0) named = [.. _entities.Where(entity => Mentions.Count == 0 && entity.Filters.Count > 0 && entity.Score >= 0.85).Take(1), Everybody];
        foreach (var link in _measures)
        {
            if ((link.IsOutdone && !areAll) || UnitFit(link) < 0.8) continue;
            foreach (var entity in named)
            {
                var series = SeriesOf(link, entity);
                foreach (var time in TimeChoice.For(_context, series).Where(time => !time.IsOther).Take(3))
                    if (Pick(series, time) is { } selection && (selection.Measure.IsAdditive || series.Asked is not null || entity.Filters.Count > 0))
                        yield return new LevelReading(selection) { MeasureScore = link.Score, Relevance = PreciseRelevance, IsEntityLinked = entity.IsLinked, IsPeriodLinked = time.IsLinked, IsUnasked = series.Asked is null && !selection.Measure.IsAdditive, Unit = selection.Measure.Unit };
            }
        }
    }
}
