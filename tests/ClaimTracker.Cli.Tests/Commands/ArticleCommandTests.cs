namespace ClaimTracker.Cli.Tests.Commands;

public sealed class ArticleCommandTests
{
    private const string Page = "<html lang=en><head><title>Ferry fares - Quay</title></head><body><nav><a href=/>Quay</a></nav><article><h1>Ferry fares</h1><p>The ferry carried 412 people on Monday, the operator said in a statement.</p><div class=newsletter><p>Sign up for our newsletter today.</p></div></article></body></html>";

    [Fact]
    public async Task It_shows_the_article()
    {
        var ran = await Ran.CommandAsync(["article", "-"], Page);
        Assert.Equal(ExitCodes.Ran, ran.Code);
        Assert.StartsWith("title        Ferry fares\n", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n\nThe ferry carried 412 people on Monday, the operator said in a statement.\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_tells_why_each_stretch_was_kept_or_left_out()
    {
        var ran = await Ran.CommandAsync(["article", "-", "--explain"], Page, new Surroundings { Width = 90 });
        var lines = ran.Output.Split('\n');
        Assert.Equal("title        Ferry fares  (h1)", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("+ paragraph", StringComparison.Ordinal) && line.Contains("text of the article: The ferry", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("- ", StringComparison.Ordinal) && line.Contains("promotion: Sign up", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("outside the element that holds the article: Quay", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 90));
        var place = Page.IndexOf("The ferry", StringComparison.Ordinal);
        Assert.Contains($" {place}-", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        var ran = await Ran.CommandAsync(["article", "no/such.html"]);
        Assert.Equal(ExitCodes.SomeUnread, ran.Code);
        Assert.Contains("claimtracker: 'no/such.html' could not be read", ran.Error, StringComparison.Ordinal);
    }
}
