namespace ClaimTracker.Articles;

/// <summary>What a page says about its article, as far as it could be read.</summary>
internal sealed class Metadata
{
    public string? Title { get; set; }

    public List<string> Authors { get; } = [];

    public string? Outlet { get; set; }

    public PublicationDate? Published { get; set; }

    public PublicationDate? Modified { get; set; }

    public string? Language { get; set; }

    public string? CanonicalUrl { get; set; }

    /// <summary>The article's text where only the structured data gives it.</summary>
    public string? LinkedBody { get; set; }

    /// <summary>True where a script with structured data was malformed.</summary>
    public bool BadStructuredData { get; set; }

    /// <summary>A date that could not be read, as the page writes it.</summary>
    public string? BadDate { get; set; }
}

/// <summary>Chooses between the places where a page names its headline, authors, outlet and dates.</summary>
internal static class MetadataReader
{
    private static readonly string[] PublishedNames = Names("published");
    private static readonly string[] ModifiedNames = Names("modified");
    private static readonly string[] AuthorMetas = Names("author");

    public static Metadata Read(PageTree tree, List<Unit> units, int container, HeadTags head, ArticleSource source)
    {
        var linked = LinkedArticle.Read(head.Scripts, head.Canonical ?? source.Url);
        var hints = PageHints.Read(tree, units, container, head.Title);
        var canonical = head.Canonical ?? head.First("og:url", "twitter:url") ?? (linked.IsFound ? linked.Address : null);
        var made = new Metadata
        {
            Outlet = OutletName(linked.Publisher ?? head.First("og:site_name", "publisher", "publisherName", "application-name", "citation_journal_title", "dc.publisher", "cre")),
            Language = LanguageTag(head.Language ?? head.First("content-language", "language", "dc.language", "inLanguage") ?? linked.Language ?? head.First("og:locale")),
            CanonicalUrl = canonical,
            LinkedBody = linked.Body,
            BadStructuredData = linked.Malformed,
        };
        made.Outlet ??= hints.HomeName is { } home && head.Title is { } window && window.Contains(home, StringComparison.OrdinalIgnoreCase) ? home : null;
        var names = new List<string>();
        foreach (var name in (ReadOnlySpan<string?>)[made.Outlet, head.First("og:site_name"), linked.Publisher, hints.HomeName, DomainName(source.Url ?? canonical)])
            if (!string.IsNullOrWhiteSpace(name)) names.Add(name);
        string?[] tagged = [head.First("og:title"), head.First("headline", "twitter:title", "title", "dc.title", "parsely-title", "sailthru.title"), head.Title];
        made.Title = source.Title ?? Titles.Choose(linked.Headline, linked.HasLastingHeadline ? null : hints.Headline, tagged, names);
        Authors(made, linked, head, hints);
        Dates(made, linked, head, hints, source, canonical);
        return made;
    }

    private static void Authors(Metadata made, LinkedArticle linked, HeadTags head, PageHints hints)
    {
        foreach (var (name, organization) in linked.Authors)
            if (!organization) AuthorNames.Add(made.Authors, name, made.Outlet);
        if (made.Authors.Count > 0) return;
        foreach (var name in head.Authors) AuthorNames.Add(made.Authors, name, made.Outlet);
        if (made.Authors.Count > 0) return;
        foreach (var name in AuthorMetas)
        {
            AuthorNames.Add(made.Authors, head.First(name), made.Outlet);
            if (made.Authors.Count > 0) return;
        }

        foreach (var byline in hints.Bylines) AuthorNames.Add(made.Authors, byline, made.Outlet);

        made.Authors.RemoveAll(name => !name.Contains(' ', StringComparison.Ordinal));
        if (made.Authors.Count > 0) return;
        foreach (var (name, _) in linked.Authors)
            if (AuthorNames.IsAgency(name) && !string.Equals(name, made.Outlet, StringComparison.OrdinalIgnoreCase) && !made.Authors.Contains(name)) made.Authors.Add(name);
        foreach (var name in head.Authors)
            if (AuthorNames.IsAgency(name) && made.Authors.Count == 0) made.Authors.Add(name);
    }

    private static void Dates(Metadata made, LinkedArticle linked, HeadTags head, PageHints hints, ArticleSource source, string? canonical)
    {
        // Americans write the month first; a page that says nothing of its language is taken for American.
        var monthFirst = made.Language is null or "en" or "en-US";
        var tagged = head.First(PublishedNames);
        made.Published = source.Published ?? Nearest(made, linked.Published, tagged, monthFirst);
        foreach (var text in hints.Dates)
        {
            if (made.Published is not null) break;
            made.Published = DateText.Read(text, monthFirst);
        }

        made.Published ??= DateText.ReadAddress(canonical) ?? DateText.ReadAddress(source.Url);
        var modified = head.First(ModifiedNames);
        made.Modified = Nearest(made, linked.Modified, modified, monthFirst);
    }

    /// <summary>The date that both places agree on, in the form that gives the day where the article was published rather than the day in Greenwich.</summary>
    private static PublicationDate? Nearest(Metadata made, string? linked, string? tagged, bool monthFirst)
    {
        var (first, second) = (Read(made, linked, monthFirst), Read(made, tagged, monthFirst));
        if (first is not { } a || second is not { } b) return first ?? second;
        if (a.Time is null && b.Day == a.Day) return b;
        return a.Offset == TimeSpan.Zero && b.Offset is { } offset && offset != TimeSpan.Zero && Instant(a) == Instant(b) ? b : a;
    }

    private static DateTime? Instant(PublicationDate date) =>
        date is { Time: { } time, Offset: { } offset } && date.Day.Year is > 1 and < 9999 ? date.Day.ToDateTime(new TimeOnly(time.Hour, time.Minute)) - offset : null;

    private static PublicationDate? Read(Metadata made, string? text, bool monthFirst)
    {
        if (text is null) return null;
        var date = DateText.Read(text, monthFirst);
        if (date is null) made.BadDate ??= text;
        return date;
    }

    private static string[] Names(string kind) => [.. WordList.Rows("meta-names.txt").Where(row => row[1] == kind).Select(row => row[0])];

    private static string? OutletName(string? name)
    {
        var trimmed = name?.Trim();
        return string.IsNullOrEmpty(trimmed) || trimmed.Length > 100 || trimmed.Contains("://", StringComparison.Ordinal) ? null : trimmed;
    }

    private static string? LanguageTag(string? tag)
    {
        var end = tag?.AsSpan().IndexOfAny(',', ';', ' ') ?? -1;
        var name = (end >= 0 ? tag![..end] : tag)?.Replace('_', '-').Trim();
        if (name is null || name.Length is < 2 or > 12) return null;
        var parts = name.Split('-');
        if (!parts.All(part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit)) || parts[0].Length > 3) return null;
        parts[0] = parts[0].ToLowerInvariant();
        for (var i = 1; i < parts.Length; i++)
            if (parts[i].Length == 2) parts[i] = parts[i].ToUpperInvariant();
        return string.Join('-', parts);
    }

    private static string? DomainName(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0) return null;
        return uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
    }
}
