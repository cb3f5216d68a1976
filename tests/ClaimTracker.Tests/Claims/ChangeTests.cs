using ClaimTracker.Articles;
using ClaimTracker.Claims;

namespace ClaimTracker.Tests.Claims;

public sealed class ChangeTests
{
    private static readonly ClaimExtractor Extractor = new();

    /// <summary>Text, the new level, its baseline (or ""), the size of the change (or ""), the direction.</summary>
    public static TheoryData<string, string, string, string, Trend> Changes => new()
    {
        { "Arrests fell from 10,701 in 2014 to 2,008 last year.", "2,008", "10,701", "", Trend.Down },
        { "The toll rose to 59, up from 56 on Monday.", "59", "56", "", Trend.Up },
        { "Unemployment rose by 0.3 percentage points to 4.1 percent.", "4.1 percent", "", "0.3 percentage points", Trend.Up },
        { "Revenue slipped 8.3% to $401.9 million from $438.2 million a year earlier.", "$401.9 million", "$438.2 million", "8.3%", Trend.Down },
        { "The vacancy rate fell to 1.3 percent from 1.9 percent.", "1.3 percent", "1.9 percent", "", Trend.Down },
        { "The port handled 59 ships last month. That’s up from 56 in May.", "59 ships", "56", "", Trend.Up },
        { "Readers borrowed 341,234 items from six branches, up 14 percent from 299,444 a year earlier.", "341,234 items", "299,444", "14 percent", Trend.Up },
        { "Turnout was 62%, down 5 points from 67% in 2019.", "62%", "67%", "5 points", Trend.Down },
        { "The number of books that never came back fell to 4,902 from 7,060.", "4,902", "7,060", "", Trend.Down },
        { "His weight dropped from 208 pounds to 193.", "193", "208 pounds", "", Trend.Down },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_level_knows_its_baseline_and_the_size_of_the_change(string text, string level, string from, string by, Trend trend)
    {
        var report = Read(text);
        var claim = Find(report, level);
        Assert.Equal(trend, claim.Trend);
        Assert.Equal(from.Length == 0 ? null : Find(report, from).Id, claim.Change?.From);
        Assert.Equal(by.Length == 0 ? null : Find(report, by).Id, claim.Change?.By);
    }

    [Theory]
    [InlineData("Arrests fell from 10,701 in 2014 to 2,008 last year.", "10,701")]
    [InlineData("The toll rose to 59, up from 56 on Monday.", "56")]
    [InlineData("The council has 40 members and two vacancies.", "40 members")]
    [InlineData("Shares did not rise by 3 percent.", "3 percent")]
    public void A_baseline_and_a_plain_number_have_no_direction(string text, string number) =>
        Assert.Equal(Trend.None, Find(Read(text), number).Trend);

    [Theory]
    [InlineData("The mayor denied that 4,000 jobs would go.", "4,000 jobs", Modality.Negated)]
    [InlineData("The plan would cost $3 million.", "$3 million", Modality.Hypothetical)]
    [InlineData("The agency expects 1,255 pupils.", "1,255 pupils", Modality.Predicted)]
    [InlineData("Would 900 homes be enough?", "900 homes", Modality.Question)]
    [InlineData("The plan cost $3 million.", "$3 million", Modality.Asserted)]
    [InlineData("The number of books that never came back fell to 4,902.", "4,902", Modality.Asserted)]
    [InlineData("She did not believe reports that 400 homes were lost.", "400 homes", Modality.Negated)]
    [InlineData("The strike did not last, but 900 homes went dark.", "900 homes", Modality.Asserted)]
    public void The_clause_says_whether_the_number_is_asserted(string text, string number, Modality modality) =>
        Assert.Equal(modality, Find(Read(text), number).Modality);

    [Theory]
    [InlineData("In 2016, the port shipped 59 boats.", "59 boats", "2016")]
    [InlineData("The port shipped 59 boats in 2016 and 61 in 2017.", "59 boats", "2016")]
    [InlineData("The port shipped 59 boats in 2016 and 61 in 2017.", "61", "2017")]
    [InlineData("The port shipped 59 boats last year.", "59 boats", "2023")]
    public void The_nearest_time_dates_the_number(string text, string number, string value) =>
        Assert.Equal(value, Find(Read(text), number).Time?.Value);

    [Theory]
    [InlineData("The dairy was founded in 1923.", "1923")]
    [InlineData("The law was passed in 1996.", "1996")]
    public void A_founding_year_is_a_claim_of_its_own(string text, string year)
    {
        var claim = Find(Read(text), year);
        Assert.Equal(ClaimKind.Date, claim.Kind);
        Assert.Null(claim.Value);
        Assert.Equal(year, claim.Time?.Value);
    }

    private static ClaimReport Read(string text) =>
        Extractor.Extract(Extractor.Articles.ReadText(text, new ArticleSource { Published = new PublicationDate(new DateOnly(2024, 3, 15)) }));

    private static NumericClaim Find(ClaimReport report, string text) =>
        Assert.Single(report.Claims, claim => claim.Span.Slice(report.Article.Text) == text);
}
