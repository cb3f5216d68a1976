namespace ClaimTracker.Cli.Tests.Commands;

public sealed class VerifyCommandTests
{
    private const string Document = """{"id": "a", "text": "Arrivals rose from 187 in May to 268, an increase of 53 percent."}""";

    [Fact]
    public async Task Reports_as_extract_does_with_the_arithmetic_worked_out()
    {
        using var folder = new TemporaryFolder().Add("arrivals.csv", "month,dogs\nMay,187\n");
        var ran = await Ran.CommandAsync(["verify", "-", "--input-format", "ndjson", "--format", "ndjson", "--data", folder["arrivals.csv"]], Document);
        Assert.Equal(ExitCodes.Ran, ran.Code);
        Assert.Contains("\"holds\":false", ran.Output, StringComparison.Ordinal);
        Assert.Equal((await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson"], Document)).Output, ran.Output);
    }

    [Fact]
    public async Task A_dataset_that_cannot_be_opened_is_told_and_the_articles_are_still_read()
    {
        var ran = await Ran.CommandAsync(["verify", "-", "--input-format", "ndjson", "--data", "no-such-file.csv", "--data", Path.GetTempPath()], Document);
        Assert.Equal(ExitCodes.SomeUnread, ran.Code);
        Assert.Contains("'no-such-file.csv' cannot be opened", ran.Error, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"a\"", ran.Output, StringComparison.Ordinal);
    }
}
