using ClaimTracker.Claims;

namespace ClaimTracker.Tests.Claims;

public sealed class ArithmeticCheckerTests
{
    private static readonly ClaimExtractor Extractor = new();

    public static TheoryData<string, CheckKind, bool> Sums => new()
    {
        { "Takings slid 7.5% to $512.6 million from $554.2 million.", CheckKind.ChangeMatchesLevels, true },
        { "Takings slid 11.5% to $512.6 million from $554.2 million.", CheckKind.ChangeMatchesLevels, false },
        { "The share rose by 13.4 percentage points to 51.9 percent from 38.5 percent.", CheckKind.ChangeMatchesLevels, true },
        { "The share rose by 11 percentage points to 51.9 percent from 38.5 percent.", CheckKind.ChangeMatchesLevels, false },
        { "The vale had 4,120 mills, which was 310 or 7 percent fewer than in 2019.", CheckKind.ChangeMatchesLevels, true },
        { "The vale had 4,120 mills, which was 310 or 17 percent fewer than in 2019.", CheckKind.ChangeMatchesLevels, false },
        { "The vale had 4,120 mills in May, 310, or 8.1 percent, more than a year earlier.", CheckKind.ChangeMatchesLevels, true },
        { "Arrivals rose from 187 in May to 268, an increase of 43 percent.", CheckKind.ChangeMatchesLevels, true },
        { "Arrivals rose from 187 in May to 268, an increase of 53 percent.", CheckKind.ChangeMatchesLevels, false },
        { "A skip now costs £65.50, up from £38 in 2022, an increase of 58 per cent.", CheckKind.ChangeMatchesLevels, false },
        { "The rate sank to 2.4 percent from 3.3 percent, a fall of 0.9 percent.", CheckKind.PercentVsPoints, false },
        { "The rate sank to 2.4 percent from 3.3 percent, a fall of 27 percent.", CheckKind.ChangeMatchesLevels, true },
        { "The rate sank to 2.4 percent from 3.3 percent, a fall of 0.9 percentage points.", CheckKind.ChangeMatchesLevels, true },
        { "The losses fell to 4,902 from 7,060, a drop of nearly a third.", CheckKind.ChangeMatchesLevels, true },
        { "The losses fell to 4,902 from 7,060, a drop of three-quarters.", CheckKind.ChangeMatchesLevels, false },
        { "The queue grew to 73, up from 64 on Tuesday.", CheckKind.DirectionMatchesLevels, true },
        { "The queue grew to 64, up from 73 on Tuesday.", CheckKind.DirectionMatchesLevels, false },
        { "The ballot drew 384 members out of 6,120 on the roll, or 6 percent.", CheckKind.PartOfWhole, true },
        { "The ballot drew 384 members out of 6,120 on the roll, or 9 percent.", CheckKind.PartOfWhole, false },
        { "The mill closes 260 posts: 130 at the works, 90 at the depot and 40 in the yard.", CheckKind.PartsMatchTotal, true },
        { "The mill closes 250 posts: 130 at the works, 90 at the depot and 40 in the yard.", CheckKind.PartsMatchTotal, false },
    };

    [Theory]
    [MemberData(nameof(Sums))]
    public void The_articles_own_sums_are_worked_out(string text, CheckKind kind, bool holds)
    {
        var report = Extractor.Extract(Extractor.Articles.ReadText(text));
        var check = Assert.Single(report.Checks, check => check.Kind == kind);
        Assert.Equal(holds, check.Holds);
        Assert.All(check.ClaimIds, id => Assert.Contains(report.Claims, claim => claim.Id == id));
        Assert.EndsWith(".", check.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The town has 40 shops, 12 schools and 3 churches.")]
    [InlineData("Prices rose 4 percent. The bakery sold 300 loaves.")]
    [InlineData("He was 43 and she was 41.")]
    [InlineData("Bakers with small ovens lost 45 percent, compared with 27 percent among those with large ones.")]
    [InlineData("The bill is $4,120,500. That is $310,200 more than last year's $3,810,300, a rise of 8 percent.")]
    public void Numbers_that_the_text_does_not_tie_together_are_left_alone(string text) =>
        Assert.Empty(Extractor.Extract(Extractor.Articles.ReadText(text)).Checks);

    [Theory]
    [InlineData("A three-berth mooring at Elsfleth is now €940, €40 more than in 2019.", true)]
    [InlineData("A three-berth mooring at Elsfleth is now €990, €40 more than in 2019.", false)]
    [InlineData("A three-berth mooring at Elsfleth is now €860, €40 less than in 2019.", true)]
    public void A_change_is_worked_out_from_the_articles_own_table(string sentence, bool holds)
    {
        var check = Assert.Single(Extractor.Extract(WithTable(sentence)).Checks, check => check.Kind == CheckKind.TextMatchesTable);
        Assert.Equal(holds, check.Holds);
        Assert.Contains("€900", check.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A mooring at Elsfleth is now €990, €40 more than in 2019.")]
    [InlineData("A three-berth mooring at Elsfleth or Brake is now €990, €40 more than in 2019.")]
    [InlineData("A three-berth mooring at Nordenham is now €990, €40 more than in 2019.")]
    [InlineData("A three-berth mooring at Elsfleth is now €990, €40 more than in 2012.")]
    [InlineData("A three-berth mooring at Elsfleth is now $990, $40 more than at Brake.")]
    public void A_cell_that_the_words_do_not_name_is_left_alone(string sentence) =>
        Assert.DoesNotContain(Extractor.Extract(WithTable(sentence)).Checks, check => check.Kind == CheckKind.TextMatchesTable);

    private static string WithTable(string sentence) =>
        $"""
        <title>Moorings</title><article><p>{sentence} The harbour board met on Monday to look at what boats pay along the river.</p>
        <table><tr><th>Harbour</th><th>1-berth 2019</th><th>3-berth 2019</th><th>3-berth 2024</th></tr>
        <tr><td>Elsfleth</td><td>€400</td><td>€900</td><td>€925</td></tr><tr><td>Brake</td><td>€410</td><td>€880</td><td>€890</td></tr></table></article>
        """;
}
