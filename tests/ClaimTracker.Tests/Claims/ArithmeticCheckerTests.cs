using ClaimTracker.Claims;

namespace ClaimTracker.Tests.Claims;

public sealed class ArithmeticCheckerTests
{
    private static readonly ClaimExtractor Extractor = new();

    public static TheoryData<string, CheckKind, bool> Sums => new()
    {
        { "Revenue slipped 8.3% to $401.9 million from $438.2 million.", CheckKind.ChangeMatchesLevels, true },
        { "Revenue slipped 12.3% to $401.9 million from $438.2 million.", CheckKind.ChangeMatchesLevels, false },
        { "The share rose by 12.6 percentage points to 44.2 percent from 31.6 percent.", CheckKind.ChangeMatchesLevels, true },
        { "The share rose by 11 percentage points to 44.2 percent from 31.6 percent.", CheckKind.ChangeMatchesLevels, false },
        { "Arrivals rose from 187 in May to 268, an increase of 43 percent.", CheckKind.ChangeMatchesLevels, true },
        { "Arrivals rose from 187 in May to 268, an increase of 53 percent.", CheckKind.ChangeMatchesLevels, false },
        { "A skip now costs £65.50, up from £38 in 2022, an increase of 58 per cent.", CheckKind.ChangeMatchesLevels, false },
        { "The rate fell to 1.3 percent from 1.9 percent, a drop of 0.6 percent.", CheckKind.PercentVsPoints, false },
        { "The rate fell to 1.3 percent from 1.9 percent, a drop of 32 percent.", CheckKind.ChangeMatchesLevels, true },
        { "The rate fell to 1.3 percent from 1.9 percent, a drop of 0.6 percentage points.", CheckKind.ChangeMatchesLevels, true },
        { "The losses fell to 4,902 from 7,060, a drop of nearly a third.", CheckKind.ChangeMatchesLevels, true },
        { "The losses fell to 4,902 from 7,060, a drop of three-quarters.", CheckKind.ChangeMatchesLevels, false },
        { "Cases rose to 59, up from 56 on Monday.", CheckKind.DirectionMatchesLevels, true },
        { "Cases rose to 56, up from 59 on Monday.", CheckKind.DirectionMatchesLevels, false },
        { "Turnout was 412 voters out of 5,903 registered, or 7 percent.", CheckKind.PartOfWhole, true },
        { "Turnout was 412 voters out of 5,903 registered, or 9 percent.", CheckKind.PartOfWhole, false },
        { "The group will shed 250 jobs: 120 at the plant, 85 at the dairy and 45 at head office.", CheckKind.PartsMatchTotal, true },
        { "The group will shed 240 jobs: 120 at the plant, 85 at the dairy and 45 at head office.", CheckKind.PartsMatchTotal, false },
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
    public void Numbers_that_the_text_does_not_tie_together_are_left_alone(string text) =>
        Assert.Empty(Extractor.Extract(Extractor.Articles.ReadText(text)).Checks);
}
