using ClaimTracker.Quotes;

namespace ClaimTracker.Tests.Quotes;

public sealed class IndirectQuoteTests
{
    [Theory]

    // With and without "that"; behind, before and around.
    [InlineData("Officials said that noise fell 8% last year.", "Indirect: noise fell 8% last year | said | Officials | officials")]
    [InlineData("Officials said noise fell 8% last year.", "Indirect: noise fell 8% last year | said | Officials | officials")]
    [InlineData("Noise fell 8% last year, police said.", "Indirect: Noise fell 8% last year | said | police | police")]
    [InlineData("The plant, police said, would take two years to close.", "Indirect: The plant / would take two years to close | said | police | police")]
    [InlineData("The hall, which teachers said seats 300 pupils, was built in 1950.", "Indirect: The hall / seats 300 pupils | said | teachers | teachers")]

    [InlineData("The gate, which guards said had been open, was shut.", "Indirect: The gate / had been open | said | guards | guards")]
    [InlineData("Nina Holt said that the pier was lost and that the crane was next.", "Indirect: the pier was lost and that the crane was next | said | Nina Holt | Nina Holt")]

    // Who speaks is not the word before the verb.
    [InlineData("A neighbour close to the family said the house was empty.", "Indirect: the house was empty | said | A neighbour close to the family | neighbour close to the family")]
    [InlineData("The man who runs the ferry said it would sail.", "Indirect: it would sail | said | The man | man")]
    [InlineData("The Arlow campaign projects that the tax will raise $4 million.", "Indirect: the tax will raise $4 million | projects | The Arlow campaign | arlow campaign")]
    [InlineData("The inquiry found that the valve had failed.", "Indirect: the valve had failed | found | The inquiry | inquiry")]

    // Questions and news that nobody in particular brings, and those that somebody does.
    [InlineData("Asked whether the bridge was safe, Nina Holt laughed.", "Indirect: whether the bridge was safe | Asked | - | -")]
    [InlineData("Omar Reyes was asked by a reporter whether the bridge was safe.", "Indirect: whether the bridge was safe | asked | a reporter | reporter")]
    [InlineData("Residents were told that the water was safe.", "Indirect: the water was safe | told | - | -")]
    [InlineData("Nina Holt was quoted as saying the pier was lost.", "Indirect: the pier was lost | saying | Nina Holt | Nina Holt")]

    // Nouns that report.
    [InlineData("Nina Holt's claim that rents fell was false.", "Indirect: rents fell | claim | Nina Holt | Nina Holt")]
    [InlineData("The mayor faced allegations that he had sold the pier.", "Indirect: he had sold the pier | allegations | - | -")]
    [InlineData("Nina Holt made a promise to mend the pier by May.", "Indirect: to mend the pier by May | promise | Nina Holt | Nina Holt")]

    // Documents and polls.
    [InlineData("A poll found Nina Holt with a lead of nine points.", "Indirect: Nina Holt with a lead of nine points | found | A poll | poll")]
    [InlineData("Voss & Sons makes rope. Its annual report says sales fell 9 percent.", "Indirect: sales fell 9 percent | says | Its annual report | Voss & Sons annual report")]

    // Phrases.
    [InlineData("According to the surveyor, the roof fell in nine seconds.", "Indirect: the roof fell in nine seconds | According to | the surveyor | surveyor")]
    [InlineData("The lift, according to a study by the fire service, was rusty.", "Indirect: The lift / was rusty | according to | a study by the fire service | study by the fire service")]
    [InlineData("Two boats were found at dawn, Radio Ost reported, citing police.", "Indirect: Two boats were found at dawn | citing | police | police")]

    // Participles, coordination, relative clauses.
    [InlineData("Nina Holt attacked the plan, saying that it would fail.", "Indirect: it would fail | saying | Nina Holt | Nina Holt")]
    [InlineData("Nina Holt, who said the plan was finished, left before the vote.", "Indirect: the plan was finished | said | Nina Holt | Nina Holt")]

    // Mixed, and two speakers in one sentence.
    [InlineData("It was “a ruin”, Nina Holt said.", "Mixed: It was / a ruin | said | Nina Holt | Nina Holt")]
    [InlineData("Governor Nina Holt called them “robber towns” at a rally.", "Mixed: them / robber towns | called | Governor Nina Holt | Nina Holt")]

    [InlineData("Nina Holt called the bridge “a ruin” and left for Arlow.", "Mixed: the bridge / a ruin | called | Nina Holt | Nina Holt")]
    [InlineData("Nina Holt said the bridge was “a ruin,” adding that nobody would mend it.", "Mixed: the bridge was / a ruin, | said | Nina Holt | Nina Holt\nIndirect: nobody would mend it | adding | Nina Holt | Nina Holt")]
    [InlineData("Nina Holt, a baker who sold her shop in Arlow, said she would “never go back.”", "Mixed: she would / never go back. | said | Nina Holt | Nina Holt")]
    [InlineData("Nina Holt said “water savings” and the sale of land would pay for the bridge.", "Mixed: water savings / and the sale of land would pay for the bridge | said | Nina Holt | Nina Holt")]
    [InlineData("Nina Holt described Councillor Dale Orton, of Reedville, as “a bit lost in there.”", "Mixed: Councillor Dale Orton, of Reedville, as / a bit lost in there. | described | Nina Holt | Nina Holt")]
    [InlineData("Nina Holt described the mayor as, “a bit lost in there.”", "Mixed: the mayor as / a bit lost in there. | described | Nina Holt | Nina Holt")]
    [InlineData("Nina Holt said “water savings” would pay for the bridge.", "Mixed: water savings / would pay for the bridge | said | Nina Holt | Nina Holt")]
    [InlineData("Nina Holt said “never again” and left for Arlow.", "Direct: never again | said | Nina Holt | Nina Holt")]
    [InlineData("Nina Holt said “never again” in an interview that was taped in Arlow.", "Direct: never again | said | Nina Holt | Nina Holt")]
    [InlineData("The pier is safe, as Nina Holt put it, “for now.”", "Mixed: The pier is safe / for now. | put it | Nina Holt | Nina Holt")]
    [InlineData("Nina Holt bemoaned a town in which neighbours “no longer greet each other” in the street.", "Mixed: a town in which neighbours / no longer greet each other | bemoaned | Nina Holt | Nina Holt")]

    // A chain keeps the innermost speaker.
    [InlineData("CNN reported that Minister Nina Holt said the shop had closed.", "Indirect: the shop had closed | said | Minister Nina Holt | Nina Holt")]
    [InlineData("The Wexley Courier quoted Nina Holt as saying the shop had closed.", "Indirect: the shop had closed | saying | Nina Holt | Nina Holt")]

    // The line over the article.
    [InlineData("Police: Man hid 40 cats in van¶It was a long day in Arlow.", "Indirect: Man hid 40 cats in van | : | Police | police")]
    [InlineData("Pool to close on Friday: mayor¶It was a long day in Arlow.", "Indirect: Pool to close on Friday | : | mayor | mayor")]

    // A dash and a day inside what is said and before the verb.
    [InlineData("Guards said officers will wear cameras – and many will ride bikes.", "Indirect: officers will wear cameras – and many will ride bikes | said | Guards | guards")]
    [InlineData("Council member Nina Holt (D-Md.) last week said the shop was closed.", "Indirect: the shop was closed | said | Council member Nina Holt | Nina Holt")]
    [InlineData("Nina Holt was asked about the bridge.", "Indirect: the bridge | asked about | - | -")]
    public void ReportedSpeech(string text, string expected) => Assert.Equal(expected, QuoteSpecs.Write(text));

    [Theory]
    [InlineData("The report is long. The claims were old. Her notes are lost.")]
    [InlineData("I have written often that the town is poor. We think so.")]
    [InlineData("She told the truth. He wrote a book.")]
    [InlineData("Nina Holt declined to be interviewed. Residents can report a slow bus by calling Omar Reyes.")]
    [InlineData("The so-called Golden Mile is for sale.")]
    public void NothingIsReported(string text) => Assert.Empty(QuoteSpecs.Read(text).Quotes);

    [Theory]
    [InlineData("Nina Holt did not say the shop had closed.", Modality.Negated)]
    [InlineData("Nina Holt denied that the shop had closed.", Modality.Negated)]
    [InlineData("Nina Holt declined to say who was hurt.", Modality.Negated)]
    [InlineData("On Monday Nina Holt will argue that the plan is weak.", Modality.Predicted)]
    [InlineData("If Nina Holt said it had closed, staff would worry.", Modality.Hypothetical)]
    [InlineData("Nina Holt asked whether the shop had closed.", Modality.Question)]
    [InlineData("Did Nina Holt say the shop had closed?", Modality.Question)]
    [InlineData("Who said the shop had closed?", Modality.Question)]
    [InlineData("Nina Holt said the shop had closed.", Modality.Asserted)]
    public void ModalityOfTheReport(string text, Modality expected) => Assert.Equal(expected, Assert.Single(QuoteSpecs.Read(text).Quotes).Modality);

    [Theory]
    [InlineData("Nina Holt has most recently told the Herald that she had resigned.", "the Herald")]
    [InlineData("Nina Holt told the Herald that she had resigned.", "the Herald")]
    [InlineData("“I was tired,” Nina Holt said in an interview with BBC Radio.", "BBC Radio")]
    [InlineData("“I will return,” Nina Holt told a crowd in Austin.", "a crowd in Austin")]
    [InlineData("Nina Holt told Radio Ost's “Morning Post” that she had resigned.", "Radio Ost's “Morning Post”")]
    [InlineData("Nina Holt wrote on Facebook that nobody listened.", null)]

    // Where the sentence opens with it, and with the place that a crowd stands in.
    [InlineData("In a 1987 interview with the Arlow Echo, Nina Holt said the pool was her church.", "the Arlow Echo")]
    [InlineData("In an email to parents, Nina Holt wrote that the canteen was shut.", "parents")]
    [InlineData("Speaking to reporters on Monday, Nina Holt said the pool was shut.", "reporters")]
    [InlineData("“They want me to go home,” Nina Holt told a thin crowd at the Alma hotel.", "a thin crowd at the Alma hotel")]
    public void WhoWasTold(string text, string? expected)
    {
        var report = QuoteSpecs.Read(text);
        Assert.Equal(expected, Assert.Single(report.Quotes).Addressee?.Slice(report.Article.Text));
    }

    /// <summary>Who passes a quote on is no speaker, but is told.</summary>
    [Theory]
    [InlineData("CNN reported that Minister Nina Holt said the shop had closed.", "CNN")]
    [InlineData("The Wexley Courier quoted Nina Holt as saying the shop had closed.", "Wexley Courier")]
    [InlineData("Two boats were found at dawn, Radio Ost reported, citing Nina Holt.", "Radio Ost")]
    [InlineData("Nina Holt said the shop had closed.", null)]
    public void WhoPassedItOn(string text, string? expected)
    {
        var report = QuoteSpecs.Read(text);
        var source = report.Sources.Single(source => source.Id == Assert.Single(report.Quotes).SourceId);
        Assert.Equal("Nina Holt", source.Name);
        Assert.Equal(expected, report.Sources.SingleOrDefault(carrier => carrier.Id == source.Via)?.Name);
    }

    [Fact]
    public void AQuoteInsideAnotherIsNested()
    {
        var report = QuoteSpecs.Read("“He told me, ‘Come home,’ and I did,” Rosa Stahl said.");
        Assert.Equal(["He told me, ‘Come home,’ and I did,", "Come home,"], report.Quotes.Select(quote => quote.Content[0].Slice(report.Article.Text)));
        Assert.Equal([false, true], report.Quotes.Select(quote => quote.Nested));
        Assert.All(report.Quotes, quote => Assert.Equal(QuoteKind.Direct, quote.Kind));
    }
}
