using ClaimTracker.Verification.Comparison;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <summary>Lists the ways in which a claim's number may come out of one table, scored by the words alone.</summary>
internal sealed partial class ReadingFinder
{
    private const double MeasureFloor = 0.28;
    private const int MostMeasures = 4;

    private readonly ClaimContext _context;
    private readonly TableModel _table;
    private readonly IReadOnlyList<EntityChoice> _entities;
    private readonly IReadOnlyList<MeasureLink> _measures;
    private readonly MeasureLink? _rows;
    private readonly List<Reading> _readings = [];

    private ReadingFinder(ClaimContext context, TableModel table)
    {
        _context = context;
        _table = table;
        Mentions = EntityFinder.Find(table, context.Words);
        _entities = WithClock(EntityChoice.For(context, table, Mentions));
        _measures = Implied(PartOfNumber(MeasureBinder.Bind(context, table)));
        _rows = table.IsCaseList ? MeasureBinder.BindRows(context, table) : null;
        Conditions = ConditionFinder.Find(context, table);
    }

    public TableModel Table => _table;

    public IReadOnlyList<EntityMention> Mentions { get; }

    public IReadOnlyList<Condition> Conditions { get; }

    /// <summary>What kept readings from being made.</summary>
    public BindingNotes Notes { get; } = new();

    /// <summary>Tokens of the sentence that the table explains.</summary>
    public IEnumerable<int> ExplainedTokens => _measures.Where(link => link.Score >= MeasureFloor).SelectMany(link => link.Tokens)
        .Concat(Mentions.SelectMany(mention => Enumerable.Range(mention.First, mention.Last - mention.First + 1))).Concat(_rows?.Tokens ?? []).Concat(_measures.Where(link => link.Measure.IsAdditive).SelectMany(link => Opposites.Tokens(_context, link.Measure)));

    /// <summary>The measure that the words fit best; 0 where they fit none.</summary>
    public double BestMeasure => Math.Max(_measures.Count > 0 ? _measures[0].Score : 0, _rows?.Score ?? 0);

    public IReadOnlyList<Reading> Readings => _readings;

    public static ReadingFinder For(ClaimContext context, TableModel table)
    {
        var finder = new ReadingFinder(context, table);
        if (ConditionFinder.MissesBin(context, table)) finder.Notes.HasOtherBins = true;
        if (RunLength.Of(context) is { } run)
        {
            finder.Runs(run);
            return finder;
        }

        switch (context.Claim.Kind)
        {
            case ClaimKind.Percentage:
                finder.Changes(PairKind.PercentChange);
                finder.RepeatedChanges();
                finder.Levels();
                finder.Extremes();
                finder.Shares();
                finder.Repeats();
                finder.GroupCounts(inPercent: true);
                finder.Comparisons(PairKind.PercentChange);
                break;
            case ClaimKind.PercentagePoints:
                finder.Changes(PairKind.Difference);
                finder.Comparisons(PairKind.Difference);
                break;
            case ClaimKind.Ratio:
                if (ChangeWords.IsAmount(context)) finder.Changes(PairKind.PercentChange);
                finder.Shares();
                finder.Repeats();
                finder.Levels();
                finder.Comparisons(PairKind.PercentChange);
                break;
            case ClaimKind.Multiple:
                finder.Changes(PairKind.Multiple);
                finder.Comparisons(PairKind.Multiple);
                break;
            case ClaimKind.Rank:
                finder.Ranks();
                break;
            case ClaimKind.Date:
                break;
            default:
                if (ChangeWords.IsAmount(context))
                {
                    finder.ColumnGaps();
                    // Of two columns that are set against each other neither is set against its own past.
                    if (finder.Readings.Count == 0) finder.Changes(PairKind.Difference);
                    finder.Comparisons(PairKind.Difference);
                    finder.Gaps();
                }

                finder.Levels();
                finder.Extremes();
                if (context.Claim.Kind == ClaimKind.Count)
                {
                    finder.GroupCounts(inPercent: false);
                    finder.Rests();
                }

                finder.Repeats();
                finder.Distincts();
                break;
        }

        return finder;
    }

    private static double Score(double measure, double entity, double time, double fit = 1) => Math.Min(1, measure * (0.55 + (0.25 * entity) + (0.2 * time)) * fit);

    /// <summary>The measures worth trying, with how well the claim's unit fits: rows first where they are cases.</summary>
    private IEnumerable<(MeasureLink Link, double Fit)> Candidates(bool isLevel)
    {
        if (_rows is not null && (!isLevel || (_context.Claim.Unit is null && !IsShareClaim))) yield return (_rows, 1);
        var taken = 0;
        foreach (var link in _measures)
        {
            if (link.Score < MeasureFloor || taken >= MostMeasures) break;
            var fit = isLevel ? UnitFit(link) : 1;
            if (fit == 0) continue;
            taken++;
            yield return (link, fit);
        }
    }

    /// <summary>"Special education rises to $2.6 million" in a table with one column of dollars: the row is named, so the column is meant.</summary>
    private IReadOnlyList<MeasureLink> Implied(IReadOnlyList<MeasureLink> links)
    {
        var unit = _context.Claim.Unit;
        var named = Mentions.Any(mention => mention.Column == _table.Key || mention.Quality >= 0.9) || _entities[0].Filters.Count > 0;
        var isTotal = _context.Says("total", "overall", "altogether");
        if (!named && !isTotal) return links;
        var fitting = links.Where(link => link.Measure.Statistic != StatisticKind.Change && (IsShareClaim ? link.Measure.IsAdditive || link.Measure.Unit == "percent" : UnitFit(link) >= 0.95)).ToList();
        if (fitting.Count > 0 && links.Any(link => link.IsLinked && !fitting.Contains(link))) return links;
        if (fitting.Count != 1 || (fitting[0].Score >= 0.62 && fitting[0].IsLinked)) return links;
        var floor = unit is not null && !IsShareClaim ? named ? 0.62 : 0.5 : 0.5;
        return [.. links.Select(link => link == fitting[0] ? link with { Score = Math.Max(link.Score, floor), IsLinked = link.IsLinked || (named && unit is not null) } : link).OrderByDescending(link => link.Score)];
    }

    /// <summary>The choices among the rows of the hours that the sentence speaks of.</summary>
    private IReadOnlyList<EntityChoice> WithClock(IReadOnlyList<EntityChoice> choices)
    {
        if (ClockFinder.Find(_context, _table, out var isSaid) is not { } clock) return choices;
        var hours = choices.Select(choice => choice with { Filters = [.. choice.Filters.Where(filter => filter.Column != clock.Column), clock] });
        return isSaid ? [.. hours] : [.. hours.Concat(choices.Select(choice => choice with { Score = choice.Score * 0.9, IsLinked = false })).OrderByDescending(choice => choice.Score)];
    }

    /// <summary>"182 of the 518": what the second counts is known, so the first is one of its parts.</summary>
    private IReadOnlyList<MeasureLink> PartOfNumber(IReadOnlyList<MeasureLink> links)
    {
        if (ChangeWords.WholeOf(_context) is not { } whole || _context.Bonds.Of(whole.Id)?.Level is not { } level || level.Table != _table) return links;
        return [.. links.Select(link => link.Measures.Any(measure => measure.Column == level.Measure.Column)
            ? link with { Score = link.Score * 0.5, IsLinked = false }
            : link.Measures.Any(measure => _table.IsPartOf(measure, level.Measure)) && !link.IsOutdone ? link with { Score = Math.Max(link.Score, RepeatedMeasure) } : link).OrderByDescending(link => link.Score)];
    }

    /// <summary>How well a level in the measure's unit can be a number in the claim's; 0 where it cannot.</summary>
    private double UnitFit(MeasureLink link)
    {
        var measure = link.Measure;
        var unit = _context.Claim.Unit;
        if (_context.Claim.Kind is ClaimKind.Percentage or ClaimKind.Ratio)
            return measure.Unit == "percent" || measure.Statistic == StatisticKind.Share ? 1 : measure.Unit is null && measure.Column is { } column && (column.Decimals > 0 || measure.Statistic is StatisticKind.Rate or StatisticKind.Change) && column.Max is <= 1000 ? 0.9 : 0;
        if (unit is null) return measure.Unit is null ? 1 : measure.Unit == "percent" ? 0.5 : 0.85;
        if (measure.Unit is null)
        {
            if (_context.Claim.Kind == ClaimKind.Money) return MoneyWords.Names(measure) ? 0.95 : 0;
            if (_context.Claim.Kind is ClaimKind.Duration or ClaimKind.Age) return link.Measure.Stems.Any(stem => Words.Synonyms.Likeness(stem, "ag") > 0 || stem is "age" or "duration" or "wait") ? 0.9 : 0.6;
            if (!UnitFactors.IsMeasure(unit)) return 0.9;
            if (link.IsLinked) Notes.HasOtherUnit = true;
            return 0;
        }

        if (UnitFactors.Between(measure.Unit, unit) is not null) return 1;
        if (!UnitFactors.IsMeasure(unit) && !UnitFactors.IsMeasure(measure.Unit) && _context.Claim.Kind == ClaimKind.Rate) return 0.8;
        if (link.IsLinked) Notes.HasOtherUnit = true;
        return 0;
    }

    private Series SeriesOf(MeasureLink link, EntityChoice entity) => new()
    {
        Table = _table,
        Measures = link.Measure is { Statistic: StatisticKind.Share or StatisticKind.Rate, Unit: null, Column.Max: <= 1 } && IsShareClaim
            ? [.. link.Measures.Select(measure => measure with { Scale = 100, Unit = "percent" })]
            : IsShareClaim && IsRateColumn(link.Measure)
            ? [.. link.Measures.Select(measure => measure with { Unit = "percent" })]
            : link.Measures,
        Filters = entity.Filters,
        Asked = Asked(link),
    };

    private bool IsShareClaim => _context.Claim.Kind is ClaimKind.Percentage or ClaimKind.Ratio or ClaimKind.PercentagePoints;

    /// <summary>"Median", "average", "a typical" near the claim.</summary>
    private Aggregate? Asked(MeasureLink link)
    {
        if (link.Measure.Statistic is StatisticKind.Mean or StatisticKind.Median or StatisticKind.Share or StatisticKind.Rate) return null;
        return ChangeWords.Statistic(_context);
    }

    private void Levels()
    {
        var isAmount = ChangeWords.IsAmount(_context);
        var isWhole = ChangeWords.IsWhole(_context);
        // "It peaked at 7 percent" is the largest of all, not the last.
        var isExtreme = _context.SaysNear(4, "peaked", "peak", "bottomed");
        // "12 thefts per 1,000 residents" is no number of thefts.
        var isPer = _context.Claim.Kind == ClaimKind.Rate && _context.Claim.Unit?.Contains(" per ", StringComparison.Ordinal) == true;
        var isPerHead = _context.Claim.Kind is ClaimKind.Money or ClaimKind.Count && PerHead.Noun(_context) is not null;
        foreach (var (link, unitFit) in Candidates(isLevel: true))
        {
            if (link.Measure.Statistic == StatisticKind.Change && !ChangeWords.IsChange(_context)) continue;
            var fit = unitFit * NounFit(link) * (isPerHead && link.Measure.IsAdditive ? 0.7 : 1);
            foreach (var entity in _entities)
            {
                var series = SeriesOf(link, entity) with { Conditions = Conditions };
                var isReached = false;
                foreach (var time in TimeChoice.For(_context, series))
                {
                    var selection = time.Window is { } window ? series.At(window) : series.IsWide && series.Measures.Count > 1 ? null : series.All();
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
                        IsTentative = isPer && link.Measure is { Statistic: StatisticKind.None, Unit: null },
                        IsOtherWindow = time.IsOther,
                        Unit = selection.Measure.Unit,
                    });
                }

                if (!isReached) Notes.MissesPeriod |= link.IsLinked;
            }
        }
    }

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

    private void Changes(PairKind kind)
    {
        // "0.3 points lower in May than in April".
        var isChange = ChangeWords.IsStatedChange(_context) || (_context.Claim.Kind == ClaimKind.PercentagePoints && _context.Sentence.Lower(_context.Last + 1) is "lower" or "higher" or "less" or "more" && _context.Says("than"));
        // "More than double the 6,180 of dawn": the base is a number of its own, whose period nobody says.
        var isAgainstNumber = _context.Siblings.Any(other => other.Span.Start > _context.Claim.Span.End && _context.Sentence.TokenAt(other.Span.Start) - _context.Last <= 3 && _context.Sentence.Lower(_context.Last + 1) is "the" or "than" or "from");
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
                        Unit = kind switch { PairKind.PercentChange => "percent", PairKind.Multiple => null, _ => isShare ? "percentage point" : link.Measure.Unit },
                    });
                }
            }
        }
    }

    /// <summary>A column that holds the change already: "Change: -24%".</summary>
    private void ChangeColumn(MeasureLink link)
    {
        if (link.Measure.Unit != _context.Claim.Unit) return;
        foreach (var entity in _entities)
        {
            if (entity.Filters.Count == 0) continue;
            var selection = SeriesOf(link, entity).All();
            _readings.Add(new LevelReading(selection) { MeasureScore = link.Score, Relevance = Score(link.Score, entity.Score, 0.95), IsMeasureLinked = link.IsLinked, IsEntityLinked = entity.IsLinked, IsPeriodLinked = true, IsChange = true, Unit = link.Measure.Unit });
        }
    }

    private static bool IsRateColumn(Measure measure) => measure.Unit is null && measure.Column is { Decimals: > 0, Min: >= -100, Max: <= 100 };

    /// <summary>One name against another: "double the price in Brake", "8 percent more than in Stade".</summary>
    private void Comparisons(PairKind kind)
    {
        var isMultiple = kind == PairKind.Multiple;
        if (!isMultiple && !_context.Says("than", "below", "above", "behind", "ahead", "versus", "compared", "against", "while")) return;
        var isCompared = _context.SaysNear(3, "more", "less", "fewer", "higher", "lower", "larger", "smaller");
        foreach (var column in Mentions.Concat(ConditionFinder.Values(_context, _table)).GroupBy(mention => mention.Column))
        {
            var mentions = column.OrderBy(mention => mention.First).ToList();
            if (mentions.Count < 2) continue;
            var right = mentions.FirstOrDefault(mention => mention.First > _context.Last && mentions.Any(other => other.First < mention.First)) ?? mentions[^1];
            var left = mentions.Where(mention => mention != right).OrderBy(mention => EntityChoice.Distance(_context, mention)).First();
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
                        Unit = kind switch { PairKind.PercentChange => "percent", PairKind.Multiple => null, _ => link.Measure.Unit == "percent" || IsRateColumn(link.Measure) ? "percentage point" : link.Measure.Unit },
                    });
                }
            }
        }
    }

    private static Selection? Pick(Series series, TimeChoice time) => time.Window is { } window ? series.At(window) : series.IsWide && series.Measures.Count > 1 ? null : series.All();
}

/// <summary>What kept a table from answering a claim.</summary>
internal sealed class BindingNotes
{
    /// <summary>The measure is there, in a unit that the claim's cannot be worked out from.</summary>
    public bool HasOtherUnit { get; set; }

    /// <summary>The measure is there, but not for the period.</summary>
    public bool MissesPeriod { get; set; }

    /// <summary>The classes of the table are not those of the claim.</summary>
    public bool HasOtherBins { get; set; }
}
