namespace ClaimTracker.Tests.Quotes;

public sealed class SpeakerTests
{
    [Theory]
    [InlineData("Warden Greta Munk opened the unit in May.¶“It works,” she said.", "Greta Munk")]
    [InlineData("Daniel Berg met Greta Munk on Monday. “We agreed on nothing,” he said.", "Daniel Berg")]
    [InlineData("Greta Munk runs the mill.¶“They never called,” Munk said.", "Greta Munk")]
    [InlineData("Carl Moss and his sister, Dr. Judith Moss, run the clinic. “We never close,” Dr. Moss said.", "Judith Moss")]
    [InlineData("“Nobody is above this,” the sheriff said.¶Sheriff Greta Munk faces a recall.", "Greta Munk")]
    [InlineData("“We regret the delay,” Ida Lund and Peter Roe said.", "Ida Lund; Peter Roe")]
    [InlineData("“We never close,” driver Robert “Bobby” Reyes said.", "Robert Reyes")]
    public void FullNames(string text, string expected) => Assert.Equal(expected, QuoteSpecs.Read(text).Quotes[^1].SpeakerName);

    [Fact]
    public void AnOrganisationAndItsPronoun()
    {
        var quotes = QuoteSpecs.Read("Halden Pharma said a cold store had failed. It said no patient was harmed. The company declined to say how many doses were lost.").Quotes;
        Assert.Equal(["Halden Pharma", "Halden Pharma", "Halden Pharma"], quotes.Select(quote => quote.SpeakerName));
    }

    [Theory]
    [InlineData("Governor Greta Munk vetoed it. Munk’s office said the text was flawed.")]
    [InlineData("A senior official said the deal was close.")]
    [InlineData("Court records show that the firm was sued.")]
    public void WhoHasNoNameGetsNone(string text)
    {
        var name = QuoteSpecs.Read(text).Quotes.Single().SpeakerName;
        Assert.True(name is null || char.IsLower(name[0]), name);
    }
}
