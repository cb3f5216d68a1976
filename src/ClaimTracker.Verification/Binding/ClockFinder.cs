using System.Globalization;
using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <summary>Finds stretches of the day in a column whose cells are such: "between 6am and 9am" is the cell "06-09".</summary>
internal static class ClockFinder
{
    /// <summary>The rows of the hours that the sentence names, or goes on about; null where it names none.</summary>
    /// <param name="context">The claim.</param>
    /// <param name="table">The table.</param>
    /// <param name="isSaid">True where the sentence names them.</param>
    public static Filter? Find(ClaimContext context, TableModel table, out bool isSaid)
    {
        isSaid = true;
        if (table.Dataset.Columns.FirstOrDefault(IsClock) is not { } column) return null;
        for (var i = 0; i + 1 < context.Dates.Count; i++)
        {
            var (from, to) = (context.Dates[i], context.Dates[i + 1]);
            if (from.Period.Days >= 1 || to.Period.Days >= 1 || to.First - from.Last > 3) continue;
            var cells = column.Values.Where(value => Hours(value) is var (start, end) && start == from.Period.Start.TimeOfDay && end == to.Period.Start.TimeOfDay).ToList();
            if (cells.Count > 0) return new Filter(column, cells);
        }

        var isSame = context.Says("same") && context.Says("hours", "hour", "time", "period");
        isSaid = isSame;
        if (!isSame && context.Dates.Count > 0) return null;
        foreach (var focus in context.Focuses.Reverse())
        {
            if (focus.Table != table || context.Sentence.Block - focus.Block > (isSame ? 1 : 0)) break;
            if (focus.Filters.FirstOrDefault(filter => filter.Column == column) is { } filter) return filter;
        }

        return null;
    }

    /// <summary>True for a column of stretches of the day.</summary>
    public static bool IsClock(DataColumn column) => column.Kind == ColumnKind.Text && column.Values.Count is > 0 and <= 48 && column.Values.All(value => Hours(value) is not null);

    private static (TimeSpan Start, TimeSpan End)? Hours(string text)
    {
        var parts = text.Replace('–', '-').Split('-', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && Hour(parts[0]) is { } start && Hour(parts[1]) is { } end && start != end ? (start, end) : null;
    }

    private static TimeSpan? Hour(string text)
    {
        var clock = text.Split(':', '.');
        if (clock.Length > 2 || clock[0].Length is 0 or > 2 || !int.TryParse(clock[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 24) return null;
        var minute = 0;
        if (clock.Length == 2 && (clock[1].Length != 2 || !int.TryParse(clock[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute) || minute > 59)) return null;
        return new TimeSpan(hour % 24, minute, 0);
    }
}
