using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Datasets.Cells;

namespace ClaimTracker.Verification.Tables;

/// <summary>Columns that are called "January" or "Mar" and nothing else, in a table whose name or title says the year: they are one measure over time.</summary>
internal static class MonthColumns
{
    private const int Fewest = 3;

    /// <summary>The headers with the year, by the index of the column; none where the table is not so.</summary>
    public static IReadOnlyDictionary<int, string> Of(Dataset dataset, TimeAxis? time)
    {
        var headers = new Dictionary<int, string>();
        if (time is not null) return headers;
        var months = dataset.Columns.Where(column => column.Kind == ColumnKind.Number && PeriodReader.Month(column.Header.Trim()) is not null).ToList();
        if (months.Count < Fewest || months.Select(column => PeriodReader.Month(column.Header.Trim())).Distinct().Count() != months.Count) return headers;
        if (Year(System.IO.Path.GetFileNameWithoutExtension(dataset.Name)) is not { } year || (dataset.Title is { } title && Year(title) is { } other && other != year)) return headers;
        foreach (var column in months) headers.Add(column.Index, $"{column.Header.Trim()} {year}");
        return headers;
    }

    private static int? Year(string name) => HeaderWords.Of(name).Period is { IsYear: true } year ? year.Start.Year : null;
}
