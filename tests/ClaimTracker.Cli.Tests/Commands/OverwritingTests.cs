namespace ClaimTracker.Cli.Tests.Commands;

/// <summary>An output never takes the place of what it is made from.</summary>
public sealed class OverwritingTests : IDisposable
{
    private const string Page = "<html><body><article><p>The ferry carried 412 people on Monday, the operator said in a long statement.</p></article></body></html>";

    private readonly TemporaryFolder _folder = new TemporaryFolder().Add("victim.html", Page).Add("sub/other.txt", "The ferry carried 412 people.").Add("data.csv", "year,people\n2024,412\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("victim.html", "victim.html")]
    [InlineData("victim.html", "sub/../victim.html")]
    [InlineData(".", "victim.html")]
    [InlineData("*.html", "./victim.html")]
    [InlineData("victim.html", "link.html")]
    [InlineData("victim.html", "linked/victim.html")]
    [InlineData("link.html", "victim.html")]
    public async Task A_file_that_is_read_is_not_written(string input, string output)
    {
        File.CreateSymbolicLink(_folder["link.html"], "victim.html");
        Directory.CreateSymbolicLink(_folder["linked"], _folder.Path);
        var ran = await Ran.CommandAsync(["extract", _folder[input], "--format", "csv", "-o", _folder[output]]);
        Assert.Equal((ExitCodes.Usage, ""), (ran.Code, ran.Output));
        Assert.Contains("is an input", ran.Error, StringComparison.Ordinal);
        Assert.Contains("-o", ran.Error, StringComparison.Ordinal);
        Assert.Equal(Page, await File.ReadAllTextAsync(_folder["victim.html"]));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, ".*"));
    }

    [Fact]
    public async Task A_page_does_not_replace_the_page_it_is_made_from()
    {
        var ran = await Ran.CommandAsync(["extract", _folder["victim.html"], "--format", "html", "-o", _folder["victim.html"]]);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Equal(Page, await File.ReadAllTextAsync(_folder["victim.html"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("linked")]
    public async Task Pages_are_not_written_among_the_pages_they_are_made_from(string output)
    {
        Directory.CreateSymbolicLink(_folder["linked"], _folder.Path);
        var ran = await Ran.CommandAsync(["extract", _folder["victim.html"], _folder["sub"], "--format", "html", "-o", _folder[output]]);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains("is an input", ran.Error, StringComparison.Ordinal);
        Assert.Equal(Page, await File.ReadAllTextAsync(_folder["victim.html"]));
        Assert.False(File.Exists(_folder["index.html"]));
    }

    [Fact]
    public async Task A_folder_of_pages_may_stand_beside_or_below_its_inputs()
    {
        var ran = await Ran.CommandAsync(["extract", _folder.Path, "--format", "html", "-o", _folder["report"]]);
        Assert.Equal(ExitCodes.Ran, ran.Code);
        Assert.True(File.Exists(_folder["report/index.html"]));
    }

    [Theory]
    [InlineData("data.csv")]
    [InlineData(".")]
    public async Task A_dataset_is_not_written(string data)
    {
        var before = await File.ReadAllTextAsync(_folder["data.csv"]);
        var ran = await Ran.CommandAsync(["verify", _folder["victim.html"], "--data", _folder[data], "--format", "csv", "-o", _folder["data.csv"]]);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains("is an input", ran.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(_folder["data.csv"]));
    }

    [Fact]
    public async Task Another_file_is_replaced_as_before()
    {
        _folder.Add("old.ndjson", "old");
        Assert.Equal(ExitCodes.Ran, (await Ran.CommandAsync(["extract", _folder["victim.html"], "-o", _folder["old.ndjson"]])).Code);
        Assert.StartsWith("{", await File.ReadAllTextAsync(_folder["old.ndjson"]), StringComparison.Ordinal);
    }
}
