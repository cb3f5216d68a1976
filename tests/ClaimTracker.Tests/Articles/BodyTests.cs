using ClaimTracker.Articles;

namespace ClaimTracker.Tests.Articles;

/// <summary>What belongs to the text and what does not, one habit of pages at a time.</summary>
public sealed class BodyTests
{
    private const string First = "Nine boats left the harbour on Friday, and two of them came back.";
    private const string Second = "The pilot, who had watched since five, said he had never seen the like.";
    private const string Third = "A third boat was found on Sunday, 40 miles to the north, with nobody aboard.";

    public static TheoryData<string, string, string[]> Pages() => new()
    {
        { "two line breaks end a paragraph", $"<div>{First}<br><br>{Second}<br> <br>{Third}</div>", [First, Second, Third] },
        { "an empty span styled as a break ends one", $"<div>{First}<span class=\"gap br\"></span><span class=strong>{Second}</span><span class=br></span>{Third}</div>", [First, Second, Third] },
        { "one line break does not", $"<p>Nine boats<br>left the quay.</p>", ["Nine boats\nleft the quay."] },
        { "text beside paragraphs is text", $"<div>{First}<p>{Second}</p>{Third}</div>", [First, Second, Third] },
        { "a drop cap joins its word", "<p><span class=drop-cap>N</span>ine boats left.</p>", ["Nine boats left."] },
        { "a drop cap on a line of its own does too", "<p><span class=dropcap>N</span>\nine boats left, and <span class=dropcap>A</span> third.</p>", ["Nine boats left, and A third."] },
        { "white space becomes one space", "<p>Nine\u00A0boats \n\t left\u2009the\u202Fharbour.</p>", ["Nine boats left the harbour."] },
        { "marks of no width vanish", "<p>Nine boats left the har\u00ADbour\u200B.</p>", ["Nine boats left the harbour."] },
        { "a table that lays out the page is no table", $"<table><tr><td><a href=/a>News</a></td><td><p>{First}</p><p>{Second}</p></td></tr></table>", [First, Second] },
        { "a passage made twice for two screens", $"<div><p>{First}</p></div><div><p>{First}</p><p>{Second}</p></div>", [First, Second] },
        { "a body in pieces", $"<article><div class=body__article-body><p>{First}</p></div><div class=ad>Advertisement</div><div class=body__article-body><p>{Second}</p><p>{Third}</p></div></article>", [First, Second, Third] },
        { "the next article on the same page", $"<article><h1>Boats</h1><p>{First}</p><p>{Second}</p><p>{Second} {Third}</p></article><article><h2>Trains</h2><p>{Third}</p><p>{Third} Again.</p></article>", [First, Second, $"{Second} {Third}"] },
        { "inline teasers", $"<p>{First}</p><p><b>Read more: Storm takes the old pier</b></p><p>READ ALSO: Ten piers to walk</p><p>{Second}</p>", [First, Second] },
        { "a heading under which nothing comes", $"<p>{First}</p><h2>What next</h2>", [First] },
        { "a heading that ends the article", $"<p>{First}</p><p>{Second}</p><h3>You may also like</h3><p>Ten piers to walk before you die.</p>", [First, Second] },
        { "the same heading in the middle does not end it", $"<p>Nine boats left.</p><h3>More stories</h3><p>{First}</p><p>{Second}</p><p>{Third}</p>", ["Nine boats left.", First, Second, Third] },
        { "a closing list of links", $"<p>{First}</p><p>{Second}</p><p>{Third}</p><ul><li>The <a href=/a>old pier</a> in pictures</li><li>Why <a href=/b>pilots</a> rise at five</li></ul>", [First, Second, Third] },
        { "utility classes that only sound like hiding", $"<div class='overflow-hidden'><p>{First}</p></div><p class='hidden md:block'>{Second}</p><p>{Third}</p>", [First, Second, Third] },
        { "what is hidden", $"<p>{First}</p><p>{Second}</p><p class=hidden>Your session has expired now.</p><p style='display: none'>Seven.</p><p aria-hidden=true>Eight.</p>", [First, Second] },
        { "topics in the class of the article itself", $"<div><article class='post tag-comments category-related'><p>{First}</p><p>{Second}</p></article></div>", [First, Second] },
        { "words for screen readers in a link", "<p>Nine boats left <a href=/q>the quay<span>, opens new tab</span></a> on Friday.</p>", ["Nine boats left the quay on Friday."] },
        { "requests and legal lines", $"<p>{First}</p><p>Sign up for our newsletter.</p><p>Follow us on every network.</p><p>{Second}</p><p>© 2024 Quay Media. All rights reserved.</p>", [First, Second] },
        { "boxes by their names", $"<div><p>{First}</p><div class=newsletter-box><p>{Third}</p></div><div id=relatedArticles><p>{Third}</p></div><aside><p>{Third}</p></aside><div class=social_share><p>{Third}</p></div><p>{Second}</p><p>{Second} Twice.</p></div>", [First, Second, $"{Second} Twice."] },
        { "captions and credits", $"<p>{First}</p><figure><figcaption>The quay.</figcaption></figure><p>The quay at dawn. Photo: Ines Karr</p><p>{Second}</p>", [First, Second] },
        { "a list of headlines under an invitation", $"<p>{First}</p><div>More great harbour stories</div><ul><li>The <a href=/a>old pier</a> in pictures</li><li>Nine tides, and why <a href=/b>two of them</a> came late.</li></ul><p>{Second}</p>", [First, Second] },
        { "a list of the article's own under its own words", $"<p>{First}</p><p>The port lists:</p><ul><li>The <a href=/a>old pier</a>, which is shut</li></ul><p>{Second}</p>", [First, "The port lists:", "The old pier, which is shut", Second] },
        { "the words beside a caption", $"<p>{First}</p><div><img><div><div>The quay at dawn on Friday, with nine boats gone.</div><figcaption>Ines Karr</figcaption></div></div><p>{Second}</p>", [First, Second] },
        { "headings that a template calls headlines", $"<h1 class=headline>Boats</h1><p>{First}</p><p>{Second}</p><p>{Third}</p><h2 class=post-title>Two came back</h2><p>{Second} Twice.</p>", [First, Second, Third, "Two came back", $"{Second} Twice."] },
        { "the headlines of posts", $"<h1>Boats</h1><p>{First}</p><p>{Second}</p><p>{Third}</p>{string.Concat(Enumerable.Range(1, 4).Select(i => $"<div><time>10:0{i}</time><h2 class=post-headline>Boat {i}</h2><p>Post {i}: {Second}</p></div>"))}", [First, Second, Third, .. Enumerable.Range(1, 4).Select(i => $"Post {i}: {Second}")] },
        { "a first sentence said twice", $"<div>{First}</div><p>QUAY: {First}</p><p>{Second}</p>", [$"QUAY: {First}", Second] },
        { "a teaser of the text's own sentences", $"<div>{First} {Second}</div><p>QUAY: {First}</p><p>{Third} {Second}</p>", [$"QUAY: {First}", $"{Third} {Second}"] },
        { "a teaser that says more", $"<div>{First} {Second}</div><p>QUAY: {First}</p><p>{Third}</p>", [$"{First} {Second}", $"QUAY: {First}", Third] },
        { "rows named after what they are about", $"<p>{First}</p><table><tr><td>Crew</td><td>Points</td></tr><tr class='player-14'><td>Quay</td><td>31</td></tr></table><p>{Second}</p>", [First, "Crew | Points", "Quay | 31", Second] },
        { "a sentence that is a link from end to end", $"<p>{First}</p><p><a href=/a>{Third}</a></p><p><a href=/b>Ten piers to walk before you die, and how to get there</a></p><p>{Second}</p>", [First, Third, Second] },
        { "a row of stars", $"<p>{First}</p><p>* * *</p><p>{Second}</p>", [First, Second] },
        { "what stands behind a wall for those who paid", $"<div><p>{First}</p><div class=paywall>{string.Concat(Enumerable.Range(1, 20).Select(i => $"<p>On day {i} {First.ToLowerInvariant()}</p>"))}</div></div>", [First, .. Enumerable.Range(1, 20).Select(i => $"On day {i} {First.ToLowerInvariant()}")] },
        { "the wall itself", $"<div><p>{First}</p><p>{Second}</p><div class=paywall><p>Nine stories a day are for our members.</p><p>Subscribe from £1 a week.</p></div></div>", [First, Second] },
        { "a folded answer", $"<p>{First}</p><div class=accordion><h3>Who saw it?</h3><div style='display:none'><p>{Second}</p></div></div><p>{Third}</p>", [First, "Who saw it?", Second, Third] },
        { "an article that waits for a program to show it", $"<nav><a href=/>Home</a></nav><div style='display:none'>{string.Concat(Enumerable.Range(1, 12).Select(i => $"<p>On day {i} {First.ToLowerInvariant()}</p>"))}</div>", [.. Enumerable.Range(1, 12).Select(i => $"On day {i} {First.ToLowerInvariant()}")] },
        { "a date before the text", $"<p>Updated Monday, March 4, 2024 at 10:15 a.m.</p><p>{First}</p><p>{Second}</p>", [First, Second] },
        { "a date that heads a part of the text", $"<p>{First}</p><p>{Second}</p><p>{Third}</p><p><b>March 4, 2024</b></p><p>{Second} Twice.</p>", [First, Second, Third, "March 4, 2024", $"{Second} Twice."] },
        { "the opening of a live blog", $"<main><h1>Boats</h1><p>{First}</p><section>{string.Concat(Enumerable.Range(1, 9).Select(i => $"<div><time>10:0{i}</time><p>Post {i}: {Second}</p></div>"))}</section></main>", [First, .. Enumerable.Range(1, 9).Select(i => $"Post {i}: {Second}")] },
        { "posts of a live blog that are articles each", $"<main><h1>Boats leave the quay</h1><div>{string.Concat(Enumerable.Range(1, 5).Select(i => $"<article class=entry><header><time>10:0{i}</time></header><div class=entry__body><p>Post {i}: {Second} {Third}</p></div></article>"))}</div></main>", [.. Enumerable.Range(1, 5).Select(i => $"Post {i}: {Second} {Third}")] },
        { "an article before teasers that tell their day", $"<main><article class=story><h1>Boats</h1><p>{First}</p><p>{Second}</p><p>{Second} {Third}</p><p>{Third}</p></article>{string.Concat(Enumerable.Range(1, 4).Select(i => $"<article class=card><time>{i} May</time><p>Ten piers to walk, part {i}.</p></article>"))}</main>", [First, Second, $"{Second} {Third}", Third] },
        { "a quotation and a post in a figure, and its caption", $"<p>{First}</p><figure><blockquote><p>{Second}</p></blockquote><figcaption>Ben Marsh</figcaption></figure><figure class=el-tweet><blockquote class=nojs-tweet><p>{Third}</p></blockquote></figure><p>The tug Marrow brought a fourth boat in on Monday at nine.</p>", [First, Second, Third, "The tug Marrow brought a fourth boat in on Monday at nine."] },
        { "a quotation that a paragraph holds too", $"<p>{First}</p><figure><blockquote>“A rope costs £4 a metre”</blockquote></figure><p>“A rope costs £4 a metre,” he said. {Second}</p><blockquote><p>A rope costs £9 a metre</p></blockquote><p>{Third}</p>", [First, $"“A rope costs £4 a metre,” he said. {Second}", "A rope costs £9 a metre", Third] },
        { "who a quotation is signed by", $"<table><tr><td><p>{First}</p><p>{Second}</p></td></tr><tr><td><blockquote>{Third}</blockquote></td></tr><tr><td>— Ines Karr</td></tr><tr><td><p>{Second} Twice.</p></td></tr><tr><td>Photo desk</td></tr><tr><td><p>The tug Marrow brought a fourth boat in on Monday at nine.</p></td></tr></table>", [First, Second, Third, "— Ines Karr", $"{Second} Twice.", "The tug Marrow brought a fourth boat in on Monday at nine."] },
        { "a sponsor's words in a box of their own", $"<p>{First}</p><p>{Second}</p><div><p>A message from our sponsor</p><p>Rope from £4 a metre, sent within 24 hours.</p></div><p>{Third}</p><p>{Second} Twice.</p>", [First, Second, Third, $"{Second} Twice."] },
        { "a sponsor's label and words in one paragraph", $"<p>{First}</p><p>{Second}</p><p>A message from our sponsor<br>Rope from £4 a metre.</p><p>{Third}</p>", [First, Second, Third] },
        { "a list that only sounds like other articles", $"<p>{First}</p><p>The divers found:</p><ul class=article-list><li>a rope of 40 metres;</li><li>two lamps.</li></ul><p>{Second}</p><p>{Third}</p>", [First, "The divers found:", "a rope of 40 metres;", "two lamps.", Second, Third] },
        { "how often it was shared", $"<p>{First}</p><div>1,204</div><p>88</p><p>{Second}</p>", [First, Second] },
        { "the rate of exchange", $"<div><div>{First}</div><div>{Second}</div><div>($1 = 6.84 crowns)</div></div>", [First, Second, "($1 = 6.84 crowns)"] },
        { "a sponsor named at the top of the whole", $"<div><p>Presented by Quay Rope</p><p>{First}</p><p>{Second}</p><p>{Third}</p></div>", ["Presented by Quay Rope", First, Second, Third] },
        { "a note on a writer named nowhere else", $"<p>{First}</p><p>{Second}</p><p>Ben Marsh is a freelance writer who lives in Port Amery.</p>", [First, Second] },
        { "a note with an address behind the name", $"<p>{First}</p><p>{Second}</p><p>Ines Karr (ikarr@courier.example) is the editor of the Courier's tide pages.</p>", [First, Second] },
        { "a last paragraph on what a reporter did", $"<p>{First}</p><p>{Second}</p><p>Ben Marsh's trouble began when a reporter asked for 40 receipts.</p>", [First, Second, "Ben Marsh's trouble began when a reporter asked for 40 receipts."] },
        { "a note that asks to be written to", $"<p>{First}</p><p>{Second}</p><p>Ines Karr covers roads for the Courier. Contact her at ikarr@courier.example.</p>", [First, Second] },
        { "a last paragraph on a person of the story", $"<p>{First}</p><p>{Second}</p><p>Ben Marsh is a pilot of 30 years and lives in Port Amery.</p>", [First, Second, "Ben Marsh is a pilot of 30 years and lives in Port Amery."] },
        { "a gallery is its captions", $"<div class=gallery-item><p>{First}</p></div><div class=gallery-item><p>{Second}</p></div><div class=gallery-item><p>{Third}</p></div>", [First, Second, Third] },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_text_is(string habit, string html, string[] expected)
    {
        var article = new ArticleReader().ReadHtml($"<!doctype html><html><body>{html}</body></html>");
        Assert.True(expected.SequenceEqual(article.Blocks.Select(block => block.Span.Slice(article.Text))), habit + " became:\n" + article.Text);
    }

    private static string Long(string text) => string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>On day {i}, {text}</p>"));

    /// <summary>Small boxes that are built like articles are teasers, unless they lead to the page itself, off the site, or are the page.</summary>
    [Theory]
    [InlineData("<div class=c1><h3><a href=/news/2>Ten piers to walk</a></h3><p>A guide to 10 of them.</p></div>", false)]
    [InlineData("<div class=c1><h3><a href=https://quay.example/news/2>Ten piers to walk</a></h3><div><p>A guide to 10 of them.</p></div></div>", false)]
    [InlineData("<div class=c1><h3><a href=/news/1?post=7#7>Noon: ten piers shut</a></h3><p>A guide to 10 of them.</p></div>", true)]
    [InlineData("<div class=c1><h3><a href=#ten>Ten piers to walk</a></h3><p>A guide to 10 of them.</p></div>", true)]
    [InlineData("<div class=c1><h3><a href=https://piers.example/>Ten piers to walk</a></h3><p>A guide to 10 of them.</p></div>", true)]
    [InlineData("<h3><a href=/news/2>Ten piers to walk</a></h3><p>A guide to 10 of them.</p>", true)]
    public void A_box_with_a_linked_heading_is_a_teaser(string box, bool isText)
    {
        var html = $"<article><h1>Boats</h1>{Long(First)}{box}<p>{Second}</p></article>";
        var article = new ArticleReader().ReadHtml(html, new ArticleSource { Url = "https://quay.example/news/1" });
        Assert.Equal(isText, article.Text.Contains("A guide to 10 of them.", StringComparison.Ordinal));
        Assert.EndsWith(Second, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_briefs_is_made_of_such_boxes()
    {
        var briefs = string.Concat(Enumerable.Range(1, 6).Select(i => $"<div><h3><a href=/news/{i}>Brief of hour {i}</a></h3><p>At {i} o'clock {First.ToLowerInvariant()}</p></div>"));
        var article = new ArticleReader().ReadHtml($"<article><h1>Briefs</h1><p>{Second}</p>{briefs}</article>", new ArticleSource { Url = "https://quay.example/briefs" });
        Assert.Contains("At 6 o'clock", article.Text, StringComparison.Ordinal);
    }

    public static TheoryData<BlockKind, string> Kinds() => new()
    {
        { BlockKind.Paragraph, $"<p>{First}</p>" },
        { BlockKind.Paragraph, $"<ol><li><div><h3>Nine o'clock</h3><p>{First}</p><p>{Second}</p><p>{Third}</p></div></li></ol>" },
        { BlockKind.Heading, $"<h2>Two came back</h2><p>{First}</p>" },
        { BlockKind.ListItem, $"<ul><li><p>{First}</p></li><li>{Second}</li></ul>" },
        { BlockKind.Blockquote, $"<p>{First}</p><blockquote><p>{Second}</p></blockquote>" },
        { BlockKind.Blockquote, $"<p>{First}</p><div class=tweet><div>{Second}</div></div><p>{Third}</p>" },
        { BlockKind.TableRow, $"<p>{First}</p><table><tr><td>Boat</td><td>Left</td></tr><tr><td>Marrow</td><td>9</td></tr></table><p>{Second}</p>" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Blocks_say_what_they_are(BlockKind kind, string html) =>
        Assert.Contains(new ArticleReader().ReadHtml($"<article>{html}</article>").Blocks, block => block.Kind == kind);

    [Fact]
    public void Links_keep_their_place_and_lead_to_the_web()
    {
        var article = new ArticleReader().ReadHtml(
            "<p>😀 Nine <a href='/a?x=1&amp;y=2'> boats </a>left, <a href='mailto:a@b.example'>write</a>, <a href='javascript:x()'>click</a>, <a href='#top'>up</a>, <a href='//cdn.example/f'>file</a>.</p>",
            new ArticleSource { Url = "https://quay.example/news/1" });
        Assert.Equal([("boats", "https://quay.example/a?x=1&y=2"), ("file", "https://cdn.example/f")], article.Links.Select(link => (link.Span.Slice(article.Text), link.Href)));
    }

    [Fact]
    public void Without_an_address_only_absolute_links_are_kept()
    {
        var article = new ArticleReader().ReadHtml("<p>Nine <a href=/a>boats</a> left the <a href=http://quay.example/>quay</a>.</p>");
        Assert.Equal(["http://quay.example/"], article.Links.Select(link => link.Href));
    }

    /// <summary>Which of several articles is meant, the page's own title says, wherever it stands and however long the others are.</summary>
    [Theory]
    [InlineData("Two of nine boats come back", First)]
    [InlineData("Pilot has never seen the like", Second)]
    [InlineData("Pilot has never seen the like | Harbour Courier", Second)]
    public void The_article_under_the_title_is_the_one_that_is_meant(string title, string expected)
    {
        string Story(string head, string text) => $"<article><h2>{head}</h2><p>{text}</p><p>{string.Concat(Enumerable.Repeat(text + " ", 3))}</p></article>";
        var html = $"<title>{title}</title><body>{Story("Two of nine boats come back", First)}{Story("Pilot has never seen the like", Second)}{Story("Boat found far to the north", Third + " " + Third)}</body>";
        var article = new ArticleReader().ReadHtml(html);
        Assert.Equal([expected], new[] { First, Second, Third }.Where(story => article.Text.Contains(story, StringComparison.Ordinal)));
    }
}
