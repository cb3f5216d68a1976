using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <content>Runs of periods, and one column against another.</content>
internal sealed partial class ReadingFinder
{
    /// <summary>"For the sixth straight year": how many steps up to the period go the way that the sentence says.</summary>
    private void Runs(RunLength run)
    {
        if (!ChangeWords.IsChange(_context)) return;
        foreach (var (link, _) in Candidates(isLevel: false))
        {
            if (link.Measure.Statistic == StatisticKind.Change) continue;
            foreach (var entity in _entities.Take(3))
            {
                var series = SeriesOf(link, entity);
                if (series.IsTimeless || series.Periods.Count < 2 || !run.Fits(series.Periods[0])) continue;
                var own = TimeChoice.Own(_context);
                if ((own?.Period is { } said ? series.Periods.LastOrDefault(period => period == said || said.Covers(period)) : TimeChoice.Latest(_context, series.Periods)) is not { Days: > 0 } until) continue;
                _readings.Add(new RunReading(series, until, !ChangeWords.IsUp(_context))
                {
                    Enough = run.IsOrdinal ? null : run.Count,
                    MeasureScore = link.Score,
                    Relevance = Score(link.Score, entity.Score, 1),
                    IsMeasureLinked = link.IsLinked,
                    IsEntityLinked = entity.IsLinked,
                    IsPeriodLinked = true,
                    Unit = _context.Claim.Unit,
                });
            }
        }
    }

    /// <summary>"Income exceeded spending by 455,000": two columns that the sentence names, one less the other.</summary>
    private void ColumnGaps()
    {
        if (!_context.Says("exceeded", "exceeds", "exceed", "exceeding", "outnumbered", "outnumber", "surpassed", "outpaced", "than", "above", "below")) return;
        var named = _measures.Where(link => link.IsLinked && link.Tokens.Count > 0 && link.Measure.IsAdditive && UnitFit(link) >= 0.8).Take(4).OrderBy(link => link.Tokens.Min()).ToList();
        for (var i = 0; i < named.Count; i++)
            for (var j = i + 1; j < named.Count; j++)
            {
                MeasureLink one = named[i], other = named[j];
                if (one.Measure.Unit != other.Measure.Unit || one.Tokens.Intersect(other.Tokens).Any() || one.Measures.Count != other.Measures.Count) continue;
                foreach (var entity in _entities.Take(2))
                {
                    Series left = SeriesOf(one, entity), right = SeriesOf(other, entity);
                    foreach (var time in TimeChoice.For(_context, left).Take(2))
                        if (Pick(left, time) is { } a && Pick(right, time) is { } b)
                            _readings.Add(new PairReading(a, b, PairKind.Difference)
                            {
                                MeasureScore = Math.Max(one.Score, other.Score),
                                Relevance = Score(Math.Max(one.Score, other.Score), entity.Score, time.Score),
                                IsMeasureLinked = true,
                                IsEntityLinked = entity.IsLinked,
                                IsPeriodLinked = time.IsLinked,
                                IsOtherWindow = time.IsOther,
                                IsChange = true,
                                Unit = one.Measure.Unit,
                            });
                }
            }
    }
}
