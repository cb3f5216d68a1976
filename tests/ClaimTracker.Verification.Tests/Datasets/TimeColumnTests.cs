using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tests.Datasets;

public sealed class TimeColumnTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("year", "2021,2022,2023", Granularity.Year, "2021-01-01,2022-01-01,2023-01-01")]
    [InlineData("", "2021,2022,2023", Granularity.Year, "2021-01-01,2022-01-01,2023-01-01")]
    [InlineData("season", "2010-11,2011-12,2012-13", Granularity.FiscalYear, "2010-01-01,2011-01-01,2012-01-01")]
    [InlineData("x", "2010-10,2010-11,2010-12", Granularity.Month, "2010-10-01,2010-11-01,2010-12-01")]
    [InlineData("Financial year", "2019/20,2020/21,2021/22", Granularity.FiscalYear, "2019-01-01,2020-01-01,2021-01-01")]
    [InlineData("quarter", "2023-Q1,2023-Q2,2023-Q3", Granularity.Quarter, "2023-01-01,2023-04-01,2023-07-01")]
    [InlineData("month", "Jan 2020,Feb 2020,Mar 2020", Granularity.Month, "2020-01-01,2020-02-01,2020-03-01")]
    [InlineData("month", "202001,202002,202003", Granularity.Month, "2020-01-01,2020-02-01,2020-03-01")]
    [InlineData("as_of", "10/2/2016,9/22/2016,9/11/2016", Granularity.Day, "2016-10-02,2016-09-22,2016-09-11")]
    [InlineData("as_of", "10/2/2016,22/9/2016,11/9/2016", Granularity.Day, "2016-02-10,2016-09-22,2016-09-11")]
    [InlineData("when", "2000-08-27 19:00:00,2000-11-18 0:30:00,2001-01-02 1:00", Granularity.Day, "2000-08-27,2000-11-18,2001-01-02")]
    [InlineData("period", "Year ending Mar 2020,Year ending Mar 2021,Year ending Mar 2022", Granularity.Year, "2019-04-01,2020-04-01,2021-04-01")]
    public void Columns_of_time(string header, string cells, Granularity granularity, string starts)
    {
        var rows = cells.Split(',').Select((cell, i) => $"{cell},{i + 1}.5\n");
        var (dataset, catalog) = _folder.Open("a.csv", $"{header},rate\n{string.Concat(rows)}");
        using (catalog)
        {
            var column = dataset.Columns[0];
            Assert.Equal((ColumnKind.Time, granularity), (column.Kind, column.Granularity));
            var days = starts.Split(',').Select(DateOnly.Parse).ToArray();
            Assert.Equal(days.Cast<object?>(), dataset.Query($"SELECT t0 FROM {dataset.Relation} ORDER BY row", []).Select(row => row[0]));
            Assert.Equal((days.Min(), days.Max(), 0L), (column.Earliest!.Value, column.Latest!.Value, column.Excluded));
        }
    }

    [Theory]
    [InlineData("population", "1998,2010,2040")]
    [InlineData("homes", "1500,2100,1702")]
    [InlineData("price (USD)", "2001,2002,2003")]
    [InlineData("age", "18-24,25-34,35-44")]
    [InlineData("hours", "06-09,09-12,12-16")]
    public void Columns_that_only_look_like_time(string header, string cells)
    {
        var (dataset, catalog) = _folder.Open("a.csv", $"{header},rate\n{string.Concat(cells.Split(',').Select(cell => $"{cell},0.5\n"))}");
        using (catalog) Assert.NotEqual(ColumnKind.Time, dataset.Columns[0].Kind);
    }

    [Fact]
    public void Numbers_of_a_column_of_years_can_be_calculated_with()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "year,fires\n2021,3\n2022,5\n");
        using (catalog) Assert.Equal(2022m, dataset.Scalar("max(n0)"));
    }

    [Fact]
    public void Periods_of_another_length_are_excluded()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "period,rate\n2022 Q1,1.5\n2022 Q2,2.5\n2022 Q3,2.0\n2022 Q4,2.0\n2022,8.0\n");
        using (catalog)
        {
            Assert.Equal((Granularity.Quarter, 1L), (dataset.Columns[0].Granularity, dataset.Columns[0].Excluded));
            Assert.Null(dataset.Cells('t', "period")[4]);
        }
    }

    [Fact]
    public void Year_month_and_day_apart_make_a_date()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "year,month,date_of_month,day_of_week,births\n2000,February,29,2,8006\n2001,2,29,4,100\n2001,3,1,4,120\n");
        using (catalog)
        {
            Assert.Equal((ColumnKind.Time, Granularity.Day), (dataset.Columns[0].Kind, dataset.Columns[0].Granularity));
            Assert.Equal([1, 2], dataset.Columns[0].DateParts);
            Assert.Equal([new DateOnly(2000, 2, 29), null, new DateOnly(2001, 3, 1)], dataset.Cells('t', "year"));
            Assert.Equal(1, dataset.Columns[0].Excluded);
        }
    }

    [Fact]
    public void A_file_named_by_a_date_is_a_vintage()
    {
        _folder.Write("cpi.csv", "month,rate\n2024-01,3.0\n");
        _folder.Write("vintages/cpi/2024-03-08_1f3a9c2.csv", "month,rate\n2024-01,3.1\n");
        _folder.Write("cpi_20240209.csv", "month,rate\n2024-01,3.2\n");
        using var catalog = DatasetCatalog.Open(_folder.Path);
        Assert.Equal(["cpi.csv", "cpi_20240209.csv", "vintages/cpi/2024-03-08_1f3a9c2.csv"], catalog.Datasets.Select(dataset => dataset.Name));
        Assert.All(catalog.Datasets, dataset => Assert.Equal("cpi", dataset.Series));
        Assert.Equal([null, new DateOnly(2024, 2, 9), new DateOnly(2024, 3, 8)], catalog.Datasets.Select(dataset => dataset.AsOf));
    }
}
