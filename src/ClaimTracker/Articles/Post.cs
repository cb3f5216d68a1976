namespace ClaimTracker.Articles;

/// <summary>What kind of post it is.</summary>
public enum PostKind
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>A post of another site shown in the article.</summary>
    Embedded,

    /// <summary>One entry of a live blog.</summary>
    Live,
}

/// <summary>A post inside an article, with what it says of itself.</summary>
/// <param name="Kind">What kind of post it is.</param>
/// <param name="Span">Its blocks in <see cref="Article.Text"/>.</param>
/// <param name="Author">Who wrote it, as written; null where it does not say.</param>
/// <param name="Date">When it was written; null where it gives no day.</param>
/// <param name="Time">The time of day as written, such as <c>14:05</c> or <c>2h ago</c>, where it stands without a day; else null.</param>
/// <param name="Url">Its address; null where it has no link to itself.</param>
public sealed record Post(PostKind Kind, TextSpan Span, string? Author, PublicationDate? Date, string? Time, string? Url);

/// <summary>A piece of the article that is no part of its running text.</summary>
/// <param name="Kind"><see cref="BlockKind.Caption"/>, <see cref="BlockKind.PullQuote"/> or <see cref="BlockKind.Summary"/>.</param>
/// <param name="Text">Its text, white space normalised.</param>
/// <param name="Source">Where it stands in the page's source; null where that is not known.</param>
public sealed record Aside(BlockKind Kind, string Text, TextSpan? Source);
