using ClaimTracker.Verification.Datasets.Holding;

namespace ClaimTracker.Verification.Readings;

/// <summary>Which rows of a table in memory a selection takes, as <see cref="SelectStatement"/> says it in SQL: a blank cell passes no test.</summary>
internal sealed class HeldFilter
{
    private readonly List<(HeldColumn Column, bool[] Passes)> _texts = [];
    private readonly List<(HeldColumn Column, Condition Condition)> _numbers = [];
    private readonly (HeldColumn Column, DateOnly Start, DateOnly End)? _days;

    public HeldFilter(HeldTable held, Selection selection)
    {
        foreach (var filter in selection.Filters) Texts(held.Columns[filter.Column.Index], filter.Values, isOneOf: true);
        foreach (var condition in selection.Conditions) _numbers.Add((held.Columns[condition.Column.Index], condition));
        foreach (var totals in selection.Table.Entities.Totals)
            if (!selection.Filters.Any(filter => filter.Column == totals.Column))
                Texts(held.Columns[totals.Column.Index], totals.Values, isOneOf: false);
        if (selection.Window is not { } window || selection.Table.Time is not { } time) return;
        var column = held.Columns[time.Column.Index];
        if (SelectStatement.Listed(time, window) is { } cells) Texts(column, cells, isOneOf: true);
        else _days = (column, DateOnly.FromDateTime(window.Start), DateOnly.FromDateTime(window.End));
    }

    public bool Passes(int row)
    {
        foreach (var (column, passes) in _texts)
            if (column.Place(row) is not (>= 0 and var place) || !passes[place])
                return false;
        foreach (var (column, condition) in _numbers)
            if (column.Number(row) is not { } number || !Holds(number, condition))
                return false;
        return _days is not { } days || (days.Column.Day(row) is { } day && day >= days.Start && day < days.End);
    }

    private static bool Holds(decimal number, Condition condition) => condition.Operator switch
    {
        "<" => number < condition.Number,
        "<=" => number <= condition.Number,
        ">" => number > condition.Number,
        ">=" => number >= condition.Number,
        _ => number == condition.Number,
    };

    private void Texts(HeldColumn column, IEnumerable<string> values, bool isOneOf)
    {
        var passes = new bool[column.DistinctCount];
        if (!isOneOf) Array.Fill(passes, true);
        foreach (var value in values)
            if (column.Place(value) is >= 0 and var place)
                passes[place] = isOneOf;
        _texts.Add((column, passes));
    }
}
