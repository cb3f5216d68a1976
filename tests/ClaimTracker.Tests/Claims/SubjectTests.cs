using ClaimTracker.Articles;

namespace ClaimTracker.Tests.Claims;

public sealed class SubjectTests
{
    private static readonly ClaimExtractor Extractor = new();

    [Theory]
    [InlineData("The ferry carried 412 pilgrims on Sunday.", "412 pilgrims", "pilgrims")]
    [InlineData("The bakers charge a 6 percent fee on every order.", "6 percent", "fee")]
    [InlineData("Bakers pay a fee of $6 at the gate.", "$6", "fee")]
    [InlineData("The ferry price fell by $6 in spring.", "$6", "ferry price")]
    [InlineData("The board cut the ferry price by $6.", "$6", "ferry price")]
    [InlineData("The ferry price is $6.", "$6", "ferry price")]
    [InlineData("The van was driving at a speed of 15 to 22 miles per hour.", "15 to 22 miles per hour", "speed")]
    [InlineData("Profits of the museum fell 7.5% to $512 million.", "$512 million", "Profits of the museum")]
    [InlineData("Farmers lost $3 million in deposits.", "$3 million", "deposits")]
    [InlineData("Crews dug 8 miles (13 km) of tunnels.", "8 miles", "tunnels")]
    [InlineData("The debris covered seven miles (11 km).", "11 km", "debris")]
    [InlineData("Global trade could see a 5 percent rebound.", "5 percent", "Global trade")]
    [InlineData("A third of voters stayed at home.", "A third", "voters")]
    [InlineData("Shares fell early: Nordfisk -0.3% at noon.", "-0.3%", "Nordfisk")]
    public void A_number_counts_or_measures_what_the_sentence_says(string text, string number, string subject)
    {
        var report = Extractor.Extract(Extractor.Articles.ReadText(text, new ArticleSource { Published = new PublicationDate(new DateOnly(2024, 3, 15)) }));
        var claim = Assert.Single(report.Claims, claim => claim.Span.Slice(report.Article.Text) == number);
        Assert.Equal(subject, claim.Subject?.Slice(report.Article.Text));
    }
}
