using System.Text;
using ClaimTracker.Articles;

namespace ClaimTracker.Tests.Articles;

/// <summary>Pages made to hurt: each is read, within bounds, to what a person would call its text.</summary>
public sealed class HostileInputTests
{
    private const string Sentence = "Nine boats left the harbour on Friday, the pilot said.";

    private static string Repeat(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();

    public static TheoryData<string, string, string[]> Pages() => new()
    {
        { "a hundred thousand nested boxes", Repeat("<div>", 100_000) + Sentence, [DiagnosticCodes.TooDeep] },
        { "nested boxes that pretend to close themselves", Repeat("<div/>", 100_000) + Sentence, [DiagnosticCodes.TooDeep] },
        { "nested unknown elements", Repeat("<x-box>", 50_000) + Sentence, [DiagnosticCodes.TooDeep] },
        { "nested boxes inside a drawing's title", $"<p>{Sentence}</p><svg><title>" + Repeat("<div>", 50_000), [DiagnosticCodes.TooDeep] },
        { "nested boxes where scripts are off", "<noscript>" + Repeat("<div>", 50_000) + $"</noscript><p>{Sentence}</p>", [DiagnosticCodes.TooDeep] },
        { "nested boxes behind a comment that ends at once", "<!-->" + Repeat("<div>", 50_000) + Sentence, [DiagnosticCodes.TooDeep] },
        { "fifty thousand nested spans", Repeat("<span>", 50_000) + Sentence, [DiagnosticCodes.TooDeep] },
        { "a drawing that is never closed", $"<p>{Sentence}</p><svg><path d='M0 0'>", [] },
        { "a drawing that text breaks out of", $"<svg><path d='M0 0'/><p>{Sentence}</p></svg>", [] },
        { "drawings in drawings", $"<svg><svg></svg><path d='M0 0'/></svg><p>{Sentence}</p>", [] },
        { "a script that is never closed", $"<p>{Sentence}</p><script>if (a < b) {{", [] },
        { "a script in the middle of a sentence", $"<p>{Sentence[..20]}<script>x('<p>')</script>{Sentence[20..]}</p>", [] },
        { "a comment in the middle of a sentence", $"<p>{Sentence[..20]}<!-- <p> -- > -->{Sentence[20..]}</p>", [] },
        { "a comment closed as if it were a tag", $"<p>{Sentence}</p><!--><p>", [] },
        { "a page state of many brackets", $"<p>{Sentence}</p><script>window.s={Repeat("[", 200_000)}</script>", [] },
        { "nested lists", Repeat("<ul><li>", 20_000) + $"<p>{Sentence}</p>", [DiagnosticCodes.TooDeep] },
        { "formatting that is never closed", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<font size={i}>")) + $"<p>{Sentence}</p>", [DiagnosticCodes.TooDeep] },
        { "formatting and paragraphs in a knot", Repeat("<b><i></b></i>", 20_000) + $"<p>{Sentence}</p>", [] },
        { "a tag of many attributes", "<p " + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i}=1 ")) + $">{Sentence}</p>", [DiagnosticCodes.TooDeep] },
        { "a drawing of many parts", $"<svg>{Repeat("<path d='M0 0'/>", 5000)}</svg><p>{Sentence}</p>", [] },
        { "an open comment", $"<p>{Sentence}</p>" + Repeat("<!--", 100_000), [] },
        { "an open tag", $"<p>{Sentence}</p><a href=\"" + new string('x', 500_000), [] },
        { "deep structured data", $"<script type=application/ld+json>{Repeat("[", 200_000)}</script><p>{Sentence}</p>", [DiagnosticCodes.BadStructuredData] },
        { "structured data that is none", $"<script type=application/ld+json>see above</script><p>{Sentence}</p>", [DiagnosticCodes.BadStructuredData] },
        { "structured data that refers to itself", $"<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"@id\":\"a\",\"author\":{{\"@id\":\"a\"}},\"publisher\":{{\"@id\":\"a\"}}}}</script><p>{Sentence}</p>", [] },
        { "an impossible date", $"<meta property='article:published_time' content='2021-02-30'><p>{Sentence}</p>", [DiagnosticCodes.BadDate] },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_text_is_found(string name, string html, string[] diagnostics)
    {
        var article = new ArticleReader().ReadHtml(html);
        Assert.True(article.Text == Sentence, name + " became: " + article.Text[..Math.Min(200, article.Text.Length)]);
        Assert.Equal(diagnostics, article.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("", DiagnosticCodes.EmptyInput)]
    [InlineData(" \r\n ", DiagnosticCodes.EmptyInput)]
    [InlineData("<p>Nine boats\0 left.</p>", DiagnosticCodes.BinaryInput)]
    [InlineData("<html><body></body></html>", DiagnosticCodes.NoArticle)]
    [InlineData("<nav><a href=/a>News</a> <a href=/b>Sport</a></nav>", DiagnosticCodes.NoArticle)]
    public void An_input_without_an_article_gives_an_empty_one(string html, string code)
    {
        var article = new ArticleReader().ReadHtml(html);
        Assert.Equal("", article.Text);
        Assert.Empty(article.Blocks);
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == code);
    }

    [Fact]
    public void Bytes_of_a_picture_are_not_text()
    {
        byte[] bytes = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, .. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7))];
        Assert.Equal([DiagnosticCodes.ForeignFile], new ArticleReader().Read(bytes).Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal([DiagnosticCodes.BinaryInput], new ArticleReader().Read(bytes.AsMemory(1)).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("%PDF-1.7 text", "a PDF")]
    [InlineData("\uFEFF\r\n%PDF-1.7 text", "a PDF")]
    [InlineData("{\\rtf1\\ansi text}", "an RTF document")]
    [InlineData("PK\u0003\u0004 text", "a ZIP archive")]
    [InlineData("bplist00 text", "a web archive of Safari")]
    public void A_document_of_another_kind_is_named_and_not_read(string content, string kind)
    {
        var article = new ArticleReader().Read(System.Text.Encoding.UTF8.GetBytes(content));
        var diagnostic = Assert.Single(article.Diagnostics);
        Assert.Equal((DiagnosticSeverity.Error, DiagnosticCodes.ForeignFile, ""), (diagnostic.Severity, diagnostic.Code, article.Text));
        Assert.StartsWith($"The file is {kind}", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Larger_input_than_allowed_is_not_read()
    {
        var reader = new ArticleReader(new ArticleReaderOptions { MaxBytes = 1000 });
        Assert.Equal([DiagnosticCodes.TooLarge], reader.ReadHtml($"<p>{Repeat("x ", 600)}</p>").Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal([DiagnosticCodes.TooLarge], reader.Read(new byte[1001]).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void The_depth_limit_is_the_callers()
    {
        var html = Repeat("<div>", 30) + Sentence;
        Assert.Empty(new ArticleReader().ReadHtml(html).Diagnostics);
        Assert.Equal([DiagnosticCodes.TooDeep], new ArticleReader(new ArticleReaderOptions { MaxDepth = 20 }).ReadHtml(html).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_cancelled_token_stops_the_work()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => new ArticleReader().ReadHtml($"<p>{Sentence}</p>", null, cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => new ArticleReader().Read(Encoding.UTF8.GetBytes($"<p>{Sentence}</p>"), null, cancelled.Token));
    }
}
