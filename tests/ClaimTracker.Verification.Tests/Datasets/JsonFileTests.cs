using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tests.Datasets;

public sealed class JsonFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.json", """[{"ward": "East", "fires": 3.50}, {"ward": "West", "fires": 12, "note": null}]""")]
    [InlineData("a.json", """{"meta": {"rows": 2}, "results": [{"ward": "East", "fires": 3.50}, {"ward": "West", "fires": 12}]}""")]
    [InlineData("a.json", """[["ward", "fires"], ["East", 3.50], ["West", 12]]""")]
    [InlineData("a.json", """{"ward": ["East", "West"], "fires": [3.50, 12]}""")]
    [InlineData("a.json", """{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"ward": "East", "fires": 3.50}}, {"type": "Feature", "properties": {"ward": "West", "fires": 12}}]}""")]
    [InlineData("a.ndjson", "{\"ward\": \"East\", \"fires\": 3.50}\n\n{\"ward\": \"West\", \"fires\": 12}\n")]
    public void Tables_in_json(string name, string json)
    {
        var (dataset, catalog) = _folder.Open(name, json);
        using (catalog)
        {
            Assert.Equal("a." + name.Split('.')[1], dataset.Name);
            Assert.Equal(["East", "West"], dataset.Cells('c', "ward"));
            Assert.Equal([3.5m, 12m], dataset.Cells('n', "fires"));
            Assert.Equal(["3.50", "12"], dataset.Cells('c', "fires"));
            Assert.Equal(2, dataset.Column("fires").Decimals);
        }
    }

    [Fact]
    public void Rows_by_key_and_inner_objects()
    {
        var (dataset, catalog) = _folder.Open("a.json", """{"East": {"fires": 3, "open": true}, "West": {"fires": 5, "open": false}}""");
        using (catalog) Assert.Equal(["East", "West"], dataset.Cells('c', "key"));
        (dataset, catalog) = _folder.Open("b.json", """[{"ward": "East", "at": {"street": "High St", "no": 3}}]""");
        using (catalog) Assert.Equal(["ward", "at.street", "at.no"], dataset.Columns.Select(column => column.Header));
    }

    [Fact]
    public void Several_tables_in_one_document_are_several_datasets()
    {
        _folder.Write("a.json", """{"wards": [{"ward": "East"}], "fires": [{"year": 2020, "fires": 5}], "title": "x"}""");
        using var catalog = DatasetCatalog.Open(_folder["a.json"]);
        Assert.Equal(["a.json#wards", "a.json#fires"], catalog.Datasets.Select(dataset => dataset.Name));
    }

    [Fact]
    public void Json_stat_gives_labels_units_and_decimals()
    {
        var (dataset, catalog) = _folder.Open("a.json", """
            {"version": "2.0", "class": "dataset", "label": "Prices and rents by region", "source": "Office of Harbours", "updated": "2024-02-09T10:00:00Z",
             "id": ["region", "metric", "year"], "size": [2, 2, 2], "role": {"time": ["year"], "metric": ["metric"]},
             "dimension": {
               "region": {"label": "Region", "category": {"index": {"w": 1, "e": 0}, "label": {"e": "East", "w": "West"}}},
               "metric": {"label": "Metric", "category": {"index": ["p", "r"], "label": {"p": "Price", "r": "Rent share"}, "unit": {"p": {"decimals": 1, "label": "EUR million"}, "r": {"decimals": 0, "symbol": "%"}}}},
               "year": {"label": "Year", "category": {"index": ["2022", "2023"]}}},
             "value": [1.5, 1.7, 30, 31, 2.5, null, 28, 29]}
            """);
        using (catalog)
        {
            Assert.Equal(["Region", "Year", "Price", "Rent share"], dataset.Columns.Select(column => column.Header));
            Assert.Equal(("Prices and rents by region", "Office of Harbours", new DateOnly(2024, 2, 9)), (dataset.Title, dataset.Source, dataset.AsOf!.Value));
            Assert.Equal(("EUR", 1000000m, 1), (dataset.Column("Price").Unit, dataset.Column("Price").Scale, dataset.Column("Price").Decimals));
            Assert.Equal("percent", dataset.Column("Rent share").Unit);
            Assert.Equal([1.5m, 1.7m, 2.5m, null], dataset.Cells('n', "Price"));
            Assert.Equal([30m, 31m, 28m, 29m], dataset.Cells('n', "Rent share"));
            Assert.Equal(ColumnKind.Time, dataset.Column("Year").Kind);
        }
    }

    [Theory]
    [InlineData("a.json", "{\"a\": [1, 2", DatasetCodes.Unreadable)]
    [InlineData("a.json", "{\"a\": 1}", DatasetCodes.NoTable)]
    [InlineData("a.json", "\"text\"", DatasetCodes.NoTable)]
    [InlineData("a.json", "[]", DatasetCodes.NoTable)]
    [InlineData("a.ndjson", "no\njson\n", DatasetCodes.WrongFormat)]
    public void What_is_no_table_is_reported(string name, string json, string code)
    {
        using var catalog = DatasetCatalog.Open(_folder.Write(name, json));
        Assert.Empty(catalog.Datasets);
        var diagnostic = Assert.Single(catalog.Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Contains(name, diagnostic.Message);
    }

    [Fact]
    public void Json_nested_without_end_is_refused() => Assert.Equal(DatasetCodes.Unreadable, DatasetCatalog.Open(_folder.Write("a.json", new string('[', 100_000))).Diagnostics.Single().Code);

    [Fact]
    public void A_bad_line_of_ndjson_is_left_out_and_reported()
    {
        var lines = Enumerable.Range(1, 30).Select(i => i == 7 ? "{broken" : $"{{\"n\": {i}, \"ward\": \"w{i}\"}}");
        var (dataset, catalog) = _folder.Open("a.ndjson", string.Join('\n', lines));
        using (catalog)
        {
            Assert.Equal(29, dataset.RowCount);
            Assert.Equal((DatasetCodes.BadRows, true), (catalog.Diagnostics[0].Code, catalog.Diagnostics[0].Message.Contains("line 7", StringComparison.Ordinal)));
        }
    }
}
