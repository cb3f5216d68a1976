namespace ClaimTracker.Cli.Tests.Commands;

public sealed class HelpTests
{
    [Theory]
    [InlineData("--help", "help.txt")]
    [InlineData("extract --help", "help-extract.txt")]
    [InlineData("verify --help", "help-verify.txt")]
    [InlineData("track --help", "help-track.txt")]
    [InlineData("review --help", "help-review.txt")]
    [InlineData("learn --help", "help-learn.txt")]
    [InlineData("article --help", "help-article.txt")]
    public async Task Help_is_as_approved(string arguments, string file)
    {
        var ran = await Ran.CommandAsync(arguments.Split(' '));
        Assert.Equal(ExitCodes.Ran, ran.Code);
        // The number of jobs is that of the machine's processors.
        var help = ran.Output.ReplaceLineEndings("\n").Replace($"[default: {Environment.ProcessorCount}]", "[default: processors]", StringComparison.Ordinal);
        Approved.Check(file, help);
    }

    [Fact]
    public async Task Help_names_every_exit_code()
    {
        var help = (await Ran.CommandAsync(["extract", "--help"])).Output;
        int[] codes = [ExitCodes.Ran, ExitCodes.Usage, ExitCodes.SomeUnread, ExitCodes.Cancelled];
        Assert.All(codes, code => Assert.Matches($"(?m)^  {code} +\\w", help));
    }

    [Fact]
    public async Task Version_is_a_number()
    {
        var ran = await Ran.CommandAsync(["--version"]);
        Assert.Equal(ExitCodes.Ran, ran.Code);
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+\\S*\n$", ran.Output);
    }
}
