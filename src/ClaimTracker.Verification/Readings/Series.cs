using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Readings;

/// <summary>One measure over time with its filters, whether its periods are rows, columns or not said.</summary>
internal sealed record Series
{
    public required TableModel Table { get; init; }

    /// <summary>One measure; in a wide table one for each period.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    public IReadOnlyList<Filter> Filters { get; init; } = [];

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>What becomes of several cells; null for the sum where they add up, else their mean.</summary>
    public Aggregate? Asked { get; init; }

    public bool IsWide => Measures[0].Period is not null;

    public Measure Measure => Measures[^1];

    public IReadOnlyList<Period> Periods => IsWide ? Measures.Select(measure => measure.Period!.Value).ToList() : Table.Time is { } time ? time.Periods.Select(cell => cell.Period).ToList() : [];

    /// <summary>True where the table says nothing of time.</summary>
    public bool IsTimeless => !IsWide && Table.Time is null;

    /// <summary>The selection for a stretch of time; null where the data does not reach it.</summary>
    public Selection? At(Period window)
    {
        if (IsWide)
        {
            var measure = Measures.FirstOrDefault(measure => Same(measure.Period!.Value, window)) ?? Measures.FirstOrDefault(measure => window.Covers(measure.Period!.Value) && Measures.Count(other => window.Covers(other.Period!.Value)) == 1);
            return measure is null ? null : Select(measure, null);
        }

        if (Table.Time is not { } time) return null;
        if (time.Periods.Count == 0) return time.Extent.Overlaps(window) ? Select(Measure, window) : null;
        return time.Periods.Any(cell => window.Covers(cell.Period)) ? Select(Measure, window) : null;
    }

    /// <summary>Stretches of which one is so much longer have no change between them.</summary>
    private const double MostLonger = 1.3;

    /// <summary>True for a quarter and a year of what adds up: neither is set against the other.</summary>
    public bool AreUnlike(Period later, Period earlier)
    {
        if (IsWide || !Measure.IsAdditive) return false;
        double left = Periods.Count(later.Covers), right = Periods.Count(earlier.Covers);
        if (left == 0 || right == 0) (left, right) = (later.Days, earlier.Days);
        return Math.Max(left, right) > MostLonger * Math.Min(left, right);
    }

    /// <summary>The columns that make up a stretch of time without a gap: four quarters are a year. None where they are not all there, or do not add up.</summary>
    public IReadOnlyList<Selection> Parts(Period window)
    {
        if (!IsWide || !Measure.IsAdditive || Asked is not null) return [];
        var parts = new List<Selection>();
        var reached = window.Start;
        foreach (var measure in Measures.Where(measure => window.Covers(measure.Period!.Value)).OrderBy(measure => measure.Period!.Value.Start))
        {
            if ((measure.Period!.Value.Start - reached).TotalDays is > 1 or < -1) return [];
            reached = measure.Period.Value.End;
            parts.Add(Select(measure, null));
        }

        return (window.End - reached).TotalDays <= 1 ? parts : [];
    }

    /// <summary>All there is; of a wide table the last period.</summary>
    public Selection All() => Select(Measure, null);

    private Selection Select(Measure measure, Period? window) => new()
    {
        Table = Table,
        Measure = measure,
        Aggregate = Asked ?? (measure.IsAdditive ? Aggregate.Sum : Aggregate.Mean),
        Filters = measure.Rows is { } rows ? [rows, .. Filters.Where(filter => filter.Column != rows.Column)] : Filters,
        Conditions = Conditions,
        Window = window,
    };

    /// <summary>The series that a figure belongs to: the same cells in all periods.</summary>
    public static Series Of(Selection selection) => new()
    {
        Table = selection.Table,
        Measures = selection.Measure.Period is null ? [selection.Measure] : [.. selection.Table.Measures.Where(measure => measure.Period is not null && measure.Unit == selection.Measure.Unit && measure.Stems.SequenceEqual(selection.Measure.Stems)).OrderBy(measure => measure.Period!.Value.Start)],
        Filters = selection.Filters,
        Conditions = selection.Conditions,
        Asked = selection.Aggregate is Aggregate.Sum or Aggregate.Mean ? null : selection.Aggregate,
    };

    /// <summary>The same stretch, or the same years where one of them is a fiscal year.</summary>
    private static bool Same(Period cell, Period window) => cell == window || (cell.Start.Year == window.Start.Year && Math.Abs((cell.Start - window.Start).TotalDays) < 1 && Math.Abs((cell.End - window.End).TotalDays) < 1);
}
