using System.Text;
using AngleSharp.Dom;

namespace ClaimTracker.Articles;

/// <summary>One node of a page, flattened. A node's descendants are the nodes after it, up to <see cref="End"/>.</summary>
internal struct PageNode
{
    public Tag Tag;
    public Marks Marks;

    /// <summary>Index of the parent; -1 for the root.</summary>
    public int Parent;

    /// <summary>Index just past the last descendant.</summary>
    public int End;

    /// <summary>The element; null for text.</summary>
    public IElement? Element;

    /// <summary>The text of a text node.</summary>
    public string? Text;

    /// <summary>The first of <see cref="PageTree"/>'s units that lie inside the node, and the one after the last.</summary>
    public int FirstUnit, EndUnit;
}

/// <summary>
/// A page as one array of nodes in document order, made in a single walk over the DOM. Everything after it reads the array,
/// so that no step depends on how deep a page nests or how slowly its siblings are found.
/// </summary>
internal sealed class PageTree
{
    private PageTree(PageNode[] nodes, int count) => (Nodes, Count) = (nodes, count);

    public PageNode[] Nodes { get; }

    public int Count { get; }

    /// <summary>Metadata elements and scripts with structured data, in document order.</summary>
    public List<IElement> Head { get; } = [];

    /// <summary>Nodes that may name the author, the date or the section: bylines, <c>time</c>, microdata, <c>rel="author"</c>.</summary>
    public List<int> Hints { get; } = [];

    public static PageTree Flatten(IElement root, CancellationToken cancellationToken)
    {
        var nodes = new PageNode[1024];
        var count = 0;
        var head = new List<IElement>();
        var hints = new List<int>();
        var hinted = false;
        var marks = new Dictionary<string, Marks>(StringComparer.Ordinal);
        var open = new Stack<(int Node, INodeList Children, int Next)>();
        Enter(root, -1);
        while (open.Count > 0)
        {
            var (node, children, next) = open.Pop();
            if (next >= children.Length)
            {
                nodes[node].End = count;
                continue;
            }

            open.Push((node, children, next + 1));
            switch (children[next])
            {
                case IText text:
                    Add(new PageNode { Tag = Tag.Text, Text = text.Data, Parent = node, End = count + 1 });
                    break;
                case IElement element:
                    Enter(element, node);
                    break;
            }

            if ((count & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
        }

        var tree = new PageTree(nodes, count);
        tree.Head.AddRange(head);
        tree.Hints.AddRange(hints);
        return tree;

        void Enter(IElement element, int parent)
        {
            var tag = Tags.Of(element.LocalName);
            if (tag is Tag.Meta or Tag.Link or Tag.Script or Tag.Title)
            {
                // An svg may hold a title too, but its children are never walked.
                head.Add(element);
                return;
            }

            if (tag == Tag.Skipped) return;
            // Custom elements are inline to a browser, but pages use them as boxes; those that hold blocks show it themselves.
            if (tag == Tag.Inline && element.LocalName.Contains('-', StringComparison.Ordinal)) tag = Tag.Box;
            hinted = tag is Tag.Time or Tag.Address;
            var found = MarksOf(element, tag);
            if (hinted || (found & (Marks.Byline | Marks.Headline)) != 0) hints.Add(count);
            Add(new PageNode { Tag = tag, Marks = found, Parent = parent, Element = element });
            open.Push((count - 1, element.ChildNodes, 0));
        }

        void Add(PageNode node)
        {
            if (count == nodes.Length) Array.Resize(ref nodes, count * 2);
            nodes[count++] = node;
        }

        Marks MarksOf(IElement element, Tag tag)
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
            if (element.Attributes.Length == 0 || tag == Tag.Body) return found;
            foreach (var attribute in element.Attributes)
            {
                switch (attribute.Name)
                {
                    case "class" or "id" or "data-component" or "data-module" or "data-testid" or "data-type":
                        found |= Cached(attribute.Value);
                        break;
                    case "rel":
                        hinted |= attribute.Value.Contains("author", StringComparison.OrdinalIgnoreCase);
                        break;
                    case "itemprop":
                        hinted = true;
                        if (attribute.Value.Contains("articleBody", StringComparison.OrdinalIgnoreCase)) found |= Marks.Body;
                        else if (attribute.Value.Contains("comment", StringComparison.OrdinalIgnoreCase)) found |= Marks.Comments;
                        break;
                    case "role":
                        found |= attribute.Value switch
                        {
                            "navigation" or "banner" or "contentinfo" or "menu" or "search" or "tablist" => Marks.Navigation,
                            "dialog" or "alertdialog" => Marks.Consent,
                            "complementary" => Marks.Aside,
                            _ => Marks.None,
                        };
                        break;
                    case "hidden":
                        found |= Marks.Hidden;
                        break;
                    case "style":
                        if (HidesIt(attribute.Value)) found |= Marks.Hidden;
                        break;
                    case "aria-hidden":
                        if (attribute.Value == "true") found |= Marks.Hidden;
                        break;
                }
            }

            // Blogs write the topics and parts of an article into the class of the article itself.
            return tag is Tag.Article or Tag.Main ? found & ~(Marks.Topics | Marks.Caption | Marks.Byline | Marks.Paywall | Marks.Deck | Marks.Headline) : found;
        }

        Marks Cached(string value)
        {
            if (marks.TryGetValue(value, out var found)) return found;
            found = PageWords.Read(value);
            if (marks.Count < 20_000) marks.Add(value, found);
            return found;
        }
    }

    /// <summary>The text inside a node with its white space normalised; null where it is longer than <paramref name="longest"/>.</summary>
    public string? TextOf(int node, int longest)
    {
        var text = new StringBuilder();
        for (var i = node; i < Nodes[node].End; i++)
        {
            if (Nodes[i].Text is not { } piece)
            {
                if (Tags.IsBlock(Nodes[i].Tag) || Nodes[i].Tag == Tag.Break) text.Append(' ');
                continue;
            }

            foreach (var c in piece)
            {
                if (!char.IsWhiteSpace(c)) text.Append(c);
                else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
            }

            if (text.Length > longest + 1) return null;
        }

        return text.ToString().Trim();
    }

    private static bool HidesIt(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + "display".Length).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
