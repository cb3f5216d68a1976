using System.Buffers;
using AngleSharp.Dom;
using ClaimTracker.Articles.Bodies;
using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Metadata;

/// <summary>What the visible page says of the article's headline, authors and dates, nearest to the article first.</summary>
internal sealed class PageHints
{
    /// <summary>Bylines and dates stand close to the text; a page's lists of other articles have hundreds of them further away.</summary>
    private const int MostRead = 400;

    private const int LongestByline = 160;

    /// <summary>A byline stands among the first lines of the text.</summary>
    private const int MostLeading = 4;

    /// <summary>A link to a person in a longer line is a mention in the text.</summary>
    private const int LongestProfileLine = 80;

    private static readonly SearchValues<string> Profiles = SearchValues.Create(
        [.. WordList.Rows("author-words.txt").Where(row => row[1] == "profile").Select(row => row[0])], StringComparison.OrdinalIgnoreCase);

    private PageHints()
    {
    }

    /// <summary>The first heading of the first level, inside or before the article.</summary>
    public string? Headline { get; private set; }

    /// <summary>The name that the link to the front page bears.</summary>
    public string? HomeName { get; private set; }

    public List<string> Bylines { get; } = [];

    /// <summary>Names that open the text on a line of their own; null where none do.</summary>
    public string? Leading { get; private set; }

    public List<(string Text, string Origin)> Dates { get; } = [];

    public static PageHints Read(PageTree tree, List<Unit> units, int container, string? window)
    {
        var hints = new PageHints();
        hints.FindHeadline(tree, units, container, window);
        hints.FindHome(tree);
        hints.FindMarked(tree, container);
        hints.FindWritten(tree, units, container);
        hints.FindLeading(tree, units, container);
        if (hints.Bylines.Count == 0) hints.FindProfile(tree, container);
        return hints;
    }

    private void FindHeadline(PageTree tree, List<Unit> units, int container, string? window)
    {
        var named = Titles.Key(window ?? "");
        var forPrint = Titles.IsForPrint(window);
        var (inWindow, lesser) = (false, (string?)null);
        foreach (var unit in units)
        {
            var block = UnitValue.BlockOf(tree, unit.Owner);
            if (tree.Nodes[block].Tag != Tag.Heading || unit.Text.Length <= 8) continue;
            if (!tree.Nodes[block].IsTopHeading)
            {
                // Pages for printing have no heading of the first level; the one that the window's title begins with will do.
                if (unit.Text.Length >= BodyFinder.ShortestHeadline && (forPrint || named.StartsWith(Titles.Key(unit.Text), StringComparison.Ordinal))) lesser ??= unit.Text;
                continue;
            }

            // A site's name is often the first such heading, and a second line of the headline the last: the window's title tells which is meant.
            var agrees = named.Contains(Titles.Key(unit.Text), StringComparison.Ordinal);
            if (Headline is null || (block < tree.Nodes[container].End && (agrees || !inWindow))) (Headline, inWindow) = (unit.Text, agrees);
            if (block > container) break;
        }

        Headline ??= lesser;
    }

    private void FindHome(PageTree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Nodes[i].Tag != Tag.Anchor || tree.Nodes[i].Element!.GetAttribute("href") is not { } href || !IsHome(href)) continue;
            if (tree.TextOf(i, 60) is not { Length: >= 3 } text || text.Equals("home", StringComparison.OrdinalIgnoreCase)) continue;
            HomeName = text;
            return;
        }
    }

    private static bool IsHome(string href)
    {
        var bare = href.AsSpan().Trim();
        if (bare is "/" or "/index.html") return true;
        var scheme = bare.IndexOf("://", StringComparison.Ordinal);
        return scheme > 0 && bare[(scheme + 3)..].TrimEnd('/').IndexOf('/') < 0 && bare.Length < 60;
    }

    private void FindMarked(PageTree tree, int container)
    {
        var nodes = tree.Nodes;
        var read = 0;
        var dates = new List<(int Rank, string Text)>();
        var authors = new List<(int Rank, string Text)>();
        foreach (var hint in tree.Hints)
        {
            if (read++ > MostRead) break;
            var element = nodes[hint].Element!;
            var property = element.GetAttribute("itemprop") ?? "";
            if (Inside(tree, hint, Marks.Comments | Marks.Related | Marks.Biography | Marks.Promotion)) continue;
            if (property.Contains("datePublished", StringComparison.OrdinalIgnoreCase))
                dates.Add((0, element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? tree.TextOf(hint, LongestByline) ?? ""));
            else if (nodes[hint].Tag == Tag.Time && !property.Contains("dateModified", StringComparison.OrdinalIgnoreCase))
            {
                var name = element.ClassName ?? "";
                var modified = name.Contains("updated", StringComparison.OrdinalIgnoreCase) || name.Contains("modified", StringComparison.OrdinalIgnoreCase);
                var named = element.HasAttribute("pubdate")
                    || name.Contains("publish", StringComparison.OrdinalIgnoreCase)
                    || name.Contains("entry-date", StringComparison.OrdinalIgnoreCase);
                dates.Add((named ? 1 : modified ? 4 : 2, element.GetAttribute("datetime") is { Length: > 7 } machine ? machine : tree.TextOf(hint, LongestByline) ?? ""));
            }
            else if (property.Equals("author", StringComparison.OrdinalIgnoreCase) || property.Equals("creator", StringComparison.OrdinalIgnoreCase))
                authors.Add((0, Named(tree, hint)));
            else if ((element.GetAttribute("rel") ?? "").Contains("author", StringComparison.OrdinalIgnoreCase) && !LinkedArticle.IsDefaultAccount(element.GetAttribute("href"))) authors.Add((1, tree.TextOf(hint, LongestByline) ?? ""));
            else if ((nodes[hint].Marks & Marks.Byline) != 0 && tree.TextOf(hint, 600) is { } text)
            {
                dates.Add((3, text));
                var names = AuthorLinks(tree, hint);
                if (names.Count > 0) foreach (var name in names) authors.Add((2, name));
                else if (IsBylineName(element)) authors.Add((3, text));
            }
        }

        Dates.AddRange(dates.OrderBy(date => date.Rank).Select(date => (date.Text.Trim(), date.Rank switch { 0 => "microdata datePublished", 3 => "byline", _ => "time element" })));
        var best = authors.Count > 0 ? authors.Min(author => author.Rank) : 0;
        Bylines.AddRange(authors.Where(author => author.Rank == best).Select(author => author.Text.Trim()).Where(text => text.Length < LongestByline).Take(8));
    }

    private static bool IsBylineName(IElement element) =>
        (element.ClassName + " " + element.Id) is var name && (name.Contains("author", StringComparison.OrdinalIgnoreCase) || name.Contains("byline", StringComparison.OrdinalIgnoreCase));

    private static string Named(PageTree tree, int node)
    {
        if (tree.Nodes[node].Element!.GetAttribute("content") is { } content) return content;
        for (var i = node + 1; i < Math.Min(tree.Nodes[node].End, node + MostRead); i++)
            if (tree.Nodes[i].Element?.GetAttribute("itemprop") == "name") return tree.TextOf(i, LongestByline) ?? "";
        return tree.TextOf(node, LongestByline) ?? "";
    }

    private static List<string> AuthorLinks(PageTree tree, int node)
    {
        var names = new List<string>();
        for (var i = node; i < Math.Min(tree.Nodes[node].End, node + MostRead); i++)
            if (IsProfile(tree, i) && tree.TextOf(i, LongestByline) is { Length: > 0 } name && !names.Contains(name)) names.Add(name);
        return names;
    }

    private static bool IsProfile(PageTree tree, int node)
    {
        if (tree.Nodes[node].Tag != Tag.Anchor || tree.Nodes[node].Element!.GetAttribute("href") is not { } href) return false;
        return href.AsSpan().ContainsAny(Profiles) && !LinkedArticle.IsDefaultAccount(href);
    }

    /// <summary>Where nothing else names the author, the first link to an author's page near the article does.</summary>
    private void FindProfile(PageTree tree, int container)
    {
        for (var i = Math.Max(0, container - MostRead); i < tree.Nodes[container].End; i++)
            if (IsProfile(tree, i) && tree.TextOf(i, LongestByline) is { } name && name.Contains(' ', StringComparison.Ordinal)
                && tree.TextOf(UnitValue.BlockOf(tree, i), LongestProfileLine) is not null && !Inside(tree, i, Marks.Comments | Marks.Related | Marks.Navigation))
            {
                Bylines.Add(name);
                return;
            }
    }

    /// <summary>A bold line or one in capitals that opens the text and is nothing but names.</summary>
    private void FindLeading(PageTree tree, List<Unit> units, int container)
    {
        var node = tree.Nodes[container];
        for (var i = node.FirstUnit; i < Math.Min(node.EndUnit, node.FirstUnit + MostLeading); i++)
        {
            var unit = units[i];
            if (unit.LinkLength > 0 || unit.Text.Length > LongestProfileLine || (unit.BoldLength < unit.Text.Length * 0.9 && unit.Text.Any(char.IsLower))) continue;
            if (tree.Nodes[UnitValue.BlockOf(tree, unit.Owner)].Tag is not Tag.Paragraph || !AuthorNames.IsOnlyNames(unit.Text)) continue;
            Leading = unit.Text;
            return;
        }
    }

    /// <summary>Bylines and dates that are just written, above the text or at its end: "By Ada Quill", "Posted by Ada Quill on 9 June 2014".</summary>
    private void FindWritten(PageTree tree, List<Unit> units, int container)
    {
        var node = tree.Nodes[container];
        for (var i = Math.Max(0, node.FirstUnit - 12); i < node.EndUnit; i++)
        {
            var text = units[i].Text;
            if (text.Length > LongestByline || (units[i].Marks & (Marks.Comments | Marks.Related)) != 0) continue;
            var bare = AuthorNames.WithoutLead(text);
            if (bare.Length < text.Length && bare.Length > 0 && char.IsUpper(bare[0]))
            {
                if (bare.IndexOf(" on ", StringComparison.Ordinal) is var on and > 0) bare = bare[..on];
                if (Bylines.Count == 0) Bylines.Add(bare);
                Dates.Add((text, "text above the article"));
            }
            else if (text.Length < 60 && text.Any(char.IsAsciiDigit)) Dates.Add((text, "text above the article"));
        }
    }

    private static bool Inside(PageTree tree, int node, Marks marks)
    {
        for (; node > 0; node = tree.Nodes[node].Parent)
            if ((tree.Nodes[node].Marks & marks) != 0) return true;
        return false;
    }
}
