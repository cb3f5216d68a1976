using ClaimTracker.Articles.Metadata;
using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Finds the posts in an article: those of other sites that it shows, and those that a live blog is made of.</summary>
internal sealed class PostReader
{
    /// <summary>Fewer moments in boxes of their own are a date line and an update, not a live blog.</summary>
    private const int FewestLive = 3;

    private const int LongestAuthor = 80;
    private const int LongestTime = 40;

    private readonly PageTree _tree;
    private readonly List<Unit> _kept;
    private readonly TextSpan[] _spans;
    private readonly PageAddress _address;

    private PostReader(PageTree tree, List<Unit> kept, TextSpan[] spans, PageAddress address) => (_tree, _kept, _spans, _address) = (tree, kept, spans, address);

    public static List<Post> Read(PageTree tree, List<Unit> kept, TextSpan[] spans, int container, PageAddress address)
    {
        var reader = new PostReader(tree, kept, spans, address);
        var posts = reader.Embedded();
        posts.AddRange(reader.Live(container));
        posts.Sort((a, b) => a.Span.CompareTo(b.Span));
        return posts;
    }

    private List<Post> Embedded()
    {
        var posts = new List<Post>();
        for (var i = 0; i < _kept.Count;)
        {
            var (box, first) = (EmbedAround(_kept[i]), i++);
            if (box < 0) continue;
            while (i < _kept.Count && _kept[i].Owner < _tree.Nodes[box].End) i++;
            posts.Add(Made(PostKind.Embedded, box, first, i));
        }

        return posts;
    }

    private int EmbedAround(Unit unit)
    {
        if (unit.Kind != BlockKind.Blockquote) return -1;
        var found = -1;
        for (var node = unit.Owner; node > 0; node = _tree.Nodes[node].Parent)
            if ((_tree.Nodes[node].Marks & Marks.Embed) != 0) found = node;
        return found;
    }

    /// <summary>Boxes beside each other that each hold one moment and some text.</summary>
    private List<Post> Live(int container)
    {
        var nodes = _tree.Nodes;
        var moments = new List<int>();
        foreach (var hint in _tree.Hints)
            if (nodes[hint].Tag == Tag.Time && hint > container && hint < nodes[container].End) moments.Add(hint);
        if (moments.Count < FewestLive) return [];
        var boxes = new List<int>();
        for (var i = 0; i < moments.Count; i++)
        {
            var box = moments[i];
            // As high as it goes without taking in the moment before or after.
            while (nodes[box].Parent is var up && up > container && (i == 0 || moments[i - 1] < up) && (i + 1 == moments.Count || moments[i + 1] >= nodes[up].End)) box = up;
            if (Tags.IsBlock(nodes[box].Tag)) boxes.Add(box);
        }

        var posts = new List<Post>();
        foreach (var siblings in boxes.GroupBy(box => nodes[box].Parent))
        {
            var members = siblings.ToList();
            if (members.Count < FewestLive) continue;
            var made = new List<Post>();
            var at = 0;
            foreach (var box in members)
            {
                while (at < _kept.Count && _kept[at].Owner < box) at++;
                var first = at;
                while (at < _kept.Count && _kept[at].Owner < nodes[box].End) at++;
                if (at > first) made.Add(Made(PostKind.Live, box, first, at));
            }

            if (made.Count >= FewestLive) posts.AddRange(made);
        }

        return posts;
    }

    private Post Made(PostKind kind, int box, int first, int end)
    {
        var span = TextSpan.FromBounds(_spans[first].Start, _spans[end - 1].End);
        string? author = null, moment = null, written = null, url = null;
        for (var node = box; node < _tree.Nodes[box].End; node++)
        {
            ref var inner = ref _tree.Nodes[node];
            if (inner.Tag == Tag.Time && written is null)
            {
                written = _tree.TextOf(node, LongestTime);
                moment = inner.Element!.GetAttribute("datetime") ?? written;
            }
            else if ((inner.Marks & Marks.Byline) != 0 && author is null && inner.Tag != Tag.Time && _tree.TextOf(node, LongestAuthor) is { Length: > 2 } byline) author = Name(byline);
            else if (inner.Tag == Tag.Anchor && inner.Element!.GetAttribute("href") is { } href && IsPermanent(href) && _address.Resolve(href) is { } resolved) url = resolved;
        }

        // "— Ada Quill (@adaquill) March 2, 2026" closes an embedded post.
        var last = _kept[end - 1].Text;
        if (kind == PostKind.Embedded && last.LastIndexOf("— ", StringComparison.Ordinal) is var dash and >= 0)
        {
            var signature = last[(dash + 2)..];
            var handle = signature.IndexOf('(', StringComparison.Ordinal);
            author ??= Name(handle > 0 ? signature[..handle] : signature);
            moment ??= handle > 0 ? signature[handle..] : signature;
        }

        var date = DateText.Read(moment, monthFirst: true);
        return new Post(kind, span, author, date, date is null && written is { Length: > 0 and < LongestTime } ? written : null, url);
    }

    private static string? Name(string text) => AuthorNames.WithoutLead(text).Trim(' ', '—', '-', ',', '|', '·') is { Length: > 1 and < LongestAuthor } name ? name : null;

    private static bool IsPermanent(string href) =>
        href.Contains("/status/", StringComparison.Ordinal) || href.Contains("instagram.com/p/", StringComparison.Ordinal) || href.Contains("/posts/", StringComparison.Ordinal)
        || href.Contains("/video/", StringComparison.Ordinal) || href.Contains("/post/", StringComparison.Ordinal) || href.Contains("#post", StringComparison.Ordinal);
}
