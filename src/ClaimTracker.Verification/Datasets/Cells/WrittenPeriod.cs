namespace ClaimTracker.Verification.Datasets.Cells;

/// <summary>The shapes in which a cell or a header writes a point or period of time.</summary>
internal enum PeriodShape
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>"2019", "CY2019".</summary>
    Year,

    /// <summary>"FY2019": a financial year named by one year, whose days are not known.</summary>
    NamedFiscalYear,

    /// <summary>"2019-20", "2019/20", "2019-2020", "FY2019-20".</summary>
    FiscalYear,

    /// <summary>"2010-11": the eleventh month, or two years; the column decides.</summary>
    MonthOrFiscalYear,

    /// <summary>"year ending March 2020", "Apr 2019 to Mar 2020": twelve months by their last.</summary>
    YearEnding,

    /// <summary>"1990s".</summary>
    Decade,

    /// <summary>"H1 2022".</summary>
    Half,

    /// <summary>"2022-Q1", "Q1 2022", "1Q22".</summary>
    Quarter,

    /// <summary>"2022-05", "May 2022", "2022M05".</summary>
    Month,

    /// <summary>"2024-W07".</summary>
    Week,

    /// <summary>"2022-05-01", "27 Aug 2000", with or without a clock time.</summary>
    Day,

    /// <summary>"10/2/2016": the column's order decides.</summary>
    NumericDay,
}

/// <summary>A period as written, before its column has decided what is ambiguous about it. Immutable.</summary>
/// <param name="Shape">How it is written.</param>
/// <param name="Year">The first year in it.</param>
/// <param name="Second">Half, quarter, month or week; of a <see cref="PeriodShape.NumericDay"/> the first figure.</param>
/// <param name="Third">Day of the month; of a <see cref="PeriodShape.NumericDay"/> the second figure.</param>
internal readonly record struct WrittenPeriod(PeriodShape Shape, int Year, int Second = 0, int Third = 0)
{
    /// <summary>How long it is; <paramref name="fiscal"/> says what "2010-11" means in its column.</summary>
    public Granularity Granularity(bool fiscal) => Shape switch
    {
        PeriodShape.Year or PeriodShape.YearEnding => Datasets.Granularity.Year,
        PeriodShape.FiscalYear or PeriodShape.NamedFiscalYear => Datasets.Granularity.FiscalYear,
        PeriodShape.MonthOrFiscalYear => fiscal ? Datasets.Granularity.FiscalYear : Datasets.Granularity.Month,
        PeriodShape.Decade => Datasets.Granularity.Decade,
        PeriodShape.Half => Datasets.Granularity.Half,
        PeriodShape.Quarter => Datasets.Granularity.Quarter,
        PeriodShape.Month => Datasets.Granularity.Month,
        PeriodShape.Week => Datasets.Granularity.Week,
        PeriodShape.Day or PeriodShape.NumericDay => Datasets.Granularity.Day,
        _ => Datasets.Granularity.None,
    };

    /// <summary>Its first day; null where the calendar has no such day. A fiscal year starts on 1 January of its first year, for want of its true day.</summary>
    public DateOnly? Start(bool fiscal, DateOrder order)
    {
        if (Year is < 1 or > 9000) return null;
        return Shape switch
        {
            PeriodShape.Year or PeriodShape.FiscalYear or PeriodShape.NamedFiscalYear or PeriodShape.Decade => new DateOnly(Year, 1, 1),
            PeriodShape.MonthOrFiscalYear => new DateOnly(Year, fiscal ? 1 : Second, 1),
            PeriodShape.YearEnding => Year > 1 ? new DateOnly(Year, Second, 1).AddMonths(-11) : null,
            PeriodShape.Half => new DateOnly(Year, 6 * Second - 5, 1),
            PeriodShape.Quarter => new DateOnly(Year, 3 * Second - 2, 1),
            PeriodShape.Month => new DateOnly(Year, Second, 1),
            PeriodShape.Week => Second <= System.Globalization.ISOWeek.GetWeeksInYear(Year) ? DateOnly.FromDateTime(System.Globalization.ISOWeek.ToDateTime(Year, Second, DayOfWeek.Monday)) : null,
            PeriodShape.Day => Day(Second, Third),
            PeriodShape.NumericDay => order == DateOrder.DayFirst ? Day(Third, Second) : Day(Second, Third),
            _ => null,
        };
    }

    private DateOnly? Day(int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Year, month) ? new DateOnly(Year, month, day) : null;
}
