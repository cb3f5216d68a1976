using System.IO.Compression;
using System.Text;

namespace ClaimTracker.Cli.Tests.Commands;

/// <summary>What is odd about an article is told where a person sees it, once.</summary>
public sealed class WarningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_text_that_was_not_searched_to_its_end_is_told_where_the_format_cannot_say_so()
    {
        _folder.Add("long.txt", string.Concat(Enumerable.Repeat("Words without any end. ", 50_000)));
        var csv = await Ran.CommandAsync(["extract", _folder["long.txt"], "--format", "csv", "--published", "2026-03-02"]);
        Assert.Matches("^claimtracker: .*long\\.txt: warning: [^\n]*1,?000,?000[^\n]*\n$", csv.Error);
        var lines = await Ran.CommandAsync(["extract", _folder["long.txt"], "--format", "ndjson", "--published", "2026-03-02"]);
        Assert.Contains("\"code\":\"CT1013\"", lines.Output, StringComparison.Ordinal);
        Assert.Equal("", lines.Error);
        Assert.Equal("", (await Ran.CommandAsync(["extract", _folder["long.txt"], "--format", "csv", "--quiet"])).Error);
    }

    [Fact]
    public async Task A_gzip_file_that_is_cut_off_is_told()
    {
        var text = string.Concat(Enumerable.Range(0, 400).Select(n => $"Boat {n} carried {n * 37} people over the bay. "));
        _folder.Add("whole.txt.gz", Packed(text)).Add("cut.txt.gz", Packed(text)[..^300]);
        Assert.DoesNotContain("CT1010", (await Ran.CommandAsync(["extract", _folder["whole.txt.gz"]])).Output, StringComparison.Ordinal);
        var cut = await Ran.CommandAsync(["extract", _folder["cut.txt.gz"]]);
        Assert.Contains("CT1010", cut.Output, StringComparison.Ordinal);
        Assert.Contains("Boat 17 carried", cut.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packed_lines_that_are_cut_off_are_told()
    {
        var lines = string.Concat(Enumerable.Range(0, 200).Select(n => $"{{\"id\":\"d{n}\",\"text\":\"Boat {n * 7919} carried {n * 104729} people.\"}}\n"));
        _folder.Add("whole.ndjson.gz", Packed(lines)).Add("cut.ndjson.gz", Packed(lines)[..^200]);
        Assert.Equal(ExitCodes.Ran, (await Ran.CommandAsync(["extract", _folder["whole.ndjson.gz"]])).Code);
        var cut = await Ran.CommandAsync(["extract", _folder["cut.ndjson.gz"]]);
        Assert.Equal(ExitCodes.SomeUnread, cut.Code);
        Assert.Contains("cut off", cut.Error, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"d17\"", cut.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_without_a_date_is_told_once_where_a_time_depends_on_it()
    {
        _folder.Add("a.txt", "The ferry carried 412 people last year.").Add("b.txt", "The ferry carried 9 people last week.").Add("c.txt", "The ferry has 9 seats.");
        var all = await Ran.CommandAsync(["extract", _folder.Path]);
        Assert.Matches("claimtracker: 2 articles have no date[^\n]*'last (year|week)'[^\n]*--published[^\n]*\n", all.Error);
        Assert.Single(all.Error.Split('\n'), line => line.Contains("--published", StringComparison.Ordinal));
        var one = await Ran.CommandAsync(["extract", _folder["a.txt"]]);
        Assert.Matches("^claimtracker: .*a\\.txt has no date[^\n]*'last year'[^\n]*--published[^\n]*\n$", one.Error);
        Assert.Equal("", (await Ran.CommandAsync(["extract", _folder["a.txt"], "--published", "2026-03-02"])).Error);
        Assert.Equal("", (await Ran.CommandAsync(["extract", _folder["c.txt"]])).Error);
        Assert.Equal("", (await Ran.CommandAsync(["extract", _folder["a.txt"], "-q"])).Error);
    }

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj << /Length 44 >> stream\nBT (The ferry carried 412 people) Tj ET\nendstream", "a PDF")]
    [InlineData("{\\rtf1\\ansi\\deff0 The ferry carried 412 people on Monday.}", "an RTF document")]
    public async Task A_document_of_another_kind_is_not_read_as_text(string content, string kind)
    {
        _folder.Add("story.txt", content);
        var ran = await Ran.CommandAsync(["extract", _folder["story.txt"]]);
        Assert.Equal(ExitCodes.SomeUnread, ran.Code);
        Assert.Contains("CT1020", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\"claims\":[]", ran.Output, StringComparison.Ordinal);
        Assert.Contains($"story.txt: The file is {kind}", ran.Error, StringComparison.Ordinal);
        Assert.Contains("HTML or as text", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unread_inputs_are_no_articles()
    {
        var ran = await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson"], "{\"text\":\"One boat of 40 sank.\"}\nnot json\nnor this\n");
        Assert.Matches("claimtracker: 1 article, [0-9]+ claims?, 0 quotes; 2 inputs were not read\n$", ran.Error);
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
