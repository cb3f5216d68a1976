using ClaimTracker.Articles;
using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Mentions.Times;
using ClaimTracker.Quotes;
using ClaimTracker.Sources;

namespace ClaimTracker;

/// <summary>Turns a saved article into a <see cref="ClaimReport"/>: the whole flow of the library in one method.</summary>
/// <remarks>Immutable and thread-safe; build one and use it for everything. Content never throws: see <see cref="ClaimReport.Diagnostics"/>.</remarks>
/// <example>
/// <code>
/// var report = new ClaimExtractor().Extract(File.ReadAllText("article.html"));
/// foreach (var claim in report.Claims)
///     Console.WriteLine($"{claim.Span.Slice(report.Article.Text)} = {claim.Value}");
/// </code>
/// </example>
public sealed class ClaimExtractor
{
    private readonly SentenceSplitter _sentences = new();
    private readonly TimeFinder _times = new();
    private readonly NameFinder _names = new();
    private readonly ClaimFinder _claims = new();
    private readonly ArithmeticChecker _checks = new();
    private readonly QuoteFinder _quotes = new();
    private readonly SourceLinker _sources = new();

    /// <summary>An extractor with the given options.</summary>
    /// <param name="options">Limits of the reader; null means the defaults.</param>
    public ClaimExtractor(ArticleReaderOptions? options = null)
    {
        Articles = new ArticleReader(options);
        SyntaxModel.Prepare();
    }

    /// <summary>The reader that turns pages into articles.</summary>
    public ArticleReader Articles { get; }

    /// <summary>Reads a page and reports on it.</summary>
    /// <param name="html">HTML source, already decoded.</param>
    /// <param name="source">What is known beside the content.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public ClaimReport Extract(string html, ArticleSource? source = null, CancellationToken cancellationToken = default) =>
        Extract(Articles.ReadHtml(html, source, cancellationToken), cancellationToken);

    /// <summary>Reports on an article.</summary>
    /// <param name="article">What <see cref="ArticleReader"/> made.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public ClaimReport Extract(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var diagnostics = new List<Diagnostic>(article.Diagnostics);
        if (article.Text.Length > SentenceSplitter.MaxText)
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, DiagnosticCodes.TextTooLong, $"The text has {article.Text.Length} characters; what lies beyond the first {SentenceSplitter.MaxText} was not searched."));
        var sentences = _sentences.Split(article);
        var times = _times.Find(article, sentences, diagnostics);
        var names = _names.Find(article, sentences);
        cancellationToken.ThrowIfCancellationRequested();
        var claims = _claims.Find(article, sentences, times, names, diagnostics);
        var unspoken = new List<MarkedPhrase>();
        var quotes = _quotes.Find(article, sentences, names, diagnostics, unspoken);
        cancellationToken.ThrowIfCancellationRequested();
        var linked = _sources.Link(article, sentences, names, claims, quotes);
        return new ClaimReport(article)
        {
            Sentences = sentences,
            Dates = times,
            Claims = linked.Claims,
            Quotes = linked.Quotes,
            MarkedPhrases = unspoken,
            Sources = linked.Sources,
            Checks = _checks.Check(article, linked.Claims),
            Diagnostics = diagnostics,
        };
    }
}
