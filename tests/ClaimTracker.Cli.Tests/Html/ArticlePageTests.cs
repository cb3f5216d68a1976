using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ClaimTracker.Cli.Html;
using ClaimTracker.Quotes;
using ClaimTracker.Verdicts;
using ClaimTracker.Verification;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Cli.Tests.Html;

public sealed class ArticlePageTests
{
    private static string Page(Outcome outcome, Func<IReadOnlyList<EvidenceCell>, TableExcerpt?>? around = null)
    {
        using var text = new StringWriter();
        new ArticlePage(around).Write(outcome, text, "index.html");
        return text.ToString();
    }

    private static IHtmlDocument Parsed(Outcome outcome) => new HtmlParser(new HtmlParserOptions { IsStrictMode = false }).ParseDocument(Page(outcome));

    /// <summary>The text that the page shows for the article, without white space.</summary>
    private static string Shown(IHtmlDocument page) => Squeezed(page.QuerySelector("#text")!.TextContent);

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [Fact]
    public void The_panel_says_what_a_claim_is_worth_and_why()
    {
        using var page = new StringWriter();
        new ArticlePage().Write(new ReportBuilder("Two boats sank.").Claim("Two boats", 2, claim => claim with { CheckWorthiness = new(0.934, ["a count <with> no source", "compares"]) }).Outcome(), page);
        Assert.Contains("93 %: a count &lt;with&gt; no source; compares", page.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_stands_at_its_claim_and_its_cell_in_the_table_around_it()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("claimtracker").FullName, "moorings.csv");
        await File.WriteAllTextAsync(path, "town,boats,<i>fees</i>\nAumund,10,1\nBrake,12,<script>x</script>\nElsfleth,31,3\nLemwerder,7,4\nStade,40,5\n");
        await using var data = DatasetCatalog.Open(path);
        var extractor = new ClaimExtractor();
        var report = await new ClaimVerifier().VerifyAsync(extractor.Extract(extractor.Articles.ReadText("Elsfleth has 35 boats. Brake has 12 boats.")), data);
        var page = new HtmlParser().ParseDocument(Page(new Outcome("a", report), evidence => data.Around(evidence)));
        Assert.NotNull(page.QuerySelector("#text .c.wrong"));
        Assert.NotNull(page.QuerySelector("#text .c.right"));
        var table = page.QuerySelector(".wrong .cells[open] table")!;
        Assert.Equal("31", Assert.Single(table.QuerySelectorAll("td.hit")).TextContent);
        Assert.Equal(["Row", "town", "boats", "<i>fees</i>"], table.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(["Brake", "Elsfleth", "Lemwerder"], table.QuerySelectorAll("tbody tr td:nth-child(2)").Select(cell => cell.TextContent));
        Assert.Equal("<script>x</script>", table.QuerySelector("tbody tr td:nth-child(4)")!.TextContent);
        Assert.Contains("1 contradicted", page.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("script"));
        // The count leads to the place in the text, and knows all of them.
        var steps = page.QuerySelector(".summary .alarm")!;
        Assert.Equal(page.QuerySelector("#text .c.wrong")!.Id, steps.GetAttribute("data-steps"));
        Assert.Equal("#" + steps.GetAttribute("data-steps"), steps.GetAttribute("href"));
    }

    [Fact]
    public void Every_entry_can_be_closed_where_it_is_a_sheet()
    {
        var page = Parsed(Harbour.Report().Outcome());
        var entries = page.QuerySelectorAll(".e[id]");
        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.Equal("Close", entry.QuerySelector("a.close")?.GetAttribute("aria-label")));
    }

    [Fact]
    public void The_page_shows_the_whole_text()
    {
        var outcome = Harbour.Report().Outcome();
        // A bar between two cells becomes a border.
        Assert.Equal(Squeezed(outcome.Report.Article.Text.Replace(" | ", "", StringComparison.Ordinal)), Shown(Parsed(outcome)));
    }

    [Fact]
    public void Every_link_inside_the_page_leads_somewhere()
    {
        var page = Parsed(Harbour.Report().Outcome());
        var links = page.QuerySelectorAll("a[href^='#']");
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public void Every_finding_is_marked_and_listed_with_links_both_ways()
    {
        var outcome = Harbour.Report().Outcome();
        var page = Parsed(outcome);
        string[] ids = [.. outcome.Report.Claims.Select(claim => claim.Id), .. outcome.Report.Quotes.Select(quote => quote.Id)];
        Assert.All(ids, id =>
        {
            Assert.NotNull(page.QuerySelector($"#text #{id}[data-of={id}]"));
            Assert.NotNull(page.QuerySelector($"#text [data-of={id}] a[href='#e-{id}']"));
            Assert.NotNull(page.QuerySelector($"aside #e-{id} a.back[href='#{id}']"));
        });
    }

    [Fact]
    public void Marks_cover_exactly_their_spans()
    {
        var outcome = Harbour.Report().Outcome();
        var page = Parsed(outcome);
        var text = outcome.Report.Article.Text;
        foreach (var claim in outcome.Report.Claims) Assert.Equal(Squeezed(claim.Span.Slice(text)), Marked(page, claim.Id));
        foreach (var quote in outcome.Report.Quotes) Assert.Equal(Squeezed(string.Concat(quote.Content.Select(piece => piece.Slice(text)))), Marked(page, quote.Id));
    }

    private static string Marked(IHtmlDocument page, string id) => Squeezed(string.Concat(page.QuerySelectorAll($"#text [data-of='{id}']").Select(element => element.TextContent)));

    [Fact]
    public void Ids_are_unique_and_links_do_not_nest()
    {
        var page = Parsed(Harbour.Report().Outcome());
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(page.QuerySelectorAll("a a"));
    }

    [Fact]
    public void A_split_quote_is_one_stop_for_each_piece_and_lights_up_whole()
    {
        var html = Page(Harbour.Report().Outcome());
        Assert.Contains("body:has([id=\"q1\"]:target) [data-of=\"q1\"]", html, StringComparison.Ordinal);
        Assert.DoesNotContain("body:has([id=\"q2\"]:target)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlapping_marks_are_cut_and_keep_their_spans()
    {
        var report = new ReportBuilder("one two three four").Quote(["one two three"]).Quote(["two three four"], quote => quote with { Kind = QuoteKind.Indirect }).Claim("three", 3);
        var page = Parsed(report.Outcome());
        Assert.Equal("onetwothree", Marked(page, "q1"));
        Assert.Equal("twothreefour", Marked(page, "q2"));
        Assert.Equal("three", Marked(page, "c1"));
        Assert.Equal("onetwothreefour", Shown(page));
    }

    [Fact]
    public void The_policy_allows_exactly_the_style_and_script_on_the_page()
    {
        var page = Parsed(Harbour.Report().Outcome());
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains("style-src " + Hash(Assert.Single(page.QuerySelectorAll("style"))), policy, StringComparison.Ordinal);
        Assert.Contains("script-src " + Hash(Assert.Single(page.QuerySelectorAll("script"))), policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style], [src], link, img, iframe, object, [onclick], [onload]"));
    }

    private static string Hash(IElement element) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)))}'";

    [Fact]
    public void Addresses_other_than_http_are_text()
    {
        var page = Parsed(Harbour.Report().Outcome());
        var outside = page.QuerySelectorAll("a:not([href^='#'])").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains("https://harbour.example/report.pdf", outside);
        Assert.Contains("https://echo.example/harbour?id=1&page=2", outside);
        Assert.All(outside, href => Assert.True(href == "index.html" || href.StartsWith("https://", StringComparison.Ordinal), href));
    }

    public static TheoryData<string> Hostile => new()
    {
        "<script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "</script><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' autofocus onfocus='alert(1)",
        "<!-- -->&lt;b&gt;",
        "{{script}} {{panel}}",
        "<iframe srcdoc='x'>",
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_stays_text(string hostile)
    {
        var report = new ReportBuilder($"Start {hostile} end", hostile) { Outlet = hostile, Authors = { hostile } }
            .Claim(hostile, 1, claim => claim with { Unit = hostile })
            .Quote([$"{hostile} end"], quote => quote with { SpeakerName = hostile })
            .Source(hostile, Sources.SourceKind.Person, source => source with { Role = hostile, Links = [hostile, "https://x.example/" + hostile] })
            .Check(Claims.CheckKind.PartsMatchTotal, false, hostile, "c1");
        var page = Parsed(report.Outcome(hostile));
        Assert.Equal(hostile, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(Squeezed($"Start {hostile} end"), Shown(page));
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Empty(page.QuerySelectorAll("img, iframe, b b, [onmouseover], [onfocus], [onerror], [autofocus]"));
    }

    [Fact]
    public void Control_and_direction_characters_do_not_reach_the_page()
    {
        var html = Page(new ReportBuilder("a\0b\u0008c\u202ed").Outcome());
        Assert.DoesNotContain('\0', html);
        Assert.DoesNotContain('\u0008', html);
        Assert.DoesNotContain('\u202e', html);
    }

    [Fact]
    public void An_input_that_could_not_be_read_has_a_page_that_says_so()
    {
        var outcome = Outcome.Unread("gone.html", DiagnosticCodes.UnreadableFile, "There is no file 'gone.html'.");
        var page = Parsed(outcome);
        Assert.Equal("gone.html", page.Title);
        Assert.Contains("There is no file 'gone.html'.", page.QuerySelector("#notes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_are_the_elements_that_they_were()
    {
        var page = Parsed(Harbour.Report().Outcome());
        Assert.Equal("What the board wants", page.QuerySelector("#text h2")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("#text ul > li").Length);
        Assert.Equal(["Pier", "2024", "2025", "North", "1,204", "1,187"], page.QuerySelectorAll("#text td").Select(cell => cell.TextContent));
        Assert.Single(page.QuerySelectorAll("#text blockquote p"));
        Assert.Single(page.QuerySelectorAll("#text .caption"));
    }
}
