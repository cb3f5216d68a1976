using ClaimTracker.Verification.Datasets;
using DuckDB.NET.Data;

namespace ClaimTracker.Verification.Tests.Datasets;

public sealed class ParquetFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_small_file_is_read_like_any_other()
    {
        Write("SELECT * FROM (VALUES ('East', 2021, 1.50::DECIMAL(9,2), DATE '2021-05-01', '1,204'), ('West', 2022, 0.25, DATE '2022-05-01', 'n/a')) t(ward, \"year\", rate, opened, \"fires (2021)\")");
        using var catalog = DatasetCatalog.Open(_folder["a.parquet"]);
        var dataset = Assert.Single(catalog.Datasets);
        Assert.Equal([ColumnKind.Text, ColumnKind.Time, ColumnKind.Number, ColumnKind.Time, ColumnKind.Number], dataset.Columns.Select(column => column.Kind));
        Assert.Equal([1204m, null], dataset.Cells('n', "fires (2021)"));
        Assert.Equal(("1.50", 2), (dataset.Cells('c', "rate")[0], dataset.Column("rate").Decimals));
        Assert.Equal(64, dataset.Sha256!.Length);
    }

    [Fact]
    public void A_large_file_stays_where_it_is_and_answers_the_same_questions()
    {
        Write("""
            SELECT (array['East', 'West'])[1 + range % 2] AS ward, CAST(2000 + range % 20 AS INTEGER) AS "year", CAST(range % 7 AS DECIMAL(9,2)) AS rate, DATE '2020-01-01' + CAST(range % 100 AS INTEGER) AS opened,
              printf('2021-Q%d', 1 + range % 4) AS quarter, CASE WHEN range % 10 = 0 THEN 'n/a' ELSE printf('%d,%03d', 1 + range % 3, range % 1000) END AS "fires; DROP TABLE d0", range / 4.0 AS share_pct, CASE WHEN range % 2 = 0 THEN 'nan'::DOUBLE ELSE 1.5 END AS odd,
              range AS id
            FROM range(200000)
            """);
        using var catalog = DatasetCatalog.Open(_folder["a.parquet"]);
        var dataset = Assert.Single(catalog.Datasets);
        Assert.Equal(200000, dataset.RowCount);
        Assert.Equal([ColumnKind.Text, ColumnKind.Time, ColumnKind.Number, ColumnKind.Time, ColumnKind.Time, ColumnKind.Number, ColumnKind.Number, ColumnKind.Number, ColumnKind.Number], dataset.Columns.Select(column => column.Kind));
        Assert.Equal([Granularity.Year, Granularity.Day, Granularity.Quarter], dataset.Columns.Where(column => column.Kind == ColumnKind.Time).Select(column => column.Granularity));
        Assert.Equal(["East", "West"], dataset.Column("ward").Values);
        Assert.Equal(("percent", (0m, 6m), 2), (dataset.Column("share_pct").Unit, (dataset.Column("rate").Min!.Value, dataset.Column("rate").Max!.Value), dataset.Column("rate").Decimals));
        Assert.Equal((20000L, 100000L), (dataset.Columns[5].Excluded, dataset.Column("odd").Excluded));
        Assert.True(dataset.Column("id").IsIdentifier);
        Assert.Equal([199999L + 1, "2019", new DateOnly(2019, 1, 1), new DateOnly(2021, 10, 1), 2001m - 1 + 0m], dataset.Query($"SELECT row, c1, t1, t4, n1 - 19 FROM {dataset.Relation} WHERE row = 200000", [])[0].Select(cell => cell is decimal number && number == 200000m ? 200000L : cell));
        Assert.Equal(100000m, dataset.Scalar("count(*) FILTER (c0 = $1)", "East"));
        Assert.Equal((new DateOnly(2020, 1, 1), new DateOnly(2020, 4, 9)), (dataset.Column("opened").Earliest!.Value, dataset.Column("opened").Latest!.Value));
    }

    [Fact]
    public void A_large_file_is_the_only_one_the_database_can_still_see()
    {
        Write("SELECT range AS a, range AS b, range AS c FROM range(400000)");
        var other = _folder.Write("b.csv", "ward,fires\nEast,3\n");
        using var catalog = DatasetCatalog.Open(_folder["a.parquet"]);
        var dataset = Assert.Single(catalog.Datasets);
        Assert.Equal(400000m, dataset.Scalar("count(n0)"));
        Assert.Throws<DuckDBException>(() => dataset.Query($"SELECT * FROM read_csv('{other}')", []));
        Assert.Throws<DuckDBException>(() => dataset.Query($"COPY (SELECT 1) TO '{_folder["c.csv"]}'", []));
        Assert.Throws<DuckDBException>(() => dataset.Query("SET enable_external_access = true", []));
        Assert.Throws<DuckDBException>(() => dataset.Query($"ATTACH '{_folder["c.db"]}'", []));
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Theory]
    [InlineData("PAR1 but no more", DatasetCodes.Unreadable)]
    [InlineData("ward,fires\nEast,3\n", DatasetCodes.WrongFormat)]
    public void What_is_no_parquet_file_is_refused(string text, string code)
    {
        using var catalog = DatasetCatalog.Open(_folder.Write("a.parquet", text));
        Assert.Empty(catalog.Datasets);
        Assert.Equal((code, true), (Assert.Single(catalog.Diagnostics).Code, catalog.Diagnostics[0].Message.Contains("a.parquet", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_with_a_meaning_for_the_database_are_taken_literally_or_refused()
    {
        Write("SELECT 'East' AS ward, 3 AS fires");
        Directory.CreateDirectory(_folder["year=2020"]);
        File.Copy(_folder["a.parquet"], _folder["year=2020/b.parquet"]);
        File.Copy(_folder["a.parquet"], _folder["[ab].parquet"]);
        File.Copy(_folder["a.parquet"], _folder["o'clock.parquet"]);
        using var catalog = DatasetCatalog.Open(_folder.Path);
        Assert.Equal(["a.parquet", "o'clock.parquet", "year=2020/b.parquet"], catalog.Datasets.Select(dataset => dataset.Name));
        Assert.All(catalog.Datasets, dataset => Assert.Equal(2, dataset.Columns.Count));
        Assert.Contains("[ab].parquet", Assert.Single(catalog.Diagnostics).Message, StringComparison.Ordinal);
    }

    private void Write(string select)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY ({select}) TO '{_folder["a.parquet"]}' (FORMAT parquet)";
        command.ExecuteNonQuery();
    }
}
