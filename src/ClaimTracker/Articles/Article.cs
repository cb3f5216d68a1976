namespace ClaimTracker.Articles;

/// <summary>
/// One article without its page: the body text, how it is cut into blocks, its links, and what the page says about itself.
/// </summary>
/// <remarks>Immutable and safe for any thread. <see cref="ArticleReader"/> is its only maker.</remarks>
public sealed class Article
{
    internal Article(string text) => Text = text;

    /// <summary>The caller's name for the document, else the lower-case hexadecimal SHA-256 of the input (of its UTF-8 bytes where a string was given).</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The body: all blocks joined by a blank line (<c>\n\n</c>). Title, captions and furniture are not in it.</summary>
    public string Text { get; }

    /// <summary>The address the page was fetched from, as given by the caller or the container.</summary>
    public string? Url { get; internal init; }

    /// <summary>The address the page names as its own.</summary>
    public string? CanonicalUrl { get; internal init; }

    /// <summary>The headline, without the outlet's name.</summary>
    public string? Title { get; internal init; }

    /// <summary>The people who wrote it, in the page's order; a news agency where it alone is named; empty where nobody is.</summary>
    public IReadOnlyList<string> Authors { get; internal init; } = [];

    /// <summary>The publication's name.</summary>
    public string? Outlet { get; internal init; }

    /// <summary>Language of the page as a BCP 47 tag such as <c>en</c> or <c>en-GB</c>; null where the page does not say.</summary>
    public string? Language { get; internal init; }

    /// <summary>When the article was first published; relative times are resolved against it.</summary>
    public PublicationDate? Published { get; internal init; }

    /// <summary>When the article was last changed.</summary>
    public PublicationDate? Modified { get; internal init; }

    /// <summary>The blocks of <see cref="Text"/> in order; they do not overlap and cover it but for the blank lines between.</summary>
    public IReadOnlyList<Block> Blocks { get; internal init; } = [];

    /// <summary>The hyperlinks inside the text, in order.</summary>
    public IReadOnlyList<Link> Links { get; internal init; } = [];

    /// <summary>Tables of figures among <see cref="Blocks"/>, each cell with the headers that say what it means.</summary>
    public IReadOnlyList<DataTable> Tables { get; internal init; } = [];

    /// <summary>Posts of other sites shown in the article, and the posts that a live blog is made of, in order.</summary>
    public IReadOnlyList<Post> Posts { get; internal init; } = [];

    /// <summary>What belongs to the article and not to its running text: captions, pull quotes, the summary under the headline.</summary>
    public IReadOnlyList<Aside> Asides { get; internal init; } = [];

    /// <summary>True where the page holds only the beginning of the article, as before a paywall.</summary>
    public bool IsTruncated { get; internal init; }

    /// <summary>The news agency that the article comes from, where an outlet prints an agency's report.</summary>
    public string? Agency { get; internal init; }

    /// <summary>The part of the publication that the article is filed under, such as <c>Business</c>.</summary>
    public string? Section { get; internal init; }

    /// <summary>Where each value of the metadata comes from; a value that the page does not give has no entry.</summary>
    public IReadOnlyList<MetadataOrigin> Origins { get; internal init; } = [];

    /// <summary>How the file's bytes were decoded; null where a string was given.</summary>
    public PageEncoding? Encoding { get; internal init; }

    /// <summary>
    /// The source that <see cref="Block.Source"/> points into: the page as it was given or decoded, taken out of its container.
    /// Null unless <see cref="ArticleReaderOptions.KeepsHtml"/> is set, and for plain text.
    /// </summary>
    public string? Html { get; internal init; }

    /// <summary>What was odd about the input.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; internal init; } = [];
}
