namespace ClaimTracker.Articles;

/// <summary>The limits of an <see cref="ArticleReader"/>, checked when the reader is built.</summary>
public sealed record ArticleReaderOptions
{
    /// <summary>The largest input that is read, in bytes (for a string, in UTF-16 code units). Larger input gives <see cref="DiagnosticCodes.TooLarge"/>.</summary>
    /// <value>The default is 64 MiB.</value>
    public int MaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The deepest nesting of elements that is parsed; tags that open deeper are dropped, since parsing cost grows with the square of the depth.</summary>
    /// <value>The default is 512.</value>
    public int MaxDepth { get; init; } = 512;

    /// <summary>True to keep the page's source as <see cref="Article.Html"/>, so that a claim can be shown in the saved page itself.</summary>
    /// <value>The default is false: an article is a tenth of its page.</value>
    public bool KeepsHtml { get; init; }
}
