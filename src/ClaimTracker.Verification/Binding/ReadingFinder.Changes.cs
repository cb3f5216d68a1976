using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <content>Changes over time, and one name against another.</content>
internal sealed partial class ReadingFinder
{
    private void Changes(PairKind kind)
    {
        // "0.3 points lower in May than in April".
        var isChange = ChangeWords.IsStatedChange(_context) || (_context.Claim.Kind == ClaimKind.PercentagePoints && _context.Sentence.Lower(_context.Last + 1) is "lower" or "higher" or "less" or "more" && _context.Says("than"));
        // "The result, 24 percent, was down from 31 percent": the number is where it fell to, not by how much.
        isChange &= kind != PairKind.PercentChange || _context.Claim.Change?.From is null;
        // "More than double the 940 of dawn": the base is a number of its own, whose period nobody says.
        var isAgainstNumber = _context.Siblings.Any(other => other.Span.Start > _context.Claim.Span.End && _context.Sentence.TokenAt(other.Span.Start) - _context.Last <= 3 && _context.Sentence.Lower(_context.Last + 1) is "the" or "than" or "from");
        // "61 people fewer than at Stade": Stade is what it is set against, not the past.
        isAgainstNumber |= Mentions.Any(mention => EntityChoice.IsCompared(_context, mention)) || Comparand.IsOtherFigure(_context);
        var isOfRate = _context.Says("per", "capita");
        foreach (var (link, _) in Candidates(isLevel: false))
        {
            if (link.Measure.Statistic == StatisticKind.Change)
            {
                if (kind != PairKind.Multiple) ChangeColumn(link);
                continue;
            }

            var isShare = link.Measure.Unit == "percent" || IsRateColumn(link.Measure);
            if (kind == PairKind.Difference && _context.Claim.Kind == ClaimKind.PercentagePoints && !isShare) continue;
            if (kind == PairKind.Difference && _context.Claim.Kind != ClaimKind.PercentagePoints && UnitFit(link) == 0) continue;
            foreach (var entity in _entities)
            {
                var series = SeriesOf(link, entity);
                var pairs = TimeChoice.Changes(_context, series);
                foreach (var (to, from) in pairs)
                {
                    if (series.At(to.Window!.Value) is not { } after || series.At(from.Window!.Value) is not { } before) continue;
                    _readings.Add(new PairReading(after, before, kind)
                    {
                        MeasureScore = link.Score,
                        Relevance = Score(link.Score, entity.Score, to.Score, isChange || kind == PairKind.Multiple ? 1 : 0.7),
                        IsMeasureLinked = link.IsLinked && !(isOfRate && link.Measure.IsAdditive) && (isChange || kind == PairKind.Multiple) && (kind != PairKind.Difference || _context.Claim.Kind == ClaimKind.PercentagePoints || UnitFit(link) >= 0.8),
                        IsEntityLinked = entity.IsLinked,
                        IsPeriodLinked = to.IsLinked && from.IsLinked && !isAgainstNumber,
                        IsOtherWindow = to.IsOther,
                        IsChange = true,
                        Unit = PairReading.ChangeUnit(kind, link.Measure.Unit, isShare),
                    });
                }
            }
        }
    }

    /// <summary>How many tokens from a change the time may stand that it is measured from.</summary>
    private const int ChangeReach = 10;

    /// <summary>A column that holds the change already: "Change: -24%".</summary>
    private void ChangeColumn(MeasureLink link)
    {
        if (link.Measure.Unit != _context.Claim.Unit) return;
        // "Up from 55 percent" is where it came from.
        var isLevel = TimeChoice.IsBase(_context) || _context.Sentence.Lower(_context.First - 1) is "to" or "at";
        var isMeant = IsOfChange(link.Measure);
        foreach (var entity in _entities)
        {
            if (entity.Filters.Count == 0) continue;
            var selection = SeriesOf(link, entity).All();
            _readings.Add(new LevelReading(selection) { MeasureScore = link.Score, Relevance = Score(link.Score, entity.Score, 0.95), IsMeasureLinked = link.IsLinked && !isLevel, IsEntityLinked = entity.IsLinked, IsPeriodLinked = isMeant, IsChange = true, IsUnasked = selection.Aggregate == Aggregate.Mean && _context.Says("average", "mean") is false, Unit = link.Measure.Unit });
        }
    }

    /// <summary>"19 percent above 2019" is no matter of a column "Change 2023-24".</summary>
    private bool IsOfChange(Measure measure)
    {
        var said = _context.Dates.Where(date => Math.Min(Math.Abs(date.First - _context.Last), Math.Abs(_context.First - date.Last)) <= ChangeReach).ToList();
        if (said.Count == 0) return true;
        var known = measure.Period is { } own ? [own] : _table.Measures.Select(other => other.Period).OfType<Period>().ToList();
        return known.Count == 0 || said.TrueForAll(date => known.Exists(period => date.IsBase && measure.Period is not null ? period.Start.Year == date.Period.Start.Year : period.Overlaps(date.Period)));
    }

    /// <summary>A column of small decimals without a unit may hold percentages, unless the table marks its percentages: "Score" beside "Pass rate (%)" is a score.</summary>
    private bool IsRateColumn(Measure measure) => measure.Unit is null && !_table.HasPercentages && measure.Column is { Decimals: > 0, Min: >= -100, Max: <= 100 };

    /// <summary>One name against another: "double the price in Brake", "8 percent more than in Stade".</summary>
    private void Comparisons(PairKind kind)
    {
        var isMultiple = kind == PairKind.Multiple;
        if (!isMultiple && !_context.Says("than", "below", "above", "behind", "ahead", "versus", "compared", "against", "while")) return;
        var isCompared = _context.SaysNear(3, "more", "less", "fewer", "higher", "lower", "larger", "smaller");
        foreach (var column in Mentions.Concat(ConditionFinder.Values(_context, _table)).GroupBy(mention => mention.Column))
        {
            var mentions = column.OrderBy(mention => mention.First).ToList();
            // "Boats there waited 52 minutes less than at Stade": the other one was named before.
            if (mentions.Count == 1 && EntityChoice.IsCompared(_context, mentions[0]) && EntityChoice.SpokenOf(_context, _table, Mentions) is { } spoken && spoken.Column == column.Key && !spoken.Values.SequenceEqual(mentions[0].Values)) mentions.Insert(0, spoken);
            if (mentions.Count < 2) continue;
            var right = mentions.FirstOrDefault(mention => mention.First > _context.Last && mentions.Any(other => other.First < mention.First)) ?? mentions[^1];
            var left = mentions.Where(mention => mention != right).OrderBy(mention => EntityChoice.Distance(_context, mention)).First();
            // "The mill at Brake shut, while the yard, likewise at Brake, grew by 8 percent": Brake is not set against itself.
            if (left.Values.SequenceEqual(right.Values)) continue;
            foreach (var (link, _) in Candidates(isLevel: false))
            {
                if (kind == PairKind.Difference && _context.Claim.Kind != ClaimKind.PercentagePoints && UnitFit(link) == 0) continue;
                var others = Mentions.Where(mention => mention.Column != column.Key).Take(1).Select(mention => new Filter(mention.Column, mention.Values));
                var one = SeriesOf(link, new EntityChoice([new Filter(left.Column, left.Values), .. others], 1, true, [left]));
                foreach (var time in TimeChoice.For(_context, one).Take(2))
                {
                    var other = one with { Filters = [new Filter(right.Column, right.Values), .. one.Filters.Skip(1)] };
                    if (Pick(one, time) is not { } a || Pick(other, time) is not { } b) continue;
                    _readings.Add(new PairReading(a, b, kind)
                    {
                        MeasureScore = link.Score,
                        Relevance = Score(link.Score, 1, time.Score),
                        IsMeasureLinked = link.IsLinked && (isMultiple || isCompared),
                        IsEntityLinked = true,
                        IsPeriodLinked = time.IsLinked,
                        IsOtherWindow = time.IsOther,
                        IsChange = true,
                        Unit = PairReading.ChangeUnit(kind, link.Measure.Unit, link.Measure.Unit == "percent" || IsRateColumn(link.Measure)),
                    });
                }
            }
        }
    }
}
