using System.Text;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tests.Datasets;

public sealed class DelimitedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.csv", ',')]
    [InlineData("a.csv", ';')]
    [InlineData("a.csv", '|')]
    [InlineData("a.tsv", '\t')]
    [InlineData("a.tsv", ',')]
    public void The_delimiter_is_found(string name, char delimiter)
    {
        var text = "harbour,ferries,note\nStade,12,\"old; wide\"\nBrake,7,\"a \"\"new\"\" one\"\n".Replace(',', delimiter).Replace("old;", "old" + (delimiter == ',' ? ";" : ","));
        var (dataset, catalog) = _folder.Open(name, text);
        using (catalog)
        {
            Assert.Equal(["harbour", "ferries", "note"], dataset.Columns.Select(column => column.Header));
            Assert.Equal([12m, 7m], dataset.Cells('n', "ferries"));
            Assert.Equal("a \"new\" one", dataset.Cells('c', "note")[1]);
        }
    }

    [Fact]
    public void A_decimal_comma_goes_with_the_semicolon()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "Ort;Wert;Menge;Anteil\nStade;1.204,5;1.204;3,25%\nBrake;988,0;2.500;1,5%\n");
        using (catalog)
        {
            Assert.Equal([1204.5m, 988.0m], dataset.Cells('n', "Wert"));
            Assert.Equal([1204m, 2500m], dataset.Cells('n', "Menge"));
            Assert.Equal([3.25m, 1.5m], dataset.Cells('n', "Anteil"));
            Assert.Equal((1, 0, 2), (dataset.Column("Wert").Decimals, dataset.Column("Menge").Decimals, dataset.Column("Anteil").Decimals));
            Assert.Equal("percent", dataset.Column("Anteil").Unit);
        }
    }

    [Fact]
    public void Numbers_are_parsed_and_what_is_excluded_is_counted()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "ward,change,claims,fines\nEast,-24%,\"1,234\",(1203)\nWest,+3%,n/a,12\nNorth,..,*,7\nSouth,0%,88,\n");
        using (catalog)
        {
            Assert.Equal([-24m, 3m, null, 0m], dataset.Cells('n', "change"));
            Assert.Equal([1234m, null, null, 88m], dataset.Cells('n', "claims"));
            Assert.Equal([-1203m, 12m, 7m, null], dataset.Cells('n', "fines"));
            Assert.Equal((1L, 2L, 1L), (dataset.Column("change").Excluded, dataset.Column("claims").Excluded, dataset.Column("fines").Excluded));
            Assert.Equal(new Dictionary<string, long> { ["n/a"] = 1, ["*"] = 1 }, dataset.Column("claims").ExcludedTexts);
            Assert.Equal(["-24%", "+3%", "..", "0%"], dataset.Cells('c', "change"));
            Assert.Equal((88m, 1234m), (dataset.Column("claims").Min, dataset.Column("claims").Max));
        }
    }

    [Fact]
    public void Raw_text_of_a_number_survives()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "town,rate\nStade,26.870\nBrake,\" 1,203* \"\n");
        using (catalog)
        {
            Assert.Equal(["26.870", "1,203*"], dataset.Cells('c', "rate"));
            Assert.Equal([26.87m, 1203m], dataset.Cells('n', "rate"));
            Assert.Equal(3, dataset.Column("rate").Decimals);
        }
    }

    [Fact]
    public void Titles_units_and_notes_around_the_table_are_no_rows()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "Table 3: Harbour dues by port,,\nGBP million,,\n,,\nPort,2022,2023\nStade,1.5,1.7\nBrake,0.9,1.1\n,,\nSource: the harbour master,,\n* provisional figures for Brake,,\n");
        using (catalog)
        {
            Assert.Equal("Table 3: Harbour dues by port", dataset.Title);
            Assert.Equal(2, dataset.RowCount);
            Assert.Contains("harbour master", dataset.Description);
            Assert.All(["2022", "2023"], header => Assert.Equal(("GBP", 1000000m), (dataset.Column(header).Unit, dataset.Column(header).Scale)));
            Assert.Equal(new ColumnPeriod(new DateOnly(2022, 1, 1), new DateOnly(2023, 1, 1), Granularity.Year), dataset.Column("2022").Period);
            Assert.Equal([1.7m, 1.1m], dataset.Cells('n', "2023"));
        }
    }

    [Fact]
    public void Merged_headers_are_joined()
    {
        var (dataset, catalog) = _folder.Open("a.csv", ",Fires,,Floods,\nWard,2022,2023,2022,2023\nEast,5,6,1,0\nWest,7,9,2,2\n");
        using (catalog)
        {
            Assert.Equal(["Ward", "Fires 2022", "Fires 2023", "Floods 2022", "Floods 2023"], dataset.Columns.Select(column => column.Header));
            Assert.Equal("Floods", dataset.Columns[4].Stem);
            Assert.Equal(2023, dataset.Columns[4].Period!.Start.Year);
        }
    }

    [Fact]
    public void A_row_of_units_under_the_header_is_part_of_it()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "Mine,Ore,Revenue\n,tonnes,(GBP m)\nKiruna,120,4.5\nFalun,30,1.1\n");
        using (catalog)
        {
            Assert.Equal(2, dataset.RowCount);
            Assert.Equal("metric ton", dataset.Columns[1].Unit);
            Assert.Equal(("GBP", 1000000m), (dataset.Columns[2].Unit, dataset.Columns[2].Scale));
        }
    }

    [Fact]
    public void A_file_without_headers_gets_some()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "Stade,12,3.5\nBrake,7,2.5\n");
        using (catalog)
        {
            Assert.Equal(["column 1", "column 2", "column 3"], dataset.Columns.Select(column => column.Header));
            Assert.Equal(2, dataset.RowCount);
        }
    }

    [Fact]
    public void Rows_that_sum_up_others_are_named()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "ward,fires\nEast,5\nAll Saints,7\nTotal,12\nAll wards,12\nTotally Green,1\nTown total,12\n");
        using (catalog) Assert.Equal([3L, 4L, 6L], dataset.TotalRows);
    }

    [Fact]
    public void Western_and_wide_encodings_are_read()
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        foreach (var (name, encoding) in new[] { ("w.csv", western), ("u.csv", Encoding.Unicode), ("b.csv", new UTF8Encoding(true)) })
        {
            _folder.Write(name, [.. encoding.GetPreamble(), .. encoding.GetBytes("Ort,Gebühr (€)\nMünster,\"€1,5\"\nKöln,€2\n")]);
            using var catalog = DatasetCatalog.Open(_folder[name]);
            var dataset = Assert.Single(catalog.Datasets);
            Assert.Equal(["Münster", "Köln"], dataset.Cells('c', "Ort"));
            Assert.Equal("EUR", dataset.Columns[1].Unit);
        }
    }

    [Fact]
    public void Codes_stay_text_and_identifiers_are_marked()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "zip,county_id,latitude,homes\n01234,17,51.5,10\n56789,18,51.6,12\n");
        using (catalog)
        {
            Assert.Equal([ColumnKind.Text, ColumnKind.Number, ColumnKind.Number, ColumnKind.Number], dataset.Columns.Select(column => column.Kind));
            Assert.Equal([true, true, true, false], dataset.Columns.Select(column => column.IsIdentifier));
        }
    }

    [Fact]
    public void Words_among_numbers_are_excluded_and_reported()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "player,games\nA,4\nB,Indef.\nC,10\nD,2\n");
        using (catalog)
        {
            Assert.Equal(ColumnKind.Number, dataset.Column("games").Kind);
            Assert.Equal(1L, dataset.Column("games").ExcludedTexts["Indef."]);
            var diagnostic = Assert.Single(catalog.Diagnostics);
            Assert.Equal(DatasetCodes.MixedColumn, diagnostic.Code);
            Assert.Contains("a.csv", diagnostic.Message);
        }
    }

    [Fact]
    public void A_column_of_mixed_types_is_text()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "item,what\nA,4\nB,four\nC,2021-01-01\nD,5\nE,x y\n");
        using (catalog)
        {
            Assert.Equal(ColumnKind.Text, dataset.Column("what").Kind);
            Assert.Equal(DatasetCodes.MixedColumn, Assert.Single(catalog.Diagnostics).Code);
        }
    }

    [Fact]
    public void Rows_longer_than_the_header_are_left_out_and_reported()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "a,b\n1,2\n3,4,5\n6,7\n8\n");
        using (catalog)
        {
            Assert.Equal([1m, 6m, 8m], dataset.Cells('n', "a"));
            var diagnostic = Assert.Single(catalog.Diagnostics);
            Assert.Equal((DatasetCodes.BadRows, true), (diagnostic.Code, diagnostic.Message.Contains("line 3", StringComparison.Ordinal)));
        }
    }
}
