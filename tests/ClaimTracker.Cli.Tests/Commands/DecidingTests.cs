using Newtonsoft.Json.Linq;

namespace ClaimTracker.Cli.Tests.Commands;

/// <summary>A decision says of one claim what its maker meant of that claim, and of no other.</summary>
public sealed class DecidingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().Add("fares.txt", "Fares rose by 40 percent in two years. The ferry carried 412 people.");

    private string Store => _folder["facts.db"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--verdict", "supported")]
    [InlineData("--note", "asked the operator")]
    public async Task One_verdict_or_note_is_about_one_claim(string option, string value)
    {
        var ids = await TrackAsync();
        var ran = await Ran.CommandAsync(["review", "--store", Store, "--decide", ids[0] + "=check", "--decide", ids[1] + "=skip", option, value]);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains($"{option} is about one --decide", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\"decision\"", (await Ran.CommandAsync(["review", "--store", Store, "--all"])).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skip")]
    [InlineData("undecided")]
    public async Task What_was_not_checked_has_no_verdict(string word)
    {
        var ids = await TrackAsync();
        var ran = await Ran.CommandAsync(["review", "--store", Store, "--decide", $"{ids[0]}={word}", "--verdict", "supported"]);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains("--verdict goes with =check", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_skips_with_a_verdict_is_refused_and_the_others_are_recorded()
    {
        var ids = await TrackAsync();
        _folder.Add("sheet.csv", $"id,decision,verdict\n{ids[0]},skip,supported\n{ids[1]},check,supported\n");
        var ran = await Ran.CommandAsync(["review", "--store", Store, "--import", _folder["sheet.csv"]]);
        Assert.Equal((ExitCodes.SomeUnread, "1 decision recorded.\n"), (ran.Code, ran.Output));
        Assert.Contains("line 2: ", ran.Error, StringComparison.Ordinal);
        Assert.Contains("a verdict goes with a check", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_may_be_decided_at_once_without_a_verdict()
    {
        var ids = await TrackAsync();
        Assert.Equal("2 decisions recorded.\n", (await Ran.CommandAsync(["review", "--store", Store, "--decide", ids[0] + "=check", "--decide", ids[1] + "=skip", "--by", "rosa"])).Output);
    }

    [Fact]
    public async Task A_sheet_with_a_mark_that_is_never_closed_is_refused()
    {
        var ids = await TrackAsync();
        _folder.Add("sheet.csv", $"id,decision,note\n{ids[0]},check,\"asked\n{ids[1]},skip,\n");
        var ran = await Ran.CommandAsync(["review", "--store", Store, "--import", _folder["sheet.csv"]]);
        Assert.Equal((ExitCodes.Usage, ""), (ran.Code, ran.Output));
        Assert.Contains("line 2: a quotation mark is opened and never closed", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_alone_decides_nothing()
    {
        await TrackAsync();
        var ran = await Ran.CommandAsync(["review", "--store", Store, "--by", "bob"]);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains("--by goes with --decide or --import", ran.Error, StringComparison.Ordinal);
    }

    private async Task<string[]> TrackAsync()
    {
        await Ran.CommandAsync(["track", _folder["fares.txt"], "--store", Store]);
        var ran = await Ran.CommandAsync(["review", "--store", Store, "--format", "json"]);
        return [.. JArray.Parse(ran.Output).Select(finding => (string)finding["id"]!)];
    }
}
