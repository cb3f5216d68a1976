using System.Globalization;
using ExcelDataReader;

namespace ClaimTracker.Verification.Datasets.Reading;

/// <summary>Writes a cell of a workbook as text: all digits that it holds, with the decimals, the percent sign and the currency that its format shows.</summary>
internal static class ExcelCell
{
    private const int MostDecimals = 12;

    public static string? Text(IExcelDataReader reader, int column)
    {
        return reader.GetValue(column) switch
        {
            null => null,
            string text => text,
            double number => Number(number, reader.GetNumberFormatString(column)),
            int number => Number(number, reader.GetNumberFormatString(column)),
            DateTime time => Date(time, reader.GetNumberFormatString(column)),
            TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
            bool truth => truth ? "true" : "false",
            var other => Convert.ToString(other, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>26.5 in the format "0.00" is "26.50"; 0.4567 in "0%" is "45.67%"; 1203 in "£#,##0" is "£1203".</summary>
    public static string Number(double value, string? format)
    {
        if (!double.IsFinite(value) || Math.Abs(value) >= 1e27) return value.ToString("R", CultureInfo.InvariantCulture);
        var number = (decimal)value; // 15 digits, as Excel itself keeps
        format ??= "";
        var (percent, decimals, currency) = Shown(format);
        if (percent) number *= 100;
        number = Math.Round(number, MostDecimals);
        var text = number.ToString("0." + new string('0', decimals) + new string('#', MostDecimals - decimals), CultureInfo.InvariantCulture);
        return (currency is null ? "" : number < 0 ? "-" + currency : currency) + (currency is not null && number < 0 ? text[1..] : text) + (percent ? "%" : "");
    }

    /// <summary>A date with as much of it as its format shows: "mmm-yy" gives "2022-05".</summary>
    private static string Date(DateTime time, string? format)
    {
        var bare = Bare(format ?? "").ToLowerInvariant();
        if (bare.Contains('y') && !bare.Contains('d') && !bare.Contains('h'))
            return time.ToString(bare.Contains('m') ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);
        return time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>What the first section of a number format shows.</summary>
    private static (bool Percent, int Decimals, string? Currency) Shown(string format)
    {
        var section = format.Split(';')[0];
        string? currency = null;
        var sign = section.IndexOf("[$", StringComparison.Ordinal);
        if (sign >= 0 && section.IndexOfAny(['-', ']'], sign) is > 0 and var end && end > sign + 2) currency = section[(sign + 2)..end].Trim();
        foreach (var c in section)
            if (currency is null && c is '£' or '€' or '¥') currency = c.ToString();
        if (currency is null && (section.Contains("\"$\"", StringComparison.Ordinal) || section.Contains("\\$", StringComparison.Ordinal) || section.StartsWith('$'))) currency = "$";
        var bare = Bare(section);
        var point = bare.IndexOf('.', StringComparison.Ordinal);
        var decimals = 0;
        for (var i = point + 1; point >= 0 && i < bare.Length && bare[i] == '0' && decimals < MostDecimals; i++) decimals++;
        return (bare.Contains('%'), decimals, currency is { Length: > 0 and <= 4 } && Cells.UnitWords.Currency(currency) is not null ? currency : null);
    }

    /// <summary>Without quoted text, brackets and escapes.</summary>
    private static string Bare(string format)
    {
        var bare = new System.Text.StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c == '\\') i++;
            else if (c is '"' or '[')
            {
                var close = format.IndexOf(c == '"' ? '"' : ']', i + 1);
                if (close < 0) break;
                i = close;
            }
            else bare.Append(c);
        }

        return bare.ToString();
    }
}
