using ClaimTracker.Articles;

namespace ClaimTracker.Tests.Articles;

/// <summary>Tables, posts, links, asides, and texts that are cut short or stand in a script.</summary>
public sealed class PartsOfArticleTests
{
    private const string First = "Nine boats left the harbour on Friday, and two of them came back.";
    private const string Second = "The pilot, who had watched since five, said he had never seen the like.";
    private const string Third = "A third boat was found on Sunday, 40 miles to the north, with nobody aboard.";

    private static Article Read(string html, string? url = null) => new ArticleReader().ReadHtml($"<!doctype html><html><body>{html}</body></html>", new ArticleSource { Url = url });

    private static string? Words(Article article, TextSpan? span) => span?.Slice(article.Text);

    [Fact]
    public void Every_figure_of_a_table_knows_its_headers()
    {
        var article = Read($"<article><p>{First}</p><table><tr><th></th><th>2024</th><th>2025</th></tr><tr><th>Boats</th><td>9</td><td>11</td></tr><tr><td>Ferries</td><td></td><td>2</td></tr></table><p>{Second}</p></article>");
        var table = Assert.Single(article.Tables);
        Assert.Equal("2024 | 2025\n\nBoats | 9 | 11\n\nFerries | 2", table.Span.Slice(article.Text));
        Assert.Equal(
            [("9", "2024", "Boats"), ("11", "2025", "Boats"), ("2", "2025", "Ferries")],
            table.Cells.Where(cell => !cell.IsHeader).Select(cell => (Words(article, cell.Span)!, Words(article, cell.ColumnHeader)!, Words(article, cell.RowHeader)!)));
    }

    [Fact]
    public void Cells_that_span_are_counted_in()
    {
        var article = Read($"<article><p>{First}</p><table><tr><th rowspan=2>Quay</th><th colspan=2>Boats</th></tr><tr><th>In</th><th>Out</th></tr>"
            + $"<tr><td rowspan=2>North</td><td>4</td><td>5</td></tr><tr><td>6</td><td>7</td></tr></table><p>{Second}</p></article>");
        Assert.Equal(
            [("4", "In", 1), ("5", "Out", 2), ("6", "In", 1), ("7", "Out", 2)],
            article.Tables[0].Cells.Where(cell => !cell.IsHeader).Select(cell => (Words(article, cell.Span)!, Words(article, cell.ColumnHeader)!, cell.Column)));
    }

    [Fact]
    public void An_embedded_post_has_its_author_date_and_address()
    {
        var article = Read($"<article><p>{First}</p><blockquote class=twitter-tweet><p>Two boats are back, and the quay is open again.</p>&mdash; Ines Karr (@ineskarr) "
            + $"<a href=https://posts.example/ineskarr/status/12>March 2, 2026</a></blockquote><p>{Second}</p></article>");
        var post = Assert.Single(article.Posts);
        Assert.Equal((PostKind.Embedded, "Ines Karr", new DateOnly(2026, 3, 2), "https://posts.example/ineskarr/status/12"), (post.Kind, post.Author, post.Date!.Value.Day, post.Url));
        Assert.StartsWith("Two boats are back", post.Span.Slice(article.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void The_posts_of_a_live_blog_have_their_times()
    {
        var entries = new[] { ("14:05", First), ("13:40", Second), ("12:15", Third) };
        var article = Read("<main>" + string.Concat(entries.Select(entry => $"<section><time>{entry.Item1}</time><h3>News from the quay</h3><p>{entry.Item2}</p></section>")) + "</main>");
        Assert.Equal(entries.Select(entry => (PostKind.Live, (string?)entry.Item1)), article.Posts.Select(post => (post.Kind, post.Time)));
        Assert.All(article.Posts.Zip(entries), pair => Assert.Contains(pair.Second.Item2, pair.First.Span.Slice(article.Text), StringComparison.Ordinal));
    }

    [Fact]
    public void A_date_line_and_an_update_are_no_live_blog() =>
        Assert.Empty(Read($"<article><div><time datetime=2026-03-02>March 2</time></div><p>{First}</p><div><time datetime=2026-03-03>March 3</time></div><p>{Second}</p></article>").Posts);

    [Theory]
    [InlineData("<a href=https://pilots.example/report>a report</a>", LinkKind.Source)]
    [InlineData("<a href=/2026/03/02/storm>an earlier storm</a>", LinkKind.Source)]
    [InlineData("<a href=/topic/boats>boats</a>", LinkKind.Navigation)]
    [InlineData("<a href=https://www.quay.example/>the Quay</a>", LinkKind.Navigation)]
    [InlineData("<a href=https://other.example/topic/boats>boats</a>", LinkKind.Source)]
    public void Links_say_what_they_are_for(string link, LinkKind kind) =>
        Assert.Equal(kind, Assert.Single(Read($"<p>{First} The pilot has read {link}.</p>", "https://quay.example/news/1").Links).Kind);

    [Fact]
    public void Captions_pull_quotes_and_the_summary_stand_beside_the_text()
    {
        var article = Read("<div class=article-header><h1>Boats leave the harbour</h1><p class=standfirst>Two of the nine came back, and nobody knows why the others did not.</p></div>"
            + $"<div itemprop=articleBody><p>{First}</p><figure><img src=a><figcaption>The quay on Friday morning.</figcaption></figure><p>{Second}</p><div class=pullquote>He had never seen the like.</div><p>{Third}</p></div>");
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", article.Text);
        Assert.Equal([BlockKind.Summary, BlockKind.Caption, BlockKind.PullQuote], article.Asides.Select(aside => aside.Kind));
        Assert.Equal("The quay on Friday morning.", article.Asides[1].Text);
    }

    [Theory]
    [InlineData("<div class=paywall>Subscribe to continue reading.</div>")]
    [InlineData("<p>To read the full story, subscribe today.</p>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Boats\",\"isAccessibleForFree\":false}</script>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Boats\",\"isAccessibleForFree\":\"False\"}</script>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Boats\",\"wordCount\":900}</script>")]
    public void A_stub_before_a_paywall_is_flagged(string wall)
    {
        var article = Read($"<article><p>{First}</p><p>{Second}</p>{wall}</article>");
        Assert.True(article.IsTruncated);
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.Truncated);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<footer>Sign up for our newsletter.</footer>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":true,\"wordCount\":27}</script>")]
    public void A_whole_article_is_not(string rest) => Assert.False(Read($"<article><p>{First}</p><p>{Second}</p>{rest}</article>").IsTruncated);

    [Fact]
    public void A_long_text_is_whole_even_behind_a_wall()
    {
        var html = string.Concat(Enumerable.Range(0, 30).Select(i => $"<p>{i} {First}</p>"));
        Assert.False(Read($"<article>{html}<div class=paywall>Subscribe to continue reading.</div></article>").IsTruncated);
    }

    private static readonly string Body = string.Join("\\n", Enumerable.Range(1, 5).Select(i => $"{i}. {First}"));

    [Theory]
    [InlineData("<script id=__NEXT_DATA__ type=application/json>{\"props\":{\"article\":{\"title\":\"Boats\",\"body\":\"BODY\"}},\"pad\":[1,2,3]}</script>")]
    [InlineData("<script>window.__STATE__ = {\"story\":{\"content\":\"BODY\"},\"menu\":[\"News\",\"Sport\"]};window.x=1;</script>")]
    [InlineData("<script type=application/json>{\"blocks\":[{\"type\":\"p\",\"text\":\"BODY\"},{\"type\":\"p\",\"text\":\"Last.\"}]}</script>")]
    public void A_text_that_only_a_script_holds_is_taken_last(string script)
    {
        var article = Read("<div id=root>Loading</div>" + script.Replace("BODY", Body, StringComparison.Ordinal));
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.TextFromScript);
        Assert.True(article.Blocks.Count >= 5);
        Assert.StartsWith("1. " + First, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Emphasis_ends_no_paragraph_of_such_a_text_lists_are_part_of_it_and_promotions_are_not()
    {
        var items = string.Join(',', Enumerable.Range(1, 5).Select(i => $"{{\"type\":\"paragraph\",\"html\":\"{i}. {First} It cost <em>£{i}</em> a day.\"}}"));
        var article = Read($"<div id=root>Loading</div><script type=application/json>{{\"body\":[{items},{{\"type\":\"promo\",\"text\":\"Read on for £1 a week.\"}},{{\"type\":\"list\",\"items\":[\"a rope;\",\"two lamps.\"]}}]}}</script>");
        Assert.Equal([.. Enumerable.Range(1, 5).Select(i => $"{i}. {First} It cost £{i} a day."), "a rope;", "two lamps."], article.Blocks.Select(block => block.Span.Slice(article.Text)));
    }

    [Fact]
    public void A_text_that_the_page_shows_is_not_looked_for_in_scripts()
    {
        var article = Read($"<article><p>{First}</p><p>{Second}</p><p>{Third}</p></article><script>window.s = {{\"body\":\"{Body}\"}}</script>");
        Assert.Equal($"{First}\n\n{Second}\n\n{Third}", article.Text);
    }

    [Fact]
    public void Nothing_but_settings_is_no_text() =>
        Assert.Equal("", Read("<div>Loading</div><script>window.s = {\"content\":\"" + string.Concat(Enumerable.Repeat("a=b;c={d:1};", 100)) + "\"}</script>").Text);

    [Fact]
    public void Every_stretch_of_text_says_why_it_was_kept_or_left_out()
    {
        var page = $"<nav><a href=/a>News of the day and the week</a></nav><article><h1>Boats</h1><p>{First}</p><div class=newsletter><p>{Third}</p></div><p>{Second}</p></article>";
        var explained = new ArticleReader().Explain(System.Text.Encoding.UTF8.GetBytes(page));
        Assert.Equal(
            ["outside the element that holds the article", "the headline", "text of the article", "promotion", "text of the article"],
            explained.Blocks.Select(block => block.Reason));
        Assert.Equal(explained.Article.Text, string.Join("\n\n", explained.Blocks.Where(block => block.IsKept).Select(block => block.Text)));
    }
}
