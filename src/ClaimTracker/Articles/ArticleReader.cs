using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Articles.Files;

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
    private readonly PageReader _pages;

    /// <summary>A reader with the given limits.</summary>
    /// <param name="options">Limits; null means the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not positive.</exception>
    public ArticleReader(ArticleReaderOptions? options = null)
    {
        options ??= new ArticleReaderOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxBytes, nameof(options.MaxBytes));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxDepth, nameof(options.MaxDepth));
        Options = options;
        _pages = new PageReader(options);
    }

    /// <summary>The limits in force.</summary>
    public ArticleReaderOptions Options { get; }

    /// <summary>Reads a page that is already decoded.</summary>
    /// <param name="html">HTML source.</param>
    /// <param name="source">What is known beside the content.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The article; an empty one with a diagnostic where the page holds none.</returns>
    public Article ReadHtml(string html, ArticleSource? source = null, CancellationToken cancellationToken = default) => ReadHtml(html, source, null, cancellationToken);

    /// <summary>Reads the bytes of a saved file, told by their content: HTML, MHTML, WARC or plain text, packed with gzip or not; the encoding is detected.</summary>
    /// <param name="content">The file's bytes. Of a WARC file the first page is read; <see cref="WarcReader"/> hands out all.</param>
    /// <param name="source">What is known beside the content.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The article; an empty one with a diagnostic where the file holds none.</returns>
    public Article Read(ReadOnlyMemory<byte> content, ArticleSource? source = null, CancellationToken cancellationToken = default) =>
        Read(content, source, null, cancellationToken);

    /// <summary>Takes plain text exactly as given, so that every offset in the report is an offset in <paramref name="text"/>. Blocks are its paragraphs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What is known beside the content.</param>
    public Article ReadText(string text, ArticleSource? source = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Plain(text, Identified(source, text), [], null);
    }

    /// <summary>Reads a saved file as <see cref="Read(ReadOnlyMemory{byte}, ArticleSource?, CancellationToken)"/> does, and says of every stretch of text why it was kept or left out.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="source">What is known beside the content.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public PageExplanation Explain(ReadOnlyMemory<byte> content, ArticleSource? source = null, CancellationToken cancellationToken = default)
    {
        var blocks = new List<ExplainedBlock>();
        return new PageExplanation(Read(content, source, blocks, cancellationToken), blocks);
    }

    private Article ReadHtml(string html, ArticleSource? source, List<ExplainedBlock>? explained, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(html);
        source = Identified(source, html);
        if (html.Length > Options.MaxBytes) return PageReader.Nothing(source, ReaderDiagnostics.TooLarge(Options.MaxBytes));
        return _pages.Read(html, source, [], null, explained, cancellationToken);
    }

    private Article Read(ReadOnlyMemory<byte> content, ArticleSource? source, List<ExplainedBlock>? explained, CancellationToken cancellationToken)
    {
        source ??= new ArticleSource();
        if (source.Id is null) source = source with { Id = Convert.ToHexStringLower(SHA256.HashData(content.Span)) };
        var diagnostics = new List<Diagnostic>();
        if (FileUnpacker.Unpack(content, source, Options.MaxBytes, diagnostics) is not { } file) return PageReader.Nothing(source, diagnostics[^1]);
        cancellationToken.ThrowIfCancellationRequested();
        source = file.Source;
        var text = Encodings.Decode(file.Content.Span, file.Charset, out var encoding);
        if (ContentKind.IsBinary(text)) return PageReader.Nothing(source, ReaderDiagnostics.Binary);
        if (encoding.IsDamaged) diagnostics.Add(ReaderDiagnostics.BadEncoding);
        if (encoding.IsContradicted) diagnostics.Add(ReaderDiagnostics.OtherEncoding(encoding));
        return file.IsPage || ContentKind.IsHtml(text) ? _pages.Read(text, source, diagnostics, encoding, explained, cancellationToken) : Plain(text, source, diagnostics, encoding);
    }

    private static Article Plain(string text, ArticleSource source, List<Diagnostic> diagnostics, PageEncoding? encoding)
    {
        if (string.IsNullOrWhiteSpace(text)) diagnostics.Add(ReaderDiagnostics.Empty);
        return new Article(text)
        {
            Id = source.Id!,
            Url = source.Url,
            Title = source.Title,
            Published = source.Published,
            Language = "en",
            Encoding = encoding,
            Blocks = PlainText.Blocks(text),
            Diagnostics = diagnostics,
        };
    }

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
