using System.Data.Common;
using System.Globalization;

namespace ClaimTracker.Verification.Datasets.Databases;

/// <summary>Writes the values of a database as text: invariant, decimals with all their digits, dates as ISO 8601.</summary>
internal static class DatabaseText
{
    public static string? Of(DbDataReader reader, int column)
    {
        object value;
        try
        {
            if (reader.IsDBNull(column)) return null;
            value = reader.GetValue(column);
        }
        catch (Exception exception) when (exception is OverflowException or InvalidCastException or NotSupportedException)
        {
            return null; // a number that fits no decimal, a type that the driver cannot give
        }

        return value switch
        {
            string text => text,
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            float number => number.ToString("R", CultureInfo.InvariantCulture),
            bool truth => truth ? "true" : "false",
            DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            byte[] or Array => null,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }
}
