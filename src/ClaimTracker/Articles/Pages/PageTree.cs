using System.Text;
using AngleSharp.Dom;

namespace ClaimTracker.Articles.Pages;

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

    /// <summary>For a text node the first of <see cref="PageSource.Runs"/> that it was made of; -1 where that is not known.</summary>
    public int Run;

    /// <summary>True for <c>h1</c>.</summary>
    public bool IsTopHeading;

    /// <summary>The first of <see cref="PageTree"/>'s units that lie inside the node, and the one after the last.</summary>
    public int FirstUnit, EndUnit;
}

/// <summary>
/// A page as one array of nodes in document order, made in a single walk over the DOM. Everything after it reads the array,
/// so that no step depends on how deep a page nests or how slowly its siblings are found.
/// </summary>
internal sealed class PageTree
{
    public PageTree(PageNode[] nodes, int count) => (Nodes, Count) = (nodes, count);

    public PageNode[] Nodes { get; }

    public int Count { get; }

    /// <summary>Metadata elements and scripts with structured data, in document order.</summary>
    public List<IElement> Head { get; } = [];

    /// <summary>Nodes that may name the author, the date or the section: bylines, <c>time</c>, microdata, <c>rel="author"</c>.</summary>
    public List<int> Hints { get; } = [];

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
}
