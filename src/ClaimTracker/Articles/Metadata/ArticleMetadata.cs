namespace ClaimTracker.Articles.Metadata;

/// <summary>What a page says about its article, as far as it could be read.</summary>
internal sealed class ArticleMetadata
{
    public string? Title { get; set; }

    public List<string> Authors { get; } = [];

    /// <summary>True where the authors are the outlet itself, since nobody else is named.</summary>
    public bool IsByOrganization { get; set; }

    public string? Outlet { get; set; }

    public string? Agency { get; set; }

    public string? Section { get; set; }

    public PublicationDate? Published { get; set; }

    public PublicationDate? Modified { get; set; }

    public string? Language { get; set; }

    public string? CanonicalUrl { get; set; }

    /// <summary>The article's text where only the structured data gives it.</summary>
    public string? LinkedBody { get; set; }

    /// <summary>True where the structured data holds an article of its own.</summary>
    public bool IsArticle { get; set; }

    /// <summary>True where the structured data says that the article is paid for.</summary>
    public bool IsPaid { get; set; }

    /// <summary>How many words the structured data says that the article has.</summary>
    public int? WordCount { get; set; }

    /// <summary>True where a script with structured data was malformed.</summary>
    public bool BadStructuredData { get; set; }

    /// <summary>A date that could not be read, as the page writes it.</summary>
    public string? BadDate { get; set; }

    /// <summary>Where each value comes from.</summary>
    public List<MetadataOrigin> Origins { get; } = [];

    /// <summary>Where the page contradicts itself.</summary>
    public List<Diagnostic> Disagreements { get; } = [];

    /// <summary>Notes where a value comes from, and hands it on.</summary>
    public T From<T>(string field, T value, string? origin)
    {
        if (value is not null && origin is not null) Origins.Add(new MetadataOrigin(field, value.ToString()!, origin));
        return value;
    }

    /// <summary>Notes that two places of the page give different values.</summary>
    public void Disagree(string field, string taken, string origin, string other, string otherOrigin) =>
        Disagreements.Add(ReaderDiagnostics.Disagreement(field, taken, origin, other, otherOrigin));
}
