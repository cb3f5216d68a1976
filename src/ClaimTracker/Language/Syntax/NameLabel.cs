namespace ClaimTracker.Language.Syntax;

/// <summary>What the tagger takes a word for: a part of somebody's or something's name.</summary>
internal enum NameLabel : byte
{
    /// <summary>Part of no name.</summary>
    None,

    /// <summary>Part of a person's.</summary>
    Person,

    /// <summary>Part of an organisation's.</summary>
    Organization,

    /// <summary>Part of a place's.</summary>
    Place,

    /// <summary>Part of another proper name: a law, an event, a product.</summary>
    Other,
}
