using System.Buffers;
using ClaimTracker.Articles.Files;
using ClaimTracker.Articles.Metadata;

namespace ClaimTracker.Articles.Pages;

/// <summary>The address that a page's relative links are relative to.</summary>
internal sealed class PageAddress
{
    /// <summary>Longer addresses are data, not addresses.</summary>
    private const int Longest = 4096;

    /// <summary>A page links to the same places again and again, up to a point.</summary>
    private const int MostKept = 5_000;

    private static readonly SearchValues<string> PartsOfSite = SearchValues.Create(
        ["/tag/", "/tags/", "/topic/", "/topics/", "/category/", "/author/", "/authors/", "/by/", "/people/", "/profile/", "/staff/", "/search"], StringComparison.OrdinalIgnoreCase);

    private readonly Dictionary<string, (string? Address, bool IsPartOfSite)> _followed = new(StringComparer.Ordinal);

    private readonly Uri? _base;

    /// <param name="address">The page's own address, where it is known.</param>
    /// <param name="baseHref">The page's <c>base</c> element, which may be relative itself.</param>
    public PageAddress(string? address, string? baseHref)
    {
        _base = Web(address is null ? null : OriginalAddress.Of(address), null);
        if (!string.IsNullOrWhiteSpace(baseHref)) _base = Web(OriginalAddress.Of(baseHref.Trim()), _base) ?? _base;
    }

    /// <summary>The absolute form of a link, or the link as written where the page's address is unknown; null unless it leads to the web.</summary>
    public string? Resolve(string? href) => Follow(href).Address;

    /// <summary>The absolute form of a link, and whether it leads to a part of the page's own site rather than to an article: its front page, a topic, a tag, an author.</summary>
    public (string? Address, bool IsPartOfSite) Follow(string? href)
    {
        if (string.IsNullOrEmpty(href) || href.Length > Longest) return default;
        if (_followed.TryGetValue(href, out var known)) return known;
        var trimmed = href.Trim();
        if (trimmed.Length > 0 && trimmed[0] != '#' && Web(OriginalAddress.Of(trimmed), _base) is { } uri)
        {
            var written = uri.AbsoluteUri;
            var address = OriginalAddress.Of(written);
            known = (address, ReferenceEquals(address, written) && IsPartOfSite(uri));
        }

        if (_followed.Count < MostKept) _followed.Add(href, known);
        return known;
    }

    /// <summary>True for a link to another page of the same site.</summary>
    public bool IsElsewhereOnSite(string? href) =>
        _base is not null && Resolve(href) is { } address && Uri.TryCreate(address, UriKind.Absolute, out var uri) && SameSite(uri.Host, _base.Host) && !LinkedArticle.IsSame(address, _base.AbsoluteUri);

    private bool IsPartOfSite(Uri uri)
    {
        if (_base is null || !SameSite(uri.Host, _base.Host)) return false;
        var path = uri.AbsolutePath;
        return path.Length <= 1 || path.AsSpan().ContainsAny(PartsOfSite);
    }

    private static bool SameSite(string a, string b) => Bare(a).Equals(Bare(b), StringComparison.OrdinalIgnoreCase)
        || a.EndsWith("." + Bare(b), StringComparison.OrdinalIgnoreCase) || b.EndsWith("." + Bare(a), StringComparison.OrdinalIgnoreCase);

    /// <summary>A host without its "www.".</summary>
    public static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    private static Uri? Web(string? address, Uri? relativeTo)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > Longest) return null;
        if (address.StartsWith("//", StringComparison.Ordinal)) address = (relativeTo?.Scheme ?? "https") + ":" + address;
        var made = Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme != Uri.UriSchemeFile
            || (relativeTo is not null && Uri.TryCreate(relativeTo, address.Trim(), out uri));
        return made && uri is { Scheme: "http" or "https" } ? uri : null;
    }
}
