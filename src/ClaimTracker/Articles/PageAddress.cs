namespace ClaimTracker.Articles;

/// <summary>The address that a page's relative links are relative to.</summary>
internal sealed class PageAddress
{
    /// <summary>Longer addresses are data, not addresses.</summary>
    private const int Longest = 4096;

    private readonly Uri? _base;

    /// <param name="address">The page's own address, where it is known.</param>
    /// <param name="baseHref">The page's <c>base</c> element, which may be relative itself.</param>
    public PageAddress(string? address, string? baseHref)
    {
        _base = Web(address, null);
        if (!string.IsNullOrWhiteSpace(baseHref)) _base = Web(baseHref, _base) ?? _base;
    }

    /// <summary>The absolute form of a link, or the link as written where the page's address is unknown; null unless it leads to the web.</summary>
    public string? Resolve(string? href)
    {
        var trimmed = href?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > Longest || trimmed[0] == '#') return null;
        return Web(trimmed, _base)?.AbsoluteUri;
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
