using System.Text;
using CsCheck;

namespace ClaimTracker.Tests.Quotes;

public sealed class HostileTextTests
{
    private static readonly string[] Bits =
        ["“", "”", "\"", "'", "‘", "’", "``", "''", "«", "»", "„", "said", " ", ", ", ". ", "? ", "Nina Holt", "he", "that", "¶", "according to", "—", ":", "(", ")", "the mayor", "told", "it failed", "who", "asked", "A", "Q"];

    [Fact]
    public void AnyMixtureOfMarksAndCuesGivesOrderedPiecesInsideTheText() =>
        Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]).Array[0, 40].Sample(bits =>
        {
            var report = QuoteSpecs.Read(string.Join(' ', bits));
            foreach (var quote in report.Quotes)
            {
                Assert.NotEmpty(quote.Content);
                Assert.InRange(quote.Confidence, 0, 1);
                var last = 0;
                foreach (var piece in quote.Content)
                {
                    Assert.True(piece.Length > 0 && piece.Start >= last && piece.End <= report.Article.Text.Length, string.Join(' ', bits));
                    last = piece.End;
                }
            }
        }, iter: 3000);

    /// <summary>Where a speaker should stand there is only a day, or nothing.</summary>
    [Theory]
    [InlineData("\" , Monday said")]
    [InlineData("“It failed,” Monday said.")]
    [InlineData("In 's words it failed.")]
    public void ADayIsNoSpeaker(string text) => Assert.DoesNotContain(QuoteSpecs.Read(text).Quotes, quote => quote.Speaker is { Length: < 1 });

    [Theory]
    [InlineData("“")]
    [InlineData("\" a ")]
    [InlineData("‘x ")]
    [InlineData("“said ")]
    [InlineData("he said, ")]
    public void AThousandLooseMarksDoNoHarm(string bit) => QuoteSpecs.Read(new StringBuilder().Insert(0, bit, 1000).ToString());

    /// <summary>Work that grew with the square of these would be seen to hang.</summary>
    [Theory]
    [InlineData("he said, ")]
    [InlineData("asked by ")]
    [InlineData("the claim that ")]
    [InlineData("“We went on for years.” ")]
    [InlineData("“We went on for years.” ― Nina Holt\n")]
    [InlineData("“a,” she said, ")]
    public void TwentyThousandRepeatsAreReadToTheirEnd(string bit) =>
        Assert.All(QuoteSpecs.Read(new StringBuilder().Insert(0, bit, 20_000).ToString()).Quotes, quote => Assert.NotEmpty(quote.Content));

    /// <summary>One sentence, or one quote, that never ends.</summary>
    [Theory]
    [InlineData("", "he, who saw 5, said ", "")]
    [InlineData("", ", saying 5 boats", "")]
    [InlineData("", "he said 5; ", "")]
    [InlineData("", ", citing police 5", "")]
    [InlineData("", "according to police 5 ", "")]
    [InlineData("", "the claim that “a few” boats of 5 ", "")]
    [InlineData("", "“5 boats,” ", "he said.")]
    [InlineData("Holt ", "saw the “big 5 boats of all” ", ".")]
    [InlineData("“", "He said, ‘Come at 5.’ ", "” she said.")]
    [InlineData("", "Orvik Metals failed. The company said 5 boats sank. ", "")]
    [InlineData("", "John Holt left. She said 5 boats sank. ", "")]
    [InlineData("", "Nina Holt: we had 5 boats.\n\n", "")]
    [InlineData("", "data obtained from the Port Authority by the Wexley Courier ", "show it")]
    public void ASentenceThatNeverEndsIsReadToItsEnd(string before, string bit, string after) =>
        Assert.All(QuoteSpecs.Read(new StringBuilder(before).Insert(before.Length, bit, 6_000).Append(after).ToString()).Quotes, quote => Assert.NotEmpty(quote.Content));

    [Fact]
    public void AVeryLongQuoteIsOneQuote()
    {
        var body = new StringBuilder().Insert(0, "We went on and on. ", 2600).ToString();
        var report = QuoteSpecs.Read($"“{body}That is all,” Nina Holt said.");
        Assert.True(Assert.Single(report.Quotes).Content.Single().Length > 49_000);
    }

    [Fact]
    public void QuotesFiveDeepKeepTheOutermost()
    {
        var report = QuoteSpecs.Read("“One ‘two “three ‘four “five” four’ three” two’ one,” Nina Holt said.");
        Assert.Contains(report.Quotes, quote => quote.SpeakerName == "Nina Holt");
    }

    [Fact]
    public void AnUnclosedMarkNeverCoversThePage()
    {
        var report = QuoteSpecs.Read("He said “it began in May.¶" + string.Join('¶', Enumerable.Repeat("The road is long and the town is small.", 50)));
        Assert.All(report.Quotes, quote => Assert.True(quote.Content[^1].End < 60));
    }
}
