using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using ClaimTracker.Verification.Datasets;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Verification.Tests.Datasets;

public sealed class DatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sqlite_file_is_a_catalogue_of_its_tables_and_nothing_is_written_beside_it()
    {
        Create("city.sqlite");
        var before = Directory.GetFiles(_folder.Path).Length;
        using var catalog = DatasetCatalog.Open(_folder.Path);
        Assert.Empty(catalog.Diagnostics);
        Assert.Equal(["city.sqlite#busy", "city.sqlite#fires", "city.sqlite#odd \"name\"; DROP TABLE fires"], catalog.Datasets.Select(dataset => dataset.Name));
        var fires = catalog.Datasets[1];
        Assert.Equal(["ward", "year", "fires", "cost"], fires.Columns.Select(column => column.Header));
        Assert.Equal([5m, 7m, null], fires.Cells('n', "fires"));
        Assert.Equal([1.5m, 2.25m, null], fires.Cells('n', "cost"));
        Assert.Equal(ColumnKind.Time, fires.Column("year").Kind);
        Assert.Equal(64, fires.Sha256!.Length);
        Assert.Equal(before, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public void Changes_that_wait_beside_a_sqlite_file_are_reported()
    {
        Create("city.db");
        _folder.Write("city.db-wal", "x");
        using var catalog = DatasetCatalog.Open(_folder["city.db"]);
        Assert.Equal(DatasetCodes.UnsavedChanges, Assert.Single(catalog.Diagnostics).Code);
        Assert.Equal(3, catalog.Datasets.Count);
    }

    [Theory]
    [InlineData("SQLite format 3\0 but no more", DatasetCodes.Unreadable)]
    [InlineData("plain text", DatasetCodes.WrongFormat)]
    public void What_is_no_database_is_refused(string text, string code)
    {
        using var catalog = DatasetCatalog.Open(_folder.Write("a.db", text));
        Assert.Equal((code, true), (Assert.Single(catalog.Diagnostics).Code, catalog.Diagnostics[0].Message.Contains("a.db", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Any_connection_is_read_and_left_as_it_was()
    {
        Create("city.db");
        await using var connection = new SqliteConnection($"Data Source={_folder["city.db"]};Pooling=False");
        await using var catalog = await DatasetCatalog.OpenAsync([], [new DatabaseSource("city", connection) { Tables = ["FIRES"] }]);
        Assert.Equal("city.fires", Assert.Single(catalog.Datasets).Name);
        Assert.Equal(12m, catalog.Datasets[0].Scalar("sum(n2)"));
        Assert.Equal(ConnectionState.Closed, connection.State);
    }

    [Fact]
    public async Task An_open_connection_stays_open_and_can_write_afterwards()
    {
        Create("city.db");
        await using var connection = new SqliteConnection($"Data Source={_folder["city.db"]};Pooling=False");
        await connection.OpenAsync();
        await using var catalog = await DatasetCatalog.OpenAsync([], [new DatabaseSource("city", connection)]);
        Assert.Equal(3, catalog.Datasets.Count);
        Run(connection, "INSERT INTO fires VALUES ('Dock', 2023, 1, 1)");
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_reported_with_those_that_are()
    {
        Create("city.db");
        await using var connection = new SqliteConnection($"Data Source={_folder["city.db"]};Pooling=False");
        await using var catalog = await DatasetCatalog.OpenAsync([], [new DatabaseSource("city", connection) { Tables = ["floods"] }]);
        Assert.Contains("fires", Assert.Single(catalog.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_hangs_is_given_up_and_the_others_are_used()
    {
        Create("city.db");
        using var release = new ManualResetEventSlim();
        using var hanging = new HangingConnection(release);
        await using var catalog = await DatasetCatalog.OpenAsync([_folder["city.db"]], [new DatabaseSource("far away", hanging)], new DatasetOptions { ConnectionTimeout = TimeSpan.FromMilliseconds(300) });
        release.Set();
        Assert.Equal(3, catalog.Datasets.Count);
        Assert.Equal((DatasetCodes.Timeout, true), (Assert.Single(catalog.Diagnostics).Code, catalog.Diagnostics[0].Message.Contains("far away", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_closed_port_is_a_diagnostic()
    {
        await using var connection = new Npgsql.NpgsqlConnection("Host=127.0.0.1;Port=1;Username=u;Database=d;Timeout=2");
        await using var catalog = await DatasetCatalog.OpenAsync([], [new DatabaseSource("nowhere", connection)]);
        Assert.Equal(DatasetCodes.Unreadable, Assert.Single(catalog.Diagnostics).Code);
    }

    private void Create(string name)
    {
        using var connection = new SqliteConnection($"Data Source={_folder[name]};Pooling=False");
        connection.Open();
        Run(connection, "CREATE TABLE fires (ward TEXT, year INTEGER, fires INTEGER, cost REAL)");
        Run(connection, "INSERT INTO fires VALUES ('East', 2021, 5, 1.5), ('West', 2022, 7, 2.25), ('Dock', 2022, NULL, NULL)");
        Run(connection, "CREATE VIEW busy AS SELECT ward FROM fires WHERE fires > 5");
        Run(connection, "CREATE TABLE \"odd \"\"name\"\"; DROP TABLE fires\" (\"a\"\"b\" TEXT, \"'; DROP TABLE fires; --\" INTEGER)");
        Run(connection, "INSERT INTO \"odd \"\"name\"\"; DROP TABLE fires\" VALUES ('x', 1)");
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A driver that blocks when it should open, whatever its token says.</summary>
    private sealed class HangingConnection(ManualResetEventSlim release) : DbConnection
    {
        [AllowNull]
        public override string ConnectionString { get; set; } = "";

        public override string Database => "";

        public override string DataSource => "";

        public override string ServerVersion => "";

        public override ConnectionState State => ConnectionState.Closed;

        public override void Open() => release.Wait();

        public override Task OpenAsync(CancellationToken cancellationToken)
        {
            release.Wait(CancellationToken.None);
            throw new InvalidOperationException("too late");
        }

        public override void Close()
        {
        }

        public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

        protected override DbCommand CreateDbCommand() => throw new NotSupportedException();
    }
}
