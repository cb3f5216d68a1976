using ClaimTracker.Articles.Metadata;
using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Finds the teasers of other articles that no name gives away: a box with a heading that is a link to elsewhere on the site, and a few words under it.</summary>
internal static class TeaserBoxes
{
    private const int LongestTeaser = 400;

    private const int MostUnits = 6;

    /// <summary>Where teasers hold more of the text than this, they are the article: a page of briefs.</summary>
    private const double MostOfText = 0.3;

    /// <summary>Marks the teasers' units, unless they are most of the text.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="units">Its text.</param>
    /// <param name="container">The element that holds the article.</param>
    /// <param name="title">The article's own headline, as <see cref="Titles.Key"/> writes it.</param>
    /// <param name="address">What its links are relative to.</param>
    public static void Mark(PageTree tree, List<Unit> units, int container, string title, PageAddress address)
    {
        var nodes = tree.Nodes;
        var boxes = new List<int>();
        var (held, total) = (0.0, 0.0);
        for (var i = nodes[container].FirstUnit; i < nodes[container].EndUnit; i++)
        {
            total += Math.Max(0, units[i].Value);
            if ((units[i].Marks & Marks.Heading) == 0 || units[i].LinkShare <= 0.9 || !LeadsAway(tree, units[i], address)) continue;
            if (Titles.Key(units[i].Text) == title || BoxAround(tree, units, i, container) is not { } box || boxes.Count > 0 && box < nodes[boxes[^1]].End) continue;
            boxes.Add(box);
            for (var inside = nodes[box].FirstUnit; inside < nodes[box].EndUnit; inside++) held += Math.Max(0, units[inside].Value);
        }

        if (held > total * MostOfText) return;
        foreach (var box in boxes)
            for (var inside = nodes[box].FirstUnit; inside < nodes[box].EndUnit; inside++) units[inside].Marks |= Marks.Related;
    }

    /// <summary>A live blog's headings link to their own posts, and a list of products to the shops.</summary>
    private static bool LeadsAway(PageTree tree, Unit heading, PageAddress address)
    {
        foreach (var link in heading.Links)
            if (!address.IsElsewhereOnSite(tree.Nodes[link.Anchor].Element!.GetAttribute("href"))) return false;
        return true;
    }

    /// <summary>The element around the heading and what stands under it; null where that is more than a teaser.</summary>
    private static int? BoxAround(PageTree tree, List<Unit> units, int heading, int container)
    {
        var nodes = tree.Nodes;
        var box = units[heading].Owner;
        while (box > container && nodes[box].EndUnit - nodes[box].FirstUnit <= 1) box = nodes[box].Parent;
        if (box <= container || nodes[box].EndUnit - nodes[box].FirstUnit > MostUnits) return null;
        var length = 0;
        for (var i = nodes[box].FirstUnit; i < nodes[box].EndUnit; i++) length += units[i].Text.Length;
        return length <= LongestTeaser ? box : null;
    }
}
