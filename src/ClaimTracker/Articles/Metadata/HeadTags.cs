using AngleSharp.Dom;
using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Metadata;

/// <summary>What a page's <c>meta</c>, <c>link</c>, <c>title</c>, <c>base</c> and <c>html</c> elements say, and its structured data.</summary>
internal sealed class HeadTags
{
    /// <summary>Structured data longer than this, in characters, belongs to a program, not to an article.</summary>
    private const int LongestScript = 4 * 1024 * 1024;

    private readonly Dictionary<string, string> _metas = new(StringComparer.OrdinalIgnoreCase);

    private HeadTags()
    {
    }

    public string? Title { get; private set; }

    public string? Canonical { get; private set; }

    /// <summary>The address that the page's links are relative to, where it says so.</summary>
    public string? Base { get; private set; }

    public string? Language { get; private set; }

    /// <summary>Every <c>meta</c> that names an author, in order; an article by two people has two.</summary>
    public List<string> Authors { get; } = [];

    /// <summary>The text of each JSON-LD script.</summary>
    public List<string> Scripts { get; } = [];

    public static HeadTags Read(PageTree tree, PageSource source)
    {
        var tags = new HeadTags { Language = Clean(tree.Nodes[0].Element?.GetAttribute("lang") ?? tree.Nodes[0].Element?.GetAttribute("xml:lang")) };
        foreach (var element in tree.Head)
            switch (element.LocalName)
            {
                case "title":
                    tags.Title ??= Clean(element.TextContent);
                    break;
                case "base":
                    tags.Base ??= Clean(element.GetAttribute("href"));
                    break;
                case "link" when tags.Canonical is null && string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase):
                    tags.Canonical = Clean(element.GetAttribute("href"));
                    break;
                case "meta":
                    tags.Meta(element);
                    break;
            }

        foreach (var script in source.Scripts)
            if (script.Text.Length is > 1 and <= LongestScript && source.TagOf(script).Contains("ld+json", StringComparison.OrdinalIgnoreCase)
                && script.Text.Slice(source.Html) is var text && !string.IsNullOrWhiteSpace(text)) tags.Scripts.Add(text);
        return tags;
    }

    /// <summary>The content of the first of the named metas that the page has.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_metas.TryGetValue(name, out var content)) return content;
        return null;
    }

    /// <summary>The name of the meta that <see cref="First"/> takes, as an origin is written; null where it takes none.</summary>
    public string? Name(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_metas.ContainsKey(name)) return "meta " + name;
        return null;
    }

    private void Meta(IElement element)
    {
        if (Clean(element.GetAttribute("content")) is not { } content) return;
        foreach (var attribute in (ReadOnlySpan<string>)["name", "property", "itemprop", "http-equiv"])
        {
            if (element.GetAttribute(attribute)?.Trim() is not { Length: > 0 } name) continue;
            _metas.TryAdd(name, content);
            if (name.Equals("author", StringComparison.OrdinalIgnoreCase) || name.Equals("article:author", StringComparison.OrdinalIgnoreCase)
                || name.Equals("citation_author", StringComparison.OrdinalIgnoreCase)) Authors.Add(content);
        }
    }

    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
