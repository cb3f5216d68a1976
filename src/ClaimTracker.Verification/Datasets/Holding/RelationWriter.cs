using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace ClaimTracker.Verification.Datasets.Holding;

/// <summary>Writes a table into the embedded database with the columns that <see cref="Dataset.Relation"/> tells.</summary>
internal static class RelationWriter
{
    public static void Write(DuckDBConnection connection, string relation, IReadOnlyList<ColumnStorage> columns, IEnumerable<TypedRow> rows)
    {
        var names = columns.Select((column, i) => $"c{i} VARCHAR" + (column.Numbers is { } type ? $", n{i} {type.Sql}" : "") + (column.HasDays ? $", t{i} DATE" : ""));
        Sql.Run(connection, $"CREATE TABLE {relation} (row BIGINT, {string.Join(", ", names)})");
        using var appender = connection.CreateAppender(relation);
        var number = 0L;
        foreach (var cells in rows)
        {
            var row = appender.CreateRow().AppendValue((long?)++number);
            for (var i = 0; i < columns.Count; i++)
            {
                row.AppendValue(cells.Texts[i]);
                if (columns[i].Numbers is { IsDouble: true }) row.AppendValue((double?)cells.Numbers[i]);
                else if (columns[i].HasNumbers) row.AppendValue(cells.Numbers[i]);
                if (columns[i].HasDays) row.AppendValue((DuckDBDateOnly?)cells.Days[i]);
            }

            row.EndRow();
        }
    }
}
