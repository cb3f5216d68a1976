using Newtonsoft.Json.Linq;

namespace ClaimTracker.Cli.Tests.Commands;

/// <summary>An article that is tracked again shows what became of its numbers and of the decisions about them.</summary>
public sealed class ChangesTests : IDisposable
{
    private const string First = "Fares rose by 40 percent in two years. The ferry carried 412 people in May. Nine boats were sold to a dealer in Gdansk.";
    private const string Second = "Fares rose by 45 percent in two years. The ferry carried 412 people in May. Some 300 residents signed the petition.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Changed_new_and_gone_numbers_are_listed()
    {
        await TrackAsync(First);
        var again = await TrackAsync(Second);
        Assert.Matches("fares\\.txt: 1 changed, 1 new, 1 gone\n", again.Output);
        Assert.Matches("\n  changed  40 percent → 45 percent +Fares rose", again.Output);
        Assert.Matches("\n  new      Some 300 residents +Some 300", again.Output);
        Assert.Matches("\n  gone     Nine boats +Nine boats were", again.Output);
        Assert.All(again.Output.Split('\n')[..^2], line => Assert.True(line.Length <= 120, line));
        Assert.Single((await TrackAsync(Second)).Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Changes_come_as_json_and_lines()
    {
        await TrackAsync(First);
        var lines = await TrackAsync(Second, "--format", "ndjson");
        var tracked = JObject.Parse(lines.Output);
        Assert.Equal(["changed", "new", "gone"], tracked["changes"]!.Select(change => (string?)change["kind"]));
        Assert.Equal((40, 45), ((int)tracked.SelectToken("changes[0].before.value")!, (int)tracked.SelectToken("changes[0].after.value")!));
        Assert.Contains("1 article with", lines.Error, StringComparison.Ordinal);
        var array = JArray.Parse((await TrackAsync(First, "--format", "json", "-q")).Output);
        Assert.Equal((false, 3), ((bool)array[0]["isNew"]!, array[0]["changes"]!.Count()));
    }

    [Fact]
    public async Task A_decision_about_an_earlier_wording_stays_in_sight()
    {
        await TrackAsync(First);
        var fares = JArray.Parse((await ReviewAsync("--format", "json")).Output).Single(finding => (string?)finding["text"] == "40 percent");
        var boats = JArray.Parse((await ReviewAsync("--format", "json")).Output).Single(finding => (string?)finding["text"] == "Nine boats");
        await ReviewAsync("--decide", $"{fares["id"]}=check", "--verdict", "close", "--by", "rosa");
        await ReviewAsync("--decide", $"{boats["id"]}=skip", "--by", "tom");
        var again = await TrackAsync(Second);
        Assert.Contains("decided  check, close (rosa), about an earlier wording: “Fares rose by 40 percent in two years.” Undecided now: ", again.Output, StringComparison.Ordinal);
        var json = await ReviewAsync("--format", "json");
        var now = JArray.Parse(json.Output).Single(finding => finding["earlierDecision"] is not null);
        Assert.Equal(("45 percent", "check", "40 percent"), ((string?)now["text"], (string?)now["earlierDecision"]!["choice"], (string?)now["earlierDecision"]!["claim"]));
        Assert.Contains("skip (tom), about an earlier wording: “Nine boats were sold to a dealer in Gdansk.”, which '", json.Error, StringComparison.Ordinal);
        Assert.Contains("earlier wording", (await ReviewAsync("--format", "csv")).Output, StringComparison.Ordinal);
        Assert.Contains("earlier", (await ReviewAsync("--format", "table")).Output, StringComparison.Ordinal);
    }

    private Task<Ran> TrackAsync(string text, params string[] more)
    {
        _folder.Add("fares.txt", text);
        return Ran.CommandAsync(["track", _folder["fares.txt"], "--store", _folder["facts.db"], "--published", "2026-03-02", .. more]);
    }

    private Task<Ran> ReviewAsync(params string[] more) => Ran.CommandAsync(["review", "--store", _folder["facts.db"], .. more]);
}
