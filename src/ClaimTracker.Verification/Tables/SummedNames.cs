using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tables;

/// <summary>Finds the names of a column whose figures are the sums of all others, whatever they are called: "District" below its schools, "County" below its towns.</summary>
/// <remarks>Added up with the others they would count everybody twice.</remarks>
internal static class SummedNames
{
    /// <summary>Fewer parts meet their sum by chance.</summary>
    private const int FewestParts = 3;

    /// <summary>One sum may be met by chance.</summary>
    private const int FewestChecks = 2;

    private const int MostNames = 300;

    /// <summary>In a table of more columns of text nobody can say what adds up to what, and looking costs.</summary>
    private const int MostColumns = 12;

    /// <summary>Sums below this are met by chance.</summary>
    private const decimal SmallestSum = 100;

    /// <summary>The names that sum up the others of their column, for each column that has one.</summary>
    public static IEnumerable<Totals> Of(Dataset dataset, IReadOnlyList<Measure> measures, Func<DataColumn, bool> isTime)
    {
        if (dataset.Held is null || dataset.RowCount < FewestParts + 1) yield break;
        var counted = measures.Where(measure => measure is { IsAdditive: true, Column: { Decimals: <= 3, Min: >= 0 } }).Take(4).ToList();
        if (counted.Count == 0) yield break;
        if (dataset.Columns.Count(column => column.Kind == ColumnKind.Text) > MostColumns) yield break;
        foreach (var column in dataset.Columns)
            if (column.Kind == ColumnKind.Text && !isTime(column) && column.DistinctCount is > FewestParts and <= MostNames && Find(dataset, column, counted, isTime) is { } name)
                yield return new Totals(column, [name]);
    }

    private static string? Find(Dataset dataset, DataColumn column, IReadOnlyList<Measure> counted, Func<DataColumn, bool> isTime)
    {
        var held = dataset.Held!;
        var others = dataset.Columns.Where(other => other != column && (isTime(other) || other.Kind == ColumnKind.Text)).Select(other => held.Columns[other.Index]).ToList();
        string? found = null;
        var checks = 0;
        foreach (var measure in counted)
        {
            var numbers = held.Columns[measure.Column!.Index];
            var groups = new Dictionary<string, List<(string Name, decimal Number)>>(StringComparer.Ordinal);
            for (var row = 0; row < held.RowCount; row++)
            {
                if (held.Columns[column.Index].Text(row) is not { } name || numbers.Number(row) is not { } number) continue;
                var key = string.Join('\u0001', others.Select(other => other.Place(row)));
                if (!groups.TryGetValue(key, out var rows)) groups.Add(key, rows = []);
                rows.Add((name, number));
            }

            foreach (var rows in groups.Values)
            {
                if (rows.Count <= FewestParts) return null;
                var half = rows.Sum(pair => pair.Number) / 2;
                // Tenths are rounded one by one, their sum by itself.
                var slack = measure.Column!.Decimals == 0 ? 0 : rows.Count * 0.25m * (decimal)Math.Pow(10, -measure.Column.Decimals);
                var whole = rows.FirstOrDefault(pair => Math.Abs(pair.Number - half) <= slack && pair.Number >= SmallestSum).Name;
                if (whole is null || (found is not null && found != whole)) return null;
                found = whole;
                checks++;
            }
        }

        return checks >= FewestChecks ? found : null;
    }
}
