using System.IO.Compression;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ClaimTracker.Cli.Tests.Commands;

public sealed class ExtractCommandTests
{
    private const string Page = "<html><head><title>Ferry fares</title></head><body><article><h1>Ferry fares</h1><p>The ferry carried 412 people on Monday, the operator said in a statement that ran to several pages.</p><p>“We were full by nine,” said Ida Holm, who runs the ticket office at the north quay every summer.</p></article></body></html>";

    private static string Document(string id, string text) => new JObject { ["id"] = id, ["text"] = text }.ToString(Newtonsoft.Json.Formatting.None);

    private static JObject[] Lines(string output)
    {
        Assert.EndsWith("\n", output, StringComparison.Ordinal);
        return [.. output[..^1].Split('\n').Select(JObject.Parse)];
    }

    [Fact]
    public async Task Ndjson_is_one_report_a_line_where_nobody_watches()
    {
        var ran = await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson"], Document("a", "One line.\n\nAnother\u2028one.") + "\n" + Document("b", "Two."));
        Assert.Equal(ExitCodes.Ran, ran.Code);
        Assert.Equal(["a", "b"], Lines(ran.Output).Select(line => (string?)line["id"]));
        Assert.DoesNotContain('\r', ran.Output);
    }

    [Fact]
    public async Task Text_is_kept_as_given()
    {
        var text = "A\tline\r\nwith “marks” and \ud83d\udea2.";
        var ran = await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson"], Document("a", text));
        Assert.Equal(text, (string?)Lines(ran.Output)[0]["article"]!["text"]);
    }

    [Fact]
    public async Task Bad_lines_get_a_report_and_the_batch_goes_on()
    {
        var ran = await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson"], Document("a", "One.") + "\nnot json\n\n{\"id\":\"c\"}\n" + Document("d", "Two."));
        var lines = Lines(ran.Output);
        Assert.Equal(ExitCodes.SomeUnread, ran.Code);
        Assert.Equal(["a", "stdin:2", "stdin:4", "d"], lines.Select(line => (string?)line["id"]));
        Assert.Equal("CT1012", (string?)lines[1]["diagnostics"]![0]!["code"]);
        Assert.Equal("error", (string?)lines[2]["diagnostics"]![0]!["severity"]);
        Assert.Contains("claimtracker: stdin:2: The line is not JSON", ran.Error, StringComparison.Ordinal);
        Assert.Matches("claimtracker: 2 articles, .*; 2 inputs were not read\n$", ran.Error);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("7")]
    public async Task Reports_come_in_the_order_of_the_inputs(string jobs)
    {
        var input = string.Join('\n', Enumerable.Range(0, 200).Select(n => Document("d" + n, string.Concat(Enumerable.Repeat("A sentence. ", (n * 37) % 400)) + "End.")));
        var ran = await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson", "--jobs", jobs], input);
        Assert.Equal(Enumerable.Range(0, 200).Select(n => "d" + n), Lines(ran.Output).Select(line => (string?)line["id"]));
    }

    [Fact]
    public async Task Missing_files_folders_without_articles_and_patterns_without_matches_are_told()
    {
        using var folder = new TemporaryFolder().Add("empty/picture.png", "x").Add("lines.ndjson", Document("a", "One."));
        var ran = await Ran.CommandAsync(["extract", folder["none.html"], folder["lines.ndjson"], folder["empty"], folder["*.mht"]]);
        var lines = Lines(ran.Output);
        Assert.Equal(ExitCodes.SomeUnread, ran.Code);
        Assert.Equal([folder["none.html"], "a", folder["empty"], folder["*.mht"]], lines.Select(line => (string?)line["id"]));
        Assert.Equal(["CT1011", null, "CT1011", "CT1011"], lines.Select(line => (string?)line.SelectToken("diagnostics[0].code")));
        Assert.Contains($"There is no file '{folder["none.html"]}'.", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_gzip_after_all_is_told()
    {
        using var folder = new TemporaryFolder().Add("broken.ndjson.gz", [0x1F, 0x8B, 1, 2, 3]).Add("broken.html.gz", [0x1F, 0x8B, 1, 2, 3]);
        var ran = await Ran.CommandAsync(["extract", folder["broken.ndjson.gz"], folder["broken.html.gz"]]);
        Assert.Equal(ExitCodes.SomeUnread, ran.Code);
        Assert.Equal(["CT1011", "CT1010"], Lines(ran.Output).Select(line => (string?)line.SelectToken("diagnostics[0].code")));
    }

    [Fact]
    public async Task Gzip_is_unpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes(Document("a", "One.")));
        using var folder = new TemporaryFolder().Add("lines.jsonl.gz", packed.ToArray());
        var ran = await Ran.CommandAsync(["extract", folder["lines.jsonl.gz"]]);
        Assert.Equal("a", (string?)Assert.Single(Lines(ran.Output))["id"]);
    }

    [Fact]
    public async Task Json_is_an_object_for_one_input_and_an_array_for_several()
    {
        using var folder = new TemporaryFolder().Add("one.html", Page).Add("two.html", Page);
        Assert.Equal(folder["one.html"], (string?)JObject.Parse((await Ran.CommandAsync(["extract", folder["one.html"], "--format", "json"])).Output)["id"]);
        var many = JArray.Parse((await Ran.CommandAsync(["extract", folder["one.html"], folder["two.html"], "--format", "json"])).Output);
        Assert.Equal(2, many.Count);
        Assert.Equal("[]\n", (await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson", "--format", "json"])).Output);
    }

    [Fact]
    public async Task The_output_file_appears_whole_and_holds_no_byte_order_mark()
    {
        using var folder = new TemporaryFolder();
        var ran = await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson", "-o", folder["out.ndjson"]], Document("é", "Café."));
        Assert.Equal(ExitCodes.Ran, ran.Code);
        Assert.Equal("", ran.Output);
        Assert.Equal((byte)'{', File.ReadAllBytes(folder["out.ndjson"])[0]);
        Assert.Equal([folder["out.ndjson"]], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_is_a_usage_error()
    {
        using var folder = new TemporaryFolder();
        var ran = await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson", "-o", folder["no/such/folder/out"]], Document("a", "One."));
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains("cannot be written", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_leaves_no_half_written_file()
    {
        using var folder = new TemporaryFolder();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var ran = await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson", "-o", folder["out.ndjson"]], Document("a", "One."), cancellationToken: cancelled.Token);
        Assert.Equal(ExitCodes.Cancelled, ran.Code);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    public static TheoryData<string[], string> Wrong => new()
    {
        { ["extract"], "Required argument 'inputs'" },
        { ["extract", "--bogus"], "'--bogus' is no option" },
        { ["extract", "a.html", "--bogus"], "'--bogus'" },
        { ["extract", "a.html", "--format", "xml"], "'xml'" },
        { ["extract", "a.html", "--jobs", "0"], "'0' is no number of jobs" },
        { ["extract", "a.html", "--jobs", "many"], "'many'" },
        { ["extract", "a.html", "--published", "2026-02-30"], "'2026-02-30' is no date" },
        { ["extract", "a.html", "--url", "not an address"], "is no absolute address" },
        { ["extract", "a.html", "--format", "json", "--only", "claims"], "--only goes with" },
        { ["extract", "a.html", "b.html", "--format", "html"], "need a folder" },
        { ["extracts"], "extracts" },
        { [], "Required command" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Wrong_command_lines_say_what_is_wrong(string[] args, string message)
    {
        var ran = await Ran.CommandAsync(args);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
        Assert.Equal("", ran.Output);
    }

    [Fact]
    public async Task The_command_line_fills_in_what_a_line_does_not_say()
    {
        var input = Document("a", "One.") + "\n{\"id\":\"b\",\"text\":\"Two.\",\"published\":\"2020-01-05\"}";
        var ran = await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson", "--published", "2026-03-02", "--url", "https://echo.example/"], input);
        Assert.Equal(["2026-03-02", "2020-01-05"], Lines(ran.Output).Select(line => (string?)line["article"]!["published"]));
        Assert.Equal("https://echo.example/", (string?)Lines(ran.Output)[0]["article"]!["url"]);
    }

    [Fact]
    public async Task At_a_terminal_a_table_with_colour_is_written_unless_colour_is_unwelcome()
    {
        var watched = new Surroundings { OutputIsTerminal = true, Width = 80 };
        string[] args = ["extract", "-", "--input-format", "ndjson"];
        Assert.Contains("\e[", (await Ran.CommandAsync(args, Document("a", "One."), watched)).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", (await Ran.CommandAsync([.. args, "--no-color"], Document("a", "One."), watched)).Output, StringComparison.Ordinal);
        var noColor = watched with { Variable = name => name == "NO_COLOR" ? "1" : null };
        Assert.DoesNotContain("\e[", (await Ran.CommandAsync(args, Document("a", "One."), noColor)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_tells_errors_alone()
    {
        var ran = await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson", "--quiet"], Document("a", "One.") + "\n[]\n" + Document("b", "Two."));
        Assert.Equal("claimtracker: stdin:2: The line is JSON but not an object.\n", ran.Error);
    }

    [Fact]
    public async Task Several_articles_as_html_make_a_folder_with_an_index()
    {
        using var folder = new TemporaryFolder();
        var ran = await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson", "--format", "html", "-o", folder["out"]], Document("a/b", "One.") + "\n" + Document("a/b", "Two.") + "\n" + Document("Index", "Three."));
        Assert.Equal(ExitCodes.Ran, ran.Code);
        Assert.Equal(["Index-2.html", "b-2.html", "b.html", "index.html"], Directory.GetFiles(folder["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var index = File.ReadAllText(folder["out/index.html"]);
        Assert.Contains("href=\"b-2.html\"", index, StringComparison.Ordinal);
        Assert.Contains("3 articles", index, StringComparison.Ordinal);
    }
}
