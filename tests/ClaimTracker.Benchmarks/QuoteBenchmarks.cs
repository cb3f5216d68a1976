using BenchmarkDotNet.Attributes;
using ClaimTracker.Articles;
using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes;

namespace ClaimTracker.Benchmarks;

/// <summary>
/// What quotes cost beside the tags and trees they stand on: the baseline tags and parses the sentences that the quote room asks about, the other
/// finds the quotes in sentences that already have both.
/// </summary>
[MemoryDiagnoser]
public class QuoteBenchmarks
{
    private readonly ClaimExtractor _extractor = new();
    private readonly QuoteFinder _finder = new();
    private readonly Tagger _tagger = new();
    private readonly Parser _parser = new();
    private Article _article = null!;
    private IReadOnlyList<Sentence> _sentences = [];
    private IReadOnlyList<Name> _names = [];
    private Sentence[] _parsed = [];

    [ParamsSource(nameof(AllPages))]
    public Page Page { get; set; } = null!;

    public static IEnumerable<Page> AllPages => Page.All().Where(page => page.Path is not null);

    [GlobalSetup]
    public void Read()
    {
        _article = _extractor.Articles.ReadHtml(Page.Html());
        _sentences = new SentenceSplitter().Split(_article);
        _names = new NameFinder().Find(_article, _sentences);
        Quotes();
        _parsed = [.. _sentences.Where(sentence => sentence.IsParsed)];
    }

    [Benchmark(Baseline = true, Description = "tags and trees")]
    public int Syntax()
    {
        var words = 0;
        foreach (var sentence in _parsed)
        {
            var tags = _tagger.TagAll(sentence.Tokens.AsSpan());
            words += _parser.Parse(sentence.Tokens.AsSpan(), tags.Words).Heads.Length;
        }

        return words;
    }

    [Benchmark(Description = "quotes alone")]
    public IReadOnlyList<Quote> Quotes() => _finder.Find(_article, _sentences, _names, []);
}
