namespace ClaimTracker.Mentions.Names;

/// <summary>What a name names.</summary>
public enum NameKind
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A body that can speak or act: company, agency, party, court, newspaper.</summary>
    Organization,

    /// <summary>A country, state, town or other place.</summary>
    Place,

    /// <summary>A proper name of another kind: event, law, product, work.</summary>
    Other,
}

/// <summary>The gender that titles, first names and pronouns give a person.</summary>
public enum Gender
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>She.</summary>
    Female,

    /// <summary>He.</summary>
    Male,
}

/// <summary>Somebody or something that an article names, with every form it is named by.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="FullName">The fullest name in the article, without title, nickname and leading "the": "Thomas Ashdown".</param>
/// <param name="Role">Title or office as the article gives it: "Ross County Sheriff"; null where it gives none.</param>
/// <param name="Gender">What the article and the first name say.</param>
/// <param name="Acronym">The short form given in brackets: "PWA"; null where there is none.</param>
public sealed record Entity(NameKind Kind, string FullName, string? Role = null, Gender Gender = Gender.None, string? Acronym = null);

/// <summary>One place where an entity is named.</summary>
/// <param name="Span">The name alone, without title: "Ashdown" in "Sheriff Ashdown".</param>
/// <param name="TitledSpan">The name with the title or role glued before it: "Ross County Sheriff Thomas Ashdown"; the same as <paramref name="Span"/> where there is none.</param>
/// <param name="Entity">Who or what is meant; the same object for every mention in one article.</param>
public sealed record Name(TextSpan Span, TextSpan TitledSpan, Entity Entity);
