using System.IO.Compression;
using System.Text;
using ClaimTracker.Articles;

namespace ClaimTracker.Tests.Articles;

/// <summary>What a file is, is told by its content: MHTML, gzip, HTML or plain text.</summary>
public sealed class ContainerTests
{
    private const string Page = "<html><body><p>Nine boats left the harbour on Friday.</p></body></html>";

    private static Article Read(string file) => new ArticleReader().Read(Encoding.UTF8.GetBytes(file.ReplaceLineEndings("\r\n")));

    private static string Message(string parts) => $"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n{parts}--b--\n";

    [Fact]
    public void A_base64_part_is_decoded_in_its_own_charset()
    {
        var html = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("<p>The café made £90 on Friday.</p>");
        var article = Read(Message($"--b\nContent-Type: text/html; charset=\"windows-1252\"\nContent-Transfer-Encoding: base64\nContent-Location: https://boats.example/a\n\n{Convert.ToBase64String(html, Base64FormattingOptions.InsertLineBreaks)}\n"));
        Assert.Equal("The café made £90 on Friday.", article.Text);
        Assert.Equal("https://boats.example/a", article.Url);
        Assert.Empty(article.Diagnostics);
    }

    [Fact]
    public void The_page_at_the_saved_address_is_the_root_not_its_frames()
    {
        var article = Read("Snapshot-Content-Location: https://boats.example/a\n" + Message(
            "--b\nContent-Type: text/html\nContent-Location: https://ads.example/frame\n\n<p>Buy now, pay in forty months.</p>\n"
            + $"--b\nContent-Type: text/html\nContent-Location: https://boats.example/a\n\n{Page}\n"));
        Assert.Equal("Nine boats left the harbour on Friday.", article.Text);
    }

    [Fact]
    public void The_part_named_as_start_is_the_root()
    {
        var article = Read("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b; start=\"<root>\"\n\n"
            + $"--b\nContent-Type: text/html\nContent-ID: <other>\n\n<p>Not this page at all.</p>\n--b\nContent-Type: text/html\nContent-ID: <root>\n\n{Page}\n--b--\n");
        Assert.Equal("Nine boats left the harbour on Friday.", article.Text);
    }

    [Fact]
    public void Parts_may_hold_parts()
    {
        var article = Read(Message($"--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\nplain\n--c\nContent-Type: text/html\n\n{Page}\n--c--\n"));
        Assert.Equal("Nine boats left the harbour on Friday.", article.Text);
    }

    [Fact]
    public void A_cut_container_gives_what_it_holds_and_says_so()
    {
        var whole = Message($"--b\nContent-Type: text/html\n\n{Page}\n");
        var article = Read(whole[..whole.LastIndexOf("--b--", StringComparison.Ordinal)]);
        Assert.Equal("Nine boats left the harbour on Friday.", article.Text);
        Assert.Equal([DiagnosticCodes.BadContainer], article.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--b\nContent-Type: image/png\n\nxx\n")]
    public void A_container_without_a_page_is_reported(string parts)
    {
        var article = Read(Message(parts));
        Assert.Equal("", article.Text);
        Assert.Equal([DiagnosticCodes.BadContainer], article.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Endless_nesting_of_parts_stops()
    {
        var file = string.Concat(Enumerable.Repeat("Content-Type: multipart/mixed; boundary=b\n\n--b\n", 5000));
        Assert.Equal("", Read("MIME-Version: 1.0\n" + file).Text);
    }

    [Fact]
    public void A_gzip_file_is_unpacked()
    {
        Assert.Equal("Nine boats left the harbour on Friday.", new ArticleReader().Read(Pack(Encoding.UTF8.GetBytes(Page))).Text);
    }

    [Fact]
    public void A_small_gzip_file_of_a_huge_page_is_refused()
    {
        var article = new ArticleReader(new ArticleReaderOptions { MaxBytes = 100_000 }).Read(Pack(new byte[10_000_000]));
        Assert.Equal([DiagnosticCodes.TooLarge], article.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_cut_gzip_file_does_not_throw()
    {
        var packed = Pack(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 4000).Select(i => $"<p>Boat {i} left.</p>"))));
        new ArticleReader().Read(packed.AsMemory(0, packed.Length / 2));
        new ArticleReader().Read((byte[])[.. packed[..12], .. packed.Reverse()]);
    }

    [Theory]
    [InlineData("Nine boats left.\r\n\r\nTwo came back, \u00A0 they say: a < b and c > d.  ")]
    [InlineData("Note: this text has a colon in its first line.\n\nAnd 3 more.")]
    public void Plain_text_is_kept_exactly(string text)
    {
        var article = new ArticleReader().Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, article.Text);
        Assert.Equal(2, article.Blocks.Count);
    }

    private static byte[] Pack(byte[] content)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest)) gzip.Write(content);
        return output.ToArray();
    }
}
