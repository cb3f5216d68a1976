using System.Collections.Frozen;
using ClaimTracker.Verification.Datasets.Cells;
using ClaimTracker.Verification.Datasets.Headers;

namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>What a column turned out to be, after all its cells were seen. Immutable.</summary>
/// <param name="Kind">Text, number or time.</param>
/// <param name="Mark">Before its decimals.</param>
/// <param name="Granularity">Of a time column.</param>
/// <param name="Fiscal">Whether "2010-11" is two years in it.</param>
/// <param name="Order">Of days and months in figures.</param>
internal sealed record ColumnShape(ColumnKind Kind, DecimalMark Mark, Granularity Granularity = Granularity.None, bool Fiscal = false, DateOrder Order = DateOrder.None)
{
    private const int LongestSign = 6;

    private const int MostNumbered = 999;

    private static readonly FrozenSet<string> NumberedPlaces = WordFile.Set("numbered-words.txt");

    private static readonly FrozenDictionary<string, string> TimeHeaders =
        WordFile.Rows("time-headers.txt").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The start of the period in a cell of a time column; null where the cell has none of this column's length.</summary>
    public DateOnly? Start(string raw)
    {
        var written = PeriodReader.Read(raw);
        return written.Shape != PeriodShape.None && written.Granularity(Fiscal) == Granularity ? written.Start(Fiscal, Order) : null;
    }

    /// <summary>Decides from the counts, the header and, for bare years, the place among the columns.</summary>
    public static ColumnShape Decide(ColumnProfile profile, string header, HeaderFacts facts, int index, DateOrder order)
    {
        if (profile.Filled == 0) return new ColumnShape(ColumnKind.Text, profile.Mark);
        if (Time(profile, header, facts, index, order) is { } time) return time;
        var isNumber = profile.Numbers >= 0.6 * profile.Filled && !AreCodes(profile, header) && !AreNumbered(profile, header, index) && !(index == 0 && AreSigns(profile));
        return new ColumnShape(isNumber ? ColumnKind.Number : ColumnKind.Text, profile.Mark);
    }

    /// <summary>What the header says about years, months and days under it: "year", "month", "day", "weekday", "period"; null for nothing.</summary>
    public static string? TimeHeader(string header)
    {
        var words = HeaderToken.Cut(header).Where(token => token.IsWord).Select(token => token.Text.ToLowerInvariant()).ToList();
        if (words.Count is 0 or > 5) return null;
        if (TimeHeaders.TryGetValue(string.Join(' ', words), out var whole)) return whole;
        // "survey date", "fiscal year", "DeathDateTime": the last word is what it is; "Year of arrest" the first. "day rate" is neither.
        if (TimeHeaders.TryGetValue(words[^1], out var last)) return last;
        return words.Count > 1 && words[1] is "of" && TimeHeaders.TryGetValue(words[0], out var first) ? first : null;
    }

    private static ColumnShape? Time(ColumnProfile profile, string header, HeaderFacts facts, int index, DateOrder order)
    {
        var shapes = profile.Shapes;
        var periods = shapes.Sum() - shapes[(int)PeriodShape.None];
        if (periods < 0.9 * profile.Filled) return null;
        var named = TimeHeader(header);
        if (profile.Numbers > 0.5 * profile.Filled)
        {
            // Digits alone: four are a year where the header says so, or where the column leads a table and covers its years; six and eight need the header.
            if (facts.Unit is not null) return null;
            var bare = profile.AreYears && index <= 2 && facts.Stem.Length <= 20 && !IsMeasure(facts.Stem) && profile.HasAllValues && profile.Values.Count >= 2 && 3 * profile.Values.Count >= (double)(profile.Max - profile.Min);
            if (named is null && !bare) return null;
        }

        var both = shapes[(int)PeriodShape.MonthOrFiscalYear];
        var fiscal = both + shapes[(int)PeriodShape.FiscalYear] > 0 && shapes[(int)PeriodShape.Month] == 0 && (shapes[(int)PeriodShape.FiscalYear] > 0 || profile.Values.Count > 1 || named == "year");
        if (profile.Orders is { DayFirst: > 0, MonthFirst: 0 }) order = DateOrder.DayFirst;
        else if (profile.Orders is { DayFirst: 0, MonthFirst: > 0 }) order = DateOrder.MonthFirst;
        var granularity = Enumerable.Range(1, shapes.Length - 1)
            .GroupBy(shape => new WrittenPeriod((PeriodShape)shape, 2000, 1, 1).Granularity(fiscal), shape => shapes[shape])
            .MaxBy(group => group.Sum())!.Key;
        return new ColumnShape(ColumnKind.Time, profile.Mark, granularity, fiscal, order);
    }

    /// <summary>Most digits with leading zeros, or "zip" in the header above whole numbers.</summary>
    private static bool AreCodes(ColumnProfile profile, string header) => profile.Codes > 0 && (5 * profile.Codes >= profile.Numbers || Identifiers.Names(header)) && profile.Decimals == 0;

    /// <summary>"2", "5B", "14", "Ice" down the first column: each row has a sign of its own, and one of them holds a letter beside its digits.</summary>
    private static bool AreSigns(ColumnProfile profile) =>
        profile is { Texts: > 0, Decimals: 0, Unit: null, HasAllValues: true, Min: >= 0 } && profile.Values.Count == profile.Filled
        && profile.Values.All(value => value.Length <= LongestSign) && profile.Values.Any(value => value.Any(char.IsAsciiDigit) && value.Any(char.IsAsciiLetter));

    /// <summary>"Ward" above 1, 2, 3: the numbers are names, and adding them up says nothing.</summary>
    private static bool AreNumbered(ColumnProfile profile, string header, int index) =>
        profile is { Texts: 0, Decimals: 0, Unit: null, HasAllValues: true, Min: >= 0, Max: <= MostNumbered } && profile.Values.Count > 1 && index <= 2 && NumberedPlaces.Contains(header.Trim().ToLowerInvariant());

    private static bool IsMeasure(string stem) => stem.Contains("population", StringComparison.OrdinalIgnoreCase) || stem.Contains("total", StringComparison.OrdinalIgnoreCase) || stem.Contains("number", StringComparison.OrdinalIgnoreCase) || stem.Contains("count", StringComparison.OrdinalIgnoreCase);
}
