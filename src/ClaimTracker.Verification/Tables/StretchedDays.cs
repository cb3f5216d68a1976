using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Tables;

/// <summary>Days that stand for the quarter, the month, the week or the year that begins or ends with them: "2025-07-01" below "quarter_start".</summary>
internal static class StretchedDays
{
    /// <summary>Without a word in the header, so many days at even steps say how long each is.</summary>
    private const int FewestUnsaid = 6;

    /// <summary>The cells with the stretches that they stand for; as they are where they are days.</summary>
    public static IReadOnlyList<(string Raw, Period Period)> Of(string header, IReadOnlyList<(string Raw, Period Period)> cells)
    {
        if (cells.Count < 2 || cells.Any(cell => cell.Period.Days is < 0.99 or > 1.01)) return cells;
        var words = Stems.Words(header);
        var isEnd = words.Any(word => word is "end" or "ending" or "ended" or "to");
        if (words.Any(word => word is "week" or "weekly"))
            return AreApart(cells, 7) ? [.. cells.Select(cell => (cell.Raw, isEnd ? new Period(cell.Period.End.AddDays(-7), cell.Period.End) : new Period(cell.Period.Start, cell.Period.Start.AddDays(7))))] : cells;
        var areFirsts = cells.All(cell => cell.Period.Start.Day == 1);
        var areLasts = cells.All(cell => cell.Period.End.Day == 1);
        if (!areFirsts && !areLasts) return cells;
        var step = Step(cells, areLasts);
        var said = words.Any(word => word is "quarter" or "quarterly") ? 3 : words.Any(word => word is "month" or "monthly") ? 1 : 0;
        if (said == 0 && (cells.Count < FewestUnsaid || step is not (1 or 3))) return cells;
        var months = said > 0 ? said : step;
        if (step % months != 0) return cells;
        return [.. cells.Select(cell => (cell.Raw, areLasts ? new Period(cell.Period.End.AddMonths(-months), cell.Period.End) : new Period(cell.Period.Start, cell.Period.Start.AddMonths(months))))];
    }

    /// <summary>The smallest number of months between two cells.</summary>
    private static int Step(IReadOnlyList<(string Raw, Period Period)> cells, bool areLasts)
    {
        var least = int.MaxValue;
        for (var i = 1; i < cells.Count; i++)
        {
            DateTime before = areLasts ? cells[i - 1].Period.End : cells[i - 1].Period.Start, after = areLasts ? cells[i].Period.End : cells[i].Period.Start;
            if (((after.Year - before.Year) * 12) + after.Month - before.Month is > 0 and var months) least = Math.Min(least, months);
        }

        return least == int.MaxValue ? 0 : least;
    }

    private static bool AreApart(IReadOnlyList<(string Raw, Period Period)> cells, int days)
    {
        for (var i = 1; i < cells.Count; i++)
            if ((cells[i].Period.Start - cells[i - 1].Period.Start).TotalDays is > 0 and var gap && gap < days) return false;
        return true;
    }
}
