using System.IO.Compression;
using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Datasets.Reading;

namespace ClaimTracker.Verification.Tests.Datasets;

public sealed class ExcelFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_published_sheet_with_titles_merged_headers_units_and_notes()
    {
        _folder.Write("dues.xlsx", new Workbook().Sheet("Table 1",
        [
            ["Table 1: Harbour dues and berths"],
            ["GBP thousand, unless said otherwise"],
            [],
            ["Harbour", "Dues", null, "Share of berths taken", null],
            [null, 2022d, 2023d, 2022d, 2023d],
            ["Stade", 1203.5, "(1,203)", (0.4567, "0%"), (0.5, "0.0%")],
            ["Brake*", (988d, "#,##0.00"), "..", (0.3, "0%"), "n/a"],
            ["Total", 2191.5, -1203d, null, null],
            [],
            ["* figures for Brake are provisional"],
            ["Source: the harbour master"],
        ], ["A1:E1", "A4:A5", "B4:C4", "D4:E4"]).ToBytes());
        using var catalog = DatasetCatalog.Open(_folder["dues.xlsx"]);
        var dataset = Assert.Single(catalog.Datasets);
        Assert.Equal(("dues.xlsx", "Table 1: Harbour dues and berths", 3L), (dataset.Name, dataset.Title, dataset.RowCount));
        Assert.Equal(["Harbour", "Dues 2022", "Dues 2023", "Share of berths taken 2022", "Share of berths taken 2023"], dataset.Columns.Select(column => column.Header));
        Assert.Equal([1203.5m, 988m, 2191.5m], dataset.Cells('n', "Dues 2022"));
        Assert.Equal([-1203m, null, -1203m], dataset.Cells('n', "Dues 2023"));
        Assert.Equal([45.67m, 30m, null], dataset.Cells('n', "Share of berths taken 2022"));
        Assert.Equal("percent", dataset.Column("Share of berths taken 2022").Unit);
        Assert.Equal("988.00", dataset.Cells('c', "Dues 2022")[1]);
        Assert.Equal([3L], dataset.TotalRows);
        Assert.Contains("provisional", dataset.Description);
    }

    [Fact]
    public void A_unit_above_the_table_counts_for_its_numbers()
    {
        _folder.Write("a.xlsx", new Workbook().Sheet("s", [["Dues"], ["GBP thousand"], ["Harbour", "2022", "Occupancy (%)"], ["Stade", 12d, 40d], ["Brake", 9d, 50d]]).ToBytes());
        using var catalog = DatasetCatalog.Open(_folder["a.xlsx"]);
        Assert.Equal([("GBP", 1000m), ("percent", 1m)], catalog.Datasets[0].Columns.Skip(1).Select(column => (column.Unit!, column.Scale)));
    }

    [Fact]
    public void Sheets_are_datasets_unless_hidden()
    {
        _folder.Write("a.xlsx", new Workbook()
            .Sheet("2022", [["ward", "fires"], ["East", 3d]])
            .Sheet("Working", [["ward", "fires"], ["East", 99d]], hidden: true)
            .Sheet("2023", [["ward", "fires"], ["East", 5d]]).ToBytes());
        using var catalog = DatasetCatalog.Open(_folder["a.xlsx"]);
        Assert.Empty(catalog.Diagnostics);
        Assert.Equal(["a.xlsx#2022", "a.xlsx#2023"], catalog.Datasets.Select(dataset => dataset.Name));
        Assert.Equal([3m, 5m], catalog.Datasets.Select(dataset => dataset.Scalar("sum(n1)")));
    }

    [Fact]
    public void Labels_merged_over_rows_count_for_each_of_them_but_numbers_do_not()
    {
        _folder.Write("a.xlsx", new Workbook().Sheet("s", [["region", "ward", "fires"], ["North", "East", 3d], [null, "West", null], ["South", "Dock", 4d]], ["A2:A3", "C2:C3"]).ToBytes());
        using var catalog = DatasetCatalog.Open(_folder["a.xlsx"]);
        Assert.Equal(["North", "North", "South"], catalog.Datasets[0].Cells('c', "region"));
        Assert.Equal([3m, null, 4m], catalog.Datasets[0].Cells('n', "fires"));
    }

    [Fact]
    public void Dates_and_money_keep_what_their_formats_show()
    {
        _folder.Write("a.xlsx", new Workbook().Sheet("s", [["month", "opened", "cost"], [(44682d, "mmm-yy"), (44682d, "dd/mm/yyyy"), (12.5, "[$£-809]#,##0.00")], [(44713d, "mmm-yy"), (44713d, "dd/mm/yyyy"), (-7d, "\"£\"#,##0")]]).ToBytes());
        using var catalog = DatasetCatalog.Open(_folder["a.xlsx"]);
        var dataset = catalog.Datasets[0];
        Assert.Equal([Granularity.Month, Granularity.Day], dataset.Columns.Take(2).Select(column => column.Granularity));
        Assert.Equal(["2022-05", "2022-06"], dataset.Cells('c', "month"));
        Assert.Equal(["£12.50", "-£7"], dataset.Cells('c', "cost"));
        Assert.Equal("GBP", dataset.Column("cost").Unit);
    }

    [Theory]
    [InlineData(26.5, "0.00", "26.50")]
    [InlineData(26.875, "0.0", "26.875")]
    [InlineData(0.1 + 0.2, null, "0.3")]
    [InlineData(0.24, "0%", "24%")]
    [InlineData(-0.241, "0.0%", "-24.1%")]
    [InlineData(1203, "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", "1203")]
    [InlineData(1e300, null, "1E+300")]
    public void Numbers_as_text(double value, string? format, string expected) => Assert.Equal(expected, ExcelCell.Number(value, format));

    [Fact]
    public void A_zip_that_claims_to_be_a_workbook_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("notes.txt").Open().Dispose();
        AssertRefused("a.xlsx", stream.ToArray(), DatasetCodes.WrongFormat);
    }

    [Fact]
    public void Text_that_claims_to_be_a_workbook_is_refused() => AssertRefused("a.xlsx", "ward,fires\nEast,3\n"u8.ToArray(), DatasetCodes.WrongFormat);

    [Fact]
    public void A_torn_workbook_is_refused() => AssertRefused("a.xlsx", new Workbook().Sheet("s", [["a", "b"], ["x", 1d]]).ToBytes()[..700], DatasetCodes.Unreadable);

    [Fact]
    public void An_old_office_document_that_is_no_workbook_is_refused() => AssertRefused("a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], DatasetCodes.Unreadable);

    [Fact]
    public void A_workbook_that_unpacks_to_more_than_allowed_is_refused()
    {
        var bytes = new Workbook().Sheet("s", Enumerable.Range(0, 20_000).Select(i => new object?[] { "the same text over and over", (double)i }).ToArray()).ToBytes();
        _folder.Write("a.xlsx", bytes);
        using var catalog = DatasetCatalog.Open(_folder["a.xlsx"], new DatasetOptions { MaxFileBytes = bytes.Length + 1000 });
        Assert.Equal(DatasetCodes.TooLarge, Assert.Single(catalog.Diagnostics).Code);
    }

    [Fact]
    public void A_sheet_that_spans_more_cells_than_allowed_is_refused()
    {
        var rows = new object?[3000][];
        for (var i = 0; i < rows.Length; i++) rows[i] = i is 0 or 2999 ? ["a", "b", "c", 1d] : [];
        _folder.Write("a.xlsx", new Workbook().Sheet("s", rows).ToBytes());
        using var catalog = DatasetCatalog.Open(_folder["a.xlsx"], new DatasetOptions { MaxCells = 10_000 });
        Assert.Equal(DatasetCodes.TooLarge, Assert.Single(catalog.Diagnostics).Code);
    }

    private void AssertRefused(string name, byte[] bytes, string code)
    {
        _folder.Write(name, bytes);
        _folder.Write("good.csv", "ward,fires\nEast,3\n");
        using var catalog = DatasetCatalog.Open(_folder.Path);
        Assert.Equal("good.csv", Assert.Single(catalog.Datasets).Name);
        var diagnostic = Assert.Single(catalog.Diagnostics);
        Assert.Equal((code, true), (diagnostic.Code, diagnostic.Message.Contains(name, StringComparison.Ordinal)));
    }
}
