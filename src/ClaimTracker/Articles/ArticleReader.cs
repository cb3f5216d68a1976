using AngleSharp.Html.Parser;

namespace ClaimTracker.Articles;

/// <summary>Reads saved pages and plain text into <see cref="Article"/>s.</summary>
/// <remarks>Thread-safe after construction; build one and reuse it.</remarks>
public sealed class ArticleReader
{
    /// <summary>A reader with the given limits.</summary>
    /// <param name="options">Limits; null means the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not positive.</exception>
    public ArticleReader(ArticleReaderOptions? options = null)
    {
        options ??= new ArticleReaderOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxBytes, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxDepth, nameof(options));
        Options = options;
    }

    private readonly HtmlParser _parser = new(new HtmlParserOptions { IsScripting = true, SkipComments = true, DisableElementPositionTracking = true });

    /// <summary>The limits in force.</summary>
    public ArticleReaderOptions Options { get; }

    /// <summary>Reads a page that is already decoded.</summary>
    /// <param name="html">HTML source.</param>
    /// <param name="source">What is known beside the content.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The article; an empty one with a diagnostic where the page holds none.</returns>
    public Article ReadHtml(string html, ArticleSource? source = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        source ??= new ArticleSource();
        var document = _parser.ParseDocument(html);
        var tree = PageTree.Flatten(document.DocumentElement, cancellationToken);
        var units = UnitCutter.Cut(tree, cancellationToken);
        var container = BodyFinder.Find(tree, units);
        var head = HeadTags.Read(tree);
        var known = MetadataReader.Read(tree, units, container, head, source);
        var kept = BodySelector.Select(tree, units, container, known.Title);
        var (text, blocks, links) = BlockWriter.Write(tree, kept, new PageAddress(source.Url, null));
        return new Article(text)
        {
            Id = source.Id ?? "",
            Url = source.Url,
            CanonicalUrl = known.CanonicalUrl,
            Title = known.Title,
            Authors = known.Authors,
            Outlet = known.Outlet,
            Language = known.Language,
            Published = known.Published,
            Modified = known.Modified,
            Blocks = blocks,
            Links = links,
        };
    }

    /// <summary>Reads the bytes of a saved file: HTML, MHTML or plain text, told apart by their content; the encoding is detected.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="source">What is known beside the content.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Article Read(ReadOnlyMemory<byte> content, ArticleSource? source = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>Takes plain text exactly as given, so that every offset in the report is an offset in <paramref name="text"/>. Blocks are its paragraphs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What is known beside the content.</param>
    public Article ReadText(string text, ArticleSource? source = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        source ??= new ArticleSource();
        return new Article(text)
        {
            Id = source.Id ?? "",
            Url = source.Url,
            Title = source.Title,
            Published = source.Published,
            Language = "en",
            Blocks = PlainText.Blocks(text),
        };
    }
}
