namespace ClaimTracker.Cli.Tests.Commands;

/// <summary>Messages say what is wrong in the user's words: no names of types, of temporary files or of the machine's own.</summary>
public sealed class MessageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().Add("a.txt", "The ferry carried 412 people in 2024.").Add("data.csv", "year,people\n2024,412\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--jobs", "abc", "'abc' is no whole number; --jobs takes one from 1 to 1024.")]
    [InlineData("--jobs", "0", "'0' is no number of jobs from 1 to 1024.")]
    [InlineData("--top", "many", "'many' is no whole number; --top takes one from 1.")]
    public async Task A_number_that_is_none_is_told_in_words(string option, string value, string message)
    {
        var ran = await Ran.CommandAsync(["extract", _folder["a.txt"], option, value]);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, ran.Error.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task A_verb_that_is_nearly_right_is_guessed()
    {
        var ran = await Ran.CommandAsync(["extrat", _folder["a.txt"]]);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains("'extrat' is no command; did you mean 'extract'?", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, ran.Error.TrimEnd('\n').Split('\n').Length);
        Assert.DoesNotContain("did you mean", (await Ran.CommandAsync(["zzzzz"])).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help extract", "extract --help")]
    [InlineData("help", "--help")]
    public async Task Help_may_be_asked_for_as_a_command(string asked, string meant) =>
        Assert.Equal((await Ran.CommandAsync(meant.Split(' '))).Output, (await Ran.CommandAsync(asked.Split(' '))).Output);

    [Fact]
    public async Task A_folder_is_no_page()
    {
        var ran = await Ran.CommandAsync(["article", _folder.Path]);
        Assert.Equal(ExitCodes.SomeUnread, ran.Code);
        Assert.Contains($"'{_folder.Path}' is a folder; 'article' shows one file.", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_told_once_and_without_temporary_names()
    {
        var ran = await Ran.CommandAsync(["extract", _folder["a.txt"], "-o", _folder["none/out.json"], "--published", "2026-03-02"]);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Equal($"claimtracker: '{_folder["none/out.json"]}' cannot be written: there is no folder '{_folder["none"]}'.\n", ran.Error);
    }

    [Fact]
    public async Task An_output_that_is_a_folder_is_told()
    {
        var ran = await Ran.CommandAsync(["extract", _folder["a.txt"], "-o", _folder.Path, "--published", "2026-03-02"]);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Equal($"claimtracker: '{_folder.Path}' cannot be written: it is a folder.\n", ran.Error);
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(_folder.Path)!, ".*.unfinished"));
    }

    [Theory]
    [InlineData("x.csv", "type,document,")]
    [InlineData("x.html", "<!doctype html>")]
    [InlineData("x.HTM", "<!doctype html>")]
    [InlineData("x.json", "{\n")]
    [InlineData("x.jsonl", "{\"")]
    [InlineData("x.out", "{\"")]
    public async Task The_ending_of_the_output_says_its_format(string name, string start)
    {
        Assert.Equal(ExitCodes.Ran, (await Ran.CommandAsync(["extract", _folder["a.txt"], "-o", _folder[name]])).Code);
        Assert.StartsWith(start, await File.ReadAllTextAsync(_folder[name]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_is_named_wins_over_the_ending()
    {
        await Ran.CommandAsync(["extract", _folder["a.txt"], "--format", "json", "-o", _folder["x.csv"]]);
        Assert.StartsWith("{\n", await File.ReadAllTextAsync(_folder["x.csv"]), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, (await Ran.CommandAsync(["extract", _folder["a.txt"], "--top", "3", "-o", _folder["x.json"]])).Code);
    }

    [Theory]
    [InlineData("{\"html\":5}", "'html' is a number; it must be a string")]
    [InlineData("{\"text\":[\"a\"]}", "'text' is a list; it must be a string")]
    public async Task A_document_whose_text_is_none_is_told(string line, string message)
    {
        var ran = await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson"], line);
        Assert.Equal(ExitCodes.SomeUnread, ran.Code);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_is_none_is_told_and_the_document_is_read()
    {
        var ran = await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson"], "{\"text\":\"The ferry carried 412 people.\",\"published\":\"yesterday\"}");
        Assert.Equal(ExitCodes.Ran, ran.Code);
        Assert.Contains("\"code\":\"CT1007\"", ran.Output, StringComparison.Ordinal);
        Assert.Contains("'yesterday'", ran.Output, StringComparison.Ordinal);
        Assert.Contains("412", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_bindings_are_told_by_line()
    {
        _folder.Add("bindings.json", "[{\"claim\": 3,\n oops]");
        var ran = await Ran.CommandAsync(["verify", _folder["a.txt"], "--data", _folder["data.csv"], "--bindings", _folder["bindings.json"]]);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.DoesNotContain("JArray", ran.Error, StringComparison.Ordinal);
        Assert.Contains("bindings.json", ran.Error, StringComparison.Ordinal);
    }
}
