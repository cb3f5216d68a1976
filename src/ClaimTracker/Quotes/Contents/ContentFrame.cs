namespace ClaimTracker.Quotes.Contents;

/// <summary>How what is reported is joined to its verb.</summary>
internal enum ContentFrame
{
    /// <summary>Nothing follows.</summary>
    None,

    /// <summary>A clause, with or without "that".</summary>
    Clause,

    /// <summary>Marked speech.</summary>
    Marked,

    /// <summary>"to", a noun phrase, or another form that the verb's frames allow.</summary>
    Phrase,
}
