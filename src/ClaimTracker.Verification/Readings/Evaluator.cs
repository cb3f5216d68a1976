using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Datasets.Holding;

namespace ClaimTracker.Verification.Readings;

/// <summary>What a selection gives.</summary>
/// <param name="Value">The aggregate, its column's scale multiplied out; null where no cell went in.</param>
/// <param name="Used">How many cells went in.</param>
/// <param name="Rows">How many rows passed the filters.</param>
/// <param name="HalfWidth">How far rounded cells may have moved it.</param>
internal sealed record Figure(decimal? Value, long Used, long Rows, decimal HalfWidth);

/// <summary>Works selections out, over small tables in memory, over others in DuckDB, and keeps what they gave. One for each article; not for several threads.</summary>
/// <param name="cancellationToken">Stops the work.</param>
/// <param name="usesMemory">False to ask DuckDB even where the table is in memory.</param>
internal sealed class Evaluator(CancellationToken cancellationToken, bool usesMemory = true)
{
    private readonly Dictionary<string, Figure> _figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<(string Name, decimal Value)>> _groups = new(StringComparer.Ordinal);

    public Figure Figure(Selection selection)
    {
        if (Held(selection) is { } held) return Figure(selection, HeldAnswers.Figure(held, selection));
        var statement = SelectStatement.Of(selection);
        var key = Key(statement);
        if (_figures.TryGetValue(key, out var known)) return known;
        var row = selection.Table.Dataset.Query(statement.Sql, statement.Parameters, cancellationToken)[0];
        return _figures[key] = Figure(selection, (row[0] as decimal?, Long(row[1]), Long(row[2])));
    }

    /// <summary>The figure for each text of a column.</summary>
    public IReadOnlyList<(string Name, decimal Value)> Groups(Selection selection, Datasets.DataColumn by)
    {
        var statement = SelectStatement.Grouped(selection, by);
        var key = Key(statement);
        if (_groups.TryGetValue(key, out var known)) return known;
        var found = Held(selection) is { } held
            ? HeldAnswers.Groups(held, selection, by)
            : selection.Table.Dataset.Query(statement.Sql, statement.Parameters, cancellationToken).Select(row => (Name: (string)row[0]!, Value: row[1] as decimal?));
        var groups = new List<(string, decimal)>();
        foreach (var (name, number) in found)
            if (number is { } value)
                groups.Add((name, selection.Measure.Column is null ? value : Scaled(value, selection.Measure.Scale)));
        return _groups[key] = groups;
    }

    /// <summary>The first cells behind a selection.</summary>
    public IReadOnlyList<EvidenceCell> Cells(Selection selection, int count = 6)
    {
        var (dataset, column) = (selection.Table.Dataset, selection.Shown);
        if (Held(selection) is { } held) return [.. HeldAnswers.Rows(held, selection).Take(count).Select(row => new EvidenceCell(dataset.Name, row + 1, selection.Table.Key is { } key ? held.Columns[key.Index].Text(row) : null, column.Header, held.Columns[column.Index].Text(row) ?? ""))];
        var statement = SelectStatement.Cells(selection, count);
        var cells = new List<EvidenceCell>();
        foreach (var row in dataset.Query(statement.Sql, statement.Parameters, cancellationToken))
            cells.Add(new EvidenceCell(dataset.Name, Long(row[0]), row[1] as string, column.Header, row[2] as string ?? ""));
        return cells;
    }

    private HeldTable? Held(Selection selection)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return usesMemory ? selection.Table.Dataset.Held : null;
    }

    private static Figure Figure(Selection selection, (decimal? Value, long Used, long Rows) found)
    {
        var isCounted = selection.Measure.Column is null || selection.DistinctOf is not null || selection.Aggregate == Aggregate.Count;
        var value = found.Value is { } number ? isCounted ? number : Scaled(number, selection.Measure.Scale) : (decimal?)null;
        return new Figure(value, found.Used, found.Rows, isCounted ? 0 : HalfWidth(selection, found.Used));
    }

    private static decimal HalfWidth(Selection selection, long used)
    {
        var column = selection.Measure.Column!;
        if (column.Decimals == 0 && selection.Measure.Scale == 1) return 0;
        var half = 0.5m * selection.Measure.Scale;
        for (var i = 0; i < Math.Min(column.Decimals, 12); i++) half /= 10;
        // A closed interval would let 3.5 be 3.6 rounded where both have one decimal.
        return half * 0.9m * (selection.Aggregate == Aggregate.Sum ? Math.Max(1, Math.Min(used, 1_000_000)) : 1);
    }

    private static decimal Scaled(decimal number, decimal scale) => Math.Abs(number) < 1e18m ? number * scale : number;

    private static long Long(object? value) => value is decimal number ? (long)number : 0;

    private static string Key(SelectStatement statement) => statement.Sql + "\u0001" + string.Join('\u0001', statement.Parameters);
}
