using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding.Sheets;

/// <summary>The row of a sheet that somebody who took part has.</summary>
/// <param name="Table">The sheet.</param>
/// <param name="Filter">What picks the row.</param>
/// <param name="First">First token of the name in the sentence; -1 where another sentence has it.</param>
/// <param name="Last">Last token of the name.</param>
internal sealed record SheetRow(TableModel Table, Filter Filter, int First, int Last)
{
    /// <summary>Which of two rows it is, from 0; -1 where that cannot be told.</summary>
    public int Side => Table.Dataset.RowCount == 2 && Filter is { Column.DistinctCount: 2, Values: [var value] } ? Filter.Column.Values.ToList().IndexOf(value) : -1;

    /// <summary>The other row of a sheet of two; null where there is no such row.</summary>
    public SheetRow? Rival => Side < 0 || Filter.Column.Values.Count != 2 ? null : this with { Filter = new Filter(Filter.Column, [Filter.Column.Values[1 - Side]]), First = -1, Last = -1 };
}
