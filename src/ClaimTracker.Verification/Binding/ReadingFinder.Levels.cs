using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <content>Figures as they stand: of a period, the largest and the smallest.</content>
internal sealed partial class ReadingFinder
{
    private void Levels()
    {
        var isAmount = ChangeWords.IsAmount(_context);
        var isWhole = ChangeWords.IsWhole(_context);
        // "It peaked at 7 percent" is the largest of all, not the last.
        var isExtreme = _context.SaysNear(4, "peaked", "peak", "bottomed");
        // "12 thefts per 1,000 residents" is no number of thefts.
        var isPer = _context.Claim.Kind == ClaimKind.Rate && _context.Claim.Unit?.Contains(" per ", StringComparison.Ordinal) == true;
        var isPerHead = _context.Claim.Kind is ClaimKind.Money or ClaimKind.Count && PerHead.Noun(_context) is not null && !Mentions.Any(mention => mention.Values.Any(IsPerShare));
        // "16 berths were not let" is no number of berths.
        var isDenied = Opposites.IsDenied(_context) || IsGroup() || CountsRows();
        // "The most borrowed novel was taken out 214 times": how often something was done is not how often all was.
        var isTimes = _context.Claim.Kind == ClaimKind.Count && _context.Sentence.Lower(_context.Last) is "times" or "occasions";
        foreach (var (link, unitFit) in Candidates(isLevel: true))
        {
            if (link.Measure.Statistic == StatisticKind.Change && !ChangeWords.IsChange(_context)) continue;
            var isSome = isDenied || SomeOfThem.Are(_context, link);
            var fit = unitFit * NounFit(link) * (isPerHead && link.Measure.IsAdditive ? 0.7 : 1) * (isSome && !isDenied ? 0.7 : 1);
            foreach (var entity in _entities)
            {
                var series = SeriesOf(link, entity) with { Conditions = Conditions };
                var isReached = false;
                foreach (var time in TimeChoice.For(_context, series))
                {
                    var selection = time.Window is { } window ? series.At(window) : series.IsWide && series.Measures.Count > 1 ? null : series.All();
                    if (selection is null && time.Window is { } stretch && series.Parts(stretch) is { Count: > 1 } parts)
                    {
                        isReached = true;
                        _readings.Add(new SumReading(parts) { MeasureScore = link.Score, Relevance = Score(link.Score, entity.Score, time.Score, fit), IsMeasureLinked = link.IsLinked && fit >= 0.8 && !isAmount && !isWhole && !isExtreme, IsEntityLinked = entity.IsLinked, IsPeriodLinked = time.IsLinked, IsTentative = isSome || isPer, IsOtherWindow = time.IsOther, Unit = link.Measure.Unit });
                    }

                    if (selection is null) continue;
                    isReached = true;
                    _readings.Add(new LevelReading(selection)
                    {
                        MeasureScore = link.Score,
                        Relevance = Score(link.Score, entity.Score, time.Score, fit),
                        IsMeasureLinked = link.IsLinked && fit >= 0.8 && !isAmount && !isWhole && !isExtreme,
                        IsEntityLinked = entity.IsLinked,
                        IsPeriodLinked = time.IsLinked,
                        IsUnasked = series.Asked is null && !selection.Measure.IsAdditive,
                        IsTentative = isSome || (isTimes && entity.Filters.Count == 0) || (isPer && link.Measure is { Statistic: StatisticKind.None, Unit: null }),
                        IsOtherWindow = time.IsOther,
                        Unit = selection.Measure.Unit,
                    });
                }

                if (!isReached) Notes.MissesPeriod |= link.IsLinked;
            }
        }
    }

    /// <summary>"The smallest of the three, it did best": so many were spoken of, and no measure has that number.</summary>
    private bool IsGroup() =>
        _context.Claim is { Kind: ClaimKind.Count, Value: < 20 } && (_context.Counted is null || Enumerable.Range(_context.Last, 3).Any(i => _context.Sentence.Lower(i) is "ones" or "others")) && _context.Sentence.Lower(_context.First - 1) is "the" or "all" or "these" or "those"
        && _context.First == _context.Last && _context.Sentence.Tokens[_context.First].Text.All(char.IsLetter);

    /// <summary>"The three kilns at Brake" counts kilns, and no bricks: of no more rows than there are, a number before what the rows are called is no figure of theirs.</summary>
    private bool CountsRows() =>
        _context.Claim is { Kind: ClaimKind.Count, Unit: null } claim && _table.Key is { Kind: Datasets.ColumnKind.Text } key && !_table.IsCaseList && claim.Value <= key.DistinctCount && _context.Counted is not null
        && Enumerable.Range(_context.First, Math.Min(2, _context.Sentence.Tokens.Length - _context.First)).Append(_context.Last).Where(token => _context.Sentence.Tags[token] is Language.PartOfSpeech.Noun).Select(_context.Scope.Stem).LastOrDefault() is { } noun && _table.Header(key).Stems.Contains(noun) && !_table.Measures.Any(measure => !measure.Stems.SequenceEqual(_table.NameStems) && measure.Stems.Contains(noun));

    /// <summary>A counted noun that is no word of the measure counts something else: "the 50 papers" is no circulation.</summary>
    private double NounFit(MeasureLink link)
    {
        if (_context.Claim.Kind != ClaimKind.Count) return 1;
        var isSaid = false;
        for (var i = 0; i < _context.Words.WordStems.Count; i++)
        {
            var token = _context.Words.TokenOf[i];
            var stem = _context.Words.WordStems[i];
            if (!IsCounted(token) || char.IsAsciiDigit(stem[0]) || Words.Synonyms.IsGeneric(stem) || _context.Sentence.Tags[token] is not (Language.PartOfSpeech.Noun or Language.PartOfSpeech.ProperNoun)) continue;
            if (link.Tokens.Contains(token) || link.Measure.Stems.Any(other => Words.Synonyms.Likeness(other, stem) > 0) || Mentions.Any(mention => mention.First <= token && token <= mention.Last)) return 1;
            isSaid = true;
        }

        return isSaid ? 0.7 : 1;
    }

    /// <summary>"It peaked at 9 metres": the largest cell of all.</summary>
    private void Extremes()
    {
        var isMost = _context.SaysNear(6, "peak", "peaked", "maximum", "highest", "record", "topped", "most", "largest");
        var isPeak = _context.SaysNear(4, "peaked", "peak", "bottomed") && _context.Dates.Count == 0;
        if (!isMost && !_context.SaysNear(6, "minimum", "lowest", "bottomed", "trough", "smallest", "fewest")) return;
        foreach (var (link, fit) in Candidates(isLevel: true))
        {
            if (link.Measure.Column is null || link.Measures.Count > 1) continue;
            foreach (var entity in _entities)
            {
                var series = SeriesOf(link, entity) with { Asked = isMost ? Aggregate.Maximum : Aggregate.Minimum };
                foreach (var time in TimeChoice.For(_context, series).Where(time => !time.IsOther && !isPeak).Append(new TimeChoice(null, 0.9, _context.Dates.Count == 0)).DistinctBy(time => time.Window).Take(3))
                    if (Pick(series, time) is { } selection)
                        _readings.Add(new LevelReading(selection) { MeasureScore = link.Score, Relevance = Score(link.Score, entity.Score, time.Score, fit * (isPeak ? 1 : 0.95)), IsMeasureLinked = isPeak && link.IsLinked, IsEntityLinked = entity.IsLinked, IsPeriodLinked = time.IsLinked, Unit = selection.Measure.Unit });
            }
        }
    }
}
