using ClaimTracker.Articles;
using ClaimTracker.Facts;

namespace ClaimTracker.Tests.Facts;

public sealed class FactLinkerTests
{
    private static readonly ClaimExtractor Extractor = new();

    [Fact]
    public void The_same_question_in_two_articles_is_one_timeline()
    {
        var timelines = new FactLinker().Link([
            Report("b", "2025-01-10", "The shelter took in 268 dogs in 2024."),
            Report("a", "2024-01-10", "The shelter took in 187 dogs in 2023."),
            Report("c", "2024-01-10", "The shelter took in 95 cats in 2023.")]);
        var dogs = Assert.Single(timelines, timeline => timeline.Key.Subject.Contains("dog", StringComparison.Ordinal));
        Assert.Equal(["a", "b"], dogs.Sightings.Select(sighting => sighting.ReportId));
        Assert.False(dogs.IsContested);
        Assert.Contains(timelines, timeline => timeline.Key.Subject == "cat");
    }

    [Fact]
    public void Two_values_for_one_period_are_contested()
    {
        var timelines = new FactLinker().Link([
            Report("a", "2024-02-10", "The shelter took in 187 dogs in 2023."),
            Report("b", "2024-03-10", "The shelter took in 178 dogs in 2023.")]);
        Assert.True(Assert.Single(timelines).IsContested);
    }

    [Theory]
    [InlineData("It rose 3 percent.", "Turnout was 40 percent.")]
    [InlineData("The shelter took in 187 dogs.", "The fund raised $187.")]
    public void Other_questions_stay_apart(string first, string second) =>
        Assert.All(new FactLinker().Link([Report("a", "2024-01-10", first), Report("b", "2024-01-11", second)]), timeline => Assert.Single(timeline.Sightings));

    private static ClaimReport Report(string id, string published, string text)
    {
        Assert.True(PublicationDate.TryParse(published, out var date));
        return Extractor.Extract(Extractor.Articles.ReadText(text, new ArticleSource { Id = id, Published = date }));
    }
}
