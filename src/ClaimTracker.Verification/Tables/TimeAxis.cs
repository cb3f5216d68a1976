using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tables;

/// <summary>The time column of a table: which raw text stands for which period.</summary>
internal sealed class TimeAxis
{
    private TimeAxis(DataColumn column, IReadOnlyList<(string Raw, Period Period)> periods)
    {
        Column = column;
        Periods = periods;
    }

    public DataColumn Column { get; }

    /// <summary>The distinct cells in order of time; empty where only DuckDB knows them.</summary>
    public IReadOnlyList<(string Raw, Period Period)> Periods { get; }

    public Period Extent => Periods.Count > 0
        ? new Period(Periods[0].Period.Start, Periods[^1].Period.End)
        : new Period(Column.Earliest!.Value.ToDateTime(TimeOnly.MinValue), Column.Latest!.Value.ToDateTime(TimeOnly.MinValue).AddDays(1));

    /// <summary>True where cells are single days or hours, so that a year has many of them.</summary>
    public bool IsFine => Column.Granularity is Granularity.Day or Granularity.Week || (Periods.Count > 0 && Periods[0].Period.Days < 8);

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
        return new TimeAxis(column, periods);
    }

    private static bool IsYearHeader(string header) => header.Contains("year", StringComparison.OrdinalIgnoreCase);
}
