using ClaimTracker.Articles.Bodies;
using ClaimTracker.Articles.Files;
using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Metadata;

/// <summary>Chooses between the places where a page names its headline, authors, outlet and dates.</summary>
internal static class MetadataReader
{
    private static readonly string[] PublishedNames = Names("published");
    private static readonly string[] ModifiedNames = Names("modified");
    private static readonly string[] AuthorMetas = Names("author");
    private static readonly string[] OutletMetas = Names("outlet");
    private static readonly string[] LanguageMetas = Names("language");
    private static readonly string[] SectionMetas = Names("section");
    private static readonly string[] AddressMetas = Names("address");
    private static readonly string[] TitleMetas = Names("title");

    public static ArticleMetadata Read(PageTree tree, List<Unit> units, int container, HeadTags head, ArticleSource source)
    {
        var linked = LinkedArticle.Read(head.Scripts, head.Canonical ?? source.Url);
        var hints = PageHints.Read(tree, units, container, head.Title);
        var made = new ArticleMetadata
        {
            LinkedBody = linked.Body,
            IsArticle = linked.IsFound && linked.IsArticle,
            IsPaid = linked.IsPaid,
            WordCount = linked.WordCount,
            BadStructuredData = linked.Malformed,
        };
        Addresses(made, linked, head);
        var place = linked.Publisher is null ? head.Name(OutletMetas) : "JSON-LD publisher";
        made.Outlet = OutletName(linked.Publisher ?? head.First(OutletMetas));
        if (made.Outlet is null && hints.HomeName is { } home && head.Title is { } window && window.Contains(home, StringComparison.OrdinalIgnoreCase)) (made.Outlet, place) = (home, "link to the front page");
        made.From("outlet", made.Outlet, place);
        Languages(made, linked, head);
        made.Section = made.From("section", linked.Section ?? head.First(SectionMetas), linked.Section is null ? head.Name(SectionMetas) : "JSON-LD articleSection");
        Title(made, linked, head, hints, source);
        Authors(made, linked, head, hints);
        Dates(made, linked, head, hints, source);
        made.Agency = Agency(made, linked, head, hints, tree, units, container);
        return made;
    }

    private static void Addresses(ArticleMetadata made, LinkedArticle linked, HeadTags head)
    {
        var (address, place) = head.Canonical is not null ? (head.Canonical, "link canonical")
            : head.First(AddressMetas) is { } tagged ? (tagged, head.Name(AddressMetas)) : (linked.IsFound ? linked.Address : null, "JSON-LD url");
        made.CanonicalUrl = made.From("canonicalUrl", address is null ? null : OriginalAddress.Of(address), place);
        if (head.Canonical is { } canonical && head.First("og:url") is { } other && IsAbsolute(canonical) && IsAbsolute(other) && !LinkedArticle.IsSame(canonical, other))
            made.Disagree("canonicalUrl", canonical, "link canonical", other, "meta og:url");
    }

    private static bool IsAbsolute(string address) => address.Contains("://", StringComparison.Ordinal);

    private static void Languages(ArticleMetadata made, LinkedArticle linked, HeadTags head)
    {
        var (tag, place) = head.Language is not null ? (head.Language, "html lang")
            : head.First(LanguageMetas) is { } tagged ? (tagged, head.Name(LanguageMetas))
            : linked.Language is not null ? (linked.Language, "JSON-LD inLanguage") : (head.First("og:locale"), "meta og:locale");
        made.Language = made.From("language", LanguageTag(tag), place);
        if (made.Language is { } language && head.Language is not null && LanguageTag(linked.Language) is { Length: 2 or 5 } other && language.Length is 2 or 5 && language[..2] != other[..2])
            made.Disagree("language", language, place!, other, "JSON-LD inLanguage");
    }

    private static void Title(ArticleMetadata made, LinkedArticle linked, HeadTags head, PageHints hints, ArticleSource source)
    {
        var names = new List<string>();
        foreach (var name in (ReadOnlySpan<string?>)[made.Outlet, head.First("og:site_name"), linked.Publisher, hints.HomeName, DomainName(source.Url ?? made.CanonicalUrl)])
            if (!string.IsNullOrWhiteSpace(name)) names.Add(name);
        string?[] tagged = [head.First("og:title"), head.First(TitleMetas), Titles.IsForPrint(head.Title) && hints.Headline is not null ? null : head.Title];
        var isSite = hints.Headline is { } first && Array.Exists(tagged, title => title is not null) && names.Exists(name => Titles.Key(name) == Titles.Key(first)); // blogs give their own name the first heading
        made.Title = source.Title ?? Titles.Choose(linked.Headline, linked.HasLastingHeadline || isSite ? null : hints.Headline, tagged, names);
        if (made.Title is null) return;
        var key = Titles.Key(made.Title);
        var place = source.Title is not null ? "caller" : "title";
        foreach (var (value, name) in (ReadOnlySpan<(string? Value, string Name)>)[(head.Title, "title element"), (tagged[1], head.Name(TitleMetas)!), (tagged[0], "meta og:title"), (linked.Headline, "JSON-LD headline"), (hints.Headline, "h1")])
            if (source.Title is null && value is not null && Titles.Key(System.Net.WebUtility.HtmlDecode(value)).Contains(key, StringComparison.Ordinal)) place = name;
        made.From("title", made.Title, place);
        if (linked.Headline is { } headline && hints.Headline is { } shown && Titles.Key(headline) is var a && Titles.Key(shown) is var b
            && !a.Contains(b, StringComparison.Ordinal) && !b.Contains(a, StringComparison.Ordinal)) made.Disagree("title", made.Title, place, a == key ? shown : headline, a == key ? "h1" : "JSON-LD headline");
    }

    private static void Authors(ArticleMetadata made, LinkedArticle linked, HeadTags head, PageHints hints)
    {
        var place = FindAuthors(made, linked, head, hints);
        if (made.Authors.Count == 0) return;
        made.From("authors", string.Join("; ", made.Authors), place);
        if (place != "JSON-LD author") return;
        var tagged = new List<string>();
        foreach (var name in head.Authors) AuthorNames.Add(tagged, name, made.Outlet);
        if (tagged.Count > 0 && !tagged.Exists(name => made.Authors.Contains(name, StringComparer.OrdinalIgnoreCase)))
            made.Disagree("authors", string.Join("; ", made.Authors), place, string.Join("; ", tagged), "meta author");
    }

    /// <summary>Fills the authors and says where they were found.</summary>
    private static string? FindAuthors(ArticleMetadata made, LinkedArticle linked, HeadTags head, PageHints hints)
    {
        foreach (var (name, organization) in linked.Authors)
            if (!organization && !AuthorNames.IsSame(name, head.First("og:site_name"))) AuthorNames.Add(made.Authors, name, made.Outlet);
        if (made.Authors.Count > 0) return "JSON-LD author";
        foreach (var name in head.Authors) AuthorNames.Add(made.Authors, name, made.Outlet);
        if (made.Authors.Count > 0) return "meta author";
        foreach (var name in AuthorMetas)
        {
            AuthorNames.Add(made.Authors, head.First(name), made.Outlet);
            if (made.Authors.Count > 0) return "meta " + name;
        }

        foreach (var byline in hints.Bylines) AuthorNames.Add(made.Authors, byline, made.Outlet);

        made.Authors.RemoveAll(name => !name.Contains(' ', StringComparison.Ordinal));
        if (made.Authors.Count == 0) AuthorNames.Add(made.Authors, hints.Leading, made.Outlet);
        if (made.Authors.Count > 0) return "byline";
        foreach (var (name, _) in linked.Authors)
            if (AuthorNames.IsAgency(name) && !string.Equals(name, made.Outlet, StringComparison.OrdinalIgnoreCase) && !made.Authors.Contains(name)) made.Authors.Add(name);
        if (made.Authors.Count > 0) return "JSON-LD author";
        foreach (var name in head.Authors)
            if (AuthorNames.IsAgency(name) && made.Authors.Count == 0) made.Authors.Add(name);
        if (made.Authors.Count > 0) return "meta author";

        // Where no person is named anywhere, the page may say itself that the outlet or a part of it is the author: an editorial, "Courier Staff".
        foreach (var (name, organization) in linked.Authors)
            if (((organization || IsNamed(name, made, linked)) && AuthorNames.IsOrganization(name)) || AuthorNames.IsTeam(name)) AddOrganization(made, name);
        if (made.Authors.Count > 0) return "JSON-LD author";
        foreach (var name in head.Authors)
            if ((IsNamed(name, made, linked) || AuthorNames.IsTeam(name)) && made.Authors.Count == 0) AddOrganization(made, name);
        if (made.Authors.Count > 0) return "meta author";
        foreach (var byline in hints.Bylines)
            if (AuthorNames.WithoutLead(byline) is var name && AuthorNames.IsTeam(name) && made.Authors.Count == 0) AddOrganization(made, name);
        return "byline";
    }

    private static bool IsNamed(string name, ArticleMetadata made, LinkedArticle linked) =>
        AuthorNames.IsSame(name, made.Outlet) || AuthorNames.IsSame(name, linked.Publisher)
        || (made.Outlet is { Length: > 3 } outlet && name.StartsWith(outlet, StringComparison.OrdinalIgnoreCase) && name.EndsWith("Editorial Board", StringComparison.OrdinalIgnoreCase));

    private static void AddOrganization(ArticleMetadata made, string name)
    {
        if (!made.Authors.Contains(name, StringComparer.OrdinalIgnoreCase)) made.Authors.Add(System.Net.WebUtility.HtmlDecode(name).Trim());
        made.IsByOrganization = true;
    }

    private static void Dates(ArticleMetadata made, LinkedArticle linked, HeadTags head, PageHints hints, ArticleSource source)
    {
        // Americans write the month first; a page that says nothing of its language is taken for American.
        var monthFirst = made.Language is null or "en" or "en-US";
        var stated = new List<(PublicationDate Date, string Origin)>();
        // The date of a video on the page is not the article's.
        if (linked.IsArticle) State("JSON-LD datePublished", linked.Published);
        foreach (var name in PublishedNames) State("meta " + name, head.First(name));
        if (!linked.IsArticle) State("JSON-LD datePublished", linked.Published);
        var (found, place) = source.Published is { } given ? (given, "caller") : Mentioned(stated);
        foreach (var (text, origin) in hints.Dates)
        {
            if (found is not null) break;
            (found, place) = (DateText.Read(text, monthFirst), origin);
        }

        var addressed = DateText.ReadAddress(made.CanonicalUrl) ?? DateText.ReadAddress(source.Url);
        if (found is null) (found, place) = (addressed, "address");
        // "2020-03-03T02:00Z" under the address "/2020/03/02/": where the article appeared it was still the day before.
        else if (source.Published is null && found is { Offset: { } offset } date && offset == TimeSpan.Zero && addressed is { } there && Math.Abs(there.Day.DayNumber - date.Day.DayNumber) == 1) (found, place) = (there, "address");
        made.Published = made.From("published", found, place);
        if (source.Published is null && found is { } taken && stated.Find(other => Math.Abs(other.Date.Day.DayNumber - taken.Day.DayNumber) > 1) is { Origin: not null } against)
            made.Disagree("published", taken.ToString(), place!, against.Date.ToString(), against.Origin);
        made.Modified = made.From("modified", Nearest(Read(made, linked.Modified, monthFirst), Read(made, head.First(ModifiedNames), monthFirst)), linked.Modified is not null ? "JSON-LD dateModified" : head.Name(ModifiedNames));

        void State(string origin, string? text)
        {
            if (Read(made, text, monthFirst) is { } date) stated.Add((date, origin));
        }
    }

    /// <summary>The day that most places name, the most trustworthy first, in the form that gives the day where the article was published rather than the day in Greenwich.</summary>
    private static (PublicationDate? Date, string? Origin) Mentioned(List<(PublicationDate Date, string Origin)> stated)
    {
        var (best, most) = (-1, 0);
        for (var i = 0; i < stated.Count; i++)
        {
            var votes = stated.Count(other => other.Date.Day == stated[i].Date.Day || Instant(other.Date) is { } moment && moment == Instant(stated[i].Date));
            if (votes > most) (best, most) = (i, votes);
        }

        if (best < 0) return (null, null);
        var (date, origin) = stated[best];
        foreach (var (other, place) in stated)
            if (Nearest(date, other) is { } nearer && nearer != date) return (nearer, place);
        return (date, origin);
    }

    /// <summary>The agency that the report comes from: named as an author, or in the place line that opens the text, "QUAY (Reuters) -".</summary>
    private static string? Agency(ArticleMetadata made, LinkedArticle linked, HeadTags head, PageHints hints, PageTree tree, List<Unit> units, int container)
    {
        foreach (var (name, _) in linked.Authors)
            if (Named(name) is { } agency) return made.From("agency", agency, "JSON-LD author");
        foreach (var name in head.Authors)
            if (Named(name) is { } agency) return made.From("agency", agency, "meta author");
        foreach (var byline in hints.Bylines)
            if (Named(byline) is { } agency) return made.From("agency", agency, "byline");
        var read = 0;
        for (var i = tree.Nodes[container].FirstUnit; i < units.Count && read < 4; i++)
        {
            if (units[i].Value < 80) continue;
            read++;
            if (AuthorNames.AgencyInPlaceLine(units[i].Text) is { } agency && !IsOutlet(agency)) return made.From("agency", agency, "place line");
        }

        return null;

        string? Named(string byline)
        {
            foreach (var part in byline.Split([",", " and ", "/", ";", " with ", "|", "&"], StringSplitOptions.TrimEntries))
                if (AuthorNames.IsAgency(AuthorNames.WithoutLead(part)) && !IsOutlet(part)) return AuthorNames.WithoutLead(part);
            return null;
        }

        bool IsOutlet(string name) => made.Outlet is { } outlet && outlet.Contains(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Of two dates the first, unless the second tells the same with its time, or the same moment with the local day.</summary>
    private static PublicationDate? Nearest(PublicationDate? first, PublicationDate? second)
    {
        if (first is not { } a || second is not { } b) return first ?? second;
        if (a.Time is null && b.Time is not null && b.Day == a.Day) return b;
        return a.Offset == TimeSpan.Zero && b.Offset is { } offset && offset != TimeSpan.Zero && Instant(a) == Instant(b) ? b : a;
    }

    private static DateTime? Instant(PublicationDate date) =>
        date is { Time: { } time, Offset: { } offset } && date.Day.Year is > 1 and < 9999 ? date.Day.ToDateTime(new TimeOnly(time.Hour, time.Minute)) - offset : null;

    private static PublicationDate? Read(ArticleMetadata made, string? text, bool monthFirst)
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
        return PageAddress.Bare(uri.Host);
    }
}
