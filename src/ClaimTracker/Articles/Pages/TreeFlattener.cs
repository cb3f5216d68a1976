using System.Collections.Frozen;
using AngleSharp.Dom;

using AngleSharp.Html.Parser.Tokens.Struct;

namespace ClaimTracker.Articles.Pages;

/// <summary>Turns a parsed document into a <see cref="PageTree"/> in one walk.</summary>
internal sealed class TreeFlattener
{
    private const int MostCached = 20_000;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read =
        ("class id href rel itemprop itemtype role hidden style aria-hidden datetime content name property http-equiv type lang xml:lang title pubdate cite value scope "
            + "data-component data-module data-testid data-type colspan rowspan").Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<IElement> _head = [];
    private readonly List<int> _hints = [];
    private readonly Dictionary<string, Marks> _marks = new(StringComparer.Ordinal);
    private readonly (string? Name, Tag Tag)[] _tags = new (string?, Tag)[128];
    private PageNode[] _nodes;
    private (int Node, INodeList Children, int Next)[] _open = new (int, INodeList, int)[64];
    private int _count, _depth;
    private bool _hinted;

    private TreeFlattener(int expected) => _nodes = new PageNode[Math.Clamp(expected, 1024, 1 << 20)];

    /// <summary>True for the attributes that the reader looks at; the parser drops the rest, which are most.</summary>
    public static bool IsRead(ref StructHtmlToken token, ReadOnlyMemory<char> name) => Read.Contains(name.Span);

    /// <summary>Flattens a document.</summary>
    /// <param name="root">Its outermost element.</param>
    /// <param name="expected">About how many nodes it has.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static PageTree Flatten(IElement root, int expected, CancellationToken cancellationToken)
    {
        var made = new TreeFlattener(expected);
        made.Enter(root, -1);
        made.Walk(cancellationToken);
        var tree = new PageTree(made._nodes, made._count);
        tree.Head.AddRange(made._head);
        tree.Hints.AddRange(made._hints);
        return tree;
    }

    private void Walk(CancellationToken cancellationToken)
    {
        while (_depth > 0)
        {
            ref var open = ref _open[_depth - 1];
            if (open.Next >= open.Children.Length)
            {
                if (IsQuotation(open.Node)) AddText("”", open.Node);
                _nodes[open.Node].End = _count;
                open = default;
                _depth--;
                continue;
            }

            var child = open.Children[open.Next++];
            var parent = open.Node;
            switch (child.NodeType)
            {
                case NodeType.Text:
                    if (child.NodeValue is { Length: > 0 } text) AddText(text, parent);
                    break;
                case NodeType.Element:
                    Enter((IElement)child, parent);
                    break;
            }

            if ((_count & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private void Enter(IElement element, int parent)
    {
        var name = element.LocalName;
        var tag = TagOf(name);
        if (tag is Tag.Meta or Tag.Link or Tag.Script or Tag.Title)
        {
            // An svg may hold a title too, but its children are never walked.
            if (tag != Tag.Script) _head.Add(element);
            return;
        }

        if (tag == Tag.Skipped) return;
        // Custom elements are inline to a browser, but pages use them as boxes; those that hold blocks show it themselves.
        if (tag == Tag.Inline && name.Contains('-', StringComparison.Ordinal)) tag = Tag.Box;
        if (tag == Tag.Inline && !element.HasChildNodes && IsStyledBreak(element.ClassName)) tag = Tag.Box;
        _hinted = tag is Tag.Time or Tag.Address;
        var marks = MarksOf(element, tag);
        if (_hinted || (marks & (Marks.Byline | Marks.Headline)) != 0) _hints.Add(_count);
        Add() = new PageNode { Tag = tag, Marks = marks, Parent = parent, Element = element, IsTopHeading = tag == Tag.Heading && name == "h1" };
        if (_depth == _open.Length) Array.Resize(ref _open, _depth * 2);
        _open[_depth++] = (_count - 1, element.ChildNodes, 0);
        if (IsQuotation(_count - 1)) AddText("“", _count - 1);
    }

    /// <summary>An empty <c>span</c> of the class "br", which some papers style as the gap between paragraphs.</summary>
    private static bool IsStyledBreak(string? classes)
    {
        if (classes is null) return false;
        foreach (var name in classes.AsSpan().Split(' '))
            if (classes.AsSpan(name) is "br")
                return true;
        return false;
    }

    /// <summary>A <c>q</c> has no marks in the source; browsers draw them.</summary>
    private bool IsQuotation(int node) => _nodes[node].Tag == Tag.Inline && _nodes[node].Element!.LocalName == "q" && _nodes[node].Element!.TextContent.AsSpan().TrimStart() is [not ('“' or '"' or '‘' or '\'' or '«' or '„'), ..];

    private void AddText(string text, int parent) => Add() = new PageNode { Tag = Tag.Text, Text = text, Parent = parent, End = _count, Run = -1 };

    /// <summary>The parser uses one string for all elements of a name, so that names need hardly be compared.</summary>
    private Tag TagOf(string name)
    {
        ref var known = ref _tags[(name[0] * 5 + name[^1] * 3 + name.Length) & 127];
        if (!ReferenceEquals(known.Name, name)) known = (name, Tags.Of(name));
        return known.Tag;
    }

    private ref PageNode Add()
    {
        if (_count == _nodes.Length) Array.Resize(ref _nodes, _count * 2);
        return ref _nodes[_count++];
    }

    private Marks MarksOf(IElement element, Tag tag)
    {
        var found = tag switch
        {
            Tag.Nav => Marks.Navigation,
            Tag.Footer => Marks.Navigation,
            Tag.Aside => Marks.Aside,
            Tag.Figure or Tag.Caption => Marks.Caption,
            Tag.Form => Marks.Widget,
            Tag.Address => Marks.Byline,
            Tag.Heading => Marks.Heading,
            _ => Marks.None,
        };
        if (tag == Tag.Body) return found;
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++) found |= MarksOf(attributes[i]!);

        // The row of a table of results is a "player", that of a poll a "rating": what its figures are about.
        if (tag == Tag.Row) return found & ~(Marks.Widget | Marks.Byline | Marks.Caption | Marks.Biography | Marks.Promotion);

        // Blogs write the topics and parts of an article into the class of the article itself.
        return tag is Tag.Article or Tag.Main ? found & ~(Marks.Topics | Marks.Caption | Marks.Byline | Marks.Paywall | Marks.Deck | Marks.Headline) : found;
    }

    private Marks MarksOf(IAttr attribute)
    {
        var value = attribute.Value;
        switch (attribute.Name)
        {
            case "class" or "id" or "data-component" or "data-module" or "data-testid" or "data-type":
                return Cached(value);
            case "rel":
                _hinted |= value.Contains("author", StringComparison.OrdinalIgnoreCase);
                return Marks.None;
            case "itemprop":
                _hinted = true;
                return value.Contains("articleBody", StringComparison.OrdinalIgnoreCase) ? Marks.Body
                    : value.Contains("comment", StringComparison.OrdinalIgnoreCase) ? Marks.Comments : Marks.None;
            case "role":
                return value switch
                {
                    "navigation" or "banner" or "contentinfo" or "menu" or "search" or "tablist" => Marks.Navigation,
                    "dialog" or "alertdialog" => Marks.Consent,
                    "complementary" => Marks.Aside,
                    _ => Marks.None,
                };
            case "hidden":
                return Marks.Hidden;
            case "style":
                return HidesIt(value) ? Marks.Hidden : Marks.None;
            case "aria-hidden":
                return value == "true" ? Marks.Hidden : Marks.None;
            default:
                return Marks.None;
        }
    }

    private Marks Cached(string value)
    {
        if (_marks.TryGetValue(value, out var found)) return found;
        found = PageWords.Read(value);
        if (_marks.Count < MostCached) _marks.Add(value, found);
        return found;
    }

    private static bool HidesIt(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + "display".Length).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
