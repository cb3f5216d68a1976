namespace ClaimTracker.Tests.Quotes;

public sealed class DirectQuoteTests
{
    [Theory]

    // The cue behind, before, inverted, and in the middle.
    [InlineData("“We close on Friday,” Mayor Nina Holt said.", "Direct: We close on Friday, | said | Mayor Nina Holt | Nina Holt")]
    [InlineData("Mayor Nina Holt said: “We close on Friday.”", "Direct: We close on Friday. | said | Mayor Nina Holt | Nina Holt")]
    [InlineData("“We close on Friday,” said Mayor Nina Holt when asked for a date.", "Direct: We close on Friday, | said | Mayor Nina Holt | Nina Holt")]
    [InlineData("“The pool,” Nina Holt said, “is closed.”", "Direct: The pool, / is closed. | said | Nina Holt | Nina Holt")]
    [InlineData("“We close on Friday,” Nina Holt said. “Nobody swims in winter.”", "Direct: We close on Friday, / Nobody swims in winter. | said | Nina Holt | Nina Holt")]

    // Asides between the name and the cue.
    [InlineData("“We close on Friday,” said Omar Reyes, a former judge who runs the pool.", "Direct: We close on Friday, | said | Omar Reyes | Omar Reyes")]
    [InlineData("Omar Reyes, who replaced Nina Holt in May, said “the pool is tired.”", "Direct: the pool is tired. | said | Omar Reyes | Omar Reyes")]

    // Paragraphs that reopen the marks, and paragraphs of marked speech alone.
    [InlineData("“We are full,” Nina Holt said. “We sleep in the hall.¶“And nobody calls.”", "Direct: We are full, / We sleep in the hall. / And nobody calls. | said | Nina Holt | Nina Holt")]
    [InlineData("“The river rose,” Nina Holt said.¶“Then it took the school.”", "Direct: The river rose, | said | Nina Holt | Nina Holt\nDirect: Then it took the school. | - | - | Nina Holt")]
    [InlineData("The visit took an hour. Omar Reyes was blunt.¶“It is a ruin, and it will stay one.”", "Direct: It is a ruin, and it will stay one. | - | - | Omar Reyes")]

    // Transcripts, signatures.
    [InlineData("Councillor Nina Holt met Omar Reyes.¶HOLT: Did you read it?¶REYES: No.", "Direct: Did you read it? | : | HOLT | Nina Holt\nDirect: No. | : | REYES | Omar Reyes")]
    [InlineData("“Vote as if the pool depends on it.” — Nina Holt, mayor", "Direct: Vote as if the pool depends on it. | — | Nina Holt | Nina Holt")]
    public void MarkedSpeech(string text, string expected) => Assert.Equal(expected, QuoteSpecs.Write(text));

    [Theory]
    [InlineData("‘We’re done,’ said Ms Holt.", "We’re done,")]
    [InlineData("'We can't pay the nurses' wages in June,' Nina Holt said.", "We can't pay the nurses' wages in June,")]
    [InlineData("‘’Tis the season,’ Nina Holt said.", "’Tis the season,")]
    [InlineData("``We are done,'' Nina Holt said.", "We are done,")]
    [InlineData("„Ja, sicher,“ Nina Holt said.", "Ja, sicher,")]
    [InlineData("«Oui, merci,» Nina Holt said.", "Oui, merci,")]
    [InlineData("`` We are done , '' Nina Holt said .", "We are done ,")]
    [InlineData("“[She] … left early, and we [the crew] were not told,” Nina Holt said.", "[She] … left early, and we [the crew] were not told,")]
    public void MarksOfEveryKind(string text, string expected)
    {
        var report = QuoteSpecs.Read(text);
        Assert.Equal(expected, Assert.Single(report.Quotes).Content[0].Slice(report.Article.Text));
    }

    [Theory]
    [InlineData("The so-called “quiet zones” lost money, and a “wonder” cure is not in sight.")]
    [InlineData("Her book “The Slow Road” is set in Perth.")]
    [InlineData("Marchers carried signs reading “No more tolls” past the depot.")]
    [InlineData("The 6'2\" guard hit the rim of a 12\" hoop.")]
    [InlineData("A man from the class of ’99 wore a rock ’n’ roll shirt in the ’80s.")]
    [InlineData("» Read more: the ferry timetable")]
    [InlineData("Robert “Bobby” Reyes left.")]
    public void NoQuotes(string text) => Assert.Empty(QuoteSpecs.Read(text).Quotes);

    [Fact]
    public void AMissingMarkIsRepairedAtTheCueAndReported()
    {
        var report = QuoteSpecs.Read("“We will appeal, said Nina Holt.¶The judge retires in June, and the file goes on.");
        var quote = Assert.Single(report.Quotes);
        Assert.Equal("We will appeal,", quote.Content.Single().Slice(report.Article.Text));
        Assert.True(quote.Confidence <= 0.5);
        Assert.Contains(report.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.UnclosedQuote);
    }
}
