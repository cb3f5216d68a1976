using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tests.Datasets;

public sealed class DescriptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("berths.meta.json")]
    [InlineData("berths.csv.meta.json")]
    public void A_side_file_says_what_the_cells_cannot(string name)
    {
        _folder.Write(name, """
            {
              "title": "Berths by harbour", "sources": [{"title": "Harbour Office", "path": "https://example.org"}], "licenses": [{"name": "CC-BY-4.0"}],
              "asOf": "2024-03-08", "aliases": {"the Free City": "Stade"},
              "schema": {
                "missingValues": ["", "-99"],
                "fields": [
                  {"name": "harbour", "type": "string", "description": "Port of call"},
                  {"name": "dues", "type": "number", "unit": "EUR thousand", "decimals": 2, "aliases": ["harbour fees"], "decimalChar": ","},
                  {"name": "code", "type": "string"},
                  {"name": "kind", "type": "string", "categories": [{"value": "F", "label": "ferry"}]}
                ]
              }
            }
            """);
        var (dataset, catalog) = _folder.Open("berths.csv", "harbour;dues;code;kind;crew\nStade;1.234;17;F;-99\nBrake;988;18;C;4\n");
        using (catalog)
        {
            Assert.Equal(("Berths by harbour", "Harbour Office", "CC-BY-4.0", new DateOnly(2024, 3, 8)), (dataset.Title, dataset.Source, dataset.Licence, dataset.AsOf!.Value));
            Assert.Equal(("Stade", "F"), (dataset.ValueAliases["the Free City"], dataset.ValueAliases["ferry"]));
            var dues = dataset.Column("dues");
            Assert.Equal(("EUR", 1000m, 2, "harbour fees"), (dues.Unit, dues.Scale, dues.Decimals, Assert.Single(dues.Aliases)));
            Assert.Equal([1234m, 988m], dataset.Cells('n', "dues"));
            Assert.Equal(ColumnKind.Text, dataset.Column("code").Kind);
            Assert.Equal([null, 4m], dataset.Cells('n', "crew"));
            Assert.Equal("-99", dataset.Cells('c', "crew")[0]);
            Assert.Equal("Port of call", dataset.Column("harbour").Description);
            Assert.Empty(catalog.Diagnostics);
        }
    }

    [Theory]
    [InlineData("{broken")]
    [InlineData("[1]")]
    [InlineData("{\"asOf\": \"last week\"}")]
    public void A_malformed_side_file_is_ignored_and_reported(string json)
    {
        _folder.Write("a.meta.json", json);
        var (_, catalog) = _folder.Open("a.csv", "ward,fires\nEast,3\n");
        using (catalog) Assert.Equal((DatasetCodes.BadSideFile, true), (Assert.Single(catalog.Diagnostics).Code, catalog.Diagnostics[0].Message.Contains("a.meta.json", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_data_package_describes_the_files_beside_it()
    {
        _folder.Write("datapackage.json", """{"title": "All", "licenses": [{"name": "MIT"}], "resources": [{"path": "../other.csv", "title": "No"}, {"path": "a.csv", "title": "Fires", "schema": {"fields": [{"name": "fires", "x-unit": "percent"}]}}]}""");
        var (dataset, catalog) = _folder.Open("a.csv", "ward,fires\nEast,3\n");
        using (catalog) Assert.Equal(("Fires", "MIT", "percent"), (dataset.Title, dataset.Licence, dataset.Columns[1].Unit));
    }

    [Fact]
    public void Csvw_metadata_is_read()
    {
        _folder.Write("a.csv-metadata.json", """{"@context": "http://www.w3.org/ns/csvw", "url": "a.csv", "dc:title": "Fires", "tableSchema": {"columns": [{"name": "w", "titles": ["ward"]}, {"name": "f", "titles": "fires", "dc:description": "Fires put out"}]}}""");
        var (dataset, catalog) = _folder.Open("a.csv", "ward,fires\nEast,3\n");
        using (catalog) Assert.Equal(("Fires", "Fires put out"), (dataset.Title, dataset.Columns[1].Description));
    }

    [Fact]
    public void A_readme_with_a_data_dictionary_describes_columns()
    {
        _folder.Write("README.md", """
            # Homes

            Source: [Office of Homes](https://example.org)

            Header | Definition
            ---|---------
            `with-fibre` | Percentage of homes that have fibre
            `rent` | Median rent (US dollars)
            """);
        var (dataset, catalog) = _folder.Open("a.csv", "ward,with_fibre,rent\nEast,31.5,900\n");
        using (catalog)
        {
            Assert.Equal("Percentage of homes that have fibre", dataset.Column("with_fibre").Description);
            Assert.Equal(("percent", "USD", "Office of Homes"), (dataset.Column("with_fibre").Unit, dataset.Column("rent").Unit, dataset.Source));
        }
    }

    [Fact]
    public void A_readme_with_a_row_for_each_file_describes_files()
    {
        _folder.Write("README.md", """
            | file | what | columns (units) | used by | origin |
            |---|---|---|---|---|
            | [a.csv](a.csv) | four wards, 2021 to 2023 | ward; fires, floods (incidents); cost (US dollars) | page.html | Fire Office |
            | [b.csv](b.csv) | something else | cost (euros) | | |

            - `ward`: the ward's name
            """);
        var (dataset, catalog) = _folder.Open("a.csv", "ward,fires,floods,cost\nEast,3,1,900\n");
        using (catalog)
        {
            Assert.Equal(("four wards, 2021 to 2023", "Fire Office"), (dataset.Description, dataset.Source));
            Assert.Equal(["the ward's name", "incidents", "incidents", "US dollars"], dataset.Columns.Select(column => column.Description));
            Assert.Equal("USD", dataset.Column("cost").Unit);
        }
    }

    [Fact]
    public void Nothing_beside_the_file_is_needed()
    {
        var (dataset, catalog) = _folder.Open("a.csv", "ward,fires\nEast,3\n");
        using (catalog) Assert.Equal((null, null, null, null), (dataset.Title, dataset.Source, dataset.Licence, dataset.AsOf));
    }
}
