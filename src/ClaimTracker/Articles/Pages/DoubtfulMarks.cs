using ClaimTracker.Articles.Bodies;

namespace ClaimTracker.Articles.Pages;

/// <summary>Takes back the marks that names gave by mistake, and hands the others down to the text.</summary>
internal sealed class DoubtfulMarks
{
    /// <summary>Where less than this share of the page's text is free of marks, the marks are read anew.</summary>
    private const double HardlyAny = 0.2;

    private const Marks Certain = Marks.Hidden | Marks.Comments;

    /// <summary>A wall says less than this; where more stands in its box, the box holds the article for those who paid.</summary>
    private const double LeastBehindWall = 800;

    /// <summary>An article that a page hides until a program has run holds this much running text, and the page shows next to none.</summary>
    private const double LeastHidden = 600;

    /// <summary>A box that folds stands at most this far above what it hides.</summary>
    private const int FarthestFold = 3;

    private readonly PageTree _tree;
    private readonly List<Unit> _units;

    /// <summary>Running sums of the units' values, whatever their marks.</summary>
    private readonly double[] _sums;

    private DoubtfulMarks(PageTree tree, List<Unit> units)
    {
        (_tree, _units, _sums) = (tree, units, new double[units.Count + 1]);
        for (var i = 0; i < units.Count; i++) _sums[i + 1] = _sums[i] + Math.Max(0, units[i].Value);
    }

    /// <summary>Clears what is doubted; on return every unit has the marks of the elements around it.</summary>
    public static void Clear(PageTree tree, List<Unit> units)
    {
        var doubts = new DoubtfulMarks(tree, units);
        doubts.ClearNodes();
        HandDown(tree, units, 0);
        doubts.ClearKinds();
    }

    /// <summary>Hands marks down from every element below <paramref name="root"/>, itself excluded, to the units inside.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="units">Its text.</param>
    /// <param name="root">The element.</param>
    public static void HandDown(PageTree tree, List<Unit> units, int root)
    {
        var nodes = tree.Nodes;
        var inherited = new Marks[nodes[root].End - root];
        for (var i = root + 1; i < nodes[root].End; i++) inherited[i - root] = nodes[i].Marks | inherited[nodes[i].Parent - root];
        for (var u = nodes[root].FirstUnit; u < nodes[root].EndUnit; u++) units[u].Marks = inherited[Math.Max(0, units[u].Owner - root)];
    }

    private double ValueIn(int node) => _sums[_tree.Nodes[node].EndUnit] - _sums[_tree.Nodes[node].FirstUnit];

    /// <summary>A class name that would remove most of the page, or the element named as the body, was meant for something else ("page--with-sidebar").</summary>
    private void ClearNodes()
    {
        var total = _sums[^1];
        var (nextBody, nextQuotation) = (int.MaxValue, int.MaxValue);
        for (var i = _tree.Count - 1; i >= 0; i--)
        {
            ref var node = ref _tree.Nodes[i];

            // A figure may hold a quotation or a post in place of a picture; its caption has an element and a mark of its own.
            if (node.Tag == Tag.Quote || (node.Marks & Marks.Embed) != 0) nextQuotation = i;
            if (node.Tag == Tag.Figure && nextQuotation < node.End) node.Marks &= ~Marks.Caption;
            if ((node.Marks & Marks.Hidden) != 0 && IsFolded(i)) node.Marks &= ~Marks.Hidden;
            if ((node.Marks & Marks.Related) != 0 && node.Tag is Tag.List && !HasLinks(node)) node.Marks &= ~Marks.Related; // a list of other articles leads to them
            if ((node.Marks & Marks.Furniture) != 0)
            {
                var share = total > 0 ? ValueIn(i) / total : 0;
                if (share > BodyFinder.NearlyAll) node.Marks = Opened(node.Marks) & ~Marks.Furniture;
                else if (share > BodyFinder.Doubtful || nextBody < node.End || (node.Marks & Marks.Body) != 0) node.Marks = (node.Marks & ~Marks.Furniture) | (node.Marks & Certain);
            }

            if ((node.Marks & Marks.Body) != 0 && (node.Marks & Marks.Furniture) == 0 && ValueIn(i) >= BodyFinder.LeastNamed) nextBody = i;
        }
    }

    private bool HasLinks(PageNode node)
    {
        for (var i = node.FirstUnit; i < node.EndUnit; i++)
            if (_units[i].Links.Count > 0) return true;
        return false;
    }

    /// <summary>The answer below a question is hidden until the reader opens it, and part of the article all the same.</summary>
    private bool IsFolded(int node)
    {
        for (var (at, steps) = (node, 0); at > 0 && steps <= FarthestFold; at = _tree.Nodes[at].Parent, steps++)
            if ((_tree.Nodes[at].Marks & Marks.Folded) != 0) return true;
        return false;
    }

    /// <summary>Where the page shows nothing and hides an article, a program was to show it, or the copy for printing is the only one.</summary>
    private void ShowHiddenArticle(double shown)
    {
        if (shown >= BodyFinder.LeastNamed) return;
        var held = new double[_tree.Count];
        for (var u = 0; u < _units.Count; u++)
            if ((_units[u].Marks & Marks.Furniture) == Marks.Hidden) held[_units[u].Owner] += Math.Max(0, _units[u].Value);
        for (var i = _tree.Count - 1; i > 0; i--) held[_tree.Nodes[i].Parent] += held[i];
        var cleared = false;
        for (var i = 1; i < _tree.Count; i++)
        {
            if ((_tree.Nodes[i].Marks & Marks.Hidden) == 0 || held[i] < LeastHidden || held[i] < held[0] * 0.5) continue;
            _tree.Nodes[i].Marks &= ~Marks.Hidden;
            cleared = true;
        }

        if (cleared) HandDown(_tree, _units, 0);
    }

    /// <summary>Where one kind of box holds nearly all the page's text, as the captions of a gallery do, that text is the article; and so is what stands behind a wall.</summary>
    private void ClearKinds()
    {
        var total = _sums[^1];
        var (clean, doubtful) = (0.0, Marks.None);
        foreach (var unit in _units)
            if ((unit.Marks & Marks.Furniture) == 0) clean += Math.Max(0, unit.Value);
        ShowHiddenArticle(clean);
        if (HeldBy(Marks.Paywall) >= LeastBehindWall) doubtful |= Marks.Paywall;
        if (clean <= total * HardlyAny)
            foreach (var kind in (ReadOnlySpan<Marks>)[Marks.Caption, Marks.Widget, Marks.Related, Marks.Promotion, Marks.Paywall, Marks.Byline, Marks.Biography, Marks.Topics])
                if (HeldBy(kind) > total * 0.5) doubtful |= kind;
        if (doubtful == Marks.None) return;
        for (var i = 0; i < _tree.Count; i++)
        {
            if ((doubtful & Marks.Paywall) != 0) _tree.Nodes[i].Marks = Opened(_tree.Nodes[i].Marks);
            _tree.Nodes[i].Marks &= ~doubtful;
        }

        HandDown(_tree, _units, 0);
    }

    /// <summary>What stands behind a wall goes on from what stands before it, so that it is no article by itself.</summary>
    private static Marks Opened(Marks marks) => (marks & Marks.Paywall) != 0 ? marks | Marks.Folded : marks;

    /// <summary>How much text has the mark and is shown.</summary>
    private double HeldBy(Marks kind)
    {
        var held = 0.0;
        foreach (var unit in _units)
            if ((unit.Marks & kind) != 0 && (unit.Marks & Certain) == 0) held += Math.Max(0, unit.Value);
        return held;
    }
}
