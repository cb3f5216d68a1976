using ClaimTracker.Verification.Datasets.Cells;

namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>A date spread over columns: year, month and day apart. Immutable.</summary>
/// <param name="Year">Index of the year's column, which gets the composed date.</param>
/// <param name="Month">Index of the month's column: names or numbers.</param>
/// <param name="Day">Index of the day's column; null for none.</param>
internal sealed record ComposedDates(int Year, int Month, int? Day)
{
    public Granularity Granularity => Day is null ? Granularity.Month : Granularity.Day;

    /// <summary>Finds a year column with a month column beside it; null where there is none, or several.</summary>
    public static ComposedDates? Find(IReadOnlyList<ColumnShape> shapes, IReadOnlyList<ColumnProfile> profiles, IReadOnlyList<string> headers)
    {
        int? year = null, month = null, day = null;
        for (var i = 0; i < shapes.Count; i++)
        {
            var named = ColumnShape.TimeHeader(headers[i]);
            if (shapes[i] is { Kind: ColumnKind.Time, Granularity: Granularity.Year } && profiles[i].AreYears)
            {
                if (year is not null) return null;
                year = i;
            }
            else if (named == "month" && profiles[i].Parts.Months >= 0.95 * profiles[i].Filled && profiles[i].Filled > 0) month ??= i;
            else if (named == "day" && profiles[i].Parts.Days >= 0.95 * profiles[i].Filled && profiles[i].Filled > 0) day ??= i;
        }

        return year is { } y && month is { } m ? new ComposedDates(y, m, day) : null;
    }

    /// <summary>The day on which the row's period starts; null where a part is missing or the calendar has no such day.</summary>
    public DateOnly? Start(string?[] cells)
    {
        if (cells[Year] is not { } yearText || PeriodReader.Read(yearText) is not { Shape: PeriodShape.Year } year || cells[Month] is not { } monthText) return null;
        var month = PeriodReader.Month(monthText) ?? Whole(monthText);
        var day = Day is { } index ? cells[index] is { } text ? Whole(text) : null : 1;
        return month is { } m and >= 1 and <= 12 && day is { } d and >= 1 && d <= DateTime.DaysInMonth(year.Year, m) ? new DateOnly(year.Year, m, d) : null;
    }

    private static int? Whole(string text) => CellReader.Read(text, DecimalMark.Point) is { Kind: CellKind.Number, Decimals: 0 } cell && cell.Value is >= 1 and <= 31 ? (int)cell.Value : null;
}
