namespace ClaimTracker.Articles;

/// <summary>What a link in an article's text is for.</summary>
public enum LinkKind
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>It leads to what the words around it speak of: a report, a post, an earlier article.</summary>
    Source,

    /// <summary>It invites to another article: nearly all of its block is link.</summary>
    Teaser,

    /// <summary>It leads to a part of the site: a topic, a tag, an author's page, the front page.</summary>
    Navigation,
}

/// <summary>A hyperlink inside the article's text.</summary>
/// <param name="Span">The link's words in <see cref="Article.Text"/>.</param>
/// <param name="Href">The address, absolute where the page's own address is known; that of the original where an archive rewrote it.</param>
public readonly record struct Link(TextSpan Span, string Href)
{
    /// <summary>What it is for.</summary>
    public LinkKind Kind { get; init; }
}
