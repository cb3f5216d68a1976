using ClaimTracker.Cli.Output;

namespace ClaimTracker.Cli.Tests.Output;

public sealed class TableWriterTests
{
    private static string Table(Outcome outcome, int width, Selection selection = Selection.All, int? top = null)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var writer = new TableWriter(new TableSheet(text, width, isTerminal: false, useColor: false), selection, top);
        writer.Write(outcome);
        writer.Finish();
        return text.ToString();
    }

    [Theory]
    [InlineData(60)]
    [InlineData(140)]
    public void Tables_keep_to_the_width(int width)
    {
        var lines = Table(Harbour.Report().Outcome(), width).Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void A_table_shows_title_origin_findings_and_sums()
    {
        var table = Table(Harbour.Report().Outcome(), 140);
        Assert.StartsWith("Harbour board spent twice its dredging budget\nSaltmarsh Echo · Rosa Lindqvist, Tom Abara · 2 March 2026 · sample.html\n", table, StringComparison.Ordinal);
        Assert.Contains("| more than $3.2 million ", table, StringComparison.Ordinal);
        Assert.Contains("344 ↑", table, StringComparison.Ordinal);
        Assert.Contains("indirect, predicted", table, StringComparison.Ordinal);
        Assert.Contains("does not add up: 3.2 million is 1.78 times", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_leaves_one_table()
    {
        Assert.DoesNotContain("Speaker", Table(Harbour.Report().Outcome(), 140, Selection.Claims), StringComparison.Ordinal);
        Assert.DoesNotContain("Subject", Table(Harbour.Report().Outcome(), 140, Selection.Quotes), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_cannot_send_commands_to_the_terminal()
    {
        var table = Table(new ReportBuilder("\e[2J 5 boats\u202e", "\e]0;owned\a[red]x[/]").Claim("\e[2J 5 boats\u202e", 5).Outcome(), 100);
        Assert.DoesNotContain('\e', table);
        Assert.DoesNotContain('\a', table);
        Assert.DoesNotContain('\u202e', table);
        Assert.Contains("[red]x[/]", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Top_takes_one_claim_of_each_sentence_before_a_second_of_one()
    {
        var outcome = new ReportBuilder("Up to 80 from 60 and 40. It cost $7.")
            .Claim("80", 80, claim => claim with { Sentence = new TextSpan(0, 24), CheckWorthiness = new(0.9, []) })
            .Claim("60", 60, claim => claim with { Sentence = new TextSpan(0, 24), CheckWorthiness = new(0.8, []) })
            .Claim("40", 40, claim => claim with { Sentence = new TextSpan(0, 24), CheckWorthiness = new(0.7, []) })
            .Claim("$7", 7, claim => claim with { CheckWorthiness = new(0.6, []) })
            .Outcome();
        var two = Table(outcome, 100, Selection.Claims, 2);
        Assert.Matches("(?s)90 %.*60 %", two);
        Assert.DoesNotContain("80 %", two, StringComparison.Ordinal);
        Assert.Matches("(?s)90 %.*60 %.*80 %", Table(outcome, 100, Selection.Claims, 3));
    }

    [Fact]
    public void What_most_deserves_checking_comes_first_and_top_says_why()
    {
        var outcome = new ReportBuilder("Two boats sank, then five, then nine.")
            .Claim("Two boats", 2, claim => claim with { CheckWorthiness = new(0.2, ["small"]) })
            .Claim("five", 5, claim => claim with { CheckWorthiness = new(0.9, ["a change with no source", "compares"]) })
            .Claim("nine", 9, claim => claim with { CheckWorthiness = new(0.9999, ["large"]) })
            .Outcome();
        var all = Table(outcome, 100);
        Assert.Matches("(?s)99 % .*nine.*90 % .*five.*20 % .*Two boats", all);
        Assert.DoesNotContain("Why", all, StringComparison.Ordinal);
        var top = Table(outcome, 100, Selection.Claims, 2);
        Assert.Contains("a change with no source; compares", top, StringComparison.Ordinal);
        Assert.DoesNotContain("Two boats", top, StringComparison.Ordinal);
        Assert.All(Table(outcome, 60, Selection.Claims, 2).Split('\n'), line => Assert.True(line.Length <= 60, line));
    }
}
