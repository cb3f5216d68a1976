namespace ClaimTracker.Tests.Quotes;

public sealed class DirectQuoteTests
{
    [Theory]

    // The cue behind, before, inverted, and in the middle.
    [InlineData("“We close on Friday,” Mayor Nina Holt said.", "Direct: We close on Friday, | said | Mayor Nina Holt | Nina Holt")]
    [InlineData("Mayor Nina Holt said: “We close on Friday.”", "Direct: We close on Friday. | said | Mayor Nina Holt | Nina Holt")]
    [InlineData("“We close on Friday,” said Mayor Nina Holt as the lights went out.", "Direct: We close on Friday, | said | Mayor Nina Holt | Nina Holt")]
    [InlineData("“The pool,” Nina Holt said, “is closed.”", "Direct: The pool, / is closed. | said | Nina Holt | Nina Holt")]
    [InlineData("“We close on Friday,” Nina Holt said. “Nobody swims in winter.”", "Direct: We close on Friday, / Nobody swims in winter. | said | Nina Holt | Nina Holt")]

    // The first word is the verb; the speaker is no name the finder knows; the verb is tagged a noun.
    [InlineData("He walked in. Said Nina Holt, “We were tired.”", "Direct: We were tired. | Said | Nina Holt | Nina Holt")]
    [InlineData("“We are full,” said United Dock Workers Secretary-Treasurer Omar Reyes.", "Direct: We are full, | said | United Dock Workers Secretary-Treasurer Omar Reyes | Omar Reyes")]
    [InlineData("“Will it be ready in time?” a fitter at the yard wondered.", "Direct: Will it be ready in time? | wondered | a fitter at the yard | fitter at the yard")]
    [InlineData("“Nobody swims here,” read a letter from the council.", "Direct: Nobody swims here, | read | a letter from the council | letter from the council")]
    [InlineData("Asked about the roof at a meeting in Arlow, Nina Holt said, “Not today.”", "Direct: Not today. | said | Nina Holt | Nina Holt")]
    [InlineData("On Monday Nina Holt wrote on X: “The pier is closed.”", "Direct: The pier is closed. | wrote | Nina Holt | Nina Holt")]

    // What stands between speech and verb: adjectives with a comma, a friend and her name, a title with a participle, a bracket and a day.
    [InlineData("“We are done here,” the cheerful, 71-year-old diplomat said in the hall.", "Direct: We are done here, | said | 71-year-old diplomat | 71-year-old diplomat")]
    [InlineData("“She was kind,” another friend, Omar Reyes told the Herald. “She gave lectures.”", "Direct: She was kind, / She gave lectures. | told | Omar Reyes | Omar Reyes")]
    [InlineData("“They are tired,” said Harbour board ranking member Nina Holt (D-Md.). “They spend their days here.”", "Direct: They are tired, / They spend their days here. | said | Harbour board ranking member Nina Holt | Nina Holt")]
    [InlineData("“Today the town is quiet,” the neighbours state in the paper, which was shared on Thursday. “It shares our enemies.”", "Direct: Today the town is quiet, / It shares our enemies. | state | the neighbours | neighbours")]
    [InlineData("Asked about the roof, Nina Holt demurred: “Not today.”", "Direct: Not today. | demurred | Nina Holt | Nina Holt")]

    // What stands between the verb and speech.
    [InlineData("Said Nina Holt, who grew up in the harbour, “We were all proud of him.”", "Direct: We were all proud of him. | Said | Nina Holt | Nina Holt")]
    [InlineData("Nina Holt said in the spring, when the story broke, “I did not do any of it.”", "Direct: I did not do any of it. | said | Nina Holt | Nina Holt")]
    [InlineData("“I like it,” Nina Holt said, adding, “But not much.”", "Direct: I like it, | said | Nina Holt | Nina Holt\nDirect: But not much. | adding | Nina Holt | Nina Holt")]

    // The second half behind all that is told of the speaker, in the same sentence and in the next.
    [InlineData("“The risk,” said Nina Holt, a baker who runs the mill in Arlow, “is that it breaks.”", "Direct: The risk, / is that it breaks. | said | Nina Holt | Nina Holt")]
    [InlineData("“I like the mill,” Nina Holt said, adding that it was old. “It has charm.”", "Direct: I like the mill, / It has charm. | said | Nina Holt | Nina Holt\nIndirect: it was old | adding | Nina Holt | Nina Holt")]

    // Double apostrophes that open behind a stop.
    [InlineData("The yard had closed. ''We are full,'' Nina Holt said. ''Come back in May.''", "Direct: We are full, / Come back in May. | said | Nina Holt | Nina Holt")]

    // Asides between the name and the cue.
    [InlineData("“We close on Friday,” said Omar Reyes, a retired pilot who owns the pool.", "Direct: We close on Friday, | said | Omar Reyes | Omar Reyes")]
    [InlineData("Omar Reyes, who replaced Nina Holt in May, said “the pool is tired.”", "Direct: the pool is tired. | said | Omar Reyes | Omar Reyes")]

    // Paragraphs that reopen the marks, and paragraphs of marked speech alone.
    [InlineData("“We are full,” Nina Holt said. “We sleep in the hall.¶“And nobody calls.”", "Direct: We are full, / We sleep in the hall. / And nobody calls. | said | Nina Holt | Nina Holt")]
    [InlineData("“The lake rose,” Nina Holt said.¶“Soon it was in the barn.”", "Direct: The lake rose, | said | Nina Holt | Nina Holt\nDirect: Soon it was in the barn. | - | - | Nina Holt")]
    [InlineData("The visit took an hour. Omar Reyes was blunt.¶“This is a ruin, and nobody will mend it.”", "Direct: This is a ruin, and nobody will mend it. | - | - | Omar Reyes")]

    // Transcripts, signatures.
    [InlineData("Councillor Nina Holt met Omar Reyes.¶HOLT: Did you read it?¶REYES: No.", "Direct: Did you read it? | : | HOLT | Nina Holt\nDirect: No. | : | REYES | Omar Reyes")]
    [InlineData("MAYOR NINA HOLT: We close on Friday.¶REPORTER: Why?¶HOLT: Nobody swims.", "Direct: We close on Friday. | : | MAYOR NINA HOLT | NINA HOLT\nDirect: Why? | : | REPORTER | unnamed speaker\nDirect: Nobody swims. | : | HOLT | NINA HOLT")]
    [InlineData("Nina Holt has run the mill since May.¶Q: Why the mill?¶A: Because nobody else would.", "Direct: Why the mill? | : | Q | unnamed speaker\nDirect: Because nobody else would. | : | A | Nina Holt")]
    [InlineData("Nina Holt has run the mill since May.¶Interviewer: Why the mill?¶Nina Holt: Because nobody else would.", "Direct: Why the mill? | : | Interviewer | unnamed speaker\nDirect: Because nobody else would. | : | Nina Holt | Nina Holt")]
    [InlineData("“Vote as if the pool depends on it.” — Nina Holt, mayor", "Direct: Vote as if the pool depends on it. | — | Nina Holt | Nina Holt")]
    [InlineData("“It holds as it should.” ― Nina Holt¶“It will hold for ever.” ― Omar Reyes", "Direct: It holds as it should. | ― | Nina Holt | Nina Holt\nDirect: It will hold for ever. | ― | Omar Reyes | Omar Reyes")]
    public void MarkedSpeech(string text, string expected) => Assert.Equal(expected, QuoteSpecs.Write(text));

    [Theory]
    [InlineData("‘We’re through,’ said Ms Holt.", "We’re through,")]
    [InlineData("'We won't cut the drivers' hours in May,' Nina Holt said.", "We won't cut the drivers' hours in May,")]
    [InlineData("‘’Tis the hour,’ Nina Holt said.", "’Tis the hour,")]
    [InlineData("``We are through,'' Nina Holt said.", "We are through,")]
    [InlineData("„Ja, sicher,“ Nina Holt said.", "Ja, sicher,")]
    [InlineData("«Oui, merci,» Nina Holt said.", "Oui, merci,")]
    [InlineData("`` We are through , '' Nina Holt said .", "We are through ,")]
    [InlineData("“[She] … sang late, and we [the choir] went home,” Nina Holt said.", "[She] … sang late, and we [the choir] went home,")]
    public void MarksOfEveryKind(string text, string expected)
    {
        var report = QuoteSpecs.Read(text);
        Assert.Equal(expected, Assert.Single(report.Quotes).Content[0].Slice(report.Article.Text));
    }

    [Theory]
    [InlineData("The so-called “quiet zones” lost money, and a “wonder” cure is not in sight.")]
    [InlineData("Her book “The Slow Road” is set in Perth.")]
    [InlineData("Marchers carried signs reading “Save our pool” past the depot.")]
    [InlineData("The 5'9\" goalkeeper kicked a 20\" wheel.")]
    [InlineData("Fans of ’94 danced rock ’n’ roll all through the ’80s.")]
    [InlineData("» More: the bus times")]
    [InlineData("Robert “Teddy” Reyes left.")]
    [InlineData("The race ended at noon.¶Nina Holt: 1,769¶Omar Reyes: 1,501")]
    [InlineData("The class of ’99 met at 5' 9\" and 20' 4\".")]
    public void NoQuotes(string text) => Assert.Empty(QuoteSpecs.Read(text).Quotes);

    /// <summary>Lines of one block, each signed: the dash opens the sentence behind the quote.</summary>
    [Fact]
    public void EveryLineHasItsSignature() =>
        Assert.Equal(
            ["Nina Holt", "Omar Reyes", "Ida Frost"],
            QuoteSpecs.Read("Three neighbours wrote.¶“It holds as it should.” ― Nina Holt\n“It will hold for ever.”― Omar Reyes \n“Who would mend it anyway?” ― Ida Frost.¶So it goes.").Quotes.Select(quote => quote.SpeakerName));

    [Fact]
    public void AMissingMarkIsRepairedAtTheCueAndReported()
    {
        var report = QuoteSpecs.Read("“We will fight on, said Nina Holt.¶The clerk leaves in May, and the case goes on.");
        var quote = Assert.Single(report.Quotes);
        Assert.Equal("We will fight on,", quote.Content.Single().Slice(report.Article.Text));
        Assert.True(quote.Confidence <= 0.5);
        Assert.Contains(report.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.UnclosedQuote);
    }
}
