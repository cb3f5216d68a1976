using System.Text;
using Newtonsoft.Json.Linq;

namespace ClaimTracker.Cli.Tests.Commands;

/// <summary>From articles to a model of the newsroom's own: track, review, learn.</summary>
public sealed class StoreTests : IDisposable
{
    private const string Fares = "Ruth Amsel, 58, runs the ferry. Fares rose by 40 percent in two years. The next boat leaves at nine.";

    private readonly TemporaryFolder _folder = new TemporaryFolder().Add("fares.txt", Fares);

    private string Store => _folder["facts.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Tracked_claims_wait_and_the_best_comes_first()
    {
        var tracked = await Ran.CommandAsync(["track", _folder["fares.txt"], "--store", Store]);
        Assert.Equal((ExitCodes.Ran, ""), (tracked.Code, tracked.Error));
        Assert.Matches("^1 article with [0-9] claims saved: 1 new, 0 again \\(0 claims as before\\); [0-9] of the claims are undecided\\.\n$", tracked.Output);
        var claims = await ClaimsAsync();
        Assert.Equal("40 percent", (string?)claims[0]["text"]);
        Assert.Equal("Fares rose by 40 percent in two years.", (string?)claims[0]["sentence"]);
        Assert.Contains("a change with no source", claims[0]["checkWorthinessReasons"]!.Select(reason => (string?)reason));
        Assert.Contains(Path.Combine(_folder.Path, "fares.txt"), (string?)claims[0]["article"]!["id"], StringComparison.Ordinal);

        Assert.Matches("1 article with [0-9] claims saved: 0 new, 1 again", (await Ran.CommandAsync(["track", _folder["fares.txt"], "--store", Store])).Output);
        Assert.Equal(claims.Count, (await ClaimsAsync()).Count);
    }

    [Fact]
    public async Task A_decision_needs_the_beginning_of_an_id_and_can_be_taken_back()
    {
        await TrackAsync();
        var (first, count) = ((string)(await ClaimsAsync())[0]["id"]!, (await ClaimsAsync()).Count);
        var decided = await Ran.CommandAsync(["review", "--store", Store, "--decide", $"{first[..8]}=check", "--verdict", "not enough data", "--note", "asked", "--by", "rosa"]);
        Assert.Equal((ExitCodes.Ran, "1 decision recorded.\n", ""), (decided.Code, decided.Output, decided.Error));
        Assert.Equal(count - 1, (await ClaimsAsync()).Count);
        var decision = (await ClaimsAsync("--all")).Single(claim => (string?)claim["id"] == first)["decision"]!;
        Assert.Equal(("check", "notEnoughData", "rosa", "asked"), ((string?)decision["choice"], (string?)decision["verdict"], (string?)decision["by"], (string?)decision["note"]));
        Assert.Contains("check", (await Ran.CommandAsync(["review", "--store", Store, "--all", "--format", "table"])).Output, StringComparison.Ordinal);
        await Ran.CommandAsync(["review", "--store", Store, "--decide", first + "=undecided"]);
        Assert.Equal(count, (await ClaimsAsync()).Count);
    }

    [Theory]
    [InlineData(",", "\n", "utf-8")]
    [InlineData(";", "\r\n", "latin1")]
    [InlineData("\t", "\r\n", "utf-16")]
    public async Task A_sheet_that_a_spreadsheet_saved_its_own_way_comes_back(string separator, string lineEnd, string encoding)
    {
        await TrackAsync();
        var sheet = await Ran.CommandAsync(["review", "--store", Store, "--format", "csv"]);
        var lines = sheet.Output.TrimEnd('\n').Split('\n');
        Assert.StartsWith("id,decision,verdict,note,by,", lines[0], StringComparison.Ordinal);
        // The sheet's first five columns, filled in, in another order.
        string[] filled =
        [
            string.Join(separator, "Decision", "Note", "verdict", "id"),
            string.Join(separator, "Check ", "\"überprüft, \"\"40\"\"; =\"", "Close", lines[1].Split(',')[0]),
            string.Join(separator, "", "later", "", lines[2].Split(',')[0]),
            "",
        ];
        _folder.Add("filled.csv", [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(string.Join(lineEnd, filled))]);
        var imported = await Ran.CommandAsync(["review", "--store", Store, "--import", _folder["filled.csv"], "--by", "tom"]);
        Assert.Equal((ExitCodes.Ran, "1 decision recorded.\n", ""), (imported.Code, imported.Output, imported.Error));
        var decision = (await ClaimsAsync("--all")).Single(claim => claim["decision"] is not null)["decision"]!;
        Assert.Equal(("check", "close", "tom", "überprüft, \"40\"; ="), ((string?)decision["choice"], (string?)decision["verdict"], (string?)decision["by"], (string?)decision["note"]));
    }

    [Fact]
    public async Task Nothing_in_a_sheet_runs_as_a_formula_and_all_of_it_comes_back()
    {
        _folder.Add("hostile.txt", "=HYPERLINK(1) rose by 12 percent to @all 40 boats.");
        await Ran.CommandAsync(["track", _folder["hostile.txt"], "--store", Store, "--url", "https://echo.example/a?b=1"]);
        var id = (string)(await ClaimsAsync())[0]["id"]!;
        await Ran.CommandAsync(["review", "--store", Store, "--decide", id + "=check", "--note", "=cmd|' /C calc'!A0", "--by", "@rosa"]);
        var sheet = (await Ran.CommandAsync(["review", "--store", Store, "--all", "--format", "csv"])).Output;
        Assert.Contains(",'=cmd|' /C calc'!A0,'@rosa,", sheet, StringComparison.Ordinal);
        Assert.Contains(",'=HYPERLINK(1) rose", sheet, StringComparison.Ordinal);
        Assert.DoesNotMatch("(^|[,\n])\"?[=@]", sheet);

        _folder.Add("same.csv", sheet);
        var before = await ClaimsAsync("--all");
        Assert.Equal("1 decision recorded.\n", (await Ran.CommandAsync(["review", "--store", Store, "--import", _folder["same.csv"]])).Output);
        Assert.Equal(before.Select(claim => claim.ToString()), (await ClaimsAsync("--all")).Select(claim => claim.ToString()));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("id,label\nbcdfghjk,yes\n", "has no column 'decision'; its columns are: id, label")]
    [InlineData("id,decision\nbcdfghjk,maybe\n", "line 2: 'maybe' is no decision")]
    [InlineData("id,decision,verdict\nbcdfghjk,check,wrong\n", "line 2: 'wrong' is no verdict")]
    [InlineData("id,decision\n,check\n", "line 2: there is a decision without an id")]
    public async Task A_sheet_that_is_wrong_is_told_by_line_and_nothing_is_recorded(string sheet, string message)
    {
        await TrackAsync();
        _folder.Add("sheet.csv", sheet);
        var ran = await Ran.CommandAsync(["review", "--store", Store, "--import", _folder["sheet.csv"]]);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
        Assert.Contains(_folder["sheet.csv"], ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_of_nothing_are_told_by_line_and_the_others_recorded()
    {
        await TrackAsync();
        var id = (string)(await ClaimsAsync())[0]["id"]!;
        _folder.Add("sheet.csv", $"id,decision\nbbbbbbbbbbbbbb,check\n{id},skip\n");
        var ran = await Ran.CommandAsync(["review", "--store", Store, "--import", _folder["sheet.csv"]]);
        Assert.Equal((ExitCodes.SomeUnread, "1 decision recorded.\n"), (ran.Code, ran.Output));
        Assert.Contains("sheet.csv', line 2: No claim or sentence has the id 'bbbbbbbbbbbbbb'", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_called_like_its_model_is_not_replaced_by_it()
    {
        var store = _folder["facts.model"];
        await Ran.CommandAsync(["track", _folder["fares.txt"], "--store", store]);
        var learned = await Ran.CommandAsync(["learn", "--store", store]);
        Assert.Equal(ExitCodes.Usage, learned.Code);
        Assert.Contains("is an input", learned.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Learns_from_decisions_and_keeps_the_better_model_beside_the_store()
    {
        // A newsroom that checks what is said about dogs.
        var text = string.Join("\n\n", Enumerable.Range(0, 30).Select(i => $"I hope the {(i % 2 == 0 ? "dog" : "cat")} of house {"ABCDEFGHIJKLMNOPQRSTUVWXYZABCD"[i]} is {i / 2 + 2} years old."));
        _folder.Add("pets.txt", text);
        await Ran.CommandAsync(["track", _folder["pets.txt"], "--store", Store]);
        var rows = (await ClaimsAsync()).Select(claim => $"{claim["id"]},{(((string)claim["sentence"]!).Contains("dog", StringComparison.Ordinal) ? "check" : "skip")}");
        _folder.Add("decided.csv", "id,decision\n" + string.Join('\n', rows) + "\n");
        Assert.Equal(ExitCodes.Ran, (await Ran.CommandAsync(["review", "--store", Store, "--import", _folder["decided.csv"]])).Code);

        var learned = await Ran.CommandAsync(["learn", "--store", Store]);
        Assert.Equal((ExitCodes.Ran, ""), (learned.Code, learned.Error));
        Assert.StartsWith("30 sentences, 15 of them worth checking\n", learned.Output, StringComparison.Ordinal);
        Assert.Contains("The new model is better", learned.Output, StringComparison.Ordinal);
        var report = JObject.Parse((await Ran.CommandAsync(["extract", "-", "--model", _folder["facts.model"]], "I hope the dog of house X is 9 years old. I hope the cat of house X is 9 years old.")).Output);
        var scores = report["article"]!["sentences"]!.Select(sentence => (double)sentence["checkWorthiness"]!).ToArray();
        Assert.True(scores[0] > scores[1] + 0.2, string.Join(' ', scores));

        // Tracked again with it, the claims are ranked anew and their decisions are still there.
        var again = await Ran.CommandAsync(["track", _folder["pets.txt"], "--store", Store, "--model", _folder["facts.model"]]);
        Assert.Contains("0 of the claims are undecided", again.Output, StringComparison.Ordinal);
        Assert.Contains("dog", (string)(await ClaimsAsync("--all"))[0]["sentence"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_decisions_or_of_one_kind_are_told_and_no_model_is_touched()
    {
        await TrackAsync();
        _folder.Add("facts.model", "the model of last year");
        foreach (var (claim, decision, message) in new[] { ("", "", "holds no decisions"), ("58", "skip", "The only sentence is labelled no"), ("40 percent", "check", "10 of each are needed") })
        {
            if (decision.Length > 0) await Ran.CommandAsync(["review", "--store", Store, "--decide", $"{(await ClaimsAsync()).First(waiting => ((string)waiting["text"]!).Contains(claim, StringComparison.Ordinal))["id"]}={decision}"]);
            var ran = await Ran.CommandAsync(["learn", "--store", Store]);
            Assert.Equal(ExitCodes.Usage, ran.Code);
            Assert.Contains(message, ran.Error, StringComparison.Ordinal);
            Assert.Equal("the model of last year", File.ReadAllText(_folder["facts.model"]));
        }
    }

    [Fact]
    public async Task A_store_that_is_none_is_told_by_every_verb()
    {
        foreach (var verb in new string[][] { ["review"], ["learn"], ["review", "--decide", "bbbb=check"] })
        {
            var ran = await Ran.CommandAsync([.. verb, "--store", Store]);
            Assert.Equal((ExitCodes.Usage, ""), (ran.Code, ran.Output));
            Assert.Contains($"There is no store '{Store}'", ran.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(Store));
        }

        foreach (var verb in new string[][] { ["review"], ["learn"], ["track", _folder["fares.txt"]] })
        {
            var ran = await Ran.CommandAsync([.. verb, "--store", _folder["fares.txt"]]);
            Assert.Equal((ExitCodes.Usage, ""), (ran.Code, ran.Output));
            Assert.Contains("is no SQLite database", ran.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_input_that_cannot_be_read_does_not_stop_the_others()
    {
        var ran = await Ran.CommandAsync(["track", _folder["nowhere.html"], _folder["fares.txt"], "--store", Store]);
        Assert.Equal(ExitCodes.SomeUnread, ran.Code);
        Assert.Contains("nowhere.html", ran.Error, StringComparison.Ordinal);
        Assert.StartsWith("1 article with", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("track a.html", "--store")]
    [InlineData("review", "--store")]
    [InlineData("learn", "give --store or --labels")]
    [InlineData("learn --labels a.csv", "--labels needs --output")]
    [InlineData("review --store a.db --decide bbbb", "'bbbb' is no decision")]
    [InlineData("review --store a.db --decide bbbb=perhaps", "'bbbb=perhaps' is no decision")]
    [InlineData("review --store a.db --decide bbbb=check --verdict wrong", "'wrong' is no verdict")]
    [InlineData("review --store a.db --verdict close", "go with --decide")]
    [InlineData("review --store a.db --top 0", "is no number from 1")]
    public async Task A_wrong_command_line_is_told(string line, string message)
    {
        var ran = await Ran.CommandAsync(line.Split(' '));
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_left_to_decide()
    {
        _folder.Add("none.txt", "The boat is late.");
        await Ran.CommandAsync(["track", _folder["none.txt"], "--store", Store]);
        Assert.Equal(new Ran(ExitCodes.Ran, "", "claimtracker: No claim waits for a decision.\n"), await Ran.CommandAsync(["review", "--store", Store, "--format", "table"]));
        Assert.Equal("[]\n", (await Ran.CommandAsync(["review", "--store", Store, "--format", "json"])).Output);
        Assert.Contains("The boat is late.", (await Ran.CommandAsync(["review", "--store", Store, "--sentences"])).Output, StringComparison.Ordinal);
    }

    private async Task TrackAsync() => Assert.Equal(ExitCodes.Ran, (await Ran.CommandAsync(["track", _folder["fares.txt"], "--store", Store])).Code);

    private async Task<List<JObject>> ClaimsAsync(params string[] options)
    {
        var ran = await Ran.CommandAsync(["review", "--store", Store, "--format", "ndjson", .. options]);
        Assert.Equal(ExitCodes.Ran, ran.Code);
        return [.. ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JObject.Parse)];
    }
}
