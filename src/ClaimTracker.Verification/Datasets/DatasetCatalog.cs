using System.Globalization;
using System.Security.Cryptography;
using DuckDB.NET.Data;

namespace ClaimTracker.Verification.Datasets;

/// <summary>The datasets that claims are compared with, opened read-only in an embedded DuckDB.</summary>
/// <remarks>Makes <see cref="Dataset"/>s. What cannot be read is left out with a diagnostic; only misuse throws. Dispose it when the last verdict is made.</remarks>
public sealed class DatasetCatalog : IAsyncDisposable, IDisposable
{
    private readonly DuckDBConnection _connection;

    private DatasetCatalog(DuckDBConnection connection) => _connection = connection;

    /// <summary>The datasets in the order given; a folder's in ordinal order of their names.</summary>
    public IReadOnlyList<Dataset> Datasets { get; private set; } = [];

    /// <summary>What could not be read, and why.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>Opens a file or a folder of files.</summary>
    public static DatasetCatalog Open(string path, DatasetOptions? options = null) => Open([path], options);

    /// <summary>Opens files and folders.</summary>
    public static DatasetCatalog Open(IEnumerable<string> paths, DatasetOptions? options = null) => OpenAsync(paths, options).GetAwaiter().GetResult();

    /// <summary>Opens files and folders.</summary>
    public static async Task<DatasetCatalog> OpenAsync(IEnumerable<string> paths, DatasetOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        options ??= DatasetOptions.Default;
        var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        var catalog = new DatasetCatalog(connection);
        var datasets = new List<Dataset>();
        var diagnostics = new List<Diagnostic>();
        foreach (var path in Files(paths))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                datasets.Add(Read(connection, path, "d" + datasets.Count.ToString(CultureInfo.InvariantCulture), options));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DuckDBException or InvalidOperationException)
            {
                diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, "CT7001", $"The dataset '{path}' cannot be read: {exception.Message.Split('\n')[0]}"));
            }
        }

        catalog.Datasets = datasets;
        catalog.Diagnostics = diagnostics;
        return catalog;
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static IEnumerable<string> Files(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (!Directory.Exists(path)) yield return path;
            else foreach (var file in Directory.EnumerateFiles(path).Where(IsData).Order(StringComparer.Ordinal)) yield return file;
        }
    }

    private static bool IsData(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv" or ".json" or ".ndjson" or ".parquet";

    private static Dataset Read(DuckDBConnection connection, string path, string relation, DatasetOptions options)
    {
        var function = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".json" or ".ndjson" => "read_json_auto($1)",
            ".parquet" => "read_parquet($1)",
            _ => "read_csv($1, all_varchar=true, header=true)",
        };
        Run(connection, $"CREATE TEMP TABLE raw AS SELECT * FROM {function}", path);
        var headers = Rows(connection, "SELECT column_name FROM information_schema.columns WHERE table_name = 'raw' ORDER BY ordinal_position").Select(row => (string)row[0]!).ToList();
        var names = string.Join(", ", Enumerable.Range(0, headers.Count).Select(i => $"c{i}"));
        var texts = string.Join(", ", Enumerable.Range(0, headers.Count).Select(i => $"trim(CAST(c{i} AS VARCHAR)) AS c{i}"));
        Run(connection, $"CREATE TABLE {relation}raw AS SELECT row_number() OVER () AS row, {texts} FROM (SELECT * FROM raw) AS r({names})");
        Run(connection, "DROP TABLE raw");
        var rowCount = Convert.ToInt64(Rows(connection, $"SELECT count(*) FROM {relation}raw")[0][0], CultureInfo.InvariantCulture);
        var columns = new List<DataColumn>();
        var select = "row";
        for (var i = 0; i < headers.Count; i++)
        {
            var number = $"TRY_CAST(regexp_replace(c{i}, '[+$£€%,*]', '', 'g') AS DECIMAL(28,9))";
            var date = $"coalesce(CASE WHEN regexp_full_match(c{i}, '(19|20)[0-9]{{2}}') THEN make_date(CAST(c{i} AS INT), 1, 1) END, TRY_CAST(CASE WHEN regexp_full_match(c{i}, '[0-9]{{4}}-[0-9]{{2}}') THEN c{i} || '-01' END AS DATE), TRY_CAST(CASE WHEN regexp_full_match(c{i}, '[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}.*') THEN left(c{i}, 10) END AS DATE))";
            var facts = Rows(connection, $"SELECT count(c{i}), count({number}), count({date}), count(DISTINCT c{i}), min({number}), max({number}), min({date}), max({date}), max(CASE WHEN {number} IS NOT NULL AND contains(c{i}, '.') THEN length(regexp_replace(c{i}, '[^0-9.]', '', 'g')) - position('.' IN regexp_replace(c{i}, '[^0-9.]', '', 'g')) ELSE 0 END), count(*) FILTER (contains(c{i}, '%')), min(length(c{i})) FROM {relation}raw")[0];
            decimal Count(int at) => Convert.ToDecimal(facts[at] ?? 0m, CultureInfo.InvariantCulture);
            var isTime = Count(0) > 0 && Count(2) >= Count(0) * 0.9m;
            var isNumber = !isTime && Count(0) > 0 && Count(1) >= Count(0) * 0.6m;
            var distinct = (long)Count(3);
            columns.Add(new DataColumn
            {
                Index = i,
                Header = headers[i],
                Kind = isTime ? ColumnKind.Time : isNumber ? ColumnKind.Number : ColumnKind.Text,
                Unit = Count(9) > Count(0) / 2 ? "percent" : null,
                Decimals = isNumber ? (int)Count(8) : 0,
                DistinctCount = distinct,
                Excluded = isTime ? rowCount - (long)Count(2) : isNumber ? rowCount - (long)Count(1) : 0,
                Min = isNumber ? (decimal?)facts[4] : null,
                Max = isNumber ? (decimal?)facts[5] : null,
                Granularity = !isTime ? Granularity.None : Count(10) == 4 ? Granularity.Year : Count(10) == 7 ? Granularity.Month : Granularity.Day,
                Earliest = isTime ? (DateOnly?)facts[6] : null,
                Latest = isTime ? (DateOnly?)facts[7] : null,
                Values = isNumber || distinct > options.MaxValues ? [] : Rows(connection, $"SELECT c{i} FROM {relation}raw WHERE c{i} IS NOT NULL GROUP BY c{i} ORDER BY min(row)").Select(row => (string)row[0]!).ToList(),
            });
            select += $", c{i}";
            if (isNumber || (isTime && Count(10) == 4)) select += $", {number} AS n{i}";
            if (isTime) select += $", {date} AS t{i}";
        }

        Run(connection, $"CREATE TABLE {relation} AS SELECT {select} FROM {relation}raw");
        Run(connection, $"DROP TABLE {relation}raw");
        return new Dataset(connection, relation)
        {
            Name = Path.GetFileName(path),
            Path = Path.GetFullPath(path),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))),
            RowCount = rowCount,
            Columns = columns,
        };
    }

    private static void Run(DuckDBConnection connection, string sql, params object[] parameters) => Rows(connection, sql, parameters);

    private static List<object?[]> Rows(DuckDBConnection connection, string sql, params object[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters) command.Parameters.Add(new DuckDBParameter(parameter));
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : CellValue.Of(reader.GetValue(i));
            rows.Add(row);
        }

        return rows;
    }
}
