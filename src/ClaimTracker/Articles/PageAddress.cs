namespace ClaimTracker.Articles;

/// <summary>The address that a page's relative links are relative to.</summary>
internal sealed class PageAddress
{
    /// <summary>Longer addresses are data, not addresses.</summary>
    private const int Longest = 4096;

    private static readonly string[] PartsOfSite = ["/tag/", "/tags/", "/topic/", "/topics/", "/category/", "/author/", "/authors/", "/by/", "/people/", "/profile/", "/staff/", "/search"];

    private readonly Uri? _base;

    /// <param name="address">The page's own address, where it is known.</param>
    /// <param name="baseHref">The page's <c>base</c> element, which may be relative itself.</param>
    public PageAddress(string? address, string? baseHref)
    {
        _base = Web(address is null ? null : OriginalAddress.Of(address), null);
        if (!string.IsNullOrWhiteSpace(baseHref)) _base = Web(OriginalAddress.Of(baseHref.Trim()), _base) ?? _base;
    }

    /// <summary>True where a link leads to a part of the page's own site rather than to an article: its front page, a topic, a tag, an author.</summary>
    public bool IsPartOfSite(string href)
    {
        if (_base is null || !Uri.TryCreate(href, UriKind.Absolute, out var uri) || !SameSite(uri.Host, _base.Host)) return false;
        var path = uri.AbsolutePath;
        if (path.Length <= 1) return true;
        foreach (var part in PartsOfSite)
            if (path.Contains(part, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool SameSite(string a, string b) => Bare(a).Equals(Bare(b), StringComparison.OrdinalIgnoreCase)
        || a.EndsWith("." + Bare(b), StringComparison.OrdinalIgnoreCase) || b.EndsWith("." + Bare(a), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    /// <summary>The absolute form of a link, or the link as written where the page's address is unknown; null unless it leads to the web.</summary>
    public string? Resolve(string? href)
    {
        var trimmed = href?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > Longest || trimmed[0] == '#') return null;
        return Web(OriginalAddress.Of(trimmed), _base) is { } uri ? OriginalAddress.Of(uri.AbsoluteUri) : null;
    }

    private static Uri? Web(string? address, Uri? relativeTo)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > Longest) return null;
        if (address.StartsWith("//", StringComparison.Ordinal)) address = (relativeTo?.Scheme ?? "https") + ":" + address;
        var made = Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme != Uri.UriSchemeFile
            || (relativeTo is not null && Uri.TryCreate(relativeTo, address.Trim(), out uri));
        return made && uri is { Scheme: "http" or "https" } ? uri : null;
    }
}
