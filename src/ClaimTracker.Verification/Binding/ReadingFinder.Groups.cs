using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <content>Ranks and counts of names.</content>
internal sealed partial class ReadingFinder
{
    private void Ranks()
    {
        var (isLeast, _) = Superlatives.Of(_context, _context.First, _context.Last);
        foreach (var mention in Mentions)
        {
            if (mention.Values.Count != 1) continue;
            foreach (var (link, _) in RankMeasures())
            {
                var series = SeriesOf(link, new EntityChoice([], 1, true, []));
                foreach (var time in TimeChoice.For(_context, series).Take(2))
                    if (Pick(series, time) is { } selection)
                        AddPlace(new RankReading(selection, mention.Column, mention.Values[0], isLeast) { Claimed = (int)Math.Clamp(_context.Claim.Value ?? 1, 1, 1_000_000) }, link, mention, time);
            }
        }
    }

    /// <summary>"Brake had the second-fastest growth in passengers": among the changes of all harbours.</summary>
    private void ChangeRanks(RankedChange ranked)
    {
        foreach (var mention in Mentions)
        {
            if (mention.Values.Count != 1) continue;
            foreach (var (link, _) in Candidates(isLevel: false))
            {
                if (link.Measure.Statistic == StatisticKind.Change) continue;
                var series = SeriesOf(link, new EntityChoice([], 1, true, []));
                foreach (var (to, from) in TimeChoice.Changes(_context, series).Take(2))
                    if (series.At(to.Window!.Value) is { } after && series.At(from.Window!.Value) is { } before)
                        AddPlace(new ChangeRankReading(after, before, mention.Column, mention.Values[0], ranked.IsDown, ranked.Place), link, mention, to);
            }
        }
    }

    /// <summary>Adds the place of a named one among all, with how it was linked.</summary>
    private void AddPlace(Reading reading, MeasureLink link, EntityMention mention, TimeChoice time) =>
        _readings.Add(reading with
        {
            MeasureScore = link.Score,
            Relevance = Score(link.Score, 1 - (0.02 * EntityChoice.Distance(_context, mention)), time.Score),
            IsMeasureLinked = link.IsLinked,
            IsEntityLinked = true,
            IsPeriodLinked = time.IsLinked,
            IsOtherWindow = time.IsOther,
        });

    /// <summary>"The second-largest source" names no measure: the only one that adds up is meant.</summary>
    private IEnumerable<(MeasureLink Link, double Fit)> RankMeasures()
    {
        var any = false;
        foreach (var candidate in Candidates(isLevel: false))
        {
            any = true;
            yield return candidate;
        }

        if (any) yield break;
        var additive = _measures.Where(link => link.Measure.IsAdditive).ToList();
        if (additive.Count == 1) yield return (additive[0] with { Score = 0.6 }, 1);
    }

    private void Distincts()
    {
        if (_counted is { IsKind: true } rows && rows.First >= _context.First && rows.First <= _context.Last)
        {
            _readings.Add(new LevelReading(new Selection { Table = _table, Measure = _table.Rows, Aggregate = Aggregate.Distinct, DistinctOf = rows.Key, Filters = rows.Of is { } of ? [new Filter(of.Column, of.Values)] : [] }).AsKnown(1));
            return;
        }

        foreach (var column in _table.Dataset.Columns)
        {
            if ((column.Kind != ColumnKind.Text && column != _table.Key) || column.DistinctCount > 100_000) continue;
            var best = 0.0;
            var at = -1;
            foreach (var stem in _table.Header(column).Stems.Concat(column == _table.Key ? _table.Rows.Stems : []))
                foreach (var word in _context.Context)
                    if (word.Token >= _context.First && word.Token <= _context.Last + 4 && IsCounted(word.Token) && Synonyms.Likeness(stem, word.Stem) is var likeness && likeness > best)
                        (best, at) = (likeness, word.Token);
            if (best < 0.7) continue;
            _readings.Add(new LevelReading(new Selection { Table = _table, Measure = _table.Rows, Aggregate = Aggregate.Distinct, DistinctOf = column })
            {
                MeasureScore = best,
                Relevance = (ChangeWords.IsOfAll(_context) ? 1 : 0.9) * best,
                IsMeasureLinked = at >= 0,
                IsEntityLinked = ChangeWords.IsWhole(_context) || _context.Sentence.Lower(_context.First - 1) == "all",
                IsPeriodLinked = true,
            });
        }
    }

    /// <summary>The noun that the number counts: in the claim's span, its subject, or right behind "of the".</summary>
    private bool IsCounted(int token)
    {
        return _context.IsCounted(token);
    }

    private bool IsInName(int token) => Mentions.Any(mention => mention.First <= token && token <= mention.Last);

    /// <summary>"47 percent of passengers found the harbours clean" is no share of harbours: where a percentage says of what it is, that has to be counted.</summary>
    private bool IsOfPercent(int token)
    {
        if (_context.Sentence.Lower(_context.Last + 1) != "of" || _context.Sentence.Lower(_context.Last + 2) is "them" or "these" or "those") return true;
        for (var i = _context.Last + 2; i <= token && i < _context.Sentence.Tokens.Length; i++)
            if (_context.Sentence.Tags[i] is Language.PartOfSpeech.Noun or Language.PartOfSpeech.ProperNoun && _context.Sentence.Tags[Math.Min(i + 1, _context.Sentence.Tokens.Length - 1)] is not Language.PartOfSpeech.Noun)
                return i == token;
        return false;
    }

    private void GroupCounts(bool inPercent)
    {
        if (_table.Key is not { } key || !ChangeWords.IsChange(_context)) return;
        var names = _table.Header(key).Stems;
        // "Dale County's harvest was 25 percent larger" is no share of counties: there the noun belongs to a name.
        var isCounted = names.Any(stem => _context.Context.Any(word => word.Token >= 0 && (inPercent ? IsOfPercent(word.Token) : IsCounted(word.Token)) && !IsInName(word.Token) && Synonyms.Likeness(stem, word.Stem) >= 0.75));
        if (!isCounted || (!inPercent && _context.Claim.Value > key.DistinctCount)) return;
        // "The region's three airports had fewer passengers": they are all that there are, not those that had fewer.
        var isLoose = (!inPercent && _context.Sentence.Lower(_context.First - 1) is not "all" && _context.Claim.Value >= key.DistinctCount - _table.Entities.Totals.Where(totals => totals.Column == key).Sum(totals => totals.Values.Count)) || inPercent && _context.Sentence.Lower(_context.Last + 1) != "of";
        var all = !inPercent && ChangeWords.IsOfAll(_context) ? 0.75 : 1;
        var isUp = ChangeWords.IsUp(_context);
        foreach (var (link, _) in Candidates(isLevel: false))
        {
            if (link.Measure.Column is null) continue;
            var series = SeriesOf(link, new EntityChoice([], 1, true, []));
            if (link.Measure.Statistic == StatisticKind.Change)
            {
                _readings.Add(new GroupCountReading(series.All(), null, key, isUp, inPercent) { MeasureScore = link.Score, Relevance = Score(link.Score, 1, 1, inPercent ? 0.8 : 0.97 * all), IsMeasureLinked = link.IsLinked, IsEntityLinked = true, IsPeriodLinked = true, IsTentative = isLoose, Unit = inPercent ? "percent" : null });
                continue;
            }

            foreach (var (to, from) in TimeChoice.Changes(_context, series).Take(2))
                if (series.At(to.Window!.Value) is { } after && series.At(from.Window!.Value) is { } before)
                    _readings.Add(new GroupCountReading(after, before, key, isUp, inPercent) { MeasureScore = link.Score, Relevance = Score(link.Score, 1, to.Score, inPercent ? 0.8 : 0.97 * all), IsMeasureLinked = link.IsLinked, IsEntityLinked = true, IsPeriodLinked = to.IsLinked, IsTentative = isLoose, Unit = inPercent ? "percent" : null });
        }
    }

    /// <summary>"$35,000 more than any other": how far the first is ahead of the next.</summary>
    private void Gaps()
    {
        if (!_context.Says("any", "every", "next", "second", "nearest")) return;
        foreach (var mention in Mentions)
        {
            if (mention.Values.Count != 1) continue;
            foreach (var (link, fit) in Candidates(isLevel: true))
            {
                var series = SeriesOf(link, new EntityChoice([], 1, true, []));
                foreach (var time in TimeChoice.For(_context, series).Take(1))
                    if (Pick(series, time) is { } selection)
                        _readings.Add(new GapReading(selection, mention.Column, mention.Values[0], _context.Says("less", "fewer", "lower", "below")) { MeasureScore = link.Score, Relevance = Score(link.Score, 1, time.Score, fit), IsMeasureLinked = link.IsLinked, IsEntityLinked = true, IsPeriodLinked = time.IsLinked, Unit = selection.Measure.Unit });
            }
        }
    }
}
