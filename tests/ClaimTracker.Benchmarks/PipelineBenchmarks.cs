using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using ClaimTracker.Articles;

namespace ClaimTracker.Benchmarks;

/// <summary>What a page costs: the bare parse of its HTML that nobody can avoid, then the article's text, then the whole report.</summary>
[MemoryDiagnoser]
[Config(typeof(ThroughputConfig))]
public class PipelineBenchmarks
{
    private readonly HtmlParser _parser = new();
    private readonly ClaimExtractor _extractor = new();
    private string _html = "";

    [ParamsSource(nameof(AllPages))]
    public Page Page { get; set; } = null!;

    public static IEnumerable<Page> AllPages => Page.All();

    [GlobalSetup]
    public void Read() => _html = Page.Html();

    [Benchmark(Baseline = true, Description = "AngleSharp's parse")]
    public IHtmlDocument Parse() => _parser.ParseDocument(_html);

    [Benchmark(Description = "read the article")]
    public Article Article() => _extractor.Articles.ReadHtml(_html);

    /// <summary>The other reader there is for .NET, for comparison.</summary>
    [Benchmark(Description = "SmartReader")]
    public SmartReader.Article Smart() => SmartReader.Reader.ParseArticle("https://quay.example/news/1", _html);

    [Benchmark(Description = "extract the report")]
    public ClaimReport Report() => _extractor.Extract(_html);
}
