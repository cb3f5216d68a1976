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
        if (table.ClockColumn is not { } column) return null;
        for (var i = 0; i + 1 < context.Dates.Count; i++)
        {
            var (from, to) = (context.Dates[i], context.Dates[i + 1]);
            if (from.Period.Days >= 1 || to.Period.Days >= 1 || to.First - from.Last > 3) continue;
            var cells = column.Values.Where(value => ClockHours.Of(value) is var (start, end) && start == from.Period.Start.TimeOfDay && end == to.Period.Start.TimeOfDay).ToList();
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
}
