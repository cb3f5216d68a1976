using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Readings;

/// <summary>Asks another vintage of a table the same question.</summary>
internal static class Vintages
{
    /// <summary>The reading in another vintage; null where that one lacks a column, or the reading is of another kind.</summary>
    public static Reading? In(Reading reading, TableModel other) => reading switch
    {
        LevelReading level when In(level.Selection, other) is { } selection => level with { Selection = selection },
        PairReading pair when pair.Left.Table == pair.Right.Table && In(pair.Left, other) is { } left && In(pair.Right, other) is { } right => pair with { Left = left, Right = right },
        _ => null,
    };

    private static Selection? In(Selection selection, TableModel other)
    {
        if (selection.Conditions.Count > 0 || selection.DistinctOf is not null) return null;
        var measure = selection.Measure.Column is { } column ? other.Measures.FirstOrDefault(measure => measure.Column!.Header == column.Header) : other.Rows;
        if (measure is null || measure.Unit != selection.Measure.Unit || (selection.Window is not null && other.Time is null)) return null;
        var filters = new List<Filter>();
        foreach (var filter in selection.Filters)
        {
            if (other.Dataset.Columns.FirstOrDefault(mate => mate.Header == filter.Column.Header) is not { } mate) return null;
            filters.Add(filter with { Column = mate });
        }

        return selection with { Table = other, Measure = measure, Filters = filters };
    }
}
