namespace ClaimTracker.Articles.Pages;

/// <summary>What the names, classes and ids of an element say of the text inside it.</summary>
[Flags]
internal enum Marks
{
    None = 0,

    /// <summary>Named as the article's body: <c>itemprop="articleBody"</c>, "entry-content", "story-body".</summary>
    Body = 1,

    /// <summary>Not shown to the reader.</summary>
    Hidden = 1 << 1,

    /// <summary>Ways to other pages: menus, breadcrumbs, pagers, the site's head and foot, side columns.</summary>
    Navigation = 1 << 2,

    /// <summary>Readers' comments.</summary>
    Comments = 1 << 3,

    /// <summary>Teasers of other articles.</summary>
    Related = 1 << 4,

    /// <summary>Newsletters, subscriptions, donations, advertisements, apps.</summary>
    Promotion = 1 << 5,

    /// <summary>Share buttons and counts.</summary>
    Share = 1 << 6,

    /// <summary>Text under a picture, and who took it.</summary>
    Caption = 1 << 7,

    /// <summary>Who wrote the article, when, and where it is filed.</summary>
    Byline = 1 << 8,

    /// <summary>Topics and keywords.</summary>
    Topics = 1 << 9,

    /// <summary>A sentence repeated in large type.</summary>
    PullQuote = 1 << 10,

    /// <summary>A post of another site shown in the article.</summary>
    Embed = 1 << 11,

    /// <summary>Tickers, polls, players, forms and other machinery.</summary>
    Widget = 1 << 12,

    /// <summary>Consent to cookies, pop-ups.</summary>
    Consent = 1 << 13,

    /// <summary>The wall before the rest of an article that is paid for.</summary>
    Paywall = 1 << 14,

    /// <summary>The standfirst between headline and text.</summary>
    Deck = 1 << 15,

    /// <summary>About the author.</summary>
    Biography = 1 << 16,

    /// <summary>The headline.</summary>
    Headline = 1 << 17,

    /// <summary>Set off from the text by a box of its own, which may be about anything.</summary>
    Aside = 1 << 18,

    /// <summary>Inside a heading.</summary>
    Heading = 1 << 19,

    /// <summary>Opened and closed by the reader, or behind a wall that is cleared: what is hidden inside is still the article's.</summary>
    Folded = 1 << 20,

    /// <summary>Marks of text that is no part of an article.</summary>
    Furniture = Hidden | Navigation | Comments | Related | Promotion | Share | Caption | Byline | Topics | PullQuote | Widget | Consent | Paywall | Biography,
}
