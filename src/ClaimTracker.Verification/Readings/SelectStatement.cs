using System.Globalization;
using System.Text;
using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Readings;

/// <summary>A SELECT in two forms: with parameters and our own column names for DuckDB, with headers and values for people.</summary>
/// <remarks>No text of a file or of an article ever becomes part of the statement that is run.</remarks>
internal sealed class SelectStatement
{
    private const int MostListed = 400;

    private readonly StringBuilder _sql = new();
    private readonly StringBuilder _text = new();
    private readonly List<object?> _parameters = [];
    private readonly Selection _selection;
    private bool _hasWhere;

    private SelectStatement(Selection selection) => _selection = selection;

    public string Sql => _sql.ToString();

    /// <summary>The statement for reading, to be run again on the file.</summary>
    public string Text => _text.ToString();

    public IReadOnlyList<object?> Parameters => _parameters;

    /// <summary>The aggregate, how many cells went into it, how many rows passed.</summary>
    public static SelectStatement Of(Selection selection)
    {
        var statement = new SelectStatement(selection);
        var (sql, text) = statement.Expression();
        var column = selection.Measure.Column;
        var used = selection.DistinctOf is { } distinct ? $"count(c{distinct.Index})" : column is null ? "count(*)" : $"count(n{column.Index})";
        statement.Append($"SELECT {sql}, {used}, count(*)", $"SELECT {text}");
        statement.From();
        return statement;
    }

    /// <summary>The aggregate for each text of a column, in order of first appearance.</summary>
    public static SelectStatement Grouped(Selection selection, DataColumn by)
    {
        var statement = new SelectStatement(selection);
        var (sql, text) = statement.Expression();
        statement.Append($"SELECT c{by.Index}, {sql}", $"SELECT {Quoted(by.Header)}, {text}");
        statement.From();
        statement.Append($" GROUP BY c{by.Index} HAVING c{by.Index} IS NOT NULL ORDER BY min(row)", $" GROUP BY {Quoted(by.Header)}");
        return statement;
    }

    /// <summary>The aggregate for each period of the table's axis, as text for people.</summary>
    public static string ByTime(Selection selection, TimeAxis time)
    {
        if (!time.IsComposed) return Grouped(selection, time.Column).Text;
        var statement = new SelectStatement(selection);
        var columns = string.Join(", ", time.Parts.Prepend(time.Column).Select(part => Quoted(part.Header)));
        statement.Append("", $"SELECT {columns}, {statement.Expression().Text}");
        statement.From();
        return statement.Text + $" GROUP BY {columns}";
    }

    /// <summary>The first cells that went in: row, key, cell.</summary>
    public static SelectStatement Cells(Selection selection, int count)
    {
        var statement = new SelectStatement(selection);
        var key = selection.Table.Key;
        var column = selection.Shown;
        statement.Append($"SELECT row, {(key is null ? "NULL" : "c" + key.Index)}, c{column.Index}", "");
        statement.From();
        statement.Append($" ORDER BY row LIMIT {count}", "");
        return statement;
    }

    public static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private (string Sql, string Text) Expression()
    {
        if (_selection.DistinctOf is { } distinct) return ($"count(DISTINCT c{distinct.Index})", $"count(DISTINCT {Quoted(distinct.Header)})");
        if (_selection.Measure.Column is not { } column) return ("count(*)", "count(*)");
        var name = _selection.Aggregate switch { Aggregate.Mean => "avg", Aggregate.Median => "median", Aggregate.Minimum => "min", Aggregate.Maximum => "max", Aggregate.Count => "count", _ => "sum" };
        // The median of whole numbers may lie between two of them; DuckDB would give it their type.
        return (name is "median" ? $"median(CAST(n{column.Index} AS DOUBLE))" : $"{name}(n{column.Index})", $"{name}({Quoted(column.Header)})");
    }

    private void From()
    {
        var table = _selection.Table;
        Append($" FROM {table.Dataset.Relation}", $" FROM {Quoted(table.Dataset.Name)}");
        foreach (var filter in _selection.Filters) In(filter.Column, filter.Values);
        foreach (var condition in _selection.Conditions)
        {
            And();
            Append($"n{condition.Column.Index} {condition.Operator} ", $"{Quoted(condition.Column.Header)} {condition.Operator} {condition.Number.ToString(CultureInfo.InvariantCulture)}");
            Parameter(condition.Number);
        }

        foreach (var totals in table.Entities.Totals)
        {
            if (_selection.Filters.Any(filter => filter.Column == totals.Column)) continue;
            And();
            Append($"c{totals.Column.Index} NOT IN (", $"{Quoted(totals.Column.Header)} NOT IN (");
            List(totals.Values);
            Append(")", ")");
        }

        if (_selection.Window is { } window && table.Time is { } time) Time(time, window);
    }

    /// <summary>The cells of a time column that lie in a stretch of time; null where they are too many to list, so that their days are compared.</summary>
    public static IReadOnlyList<string>? Listed(TimeAxis time, Period window)
    {
        if (time.Periods.Count == 0 || time.IsComposed) return null;
        var cells = time.Periods.Where(cell => window.Covers(cell.Period)).Select(cell => cell.Raw).ToList();
        return cells.Count <= MostListed || time.Column.Kind != ColumnKind.Time ? cells : null;
    }

    private void Time(TimeAxis time, Period window)
    {
        if (Listed(time, window) is { } cells)
        {
            In(time.Column, cells);
            return;
        }

        And();
        var name = time.IsComposed ? "(" + string.Join(", ", time.Parts.Prepend(time.Column).Select(part => Quoted(part.Header))) + ")" : Quoted(time.Column.Header);
        if (time.IsComposed)
        {
            Append($"t{time.Column.Index} >= ", Composed(time, window, name));
            Parameter(DateOnly.FromDateTime(window.Start));
            Append($" AND t{time.Column.Index} < ", "");
            Parameter(DateOnly.FromDateTime(window.End));
            return;
        }

        Append($"t{time.Column.Index} >= ", $"{name} >= '{window.Start:yyyy-MM-dd}'");
        Parameter(DateOnly.FromDateTime(window.Start));
        Append($" AND t{time.Column.Index} < ", $" AND {name} < '{window.End:yyyy-MM-dd}'");
        Parameter(DateOnly.FromDateTime(window.End));
    }

    /// <summary>"(Year, Month) IN (('2024', 'May'))": the file has no column that could be compared with a day. Where it would be long, years that lie inside as a whole are named once.</summary>
    private static string Composed(TimeAxis time, Period window, string name)
    {
        var inside = time.Periods.Where(cell => window.Covers(cell.Period)).ToList();
        var years = inside.Count <= MostListed ? [] : time.Periods.GroupBy(cell => cell.Period.Start.Year).Where(year => year.All(cell => window.Covers(cell.Period))).Select(year => year.Key).ToHashSet();
        var months = inside.Where(cell => !years.Contains(cell.Period.Start.Year)).Select(cell => cell.Raw.LastIndexOf(' ') is var cut and > 0 ? $"({Literal(cell.Raw[(cut + 1)..])}, {Literal(cell.Raw[..cut])})" : Literal(cell.Raw)).ToList();
        var listed = $"{name} IN ({string.Join(", ", months)})";
        if (years.Count == 0) return listed;
        var whole = $"{Quoted(time.Column.Header)} IN ({string.Join(", ", inside.Where(cell => years.Contains(cell.Period.Start.Year)).Select(cell => Literal(cell.Raw[(cell.Raw.LastIndexOf(' ') + 1)..])).Distinct())})";
        return months.Count == 0 ? whole : $"({whole} OR {listed})";
    }

    private void In(DataColumn column, IReadOnlyList<string> values)
    {
        And();
        if (values.Count == 1)
        {
            Append($"c{column.Index} = ", $"{Quoted(column.Header)} = {Literal(values[0])}");
            Parameter(values[0]);
            return;
        }

        Append($"c{column.Index} IN (", $"{Quoted(column.Header)} IN (");
        List(values);
        Append(")", ")");
    }

    private void List(IReadOnlyList<string> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0) Append(", ", ", ");
            _text.Append(Literal(values[i]));
            Parameter(values[i]);
        }

        if (values.Count == 0) Append("NULL", "NULL");
    }

    private void And()
    {
        Append(_hasWhere ? " AND " : " WHERE ", _hasWhere ? " AND " : " WHERE ");
        _hasWhere = true;
    }

    private void Parameter(object value)
    {
        _parameters.Add(value);
        _sql.Append('$').Append(_parameters.Count.ToString(CultureInfo.InvariantCulture));
    }

    private void Append(string sql, string text)
    {
        _sql.Append(sql);
        _text.Append(text);
    }

    private static string Literal(string value) => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";
}
