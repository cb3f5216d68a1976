namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>Undoes the packed first column of Eurostat's tables: the header <c>freq,unit,geo\TIME_PERIOD</c> over cells <c>A,PC,AT</c>.</summary>
internal static class EurostatTable
{
    /// <summary>The table with that column cut up; the same where it has none.</summary>
    public static RawTable Unpack(RawTable table, string firstLine)
    {
        var slash = firstLine.IndexOf('\\', StringComparison.Ordinal);
        var tab = firstLine.IndexOf('\t', StringComparison.Ordinal);
        if (slash <= 0 || tab < slash || firstLine.AsSpan(0, slash).IndexOfAny(' ', '"') >= 0) return table;
        var width = firstLine.AsSpan(0, slash).Count(',') + 1;
        return width < 2 ? table : table with { Rows = token => Rows(table.Rows(token), width) };
    }

    private static IEnumerable<string?[]> Rows(IEnumerable<string?[]> rows, int width)
    {
        foreach (var row in rows)
        {
            var packed = row[0] ?? "";
            var slash = packed.IndexOf('\\', StringComparison.Ordinal);
            var parts = (slash < 0 ? packed : packed[..slash]).Split(',');
            if (parts.Length != width) yield return row;
            else yield return [.. parts, .. row.AsSpan(1)];
        }
    }
}
