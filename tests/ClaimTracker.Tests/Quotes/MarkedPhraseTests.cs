using ClaimTracker.Quotes;

namespace ClaimTracker.Tests.Quotes;

public sealed class MarkedPhraseTests
{
    [Theory]
    [InlineData("Her “miracle” cure lost money.", MarkedPhraseKind.ScareQuotes, "miracle")]
    [InlineData("Her book “The Slow Road” is set in Perth.", MarkedPhraseKind.Title, "The Slow Road")]
    [InlineData("They played “Born Too Late” in the rain.", MarkedPhraseKind.Title, "Born Too Late")]
    [InlineData("Robert “Teddy” Reyes left.", MarkedPhraseKind.Nickname, "Teddy")]
    [InlineData("Marchers carried signs reading “Save our pool” past the depot.", MarkedPhraseKind.Slogan, "Save our pool")]
    [InlineData("There were “lock the gate” chants at noon.", MarkedPhraseKind.Slogan, "lock the gate")]
    [InlineData("The firm, known as “the Crew”, is gone.", MarkedPhraseKind.Term, "the Crew")]
    [InlineData("The so-called “Golden Mile” is for sale.", MarkedPhraseKind.Term, "Golden Mile")]
    public void MarksThatAreNobodysSpeech(string text, MarkedPhraseKind kind, string words)
    {
        var report = QuoteSpecs.Read(text);
        Assert.Empty(report.Quotes);
        var phrase = Assert.Single(report.MarkedPhrases);
        Assert.Equal((words, kind), (phrase.Span.Slice(report.Article.Text), phrase.Kind));
    }

    [Theory]
    [InlineData("“We close on Friday,” Mayor Nina Holt said.")]
    [InlineData("It was “a ruin”, Nina Holt said.")]
    [InlineData("“He told me, ‘Come home,’ and I did,” Rosa Stahl said.")]
    public void SpeechIsNone(string text) => Assert.Empty(QuoteSpecs.Read(text).MarkedPhrases);
}
