namespace ClaimTracker.Quotes;

/// <summary>How a quote is given.</summary>
public enum QuoteKind
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>Every piece is in quotation marks, or is a transcript turn or a block quotation.</summary>
    Direct,

    /// <summary>No piece is in quotation marks.</summary>
    Indirect,

    /// <summary>Some pieces are in quotation marks.</summary>
    Mixed,
}

/// <summary>Words that the article attributes to somebody.</summary>
/// <remarks>Immutable. All spans are in <see cref="Articles.Article.Text"/>.</remarks>
public sealed record Quote
{
    /// <summary>Unique in the report: <c>q1</c>, <c>q2</c>, in order of the first piece.</summary>
    public required string Id { get; init; }

    /// <summary>How it is given.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>The pieces in order, quotation marks outside; at least one, none empty.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>The reporting word or phrase without auxiliaries: "said", "according to"; null where it is implied.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The speaker as it stands at this quote, such as "Sheriff Ashdown" or "he"; null where the quote has none of its own.</summary>
    public TextSpan? Speaker { get; init; }

    /// <summary>The speaker's fullest name in the article; a short description in lower case, or null, where nobody is named.</summary>
    public string? SpeakerName { get; init; }

    /// <summary>Who was told: "the Herald".</summary>
    public TextSpan? Addressee { get; init; }

    /// <summary>The outlet that passes it on, in "CNN reported that the mayor said" CNN; null where the article itself does.</summary>
    public TextSpan? Via { get; init; }

    /// <summary>Whether it was said at all.</summary>
    public Modality Modality { get; init; }

    /// <summary>True for a quote inside another one's content.</summary>
    public bool Nested { get; init; }

    /// <summary>The post that these words are, with its date and address, where the article shows one of another site; null for all other quotes.</summary>
    public Articles.Post? Post { get; init; }

    /// <summary>The id of the source that the speaker is, set by <see cref="Sources.SourceLinker"/>.</summary>
    public string? SourceId { get; init; }

    /// <summary>
    /// From 0 to 1, and meant as a share: of the quotes with about 0.8, about eight in ten have the right content and speaker. Measured on
    /// US political news (the PolNeAR development set), so take it for a ranking elsewhere; to see only what is nearly certain, keep 0.8 and above.
    /// </summary>
    public double Confidence { get; init; }
}
