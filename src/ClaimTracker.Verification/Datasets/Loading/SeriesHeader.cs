using System.Collections.Frozen;
using ClaimTracker.Verification.Datasets.Cells;
using ClaimTracker.Verification.Datasets.Describing;
using ClaimTracker.Verification.Datasets.Headers;

namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>Recognises a downloaded time series: two columns, no headers, and lines of keys above ("Title", "Unit", "Release date").</summary>
internal static class SeriesHeader
{
    private static readonly FrozenDictionary<string, string> Keys =
        WordFile.Rows("series-keys.txt").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The layout and what the lines say; null where the table is of another kind.</summary>
    public static (TableLayout Layout, TableDescription Description)? Find(IReadOnlyList<string?[]> head)
    {
        string? title = null, source = null, unit = null;
        DateOnly? released = null;
        var (row, keys) = (0, 0);
        for (; row < head.Count; row++)
        {
            var used = TableLayout.Used(head[row]);
            if (used == 0) continue;
            if (used > 2 || head[row][0] is not { } key || !Keys.TryGetValue(key.Trim().TrimEnd(':'), out var meaning)) break;
            keys++;
            var value = used == 2 ? head[row][1]!.Trim() : "";
            if (value.Length == 0) continue;
            if (meaning == "title") title ??= value;
            else if (meaning == "source") source ??= value;
            else if (meaning == "unit") unit ??= value;
            else if (meaning == "released") released ??= PeriodReader.Read(value) is { Shape: PeriodShape.Day or PeriodShape.NumericDay } day ? day.Start(false, DateOrder.DayFirst) : null;
        }

        if (keys < 2 || title is null || row >= head.Count || head[row][0] is not { } first || PeriodReader.Read(first).Shape == PeriodShape.None) return null;
        var phrase = unit is null ? null : HeaderReader.UnitLine(unit);
        return (new TableLayout(["Period", title], row, title, [], phrase), new TableDescription { Title = title, Source = source, AsOf = released });
    }
}
