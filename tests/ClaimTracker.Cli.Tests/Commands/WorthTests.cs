using Newtonsoft.Json.Linq;

namespace ClaimTracker.Cli.Tests.Commands;

/// <summary>Check-worthiness on the command line: shown by default, narrowed by --top, learned with a verb.</summary>
public sealed class WorthTests
{
    private const string Text = "Ruth Amsel, 58, runs the ferry. Fares rose by 40 percent in two years. The next boat leaves at nine.";

    [Fact]
    public async Task Every_report_says_what_its_sentences_and_claims_are_worth()
    {
        var report = JObject.Parse((await Ran.CommandAsync(["extract", "-"], Text)).Output);
        Assert.Equal(3, report["article"]!["sentences"]!.Count(sentence => (double?)sentence["checkWorthiness"] is >= 0 and <= 1));
        Assert.All(report["claims"]!, claim => Assert.NotNull((double?)claim["checkWorthiness"]));
        Assert.Contains("a change with no source", report["claims"]!.Single(claim => (string?)claim["text"] == "40 percent")["checkWorthinessReasons"]!.Select(reason => (string?)reason));
    }

    [Fact]
    public async Task Top_shows_the_best_and_why()
    {
        var ran = await Ran.CommandAsync(["extract", "-", "--top", "1"], Text);
        Assert.Equal(ExitCodes.Ran, ran.Code);
        Assert.Contains("40 percent", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Why", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("58", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--top 0", "is no number of claims from 1")]
    [InlineData("--top three", "three")]
    [InlineData("--top 3 --format json", "--top goes with --format table or csv")]
    [InlineData("--top 3 --only quotes", "--only quotes leaves none")]
    public async Task Top_is_checked(string options, string message)
    {
        var ran = await Ran.CommandAsync(["extract", "-", .. options.Split(' ')], Text);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_is_none_is_told_before_anything_is_written()
    {
        using var folder = new TemporaryFolder().Add("foreign.model", "PK, some archive of another program's");
        foreach (var (name, message) in new[] { ("nowhere.model", "cannot be read"), ("foreign.model", "is no check-worthiness model") })
        {
            var ran = await Ran.CommandAsync(["extract", "-", "--model", folder[name], "-o", folder["out.json"]], Text);
            Assert.Equal(ExitCodes.Usage, ran.Code);
            Assert.Contains(message, ran.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(folder["out.json"]));
        }
    }

    [Fact]
    public async Task Learns_from_labels_and_uses_what_it_learned()
    {
        // A newsroom that checks what is said about dogs.
        var rows = Enumerable.Range(0, 30).Select(i => $"I hope the {(i % 2 == 0 ? "dog" : "cat")} of house {"ABCDEFGHIJKLMNOPQRSTUVWXYZABCD"[i]} is well.,{(i % 2 == 0 ? "yes" : "no")}");
        using var folder = new TemporaryFolder().Add("labels.csv", "sentence,check_worthy\n" + string.Join('\n', rows) + "\n");
        var learned = await Ran.CommandAsync(["learn", "--labels", folder["labels.csv"], "-o", folder["my.model"]]);
        Assert.Equal((ExitCodes.Ran, ""), (learned.Code, learned.Error));
        Assert.StartsWith("30 sentences, 15 of them worth checking\n", learned.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^old +[0-9.]+ +[0-9.]+ +[0-9.]+ +[0-9.]+$", learned.Output);
        Assert.Matches("(?m)^new +[0-9.]+ +[0-9.]+ +[0-9.]+ +[0-9.]+$", learned.Output);
        Assert.Contains("The new model is better", learned.Output, StringComparison.Ordinal);

        var report = JObject.Parse((await Ran.CommandAsync(["extract", "-", "--model", folder["my.model"]], "I hope the dog is well. I hope the cat is well.")).Output);
        var scores = report["article"]!["sentences"]!.Select(sentence => (double)sentence["checkWorthiness"]!).ToArray();
        Assert.True(scores[0] > scores[1] + 0.2, string.Join(' ', scores));
    }

    [Theory]
    [InlineData("url,title\na,b\n", "has no column 'text'")]
    [InlineData("text,label\nIt rose.,yes\nIt fell.,yes\n", "All 2 sentences are labelled yes")]
    [InlineData("", "is empty")]
    public async Task Labels_that_teach_nothing_are_told_and_nothing_is_written(string labels, string message)
    {
        using var folder = new TemporaryFolder().Add("labels.csv", labels);
        var ran = await Ran.CommandAsync(["learn", "--labels", folder["labels.csv"], "-o", folder["my.model"]]);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["my.model"]));
    }
}
