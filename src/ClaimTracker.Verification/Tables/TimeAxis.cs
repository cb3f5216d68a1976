using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tables;

/// <summary>The time column of a table: which raw text stands for which period.</summary>
internal sealed class TimeAxis
{
    /// <summary>More months than a century and a half has.</summary>
    private const int MostComposed = 2000;

    private TimeAxis(DataColumn column, IReadOnlyList<(string Raw, Period Period)> periods, IReadOnlyList<DataColumn>? parts = null)
    {
        Column = column;
        Periods = periods;
        Parts = parts ?? [];
    }

    /// <summary>The column of times; of a date in several columns that of the year.</summary>
    public DataColumn Column { get; }

    /// <summary>The columns of months and days beside that of the year; empty where one column says it all.</summary>
    public IReadOnlyList<DataColumn> Parts { get; }

    /// <summary>True where the year stands in one column and the month in another.</summary>
    public bool IsComposed => Parts.Count > 0;

    /// <summary>The distinct cells in order of time; empty where only DuckDB knows them.</summary>
    public IReadOnlyList<(string Raw, Period Period)> Periods { get; }

    public Period Extent => Periods.Count > 0
        ? new Period(Periods[0].Period.Start, Periods[^1].Period.End)
        : new Period(Column.Earliest!.Value.ToDateTime(TimeOnly.MinValue), Column.Latest!.Value.ToDateTime(TimeOnly.MinValue).AddDays(1));

    /// <summary>True where cells are single days or hours, so that a year has many of them.</summary>
    public bool IsFine => Periods.Count > 0 ? Periods[0].Period.Days < 8 : Column.Granularity is Granularity.Day or Granularity.Week;

    /// <summary>The axis of a table whose years stand in one column and months in another: "2024", "May"; null where the table is not so, or not in memory.</summary>
    public static TimeAxis? Composed(Dataset dataset)
    {
        if (dataset.Held is not { } held || dataset.Columns.FirstOrDefault(column => column.DateParts.Count == 1) is not { } year) return null;
        var part = dataset.Columns[year.DateParts[0]];
        var periods = new Dictionary<DateOnly, string>();
        for (var row = 0; row < held.RowCount && periods.Count <= MostComposed; row++)
            if (held.Columns[year.Index].Day(row) is { } day) periods.TryAdd(day, $"{held.Columns[part.Index].Text(row)} {held.Columns[year.Index].Text(row)}");
        if (periods.Count is < 2 or > MostComposed) return null;
        return new TimeAxis(year, [.. periods.OrderBy(pair => pair.Key).Select(pair => (pair.Value, Month(pair.Key)))], [part]);

        static Period Month(DateOnly first) => new(first.ToDateTime(TimeOnly.MinValue), first.ToDateTime(TimeOnly.MinValue).AddMonths(1));
    }

    /// <summary>The axis that a column is; null where it is none.</summary>
    public static TimeAxis? Of(DataColumn column)
    {
        if (column.Kind == ColumnKind.Number && !(column.Unit is null && column.Decimals == 0 && column.Min is >= 1800 && column.Max is <= 2100 && IsYearHeader(column.Header))) return null;
        var periods = new List<(string Raw, Period Period)>();
        var isFiscal = column.Values.Any(value => Period.Parse(value) is { IsFiscal: true });
        foreach (var value in column.Values)
            if (Period.Parse(value, isFiscal) is { } period)
                periods.Add((value, period));
        var isRead = column.Values.Count > 0 && periods.Count >= column.Values.Count * 0.9;
        if (!isRead)
        {
            if (column.Kind != ColumnKind.Time || column.Earliest is null || column.Latest is null) return null;
            periods.Clear();
        }

        periods.Sort((a, b) => a.Period.Start.CompareTo(b.Period.Start));
        return new TimeAxis(column, StretchedDays.Of(column.Header, periods));
    }

    private static bool IsYearHeader(string header) => header.Contains("year", StringComparison.OrdinalIgnoreCase);
}
