using BenchmarkDotNet.Attributes;
using ClaimTracker.Articles;
using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Benchmarks;

/// <summary>What the numbers, units and times of a text cost, tokens and tags included, in megabytes of text a second on one core.</summary>
[MemoryDiagnoser]
[Config(typeof(ThroughputConfig))]
public class MentionBenchmarks
{
    private readonly ArticleReader _reader = new ClaimExtractor().Articles;
    private readonly SentenceSplitter _splitter = new();
    private readonly TimeFinder _times = new();
    private readonly ClaimFinder _claims = new();
    private Article _article = null!;

    [ParamsSource(nameof(AllTexts))]
    public ArticleText Text { get; set; } = null!;

    public static IEnumerable<ArticleText> AllTexts => ArticleText.All();

    [GlobalSetup]
    public void Read() => _article = _reader.ReadText(Text.Text, new ArticleSource { Published = new PublicationDate(new DateOnly(2024, 3, 15)) });

    [Benchmark(Baseline = true, Description = "tokens")]
    public IReadOnlyList<Sentence> Split() => _splitter.Split(_article);

    [Benchmark(Description = "times")]
    public IReadOnlyList<TimeExpression> Times() => _times.Find(_article, _splitter.Split(_article), []);

    /// <summary>Numbers with unit, subject, change and time: whatever asks for a tree is paid for here.</summary>
    [Benchmark(Description = "numbers, units and times")]
    public IReadOnlyList<NumericClaim> Numbers()
    {
        var sentences = _splitter.Split(_article);
        return _claims.Find(_article, sentences, _times.Find(_article, sentences, []), [], []);
    }
}
