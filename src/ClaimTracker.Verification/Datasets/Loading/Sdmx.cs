using ClaimTracker.Verification.Datasets.Cells;

namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>Applies what SDMX-CSV says in columns of its own (UNIT_MEASURE, UNIT_MULT, DECIMALS) to its column of values, where it is the same in all rows.</summary>
internal static class Sdmx
{
    public static void Apply(DataColumn[] columns, IReadOnlyList<ColumnProfile> profiles)
    {
        var value = Array.FindIndex(columns, column => Is(column, "OBS_VALUE"));
        if (value < 0 || columns[value].Kind != ColumnKind.Number) return;
        for (var i = 0; i < columns.Length; i++)
        {
            if (profiles[i] is not { HasAllValues: true, Values.Count: 1 }) continue;
            var only = profiles[i].Values.First();
            if (Is(columns[i], "UNIT_MEASURE") && columns[value].Unit is null) columns[value] = columns[value] with { Unit = UnitWords.Find(only) ?? (only is "PC" or "PT" ? "percent" : null) };
            if (CellReader.Read(only, DecimalMark.Point) is not { Kind: CellKind.Number, Decimals: 0 } number) continue;
            if (Is(columns[i], "UNIT_MULT") && columns[value].Scale == 1 && number.Value is > 0 and <= 15) columns[value] = columns[value] with { Scale = (decimal)Math.Pow(10, (int)number.Value) };
            if (Is(columns[i], "DECIMALS") && number.Value is >= 0 and <= 12) columns[value] = columns[value] with { Decimals = (int)number.Value };
        }
    }

    private static bool Is(DataColumn column, string name) => column.Header.Equals(name, StringComparison.OrdinalIgnoreCase) || column.Header.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase);
}
