using ClaimTracker.Articles.Metadata;
using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

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

    /// <summary>After this much text a heading is one of the article's own, whatever its class: templates call them all headlines.</summary>
    private const int ShortestBeginning = 200;

    /// <summary>Text directly in a box is often a label; a label is shorter than this or does not end as a sentence does.</summary>
    private const int LongestLabel = 40;

    /// <summary>A picture has no more lines than this under it.</summary>
    private const int MostInCaption = 4;

    /// <summary>A heading such as "More stories" ends the article only where at most this share of the text follows.</summary>
    private const double MostAfterEnd = 0.25;

    private readonly PageTree _tree;
    private readonly List<Unit> _units;
    private readonly string _title;
    private readonly IReadOnlyList<string> _authors;

    private BodySelector(PageTree tree, List<Unit> units, ArticleMetadata known) => (_tree, _units, _title, _authors) = (tree, units, Titles.Key(known.Title ?? ""), known.IsByOrganization ? [] : known.Authors);

    /// <summary>The units that are the article's text, in order; every unit inside the container is told its kind and why it was kept or not.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="units">Its text.</param>
    /// <param name="container">The element that holds the article.</param>
    /// <param name="known">What the page says of itself.</param>
    /// <param name="address">What its links are relative to.</param>
    public static List<Unit> Select(PageTree tree, List<Unit> units, int container, ArticleMetadata known, PageAddress address)
    {
        var selector = new BodySelector(tree, units, known);
        TeaserBoxes.Mark(tree, units, container, selector._title, address);
        SponsorBoxes.Mark(tree, units, container);
        RepeatedQuotations.Mark(tree, units, container);
        var node = tree.Nodes[container];
        var kept = new List<Unit>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rest = 0.0;
        for (var i = node.FirstUnit; i < node.EndUnit; i++) rest += Worth(units[i]);
        var (total, begun, invited) = (rest, 0, false);
        for (var i = node.FirstUnit; i < node.EndUnit; i++)
        {
            var unit = units[i];
            rest -= Worth(unit);
            unit.Kind = selector.KindOf(unit);
            if (kept.Count > 0 && selector.EndsArticle(unit))
            {
                unit.Reason = Reasons.Ending;
                invited = true;
                if (rest > total * MostAfterEnd) continue;
                for (var after = i + 1; after < node.EndUnit; after++) units[after].Reason = Reasons.AfterEnding;
                break;
            }

            // Pages made for several sizes of screen hold some passages twice.
            unit.Reason = selector.WhyNot(i, begun >= ShortestBeginning) ?? (unit.Text.Length >= ShortestRepeated && !seen.Add(unit.Text) ? Reasons.Repeated : null);
            // "More on the harbour:" and then a list of headlines, each with a link in it.
            if (invited && unit is { Reason: null, Kind: BlockKind.ListItem, Links.Count: > 0 }) unit.Reason = Reasons.Of(Marks.Related);
            invited = invited && unit.Kind == BlockKind.ListItem || Invites(unit);
            if (unit.Reason is not null) continue;
            kept.Add(unit);
            if (unit.Kind != BlockKind.Heading) begun += unit.Text.Length;
        }

        LooseEnds.Drop(kept);
        foreach (var unit in kept) unit.Reason = Reasons.Kept;
        return kept;
    }

    /// <summary>True for a line of furniture that a list of links may stand under.</summary>
    private static bool Invites(Unit unit) =>
        unit.Text.Length < LongestEnd && unit.Text[^1] != '.' && unit.Kind != BlockKind.ListItem
        && (unit.Reason is Reasons.Phrase && (unit.Text[^1] == ':' || FurniturePhrases.EndsArticle(unit.Text)) || (unit.Reason is Reasons.Label or Reasons.Links && FurniturePhrases.EndsArticle(unit.Text)));

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
                case Tag.Box when IsBesideCaption(i): return BlockKind.Caption;
                case Tag.Box or Tag.Article or Tag.Main or Tag.Body or Tag.Item or Tag.Cell:
                    // One box between a quotation and its paragraphs is common; what is above that encloses more than a quotation.
                    var parent = nodes[i].Parent;
                    return parent > 0 && (nodes[parent].Tag == Tag.Quote || (nodes[parent].Marks & Marks.Embed) != 0) ? BlockKind.Blockquote : BlockKind.Paragraph;
            }
        }

        return BlockKind.Paragraph;
    }

    /// <summary>True for a heading of the first level or one named "headline" before the text; further on only for that of a post, which stands beside its moment or author.</summary>
    private bool IsHeadline(int index, bool isBegun)
    {
        var heading = UnitValue.BlockOf(_tree, _units[index].Owner);
        if ((_units[index].Marks & Marks.Headline) == 0 && !_tree.Nodes[heading].IsTopHeading) return false;
        return !isBegun || IsMoment(index - 1) || IsMoment(index + 1);
    }

    private bool IsMoment(int index) =>
        index >= 0 && index < _units.Count && ((_units[index].Marks & Marks.Byline) != 0 || _tree.Nodes[_units[index].Owner].Tag == Tag.Time);

    /// <summary>A paragraph that is a whole sentence may be a link to its source from end to end; headlines end without a stop.</summary>
    private bool IsLinkedSentence(Unit unit) =>
        unit.Kind == BlockKind.Paragraph && unit.Text.Length >= ShortestRepeated && unit.Text[^1] == '.' && unit.Text.AsSpan(0, LongestLabel).IndexOfAny(':', '|') < 0
        && _tree.Nodes[UnitValue.BlockOf(_tree, unit.Owner)].Tag == Tag.Paragraph;

    /// <summary>False for "* * *" and "[ ]". A line of underscores is how agencies write a break, and part of their text.</summary>
    private static bool HasWords(string text)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) || c == '_') return true;
        return false;
    }

    /// <summary>Some pages split a picture's words: a box says what is seen, and the caption beside it only who took it.</summary>
    private bool IsBesideCaption(int box)
    {
        var nodes = _tree.Nodes;
        var parent = nodes[box].Parent;
        if (parent <= 0 || nodes[parent].EndUnit - nodes[parent].FirstUnit > MostInCaption) return false;
        for (var child = parent + 1; child < nodes[parent].End; child = nodes[child].End)
            if (nodes[child].Tag == Tag.Caption) return true;
        return false;
    }

    /// <summary>A number alone says how many have shared or clapped.</summary>
    private static bool IsCounter(string text) => text.Length <= 6 && text.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or 'K' or 'k');

    /// <summary>"($1 = 6.84 crowns)": what agencies write under a report in two currencies.</summary>
    private static bool IsRate(string text) => text is ['(', .., ')'] && text.Contains(" = ", StringComparison.Ordinal) && text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>"— Ines Karr" behind a block quotation says whose words it holds.</summary>
    private bool SignsQuotation(int index) =>
        index > 0 && _units[index - 1] is { Kind: BlockKind.Blockquote, Reason: null } && _units[index].Text is ['—' or '–' or '-', _, _, ..];

    private bool EndsArticle(Unit unit) =>
        unit.Text.Length < LongestEnd
        && (unit.Kind == BlockKind.Heading || unit.BoldLength > unit.Text.Length / 2)
        && (unit.Marks & Never) == 0
        && FurniturePhrases.EndsArticle(unit.Text);

    /// <summary>Why the unit is no part of the article's text; null where it is.</summary>
    /// <param name="index">The unit's.</param>
    /// <param name="isBegun">True where the text has begun before it.</param>
    private string? WhyNot(int index, bool isBegun)
    {
        var unit = _units[index];
        if ((unit.Marks & Never) != 0) return Reasons.Of(unit.Marks & Never);
        if (!HasWords(unit.Text) || unit.Kind == BlockKind.Paragraph && IsCounter(unit.Text)) return Reasons.Label;
        if (unit.Kind == BlockKind.Caption) return Reasons.Of(Marks.Caption);
        if ((unit.Marks & Marks.Byline) != 0 && unit.Text.Length < LongestByline) return Reasons.Of(Marks.Byline);
        if (FurniturePhrases.Is(unit.Text)) return Reasons.Phrase;
        if (unit.Text.Length < LongestFurniture && FurniturePhrases.Begins(unit.Text)) return Reasons.Phrase;
        if (Truncation.IsWall(unit.Text)) return Reasons.Of(Marks.Paywall);
        if (_title.Length > 0 && unit.Text.Length < _title.Length * 2 && Titles.Key(unit.Text) == _title) return Reasons.Title;
        if (unit.Kind == BlockKind.Heading) return IsHeadline(index, isBegun) ? Reasons.Title : null;
        if (AuthorNames.IsByline(unit.Text) || (!isBegun && DateText.IsOnlyDate(unit.Text))) return Reasons.Of(Marks.Byline);
        if (Notes.IsAboutAuthor(unit.Text, _authors)) return Reasons.Of(Marks.Biography);
        if (Notes.IsCredit(unit.Text)) return Reasons.Credit;
        if (unit.LinkShare > 0.7 && !IsLinkedSentence(unit)) return Reasons.Links;
        if (unit.Kind == BlockKind.Paragraph && _tree.Nodes[UnitValue.BlockOf(_tree, unit.Owner)].Tag is not (Tag.Paragraph or Tag.Preformatted))
            return unit.Text.Length >= LongestLabel || UnitValue.EndsSentence(unit.Text) || SignsQuotation(index) || IsRate(unit.Text) ? null : Reasons.Label;
        return null;
    }
}
