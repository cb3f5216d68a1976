using ClaimTracker.Verification.Datasets.Cells;

namespace ClaimTracker.Verification.Datasets.Files;

/// <summary>What a file's name says about its vintage. Immutable.</summary>
/// <param name="Series">The name without date and check sum; the folder's where nothing is left.</param>
/// <param name="AsOf">The day in the name; null for none.</param>
internal sealed record Vintage(string Series, DateOnly? AsOf)
{
    /// <summary>Reads a name such as <c>rates_2024-03-08.csv</c>, <c>rates-20240308_1f3a9c2.csv</c>, or <c>rates/2024-03-08.csv</c>.</summary>
    public static Vintage Of(string name)
    {
        var parts = name.Split('/', '\\');
        var stem = Path.GetFileNameWithoutExtension(parts[^1]);
        if (Day(stem) is not { } day) return new Vintage(stem, null);
        var before = stem[..day.Start].TrimEnd('_', '-', '.', ' ');
        var after = stem[day.End..].TrimStart('_', '-', '.', ' ');
        if (after.All(char.IsAsciiHexDigit)) after = ""; // a check sum
        var rest = (before + after).Length == 0 ? parts.Length > 1 ? parts[^2] : stem : before.Length == 0 || after.Length == 0 ? before + after : before + "_" + after;
        return new Vintage(rest, day.Value);
    }

    private static (DateOnly Value, int Start, int End)? Day(string stem)
    {
        for (var start = 0; start < stem.Length; start++)
        {
            if (!char.IsAsciiDigit(stem[start]) || (start > 0 && char.IsAsciiDigit(stem[start - 1]))) continue;
            foreach (var length in (ReadOnlySpan<int>)[10, 8])
            {
                var end = start + length;
                if (end > stem.Length || (end < stem.Length && char.IsAsciiDigit(stem[end]))) continue;
                var written = PeriodReader.Read(stem.AsSpan(start, length));
                if (written is { Shape: PeriodShape.Day, Year: >= 1990 and < 2100 } && written.Start(false, DateOrder.None) is { } day) return (day, start, end);
            }
        }

        return null;
    }
}
