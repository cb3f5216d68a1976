namespace ClaimTracker.Articles;

/// <summary>Finds the element that holds the article's text.</summary>
/// <remarks>
/// Every unit has a value: its length, less where it is made of links or does not read like sentences. Units follow the
/// document's order, so an element's value is the difference of two running sums.
/// </remarks>
internal sealed class BodyFinder
{
    /// <summary>An element named as the body is believed when it holds this much running text.</summary>
    private const double LeastNamed = 140;

    private readonly PageTree _tree;
    private readonly List<Unit> _units;
    private readonly double[] _sums;

    private BodyFinder(PageTree tree, List<Unit> units)
    {
        (_tree, _units) = (tree, units);
        _sums = new double[units.Count + 1];
    }

    /// <summary>The container's node. On return every unit's marks are those of the elements below the container.</summary>
    public static int Find(PageTree tree, List<Unit> units)
    {
        var finder = new BodyFinder(tree, units);
        foreach (var unit in units) unit.Value = UnitValue.Of(tree, unit);
        finder.Sum(ignore: Marks.None);
        finder.ClearDoubtfulMarks();
        finder.Inherit(0);
        finder.Sum(Marks.Furniture);
        var container = finder.Choose();
        finder.Inherit(container);
        return container;
    }

    private double ValueIn(int node) => _sums[_tree.Nodes[node].EndUnit] - _sums[_tree.Nodes[node].FirstUnit];

    private void Sum(Marks ignore)
    {
        for (var i = 0; i < _units.Count; i++)
            _sums[i + 1] = _sums[i] + ((_units[i].Marks & ignore) != 0 ? 0 : Math.Max(0, _units[i].Value));
    }

    /// <summary>A class name that would remove most of the page was meant for something else ("page--with-sidebar").</summary>
    private void ClearDoubtfulMarks()
    {
        var total = _sums[^1];
        for (var i = 0; i < _tree.Count; i++)
        {
            ref var node = ref _tree.Nodes[i];
            if ((node.Marks & Marks.Furniture) == 0) continue;
            var share = total > 0 ? ValueIn(i) / total : 0;
            var certain = node.Marks & (Marks.Hidden | Marks.Comments | Marks.Consent);
            if (share > 0.9) node.Marks &= ~Marks.Furniture;
            else if (share > 0.4) node.Marks = (node.Marks & ~Marks.Furniture) | certain;
        }
    }

    /// <summary>Hands marks down from every element below <paramref name="root"/>, itself excluded, to the units inside.</summary>
    private void Inherit(int root)
    {
        var nodes = _tree.Nodes;
        var inherited = new Marks[nodes[root].End - root];
        for (var i = root + 1; i < nodes[root].End; i++) inherited[i - root] = nodes[i].Marks | inherited[nodes[i].Parent - root];
        for (var u = nodes[root].FirstUnit; u < nodes[root].EndUnit; u++) _units[u].Marks = inherited[Math.Max(0, _units[u].Owner - root)];
    }

    private int Choose()
    {
        var nodes = _tree.Nodes;
        var total = _sums[^1];
        var (named, article, main) = (-1, -1, -1);
        for (var i = 0; i < _tree.Count; i++)
        {
            if ((nodes[i].Marks & Marks.Body) != 0 && ValueIn(i) >= Math.Max(LeastNamed, total * 0.2)) Best(ref named, i);
            if (nodes[i].Tag == Tag.Article && ValueIn(i) >= total * 0.3) Best(ref article, i);
            if (nodes[i].Tag == Tag.Main && ValueIn(i) >= total * 0.3) Best(ref main, i);
        }

        var start = article >= 0 ? article : main >= 0 ? main : 0;
        if (named >= 0 && (start == 0 || ValueIn(named) >= ValueIn(start) * 0.5)) start = named;
        return Descend(start);
    }

    private void Best(ref int best, int candidate)
    {
        if (best < 0 || ValueIn(candidate) > ValueIn(best) * (candidate < _tree.Nodes[best].End ? 0.9 : 1)) best = candidate;
    }

    private int Descend(int node)
    {
        var nodes = _tree.Nodes;
        while (true)
        {
            var value = ValueIn(node);
            var next = -1;
            for (var child = node + 1; child < nodes[node].End; child = nodes[child].End)
                if (nodes[child].Tag != Tag.Text && Tags.IsBlock(nodes[child].Tag) && ValueIn(child) >= value * 0.9)
                {
                    next = child;
                    break;
                }

            if (next < 0 || value <= 0 || nodes[next].Tag is Tag.Paragraph or Tag.Heading or Tag.Item or Tag.Preformatted) return node;
            node = next;
        }
    }
}
