using System.Collections.Frozen;

namespace ClaimTracker.Articles.Pages;

/// <summary>The elements that the reader treats in a way of their own; every other element is <see cref="Inline"/>.</summary>
internal enum Tag : byte
{
    /// <summary>An element that runs along with the text around it.</summary>
    Inline,

    /// <summary>A text node.</summary>
    Text,

    /// <summary>A box without meaning of its own: <c>div</c>, <c>section</c>, an unknown element that was given block children.</summary>
    Box,

    Body,
    Main,
    Article,
    Header,
    Footer,
    Nav,
    Aside,
    Paragraph,
    Heading,
    List,
    Item,
    Definition,
    Quote,
    Preformatted,
    Figure,
    Caption,
    Table,
    TableCaption,
    Row,
    Cell,
    Break,
    Rule,
    Anchor,
    Bold,
    Time,
    Address,
    Summary,
    Cite,
    Form,
    Title,
    Meta,
    Link,
    Script,

    /// <summary>An element whose text nobody reads: style sheets, form fields, media and their fallbacks.</summary>
    Skipped,
}

/// <summary>Names of elements and what they are to the reader.</summary>
internal static class Tags
{
    private static readonly FrozenDictionary<string, Tag> Names = Map(
        (Tag.Body, "body"), (Tag.Main, "main"), (Tag.Article, "article"), (Tag.Header, "header"), (Tag.Footer, "footer"), (Tag.Nav, "nav menu"),
        (Tag.Aside, "aside"), (Tag.Paragraph, "p"), (Tag.Heading, "h1 h2 h3 h4 h5 h6"), (Tag.List, "ul ol dl dir"), (Tag.Item, "li"),
        (Tag.Definition, "dt dd"), (Tag.Quote, "blockquote"), (Tag.Preformatted, "pre"), (Tag.Figure, "figure"), (Tag.Caption, "figcaption amp-caption"),
        (Tag.Table, "table"), (Tag.TableCaption, "caption"), (Tag.Row, "tr"), (Tag.Cell, "td th"), (Tag.Break, "br"), (Tag.Rule, "hr"), (Tag.Anchor, "a"),
        (Tag.Bold, "b strong"), (Tag.Time, "time"), (Tag.Address, "address"), (Tag.Summary, "summary"), (Tag.Cite, "cite"), (Tag.Form, "form"),
        (Tag.Title, "title"), (Tag.Meta, "meta"), (Tag.Link, "link base"), (Tag.Script, "script"),
        (Tag.Box, "div section center details fieldset html hgroup tbody thead tfoot search dialog amp-list amp-accordion"),
        (Tag.Skipped, "style noscript template svg math iframe object embed applet audio video canvas map select button input textarea option datalist "
            + "progress meter noframes frameset picture img area amp-ad amp-sidebar amp-iframe amp-video amp-analytics amp-consent head-links rp rt label"));

    /// <summary>What an element of the given lower-case name is.</summary>
    public static Tag Of(string name) => Names.TryGetValue(name, out var tag) ? tag : Tag.Inline;

    /// <summary>True where the element starts a new block, so that text before and after it does not run together.</summary>
    public static bool IsBlock(Tag tag) => tag is not (Tag.Inline or Tag.Text or Tag.Anchor or Tag.Bold or Tag.Time or Tag.Cite or Tag.Break);

    private static FrozenDictionary<string, Tag> Map(params (Tag Tag, string Names)[] rows)
    {
        var map = new Dictionary<string, Tag>(StringComparer.Ordinal);
        foreach (var (tag, names) in rows)
            foreach (var name in names.Split(' '))
                map.Add(name, tag);
        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
