using ClaimTracker.Articles;

namespace ClaimTracker.Sources;

/// <summary>The hyperlinks of an article by what they stand for: the words they cover, and the address they lead to.</summary>
internal sealed class SourceLinks
{
    /// <summary>Shorter names are too common as parts of an address: "post", "times".</summary>
    private const int ShortestHost = 6;

    private readonly IReadOnlyList<Link> _links;
    private readonly Dictionary<string, List<int>> _byHost = new(StringComparer.Ordinal);

    public SourceLinks(IReadOnlyList<Link> links)
    {
        _links = links;
        for (var i = 0; i < links.Count; i++)
        {
            if (!Uri.TryCreate(links[i].Href, UriKind.Absolute, out var uri)) continue;
            foreach (var part in uri.Host.Replace("-", "", StringComparison.Ordinal).Split('.'))
            {
                if (part.Length < ShortestHost) continue;
                if (!_byHost.TryGetValue(part, out var list)) _byHost.Add(part, list = []);
                if (list.Count == 0 || list[^1] != i) list.Add(i);
            }
        }
    }

    /// <summary>The addresses, in text order, of the links that touch a source's mentions or lead to its own site: "Port Wexley Courier" is at home at www.portwexleycourier.example.</summary>
    public IReadOnlyList<string> Of(string name, IReadOnlyList<TextSpan> mentions)
    {
        var found = new SortedSet<int>();
        foreach (var mention in mentions)
            for (var i = FirstEndingAfter(mention.Start); i < _links.Count && _links[i].Span.Start < mention.End; i++)
                found.Add(i);
        var plain = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        if (_byHost.TryGetValue(plain, out var home)) found.UnionWith(home);
        if (found.Count == 0) return [];
        var addresses = new List<string>(found.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var i in found)
            if (seen.Add(_links[i].Href))
                addresses.Add(_links[i].Href);
        return addresses;
    }

    /// <summary>Links are in text order and do not overlap.</summary>
    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = _links.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_links[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
