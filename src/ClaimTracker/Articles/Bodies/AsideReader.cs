using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Collects what belongs to the article beside its running text: captions, pull quotes, and the summary under the headline.</summary>
internal static class AsideReader
{
    private const int Shortest = 12, ShortestSummary = 40;
    private const int MostBefore = 40;
    private const Marks NotOurs = Marks.Hidden | Marks.Comments | Marks.Navigation | Marks.Related | Marks.Promotion | Marks.Widget | Marks.Consent | Marks.Aside;

    public static List<Aside> Read(PageTree tree, List<Unit> units, int container, SourceMap map)
    {
        var asides = new List<Aside>();
        var node = tree.Nodes[container];
        for (var i = Math.Max(0, node.FirstUnit - MostBefore); i < node.EndUnit; i++)
        {
            var unit = units[i];
            if (unit.Text.Length < Shortest || unit.Reason == Reasons.Kept || (unit.Marks & NotOurs) != 0) continue;
            var inside = i >= node.FirstUnit;
            var kind = inside && (unit.Marks & Marks.PullQuote) != 0 ? BlockKind.PullQuote
                : inside && (unit.Kind == BlockKind.Caption || (unit.Marks & Marks.Caption) != 0 || unit.Reason == Reasons.Credit) ? BlockKind.Caption
                : !inside && (unit.Marks & Marks.Deck) != 0 && (unit.Marks & (Marks.Byline | Marks.Share | Marks.Caption)) == 0 && unit.Text.Length >= ShortestSummary ? BlockKind.Summary
                : BlockKind.None;
            if (kind != BlockKind.None) asides.Add(new Aside(kind, unit.Text, map.Find(unit)));
        }

        return asides;
    }
}
