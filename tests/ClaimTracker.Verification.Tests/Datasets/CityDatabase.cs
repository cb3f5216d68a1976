using ClaimTracker.Tests;

namespace ClaimTracker.Verification.Tests.Datasets;

/// <summary>A PostgreSQL server with the tables of a small city in it, some of them with hostile names.</summary>
public sealed class CityDatabase : IDisposable
{
    private readonly PostgreSqlServer _server = new();

    public CityDatabase()
    {
        if (Reason is null)
            _server.Execute("""
                CREATE TABLE fires (ward text, year integer, fires bigint, cost_eur numeric(12,2), opened date);
                INSERT INTO fires VALUES ('East', 2021, 5, 1.50, '2021-05-01'), ('West', 2022, 7, 2.25, '2022-06-01'), ('Dock', 2022, NULL, NULL, NULL);
                CREATE TABLE "old ""books""; DROP TABLE fires" ("a""b" text, "'; DROP TABLE fires; --" integer);
                INSERT INTO "old ""books""; DROP TABLE fires" VALUES ('x', 1);
                CREATE SCHEMA town;
                CREATE TABLE town.rents (town text, rent numeric);
                INSERT INTO town.rents VALUES ('Stade', 900.5);
                CREATE TABLE big AS SELECT n, n % 7 AS k, 'w' || n % 3 AS w FROM generate_series(0, 399999) AS n;
                """);
    }

    /// <summary>Why there is no server; null where it runs.</summary>
    public string? Reason => _server.Reason;

    public string ConnectionString => _server.ConnectionString;

    public void Dispose() => _server.Dispose();
}
