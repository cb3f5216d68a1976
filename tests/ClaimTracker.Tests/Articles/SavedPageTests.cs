using ClaimTracker.Articles;

namespace ClaimTracker.Tests.Articles;

/// <summary>Pages that a program saved or an archive keeps: the original page and its address come out.</summary>
public sealed class SavedPageTests
{
    private const string First = "Nine boats left the harbour on Friday, and two of them came back.";
    private const string Second = "The pilot, who had watched since five, said he had never seen the like.";
    private static readonly string Body = $"<body><article><h1>Boats leave</h1><p>{First}</p><p>{Second}</p></article></body>";

    [Theory]
    [InlineData("<!DOCTYPE html>\n<!-- saved from url=(0023)https://quay.example/a -->\n<html>")]
    [InlineData("<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://quay.example/a \n saved date: Mon Mar 02 2026 09:30:00 GMT\n--><meta charset=utf-8>")]
    [InlineData("<html>\n<!-- Mirrored from quay.example/a by HTTrack, Mon, 02 Mar 2026 -->")]
    public void The_address_stands_in_the_saving_programs_comment(string opening)
    {
        var article = new ArticleReader().ReadHtml(opening + Body);
        Assert.EndsWith("://quay.example/a", article.Url, StringComparison.Ordinal);
        Assert.Equal(First + "\n\n" + Second, article.Text);
    }

    [Fact]
    public void A_comment_inside_the_page_says_nothing() =>
        Assert.Null(new ArticleReader().ReadHtml($"<html><body><div><p>{First}</p><!-- saved from url=(0023)https://quay.example/a --></div></body></html>").Url);

    [Theory]
    [InlineData("https://web.archive.org/web/20260302093000/https://quay.example/a?b=1", "https://quay.example/a?b=1")]
    [InlineData("http://web.archive.org/web/20260302093000id_/http://quay.example/a", "http://quay.example/a")]
    [InlineData("https://web.archive.org/web/2026/https:/quay.example/a", "https://quay.example/a")]
    [InlineData("https://archive.example/2026.03.02-093000/https://quay.example/a", "https://quay.example/a")]
    [InlineData("https://archive.example/o/Xy12z/https://quay.example/a", "https://quay.example/a")]
    [InlineData("https://webcache.googleusercontent.com/search?q=cache:Ab1:https://quay.example/a+boats&cd=1", "https://quay.example/a")]
    [InlineData("https://quay.example/share/https://other.example/a", "https://quay.example/share/https://other.example/a")]
    [InlineData("https://quay.example/2026/03/02/http-explained", "https://quay.example/2026/03/02/http-explained")]
    [InlineData("https://quay.example/a?u=/20260302/", "https://quay.example/a?u=/20260302/")]
    public void The_address_of_a_copy_holds_that_of_the_original(string copy, string original) =>
        Assert.Equal(original, new ArticleReader().ReadHtml(Body, new ArticleSource { Url = copy }).Url);

    [Fact]
    public void An_archives_links_lead_to_the_originals_again()
    {
        var article = new ArticleReader().ReadHtml(
            $"<html><head><link rel=canonical href=https://web.archive.org/web/20260302093000/https://quay.example/a></head><body><div id=wm-ipp-base>14 captures, all of them very old and long</div><p>{First}</p>"
            + "<p>The pilot <a href=/web/20260302093000/https://pilots.example/list>lists</a> and <a href=/b>notes</a> each boat that leaves the quay.</p></body></html>",
            new ArticleSource { Url = "https://web.archive.org/web/20260302093000/https://quay.example/a" });
        Assert.Equal("https://quay.example/a", article.CanonicalUrl);
        Assert.Equal(["https://pilots.example/list", "https://quay.example/b"], article.Links.Select(link => link.Href));
        Assert.StartsWith(First, article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.Unwrapped);
    }

    public static TheoryData<string> Views() => new()
    {
        "<html><body><div class=\"line-gutter-backdrop\"></div><table><tbody>" + string.Concat(Body.Replace("<p>", "\n<p>", StringComparison.Ordinal).Split('\n')
            .Select((line, i) => $"<tr><td class=\"line-number\" value=\"{i + 1}\"></td><td class=\"line-content\"><span class=\"html-tag\">{System.Net.WebUtility.HtmlEncode(line)}</span></td></tr>")) + "</tbody></table></body></html>",
        $"<html><body id=\"viewsource\" class=\"highlight\"><pre id=\"line1\">&lt;<span class=\"start-tag\">body</span>&gt;{System.Net.WebUtility.HtmlEncode(Body[6..])}</pre></body></html>",
    };

    [Theory]
    [MemberData(nameof(Views))]
    public void A_view_of_a_source_is_read_as_the_page_it_shows(string view)
    {
        var article = new ArticleReader(new ArticleReaderOptions { KeepsHtml = true }).ReadHtml(view);
        Assert.Equal((First + "\n\n" + Second, "Boats leave"), (article.Text, article.Title));
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.Unwrapped);
        Assert.All(article.Blocks, block => Assert.Equal(block.Span.Slice(article.Text), block.Source!.Value.Slice(article.Html!)));
    }

    [Theory]
    [InlineData("Just a moment...", "Checking if the site connection is secure. quay.example needs to review the security of your connection before proceeding.")]
    [InlineData("404 Not Found | The Quay", "The page you are looking for may have been moved, and the old address no longer leads to it.")]
    [InlineData("quay.example", "Our systems have detected unusual traffic from your computer network. Please solve the puzzle below.")]
    [InlineData("Access Denied", "You don't have permission to access this page on this server. Reference #18.2.")]
    public void A_test_for_robots_or_an_error_is_no_article(string title, string text)
    {
        var article = new ArticleReader().ReadHtml($"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body></html>");
        Assert.Equal("", article.Text);
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.ErrorPage);
    }

    [Theory]
    [InlineData("404 homes lost to the flood")]
    [InlineData("Error in the count costs the town two seats")]
    [InlineData("Forbidden fruit: the orchard opens its gates")]
    [InlineData("Please wait: the queue at the quay")]
    public void An_article_that_only_sounds_like_one_is_read(string title) =>
        Assert.Equal(First + "\n\n" + Second, new ArticleReader().ReadHtml($"<html><head><title>{title}</title></head>{Body}</html>").Text);
}
