using ClaimTracker.Json;
using Fields = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace ClaimTracker.Articles.Metadata;

/// <summary>What the page's JSON-LD (schema.org) says of the article.</summary>
internal sealed class LinkedArticle
{
    /// <summary>Graphs of more nodes than this describe a site, not a page.</summary>
    private const int MostNodes = 5_000;

    private readonly Dictionary<string, Fields> _byId = new(StringComparer.Ordinal);
    private readonly List<Fields> _nodes = [];
    private Fields? _article;

    private LinkedArticle()
    {
    }

    /// <summary>True where a script could not be read to its end.</summary>
    public bool Malformed { get; private set; }

    public bool IsFound => _article is not null;

    public static LinkedArticle Read(IEnumerable<string> scripts, string? address)
    {
        var linked = new LinkedArticle();
        foreach (var script in scripts)
        {
            var values = StructuredData.Read(script, out var malformed);
            linked.Malformed |= malformed;
            linked.Collect(values);
        }

        linked._article = linked.Choose(address);
        return linked;
    }

    public string? Headline => Text("headline") ?? Text("name");

    /// <summary>
    /// True where the headline of the structured data is the article's although the page shows another: it was written beside
    /// an alternative one, or the article is a live blog, whose heading follows the news.
    /// </summary>
    public bool HasLastingHeadline =>
        Text("headline") is { } headline && (Text("alternativeHeadline") == headline || (_article is not null && Types(_article).Contains("LiveBlogPosting")));

    public string? Body => Text("articleBody") ?? Text("text");

    public string? Language => Text("inLanguage");

    public string? Section => Text("articleSection");

    /// <summary>True for an article, false for a page of another kind, such as a video.</summary>
    public bool IsArticle => _article is not null && Types(_article).Any(type => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "Review");

    public bool IsPaid => Value("isAccessibleForFree") is false || (Value("isAccessibleForFree") is string text && text.Equals("false", StringComparison.OrdinalIgnoreCase));

    public int? WordCount => int.TryParse(Text("wordCount"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) ? count : null;

    public string? Published => Text("datePublished") ?? Text("dateCreated") ?? Text("uploadDate");

    public string? Modified => Text("dateModified");

    public string? Address => Text("url") ?? (Value("mainEntityOfPage") is { } page ? page as string ?? Text(Follow(page), "@id") : null);

    public string? Publisher => Names(Value("publisher")).FirstOrDefault().Name ?? Names(Value("sourceOrganization")).FirstOrDefault().Name;

    /// <summary>Who wrote the article, and whether the page calls the author an organisation.</summary>
    public IEnumerable<(string Name, bool IsOrganization)> Authors => Names(Value("author") ?? Value("creator") ?? Value("authors"));

    private object? Value(string field) => _article is not null && _article.TryGetValue(field, out var value) ? value : null;

    private string? Text(string field) => AsText(Value(field));

    private static string? Text(Fields? fields, string field) => fields is not null && fields.TryGetValue(field, out var value) ? AsText(value) : null;

    private static string? AsText(object? value) => value switch
    {
        string text when !string.IsNullOrWhiteSpace(text) => text,
        IReadOnlyList<object?> list => list.OfType<string>().FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)),
        Fields fields => Text(fields, "@value") ?? Text(fields, "name"),
        _ => null,
    };

    /// <summary>The object itself, or the one that its <c>@id</c> points to.</summary>
    private Fields? Follow(object? value)
    {
        if (value is not Fields fields) return value is string id && _byId.TryGetValue(id, out var named) ? named : null;
        return !fields.ContainsKey("name") && Text(fields, "@id") is { } reference && _byId.TryGetValue(reference, out var target) ? target : fields;
    }

    private IEnumerable<(string Name, bool IsOrganization)> Names(object? value)
    {
        var waiting = new Queue<object?>();
        waiting.Enqueue(value);
        for (var steps = 0; waiting.Count > 0 && steps < 200; steps++)
        {
            var next = waiting.Dequeue();
            if (next is IReadOnlyList<object?> list)
            {
                foreach (var item in list) waiting.Enqueue(item);
                continue;
            }

            if (Follow(next) is { } fields)
            {
                if (IsDefaultAccount(Text(fields, "@id")) || IsDefaultAccount(Text(fields, "url"))) continue;
                var organization = Types(fields).Any(type => type.Contains("Organization", StringComparison.Ordinal));
                if (fields.TryGetValue("name", out var names) && names is IReadOnlyList<object?> several)
                    foreach (var name in several.OfType<string>()) yield return (name, organization);
                else if (AsText(names) is { } one) yield return (one, organization);
            }
            else if (next is string text && text.Length > 0) yield return (text, false);
        }
    }

    /// <summary>True for the address of a blog program's first account, which posts for whoever wrote.</summary>
    public static bool IsDefaultAccount(string? address) => address is not null && address.TrimEnd('/').EndsWith("/author/admin", StringComparison.OrdinalIgnoreCase);

    private void Collect(IReadOnlyList<object?> values)
    {
        var waiting = new Queue<object?>(values);
        while (waiting.Count > 0 && _nodes.Count < MostNodes)
            switch (waiting.Dequeue())
            {
                case IReadOnlyList<object?> list:
                    foreach (var item in list) waiting.Enqueue(item);
                    break;
                case Fields fields:
                    _nodes.Add(fields);
                    if (Text(fields, "@id") is { } id && (!_byId.TryGetValue(id, out var known) || known.Count < fields.Count)) _byId[id] = fields;
                    foreach (var part in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "author", "publisher"])
                        if (fields.TryGetValue(part, out var inner) && inner is Fields or IReadOnlyList<object?>) waiting.Enqueue(inner);
                    break;
            }
    }

    /// <summary>The article among the nodes: the one at the page's address, else the one that says most about itself.</summary>
    private Fields? Choose(string? address)
    {
        var (best, bestScore) = ((Fields?)null, 0);
        foreach (var node in _nodes)
        {
            var score = 0;
            foreach (var type in Types(node))
                score = Math.Max(score, type switch
                {
                    "WebPage" or "VideoObject" or "ItemPage" => 1,
                    "Report" or "Review" or "CreativeWork" or "Recipe" or "HowTo" or "SocialMediaPosting" => 8,
                    "BlogPosting" or "LiveBlogPosting" => 10,
                    _ when type.EndsWith("Article", StringComparison.Ordinal) => 10,
                    _ => 0,
                });
            if (score == 0) continue;
            if (node.ContainsKey("headline")) score += 4;
            if (node.ContainsKey("datePublished")) score += 3;
            if (node.ContainsKey("author")) score += 2;
            if (node.ContainsKey("articleBody")) score += 1;
            if (address is not null && (Same(Text(node, "url")) || Same(Text(node, "@id")) || Same(Text(node, "mainEntityOfPage")))) score += 6;
            if (score > bestScore) (best, bestScore) = (node, score);
        }

        return best;

        bool Same(string? other) => other is not null && IsSame(other, address!);
    }

    /// <summary>True where two addresses name one page, whatever their scheme and query.</summary>
    public static bool IsSame(string a, string b) => Bare(a).Equals(Bare(b), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Bare(string address)
    {
        var bare = address.AsSpan();
        if (bare.IndexOfAny('?', '#') is var cut and >= 0) bare = bare[..cut];
        if (bare.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0) bare = bare[(scheme + 3)..];
        return bare.TrimEnd('/');
    }

    private static IEnumerable<string> Types(Fields fields)
    {
        if (!fields.TryGetValue("@type", out var type)) return [];
        return (type as IReadOnlyList<object?> ?? [type]).OfType<string>().Select(name => name[(name.LastIndexOfAny(['/', ':']) + 1)..]);
    }
}
