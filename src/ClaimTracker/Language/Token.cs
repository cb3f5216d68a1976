namespace ClaimTracker.Language;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>Letters, with any inner apostrophes and full stops: <c>Ashdown</c>, <c>n't</c>, <c>U.S.</c></summary>
    Word,

    /// <summary>Starts with a digit: <c>12,480</c>, <c>26.9</c>, <c>1.5m</c>, <c>3rd</c>.</summary>
    Number,

    /// <summary>Marks that structure the sentence: stops, commas, quotation marks, brackets, dashes.</summary>
    Punctuation,

    /// <summary>Everything else, such as <c>$</c>, <c>%</c> and <c>°</c>.</summary>
    Symbol,

    /// <summary>A web address, an e-mail address, a mention or a hashtag.</summary>
    Address,
}

/// <summary>
/// One token, cut as Universal Dependencies cuts English: possessives and contractions apart (<c>Ashdown</c> <c>'s</c>,
/// <c>do</c> <c>n't</c>), hyphenated compounds in three (<c>fifty</c> <c>-</c> <c>year</c>), <c>$</c> and <c>%</c> apart
/// from their number, abbreviations with their full stop.
/// </summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Text">The token as written.</param>
/// <param name="Lower">The token in lower case (invariant), with curly apostrophes made straight; what rules compare with.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Token(TextSpan Span, string Text, string Lower, TokenKind Kind)
{
    /// <summary>True where the first letter is upper case.</summary>
    public bool IsCapitalized => Text.Length > 0 && char.IsUpper(Text[0]);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
