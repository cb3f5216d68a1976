using System.Collections.Frozen;

namespace ClaimTracker.Sources;

/// <summary>Tells by its address what a hyperlink leads to: data, a document, another article, a post.</summary>
internal static class LinkKinds
{
    /// <summary>The last segment of an article's address has at least so many hyphens: "rents-rise-in-the-old-town".</summary>
    private const int MostPlainHyphens = 3;

    private static readonly FrozenSet<string> Networks = WordList.Read("social-networks.txt");

    /// <summary>Segments of the addresses of pages that gather what is known of somebody or something: "/topic/", "/players/".</summary>
    private static readonly FrozenSet<string> Topics = WordList.Rows("link-kinds.txt").Where(row => row[0] == "topic").Select(row => row[1]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<(string Part, string Word), SourceKind> Kinds =
        WordList.Rows("link-kinds.txt").Where(row => row[0] != "topic").ToFrozenDictionary(row => (row[0], row[1]), row => Enum.Parse<SourceKind>(row[2]));

    /// <summary>What the address leads to; a document where nothing tells.</summary>
    public static SourceKind Of(string href)
    {
        if (!Uri.TryCreate(href, UriKind.Absolute, out var uri)) return SourceKind.Document;
        var host = uri.Host.ToLowerInvariant().Split('.');
        if (host.Length > 1 && Networks.Contains(host[^2])) return SourceKind.SocialMedia;
        var path = uri.AbsolutePath.ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path.Length > 0 && path[^1].LastIndexOf('.') is var dot and > 0 && Kinds.TryGetValue(("ending", path[^1][(dot + 1)..]), out var kind)) return kind;
        foreach (var label in host)
            if (Kinds.TryGetValue(("host", label), out kind))
                return kind;
        foreach (var segment in path)
            if (Kinds.TryGetValue(("segment", segment), out kind))
                return kind;
        return IsArticle(path) ? SourceKind.Publication : SourceKind.Document;
    }

    /// <summary>True for the address of a front page, of a topic page or of no page at all: it stands behind no number.</summary>
    public static bool IsTopic(string href)
    {
        if (!Uri.TryCreate(href, UriKind.Absolute, out var uri)) return href.StartsWith('#');
        if (uri.Scheme is not ("http" or "https")) return true; // mailto:, tel:
        var path = uri.AbsolutePath.ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path.Length == 0 && uri.Query.Length == 0 && uri.Host.Split('.') is var host && !Array.Exists(host, label => Kinds.ContainsKey(("host", label)))) return true;
        return Array.Exists(path, Topics.Contains);
    }

    /// <summary>"/2024/05/17/rents-rise", "/rents-rise-in-the-old-town": the address of an article holds its date or its headline.</summary>
    private static bool IsArticle(string[] path)
    {
        if (path.Length == 0) return false;
        for (var i = 0; i + 1 < path.Length; i++)
            if (path[i] is [('1' or '2'), _, _, _] year && year.All(char.IsAsciiDigit) && path[i + 1].Length is 1 or 2 && path[i + 1].All(char.IsAsciiDigit))
                return true;
        return path[^1].Count(c => c == '-') >= MostPlainHyphens;
    }
}
