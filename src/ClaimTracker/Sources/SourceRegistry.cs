using System.Collections.Frozen;
using System.Globalization;
using ClaimTracker.Articles;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Sources;

/// <summary>Collects the sources of one article, one entry for each name, whatever form it is mentioned by.</summary>
internal sealed class SourceRegistry
{
    private static readonly FrozenDictionary<string, SourceKind> Nouns = WordList.Rows("source-nouns.txt")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<SourceKind>(row[1]), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Publications = WordList.Read("publication-words.txt");

    private readonly Article _article;
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.OrdinalIgnoreCase);

    public SourceRegistry(Article article, IReadOnlyList<Name> names)
    {
        _article = article;
        foreach (var name in names) _entities.TryAdd(name.Entity.FullName, name.Entity);
    }

    /// <summary>The id of a source by its full name, or by the words that describe it.</summary>
    /// <param name="name">Full name, or the description as written.</param>
    /// <param name="mention">The words that name it here.</param>
    /// <param name="via">Id of the source that passed it on.</param>
    public string Add(string name, TextSpan? mention, string? via = null) => Draw(name, mention, via).Id;

    /// <summary>The same for words of the text, by their own wording.</summary>
    public string Add(TextSpan words) => Add(words.Slice(_article.Text), words);

    /// <summary>Notes an address that leads to a source: that of its post.</summary>
    public void AddAddress(string name, string address)
    {
        var draft = Draw(name, null, null);
        if (!draft.Addresses.Contains(address)) draft.Addresses.Add(address);
    }

    /// <summary>The outlet that published the article; null where the page does not name it.</summary>
    public string? AddOutlet()
    {
        if (_article.Outlet is not { Length: > 0 } name) return null;
        var draft = Draw(name, null, null);
        draft.Kind = SourceKind.Publication;
        draft.IsOutlet = true;
        return draft.Id;
    }

    /// <summary>A hyperlink that stands for a source of its own.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="link">The link.</param>
    public string AddLink(string name, Link link)
    {
        var known = _drafts.Count;
        var draft = Draw(name, link.Span, null);
        if (draft.Kind == SourceKind.Anonymous || _drafts.Count > known && !IsMaterial(name)) draft.Kind = name == _article.Outlet ? SourceKind.Publication : LinkKinds.Of(link.Href);
        return draft.Id;
    }

    /// <summary>True for words that name data or a document: "a survey of landlords".</summary>
    public static bool IsMaterial(string words) => Nouns.TryGetValue(Head(words), out var kind) && kind is SourceKind.Dataset or SourceKind.Document;

    private Draft Draw(string name, TextSpan? mention, string? via)
    {
        var key = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        if (!_drafts.TryGetValue(key, out var draft)) _drafts.Add(key, draft = new Draft { Name = key, Kind = Kind(key, mention), Order = _drafts.Count });
        if (mention is { } span) draft.Mentions.Add(span);
        draft.Via ??= via == draft.Id ? null : via;
        return draft;
    }

    /// <summary>The sources in the order they were added, with the hyperlinks that touch their mentions.</summary>
    public IReadOnlyList<Source> Build()
    {
        var sources = new List<Source>(_drafts.Count);
        var links = new SourceLinks(_article.Links);
        foreach (var draft in _drafts.Values.OrderBy(item => item.Order))
        {
            var mentions = draft.Mentions.Order().ToArray();
            sources.Add(new Source
            {
                Id = draft.Id,
                Kind = draft.Kind,
                Name = draft.Name,
                Role = _entities.GetValueOrDefault(draft.Name)?.Role,
                Mentions = mentions,
                Links = draft.Addresses.Count == 0 ? links.Of(draft.Name, mentions) : [.. draft.Addresses.Union(links.Of(draft.Name, mentions), StringComparer.Ordinal)],
                Via = draft.Via,
                IsOutlet = draft.IsOutlet,
            });
        }

        return sources;
    }

    /// <summary>True for the name of a newspaper, agency or broadcaster.</summary>
    public static bool IsPublication(string name) => char.IsUpper(name[0]) && (Publications.Contains(name) || Publications.Contains(name.Split(' ')[^1]));

    private SourceKind Kind(string name, TextSpan? mention)
    {
        if (IsPublication(name)) return SourceKind.Publication;
        if (_entities.TryGetValue(name, out var entity))
        {
            if (entity.Kind == NameKind.Person) return SourceKind.Person;
            if (_article.Outlet is { } outlet && outlet.Equals(name, StringComparison.OrdinalIgnoreCase)) return SourceKind.Publication;
            if (entity.Kind is NameKind.Organization or NameKind.Place) return SourceKind.Organization;
        }

        var words = mention is { } span ? span.Slice(_article.Text) : name;
        if (Nouns.TryGetValue(Head(words), out var kind)) return kind;
        return Nouns.TryGetValue(Head(name), out kind) ? kind : char.IsUpper(name[0]) ? SourceKind.Organization : SourceKind.Anonymous;
    }

    /// <summary>The head noun of a description: the last word before "of", "from", "by" or a comma.</summary>
    private static string Head(string words)
    {
        var head = "";
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (head.Length > 0 && word is "of" or "from" or "by" or "on" or "in" or "for" or "with" or "who" or "that" or "released" or "obtained" or "published") break;
            head = word.Trim(',', '.', '”', '"');
            if (word.EndsWith(',')) break;
        }

        return head;
    }

    private sealed class Draft
    {
        public required string Name { get; init; }

        public required int Order { get; init; }

        public SourceKind Kind { get; set; }

        public HashSet<TextSpan> Mentions { get; } = [];

        public List<string> Addresses { get; } = [];

        public string? Via { get; set; }

        public bool IsOutlet { get; set; }

        public string Id => "s" + (Order + 1).ToString(CultureInfo.InvariantCulture);
    }
}
