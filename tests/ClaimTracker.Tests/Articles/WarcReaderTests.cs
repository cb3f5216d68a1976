using System.IO.Compression;
using System.Text;
using ClaimTracker.Articles;

namespace ClaimTracker.Tests.Articles;

public sealed class WarcReaderTests
{
    private const string Page = "<html><body><p>Nine boats left the harbour on Friday.</p></body></html>";

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Record(string type, string media, byte[] block, string url = "https://quay.example/a") =>
        [.. Latin($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-03-02T09:30:00Z\r\nContent-Type: {media}\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    private static byte[] Response(byte[] body, string headers = "Content-Type: text/html; charset=utf-8\r\n", int status = 200, string url = "https://quay.example/a") =>
        Record("response", "application/http; msgtype=response", [.. Latin($"HTTP/1.1 {status} X\r\n{headers}\r\n"), .. body], url);

    private static byte[] Info() => Record("warcinfo", "application/warc-fields", "software: quay\r\n"u8.ToArray());

    private static byte[] Packed(byte[] content)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest)) gzip.Write(content);
        return output.ToArray();
    }

    private static List<WarcPage> Read(params byte[] file)
    {
        using var stream = new MemoryStream(file);
        return [.. new WarcReader().Read(stream)];
    }

    private static string Text(WarcPage page) => Encoding.UTF8.GetString(page.Content.Span);

    [Fact]
    public void Only_the_pages_that_a_server_sent_are_handed_out()
    {
        var pages = Read([
            .. Info(), .. Record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()), .. Response(Latin(Page)),
            .. Response(Latin("x"), status: 404), .. Response(Latin("{}"), "Content-Type: application/json\r\n"), .. Response(Latin("moved"), status: 301),
            .. Record("revisit", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray()),
            .. Record("resource", "text/html", Latin("<p>Two</p>"), "https://quay.example/b")]);
        Assert.Equal([("https://quay.example/a", Page), ("https://quay.example/b", "<p>Two</p>")], pages.Select(page => (page.Url!, Text(page))));
        Assert.Equal(("utf-8", "2026-03-02T09:30:00Z"), (pages[0].Charset, pages[0].Date));
    }

    [Fact]
    public void A_packed_file_is_read_whether_packed_whole_or_record_by_record()
    {
        Assert.Equal(Page, Text(Assert.Single(Read(Packed([.. Info(), .. Response(Latin(Page))])))));
        Assert.Equal(2, Read([.. Packed(Info()), .. Packed(Response(Latin(Page))), .. Packed(Response(Latin(Page)))]).Count);
    }

    [Fact]
    public void Chunks_and_packed_bodies_are_undone()
    {
        var chunked = Response(Latin("5\r\n<p>Ni\r\n9;x=1\r\nne boats.\r\n0\r\n\r\n"), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n");
        var packed = Response(Packed(Latin(Page)), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n");
        var named = Response(Latin(Page), "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n");
        Assert.Equal(["<p>Nine boats.", Page, Page], Read([.. chunked, .. packed, .. named]).Select(Text));
    }

    [Fact]
    public void Pages_are_read_as_they_are_asked_for()
    {
        using var stream = new CountingStream([.. Response(Latin(Page)), .. Response(new byte[4_000_000])]);
        Assert.Equal(Page, Text(new WarcReader().Read(stream).First()));
        Assert.InRange(stream.Read_, 1, 1_000_000);
    }

    [Theory]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 100\r\n\r\nHTTP")]
    [InlineData("WARC/1.0\r\nWARC-Type: resp")]
    [InlineData("Nine boats left.\r\n")]
    public void A_broken_record_ends_the_reading_and_says_where(string rest)
    {
        var pages = Read([.. Response(Latin(Page)), .. Latin(rest)]);
        Assert.Equal(Page, Text(pages[0]));
        Assert.Equal(2, pages.Count);
        Assert.Contains("at byte", pages[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_beyond_the_limit_is_passed_over_and_reported()
    {
        using var stream = new MemoryStream([.. Response(new byte[5000]), .. Response(Latin(Page))]);
        var pages = new WarcReader(1000).Read(stream).ToList();
        Assert.Contains("more than the limit", pages[0].Problem, StringComparison.Ordinal);
        Assert.Equal(Page, Text(pages[1]));
    }

    [Fact]
    public void A_small_file_that_unpacks_to_a_huge_page_is_stopped()
    {
        using var stream = new MemoryStream(Response(Packed(new byte[10_000_000]), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"));
        Assert.Contains("beyond the limit", Assert.Single(new WarcReader(1_000_000).Read(stream)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_article_reader_takes_the_first_page()
    {
        foreach (var file in (byte[][])[[.. Info(), .. Response(Latin(Page))], Packed([.. Info(), .. Response(Latin(Page))])])
        {
            var article = new ArticleReader().Read(file);
            Assert.Equal(("Nine boats left the harbour on Friday.", "https://quay.example/a"), (article.Text, article.Url));
        }

        Assert.Equal([DiagnosticCodes.BadContainer], new ArticleReader().Read(Info()).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private sealed class CountingStream(byte[] content) : MemoryStream(content)
    {
        public long Read_ { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            Read_ += read;
            return read;
        }

        public override int Read(Span<byte> buffer)
        {
            var read = base.Read(buffer);
            Read_ += read;
            return read;
        }
    }
}
