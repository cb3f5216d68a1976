using ClaimTracker.Tests;
using Npgsql;
using Xunit.Abstractions;

namespace ClaimTracker.Tracking.Tests;

/// <summary>Against a real server, started for these tests; where no PostgreSQL is installed they say so in their output and check nothing.</summary>
public sealed class PostgreSqlStoreTests : StorePromises, IClassFixture<PostgreSqlServer>
{
    public PostgreSqlStoreTests(PostgreSqlServer server, ITestOutputHelper output)
    {
        if (server.Reason is { } reason)
        {
            output.WriteLine($"Not tested against PostgreSQL: {reason}");
            return;
        }

        var name = "t" + Guid.NewGuid().ToString("N");
        server.Execute($"CREATE DATABASE {name}");
        Place = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ToString();
    }

    private protected override string? Place { get; }

    [Fact]
    public async Task Other_tables_of_the_database_do_not_matter_and_stay()
    {
        if (Place is null) return;
        await using var connection = new NpgsqlConnection(Place);
        await connection.OpenAsync();
        await using (var command = new NpgsqlCommand("CREATE TABLE articles (x integer); INSERT INTO articles VALUES (7)", connection)) await command.ExecuteNonQueryAsync();
        await using var store = await FactStore.OpenAsync(Place, Options);
        await store.SaveAsync(Reports.Of(Reports.Ferry));
        await using var query = new NpgsqlCommand("SELECT (SELECT x FROM public.articles), (SELECT count(*)::int FROM claimtracker.articles)", connection);
        await using var reader = await query.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        Assert.Equal((7, 1), (reader.GetInt32(0), reader.GetInt32(1)));
    }

    [Fact]
    public async Task A_database_without_a_store_is_told()
    {
        if (Place is null) return;
        var problem = await Assert.ThrowsAsync<FactStoreException>(() => FactStore.OpenAsync(Place, new FactStoreOptions { CreatesIfMissing = false }));
        Assert.Contains("holds no store of ClaimTracker", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_does_as_well_and_a_wrong_database_is_told_without_the_password()
    {
        if (Place is null) return;
        var builder = new NpgsqlConnectionStringBuilder(Place);
        await using (await FactStore.OpenAsync($"postgresql://{builder.Username}:s3cret@{builder.Host}:{builder.Port}/{builder.Database}?Pooling=false", Options))
        {
        }

        var problem = await Assert.ThrowsAsync<FactStoreException>(() => FactStore.OpenAsync(Place.Replace(builder.Database!, "nowhere", StringComparison.Ordinal) + ";Password=s3cret", Options));
        Assert.Contains("'nowhere' on '127.0.0.1' refused", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        var problem = await Assert.ThrowsAsync<FactStoreException>(() => FactStore.OpenAsync("Host=127.0.0.1;Port=1;Username=desk;Password=s3cret;Database=facts;Timeout=3", Options));
        Assert.Contains("'facts' on '127.0.0.1' cannot be reached", problem.Message, StringComparison.Ordinal);
        problem = await Assert.ThrowsAsync<FactStoreException>(() => FactStore.OpenAsync("Host=127.0.0.1;Prot=1", Options));
        Assert.Contains("cannot be understood", problem.Message, StringComparison.Ordinal);
    }
}
