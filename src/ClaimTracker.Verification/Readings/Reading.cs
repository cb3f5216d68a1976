using System.Globalization;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Readings;

/// <summary>One way to work a claim's number out of a table, with how well it fits the words.</summary>
internal abstract record Reading
{
    /// <summary>How well it fits the words, from 0 to 1; nothing of the values is in it.</summary>
    public double Relevance { get; init; }

    /// <summary>How well the words name the measure, from 0 to 1.</summary>
    public double MeasureScore { get; init; }

    /// <summary>True where the words name the measure.</summary>
    public bool IsMeasureLinked { get; init; }

    /// <summary>True where the words name the entity, or the reading is of all rows and the words say so or name nobody.</summary>
    public bool IsEntityLinked { get; init; }

    /// <summary>True where the words name the period, or there is but one.</summary>
    public bool IsPeriodLinked { get; init; }

    /// <summary>True where the window is not the one that the words say first.</summary>
    public bool IsOtherWindow { get; init; }

    /// <summary>True where the change itself has a direction and the claim states one.</summary>
    public bool IsChange { get; init; }

    /// <summary>True where several cells that do not add up would be averaged though nobody said so.</summary>
    public bool IsUnasked { get; init; }

    /// <summary>True for a reading that may support a claim, but is too free to contradict one.</summary>
    public bool IsTentative { get; init; }

    /// <summary>True where the later figure is one that another number of the sentence was found to be.</summary>
    public bool IsPinned { get; init; }

    /// <summary>The unit of the answer; null for a bare number.</summary>
    public string? Unit { get; init; }

    public abstract TableModel Table { get; }

    /// <summary>The same reading where nothing is left to guess: the words, or another number of theirs, name its measure, entity and period.</summary>
    public Reading AsKnown(double relevance) => this with { MeasureScore = 1, Relevance = relevance, IsMeasureLinked = true, IsEntityLinked = true, IsPeriodLinked = true };

    /// <summary>Works it out; null where the data gives nothing.</summary>
    public abstract Answer? Evaluate(Evaluator evaluator);

    /// <summary>A selection in words: "sum of arrivals where origin = Syria, year = 2015".</summary>
    protected static string Words(Selection selection)
    {
        var parts = new List<string>();
        foreach (var filter in selection.Filters) parts.Add($"{filter.Column.Header} = {string.Join(" or ", filter.Values)}");
        foreach (var condition in selection.Conditions) parts.Add($"{condition.Column.Header} {condition.Operator} {condition.Number.ToString(CultureInfo.InvariantCulture)}");
        if (selection.Window is { } window && selection.Table.Time is { } time) parts.Add($"{time.Column.Header} = {Name(time, window)}");
        var what = selection.DistinctOf is { } distinct ? $"number of different {distinct.Header}" : selection.Measure.Column is null ? "number of rows" : $"{Verb(selection.Aggregate)}{selection.Measure.Name}";
        return parts.Count == 0 ? what : $"{what} where {string.Join(", ", parts)}";
    }

    private static string Name(TimeAxis time, Period window)
    {
        var cells = time.Periods.Where(cell => window.Covers(cell.Period)).Select(cell => cell.Raw).ToList();
        return cells.Count switch
        {
            0 => $"{window.Start:yyyy-MM-dd} to {window.End.AddDays(-1):yyyy-MM-dd}",
            1 => cells[0],
            _ => $"{cells[0]} to {cells[^1]}",
        };
    }

    private static string Verb(Aggregate aggregate) => aggregate switch
    {
        Aggregate.Mean => "mean of ",
        Aggregate.Median => "median of ",
        Aggregate.Minimum => "smallest ",
        Aggregate.Maximum => "largest ",
        Aggregate.Count => "number of ",
        _ => "sum of ",
    };
}
