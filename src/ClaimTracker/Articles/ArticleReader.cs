using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;

namespace ClaimTracker.Articles;

/// <summary>Reads saved pages and plain text into <see cref="Article"/>s.</summary>
/// <remarks>Thread-safe after construction; build one and reuse it.</remarks>
/// <example>
/// <code>
/// var article = new ArticleReader().Read(File.ReadAllBytes("page.mhtml"));
/// Console.WriteLine($"{article.Title}, by {string.Join(" and ", article.Authors)}: {article.Blocks.Count} blocks");
/// </code>
/// </example>
public sealed class ArticleReader
{
    // Scripting stays off: with it the parser prepares for scripts that write into the page, at twice the cost.
    private readonly HtmlParser _parser = new(new HtmlParserOptions
    {
        SkipComments = true,
        SkipScriptText = true,
        SkipRawText = true,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = TreeFlattener.IsRead,
    });

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
        source = Identified(source, html);
        if (html.Length > Options.MaxBytes) return Nothing(source, ReaderDiagnostics.TooLarge(Options.MaxBytes));
        return Page(html, source, [], cancellationToken);
    }

    /// <summary>Reads the bytes of a saved file: HTML, MHTML or plain text, packed with gzip or not, told apart by their content; the encoding is detected.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="source">What is known beside the content.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The article; an empty one with a diagnostic where the file holds none.</returns>
    public Article Read(ReadOnlyMemory<byte> content, ArticleSource? source = null, CancellationToken cancellationToken = default)
    {
        source ??= new ArticleSource();
        if (source.Id is null) source = source with { Id = Convert.ToHexStringLower(SHA256.HashData(content.Span)) };
        if (content.Length > Options.MaxBytes) return Nothing(source, ReaderDiagnostics.TooLarge(Options.MaxBytes));
        var diagnostics = new List<Diagnostic>();
        var damaged = false;
        if (ContentKind.IsGzip(content.Span))
        {
            if (ContentKind.Unpack(content, Options.MaxBytes, out damaged) is not { } unpacked) return Nothing(source, ReaderDiagnostics.TooLarge(Options.MaxBytes));
            content = unpacked;
        }

        string? charset = null;
        var page = false;
        if (MhtmlReader.Recognizes(content.Span))
        {
            if (MhtmlReader.Read(content, out var malformed) is not { } part) return Nothing(source, ReaderDiagnostics.BadContainer);
            damaged |= malformed;
            (content, charset, page) = (part.Content, part.Charset, true);
            if (source.Url is null) source = source with { Url = part.Address };
        }

        if (damaged) diagnostics.Add(ReaderDiagnostics.BadContainer);
        cancellationToken.ThrowIfCancellationRequested();
        var text = Encodings.Decode(content.Span, charset, out var replaced);
        if (ContentKind.IsBinary(text)) return Nothing(source, ReaderDiagnostics.Binary);
        if (replaced) diagnostics.Add(ReaderDiagnostics.BadEncoding);
        return page || ContentKind.IsHtml(text) ? Page(text, source, diagnostics, cancellationToken) : Plain(text, source, diagnostics);
    }

    /// <summary>Takes plain text exactly as given, so that every offset in the report is an offset in <paramref name="text"/>. Blocks are its paragraphs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What is known beside the content.</param>
    public Article ReadText(string text, ArticleSource? source = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Plain(text, Identified(source, text), []);
    }

    private static Article Plain(string text, ArticleSource source, List<Diagnostic> diagnostics)
    {
        if (string.IsNullOrWhiteSpace(text)) diagnostics.Add(ReaderDiagnostics.Empty);
        return new Article(text)
        {
            Id = source.Id!,
            Url = source.Url,
            Title = source.Title,
            Published = source.Published,
            Language = "en",
            Blocks = PlainText.Blocks(text),
            Diagnostics = diagnostics,
        };
    }

    private Article Page(string html, ArticleSource source, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (string.IsNullOrWhiteSpace(html)) return Nothing(source, ReaderDiagnostics.Empty);
        if (ContentKind.IsBinary(html)) return Nothing(source, ReaderDiagnostics.Binary);
        var page = SourceScanner.Scan(html, Options.MaxDepth);
        if (page.IsLimited) diagnostics.Add(ReaderDiagnostics.TooDeep(Options.MaxDepth));
        // Not disposed: the document holds nothing but memory, and disposing it visits every node once more.
        var document = _parser.ParseDocument(page.Parsed);
        cancellationToken.ThrowIfCancellationRequested();
        var tree = TreeFlattener.Flatten(document.DocumentElement, page.Runs.Count * 5, cancellationToken);
        var units = UnitCutter.Cut(tree, cancellationToken);
        var container = BodyFinder.Find(tree, units);
        cancellationToken.ThrowIfCancellationRequested();
        var head = HeadTags.Read(tree, page);
        var known = MetadataReader.Read(tree, units, container, head, source);
        var kept = BodySelector.Select(tree, units, container, known);
        var address = new PageAddress(source.Url ?? known.CanonicalUrl, head.Base);
        var (text, blocks, links) = LinkedBody.IsFuller(known.LinkedBody, kept) ? LinkedBody.Write(known.LinkedBody!) : BlockWriter.Write(tree, kept, address);
        Report(diagnostics, known, text);
        return new Article(text)
        {
            Id = source.Id!,
            Url = source.Url,
            CanonicalUrl = address.Resolve(known.CanonicalUrl),
            Title = known.Title,
            Authors = known.Authors,
            Outlet = known.Outlet,
            Language = known.Language,
            Published = known.Published,
            Modified = known.Modified,
            Blocks = blocks,
            Links = links,
            Diagnostics = diagnostics,
        };
    }

    private static void Report(List<Diagnostic> diagnostics, Metadata known, string text)
    {
        if (known.BadStructuredData) diagnostics.Add(ReaderDiagnostics.BadStructuredData);
        if (known.BadDate is { } date) diagnostics.Add(ReaderDiagnostics.BadDate(date));
        if (known.Language is { } language && language.Split('-')[0] is not ("en" or "eng")) diagnostics.Add(ReaderDiagnostics.NotEnglish(language));
        if (text.Length == 0) diagnostics.Add(ReaderDiagnostics.NoArticle);
    }

    private static Article Nothing(ArticleSource source, Diagnostic why) =>
        new("") { Id = source.Id!, Url = source.Url, Title = source.Title, Published = source.Published, Diagnostics = [why] };

    /// <summary>The source with an id: the caller's, else the SHA-256 of the content's UTF-8 bytes.</summary>
    private static ArticleSource Identified(ArticleSource? source, string content)
    {
        source ??= new ArticleSource();
        if (source.Id is not null) return source;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var encoder = Encoding.UTF8.GetEncoder();
        Span<byte> buffer = stackalloc byte[4096];
        // In pieces, so that a large page is not copied for its name.
        for (var rest = content.AsSpan(); ;)
        {
            encoder.Convert(rest, buffer, flush: true, out var read, out var written, out var completed);
            hash.AppendData(buffer[..written]);
            rest = rest[read..];
            if (completed) break;
        }

        return source with { Id = Convert.ToHexStringLower(hash.GetHashAndReset()) };
    }
}
