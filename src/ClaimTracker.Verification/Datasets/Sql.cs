using System.Globalization;
using DuckDB.NET.Data;

namespace ClaimTracker.Verification.Datasets;

/// <summary>The only place that writes names and texts into statements for the embedded database. Everything else is a parameter or a name of our own.</summary>
internal static class Sql
{
    /// <summary>A path as a literal, for the statements that take no parameters (CREATE VIEW, SET).</summary>
    public static string Literal(string text) => text.Contains('\0') ? throw new ArgumentException("A path holds a NUL.", nameof(text)) : "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>Runs a statement that returns nothing.</summary>
    public static void Run(DuckDBConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query with positional parameters.</summary>
    public static List<object?[]> Rows(DuckDBConnection connection, string query, IReadOnlyList<object?> parameters, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        foreach (var parameter in parameters) command.Parameters.Add(new DuckDBParameter(parameter is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : parameter ?? DBNull.Value));
        using var cancel = cancellationToken.Register(command.Cancel);
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

    /// <summary>A whole number as text.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
