namespace ClaimTracker.Articles;

/// <summary>Chooses, among the units inside the container, those that are the article's text, and says what kind of block each is.</summary>
internal sealed class BodySelector
{
    private const Marks Never = Marks.Hidden | Marks.Consent | Marks.Comments | Marks.Navigation | Marks.Promotion | Marks.Share | Marks.Topics
        | Marks.Related | Marks.Widget | Marks.Caption | Marks.PullQuote | Marks.Biography | Marks.Paywall | Marks.Aside;

    /// <summary>A byline is shorter; longer text inside a box called "author" is the article's.</summary>
    private const int LongestByline = 200;

    /// <summary>Lines that furniture begins are at most this long.</summary>
    private const int LongestFurniture = 400;

    private const int ShortestRepeated = 60;

    private const int LongestEnd = 60;

    /// <summary>Text directly in a box is often a label; a label is shorter than this or does not end as a sentence does.</summary>
    private const int LongestLabel = 40;

    /// <summary>A heading such as "More stories" ends the article only where at most this share of the text follows.</summary>
    private const double MostAfterEnd = 0.25;

    private readonly PageTree _tree;
    private readonly string _title;
    private readonly IReadOnlyList<string> _authors;

    private BodySelector(PageTree tree, Metadata known) => (_tree, _title, _authors) = (tree, Titles.Key(known.Title ?? ""), known.IsByOrganization ? [] : known.Authors);

    public static List<Unit> Select(PageTree tree, List<Unit> units, int container, Metadata known)
    {
        var selector = new BodySelector(tree, known);
        var node = tree.Nodes[container];
        var kept = new List<Unit>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rest = 0.0;
        for (var i = node.FirstUnit; i < node.EndUnit; i++) rest += Worth(units[i]);
        var total = rest;
        for (var i = node.FirstUnit; i < node.EndUnit; i++)
        {
            var unit = units[i];
            rest -= Worth(unit);
            unit.Kind = selector.KindOf(unit);
            if (kept.Count > 0 && selector.EndsArticle(unit))
            {
                unit.Reason = Reasons.Ending;
                if (rest > total * MostAfterEnd) continue;
                for (var after = i + 1; after < node.EndUnit; after++) units[after].Reason = Reasons.AfterEnding;
                break;
            }

            // Pages made for several sizes of screen hold some passages twice.
            unit.Reason = selector.WhyNot(unit) ?? (unit.Text.Length >= ShortestRepeated && !seen.Add(unit.Text) ? Reasons.Repeated : null);
            if (unit.Reason is null) kept.Add(unit);
        }

        DropLooseEnds(kept);
        foreach (var unit in kept) unit.Reason = Reasons.Kept;
        return kept;
    }

    private static double Worth(Unit unit) => (unit.Marks & Never) != 0 ? 0 : Math.Max(0, unit.Value);

    private BlockKind KindOf(Unit unit)
    {
        if (unit.Kind == BlockKind.TableRow) return BlockKind.TableRow;
        var nodes = _tree.Nodes;
        for (var i = unit.Owner; i > 0; i = nodes[i].Parent)
        {
            if ((nodes[i].Marks & Marks.Embed) != 0) return BlockKind.Blockquote;
            switch (nodes[i].Tag)
            {
                case Tag.Heading or Tag.Summary: return BlockKind.Heading;
                case Tag.Caption or Tag.TableCaption: return BlockKind.Caption;
                case Tag.Quote: return BlockKind.Blockquote;
                case Tag.Item when nodes[i].EndUnit - nodes[i].FirstUnit <= 3: return BlockKind.ListItem;
                case Tag.Box or Tag.Article or Tag.Main or Tag.Body or Tag.Item or Tag.Cell:
                    // One box between a quotation and its paragraphs is common; what is above that encloses more than a quotation.
                    var parent = nodes[i].Parent;
                    return parent > 0 && (nodes[parent].Tag == Tag.Quote || (nodes[parent].Marks & Marks.Embed) != 0) ? BlockKind.Blockquote : BlockKind.Paragraph;
            }
        }

        return BlockKind.Paragraph;
    }

    private bool EndsArticle(Unit unit) =>
        unit.Text.Length < LongestEnd
        && (unit.Kind == BlockKind.Heading || unit.BoldLength > unit.Text.Length / 2)
        && (unit.Marks & Never) == 0
        && FurniturePhrases.EndsArticle(unit.Text);

    /// <summary>Why the unit is no part of the article's text; null where it is.</summary>
    private string? WhyNot(Unit unit)
    {
        if ((unit.Marks & Never) != 0) return Reasons.Of(unit.Marks & Never);
        if (unit.Kind == BlockKind.Caption) return Reasons.Of(Marks.Caption);
        if ((unit.Marks & Marks.Byline) != 0 && unit.Text.Length < LongestByline) return Reasons.Of(Marks.Byline);
        if (FurniturePhrases.Is(unit.Text)) return Reasons.Phrase;
        if (unit.Text.Length < LongestFurniture && FurniturePhrases.Begins(unit.Text)) return Reasons.Phrase;
        if (Truncation.IsWall(unit.Text)) return Reasons.Of(Marks.Paywall);
        if (_title.Length > 0 && unit.Text.Length < _title.Length * 2 && Titles.Key(unit.Text) == _title) return Reasons.Title;
        if (unit.Kind == BlockKind.Heading)
            return (unit.Marks & Marks.Headline) == 0 && !_tree.Nodes[UnitValue.BlockOf(_tree, unit.Owner)].IsTopHeading ? null : Reasons.Title;
        if (Notes.IsAboutAuthor(unit.Text, _authors)) return Reasons.Of(Marks.Biography);
        if (Notes.IsCredit(unit.Text)) return Reasons.Credit;
        if (unit.LinkShare > 0.7) return Reasons.Links;
        if (unit.Kind == BlockKind.Paragraph && _tree.Nodes[UnitValue.BlockOf(_tree, unit.Owner)].Tag is not (Tag.Paragraph or Tag.Preformatted))
            return unit.Text.Length >= LongestLabel || UnitValue.EndsSentence(unit.Text) ? null : Reasons.Label;
        return null;
    }

    /// <summary>Headings after which no text comes, and lists of links to other articles at the end, belong to what was left out.</summary>
    private static void DropLooseEnds(List<Unit> kept)
    {
        DropTrailingHeadings(kept);
        var items = kept.Count;
        while (items > 0 && kept[items - 1] is { Kind: BlockKind.ListItem, Links.Count: > 0 } item && !UnitValue.EndsSentence(item.Text)) items--;
        if (kept.Count - items >= 2 && items > 2) Cut(kept, items);
        DropTrailingHeadings(kept);
        var written = 0;
        for (var i = 0; i < kept.Count; i++)
            if (kept[i] is not { Kind: BlockKind.Heading, LinkShare: > 0.9 } || kept[i + 1].Kind != BlockKind.Heading) kept[written++] = kept[i];
            else kept[i].Reason = Reasons.LooseEnd;
        kept.RemoveRange(written, kept.Count - written);
    }

    private static void DropTrailingHeadings(List<Unit> kept)
    {
        var last = kept.Count;
        while (last > 0 && kept[last - 1].Kind == BlockKind.Heading) last--;
        Cut(kept, last);
    }

    private static void Cut(List<Unit> kept, int from)
    {
        for (var i = from; i < kept.Count; i++) kept[i].Reason = Reasons.LooseEnd;
        kept.RemoveRange(from, kept.Count - from);
    }
}
