using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tests.Datasets;

/// <summary>The forms in which statistical offices publish.</summary>
public sealed class PublishedFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_downloaded_series_with_lines_of_keys()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "\"Title\",\"Ferry fares: annual rate\"\n\"CDID\",\"F0R3\"\n\"PreUnit\",\"\"\n\"Unit\",\"%\"\n\"Release date\",\"14-02-2024\"\n\"Important notes\",\n\"2022\",\"5.7\"\n\"2022 JAN\",\"5.5\"\n\"2022 FEB\",\"5.6\"\n\"2022 MAR\",\"5.9\"\n");
        using (catalog)
        {
            Assert.Equal(("Ferry fares: annual rate", new DateOnly(2024, 2, 14), 4L), (dataset.Title, dataset.AsOf!.Value, dataset.RowCount));
            Assert.Equal((ColumnKind.Time, Granularity.Month), (dataset.Columns[0].Kind, dataset.Columns[0].Granularity));
            Assert.Equal((ColumnKind.Number, "percent", 1), (dataset.Columns[1].Kind, dataset.Columns[1].Unit, dataset.Columns[1].Decimals));
        }
    }

    [Fact]
    public void A_packed_first_column_with_flags_and_colons()
    {
        var (dataset, catalog) = _folder.Open("a.tsv", "freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \nA,PC,AA\t4.8 \t6.0 p\nA,PC,BB\t5.5 \t: \nA,PC,CC\t5.2 e\t6.1 bp\n");
        using (catalog)
        {
            Assert.Equal(["freq", "unit", "geo", "2019", "2020"], dataset.Columns.Select(column => column.Header));
            Assert.Equal(["AA", "BB", "CC"], dataset.Cells('c', "geo"));
            Assert.Equal([6.0m, null, 6.1m], dataset.Cells('n', "2020"));
            Assert.Equal(2019, dataset.Column("2019").Period!.Start.Year);
        }
    }

    [Fact]
    public void Sdmx_says_unit_scale_and_decimals_in_columns()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS\nX:Y(1.0),AA,2023-Q1,561,A,GBP,6,1\nX:Y(1.0),AA,2023-Q2,570.2,P,GBP,6,1\n");
        using (catalog)
        {
            var value = dataset.Column("OBS_VALUE");
            Assert.Equal(("GBP", 1000000m, 1), (value.Unit, value.Scale, value.Decimals));
            Assert.Equal(Granularity.Quarter, dataset.Column("TIME_PERIOD").Granularity);
        }
    }

    [Fact]
    public void Lines_above_a_wide_table_with_an_open_last_column()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "\"Data Source\",\"Harbour Indicators\",\n\n\"Last Updated Date\",\"2024-03-28\",\n\n\"Country Name\",\"Country Code\",\"Indicator Name\",\"2019\",\"2020\",\n\"Aland\",\"ALA\",\"Berths, total\",\"106\",\"107\",\n\"Boland\",\"BOL\",\"Berths, total\",\"32\",\"33\",\n");
        using (catalog)
        {
            Assert.Equal(["Country Name", "Country Code", "Indicator Name", "2019", "2020"], dataset.Columns.Select(column => column.Header));
            Assert.Equal(2, dataset.RowCount);
            Assert.Empty(dataset.TotalRows);
        }
    }

    [Fact]
    public void Marks_notes_and_rolling_years_of_the_british_government()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "Table A1: Fires by area [note 1],,,,\nThis worksheet contains one table.,,,,\nArea code,Area name,Apr 2021 to Mar 2022,Apr 2022 to Mar 2023,% change [note 2]\nE1,Avonvale,\"12,345\",\"13,456\",9\nE2,Brook,[x],\"1,456\",[z]\nE3,Coomb,345,406,18\n");
        using (catalog)
        {
            Assert.Equal(new ColumnPeriod(new DateOnly(2021, 4, 1), new DateOnly(2022, 4, 1), Granularity.Year), dataset.Columns[2].Period);
            Assert.Equal(("percent", 1L), (dataset.Columns[4].Unit, dataset.Columns[4].Excluded));
            Assert.Equal([12345m, null, 345m], dataset.Cells('n', "Apr 2021 to Mar 2022"));
        }
    }
}
