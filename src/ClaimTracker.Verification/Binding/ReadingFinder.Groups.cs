using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <content>Shares, ranks and counts of names.</content>
internal sealed partial class ReadingFinder
{
    private void Shares()
    {
        foreach (var (link, _) in Candidates(isLevel: false))
        {
            if (!link.Measure.IsAdditive) continue;
            PartOfAll(link);
        }

        // "Of the victims, half were cyclists": the classes say which list is meant even where no word names its cases.
        if (_rows is null && _table.IsCaseList && Mentions.Count > 0 && Mentions[0].Column is var column)
        {
            var isSaid = HeaderWords.Of(column.Header).Stems.Any(stem => _context.Find(stem) is { Token: >= 0, Weight: >= 0.7 });
            PartOfAll(new MeasureLink([_table.Rows], isSaid ? 0.75 : 0.5, isSaid, []));
        }

        // One measure out of another: penalties paid out of penalties issued.
        for (var i = 0; i < Math.Min(_measures.Count, 8); i++)
            for (var j = 0; j < Math.Min(_measures.Count, 8); j++)
            {
                if (i == j) continue;
                MeasureLink part = _measures[i], whole = _measures[j];
                var isPart = _table.IsPartOf(part.Measure, whole.Measure);
                var isTurned = isPart && Opposites.IsTurned(_context, part.Measure);
                if (isPart && Math.Max(part.Score, whole.Score) >= 0.4 && (part.Score < 0.4 || whole.Score < 0.4 || isTurned)) Parts(part, whole, isTurned);
                var isFocus = _context.Focus.Any(focus => focus.Table == _table && focus.Sentence == _context.Sentence.Index && part.Measures.Any(measure => measure.Column == focus.Measure.Column)) && part.Measure.Stems.Intersect(whole.Measure.Stems).Any();
                if (part.Score < 0.4 || (whole.Score < 0.4 && !isFocus) || !part.Measure.IsAdditive || !whole.Measure.IsAdditive || part.Measure.Unit != whole.Measure.Unit || part.Measures.Count != whole.Measures.Count && whole.Measures.Count > 1 && part.Measures.Count > 1) continue;
                foreach (var entity in _entities)
                {
                    Series one = SeriesOf(part, entity), all = SeriesOf(whole, entity);
                    foreach (var time in TimeChoice.For(_context, one).Take(2))
                        if (Pick(one, time) is { } a && (all.IsTimeless || all.IsWide != one.IsWide ? all.All() : Pick(all, time)) is { } b)
                            _readings.Add(new PairReading(a, b, PairKind.Share)
                            {
                                MeasureScore = Math.Max(part.Score, whole.Score),
                                Relevance = Score(isFocus ? 0.62 : (part.Score + whole.Score) / 2, entity.Score, time.Score, 0.95),
                                IsMeasureLinked = part.IsLinked && whole.IsLinked,
                                IsEntityLinked = entity.IsLinked,
                                IsPeriodLinked = time.IsLinked,
                                IsOtherWindow = time.IsOther,
                                Unit = "percent",
                            });
                }
            }
    }

    /// <summary>A part of a whole of which only one is named, or what the part leaves: "a vacancy rate of 20 percent" of posts and filled posts.</summary>
    private void Parts(MeasureLink part, MeasureLink whole, bool isTurned)
    {
        foreach (var entity in _entities.Take(3))
        {
            Series one = SeriesOf(part, entity), all = SeriesOf(whole, entity);
            foreach (var time in TimeChoice.For(_context, one).Take(3))
            {
                if (Pick(one, time) is not { } a || (all.IsTimeless || all.IsWide != one.IsWide ? all.All() : Pick(all, time)) is not { } b) continue;
                var share = new PairReading(a, b, PairKind.Share)
                {
                    MeasureScore = Math.Max(part.Score, whole.Score),
                    Relevance = Score(Math.Max(part.Score, 0.9 * whole.Score), entity.Score, time.Score, isTurned ? 0.8 : 0.9),
                    IsMeasureLinked = part.IsLinked || (whole.IsLinked && isTurned),
                    IsEntityLinked = entity.IsLinked,
                    IsPeriodLinked = time.IsLinked,
                    IsOtherWindow = time.IsOther,
                    IsTentative = true,
                    Unit = "percent",
                };
                if (part.Score < 0.4 || whole.Score < 0.4) _readings.Add(share);
                if (isTurned) _readings.Add(share with { Kind = PairKind.Rest, Relevance = Score(Math.Max(part.Score, whole.Score), entity.Score, time.Score) });
            }
        }
    }

    /// <summary>"Thirty-four fewer than were budgeted", "311 have not been paid": what a part leaves of its whole.</summary>
    private void Rests()
    {
        foreach (var part in _measures.Take(8))
            foreach (var whole in _measures.Take(8))
            {
                if (part == whole || !_table.IsPartOf(part.Measure, whole.Measure) || Math.Max(part.Score, whole.Score) < 0.4) continue;
                var isTurned = Opposites.IsTurned(_context, part.Measure);
                var isShort = _context.SaysNear(3, "fewer", "less", "short", "below", "under") && whole.Score >= 0.4;
                if (!isTurned && !isShort) continue;
                foreach (var entity in _entities.Take(3))
                {
                    Series one = SeriesOf(part, entity), all = SeriesOf(whole, entity);
                    foreach (var time in TimeChoice.For(_context, one).Take(3))
                        if (Pick(one, time) is { } a && (all.IsTimeless || all.IsWide != one.IsWide ? all.All() : Pick(all, time)) is { } b)
                            _readings.Add(new PairReading(b, a, PairKind.Difference)
                            {
                                MeasureScore = Math.Max(part.Score, whole.Score),
                                Relevance = Score(Math.Max(part.Score, whole.Score), entity.Score, time.Score, 0.95),
                                IsMeasureLinked = part.IsLinked || whole.IsLinked,
                                IsEntityLinked = entity.IsLinked,
                                IsPeriodLinked = time.IsLinked,
                                IsOtherWindow = time.IsOther,
                                IsTentative = true,
                                Unit = part.Measure.Unit,
                            });
                }
            }
    }

    private void PartOfAll(MeasureLink link)
    {
        var parts = new List<(IReadOnlyList<Filter> Part, IReadOnlyList<Filter> Whole, double Score)>();
        foreach (var choice in _entities)
        {
            if (choice.Filters.Count == 0) continue;
            // "36 percent of the calls in Brake": Brake is the whole, not the part.
            if (choice.Mentions.Count > 0 && IsWhole(choice.Mentions[0])) continue;
            if (choice.Filters.Count == 1) parts.Add((choice.Filters, [], choice.Mentions.Count == 0 ? 0.7 * choice.Score : choice.Score));
            else
            {
                // "Two thirds of the dead in Kent were women": of those in Kent, the women; or of all, the women in Kent.
                parts.Add((choice.Filters, [choice.Filters[1]], choice.Score));
                parts.Add((choice.Filters, [choice.Filters[0]], choice.Score));
                parts.Add((choice.Filters, [], choice.Score * 0.9));
            }
        }

        if (parts.Count == 0 && Conditions.Count == 0) return;
        // "Brake fixed six in ten of its potholes" is no share of all potholes; "Brake accounts for six in ten" is.
        var isOfAll = _table.IsCaseList || IsShareOfAll();
        foreach (var (part, whole, score) in parts.Count > 0 ? parts : [([], [], 1)])
        {
            var isClass = isOfAll || Mentions.Any(mention => part.Any(filter => filter.Column == mention.Column) && IsPredicate(mention));
            var one = SeriesOf(link, new EntityChoice(part, 1, true, [])) with { Asked = null, Conditions = Conditions };
            var all = one with { Filters = whole, Conditions = [] };
            foreach (var time in TimeChoice.For(_context, one).Take(2))
            {
                if (Pick(one, time) is not { } a || Pick(all, time) is not { } b) continue;
                // The ages that are not known belong neither to the part nor to the whole.
                if (Conditions.Count > 0 && link.Measure.Column is null)
                    (a, b) = (a with { Measure = Counted(Conditions[0].Column), Aggregate = Aggregate.Count }, b with { Measure = Counted(Conditions[0].Column), Aggregate = Aggregate.Count });
                _readings.Add(new PairReading(a, b, PairKind.Share)
                {
                    MeasureScore = link.Score,
                    Relevance = Score(link.Score, score, time.Score, isClass ? 1 : 0.8),
                    IsMeasureLinked = link.IsLinked && isClass,
                    IsEntityLinked = score > 0.7,
                    IsPeriodLinked = time.IsLinked,
                    IsOtherWindow = time.IsOther,
                    Unit = "percent",
                });
            }
        }
    }

    private bool IsShareOfAll()
    {
        var next = _context.Last + 1;
        if (_context.Sentence.Lower(next) == "of" && (_context.Sentence.Lower(next + 1) is "all" or "total" || _context.Sentence.Lower(next + 2) is "total")) return true;
        return ShareVerbs.IsNear(_context, 6);
    }

    /// <summary>"A third of the arrivals were Danish": the class is said of them.</summary>
    private bool IsPredicate(EntityMention mention)
    {
        if (mention.First <= _context.Last) return false;
        for (var i = _context.Last + 1; i < mention.First; i++)
            if (_context.Sentence.Lower(i) is "were" or "was" or "are" or "is" or "been" or "being")
                return true;
        return false;
    }

    private bool IsWhole(EntityMention mention)
    {
        if (_context.Sentence.Lower(_context.Last + 1) != "of" || mention.First <= _context.Last) return false;
        for (var i = _context.Last + 1; i < mention.First; i++)
            if (_context.Sentence.Tags[i] is Language.PartOfSpeech.Verb or Language.PartOfSpeech.Auxiliary or Language.PartOfSpeech.Punctuation)
                return false;
        return true;
    }

    private static Measure Counted(DataColumn column) => new() { Column = column, Stems = HeaderWords.Of(column.Header).Stems };

    private void Ranks()
    {
        var (isLeast, stems) = Superlatives.Of(_context, _context.First, _context.Last);
        _ = stems;
        foreach (var mention in Mentions)
        {
            if (mention.Values.Count != 1) continue;
            foreach (var (link, _) in RankMeasures())
            {
                var series = SeriesOf(link, new EntityChoice([], 1, true, []));
                foreach (var time in TimeChoice.For(_context, series).Take(2))
                    if (Pick(series, time) is { } selection)
                        _readings.Add(new RankReading(selection, mention.Column, mention.Values[0], isLeast)
                        {
                            Claimed = (int)Math.Clamp(_context.Claim.Value ?? 1, 1, 1_000_000),
                            MeasureScore = link.Score,
                            Relevance = Score(link.Score, 1 - (0.02 * EntityChoice.Distance(_context, mention)), time.Score),
                            IsMeasureLinked = link.IsLinked,
                            IsEntityLinked = true,
                            IsPeriodLinked = time.IsLinked,
                            IsOtherWindow = time.IsOther,
                        });
            }
        }
    }

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
        foreach (var column in _table.Dataset.Columns)
        {
            if ((column.Kind != ColumnKind.Text && column != _table.Key) || column.DistinctCount > 100_000) continue;
            var best = 0.0;
            var at = -1;
            foreach (var stem in HeaderWords.Of(column.Header).Stems.Concat(column == _table.Key ? _table.Rows.Stems : []))
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

    private void GroupCounts(bool inPercent)
    {
        if (_table.Key is not { } key || !ChangeWords.IsChange(_context)) return;
        var names = HeaderWords.Of(key.Header).Stems;
        var isCounted = names.Any(stem => _context.Context.Any(word => word.Token >= 0 && (inPercent || IsCounted(word.Token)) && Synonyms.Likeness(stem, word.Stem) >= 0.75));
        if (!isCounted) return;
        var all = !inPercent && ChangeWords.IsOfAll(_context) ? 0.75 : 1;
        var isUp = ChangeWords.IsUp(_context);
        foreach (var (link, _) in Candidates(isLevel: false))
        {
            if (link.Measure.Column is null) continue;
            var series = SeriesOf(link, new EntityChoice([], 1, true, []));
            if (link.Measure.Statistic == StatisticKind.Change)
            {
                _readings.Add(new GroupCountReading(series.All(), null, key, isUp, inPercent) { MeasureScore = link.Score, Relevance = Score(link.Score, 1, 1, inPercent ? 0.8 : 0.97 * all), IsMeasureLinked = link.IsLinked, IsEntityLinked = true, IsPeriodLinked = true, Unit = inPercent ? "percent" : null });
                continue;
            }

            foreach (var (to, from) in TimeChoice.Changes(_context, series).Take(2))
                if (series.At(to.Window!.Value) is { } after && series.At(from.Window!.Value) is { } before)
                    _readings.Add(new GroupCountReading(after, before, key, isUp, inPercent) { MeasureScore = link.Score, Relevance = Score(link.Score, 1, to.Score, inPercent ? 0.8 : 0.97 * all), IsMeasureLinked = link.IsLinked, IsEntityLinked = true, IsPeriodLinked = to.IsLinked, Unit = inPercent ? "percent" : null });
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
