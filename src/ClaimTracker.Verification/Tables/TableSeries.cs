namespace ClaimTracker.Verification.Tables;

/// <summary>The vintages of one table: the one that was known when the article was published, and the others.</summary>
/// <param name="Known">The newest of those of the day of publication or before; the oldest where all are later.</param>
/// <param name="Others">The others, oldest first.</param>
internal sealed record TableSeries(TableModel Known, IReadOnlyList<TableModel> Others)
{
    /// <summary>Sorts tables into series.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="published">The day of the article; null means that the newest is the one that was known.</param>
    public static IReadOnlyList<TableSeries> Of(IEnumerable<TableModel> tables, DateTime? published)
    {
        var series = new List<TableSeries>();
        foreach (var group in tables.GroupBy(table => table.Dataset.AsOf is null ? table.Dataset.Name + "\u0001" : table.Dataset.Series))
        {
            var vintages = group.OrderBy(table => table.Dataset.AsOf).ToList();
            var known = published is { } day ? vintages.LastOrDefault(table => table.Dataset.AsOf is not { } asOf || asOf <= DateOnly.FromDateTime(day)) ?? vintages[0] : vintages[^1];
            series.Add(new TableSeries(known, [.. vintages.Where(table => table != known)]));
        }

        return series;
    }
}
