namespace ClaimTracker.Cli.Tests.Commands;

public sealed class VerifyCommandTests
{
    private const string Document = """{"id": "a", "text": "Stade had 50,872 ferry passengers in 2023. Brake had 19,204 ferry passengers in 2023.", "published": "2025-01-20"}""";

    private const string Table = "harbour,year,passengers\nStade,2023,50872\nStade,2024,61046\nBrake,2023,21904\nBrake,2024,20151\n";

    private static readonly string[] Ndjson = ["verify", "-", "--input-format", "ndjson", "--format", "ndjson"];

    [Fact]
    public async Task Gives_each_claim_its_verdict_with_the_cell()
    {
        using var folder = new TemporaryFolder().Add("ferries.csv", Table);
        var ran = await Ran.CommandAsync([.. Ndjson, "--data", folder["ferries.csv"]], Document);
        Assert.Equal(ExitCodes.Ran, ran.Code);
        Assert.Contains("\"verdict\":\"supported\"", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\"evidence\":[{\"dataset\":\"ferries.csv\",\"row\":3,\"rowKey\":\"Brake\",\"column\":\"passengers\",\"raw\":\"21904\"}]", ran.Output, StringComparison.Ordinal);
        Assert.Contains("2 of 2 numeric claims bound to a dataset, 1 supported, 1 contradicted", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--fail-on contradicted")]
    public async Task Without_data_nothing_is_verified_and_that_is_told(string more)
    {
        var ran = await Ran.CommandAsync([.. Ndjson, .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)], Document);
        Assert.Equal((ExitCodes.Usage, ""), (ran.Code, ran.Output));
        Assert.Contains("verify needs --data", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty", "holds no dataset")]
    [InlineData("none.csv", "neither a file nor a folder")]
    [InlineData("broken.xlsx", "broken.xlsx")]
    public async Task Where_no_dataset_can_be_read_nothing_is_written(string data, string message)
    {
        using var folder = new TemporaryFolder().Add("empty/picture.png", "x").Add("broken.xlsx", "x");
        foreach (var format in new[] { "csv", "ndjson", "json", "table" })
        {
            var ran = await Ran.CommandAsync(["verify", "-", "--input-format", "ndjson", "--format", format, "--data", folder[data]], Document);
            Assert.Equal((ExitCodes.Usage, ""), (ran.Code, ran.Output));
            Assert.Contains(message, ran.Error, StringComparison.Ordinal);
            Assert.Contains("No dataset could be read", ran.Error, StringComparison.Ordinal);
        }

        foreach (var document in new[] { Document, "" })
        {
            var ran = await Ran.CommandAsync([.. Ndjson, "--data", folder[data], "-o", folder["out"]], document);
            Assert.Equal(ExitCodes.Usage, ran.Code);
            Assert.Contains(message, ran.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(folder["out"]));
        }
    }

    [Fact]
    public async Task Csv_has_the_verdict_its_reason_and_its_cell()
    {
        using var folder = new TemporaryFolder().Add("=ferries.csv", Table);
        var ran = await Ran.CommandAsync(["verify", "-", "--input-format", "ndjson", "--format", "csv", "--data", folder["=ferries.csv"]], Document);
        var lines = ran.Output.Split('\n');
        Assert.EndsWith(",verdict,verdictReason,data,dataset,row,rowKey,column,cell,correction,explanation", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains(",contradicted,mismatch,21904,'=ferries.csv,3,Brake,passengers,21904,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(",supported,exact,50872,'=ferries.csv,1,Stade,passengers,50872,,", StringComparison.Ordinal));
        Assert.All(lines[1..^1], line => Assert.Equal(lines[0].Count(c => c == ','), Commas(line)));
        Assert.DoesNotContain("verdict", (await Ran.CommandAsync(["extract", "-", "--input-format", "ndjson", "--format", "csv"], Document)).Output, StringComparison.Ordinal);
    }

    private static int Commas(string line)
    {
        var (count, quoted) = (0, false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) count++;
        }

        return count;
    }

    [Theory]
    [InlineData("contradicted", ExitCodes.Found)]
    [InlineData("ambiguous", ExitCodes.Ran)]
    public async Task Fail_on_sets_the_exit_code(string verdict, int code)
    {
        using var folder = new TemporaryFolder().Add("ferries.csv", Table);
        var ran = await Ran.CommandAsync([.. Ndjson, "--data", folder["ferries.csv"], "--fail-on", verdict], Document);
        Assert.Equal(code, ran.Code);
    }

    [Fact]
    public async Task Explain_shows_the_verdict_and_the_readings_that_lost()
    {
        using var folder = new TemporaryFolder().Add("ferries.csv", Table);
        var ran = await Ran.CommandAsync([.. Ndjson, "--data", folder["ferries.csv"], "--explain", "19,204"], Document);
        Assert.Contains("contradicted (mismatch)", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Cell: ferries.csv, row 3 (Brake), passengers: 21904", ran.Output, StringComparison.Ordinal);
        Assert.Contains("  Lost: ", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("50,872 ferry passengers\n    Stade", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_says_where_no_claim_is_meant()
    {
        using var folder = new TemporaryFolder().Add("ferries.csv", Table);
        var ran = await Ran.CommandAsync([.. Ndjson, "--data", folder["ferries.csv"], "--explain", "ninety geese"], Document);
        Assert.Contains("No claim is called 'ninety geese'", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_and_the_page_show_the_verdicts()
    {
        using var folder = new TemporaryFolder().Add("ferries.csv", Table);
        string[] rest = ["--input-format", "ndjson", "--data", folder["ferries.csv"], "-o"];
        await Ran.CommandAsync(["verify", "-", "--format", "table", .. rest, folder["out.txt"]], Document);
        Assert.Contains("contradicted", await File.ReadAllTextAsync(folder["out.txt"]), StringComparison.Ordinal);
        await Ran.CommandAsync(["verify", "-", "--format", "html", .. rest, folder["pages"]], Document);
        var page = await File.ReadAllTextAsync(Directory.EnumerateFiles(folder["pages"], "*.html").First(file => !file.EndsWith("index.html", StringComparison.Ordinal)));
        Assert.Contains("class=\"c wrong\"", page, StringComparison.Ordinal);
        Assert.Contains("<mark>21904</mark>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_is_short_and_begins_with_what_is_wrong()
    {
        using var folder = new TemporaryFolder().Add("ferries.csv", Table);
        var document = Document.Replace("in 2023.\"", "in 2023. Ida Holm counted 17 herons on Monday.\"", StringComparison.Ordinal);
        string[] verify = ["verify", "-", "--input-format", "ndjson", "--format", "table", "--data", folder["ferries.csv"]];
        var ran = await Ran.CommandAsync(verify, document, new Surroundings { Width = 80 });
        Assert.Matches("(?m)^3 claims: 1 contradicted, 1 supported, 1 not enough data$", ran.Output);
        Assert.Matches("(?s)\\| contradicted .*\\| supported ", ran.Output);
        Assert.Matches("(?s)19,204.*21,904.*It would be: 21,904.*ferries.csv, row 3", ran.Output.ReplaceLineEndings(" ").Replace("|", "", StringComparison.Ordinal) is var flat ? System.Text.RegularExpressions.Regex.Replace(flat, " +", " ") : "");
        Assert.Matches("(?m)^Not answered: 1 .*\\. --all lists them\\.$", ran.Output);
        Assert.DoesNotContain("Worth", ran.Output, StringComparison.Ordinal);
        Assert.All(ran.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));

        var one = await Ran.CommandAsync([.. verify, "--top", "1"], document);
        Assert.DoesNotContain("50,872", one.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 2 verdicts are shown.", one.Output, StringComparison.Ordinal);

        var all = await Ran.CommandAsync([.. verify, "--all"], document);
        Assert.Contains("| not enough data ", all.Output, StringComparison.Ordinal);
        Assert.Contains("17 herons", all.Output, StringComparison.Ordinal);
        Assert.Contains("Worth", all.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("--all lists them", all.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_binding_of_the_user_wins()
    {
        using var folder = new TemporaryFolder().Add("ferries.csv", Table)
            .Add("bindings.json", """[{"claim": "19,204", "dataset": "ferries.csv", "column": "passengers", "where": {"harbour": "Brake", "year": "2024"}}]""");
        var ran = await Ran.CommandAsync([.. Ndjson, "--data", folder["ferries.csv"], "--bindings", folder["bindings.json"]], Document);
        Assert.Contains("\"row\":4", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_bindings_are_told()
    {
        using var folder = new TemporaryFolder().Add("ferries.csv", Table).Add("bindings.json", "{\"claim\": 3");
        var ran = await Ran.CommandAsync([.. Ndjson, "--data", folder["ferries.csv"], "--bindings", folder["bindings.json"]], Document);
        Assert.Equal(ExitCodes.Usage, ran.Code);
        Assert.Contains("The bindings cannot be read", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dataset_that_cannot_be_opened_is_told_and_the_articles_are_still_read()
    {
        using var folder = new TemporaryFolder().Add("ferries.csv", Table);
        var ran = await Ran.CommandAsync([.. Ndjson, "--data", "no-such-file.csv", "--data", folder["ferries.csv"]], Document);
        Assert.Equal(ExitCodes.SomeUnread, ran.Code);
        Assert.Contains("no-such-file.csv", ran.Error, StringComparison.Ordinal);
        Assert.Contains("\"verdict\":\"supported\"", ran.Output, StringComparison.Ordinal);
    }
}
