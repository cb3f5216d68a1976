using ClaimTracker.Cli.Output;
using ClaimTracker.Quotes;

namespace ClaimTracker.Cli.Tests.Output;

public sealed class QuoteTextTests
{
    [Theory]
    [InlineData("He said it was “a disaster,” and left.", QuoteKind.Mixed, "it was “a disaster”", "it was|a disaster")]
    [InlineData("He said it was \"a disaster\" for all.", QuoteKind.Mixed, "it was \"a disaster\" for all", "it was|a disaster|for all")]
    [InlineData("He called it “a disaster” for all.", QuoteKind.Mixed, "“a disaster” for all", "a disaster|for all")]
    [InlineData("He said it was ‘a disaster’, he said.", QuoteKind.Mixed, "it was ‘a disaster’", "it was|a disaster")]
    [InlineData("The plan, he said, was «a disaster».", QuoteKind.Mixed, "The plan … was «a disaster»", "The plan|was|a disaster")]
    [InlineData("“It sank,” he said, “and fast.”", QuoteKind.Direct, "It sank … and fast.", "It sank|and fast.")]
    [InlineData("“It sank.” “And fast,” he said.", QuoteKind.Direct, "It sank.” “And fast", "It sank.|And fast")]
    public void An_ellipsis_stands_for_words_and_marks_are_the_articles(string article, QuoteKind kind, string expected, string pieces)
    {
        var quote = new ReportBuilder(article).Quote(pieces.Split('|'), found => found with { Kind = kind }).Report().Quotes[0];
        Assert.Equal(expected, QuoteText.Of(quote, article));
    }
}
