using ClaimTracker.Quotes;

namespace ClaimTracker.Tests.Quotes;

public sealed class IndirectQuoteTests
{
    [Theory]

    // With and without "that"; behind, before and around.
    [InlineData("Officials said that theft fell 12% last year.", "Indirect: theft fell 12% last year | said | Officials | officials")]
    [InlineData("Officials said theft fell 12% last year.", "Indirect: theft fell 12% last year | said | Officials | officials")]
    [InlineData("Theft fell 12% last year, police said.", "Indirect: Theft fell 12% last year | said | police | police")]
    [InlineData("The plant, police said, would cost $3 million to close.", "Indirect: The plant / would cost $3 million to close | said | police | police")]
    [InlineData("The jail, which officials said held 1,100 inmates, was built for 700.", "Indirect: The jail / held 1,100 inmates | said | officials | officials")]

    // Phrases.
    [InlineData("According to the coroner, the crane fell in 11 seconds.", "Indirect: the crane fell in 11 seconds | According to | the coroner | coroner")]
    [InlineData("The brake, according to a report by the safety board, had failed.", "Indirect: The brake / had failed | according to | a report by the safety board | report by the safety board")]
    [InlineData("Two men were held overnight, Radio Ost reported, citing police.", "Indirect: Two men were held overnight | citing | police | police")]

    // Participles, coordination, relative clauses.
    [InlineData("Nina Holt attacked the plan, saying that it would fail.", "Indirect: it would fail | saying | Nina Holt | Nina Holt")]
    [InlineData("Nina Holt, who said the merger was dead, left before the vote.", "Indirect: the merger was dead | said | Nina Holt | Nina Holt")]

    // Mixed, and two speakers in one sentence.
    [InlineData("It was “a ruin”, Nina Holt said.", "Mixed: It was / a ruin | said | Nina Holt | Nina Holt")]
    [InlineData("Governor Nina Holt called them “outlaw towns” at a rally.", "Mixed: them / outlaw towns | called | Governor Nina Holt | Nina Holt")]

    // A chain keeps the innermost speaker.
    [InlineData("CNN reported that Minister Nina Holt said the bank had failed.", "Indirect: the bank had failed | said | Minister Nina Holt | Nina Holt")]
    public void ReportedSpeech(string text, string expected) => Assert.Equal(expected, QuoteSpecs.Write(text));

    [Theory]
    [InlineData("The report is long. The claims were old. Her notes are lost.")]
    [InlineData("I have said for years that the bridge is unsafe. We believe it.")]
    [InlineData("She told the truth. He wrote a book.")]
    public void NothingIsReported(string text) => Assert.Empty(QuoteSpecs.Read(text).Quotes);

    [Theory]
    [InlineData("Nina Holt did not say the bank had failed.", Modality.Negated)]
    [InlineData("Nina Holt denied that the bank had failed.", Modality.Negated)]
    [InlineData("Nina Holt declined to say how many were hurt.", Modality.Negated)]
    [InlineData("On Monday Nina Holt will argue that the rules are loose.", Modality.Predicted)]
    [InlineData("If Nina Holt said it had failed, depositors would run.", Modality.Hypothetical)]
    [InlineData("Nina Holt asked whether the bank had failed.", Modality.Question)]
    [InlineData("Nina Holt said the bank had failed.", Modality.Asserted)]
    public void ModalityOfTheReport(string text, Modality expected) => Assert.Equal(expected, Assert.Single(QuoteSpecs.Read(text).Quotes).Modality);

    [Theory]
    [InlineData("Nina Holt told the Herald that she had quit.", "the Herald")]
    [InlineData("“I was bored,” Nina Holt said in an interview with NPR.", "NPR")]
    [InlineData("“I will be back,” Nina Holt told a crowd in Dayton.", "a crowd in Dayton")]
    [InlineData("Nina Holt wrote on X that the board was asleep.", null)]
    public void WhoWasTold(string text, string? expected)
    {
        var report = QuoteSpecs.Read(text);
        Assert.Equal(expected, Assert.Single(report.Quotes).Addressee?.Slice(report.Article.Text));
    }

    [Fact]
    public void AQuoteInsideAnotherIsNested()
    {
        var report = QuoteSpecs.Read("“He told me, ‘Leave now,’ and I did,” Rosa Kern said.");
        Assert.Equal(["He told me, ‘Leave now,’ and I did,", "Leave now,"], report.Quotes.Select(quote => quote.Content[0].Slice(report.Article.Text)));
        Assert.Equal([false, true], report.Quotes.Select(quote => quote.Nested));
        Assert.All(report.Quotes, quote => Assert.Equal(QuoteKind.Direct, quote.Kind));
    }
}
