using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <content>Parts of a whole, and what they leave.</content>
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
            var isSaid = _table.Header(column).Stems.Any(stem => _context.Find(stem) is { Token: >= 0, Weight: >= 0.7 });
            PartOfAll(new MeasureLink([_table.Rows], isSaid ? 0.75 : 0.5, isSaid, []));
        }

        // One measure out of another: penalties paid out of penalties issued.
        for (var i = 0; i < Math.Min(_measures.Count, 8); i++)
            for (var j = 0; j < Math.Min(_measures.Count, 8); j++)
            {
                if (i == j) continue;
                MeasureLink part = _measures[i], whole = _measures[j];
                var isPart = _table.IsPartOf(part.Measure, whole.Measure);
                var isTurned = isPart && Opposites.IsTurned(_context, part.Measure, whole.Measure);
                if (isPart && Math.Max(part.Score, whole.Score) >= 0.4 && (part.Score < 0.4 || whole.Score < 0.4 || isTurned)) Parts(part, whole, isTurned);
                var isFocus = _context.Focus.Any(focus => focus.Table == _table && focus.Sentence == _context.Sentence.Index && part.Measures.Any(measure => measure.IsOf(focus.Measure))) && part.Measure.Stems.Intersect(whole.Measure.Stems).Any();
                // "15 percent of revenue": revenue is the whole, not the part.
                if (IsSaidAsWhole(part) && !IsSaidAsWhole(whole)) continue;
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
                                IsMeasureLinked = part.IsLinked && whole.IsLinked && IsSaidInside(part) && IsSaidInside(whole),
                                IsEntityLinked = entity.IsLinked,
                                IsPeriodLinked = time.IsLinked,
                                IsOtherWindow = time.IsOther,
                                Unit = "percent",
                            });
                }
            }
    }

    /// <summary>"Four in five boats were let in time, and only 12 had to wait": what is said of another number makes no share.</summary>
    private bool IsSaidInside(MeasureLink link) => link.Tokens.Any(token => _context.Scope.IsInside(token) && !_context.Siblings.Any(other => other.Id != _context.Claim.Id && other.Kind is not ClaimKind.Date && (other.Span.Contains(_context.Sentence.Tokens[token].Span) || other.Subject is { } counted && counted.Contains(_context.Sentence.Tokens[token].Span) && _context.Claim.Subject != other.Subject)));

    /// <summary>True for the measure right behind "percent of".</summary>
    private bool IsSaidAsWhole(MeasureLink link) => _context.Sentence.Lower(_context.Last + 1) == "of" && (link.Tokens.Contains(_context.Last + 2) || (_context.Sentence.Lower(_context.Last + 2) is "the" or "its" or "all" or "total" && link.Tokens.Contains(_context.Last + 3)));

    /// <summary>A part of a whole of which only one is named, or what the part leaves: "a vacancy rate of 20 percent" of posts and filled posts.</summary>
    private void Parts(MeasureLink part, MeasureLink whole, bool isTurned)
    {
        // "Of the 670 patients six died, a fatality rate of 0.9 percent": a table of deaths and crashes has deaths, but no patients.
        if (CountsOthers()) return;
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
                var isTurned = Opposites.IsTurned(_context, part.Measure, whole.Measure);
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
                                // "16 berths were not let": both columns are named, and what is denied is the part.
                                IsTentative = !(part.IsLinked && whole.IsLinked && Opposites.IsDenied(_context, part.Measure, whole.Measure)),
                                Unit = part.Measure.Unit,
                            });
                }
            }
    }

    /// <summary>True where another number of the sentence counts what the table does not know: then a share is of those.</summary>
    private bool CountsOthers()
    {
        foreach (var other in _context.Siblings)
        {
            if (other.Id == _context.Claim.Id || other.Kind != ClaimKind.Count || other.Subject is not { } subject) continue;
            var isKnown = false;
            for (var i = 0; i < _context.Words.WordStems.Count && !isKnown; i++)
                isKnown = subject.Contains(_context.Sentence.Tokens[_context.Words.TokenOf[i]].Span) && Knows(_context.Words.WordStems[i]);
            if (!isKnown) return true;
        }

        return false;

        bool Knows(string stem) => char.IsLetter(stem[0]) && (_table.Explains(stem) || _table.Entities.HasWord(stem));
    }

    private void PartOfAll(MeasureLink link)
    {
        var parts = new List<(IReadOnlyList<Filter> Part, IReadOnlyList<Filter> Whole, double Score, bool IsLinked)>();
        // "It now accounts for half of all rides": whom the sentence before spoke of.
        var isSpokenOf = Mentions.Count == 0 && IsShareOfAll();
        foreach (var choice in _entities)
        {
            if (choice.Filters.Count == 0) continue;
            // "36 percent of the calls in Brake": Brake is the whole, not the part.
            if (choice.Mentions.Count > 0 && IsWhole(choice.Mentions[0])) continue;
            if (choice.Filters.Count == 1) parts.Add((choice.Filters, [], choice.Mentions.Count == 0 ? 0.7 * choice.Score : choice.Score, choice.Mentions.Count == 0 ? choice.IsLinked && isSpokenOf : choice.Score > 0.7));
            else
            {
                // "Two thirds of the dead in Kent were women": of those in Kent, the women; or of all, the women in Kent.
                parts.Add((choice.Filters, [choice.Filters[1]], choice.Score, choice.Score > 0.7));
                parts.Add((choice.Filters, [choice.Filters[0]], choice.Score, choice.Score > 0.7));
                parts.Add((choice.Filters, [], choice.Score * 0.9, choice.Score * 0.9 > 0.7));
            }
        }

        if (parts.Count == 0 && Conditions.Count == 0) return;
        // "Brake fixed six in ten of its potholes" is no share of all potholes; "Brake accounts for six in ten" is.
        var isOfAll = _table.IsCaseList || IsShareOfAll();
        foreach (var (part, whole, score, isLinked) in parts.Count > 0 ? parts : [([], [], 1, true)])
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
                    IsMeasureLinked = link.IsLinked && isClass && !(_table.AreRowsMeasures && whole.Count == 0),
                    IsEntityLinked = isLinked,
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

    private Measure Counted(DataColumn column) => new() { Column = column, Stems = _table.Header(column).Stems };
}
