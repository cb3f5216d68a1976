using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Finds the element that holds the article's text.</summary>
/// <remarks>
/// Every unit has a value: its length, less where it is made of links or does not read like sentences. Units follow the
/// document's order, so an element's value is the difference of two running sums.
/// </remarks>
internal sealed class BodyFinder
{
    /// <summary>An element named as the body is believed when it holds this much running text.</summary>
    public const double LeastNamed = 140;

    /// <summary>An element with this share of an outer one's text stands for it: what else is there is furniture.</summary>
    public const double NearlyAll = 0.9;

    /// <summary>A mark on this share of the page's text is doubted, comments and hidden text apart.</summary>
    public const double Doubtful = 0.4;

    /// <summary>A named body stands for the article around it from this share on; below, the name was given to a part.</summary>
    private const double MostOfArticle = 0.75;

    /// <summary>A shorter line that opens the page's title is no headline: "News".</summary>
    public const int ShortestHeadline = 15;

    /// <summary>A shorter line before a live blog's posts is a label.</summary>
    private const double LeastOpening = 60;

    private const int FewestPosts = 3;

    /// <summary>The moments of posts stand among the first of a page's hints.</summary>
    private const int MostHints = 400;

    private readonly PageTree _tree;
    private readonly List<Unit> _units;
    private readonly double[] _sums;

    /// <summary>The units that repeat the page's title.</summary>
    private readonly List<int> _headlines = [];

    private BodyFinder(PageTree tree, List<Unit> units, string? title)
    {
        (_tree, _units) = (tree, units);
        _sums = new double[units.Count + 1];
        if (title is null) return;
        for (var i = 0; i < units.Count; i++)
            if (units[i].Text.Length >= ShortestHeadline && title.StartsWith(units[i].Text, StringComparison.OrdinalIgnoreCase))
                _headlines.Add(i);
    }

    /// <summary>The container's node. On return every unit's marks are those of the elements below the container.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="units">Its text.</param>
    /// <param name="title">The page's title, which tells its article from others on the same page; null where it has none.</param>
    public static int Find(PageTree tree, List<Unit> units, string? title)
    {
        var finder = new BodyFinder(tree, units, title);
        foreach (var unit in units) unit.Value = UnitValue.Of(tree, unit);
        DoubtfulMarks.Clear(tree, units);
        finder.Sum();
        var container = finder.Choose();
        DoubtfulMarks.HandDown(tree, units, container);
        return container;
    }

    private double ValueIn(int node) => _sums[_tree.Nodes[node].EndUnit] - _sums[_tree.Nodes[node].FirstUnit];

    private void Sum()
    {
        for (var i = 0; i < _units.Count; i++)
            _sums[i + 1] = _sums[i] + ((_units[i].Marks & Marks.Furniture) != 0 ? 0 : Math.Max(0, _units[i].Value));
    }

    private int Choose()
    {
        var nodes = _tree.Nodes;
        var total = _sums[^1];
        var (named, article, main, headline) = (-1, -1, -1, -1);
        for (var i = 0; i < _tree.Count; i++)
        {
            if ((nodes[i].Marks & Marks.Body) != 0 && ValueIn(i) >= Math.Max(LeastNamed, total * 0.2)) Best(ref named, i);
            if (nodes[i].IsTopHeading && headline < 0) headline = i;
            if (nodes[i].Tag == Tag.Article && ValueIn(i) >= total * 0.15) BestArticle(ref article, i, headline);
            if (nodes[i].Tag == Tag.Main && ValueIn(i) >= total * 0.3) Best(ref main, i);
        }

        if (article >= 0) article = AroundPosts(article);
        var start = article >= 0 ? article : main >= 0 ? main : 0;
        if (named >= 0)
        {
            named = Together(named);
            if (ValueIn(named) >= ValueIn(start) * (start == 0 ? Doubtful : MostOfArticle)) start = named;
        }

        return Descend(start);
    }

    /// <summary>A body may come in pieces with advertisements between them: the element around all pieces of the same class.</summary>
    private int Together(int named)
    {
        var nodes = _tree.Nodes;
        var name = nodes[named].Element!.ClassName;
        if (string.IsNullOrEmpty(name)) return named;
        var (first, last, held) = (named, named, 0.0);
        for (var i = 0; i < _tree.Count; i++)
        {
            if ((nodes[i].Marks & Marks.Body) == 0 || i < nodes[last].End && i > last || nodes[i].Element!.ClassName != name || ValueIn(i) <= 0) continue;
            (first, last) = (Math.Min(first, i), i);
            held += ValueIn(i);
        }

        var around = first;
        while (around > 0 && nodes[around].End < nodes[last].End) around = nodes[around].Parent;
        return held >= ValueIn(around) * 0.6 ? around : named;
    }

    /// <summary>Of several articles on one page the one under the page's title is meant, else the first, unless a later one has far more text: teasers come before it, further articles after it.</summary>
    private void BestArticle(ref int best, int candidate, int headline)
    {
        var nodes = _tree.Nodes;
        if (best < 0) best = candidate;
        else if (candidate < nodes[best].End) best = ValueIn(candidate) > ValueIn(best) * NearlyAll ? candidate : best;
        else if (IsTitled(candidate) != IsTitled(best) && ValueIn(IsTitled(candidate) ? candidate : best) >= LeastNamed) best = IsTitled(candidate) ? candidate : best;
        else if (headline > best && headline < nodes[best].End && ValueIn(best) >= LeastNamed) return;
        else if (ValueIn(candidate) > ValueIn(best) * 1.6) best = candidate;
    }

    /// <summary>A live blog may make an article of each of its posts: the element around those of one class that each tell their moment, where the others hold as much as the one chosen.</summary>
    private int AroundPosts(int article)
    {
        var nodes = _tree.Nodes;
        var (parent, name) = (nodes[article].Parent, nodes[article].Element!.ClassName);
        if (parent < 0 || string.IsNullOrEmpty(name) || IsTitled(article)) return article;
        var (posts, held) = (0, 0.0);
        for (var child = parent + 1; child < nodes[parent].End; child = nodes[child].End)
        {
            if (nodes[child].Tag != Tag.Article || nodes[child].Element!.ClassName != name || Moments(child, 1) == 0 || ValueIn(child) <= 0) continue;
            posts++;
            held += ValueIn(child);
        }

        return posts >= FewestPosts && held >= 2 * ValueIn(article) ? parent : article;
    }

    private bool IsTitled(int node)
    {
        foreach (var unit in _headlines)
            if (unit >= _tree.Nodes[node].FirstUnit && unit < _tree.Nodes[node].EndUnit)
                return true;
        return false;
    }

    private void Best(ref int best, int candidate)
    {
        if (best < 0 || ValueIn(candidate) > ValueIn(best) * (candidate < _tree.Nodes[best].End ? NearlyAll : 1)) best = candidate;
    }

    private int Descend(int node)
    {
        var nodes = _tree.Nodes;
        while (true)
        {
            var value = ValueIn(node);
            var next = -1;
            for (var child = node + 1; child < nodes[node].End; child = nodes[child].End)
                if (nodes[child].Tag != Tag.Text && Tags.IsBlock(nodes[child].Tag) && (nodes[child].Marks & Marks.Folded) == 0 && ValueIn(child) >= value * NearlyAll)
                {
                    next = child;
                    break;
                }

            if (next < 0 || value <= 0 || HasOpening(node, next) || nodes[next].Tag is Tag.Paragraph or Tag.Heading or Tag.Item or Tag.Preformatted) return node;
            node = next;
        }
    }

    /// <summary>True where the box holds the posts of a live blog and a paragraph before it says what they are about.</summary>
    private bool HasOpening(int node, int box)
    {
        if (Moments(box, FewestPosts) < FewestPosts) return false;
        for (var i = _tree.Nodes[node].FirstUnit; i < _tree.Nodes[box].FirstUnit; i++)
            if (_tree.Nodes[UnitValue.BlockOf(_tree, _units[i].Owner)].Tag == Tag.Paragraph && (_units[i].Marks & (Marks.Furniture | Marks.Aside)) == 0
                && _units[i].Value >= LeastOpening && UnitValue.EndsSentence(_units[i].Text)) return true;
        return false;
    }

    /// <summary>How many times a box tells a moment, up to <paramref name="most"/>.</summary>
    private int Moments(int box, int most)
    {
        var moments = 0;
        var first = _tree.Hints.BinarySearch(box);
        first = first < 0 ? ~first : first;
        for (var i = first; i < Math.Min(_tree.Hints.Count, first + MostHints) && _tree.Hints[i] < _tree.Nodes[box].End && moments < most; i++)
            if (_tree.Nodes[_tree.Hints[i]].Tag == Tag.Time) moments++;
        return moments;
    }
}
