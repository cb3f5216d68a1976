using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Finds what a sponsor paid for that no name gives away: a box that opens with "A message from our sponsor".</summary>
internal static class SponsorBoxes
{
    private const int LongestLabel = 60;

    private const int MostUnits = 6;

    /// <summary>A box that holds more of the text than this is the article, which somebody paid for as a whole.</summary>
    private const double MostOfText = 0.2;

    private static readonly string[] Labels = [.. WordList.Rows("furniture-phrases.txt").Where(row => row[1] == "sponsor").Select(row => row[0])];

    /// <summary>Marks the units of such boxes.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="units">Its text.</param>
    /// <param name="container">The element that holds the article.</param>
    public static void Mark(PageTree tree, List<Unit> units, int container)
    {
        var nodes = tree.Nodes;
        var most = Length(units, nodes[container].FirstUnit, nodes[container].EndUnit) * MostOfText;
        for (var i = nodes[container].FirstUnit; i < nodes[container].EndUnit; i++)
        {
            if (units[i].Text.IndexOf('\n', StringComparison.Ordinal) is var line and > 0 && IsLabel(units[i].Text[..line]) && units[i].Text.Length <= most)
            {
                units[i].Marks |= Marks.Promotion;
                continue;
            }

            if (!IsLabel(units[i].Text) || BoxAround(tree, i, units[i].Owner, container) is not { } box || Length(units, nodes[box].FirstUnit, nodes[box].EndUnit) > most) continue;
            for (var inside = nodes[box].FirstUnit; inside < nodes[box].EndUnit; inside++) units[inside].Marks |= Marks.Promotion;
        }
    }

    private static bool IsLabel(string line)
    {
        if (line.Length > LongestLabel || UnitValue.EndsSentence(line) || line.Contains(" on ", StringComparison.Ordinal)) return false;
        foreach (var label in Labels)
            if (line.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>The smallest element that the label opens and that holds more; null where the label opens none.</summary>
    private static int? BoxAround(PageTree tree, int label, int owner, int container)
    {
        var nodes = tree.Nodes;
        for (var box = owner; box > container; box = nodes[box].Parent)
        {
            if (nodes[box].FirstUnit != label) return null;
            if (nodes[box].EndUnit > label + 1) return nodes[box].EndUnit - label <= MostUnits ? box : null;
        }

        return null;
    }

    private static double Length(List<Unit> units, int first, int end)
    {
        var length = 0.0;
        for (var i = first; i < end; i++) length += units[i].Text.Length;
        return length;
    }
}
