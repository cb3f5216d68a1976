using System.Globalization;
using ClaimTracker.Verification.Datasets.Cells;
using ClaimTracker.Verification.Datasets.Describing;
using ClaimTracker.Verification.Datasets.Headers;
using DuckDB.NET.Data;

namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>Makes a large Parquet file a dataset without loading it: a view over the file where it lies, profiled in bounded memory.</summary>
internal sealed class ParquetView(DuckDBConnection connection, DatasetOptions options, Action<DiagnosticSeverity, string, string> report)
{
    private const int SampleRows = 5_000;

    /// <summary>Creates the view <paramref name="relation"/> with the columns that <see cref="Dataset.Relation"/> has.</summary>
    public LoadedTable Load(string path, string relation, IReadOnlyList<(string Name, string Type)> types, long rows, TableDescription described, CancellationToken cancellationToken)
    {
        // The columns get names of our own, so that the file's never stand in a statement.
        var from = $"read_parquet({Sql.Literal(path)}, file_row_number = true, hive_partitioning = false) AS file({string.Join(", ", Enumerable.Range(0, types.Count).Select(i => $"a{i}"))}, file_row)";
        var headers = types.Select(type => type.Name.Length == 0 ? "column" : type.Name).ToArray();
        var facts = HeaderReader.ReadAll(headers);
        var natives = types.Select(type => ParquetColumn.Of(type.Type)).ToArray();
        var sample = Sample(from, types.Count, cancellationToken);
        var counts = Sql.Rows(connection, "SELECT " + string.Join(", ", natives.Select((native, i) => native.Counts(i))) + $" FROM {from}", [], cancellationToken)[0];
        var columns = new DataColumn[types.Count];
        var select = new List<string> { "file_row + 1 AS row" };
        for (var i = 0; i < columns.Length; i++)
        {
            var said = described.Column(headers[i]);
            var count = (long)Convert.ToDecimal(counts[4 * i], CultureInfo.InvariantCulture);
            var shape = natives[i].Shape(sample[i], headers[i], facts[i], i, Number(counts[4 * i + 1]), Number(counts[4 * i + 2]));
            select.Add($"CAST(a{i} AS VARCHAR) AS c{i}");
            if (shape.Number is { } number) select.Add($"{number} AS n{i}");
            if (shape.Start is { } start) select.Add($"{start} AS t{i}");
            columns[i] = new DataColumn
            {
                Index = i,
                Header = headers[i],
                Stem = facts[i].Stem,
                Kind = shape.Kind,
                Period = shape.Kind == ColumnKind.Time ? null : facts[i].Period,
                IsIdentifier = Identifiers.Names(headers[i]),
                Description = said?.Description,
                Aliases = said?.Aliases ?? [],
                Unit = shape.Kind == ColumnKind.Time ? null : said?.Unit ?? facts[i].Unit ?? sample[i].Unit ?? said?.ImpliedUnit,
                Scale = shape.Kind == ColumnKind.Number ? said?.Scale ?? facts[i].Scale : 1,
                Decimals = shape.Kind == ColumnKind.Number ? said?.Decimals ?? natives[i].Decimals ?? Math.Max(0, sample[i].Decimals) : 0,
                HasNumbers = shape.Number is not null,
                Granularity = shape.Granularity,
                DistinctCount = (long)(Number(counts[4 * i + 3]) ?? 0),
                Excluded = shape.Kind == ColumnKind.Text ? 0 : rows - count,
                ExcludedTexts = shape.Kind == ColumnKind.Number ? sample[i].Others : new Dictionary<string, long>(),
                Min = shape.Kind == ColumnKind.Number ? Number(counts[4 * i + 1]) : null,
                Max = shape.Kind == ColumnKind.Number ? Number(counts[4 * i + 2]) : null,
            };
        }

        Sql.Run(connection, $"CREATE VIEW {relation} AS SELECT {string.Join(", ", select)} FROM {from}");
        for (var i = 0; i < columns.Length; i++) columns[i] = Completed(columns[i], natives[i], relation, rows, cancellationToken);
        return new LoadedTable(columns, rows, [], null, described);
    }

    /// <summary>The distinct values of text and time columns, and the ends of time columns; the numbers of columns that are text in the file.</summary>
    private DataColumn Completed(DataColumn column, ParquetColumn native, string relation, long rows, CancellationToken cancellationToken)
    {
        var i = column.Index;
        if (column.Kind == ColumnKind.Number && native.IsText)
        {
            var numbers = Sql.Rows(connection, $"SELECT count(n{i}), min(n{i}), max(n{i}) FROM {relation}", [], cancellationToken)[0];
            column = column with { Excluded = rows - (long)(Number(numbers[0]) ?? 0), Min = Number(numbers[1]), Max = Number(numbers[2]) };
            report(DiagnosticSeverity.Info, DatasetCodes.MixedColumn, $"The column '{column.Header}' holds numbers as text; {column.Excluded} of {rows} cells take no part in calculations.");
        }

        if (column.Kind == ColumnKind.Time)
        {
            var ends = Sql.Rows(connection, $"SELECT min(t{i}), max(t{i}), count(t{i}) FROM {relation}", [], cancellationToken)[0];
            column = column with { Earliest = ends[0] as DateOnly?, Latest = ends[1] as DateOnly?, Excluded = rows - (long)(Number(ends[2]) ?? 0) };
        }

        if (column.Kind == ColumnKind.Number || column.DistinctCount > 1.1 * options.MaxValues) return column;
        var values = Sql.Rows(connection, $"SELECT c{i} FROM {relation} WHERE c{i} IS NOT NULL GROUP BY c{i} ORDER BY min(row) LIMIT {options.MaxValues + 1}", [], cancellationToken);
        return values.Count > options.MaxValues ? column : column with { DistinctCount = values.Count, Values = values.Select(row => (string)row[0]!).ToList() };
    }

    private ColumnProfile[] Sample(string from, int width, CancellationToken cancellationToken)
    {
        var profiles = Enumerable.Range(0, width).Select(_ => new ColumnProfile(DecimalMark.Point, options.MaxValues)).ToArray();
        foreach (var row in Sql.Rows(connection, $"SELECT {string.Join(", ", Enumerable.Range(0, width).Select(i => $"CAST(a{i} AS VARCHAR)"))} FROM {from} LIMIT {SampleRows}", [], cancellationToken))
            for (var i = 0; i < width; i++)
                profiles[i].Add(row[i] as string is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null);
        return profiles;
    }

    private static decimal? Number(object? value) => value switch
    {
        decimal number => number,
        double number when double.IsFinite(number) && Math.Abs(number) < 1e27 => (decimal)number,
        _ => null,
    };
}
