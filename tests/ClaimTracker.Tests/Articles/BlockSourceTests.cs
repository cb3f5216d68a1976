using System.Net;
using System.Text;
using ClaimTracker.Articles;

namespace ClaimTracker.Tests.Articles;

/// <summary>Where a block stands in the page's own source.</summary>
public sealed class BlockSourceTests
{
    private static readonly ArticleReader Reader = new(new ArticleReaderOptions { KeepsHtml = true });

    [Theory]
    [InlineData("<p>Nine boats left the quay.</p>", "Nine boats left the quay.")]
    [InlineData("<p>\n  Nine boats <b>left</b> the quay.\n</p>", "Nine boats <b>left</b> the quay.")]
    [InlineData("<p>Nine&nbsp;boats left the caf&eacute; &amp; the &#8220;quay&#8221;.</p>", "Nine&nbsp;boats left the caf&eacute; &amp; the &#8220;quay&#8221;.")]
    [InlineData("<p>&ldquo;Nine boats left the quay&rdquo;</p>", "&ldquo;Nine boats left the quay&rdquo;")]
    [InlineData("<p>Nine &#x62;oats left AT&T's quay &copy 2026.</p>", "Nine &#x62;oats left AT&T's quay &copy 2026.")]
    [InlineData("<p>Nine &#146;boats&#146; left the quay.</p>", "Nine &#146;boats&#146; left the quay.")]
    [InlineData("<p>Nine boats<!-- two --> left the quay.</p>", "Nine boats<!-- two --> left the quay.")]
    [InlineData("<p>Nine boats</foo> left a < b, the quay.</p>", "Nine boats</foo> left a < b, the quay.")]
    [InlineData("<p>Nine boats\r\nleft the quay.</p>", "Nine boats\r\nleft the quay.")]
    [InlineData("<p title='a > b'>Nine boats left the quay.</p>", "Nine boats left the quay.")]
    [InlineData("<button>Nine boats left the quay.</button><p>Nine boats left the quay.</p>", "Nine boats left the quay.")]
    [InlineData("<script>if (a < b) '<p>'</script><style>p > a {}</style><p>Nine boats left the quay.</p>", "Nine boats left the quay.")]
    public void It_is_exact(string html, string expected)
    {
        var article = Reader.ReadHtml(html);
        Assert.Equal(expected, Assert.Single(article.Blocks).Source?.Slice(article.Html!));
    }

    [Fact]
    public void Two_line_breaks_part_the_source_too()
    {
        var article = Reader.ReadHtml("<div>Nine boats left the harbour on Friday morning.<br><br>The pilot saw them go, one after another.</div>");
        Assert.Equal(article.Blocks.Select(block => block.Span.Slice(article.Text)), article.Blocks.Select(block => block.Source!.Value.Slice(article.Html!)));
    }

    [Fact]
    public void Dropped_tags_do_not_move_it()
    {
        var article = Reader.ReadHtml(string.Concat(Enumerable.Repeat("<div>", 2000)) + "<p>Nine boats left the harbour.</p>");
        Assert.Equal("Nine boats left the harbour.", Assert.Single(article.Blocks).Source?.Slice(article.Html!));
    }

    [Fact]
    public void It_points_into_the_page_inside_a_container()
    {
        var file = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Nine boats=20left the har=\r\nbour.</p>\r\n--b--\r\n";
        var article = Reader.Read(Encoding.ASCII.GetBytes(file));
        Assert.Equal("Nine boats left the harbour.", Assert.Single(article.Blocks).Source?.Slice(article.Html!));
    }

    [Fact]
    public void The_page_is_kept_only_on_request() => Assert.Null(new ArticleReader().ReadHtml("<p>Nine boats left.</p>").Html);

    [Fact]
    public void On_whole_pages_it_holds_the_blocks_words()
    {
        foreach (var path in SampleFiles.Pages)
        {
            var article = Reader.Read(File.ReadAllBytes(path));
            foreach (var block in article.Blocks)
                Assert.Equal(Letters(block.Span.Slice(article.Text)), Letters(Words(block.Source!.Value.Slice(article.Html!))));
        }
    }

    private static string Words(string html)
    {
        var text = new StringBuilder();
        var inTag = false;
        foreach (var c in html)
        {
            if (c == '<') inTag = true;
            if (!inTag) text.Append(c);
            if (c == '>') inTag = false;
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
