namespace ClaimTracker.Articles;

/// <summary>What the caller knows of a document beside its content. Everything is optional; what the caller gives wins over what the page says.</summary>
public sealed record ArticleSource
{
    /// <summary>A name for the document, kept as <see cref="Article.Id"/>.</summary>
    public string? Id { get; init; }

    /// <summary>Where the document came from; relative links are resolved against it.</summary>
    public string? Url { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>When the document was published; relative times such as "last year" are resolved against it.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>The encoding that the transport named, such as the charset of an HTTP Content-Type; a byte order mark and valid UTF-8 win over it.</summary>
    public string? Charset { get; init; }
}
