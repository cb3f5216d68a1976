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

    /// <summary>What was odd about the input.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; internal init; } = [];
}
