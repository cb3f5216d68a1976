using System.IO.Compression;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ClaimTracker.Cli.Tests.Inputs;

public sealed class WebArchiveTests
{
    private static byte[] Archive(params string[] texts)
    {
        var file = new StringBuilder();
        foreach (var text in texts)
        {
            var block = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>{text}</p></body></html>";
            file.Append($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/{text.Length}\r\nContent-Type: application/http\r\nContent-Length: {block.Length}\r\n\r\n{block}\r\n\r\n");
        }

        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private static byte[] Packed(byte[] content)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest)) gzip.Write(content);
        return output.ToArray();
    }

    [Fact]
    public async Task Every_page_gets_a_report()
    {
        using var folder = new TemporaryFolder();
        folder.Add("a.warc.gz", Packed(Archive("Nine boats left.", "Two boats came back."))).Add("b.warc", Archive("A third was found."));
        var ran = await Ran.CommandAsync(["extract", folder.Path]);
        var reports = ran.Output.Trim().Split('\n').Select(JObject.Parse).ToList();
        Assert.Equal(ExitCodes.Ran, ran.Code);
        Assert.Equal(["Nine boats left.", "Two boats came back.", "A third was found."], reports.Select(report => (string?)report["article"]!["text"]));
        Assert.Equal("https://quay.example/16", (string?)reports[0]["article"]!["url"]);
        Assert.EndsWith("a.warc.gz:2", (string?)reports[1]["id"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_archive_gives_what_comes_before_the_cut()
    {
        using var folder = new TemporaryFolder();
        folder.Add("a.warc", Archive("Nine boats left.", "Two boats came back.")[..^20]);
        var ran = await Ran.CommandAsync(["extract", folder["a.warc"]]);
        Assert.Equal(ExitCodes.SomeUnread, ran.Code);
        Assert.Contains("Nine boats left.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("cut or malformed at byte", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_without_pages_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Add("a.warc", Archive());
        var ran = await Ran.CommandAsync(["extract", folder["a.warc"]]);
        Assert.Contains("holds no page", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_parts_that_a_browser_saved_beside_a_page_are_no_articles()
    {
        using var folder = new TemporaryFolder();
        folder.Add("boats.html", "<p>Nine boats left.</p>").Add("boats_files/frame.html", "<p>Buy now.</p>").Add("quay.htm", "<p>Two came back.</p>").Add("quay-Dateien/x/ad.html", "<p>Buy later.</p>")
            .Add("other_files/c.html", "<p>A third was found.</p>");
        var ran = await Ran.CommandAsync(["extract", folder.Path]);
        Assert.Equal(["Nine boats left.", "A third was found.", "Two came back."], ran.Output.Trim().Split('\n').Select(line => (string?)JObject.Parse(line)["article"]!["text"]));
    }
}
