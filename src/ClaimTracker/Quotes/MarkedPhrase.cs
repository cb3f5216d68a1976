namespace ClaimTracker.Quotes;

/// <summary>What words in quotation marks are, where they are nobody's speech.</summary>
public enum MarkedPhraseKind
{
    /// <summary>Not told: speech whose speaker was not found, or something else.</summary>
    None,

    /// <summary>Words the writer keeps at a distance: the "miracle" cure.</summary>
    ScareQuotes,

    /// <summary>The name of a work, programme or event: the song "Born Late".</summary>
    Title,

    /// <summary>A name beside a name: Robert "Teddy" Marsh.</summary>
    Nickname,

    /// <summary>Words on a sign or in a chant: signs reading "Save our pool".</summary>
    Slogan,

    /// <summary>A word that is itself spoken of: known as the "Golden Week".</summary>
    Term,
}

/// <summary>Words in quotation marks that belong to no <see cref="Quote"/>.</summary>
/// <param name="Span">The words, quotation marks outside, in <see cref="Articles.Article.Text"/>.</param>
/// <param name="Kind">What they are, told from the words around them.</param>
public sealed record MarkedPhrase(TextSpan Span, MarkedPhraseKind Kind);
