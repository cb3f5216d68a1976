using ClaimTracker.Articles;
using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Tests.Claims;

/// <summary>One sentence may hold tens of thousands of numbers: no stack may grow with them, and a square of their count would be seen to hang.</summary>
public sealed class LongSentenceTests
{
    private const int Repeats = 20_000;

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
    [InlineData("half a year of ")]
    [InlineData("up 5%, ")]
    [InlineData("of which 5, ")]
    [InlineData("or $6, ")]
    [InlineData("has another 5 but ")]
    [InlineData("of those 5 boats, ")]
    public void A_sentence_of_thousands_of_numbers_is_read_to_its_end(string part)
    {
        var article = new ArticleReader().ReadText("Then " + string.Concat(Enumerable.Repeat(part, Repeats)) + "it stopped.");
        var sentences = new SentenceSplitter().Split(article);
        var names = new NameFinder().Find(article, sentences);
        var times = new TimeFinder().Find(article, sentences, []);
        Assert.NotEmpty(new ClaimFinder().Find(article, sentences, times, names, []));
    }
}
