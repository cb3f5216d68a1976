using ClaimTracker.Articles;
using ClaimTracker.Claims;

namespace ClaimTracker.Tests.Claims;

public sealed class ChangeTests
{
    private static readonly ClaimExtractor Extractor = new();

    /// <summary>Text, the new level, its baseline (or ""), the size of the change (or ""), the direction.</summary>
    public static TheoryData<string, string, string, string, Trend> Changes => new()
    {
        { "Break-ins fell from 8,412 in 2012 to 3,970 last year.", "3,970", "8,412", "", Trend.Down },
        { "The bakery raised its prices from $9 to $12.", "$12", "$9", "", Trend.Up },
        { "The queue grew to 73, up from 64 on Tuesday.", "73", "64", "", Trend.Up },
        { "The share of empty flats rose by 0.4 percentage points to 5.2 percent.", "5.2 percent", "", "0.4 percentage points", Trend.Up },
        { "Takings slid 7.5% to $512.6 million from $554.2 million in the year before.", "$512.6 million", "$554.2 million", "7.5%", Trend.Down },
        { "The failure rate sank to 2.4 percent from 3.3 percent.", "2.4 percent", "3.3 percent", "", Trend.Down },
        { "The port handled 83 ships last month. That is up from 77 in May.", "83 ships", "77", "", Trend.Up },
        { "Readers borrowed 341,234 items from six branches, up 14 percent from 299,444 a year earlier.", "341,234 items", "299,444", "14 percent", Trend.Up },
        { "The pass rate was 58%, down 6 points from 64% in 2018.", "58%", "64%", "6 points", Trend.Down },
        { "The number of books that never came back fell to 4,902 from 7,060.", "4,902", "7,060", "", Trend.Down },
        { "Barley is forecast at $84, down from the $89 that growers had hoped for.", "$84", "$89", "", Trend.Down },
        { "Halden rose 18 cents to $23.50.", "$23.50", "", "18 cents", Trend.Up },
        { "Bakers with small ovens lost 45 percent, compared with 27 percent among those with large ones.", "45 percent", "", "", Trend.Down },
        { "Bakers lost 45 percent, compared with 27 percent in 2022.", "45 percent", "27 percent", "", Trend.Down },
        { "The vale had 60 mills in 2021, 12 fewer than in 2019.", "60 mills", "", "12", Trend.Down },
        { "The vale had 4,120 mills, which was 310 or 7 percent fewer than in 2019.", "4,120 mills", "", "310", Trend.Down },
        { "The vale had 60 mills in 2021, and 12 fewer bakers than in 2019.", "60 mills", "", "", Trend.None },
        { "Tern added 15 cents to $2.70.", "$2.70", "", "15 cents", Trend.Up },
        { "Prices slipped 3 percent at $71.20 a barrel.", "$71.20 a barrel", "", "3 percent", Trend.Down },
        { "The price sank from $71 per barrel to $58.20 by June.", "$58.20", "$71 per barrel", "", Trend.Down },
        { "Takings should grow from 18.4 to 27 billion euros.", "27 billion euros", "18.4", "", Trend.Up },
        { "Takings should grow from 18.4 to 26-28 billion euros.", "26-28 billion euros", "18.4", "", Trend.Up },
        { "Halden advanced 8%, Ternwell rose 4%, and Nordfisk gained 3%.", "8%", "", "", Trend.Up },
        { "The load dropped from 310 pounds to 275.", "275", "310 pounds", "", Trend.Down },
        { "Sales fell by a third, from £90m to £60m.", "£60m", "£90m", "a third", Trend.Down },
        { "Halden closed at $41.20, down 85 cents.", "$41.20", "", "85 cents", Trend.Down },
        { "Halden closed at 149p, nearly 2p up on the day.", "149p", "", "nearly 2p", Trend.Up },
        { "The cap will fall to £1,568 a year from July, a drop of £122.", "£1,568 a year", "", "£122", Trend.Down },
        { "Profit fell to £41m in May, from £47m a year earlier, as sales slipped to £812m.", "£41m", "£47m", "", Trend.Down },
        { "Profit fell to £41m in May, from £47m a year earlier, as sales slipped to £812m.", "£812m", "", "", Trend.Down },
        { "The yard earned $1.12 per share in the first half, up from $0.98.", "$1.12 per share", "$0.98", "", Trend.Up },
        { "Rents rose $20 to $580.", "$580", "", "$20", Trend.Up },
        { "The Orvik 40 fell 120 to 4,567.", "4,567", "", "120", Trend.Down },
        { "The lodge lifts its rate for a party of six from the current $154 to $220.", "$220", "$154", "", Trend.Up },
        { "The clearance rate was 68 per cent from 312 sales.", "68 per cent", "", "", Trend.None },
        { "Transits fell to 22 a day from the usual 36.", "22 a day", "36", "", Trend.Down },
        { "The list fell to 4,770 from a peak of 124,911 in June.", "4,770", "124,911", "", Trend.Down },
        { "The stock gained 38 per cent, against a 9 per cent rise in the index.", "38 per cent", "", "", Trend.Up },
        { "The mill earned $412 million, or $1.27 per share, compared with $398 million, or $1.18 per share, a year earlier.", "$412 million", "$398 million", "", Trend.None },
        { "One baker takes orders from at least nine vales.", "One baker", "", "", Trend.None },
        { "Six of the calls were from three barges.", "Six", "", "", Trend.None },
        { "The hall took 400 guests, compared with 310 guests in May.", "400 guests", "310 guests", "", Trend.None },
        { "Today 57 percent trust Quill, compared with 33 percent for Ott.", "57 percent", "", "", Trend.None },
        { "Today 57 percent trust Quill, compared with 33 percent in May.", "57 percent", "33 percent", "", Trend.None },
        { "The vacancy rate ticked down to 7 percent, and bus fares rose 0.6 percent.", "7 percent", "", "", Trend.Down },
        { "Ott needs about 55 percent of the shares; in 2009, Quill lost 31 percent.", "about 55 percent", "", "", Trend.None },
        { "Halden closed 1.2% higher, while Nordfisk lost 0.9%.", "1.2%", "", "", Trend.Up },
        { "The plan means reducing the 30 berths to 12.", "12", "30 berths", "", Trend.Down },
        { "Sales fell 3% to $40 million, from $41.2 million a year earlier.", "$40 million", "$41.2 million", "3%", Trend.Down },
        { "The hall took 400 guests, compared with 310 in Orkney.", "400 guests", "", "", Trend.None },
        { "The hall took 400 guests, compared with 310 in May.", "400 guests", "310", "", Trend.None },
        { "Inflation has slowed from a peak of 9.1% in June 2022 to 3.4% in May.", "3.4%", "9.1%", "", Trend.Down },
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
    [InlineData("Break-ins fell from 8,412 in 2012 to 3,970 last year.", "8,412")]
    [InlineData("The queue grew to 73, up from 64 on Tuesday.", "64")]
    [InlineData("The council has 40 members and two vacancies.", "40 members")]
    [InlineData("Shares did not rise by 3 percent.", "3 percent")]
    [InlineData("Rents rose 4 percent in May, and 6 percent were late.", "6 percent")]
    [InlineData("At 118p, its shares have climbed 4 percent in May.", "118p")]
    [InlineData("The shares rose 3 percent although they changed hands at 180p in March.", "180p")]
    [InlineData("The club has 900 members, including more than 60% of the bakers.", "900 members")]
    [InlineData("The guard took 4.7 catches and hit 32% of his shots from three-point range.", "4.7 catches")]
    public void A_baseline_and_a_plain_number_have_no_direction(string text, string number) =>
        Assert.Equal(Trend.None, Find(Read(text), number).Trend);

    [Fact]
    public void A_baseline_takes_the_magnitude_of_the_range_it_grew_to() =>
        Assert.Equal(18_400_000_000m, Find(Read("Takings should grow from 18.4 to 26-28 billion euros."), "18.4").Value);

    [Theory]
    [InlineData("The index ended down 1% on Friday.", "1%", Trend.Down)]
    [InlineData("Fish was down 2.3%, bread by 2.6%.", "2.6%", Trend.Down)]
    [InlineData("The lake fell by 3 feet (0.9 metres).", "0.9 metres", Trend.Down)]
    [InlineData("The guild signed up 12% of the clerks.", "12%", Trend.None)]
    [InlineData("Deliveries fell short of the target of 64,900 crates.", "64,900 crates", Trend.None)]
    [InlineData("The yard reported a loss of 63 cents per share.", "63 cents per share", Trend.None)]
    [InlineData("The town mourned a loss of 63 jobs.", "63 jobs", Trend.Down)]
    [InlineData("The cart accelerates to 60 km/h.", "60 km/h", Trend.None)]
    [InlineData("The host added 40 rooms.", "40 rooms", Trend.None)]
    public void A_direction_needs_a_word_that_says_it_of_the_number(string text, string number, Trend trend) =>
        Assert.Equal(trend, Find(Read(text), number).Trend);

    [Theory]
    [InlineData("The mayor denied that 2,600 posts were cut.", "2,600 posts", Modality.Negated)]
    [InlineData("The toll rose to 60 cars in May.", "60 cars", Modality.Asserted)]
    [InlineData("Some 60 cars may be towed.", "Some 60 cars", Modality.Hypothetical)]
    [InlineData("The plan would cost $3 million.", "$3 million", Modality.Hypothetical)]
    [InlineData("The port said it would cut 900 jobs.", "900 jobs", Modality.Predicted)]
    [InlineData("The port told staff that they would get 5%.", "5%", Modality.Predicted)]
    [InlineData("The port announced that it would raise the toll to $2.50.", "$2.50", Modality.Predicted)]
    [InlineData("The money would pay for two boats, it said.", "two boats", Modality.Hypothetical)]
    [InlineData("Mayor Lena Ott said the four vales would share $9 million next year.", "$9 million", Modality.Predicted)]
    [InlineData("The guild said 40 pilots would be hired by May.", "40 pilots", Modality.Hypothetical)]
    [InlineData("The guild said that boats had sunk and that the port would hire 40 pilots by May.", "40 pilots", Modality.Predicted)]
    [InlineData("The guild said the money would pay for 40 pilots if it came next year.", "40 pilots", Modality.Hypothetical)]
    [InlineData("The yard lost 40 of the barges it had planned, against 31 elsewhere.", "31", Modality.Asserted)]
    [InlineData("The yard held half of the talks planned in May, as against 31 in June.", "31", Modality.Asserted)]
    [InlineData("A quarter of the 240 bakers will leave by June.", "240 bakers", Modality.Asserted)]
    [InlineData("A quarter of the 240 bakers will leave by June.", "A quarter", Modality.Predicted)]
    [InlineData("The yard planned 40 barges.", "40 barges", Modality.Predicted)]
    [InlineData("If it rained it would cost $9 million.", "$9 million", Modality.Hypothetical)]
    [InlineData("The agency expects 1,380 pupils.", "1,380 pupils", Modality.Predicted)]
    [InlineData("Would 700 berths be enough?", "700 berths", Modality.Question)]
    [InlineData("Between 4 and 8 inches of snow could fall.", "Between 4 and 8 inches", Modality.Hypothetical)]
    [InlineData("Spending is to reach 2.5% by June.", "2.5%", Modality.Predicted)]
    [InlineData("Spending is set to reach 2.5%, up from 2.3% now.", "2.3%", Modality.Asserted)]
    [InlineData("The town will shrink from 820 to 700 people.", "820", Modality.Asserted)]
    [InlineData("Some 180 homes were without power, down from 430 overnight.", "430", Modality.Asserted)]
    [InlineData("The yard worked without 40 of its cranes.", "40", Modality.Negated)]
    [InlineData("The plan cost $3 million.", "$3 million", Modality.Asserted)]
    [InlineData("The number of books that never came back fell to 4,902.", "4,902", Modality.Asserted)]
    [InlineData("The captain did not accept that 350 cabins burned.", "350 cabins", Modality.Negated)]
    [InlineData("The strike did not last, but 700 berths stayed empty.", "700 berths", Modality.Asserted)]
    public void The_clause_says_whether_the_number_is_asserted(string text, string number, Modality modality) =>
        Assert.Equal(modality, Find(Read(text), number).Modality);

    [Theory]
    [InlineData("In 2016, the port shipped 83 boats.", "83 boats", "2016")]
    [InlineData("The port shipped 83 boats in 2016 and 61 in 2017.", "83 boats", "2016")]
    [InlineData("The port shipped 83 boats in 2016 and 61 in 2017.", "61", "2017")]
    [InlineData("The port shipped 83 boats last year.", "83 boats", "2023")]
    [InlineData("Profit fell 12% to £41m in 2022.", "12%", "2022")]
    [InlineData("Rents rose 0.8 percent, or £95, to £995 in 2022.", "0.8 percent", "2022")]
    [InlineData("Only 61% of guests were fed within four hours in 2022.", "61%", "2022")]
    [InlineData("Profit rose from £40m to £41m in 2022.", "£40m", null)]
    [InlineData("Turnout was 59 percent, the lowest since 2001.", "59 percent", null)]
    [InlineData("Fares have doubled since 2001.", "doubled", "2001")]
    [InlineData("In 2021 the rate was 5%, a year later it had fallen to 4%.", "5%", "2021")]
    [InlineData("In 2021 the rate was 5%, a year later it had fallen to 4%.", "4%", "2022")]
    [InlineData("The port lost 83 boats in the past three years.", "83 boats", "P3Y")]
    [InlineData("Fares rose 5% in three months.", "5%", "P3M")]
    [InlineData("The mill is to cut its leaks by 5% from 2005 levels by 2030.", "5%", "2030")]
    [InlineData("The notice went up more than a week after the council named three wardens.", "three wardens", null)]
    [InlineData("The two rivals shook hands in the hourlong debate.", "two rivals", null)]
    [InlineData("The two envoys said they would come back in six months.", "two envoys", null)]
    public void The_nearest_time_dates_the_number(string text, string number, string? value) =>
        Assert.Equal(value, Find(Read(text), number).Time?.Value);

    [Theory]
    [InlineData("The brewery was founded in 1887.", "1887")]
    [InlineData("The statute was passed in 1971.", "1971")]
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

    /// <summary>The words before a number are searched up to the first of the text, those behind it up to the last, and no further.</summary>
    [Theory]
    [InlineData("Raised 5 km roads rose.", "5 km")]
    [InlineData("The club paid $6 million for them", "$6 million")]
    [InlineData("Sales are 40 percent above", "40 percent")]
    public void A_number_at_the_edge_of_the_text_is_a_claim(string text, string claim) => Assert.NotNull(Find(Read(text), claim));
}
