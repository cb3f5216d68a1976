using ClaimTracker.Articles;
using ClaimTracker.ML;

namespace ClaimTracker.Tracking.Tests;

/// <summary>Reports to keep.</summary>
internal static class Reports
{
    private static readonly ClaimExtractor Extractor = new();
    private static readonly CheckWorthinessScorer Scorer = new();

    public const string Ferry = "The ferry carried 412,000 people last year. Fares rose by 40 percent in two years, the port said.";

    public static ClaimReport Of(string text, string id = "ferry", string? url = null, bool isScored = true)
    {
        var source = new ArticleSource { Id = id, Url = url, Title = "Ferry fares rise", Published = new PublicationDate(new DateOnly(2026, 3, 2), new TimeOnly(9, 30), TimeSpan.FromHours(-5)) };
        var report = Extractor.Extract(Extractor.Articles.ReadText(text, source));
        return isScored ? Scorer.Score(report) : report;
    }
}

/// <summary>A clock that stands where it is put.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>A folder of its own for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("claimtracker-store-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
