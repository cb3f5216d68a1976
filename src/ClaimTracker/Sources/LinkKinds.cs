using System.Collections.Frozen;

namespace ClaimTracker.Sources;

/// <summary>Tells by its address what a hyperlink leads to: data, a document, another article, a post.</summary>
internal static class LinkKinds
{
    /// <summary>The last segment of an article's address has at least so many hyphens: "rents-rise-in-the-old-town".</summary>
    private const int MostPlainHyphens = 3;

    private static readonly FrozenSet<string> Networks = WordList.Read("social-networks.txt");

    private static readonly FrozenDictionary<(string Part, string Word), SourceKind> Kinds =
        WordList.Rows("link-kinds.txt").ToFrozenDictionary(row => (row[0], row[1]), row => Enum.Parse<SourceKind>(row[2]));

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
