using System.Text;
using ClaimTracker.Articles.Metadata;
using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Finds the block quotations that only show again what a paragraph says: pull quotes that no name gives away.</summary>
internal static class RepeatedQuotations
{
    /// <summary>A page has few pull quotes, and none is long; beyond these none is looked for, so that work stays linear.</summary>
    private const int Most = 40;
    private const int Longest = 600;

    /// <summary>Fewer letters than this may stand in a paragraph by chance.</summary>
    private const int FewestLetters = 16;

    /// <summary>Marks the quotations whose words stand, in the same order, in text outside quotations.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="units">Its text.</param>
    /// <param name="container">The element that holds the article.</param>
    public static void Mark(PageTree tree, List<Unit> units, int container)
    {
        var (first, end) = (tree.Nodes[container].FirstUnit, tree.Nodes[container].EndUnit);
        var quotations = new List<Unit>();
        for (var i = first; i < end && quotations.Count < Most; i++)
            if ((units[i].Marks & (Marks.Furniture | Marks.Embed)) == 0 && units[i].Text.Length <= Longest && !(i > first && units[i - 1].Text.EndsWith(':')) && IsQuotation(tree, units[i].Owner, container)) quotations.Add(units[i]);
        if (quotations.Count == 0) return;
        var letters = new StringBuilder();
        for (var i = first; i < end; i++)
            if ((units[i].Marks & (Marks.Furniture | Marks.Heading)) == 0 && !IsQuotation(tree, units[i].Owner, container)) letters.Append(Titles.Key(units[i].Text)).Append(' '); // no quotation is found across two units
        var said = letters.ToString();
        foreach (var quotation in quotations)
            if (Titles.Key(quotation.Text) is { Length: >= FewestLetters } key && said.Contains(key, StringComparison.Ordinal)) quotation.Marks |= Marks.PullQuote;
    }

    private static bool IsQuotation(PageTree tree, int owner, int container)
    {
        for (var node = owner; node > container; node = tree.Nodes[node].Parent)
            if (tree.Nodes[node].Tag == Tag.Quote) return true;
        return false;
    }
}
