using System.Text;

namespace ClaimTracker.Articles;

/// <summary>Writes the chosen units as one text with its blocks and links.</summary>
internal static class BlockWriter
{
    public static (string Text, IReadOnlyList<Block> Blocks, IReadOnlyList<Link> Links) Write(PageTree tree, List<Unit> units, PageAddress address)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>(units.Count);
        var links = new List<Link>();
        foreach (var unit in units)
        {
            if (text.Length > 0) text.Append("\n\n");
            var start = text.Length;
            text.Append(unit.Text);
            blocks.Add(new Block(unit.Kind, new TextSpan(start, unit.Text.Length)));
            foreach (var link in unit.Links)
                if (address.Resolve(tree.Nodes[link.Anchor].Element!.GetAttribute("href")) is { } href)
                    links.Add(new Link(TextSpan.FromBounds(start + link.Start, start + link.End), href));
        }

        return (text.ToString(), blocks, links);
    }
}
