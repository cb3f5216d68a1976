using ClaimTracker.Verdicts;

namespace ClaimTracker.Verification.Readings;

/// <summary>What a selection gives.</summary>
/// <param name="Value">The aggregate, its column's scale multiplied out; null where no cell went in.</param>
/// <param name="Used">How many cells went in.</param>
/// <param name="Rows">How many rows passed the filters.</param>
/// <param name="HalfWidth">How far rounded cells may have moved it.</param>
internal sealed record Figure(decimal? Value, long Used, long Rows, decimal HalfWidth);

/// <summary>Runs selections against DuckDB and keeps what they gave. One for each article; not for several threads.</summary>
internal sealed class Evaluator(CancellationToken cancellationToken)
{
    private readonly Dictionary<string, Figure> _figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<(string Name, decimal Value)>> _groups = new(StringComparer.Ordinal);

    public Figure Figure(Selection selection)
    {
        var statement = SelectStatement.Of(selection);
        var key = Key(statement);
        if (_figures.TryGetValue(key, out var known)) return known;
        var row = selection.Table.Dataset.Query(statement.Sql, statement.Parameters, cancellationToken)[0];
        var used = Long(row[1]);
        var scale = selection.Measure.Scale;
        var isCounted = selection.Measure.Column is null || selection.DistinctOf is not null || selection.Aggregate == Aggregate.Count;
        decimal? value = row[0] is decimal number ? isCounted ? number : Scaled(number, scale) : null;
        return _figures[key] = new Figure(value, used, Long(row[2]), isCounted ? 0 : HalfWidth(selection, used));
    }

    /// <summary>The figure for each text of a column.</summary>
    public IReadOnlyList<(string Name, decimal Value)> Groups(Selection selection, Datasets.DataColumn by)
    {
        var statement = SelectStatement.Grouped(selection, by);
        var key = Key(statement);
        if (_groups.TryGetValue(key, out var known)) return known;
        var groups = new List<(string, decimal)>();
        foreach (var row in selection.Table.Dataset.Query(statement.Sql, statement.Parameters, cancellationToken))
            if (row[0] is string name && row[1] is decimal value)
                groups.Add((name, selection.Measure.Column is null ? value : Scaled(value, selection.Measure.Scale)));
        return _groups[key] = groups;
    }

    /// <summary>The first cells behind a selection.</summary>
    public IReadOnlyList<EvidenceCell> Cells(Selection selection, int count = 6)
    {
        var statement = SelectStatement.Cells(selection, count);
        var column = selection.Shown;
        var cells = new List<EvidenceCell>();
        foreach (var row in selection.Table.Dataset.Query(statement.Sql, statement.Parameters, cancellationToken))
            cells.Add(new EvidenceCell(selection.Table.Dataset.Name, Long(row[0]), row[1] as string, column.Header, row[2] as string ?? ""));
        return cells;
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
