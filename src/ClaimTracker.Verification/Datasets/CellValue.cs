using System.Numerics;

namespace ClaimTracker.Verification.Datasets;

/// <summary>What a value of DuckDB becomes for the rules: decimal, double, string, DateOnly, bool.</summary>
internal static class CellValue
{
    public static object Of(object value) => value switch
    {
        byte or sbyte or short or ushort or int or uint or long or ulong => Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture),
        BigInteger big => big >= -(BigInteger)decimal.MaxValue && big <= (BigInteger)decimal.MaxValue ? (decimal)big : (double)big,
        float single => Of((double)single),
        double real => Math.Abs(real) < 1e27 ? (decimal)real : real,
        DateTime time => DateOnly.FromDateTime(time),
        _ => value,
    };
}
