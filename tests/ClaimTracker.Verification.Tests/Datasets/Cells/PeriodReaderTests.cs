using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Datasets.Cells;

namespace ClaimTracker.Verification.Tests.Datasets.Cells;

public sealed class PeriodReaderTests
{
    [Theory]
    [InlineData("2019", Granularity.Year, "2019-01-01")]
    [InlineData("2019*", Granularity.Year, "2019-01-01")]
    [InlineData("CY 2019", Granularity.Year, "2019-01-01")]
    [InlineData("FY2019", Granularity.FiscalYear, "2019-01-01")]
    [InlineData("2019-20", Granularity.FiscalYear, "2019-01-01")]
    [InlineData("2019/20", Granularity.FiscalYear, "2019-01-01")]
    [InlineData("2019–2020", Granularity.FiscalYear, "2019-01-01")]
    [InlineData("FY 2019-20", Granularity.FiscalYear, "2019-01-01")]
    [InlineData("year ending March 2020", Granularity.Year, "2019-04-01")]
    [InlineData("YE Mar 2020", Granularity.Year, "2019-04-01")]
    [InlineData("Apr 2019 to Mar 2020", Granularity.Year, "2019-04-01")]
    [InlineData("Apr 2019 - Mar 2020", Granularity.Year, "2019-04-01")]
    [InlineData("1990s", Granularity.Decade, "1990-01-01")]
    [InlineData("H2 2022", Granularity.Half, "2022-07-01")]
    [InlineData("2022-Q3", Granularity.Quarter, "2022-07-01")]
    [InlineData("2022Q3", Granularity.Quarter, "2022-07-01")]
    [InlineData("2022 Q3", Granularity.Quarter, "2022-07-01")]
    [InlineData("Q3 2022", Granularity.Quarter, "2022-07-01")]
    [InlineData("3Q22", Granularity.Quarter, "2022-07-01")]
    [InlineData("2022-05", Granularity.Month, "2022-05-01")]
    [InlineData("2022/5", Granularity.Month, "2022-05-01")]
    [InlineData("202205", Granularity.Month, "2022-05-01")]
    [InlineData("2022M05", Granularity.Month, "2022-05-01")]
    [InlineData("2022 MAY", Granularity.Month, "2022-05-01")]
    [InlineData("May 2022", Granularity.Month, "2022-05-01")]
    [InlineData("May-22", Granularity.Month, "2022-05-01")]
    [InlineData("Sept. 2022", Granularity.Month, "2022-09-01")]
    [InlineData("05/2022", Granularity.Month, "2022-05-01")]
    [InlineData("2024-W07", Granularity.Week, "2024-02-12")]
    [InlineData("2022-05-01", Granularity.Day, "2022-05-01")]
    [InlineData("20220501", Granularity.Day, "2022-05-01")]
    [InlineData("2022-10-14T03:00", Granularity.Day, "2022-10-14")]
    [InlineData("2000-12-04 2:29:00", Granularity.Day, "2000-12-04")]
    [InlineData("27 Aug 2000", Granularity.Day, "2000-08-27")]
    [InlineData("Sunday, August 27th, 2000", Granularity.Day, "2000-08-27")]
    [InlineData("27.8.2000", Granularity.Day, "2000-08-27")]
    [InlineData("10/2/2016", Granularity.Day, "2016-10-02")]
    [InlineData("10/2/16", Granularity.Day, "2016-10-02")]
    public void Periods_as_cells_write_them(string text, Granularity granularity, string start)
    {
        var written = PeriodReader.Read(text);
        Assert.Equal((granularity, DateOnly.Parse(start)), (written.Granularity(fiscal: false), written.Start(fiscal: false, DateOrder.None)!.Value));
    }

    [Theory]
    [InlineData("12")]
    [InlineData("123456")]
    [InlineData("2010-2014")]
    [InlineData("2,019")]
    [InlineData("9999")]
    [InlineData("18-24")]
    [InlineData("Ward 2019")]
    [InlineData("31/31/2016")]
    [InlineData("Q5 2022")]
    [InlineData("06-09")]
    [InlineData("12:30")]
    [InlineData("2022-13-01")]
    [InlineData("2019-20-21-22-23-24-25")]
    public void What_is_no_period(string text) => Assert.Equal(PeriodShape.None, PeriodReader.Read(text).Shape);

    [Fact]
    public void A_year_and_the_next_may_be_a_month_until_the_column_decides()
    {
        var written = PeriodReader.Read("2010-11");
        Assert.Equal((Granularity.Month, new DateOnly(2010, 11, 1)), (written.Granularity(fiscal: false), written.Start(fiscal: false, DateOrder.None)!.Value));
        Assert.Equal((Granularity.FiscalYear, new DateOnly(2010, 1, 1)), (written.Granularity(fiscal: true), written.Start(fiscal: true, DateOrder.None)!.Value));
    }

    [Fact]
    public void Days_and_months_in_figures_follow_the_order_of_the_column()
    {
        Assert.Equal(new DateOnly(2016, 2, 10), PeriodReader.Read("10/2/2016").Start(fiscal: false, DateOrder.DayFirst));
        Assert.Null(PeriodReader.Read("10/31/2016").Start(fiscal: false, DateOrder.DayFirst));
    }

    [Fact]
    public void A_day_that_the_calendar_lacks_has_no_start() => Assert.Null(PeriodReader.Read("2023-02-30").Start(fiscal: false, DateOrder.None));
}
