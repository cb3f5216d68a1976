using System.Diagnostics;
using System.Globalization;
using ClaimTracker.Articles;
using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Tests.Claims;

/// <summary>One sentence may hold a hundred thousand numbers: no stack may grow with them, and the work grows as they do.</summary>
public sealed class LongSentenceTests
{
    /// <summary>How much longer the longest text is than the shortest, and how much longer it may take: a square would be 400 times.</summary>
    private const int Shortest = 1000, Growth = 20, MostGrowth = 120;

    [Theory]
    [InlineData("5 and ")]
    [InlineData("from 5 to 6, ")]
    [InlineData("up from 5 from ")]
    [InlineData("5 pounds and ")]
    [InlineData("in Oslo 5 dogs and ")]
    [InlineData("in 2015 5 dogs and ")]
    [InlineData("an increase of 5 ")]
    [InlineData("Bob 5 Bob ate 6 pies, ")]
    [InlineData("he, who saw 5, said ")]
    [InlineData("it rose 5% to 6, ")]
    [InlineData("€5 million of the 6 ")]
    public void Work_grows_with_the_numbers_of_a_sentence(string part)
    {
        var small = Best(part, Shortest);
        var large = Best(part, Shortest * Growth);
        Assert.True(large < MostGrowth * small + TimeSpan.FromMilliseconds(100), string.Create(CultureInfo.InvariantCulture, $"{small} grew to {large}"));
    }

    /// <summary>The shortest of three runs: the machine may be busy with other things.</summary>
    private static TimeSpan Best(string part, int count)
    {
        var article = new ArticleReader().ReadText("Then " + string.Concat(Enumerable.Repeat(part, count)) + "it stopped.");
        var sentences = new SentenceSplitter().Split(article);
        foreach (var sentence in sentences) _ = sentence.Tags;
        var names = new NameFinder().Find(article, sentences);
        var times = new TimeFinder().Find(article, sentences, []);
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var watch = Stopwatch.StartNew();
            var claims = new ClaimFinder().Find(article, sentences, times, names, []);
            if (watch.Elapsed < best) best = watch.Elapsed;
            Assert.NotEmpty(claims);
        }

        return best;
    }
}
