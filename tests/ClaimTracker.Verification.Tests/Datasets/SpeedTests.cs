using System.Diagnostics;
using System.Text;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tests.Datasets;

public sealed class SpeedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A warm opening takes some 50 ms on an idle machine; the best of several counts, since others may be using this one.</summary>
    [Fact]
    public void A_folder_of_twenty_small_files_opens_well_under_a_second()
    {
        for (var file = 0; file < 20; file++)
        {
            var text = new StringBuilder("ward,year,fires,change,cost_usd\n");
            for (var row = 0; row < 200; row++) text.Append($"ward {row % 10},{2000 + row / 10},\"{row * 37:N0}\",{row % 50 - 25}%,{row * 1.25}\n");
            _folder.Write($"f{file}.csv", text.ToString());
        }

        var best = Best(() =>
        {
            using var catalog = DatasetCatalog.Open(_folder.Path);
            Assert.Equal(20, catalog.Datasets.Count);
        });
        Assert.True(best < 1000, $"{best} ms");
    }

    [Fact]
    public void Time_grows_with_the_rows_and_no_faster()
    {
        var (small, large) = (Time(5_000), Time(40_000));
        Assert.True(large < 8 * 4 * Math.Max(small, 20), $"{small} ms for 5,000 rows, {large} ms for 40,000");
    }

    private long Time(int rows)
    {
        var text = new StringBuilder("ward,note,fires\n");
        for (var row = 0; row < rows; row++) text.Append($"ward {row},\"a, \"\"note\"\" {row}\",{row}\n");
        var path = _folder.Write($"r{rows}.csv", text.ToString());
        return Best(() => DatasetCatalog.Open(path).Dispose());
    }

    private static long Best(Action work)
    {
        var best = long.MaxValue;
        for (var run = 0; run < 4; run++)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = Math.Min(best, watch.ElapsedMilliseconds);
        }

        return best;
    }
}
