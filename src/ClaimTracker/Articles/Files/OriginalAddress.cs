namespace ClaimTracker.Articles.Files;

/// <summary>Takes the address of a page out of the address under which an archive keeps its copy.</summary>
internal static class OriginalAddress
{
    private const int ShortestStamp = 4, LongestStamp = 14;

    /// <summary>
    /// The original's address: <c>https://web.archive.org/web/20200102030405/https://quay.example/a</c> gives
    /// <c>https://quay.example/a</c>. The same address where it is no copy's.
    /// </summary>
    public static string Of(string address)
    {
        var path = address.IndexOf("://", StringComparison.Ordinal) is var scheme and > 0 ? address.IndexOf('/', scheme + 3) : address.StartsWith('/') ? 0 : -1;
        if (path < 0) return address;
        if (address.AsSpan(0, path).EndsWith("webcache.googleusercontent.com", StringComparison.OrdinalIgnoreCase)) return Cached(address);
        for (var at = path; (at = address.IndexOf("/http", at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var rest = address.AsSpan(at + 1);
            var separator = rest.StartsWith("https:/", StringComparison.OrdinalIgnoreCase) ? 6 : rest.StartsWith("http:/", StringComparison.OrdinalIgnoreCase) ? 5 : 0;
            if (separator == 0 || !IsStamp(address.AsSpan(path, at - path))) continue;
            // Some proxies fold the two slashes into one.
            return rest[separator..].StartsWith("//", StringComparison.Ordinal) ? rest.ToString() : $"{rest[..separator]}/{rest[separator..]}";
        }

        return address;
    }

    /// <summary>True where the last step of a path is a moment, as archives write it: digits, dots and hyphens, perhaps with a mark such as "id_" after them, or the archive's own code after "/o/".</summary>
    private static bool IsStamp(ReadOnlySpan<char> path)
    {
        var last = path[(path.LastIndexOf('/') + 1)..];
        if (last.EndsWith("_", StringComparison.Ordinal)) last = last.TrimEnd('_').TrimEnd("abcdefghijklmnopqrstuvwxyz");
        var digits = 0;
        foreach (var c in last)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c is not ('.' or '-')) return path.StartsWith("/o/", StringComparison.Ordinal) && path.LastIndexOf('/') == 2;
        }

        return digits is >= ShortestStamp and <= LongestStamp;
    }

    /// <summary>"…search?q=cache:CODE:https://quay.example/a+words" holds the address between the code and the words.</summary>
    private static string Cached(string address)
    {
        var at = address.IndexOf("cache:", StringComparison.Ordinal);
        if (at < 0) return address;
        var rest = address[(at + 6)..].Split('&', '+')[0];
        var http = rest.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        return http >= 0 ? Uri.UnescapeDataString(rest[http..]) : address;
    }
}
