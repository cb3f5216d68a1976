using ClaimTracker.Verification.Datasets;
using Npgsql;
using Xunit.Abstractions;

namespace ClaimTracker.Verification.Tests.Datasets;

/// <summary>Against a real server, started for these tests; where no PostgreSQL is installed they say so in their output and check nothing.</summary>
public sealed class PostgreSqlTests(CityDatabase server, ITestOutputHelper output) : IClassFixture<CityDatabase>
{
    [Fact]
    public async Task Tables_of_all_schemas_are_read_with_their_decimals_and_dates()
    {
        if (!IsRunning()) return;
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await using var catalog = await DatasetCatalog.OpenAsync([], [new DatabaseSource("city", connection)]);
        Assert.DoesNotContain(catalog.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(["city.big", "city.fires", "city.old \"books\"; DROP TABLE fires", "city.town.rents"], catalog.Datasets.Select(dataset => dataset.Name).Order(StringComparer.Ordinal));
        var fires = catalog.Datasets.Single(dataset => dataset.Name == "city.fires");
        Assert.Equal([ColumnKind.Text, ColumnKind.Time, ColumnKind.Number, ColumnKind.Number, ColumnKind.Time], fires.Columns.Select(column => column.Kind));
        Assert.Equal([1.50m, 2.25m, null], fires.Cells('n', "cost_eur"));
        Assert.Equal(("EUR", 2, "1.50"), (fires.Column("cost_eur").Unit, fires.Column("cost_eur").Decimals, fires.Cells('c', "cost_eur")[0]));
        Assert.Equal([new DateOnly(2021, 5, 1), new DateOnly(2022, 6, 1), null], fires.Cells('t', "opened"));
        var big = catalog.Datasets.Single(dataset => dataset.Name == "city.big");
        Assert.Equal((400_000L, 79_999_800_000m), (big.RowCount, big.Scalar("sum(n0)")));
    }

    [Fact]
    public async Task Only_a_read_only_transaction_is_used_and_the_connection_is_left_alone()
    {
        if (!IsRunning()) return;
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using (var command = new NpgsqlCommand("CREATE OR REPLACE FUNCTION town.spoil() RETURNS integer LANGUAGE sql AS 'DELETE FROM fires RETURNING 1'; CREATE OR REPLACE VIEW town.trap AS SELECT town.spoil() AS x", connection)) await command.ExecuteNonQueryAsync();
        try
        {
            await using var catalog = await DatasetCatalog.OpenAsync([], [new DatabaseSource("city", connection) { Tables = ["town.trap", "fires"] }]);
            Assert.Contains(catalog.Diagnostics, diagnostic => diagnostic.Message.Contains("read-only", StringComparison.Ordinal) && diagnostic.Message.Contains("town.trap", StringComparison.Ordinal));
            Assert.Equal(("city.fires", 3L), (Assert.Single(catalog.Datasets).Name, catalog.Datasets[0].RowCount));
        }
        finally
        {
            await using var command = new NpgsqlCommand("DROP VIEW town.trap; DROP FUNCTION town.spoil()", connection); // the connection can write again
            await command.ExecuteNonQueryAsync();
        }
    }

    [Fact]
    public async Task A_query_that_hangs_is_given_up()
    {
        if (!IsRunning()) return;
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using (var command = new NpgsqlCommand("CREATE VIEW town.slow AS SELECT pg_sleep(30)::text AS x", connection)) await command.ExecuteNonQueryAsync();
        try
        {
            await using var second = new NpgsqlConnection(server.ConnectionString);
            var watch = System.Diagnostics.Stopwatch.StartNew();
            await using var catalog = await DatasetCatalog.OpenAsync([], [new DatabaseSource("city", second) { Tables = ["town.slow"] }], new DatasetOptions { ConnectionTimeout = TimeSpan.FromSeconds(1) });
            Assert.Empty(catalog.Datasets);
            Assert.Contains("town.slow", Assert.Single(catalog.Diagnostics).Message, StringComparison.Ordinal);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), watch.Elapsed.ToString());
        }
        finally
        {
            await using var command = new NpgsqlCommand("DROP VIEW town.slow", connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private bool IsRunning()
    {
        if (server.Reason is { } reason) output.WriteLine($"Not tested against PostgreSQL: {reason}");
        return server.Reason is null;
    }
}
