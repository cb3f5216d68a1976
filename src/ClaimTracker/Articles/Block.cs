namespace ClaimTracker.Articles;

/// <summary>What a stretch of the article's text is on the page.</summary>
public enum BlockKind
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A passage set off as somebody else's words, such as an embedded post or a <c>blockquote</c>.</summary>
    Blockquote,

    /// <summary>Text under a picture.</summary>
    Caption,

    /// <summary>One row of a table, its cells joined by <c> | </c>.</summary>
    TableRow,

    /// <summary>A sentence of the body repeated in large type.</summary>
    PullQuote,

    /// <summary>The summary between the headline and the text.</summary>
    Summary,
}

/// <summary>One block of the article's text.</summary>
/// <param name="Kind">What it is on the page.</param>
/// <param name="Span">Where it stands in <see cref="Article.Text"/>; never empty.</param>
public readonly record struct Block(BlockKind Kind, TextSpan Span)
{
    /// <summary>
    /// Where it stands in the page's source (<see cref="Article.Html"/>), from its first character to its last, in UTF-16 units;
    /// tags and references inside count. Null where the page does not show the text, and where the parser had to move it.
    /// </summary>
    public TextSpan? Source { get; init; }
}
