using ClaimTracker.Cli.Output;

namespace ClaimTracker.Cli.Tests.Output;

public sealed class CsvWriterTests
{
    private static List<string[]> Rows(Outcome outcome, Selection selection = Selection.All, int? top = null)
    {
        using var text = new StringWriter();
        var writer = new CsvWriter(text, selection, top, hasVerdicts: false);
        writer.Write(outcome);
        writer.Finish();
        return Parse(text.ToString());
    }

    /// <summary>A reader of RFC 4180 that knows nothing of the writer.</summary>
    private static List<string[]> Parse(string csv)
    {
        var (rows, row, cell, quoted) = (new List<string[]>(), new List<string>(), new System.Text.StringBuilder(), false);
        for (var at = 0; at < csv.Length; at++)
        {
            if (quoted && csv[at] == '"' && at + 1 < csv.Length && csv[at + 1] == '"') cell.Append(csv[at++]);
            else if (csv[at] == '"') quoted = !quoted;
            else if (!quoted && csv[at] is ',' or '\n' && !quoted)
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (csv[at] == ',') continue;
                rows.Add([.. row]);
                row.Clear();
            }
            else cell.Append(csv[at]);
        }

        Assert.False(quoted);
        Assert.Empty(row);
        return rows;
    }

    [Fact]
    public void Every_claim_and_quote_is_a_row_in_text_order()
    {
        var rows = Rows(Harbour.Report().Outcome());
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.Equal("claim claim claim quote claim claim claim quote claim quote claim claim claim quote claim claim", string.Join(' ', rows.Skip(1).Select(row => row[0])));
    }

    [Fact]
    public void Columns_hold_what_they_are_called_for()
    {
        var rows = Rows(Harbour.Report().Outcome());
        var claim = rows[0].Zip(rows[1]).ToDictionary(pair => pair.First, pair => pair.Second);
        Assert.Equal("more than $3.2 million", claim["text"]);
        Assert.Equal("3200000", claim["value"]);
        Assert.Equal("moreThan", claim["bound"]);
        Assert.Equal("USD", claim["unit"]);
        Assert.Equal("2025", claim["timeValue"]);
        Assert.Equal("annual report", claim["sources"]);
        Assert.StartsWith("3.2 million is", claim["failedChecks"], StringComparison.Ordinal);
        var quote = rows[0].Zip(rows.First(row => row[0] == "quote")).ToDictionary(pair => pair.First, pair => pair.Second);
        Assert.Equal("Ann Lee", quote["speakerName"]);
        Assert.Equal("direct", quote["kind"]);
        Assert.Equal("asserted", quote["modality"]);
        Assert.StartsWith("We moved 59 boats", quote["text"], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_leaves_one_type()
    {
        Assert.All(Rows(Harbour.Report().Outcome(), Selection.Claims).Skip(1), row => Assert.Equal("claim", row[0]));
        Assert.Equal(4, Rows(Harbour.Report().Outcome(), Selection.Quotes).Skip(1).Count(row => row[0] == "quote"));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1 goals")]
    [InlineData("@cmd")]
    [InlineData("\tx")]
    [InlineData("＝HYPERLINK(1)")]
    public void What_a_spreadsheet_would_run_gets_an_apostrophe(string text)
    {
        var rows = Rows(new ReportBuilder(text, text).Claim(text, -1m).Outcome());
        Assert.Equal("'" + text, rows[1][Array.IndexOf(rows[0], "text")]);
        Assert.Equal("'" + text, rows[1][Array.IndexOf(rows[0], "title")]);
        Assert.Equal("-1", rows[1][Array.IndexOf(rows[0], "value")]);
    }

    [Fact]
    public void Commas_quotes_and_line_ends_survive()
    {
        const string Hostile = "a, \"b\"\r\nc";
        var rows = Rows(new ReportBuilder(Hostile).Claim(Hostile, 1.50m).Outcome());
        Assert.Equal(Hostile, rows[1][Array.IndexOf(rows[0], "text")]);
        Assert.Equal("1.5", rows[1][Array.IndexOf(rows[0], "value")]);
    }

    [Fact]
    public void Worth_has_columns_and_top_leaves_the_best()
    {
        var outcome = new ReportBuilder("Two boats sank, then five, then nine.")
            .Claim("Two boats", 2, claim => claim with { CheckWorthiness = new(0.25, ["small"]) })
            .Claim("five", 5, claim => claim with { CheckWorthiness = new(0.5, []) })
            .Claim("nine", 9, claim => claim with { CheckWorthiness = new(0.90004, ["a change with no source", "compares"]) })
            .Outcome();
        var rows = Rows(outcome);
        Assert.Equal(["checkWorthiness", "checkWorthinessReasons"], rows[0][^2..]);
        Assert.Equal(["0.25", "0.5", "0.9"], rows[1..].Select(row => row[^2]));
        Assert.Equal("a change with no source; compares", rows[3][^1]);
        Assert.Equal(["nine", "five"], Rows(outcome, Selection.Claims, 2)[1..].Select(row => row[7]));
    }
}
