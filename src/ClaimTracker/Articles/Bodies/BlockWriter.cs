using System.Text;
using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Writes the chosen units as one text with its blocks and links.</summary>
internal static class BlockWriter
{
    /// <summary>A block with this share of link words invites to what it links to.</summary>
    private const double MostlyLink = 0.7;

    /// <param name="tree">The page.</param>
    /// <param name="kept">The units that are the article's text, in order.</param>
    /// <param name="map">Where the text stands in the source.</param>
    /// <param name="address">What relative links are relative to.</param>
    /// <param name="spans">Where each unit stands in the text.</param>
    public static BodyText Write(PageTree tree, List<Unit> kept, SourceMap map, PageAddress address, out TextSpan[] spans)
    {
        var length = 0;
        foreach (var unit in kept) length += unit.Text.Length + 2;
        var text = new StringBuilder(length);
        var blocks = new List<Block>(kept.Count);
        var links = new List<Link>();
        spans = new TextSpan[kept.Count];
        for (var i = 0; i < kept.Count; i++)
        {
            var unit = kept[i];
            if (text.Length > 0) text.Append("\n\n");
            var start = text.Length;
            text.Append(unit.Text);
            spans[i] = new TextSpan(start, unit.Text.Length);
            blocks.Add(new Block(unit.Kind, spans[i]) { Source = map.Find(unit) });
            foreach (var link in unit.Links)
                if (address.Follow(tree.Nodes[link.Anchor].Element!.GetAttribute("href")) is ({ } href, var part))
                    links.Add(new Link(TextSpan.FromBounds(start + link.Start, start + link.End), href) { Kind = part ? LinkKind.Navigation : unit.LinkShare > MostlyLink ? LinkKind.Teaser : LinkKind.Source });
        }

        return new BodyText(text.ToString(), blocks, links);
    }
}
