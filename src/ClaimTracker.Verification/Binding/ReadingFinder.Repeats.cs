using ClaimTracker.Verification.Readings;

namespace ClaimTracker.Verification.Binding;

/// <content>What was worked out just before, worked out again for another name or another period.</content>
internal sealed partial class ReadingFinder
{
    private const double RepeatedMeasure = 0.74;

    /// <summary>"Brake repaired six in ten of its potholes. Stade managed 80 percent": the same share, of somebody else.</summary>
    private void Repeats()
    {
        foreach (var pair in _context.Focus.Select(focus => focus.Reading).OfType<PairReading>().Where(pair => pair.Table == _table && (pair.Right.Table == _table || pair.Right.Filters.Count == 0) && pair.Kind is PairKind.Share or PairKind.Rest or PairKind.Multiple && !pair.IsChange).DistinctBy(pair => (pair.Left.Measure.Column, pair.Right.Measure.Column, pair.Kind)).Take(2))
        {
            if (pair.Unit != _context.Claim.Unit && !(pair.Unit == "percent" && _context.Claim.Kind == ClaimKind.Ratio)) continue;
            foreach (var entity in _entities.Take(3))
                foreach (var time in TimeChoice.For(_context, Series.Of(pair.Left) with { Filters = entity.Filters }).Take(3))
                {
                    if (Again(pair.Left, entity, time) is not { } left || Again(pair.Right, pair.Right.Table == _table ? entity : Everybody, time) is not { } right) continue;
                    _readings.Add(pair with
                    {
                        Left = left,
                        Right = right,
                        MeasureScore = RepeatedMeasure,
                        Relevance = Score(RepeatedMeasure, entity.Score, time.Score),
                        IsMeasureLinked = true,
                        IsEntityLinked = entity.IsLinked,
                        IsPeriodLinked = time.IsLinked,
                        IsOtherWindow = time.IsOther,
                        IsTentative = true,
                    });
                }
        }
    }

    /// <summary>"Sales in Japan rose 51 percent. They fell 2 percent in Europe": the same stretch of time, of somebody else.</summary>
    private void RepeatedChanges()
    {
        if (_context.Dates.Count > 0 || _context.Years.Count > 0 || Mentions.Count == 0 || !ChangeWords.IsStatedChange(_context)) return;
        var isMeant = _context.PointsBack();
        foreach (var pair in _context.Focus.Where(focus => focus.Sentence != _context.Sentence.Index || _measures.All(link => !link.IsLinked)).Select(focus => focus.Reading).OfType<PairReading>()
            .Where(pair => pair.Table == _table && pair.Kind == PairKind.PercentChange && pair.Left.IsOfSameSeries(pair.Right)).DistinctBy(pair => (pair.Left.Measure, pair.Left.When, pair.Right.When)).Take(2))
            foreach (var entity in _entities.Where(entity => entity.Mentions.Count > 0).Take(2))
            {
                List<Filter> filters = [.. pair.Left.Filters.Where(filter => !entity.Filters.Any(other => other.Column == filter.Column)), .. entity.Filters];
                _readings.Add(pair with
                {
                    Left = pair.Left with { Filters = filters },
                    Right = pair.Right with { Filters = filters },
                    MeasureScore = isMeant ? 0.9 : RepeatedMeasure,
                    Relevance = Score(isMeant ? 0.9 : RepeatedMeasure, entity.Score, 1),
                    IsMeasureLinked = isMeant,
                    IsEntityLinked = entity.IsLinked,
                    IsPeriodLinked = true,
                    IsPinned = false,
                    IsTentative = !isMeant,
                });
            }
    }

    /// <summary>The figure for other names and another period; null where the data does not reach it.</summary>
    private static Selection? Again(Selection figure, EntityChoice entity, TimeChoice time)
    {
        var filters = figure.Filters.Where(filter => !entity.Filters.Any(other => other.Column == filter.Column)).Concat(entity.Filters.Where(other => figure.Filters.Any(filter => filter.Column == other.Column) || figure.Filters.Count == 0)).ToList();
        var series = Series.Of(figure) with { Filters = filters };
        return series.IsTimeless || figure.When is null ? figure with { Filters = filters } : Pick(series, time);
    }
}
