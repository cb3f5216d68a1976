using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Rates that need two measures, often of two tables: dollars per pupil, deaths per 100,000 residents.</summary>
internal static class PerHead
{
    private const double Floor = 0.35;

    /// <summary>How many of them: 100,000 in "24.4 per 100,000 people", else 1.</summary>
    private static decimal Base(ClaimContext context)
    {
        if (context.Claim is not { Kind: ClaimKind.Rate, Unit: { } unit } || unit.IndexOf("per ", StringComparison.Ordinal) is not (>= 0 and var per)) return 1;
        return decimal.TryParse(unit[(per + 4)..].Split(' ')[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 10 ? number : 1;
    }

    /// <summary>What is counted per: "pupil" in "per pupil"; null where nothing is.</summary>
    public static string? Noun(ClaimContext context)
    {
        for (var i = 0; i + 1 < context.Sentence.Tokens.Length; i++)
            if (context.Sentence.Lower(i) is "per" or "each" or "every" && context.Sentence.Tags[i + 1] is Language.PartOfSpeech.Noun && Math.Abs(i - context.First) < 14)
                return Stems.Of(context.Sentence.Lower(i + 1));
        // "The average claim is worth $40": for each claim.
        for (var i = 0; i + 1 < context.Sentence.Tokens.Length && context.Claim.Kind == ClaimKind.Money; i++)
            if (context.Sentence.Lower(i) is "average" or "typical" && Math.Abs(i - context.First) < 10)
                for (var j = i + 1; j <= Math.Min(i + 3, context.Sentence.Tokens.Length - 1) && context.Sentence.Tags[j] is Language.PartOfSpeech.Adjective or Language.PartOfSpeech.Noun; j++)
                    if (context.Sentence.Tags[j] is Language.PartOfSpeech.Noun && !(j + 1 < context.Sentence.Tokens.Length && context.Sentence.Tags[j + 1] is Language.PartOfSpeech.Noun))
                        return Stems.Of(context.Sentence.Lower(j));
        foreach (var earlier in context.Earlier.Take(1))
            for (var i = 0; i + 1 < Math.Min(6, earlier.Sentence.Tokens.Length); i++)
                if (earlier.Sentence.Lower(i) == "per" && earlier.Sentence.Tags[i + 1] is Language.PartOfSpeech.Noun)
                    return Stems.Of(earlier.Sentence.Lower(i + 1));
        return null;
    }

    /// <summary>For each level that the words may mean, the level divided by the measure of the noun in the same period.</summary>
    public static IEnumerable<(Reading Reading, Unexplained Left)> Find(ClaimContext context, IReadOnlyList<(TableModel Table, PlaceOfTable Place)> tables, IReadOnlyList<(Reading Reading, Unexplained Left)> levels)
    {
        // Where both sides are columns of one table the ratio is there already.
        if (levels.Any(pair => pair.Reading is PairReading { Kind: PairKind.Multiple } && context.Claim.Kind == ClaimKind.Rate)) return [];
        var per = Base(context);
        // A rate per so many is one of people where nobody says of what.
        var noun = per > 1 ? "population" : Noun(context);
        if (noun is null || (per == 1 && Synonyms.IsGeneric(noun))) return [];
        var heads = tables.SelectMany(pair => pair.Table.Measures.Select(measure => (pair.Table, Measure: measure)))
            .Where(pair => pair.Measure.Unit is null or "person" && pair.Measure.IsAdditive && pair.Measure.Stems.Any(stem => Synonyms.Likeness(stem, noun) >= 0.85)).Take(3).ToList();
        var rates = new List<(Reading, Unexplained)>();
        foreach (var (reading, left) in levels)
        {
            if (reading is not LevelReading { Selection: { Measure.IsAdditive: true, } level } || reading.Relevance < Floor) continue;
            foreach (var (table, measure) in heads)
            {
                if (Joined(level, table) is not { } filters) continue;
                if (measure == level.Measure || (level.Window is not null && table.Time is null) || (level.Window is null && table.Time is not null)) continue;
                if (level.Window is { } window && !table.Time!.Periods.Any(cell => window.Covers(cell.Period))) continue;
                var divisor = new Selection { Table = table, Measure = measure, Aggregate = Aggregate.Sum, Window = level.Window, Filters = filters };
                var rest = left with { Core = [.. left.Core.Where(word => Synonyms.Likeness(Stems.Of(word.ToLowerInvariant()), noun) < 0.85)] };
                rates.Add((new PairReading(level, divisor, PairKind.Multiple) { Per = per, MeasureScore = reading.MeasureScore, Relevance = Math.Min(1, reading.Relevance + 0.15), IsMeasureLinked = reading.IsMeasureLinked, IsEntityLinked = reading.IsEntityLinked, IsPeriodLinked = reading.IsPeriodLinked, IsOtherWindow = reading.IsOtherWindow, Unit = reading.Unit }, rest));
            }
        }

        return rates;
    }

    /// <summary>The filters of a figure in another table: by the column there that has the same names; null where one has none.</summary>
    private static List<Filter>? Joined(Selection level, TableModel table)
    {
        if (table == level.Table) return [.. level.Filters];
        var filters = new List<Filter>();
        foreach (var filter in level.Filters)
        {
            if (table.Dataset.Columns.FirstOrDefault(column => column.Kind == Datasets.ColumnKind.Text && filter.Values.All(column.Values.Contains)) is not { } column) return null;
            filters.Add(new Filter(column, filter.Values));
        }

        return filters;
    }
}
