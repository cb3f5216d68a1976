using System.Globalization;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tables;

/// <summary>Cells that are stretches of the day: "06-09".</summary>
internal static class ClockHours
{
    /// <summary>True for a column of stretches of the day.</summary>
    public static bool Are(DataColumn column) => column.Kind == ColumnKind.Text && column.Values.Count is > 0 and <= 48 && column.Values.All(value => Of(value) is not null);

    /// <summary>When it starts and ends; null where the text is no stretch of the day.</summary>
    public static (TimeSpan Start, TimeSpan End)? Of(string text)
    {
        var parts = text.Replace('–', '-').Split('-', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && Hour(parts[0]) is { } start && Hour(parts[1]) is { } end && start != end ? (start, end) : null;
    }

    private static TimeSpan? Hour(string text)
    {
        var clock = text.Split(':', '.');
        if (clock.Length > 2 || clock[0].Length is 0 or > 2 || !int.TryParse(clock[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 24) return null;
        var minute = 0;
        if (clock.Length == 2 && (clock[1].Length != 2 || !int.TryParse(clock[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute) || minute > 59)) return null;
        return new TimeSpan(hour % 24, minute, 0);
    }
}
