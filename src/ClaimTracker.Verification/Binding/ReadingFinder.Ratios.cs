using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <content>Ratios of two columns that the words name.</content>
internal sealed partial class ReadingFinder
{
    private const double SameWord = 0.85;

    /// <summary>"14 pupils per teacher": the one column that is called pupils over the one that is called teachers.</summary>
    private void Ratios(NamedRatio ratio)
    {
        if (Called(ratio.Above) is not { } above || Called(ratio.Below) is not { } below || above.Measure == below.Measure || above.Measures.Count != below.Measures.Count) return;
        foreach (var entity in _entities.Take(2))
        {
            Series one = SeriesOf(above, entity), other = SeriesOf(below, entity);
            foreach (var time in TimeChoice.For(_context, one).Take(2))
                if (Pick(one, time) is { } a && Pick(other, time) is { } b)
                    _readings.Add(new PairReading(a, b, PairKind.Multiple)
                    {
                        MeasureScore = 1,
                        Relevance = Score(1, entity.Score, time.Score),
                        IsMeasureLinked = true,
                        IsEntityLinked = entity.IsLinked,
                        IsPeriodLinked = time.IsLinked,
                        IsOtherWindow = time.IsOther,
                    });
        }
    }

    /// <summary>"An operating margin of 15 percent" where the table has operating income and revenue, and no margins.</summary>
    private void SharesByName()
    {
        if (_table.HeaderStems.Contains("margin")) return;
        foreach (var share in _context.Shares)
        {
            if (With(share.Part) is not { } part || With(share.Whole) is not { } whole || part.Measure.Unit != whole.Measure.Unit || part.Measures.Count != whole.Measures.Count) continue;
            foreach (var entity in _entities.Take(2))
            {
                Series one = SeriesOf(part, entity), all = SeriesOf(whole, entity);
                foreach (var time in TimeChoice.For(_context, one).Take(2))
                    if (Pick(one, time) is { } a && Pick(all, time) is { } b)
                        _readings.Add(new PairReading(a, b, PairKind.Share)
                        {
                            MeasureScore = 1,
                            Relevance = Score(1, entity.Score, time.Score),
                            IsMeasureLinked = true,
                            IsEntityLinked = entity.IsLinked,
                            IsPeriodLinked = time.IsLinked,
                            IsOtherWindow = time.IsOther,
                            Unit = "percent",
                        });
            }
        }

        MeasureLink? With(string[] stems) => _measures.Where(link => link.Measure.IsAdditive && link.Measure.Stems.Distinct().Order(StringComparer.Ordinal).SequenceEqual(stems.Order(StringComparer.Ordinal))).Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>The one measure with a word in its header; null where there is none, or several.</summary>
    private MeasureLink? Called(string stem)
    {
        var called = _measures.Where(link => link.Measure is { IsAdditive: true, Unit: null or "person" } && link.Measure.Stems.Any(own => Synonyms.Likeness(own, stem) >= SameWord)).Take(2).ToList();
        return called is [var only] ? only : null;
    }
}
