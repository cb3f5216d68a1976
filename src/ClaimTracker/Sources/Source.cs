namespace ClaimTracker.Sources;

/// <summary>What a source is.</summary>
public enum SourceKind
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>A named person.</summary>
    Person,

    /// <summary>A named body.</summary>
    Organization,

    /// <summary>A newspaper, agency or broadcaster.</summary>
    Publication,

    /// <summary>A report, study, statement, record or court filing.</summary>
    Document,

    /// <summary>Data, figures, a survey or a poll.</summary>
    Dataset,

    /// <summary>Somebody who is not named: "officials", "a person familiar with the matter".</summary>
    Anonymous,

    /// <summary>A post on a social network.</summary>
    SocialMedia,
}

/// <summary>Who or what the article gives as the origin of a claim or quote.</summary>
public sealed record Source
{
    /// <summary>Unique in the report: <c>s1</c>, <c>s2</c>; speakers of quotes come first, then what only claims rest on.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Its fullest name in the article, else a short description as written.</summary>
    public required string Name { get; init; }

    /// <summary>Title or office, where the article gives one.</summary>
    public string? Role { get; init; }

    /// <summary>The places in the text that name it as a source; at least one unless it is the outlet itself.</summary>
    public IReadOnlyList<TextSpan> Mentions { get; init; } = [];

    /// <summary>Addresses of hyperlinks that lead to it.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>True for the outlet that published the article, which stands for the claims that the article gives no source for.</summary>
    public bool IsOutlet { get; init; }

    /// <summary>The id of the source that passed it on: in "data obtained from the port by the Gazette", the port via the Gazette.</summary>
    public string? Via { get; init; }
}
