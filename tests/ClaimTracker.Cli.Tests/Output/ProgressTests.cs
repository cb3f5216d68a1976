using ClaimTracker.Cli.Output;

namespace ClaimTracker.Cli.Tests.Output;

public sealed class ProgressTests
{
    [Fact]
    public void Plain_progress_is_a_line_for_each_hundred_and_a_summary()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var progress = new Progress(error, isLive: false, total: 250);
        var outcome = Harbour.Report().Outcome();
        for (var n = 0; n < 250; n++) progress.Add(outcome);
        progress.Summarize();
        Assert.Equal(
            """
            claimtracker: 100 of 250 articles, 1,200 claims, 400 quotes
            claimtracker: 200 of 250 articles, 2,400 claims, 800 quotes
            claimtracker: 250 articles, 3,000 claims, 1,000 quotes

            """.ReplaceLineEndings("\n"),
            error.ToString());
    }

    [Fact]
    public void A_single_article_needs_no_summary()
    {
        using var error = new StringWriter();
        var progress = new Progress(error, isLive: true, total: 1);
        progress.Add(Harbour.Report().Outcome());
        progress.Summarize();
        Assert.Equal("", error.ToString());
    }
}
