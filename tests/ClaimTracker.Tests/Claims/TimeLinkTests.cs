using ClaimTracker.Articles;

namespace ClaimTracker.Tests.Claims;

public sealed class TimeLinkTests
{
    private static readonly ClaimExtractor Extractor = new();

    [Theory]
    [InlineData("The lake is at 38 percent, down from 52 percent last May.", "38 percent", null)]
    [InlineData("The yard was founded in 1974 and sells boats to more than 60 towns.", "more than 60 towns", null)]
    [InlineData("The bus was bought in March 2022 but has covered fewer than 300 miles.", "fewer than 300 miles", null)]
    [InlineData("The ship was built in 1998 and can carry 450 people.", "450 people", null)]
    [InlineData("The yard was founded in 1974 and sold 60 boats.", "60 boats", "1974")]
    [InlineData("In 2023 the yard closed and sold 60 boats.", "60 boats", "2023")]
    [InlineData("The lake is at 38 percent, down from 52 percent last May.", "52 percent", "2023-05")]
    [InlineData("Profit jumped 23% to $45 million from $37 million a year ago.", "23%", null)]
    [InlineData("Profit jumped 23% to $45 million from $37 million a year ago.", "$37 million", "2023")]
    [InlineData("Sales were 14% higher compared to 2023.", "14%", null)]
    [InlineData("Sales were 14% higher than in 2023.", "14%", null)]
    [InlineData("Lamb prices are up 4% on last year.", "4%", null)]
    [InlineData("Lamb prices are up 4% from a year earlier.", "4%", null)]
    [InlineData("Lamb prices rose 4% on Tuesday.", "4%", "2024-03-12")]
    [InlineData("Lamb prices rose 4% last year.", "4%", "2023")]
    [InlineData("The index rose 0.4% in February from January and is up 3% compared to 2022.", "3%", "2024-02")]
    [InlineData("The ferry took 14 million riders, 9% more than in 2019.", "14 million riders", null)]
    [InlineData("The port moved 842 crates in February, 12 percent more than a year earlier.", "12 percent", "2024-02")]
    [InlineData("Thefts fell 4 points compared to last year's 7 points.", "7 points", "2023")]
    [InlineData("Thefts fell 12 percent to 84, the fewest in a decade.", "84", null)]
    [InlineData("Thefts fell to 84, the lowest level in more than four years.", "84", null)]
    [InlineData("Thefts fell to 84 in the past four years.", "84", "P4Y")]
    [InlineData("Milk prices were up 0.2 percent from January.", "0.2 percent", null)]
    [InlineData("Milk prices will rise 4 percent from April.", "4 percent", "2024-04")]
    [InlineData("The mill earned $412 million, or $1.27 per share, compared with $398 million, or $1.18 per share, a year earlier.", "$412 million", null)]
    [InlineData("The shelter took 50 cats, twice as many as last year.", "twice", null)]
    [InlineData("Holt left for the sea in 1984 at age 19, and his sister followed him in 1993.", "19", "1984")]
    [InlineData("Holt sold 25 boats, and in 1993.", "25 boats", "1993")]
    [InlineData("Lena Ott, 39, sailed in 2011.", "39", null)]
    [InlineData("Lena Ott (39), who led the mill, sailed in 2011.", "39", null)]
    [InlineData("She sailed at age 39 in 2011.", "39", "2011")]
    [InlineData("To stay, Ott needs about 55 percent of the shares; in 2009, Quill left with 31 percent.", "about 55 percent", null)]
    [InlineData("To stay, Ott needs about 55 percent of the shares; in 2009, Quill left with 31 percent.", "31 percent", "2009")]
    [InlineData("Some 60 barges came through the vale's four locks in May.", "four locks", null)]
    [InlineData("Some 60 barges came through the vale's four locks in May.", "Some 60 barges", "2023-05")]
    [InlineData("Some 60 barges were held at the vale's four locks in May.", "Some 60 barges", "2023-05")]
    [InlineData("Theft at the 14 mills has dropped by 8 percent this year.", "14 mills", null)]
    [InlineData("Theft at the 14 mills has dropped by 8 percent this year.", "8 percent", "2024")]
    [InlineData("The guild, whose 90 members were fed aboard two ships on Sunday, gave thanks.", "90 members", null)]
    [InlineData("The guild fed 90 members on Sunday.", "90 members", "2024-03-10")]
    [InlineData("Nine of 10 calls were answered within four minutes in May.", "four minutes", null)]
    [InlineData("The yard took 40 barges, or half of them, according to figures published on Tuesday.", "40 barges", null)]
    [InlineData("The yard took 40 barges, according to a report the guild released last week.", "40 barges", null)]
    [InlineData("The yard published 40 maps on Tuesday.", "40 maps", "2024-03-12")]
    [InlineData("The yard took 40 barges in May, 9 more than a year before.", "9", "2023-05")]
    [InlineData("The yard took 40 barges in May, 9 more than a year before.", "40 barges", "2023-05")]
    [InlineData("The yard closed 2022 with 6 percent more barges than in 2019.", "6 percent", "2022")]
    [InlineData("Last year the yard took 40 barges, passing the 2019 total by nine.", "40 barges", "2023")]
    [InlineData("The yard had barges for the 2019 total of 31.", "31", "2019")]
    [InlineData("The number of barges rose by 40 over the previous year.", "40", null)]
    [InlineData("Some 40 barges sank over the previous year.", "Some 40 barges", "2023")]
    [InlineData("The share was 5 points below where it stood in May.", "5 points", null)]
    [InlineData("It would take two years to get back to where the vale was in 2019.", "two years", null)]
    [InlineData("The yard said 40 barges had cost $3 million and that 90 would be mended by May.", "$3 million", null)]
    [InlineData("The yard said 40 barges had cost $3 million and that 90 would be mended by May.", "90", "2024-05")]
    [InlineData("The mill cut its price on Friday by $4 to $60.", "$60", "2024-03-15")]
    [InlineData("The rate in May was 70%, 3 percentage points lower than a year ago.", "3 percentage points", "2023-05")]
    [InlineData("The rate was 70% in the quarter, down from 74% last May and 3 percentage points below the plan.", "3 percentage points", null)]
    [InlineData("The vale hopes for a yield of 40 sacks after the hail in August.", "40 sacks", null)]
    [InlineData("The vale took a yield of 40 sacks in August.", "40 sacks", "2023-08")]
    [InlineData("This year, fires burned 90 acres, nearly three times the 10-year average of 31.", "31", null)]
    [InlineData("The yard took 40 barges last year, 9 percent fewer than in 2021, down from 44 the year before.", "44", "2022")]
    [InlineData("A survey of 412 keepers by the Orle Mill Guild, published on Monday, found rot.", "412 keepers", null)]
    [InlineData("Late fees brought in $18,000, a drop of $4,500 from 2022.", "$4,500", null)]
    [InlineData("Late fees brought in $18,000, a drop of $4,500 from 2022.", "$18,000", null)]
    [InlineData("Late fees brought in $18,000 in 2022.", "$18,000", "2022")]
    [InlineData("The drought has cost growers $9 million, more than in 2012.", "$9 million", null)]
    public void A_number_is_dated_by_its_own_time(string text, string number, string? value)
    {
        var report = Extractor.Extract(Extractor.Articles.ReadText(text, new ArticleSource { Published = new PublicationDate(new DateOnly(2024, 3, 15)) }));
        var claim = Assert.Single(report.Claims, claim => claim.Span.Slice(report.Article.Text) == number);
        Assert.Equal(value, claim.Time?.Value);
    }

    [Fact]
    public void A_rank_is_no_place()
    {
        var report = Extractor.Extract(Extractor.Articles.ReadText("At No. 50 is The Lock Keeper (6.9 million hours)."));
        Assert.Null(Assert.Single(report.Claims).Place);
    }
}
