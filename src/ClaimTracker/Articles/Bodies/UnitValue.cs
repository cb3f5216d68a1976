using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>How much a unit looks like running text.</summary>
internal static class UnitValue
{
    private const int LongEnough = 120;

    public static double Of(PageTree tree, Unit unit)
    {
        if (unit.Kind == BlockKind.TableRow) return 0;
        var tag = tree.Nodes[BlockOf(tree, unit.Owner)].Tag;
        if (tag is Tag.Heading or Tag.Caption or Tag.TableCaption or Tag.Summary) return 0;
        if (unit.LinkShare > 0.6) return -Math.Min(unit.LinkLength, 200);
        var value = unit.Text.Length * (1 - unit.LinkShare);
        if (!EndsSentence(unit.Text) && unit.Text.Length < LongEnough) value *= 0.2;
        return tag is Tag.Paragraph or Tag.Quote or Tag.Preformatted ? value : value * 0.7;
    }

    /// <summary>The nearest block element at or above a node.</summary>
    public static int BlockOf(PageTree tree, int node)
    {
        while (node > 0 && !Tags.IsBlock(tree.Nodes[node].Tag)) node = tree.Nodes[node].Parent;
        return node;
    }

    /// <summary>True where the text ends as a sentence does, closing quotation marks and brackets aside.</summary>
    public static bool EndsSentence(string text)
    {
        var end = text.Length - 1;
        while (end > 0 && text[end] is '"' or '\'' or '”' or '’' or '»' or '“' or '‘' or ')' or ']' or ' ') end--;
        return text[end] is '.' or '!' or '?' or '…' or ':' or ';' or '。';
    }
}
