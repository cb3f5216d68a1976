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
    /// <summary>How surely a bare number is of the only measure of a table that so many other numbers of the article are from.</summary>
    private const double OnlyMeasure = 0.72, FewestVotes = 3;

    /// <summary>So little time agreement is left of a table that does not reach the time that is said.</summary>
    private const double Untimely = 0.5;

    /// <summary>How well a number in another unit of the same kind fits.</summary>
    private const double Converted = 0.85;

    /// <summary>What is left of a measure that only another clause names: "fares had grown, but the wait slid to 2.1 minutes".</summary>
    private const double OtherClause = 0.8;

    private readonly CountedRows? _counted;
    private readonly List<Reading> _readings = [];

    private ReadingFinder(ClaimContext context, TableModel table)
    {
        _context = context;
        _table = table;
        _counted = CountedRows.Find(context, table);
        Mentions = PartialNames.With(WithoutRivals(context.Words.Mentions(table)), context, table);
        _entities = WithClock(OfAllRows(OfSomeRows(EntityChoice.For(context, table, Mentions))));
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
        .Concat(Mentions.SelectMany(mention => Enumerable.Range(mention.First, mention.Last - mention.First + 1))).Concat(_counted is null ? [] : Enumerable.Range(_counted.First, _counted.Noun - _counted.First + 1)).Concat(_rows?.Tokens ?? []).Concat(_measures.Where(link => link.Measure.IsAdditive).SelectMany(link => Opposites.Tokens(_context, link.Measure)));

    /// <summary>The measure that the words fit best; 0 where they fit none.</summary>
    public double BestMeasure => Math.Max(_measures.Count > 0 ? _measures.Max(link => link.Score * (link.Tokens.Count == 0 || link.Tokens.Any(_context.Scope.IsInside) ? 1 : OtherClause)) : 0, _rows?.Score ?? 0);

    public IReadOnlyList<Reading> Readings => _readings;

    public static ReadingFinder For(ClaimContext context, TableModel table)
    {
        var finder = new ReadingFinder(context, table);
        if (ConditionFinder.MissesBin(context, table)) finder.Notes.HasOtherBins = true;
        if (Proportion.Has(context) || NamesColumn(context, table)) return finder;
        if (context.Run is { } run)
        {
            finder.Runs(run);
            return finder;
        }

        if (context.Ratio is { } ratio) finder.Ratios(ratio);
        // A side of a ratio is no figure of its own, unless the table has the ratio.
        if (NamedRatio.IsSaid(context) && !table.HeaderStems.Contains("ratio")) return finder;
        switch (context.Claim.Kind)
        {
            case ClaimKind.Percentage:
                finder.SharesByName();
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
                finder.AgainstColumn(PairKind.Multiple);
                finder.Changes(PairKind.Multiple);
                finder.Comparisons(PairKind.Multiple);
                break;
            case ClaimKind.Rank when RankedChange.IsSaid(context):
                // "Brake saw the second-biggest increase" is one of all names, not of all years.
                if (context.Ranked is { } ranked && finder.IsOneSeries) finder.Periods(TimeQuestion.FirstChange, ranked.IsDown, ranked.Place);
                else if (context.Ranked is { } place) finder.ChangeRanks(place);
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

                finder.AgainstColumn(PairKind.Difference);
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

    /// <summary>"A two-berth cabin" where a column is called so: the number is part of a name.</summary>
    private static bool NamesColumn(ClaimContext context, TableModel table) =>
        context.Text.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && hyphen + 1 < context.Text.Length && char.IsLetter(context.Text[hyphen - 1]) && char.IsLetter(context.Text[hyphen + 1])
        && Words.Stems.Words(context.Text) is { Count: 2 } words && words.All(word => table.HeaderStems.Contains(Words.Stems.Of(word)))
        || IsLimitOfColumn(context, table) || IsAttribute(context);

    /// <summary>"A two-bed in Brake": the number says which homes, not how many.</summary>
    private static bool IsAttribute(ClaimContext context) =>
        context.Claim.Kind == ClaimKind.Count && context.Text.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && context.Text.LastIndexOf('-') == hyphen && hyphen + 1 < context.Text.Length && char.IsAsciiLetterLower(context.Text[hyphen + 1])
        && ClaimedNumberReader.Read(context.Claim, context.Text[..hyphen]) is { } whole && whole.Value == context.Claim.Value && !context.Text[hyphen..].Any(char.IsWhiteSpace) && !NumberWords(context.Text[(hyphen + 1)..]);

    /// <summary>"Twenty-one" is one number.</summary>
    private static bool NumberWords(string word) => word is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "strong" or "fold";

    /// <summary>"Within 10 minutes" where a column is called "Within 10 min": the number limits what is counted.</summary>
    private static bool IsLimitOfColumn(ClaimContext context, TableModel table) =>
        context.Claim.Kind is ClaimKind.Duration or ClaimKind.Age or ClaimKind.Measure && (IsLimit(context.Sentence.Lower(context.First - 1)) || IsLimit(context.Sentence.Lower(context.First)))
        && Words.Stems.Words(context.Text).FirstOrDefault(word => char.IsAsciiDigit(word[0])) is { } digits && table.HeaderStems.Contains(digits);

    private static bool IsLimit(string word) => word is "within" or "under" or "over" or "than" or "inside" or "least";

    private static double Score(double measure, double entity, double time, double fit = 1) => Math.Min(1, measure * (0.55 + (0.25 * entity) + (0.2 * time)) * fit * (time <= Untimely ? 0.75 : 1));

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
        // "3.3 million tonnes" is no yield in tonnes per hectare.
        if (fitting.Count > 1 && unit is not null && fitting.Where(link => link.Measure.Unit == unit).ToList() is { Count: 1 } exact) fitting = exact;
        // "The lake stood at 21.1 metres" beside columns of spill levels that nobody speaks of: the columns that are called by their days alone.
        if (fitting.Count > 1 && unit is not null && fitting.Where(link => link.Measures[^1] is { Period: not null } last && last.Stems.SequenceEqual(_table.NameStems)).ToList() is { Count: 1 } plain && fitting.All(link => link == plain[0] || !link.Measure.Stems.Any(stem => !_table.NameStems.Contains(stem) && Enumerable.Range(0, _context.Words.WordStems.Count).Any(i => _context.Words.WordStems[i] == stem && !Comparand.IsAgainst(_context, _context.Words.TokenOf[i]))))) fitting = plain;
        // "At 8 metres, and on three days": a column of days without a unit is no rival of the only one in metres.
        if (fitting.Count > 0 && links.Any(link => link.IsLinked && !fitting.Contains(link) && (unit is null || IsShareClaim || link.Measure.Unit is not null))) return links;
        // "Its boats carried an average of 7,200": of two columns the one of averages.
        if (fitting.Count > 1 && ChangeWords.Statistic(_context) == Aggregate.Mean && fitting.Where(link => link.Measure.Statistic == StatisticKind.Mean).ToList() is { Count: 1 } means) fitting = means;
        // "The two museums in Brake drew 61,046": an article that draws on a table of nothing but visits, and a bare number, are about visits.
        if (fitting.Count == 1 && IsOnlyMeasure(fitting[0]) && IsBareCount()) return [.. links.Select(link => link == fitting[0] ? link with { Score = Math.Max(link.Score, OnlyMeasure), IsLinked = true } : link).OrderByDescending(link => link.Score)];
        if (fitting.Count != 1 || (fitting[0].Score >= 0.62 && fitting[0].IsLinked)) return links;
        var floor = unit is not null && !IsShareClaim ? named ? 0.62 : 0.5 : 0.5;
        return [.. links.Select(link => link == fitting[0] ? link with { Score = Math.Max(link.Score, floor), IsLinked = link.IsLinked || (named && unit is not null) } : link).OrderByDescending(link => link.Score)];
    }

    private bool IsOnlyMeasure(MeasureLink link) => link.Measure is { IsAdditive: true, Column: not null } && _table.Families.All(family => family.Measures[0].Statistic == StatisticKind.Change || family.Measures[0].IsOf(link.Measures[0])) && _context.Bonds.Votes(_table, _context.Claim) >= FewestVotes;

    /// <summary>True for a whole number of three digits and more that counts nothing of its own: "drew 61,046", "sailed 1,203 times".</summary>
    private bool IsBareCount() =>
        _context.Claim is { Kind: ClaimKind.Count, Unit: null, Value: >= 100 } && !ChangeWords.IsAmount(_context)
        && (_context.Counted is not { } counted || (counted.Count == 1 && _context.Sentence.Lower(counted.First) is "times" or "people"));

    /// <summary>"The two museums in Brake" are in the town of Brake, whatever the Brake Maritime Museum is called for short.</summary>
    private IReadOnlyList<EntityMention> WithoutRivals(IReadOnlyList<EntityMention> mentions) =>
        _counted?.Of is not { } of ? mentions : [.. mentions.Where(mention => mention.Column == of.Column || mention.Last < of.First || of.Last < mention.First)];

    /// <summary>"The three biggest kilns", "two of the kilns": not all of them.</summary>
    private IReadOnlyList<EntityChoice> OfSomeRows(IReadOnlyList<EntityChoice> choices)
    {
        if (_counted is not null || _table.Key is not { Kind: Datasets.ColumnKind.Text } key || _table.IsCaseList) return choices;
        var isSome = false;
        for (var i = 0; i < _context.First && !isSome; i++)
            isSome = _context.Scope.IsInside(i) && _context.Scope.Stem(i) is { } stem && _context.Sentence.PennTags[i] is Language.PennTag.NNS && _table.Header(key).Stems.Contains(stem)
                && Enumerable.Range(Math.Max(0, i - 3), Math.Min(3, i)).Any(before => Superlatives.Is(_context.Sentence.Lower(before)) || _context.Siblings.Any(other => other.Id != _context.Claim.Id && other is { Kind: ClaimKind.Count, Value: < 50 } && _context.Sentence.TokenAt(other.Span.Start) == before));
        return isSome ? [.. choices.Select(choice => choice.Filters.Count == 0 ? choice with { IsLinked = false } : choice)] : choices;
    }

    /// <summary>"Its six routes" are all that there are.</summary>
    private IReadOnlyList<EntityChoice> OfAllRows(IReadOnlyList<EntityChoice> choices)
    {
        if (_counted is not { Of: null } || !_context.Scope.IsInside(_counted.First) || _context.Siblings.Any(other => other.Id != _context.Claim.Id && other.Kind != ClaimKind.Date && other.Span.Start > _context.Claim.Span.End && other.Span.End < _context.Sentence.Tokens[_counted.First].Span.Start)) return choices;
        return [.. choices.Select(choice => choice.Filters.Count == 0 ? choice with { Score = 1, IsLinked = !_table.AreRowsMeasures } : choice with { Score = choice.Score * 0.9 }).OrderByDescending(choice => choice.Score)];
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
        return [.. links.Select(link => link.Measures.Any(measure => measure.IsOf(level.Measure))
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
        // "Is down to 5,100" beside a column of wages: money is written with its sign.
        if (unit is null) return measure.Unit is null ? 1 : measure.Unit == "percent" || (_context.Claim.Kind == ClaimKind.Count && measure.Unit is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z', ..]) ? 0.5 : 0.85;
        if (measure.Unit is null)
        {
            if (_context.Claim.Kind == ClaimKind.Money) return MoneyWords.Names(measure) || (measure.Column is { Min: >= 1000 } && measure.Stems.Any(_table.NameStems.Contains) && MoneyWords.Are(_table.NameStems)) ? 0.95 : 0;
            if (_context.Claim.Kind is ClaimKind.Duration or ClaimKind.Age) return link.Measure.Stems.Any(stem => Words.Synonyms.Likeness(stem, "ag") > 0 || stem is "age" or "duration" or "wait") ? 0.9 : 0.6;
            if (!UnitFactors.IsMeasure(unit)) return 0.9;
            if (link.IsLinked) Notes.HasOtherUnit = true;
            return 0;
        }

        // Rain is not told in the feet of a river: what has to be converted fits a little less.
        if (UnitFactors.Between(measure.Unit, unit) is { } factor) return factor == 1 || !UnitFactors.IsMeasure(unit) ? 1 : Converted;
        if (!UnitFactors.IsMeasure(unit) && !UnitFactors.IsMeasure(measure.Unit) && _context.Claim.Kind == ClaimKind.Rate) return 0.8;
        if (link.IsLinked) Notes.HasOtherUnit = true;
        return 0;
    }

    /// <summary>The measure over time for the names that are meant; a rate of all is that of the row of totals, not the mean of the others.</summary>
    private Series SeriesOf(MeasureLink link, EntityChoice entity) => new()
    {
        Table = _table,
        Measures = link.Measure is { Statistic: StatisticKind.Share or StatisticKind.Rate, Unit: null, Column.Max: <= 1 } && IsShareClaim
            ? [.. link.Measures.Select(measure => measure with { Scale = 100, Unit = "percent" })]
            : IsShareClaim && IsRateColumn(link.Measure)
            ? [.. link.Measures.Select(measure => measure with { Unit = "percent" })]
            : link.Measure.Scale != 1 && entity.Filters.Any(filter => filter.Values.Any(IsPerShare))
            ? [.. link.Measures.Select(measure => measure with { Scale = 1 })]
            : link.Measures,
        Filters = entity.Filters.Count == 0 && !link.Measure.IsAdditive && link.Measure.Column is not null && _table.Entities.Totals is [{ Values.Count: 1 } whole] ? [new Filter(whole.Column, whole.Values)] : entity.Filters,
        Asked = Asked(link),
    };

    /// <summary>A table "in millions, except per-share amounts" has the amounts of a share in plain money.</summary>
    private static bool IsPerShare(string name) => name.Contains("per share", StringComparison.OrdinalIgnoreCase) || name.Contains("per-share", StringComparison.OrdinalIgnoreCase);

    private bool IsShareClaim => _context.Claim.Kind is ClaimKind.Percentage or ClaimKind.Ratio or ClaimKind.PercentagePoints;

    /// <summary>"Median", "average", "a typical" near the claim.</summary>
    private Aggregate? Asked(MeasureLink link)
    {
        if (link.Measure.Statistic is StatisticKind.Mean or StatisticKind.Median or StatisticKind.Share or StatisticKind.Rate) return null;
        return ChangeWords.Statistic(_context);
    }

    private static Selection? Pick(Series series, TimeChoice time) => time.Window is { } window ? series.At(window) : series.IsWide && series.Measures.Count > 1 ? null : series.All();
}
