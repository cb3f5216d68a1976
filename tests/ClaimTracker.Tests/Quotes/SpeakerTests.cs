namespace ClaimTracker.Tests.Quotes;

public sealed class SpeakerTests
{
    [Theory]
    [InlineData("Warden Greta Munk took over in spring.¶“It holds,” she said.", "Greta Munk")]
    [InlineData("Daniel Berg met Greta Munk on Monday. “We settled little,” he said.", "Daniel Berg")]
    [InlineData("Greta Munk runs the mill.¶“They never wrote,” Munk said.", "Greta Munk")]
    [InlineData("Carl Brand and his sister, Dr. Helga Brand, own the farm. “We never rest,” Dr. Brand said.", "Helga Brand")]
    [InlineData("“Nobody gets a pass,” the sheriff said.¶Sheriff Greta Munk faces a vote.", "Greta Munk")]
    [InlineData("“We are sorry for the mess,” Ida Frost and Paul Voss said.", "Ida Frost; Paul Voss")]
    [InlineData("“We never rest,” driver Robert “Teddy” Reyes said.", "Robert Reyes")]

    // Slips of the pen; two who fit are told apart by nothing, and a name that somebody bears is none.
    [InlineData("Lydia Bergmann runs the pool. “We close,” Ms Bergman said.", "Lydia Bergmann")]
    [InlineData("Lydia Waters runs the pool. “We close,” Waterss said.", "Lydia Waters")]
    [InlineData("Lydia Waters and Nina Walters run the pool. “We stay,” Ms. Walters said.", "Nina Walters")]
    [InlineData("Lydia Bergmann and Ida Bergmans run the pool. “We stay,” Ms. Bergman said.", "Bergman")]
    [InlineData("Paul Bergmann runs the pool. “We stay,” Hartman said.", "Hartman")]
    public void FullNames(string text, string expected) => Assert.Equal(expected, QuoteSpecs.Read(text).Quotes[^1].SpeakerName);

    [Theory]
    [InlineData("Carl Brand ran the mill.¶For Ida Frost, a baker, Brand was a hero. She said he never slept.", "Ida Frost")]
    [InlineData("“It holds,” he said.¶The mill was built in 1950.¶Carl Brand was born later.", "unnamed man")]
    [InlineData("The Arlow Ministry said it would not pay.", "Arlow Ministry")]
    [InlineData("An Internet posting said the site was down.", "internet posting")]

    // A word for the person just named: by what he does, or by the age that the article gives him.
    [InlineData("Captain Paul Voss missed the last train. “I overslept,” the midfielder said.", "Paul Voss")]
    [InlineData("Ida Frost, 34, met Nina Walters, 51, at the pool. The 34-year-old said it was cold.", "Ida Frost")]
    [InlineData("Carl Brand waved. The miller said it was cold.", "miller")]

    // A body that nobody names stays one, whatever body is named beside it.
    [InlineData("The canal authority is in debt. Reed Watch Trust has sued it. The authority said it would pay.", "authority")]
    [InlineData("The Arlish envoy left at noon. The defence ministry denied everything. It said no boat had moved.", "defence ministry")]
    [InlineData("Halvex Ltd fell by 8%. The paint maker said orders were thin.", "Halvex Ltd")]

    // The name in apposition, whatever it looks like.
    [InlineData("The regional governor, Pavlo Harin, wrote that three were hurt.", "Pavlo Harin")]
    [InlineData("The law's author, state Sen. Carl Brand, vowed to fight on.", "Carl Brand")]

    // Marked speech alone belongs to whom the sentence before it is about.
    [InlineData("Lydia Waters boils her water. A spokesman said: “We regret it.” But Ms Waters is not convinced. “They said so in May.”", "Lydia Waters")]
    [InlineData("Asked whether he would row again, Paul Voss smiled. “Give me the oars tomorrow.”", "Paul Voss")]
    public void WhoIsMeant(string text, string expected) => Assert.Equal(expected, QuoteSpecs.Read(text).Quotes[^1].SpeakerName);

    [Fact]
    public void AnOrganisationAndItsPronoun()
    {
        var quotes = QuoteSpecs.Read("Orvik Metals said a freezer had failed. It said nobody fell ill. The company refused to say how much food was lost.").Quotes;
        Assert.Equal(["Orvik Metals", "Orvik Metals", "Orvik Metals"], quotes.Select(quote => quote.SpeakerName));
    }

    [Theory]
    [InlineData("Governor Greta Munk sent it back. Munk’s office wrote that it needed work.")]
    [InlineData("A minister said the talks were over.")]
    [InlineData("Court records show that the firm was sued.")]
    public void WhoHasNoNameGetsNone(string text)
    {
        var name = QuoteSpecs.Read(text).Quotes.Single().SpeakerName;
        Assert.True(name is null || char.IsLower(name[0]), name);
    }
}
