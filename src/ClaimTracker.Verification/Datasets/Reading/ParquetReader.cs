using System.Globalization;
using DuckDB.NET.Data;

namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>Reads Parquet files through the embedded database.</summary>
internal static class ParquetReader
{
    /// <summary>The names and types of the columns, and the number of rows.</summary>
    public static (IReadOnlyList<(string Name, string Type)> Columns, long Rows) Describe(DuckDBConnection connection, string path, CancellationToken cancellationToken)
    {
        var columns = Sql.Rows(connection, $"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet({Sql.Literal(path)}, hive_partitioning = false))", [], cancellationToken).Select(row => ((string)row[0]!, (string)row[1]!)).ToList();
        var rows = Sql.Rows(connection, "SELECT num_rows FROM parquet_file_metadata($1)", [path], cancellationToken);
        return (columns, Convert.ToInt64(rows[0][0], CultureInfo.InvariantCulture));
    }

    /// <summary>A small file as a table of text, which is read like any other.</summary>
    public static RawTable Read(DuckDBConnection connection, string path, IReadOnlyList<(string Name, string Type)> columns) =>
        new(null, token => Rows(connection, path, token), columns.Select(column => column.Name).ToArray());

    private static IEnumerable<string?[]> Rows(DuckDBConnection connection, string path, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(COLUMNS(*) AS VARCHAR) FROM read_parquet($1, hive_partitioning = false)";
        command.Parameters.Add(new DuckDBParameter(path));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = new string?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetString(i);
            yield return row;
        }
    }
}
