using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ClaimTracker.Verification.Datasets;
using DuckDB.NET.Data;

namespace ClaimTracker.Benchmarks;

/// <summary>What a Parquet file of ten million rows costs: opening it (hash and profile), then the passes that verdicts are made of. It is generated, 90 MB, and never loaded whole.</summary>
/// <remarks>All run in this process, so that no build comes between; each prints the most memory that was resident so far, the generation of the file included. The promise is at most 1,024 MB.</remarks>
[Config(typeof(OnceConfig))]
public class DatasetBenchmarks
{
    private readonly string _folder = Directory.CreateTempSubdirectory("claimtracker-benchmark").FullName;
    private DatasetCatalog _catalog = null!;
    private Dataset _dataset = null!;

    private string File => Path.Combine(_folder, "ten.parquet");

    [GlobalSetup]
    public void Generate()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:;memory_limit=512MB");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            COPY (SELECT range AS case_id, DATE '2015-01-01' + CAST(range % 3650 AS INTEGER) AS day, (array['north', 'south', 'east', 'west'])[1 + range % 4] AS region,
                'town ' || range % 1500 AS town, CAST(range % 977 AS DECIMAL(9,2)) / 7 AS amount_usd, CAST(range * 7919 % 100000 AS INTEGER) AS visits
              FROM range(10000000)) TO '{File.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet)
            """;
        command.ExecuteNonQuery();
        _catalog = DatasetCatalog.Open(File);
        _dataset = _catalog.Datasets[0];
    }

    [GlobalCleanup]
    public void Delete()
    {
        _catalog.Dispose();
        Directory.Delete(_folder, recursive: true);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"// peak resident memory: {process.PeakWorkingSet64 >> 20} MB");
    }

    [Benchmark(Description = "open")]
    public int Open()
    {
        using var catalog = DatasetCatalog.Open(File);
        return catalog.Datasets.Count;
    }

    [Benchmark(Description = "sum by region and year")]
    public int Grouped() => _dataset.Query($"SELECT c2, year(t1), sum(n5), count(*) FROM {_dataset.Relation} GROUP BY ALL", []).Count;

    [Benchmark(Description = "sum of one town in one month")]
    public int Filtered() => _dataset.Query($"SELECT sum(n4), count(n4) FROM {_dataset.Relation} WHERE c3 = $1 AND t1 >= $2 AND t1 < $3", ["town 77", new DateOnly(2020, 5, 1), new DateOnly(2020, 6, 1)]).Count;

    [Benchmark(Description = "median by town")]
    public int Median() => _dataset.Query($"SELECT c3, median(n5) FROM {_dataset.Relation} GROUP BY c3", []).Count;

    [Benchmark(Description = "one row by its number")]
    public int Cell() => _dataset.Query($"SELECT c4 FROM {_dataset.Relation} WHERE row = $1", [9_000_000L]).Count;

    /// <summary>Few runs in one process, since each takes seconds.</summary>
    private sealed class OnceConfig : ManualConfig
    {
        public OnceConfig() =>
            AddJob(Job.Default.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(0).WithIterationCount(2).WithInvocationCount(1).WithUnrollFactor(1).WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(5), logOutput: true)));
    }
}
