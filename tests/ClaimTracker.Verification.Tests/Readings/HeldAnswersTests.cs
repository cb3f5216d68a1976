using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Tests.Datasets;

namespace ClaimTracker.Verification.Tests.Readings;

/// <summary>A table in memory gives to the digit what the statement in the verdict gives: whoever runs it again has to find the same.</summary>
public sealed class HeldAnswersTests
{
    private readonly Evaluator _memory = new(CancellationToken.None);
    private readonly Evaluator _database = new(CancellationToken.None, usesMemory: false);

    [Fact]
    public void Spec_tables_are_answered_from_memory_as_by_SQL()
    {
        using var catalog = DatasetCatalog.Open(Path.Combine(AppContext.BaseDirectory, "Specs", "tables"));
        Assert.All(catalog.Datasets, dataset => Assert.NotNull(dataset.Held));
        Assert.True(catalog.Datasets.Sum(dataset => Compare(new TableModel(dataset))) > 500);
    }

    [Fact]
    public void Blanks_marks_totals_and_many_periods_are_answered_from_memory_as_by_SQL()
    {
        using var folder = new TemporaryFolder();
        folder.Write("gauges.csv", "gauge,day,level_cm,flow\n" + string.Concat(Enumerable.Range(0, 1500).Select(i => $"{(i % 7 == 0 ? "" : i % 3 == 0 ? "Weir" : "Lock's \"end\"")},{new DateOnly(2019, 1, 1).AddDays(i):yyyy-MM-dd},{(i % 11 == 0 ? "n/a" : (i * 7 % 100 / 8m).ToString(System.Globalization.CultureInfo.InvariantCulture))},{i * 31 % 9000}\n")));
        folder.Write("wards.csv", "ward,kind,cost,cases\nNorth,A,£1204.50,12\nSouth,B,£-3.25,\nEast,A,£0.00,7\n,B,£17.10,1\nTotal,all,£1218.35,20\n");
        using var catalog = DatasetCatalog.Open(folder.Path);
        Assert.Equal(2, catalog.Datasets.Count(dataset => dataset.Held is not null));
        Assert.True(catalog.Datasets.Sum(dataset => Compare(new TableModel(dataset))) > 100);
    }

    [Fact]
    public void What_is_too_much_for_memory_is_left_to_the_database()
    {
        using var folder = new TemporaryFolder();
        var (numbers, catalog) = folder.Open("stars.csv", "star,tonnes\nSun,1989000000000000000000000000\nSirius,4018000000000000000000000000\n");
        Assert.Null(numbers.Held);
        catalog.Dispose();
        var (long_, other) = folder.Open("long.csv", "name,n\n" + string.Concat(Enumerable.Range(0, 130_000).Select(i => $"a{i % 10},{i}\n")));
        Assert.Null(long_.Held);
        Assert.Equal(8449935000m, long_.Scalar("sum(n1)"));
        other.Dispose();
    }

    /// <summary>Compares many selections of a table and counts them.</summary>
    private int Compare(TableModel table)
    {
        var count = 0;
        foreach (var selection in Selections(table))
        {
            count++;
            var told = SelectStatement.Of(selection).Text;
            var (expected, actual) = (_database.Figure(selection), _memory.Figure(selection));
            Assert.True(expected == actual && Text(expected.Value) == Text(actual.Value), $"{told}: {expected} from SQL, {actual} from memory");
            Assert.Equal(_database.Cells(selection), _memory.Cells(selection));
            foreach (var by in table.Dataset.Columns.Where(column => count % 3 == 0 && column.Kind != ColumnKind.Number && selection.Filters.All(filter => filter.Column != column)))
                Assert.True(_database.Groups(selection, by) is var groups && groups.SequenceEqual(new Evaluator(CancellationToken.None).Groups(selection, by)), $"{told} by {by.Header}: {string.Join(' ', groups.Except(_memory.Groups(selection, by)))} from SQL, {string.Join(' ', _memory.Groups(selection, by).Except(groups))} from memory");
        }

        return count;
    }

    private static IEnumerable<Selection> Selections(TableModel table)
    {
        var columns = table.Dataset.Columns.Where(column => column.Kind == ColumnKind.Text).ToList();
        List<IReadOnlyList<Filter>> filters = [[], .. columns.SelectMany(column => column.Values.Take(4).Select(value => (IReadOnlyList<Filter>)[new Filter(column, [value])])), .. columns.Select(column => (IReadOnlyList<Filter>)[new Filter(column, [.. column.Values.Take(3), "nobody"])])];
        if (columns.Count > 1) filters.Add([new Filter(columns[0], [columns[0].Values[0]]), new Filter(columns[1], [columns[1].Values[^1]])]);
        List<Period?> windows = [null];
        if (table.Time is { } time) windows.AddRange(time.Periods.Count > 0 ? [time.Periods[0].Period, time.Periods[^1].Period, Period.Year(time.Periods[^1].Period.Start.Year), time.Extent, Period.Year(1700)] : [time.Extent]);
        List<IReadOnlyList<Condition>> conditions = [[], .. table.Dataset.Columns.Where(column => column is { Kind: ColumnKind.Number }).Take(1).SelectMany(column => new[] { "<", "<=", ">", ">=", "=" }.Select(test => (IReadOnlyList<Condition>)[new Condition(column, test, column.Min ?? 0)]))];
        foreach (var measure in table.Measures.Take(2).Append(table.Rows))
            foreach (var aggregate in new[] { Aggregate.Sum, Aggregate.Mean, Aggregate.Median, Aggregate.Minimum, Aggregate.Maximum, Aggregate.Count })
                foreach (var filter in filters.Take(aggregate == Aggregate.Sum ? 6 : 3))
                    foreach (var window in windows.Take(aggregate == Aggregate.Sum ? 6 : 2))
                        foreach (var condition in window is null && filter.Count == 0 ? conditions : conditions.Take(1))
                            yield return new Selection { Table = table, Measure = measure, Aggregate = aggregate, Filters = filter, Window = window, Conditions = condition };
        foreach (var column in columns)
            foreach (var window in windows)
                yield return new Selection { Table = table, Measure = table.Rows, Aggregate = Aggregate.Distinct, DistinctOf = column, Window = window };
    }

    private static string? Text(decimal? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
