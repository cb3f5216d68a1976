using ClaimTracker.Articles;

namespace ClaimTracker.Tests.Claims;

public sealed class SubjectTests
{
    private static readonly ClaimExtractor Extractor = new();

    [Theory]
    [InlineData("The ferry carried 412 pilgrims on Sunday.", "412 pilgrims", "pilgrims")]
    [InlineData("The bakers charge a 6 percent fee on every order.", "6 percent", "fee")]
    [InlineData("Bakers pay a fee of $6 at the gate.", "$6", "fee")]
    [InlineData("The ferry price fell by $6 in spring.", "$6", "ferry price")]
    [InlineData("The board cut the ferry price by $6.", "$6", "ferry price")]
    [InlineData("The ferry price is $6.", "$6", "ferry price")]
    [InlineData("The cable lies at a depth of 30 to 45 metres.", "30 to 45 metres", "depth")]
    [InlineData("Profits of the museum fell 7.5% to $512 million.", "$512 million", "Profits of the museum")]
    [InlineData("Exports to Norway dropped 7% in May.", "7%", "Exports to Norway")]
    [InlineData("Milling, the best trade of the year, dropped 7% in May.", "7%", "Milling")]
    [InlineData("Farmers lost $3 million in deposits.", "$3 million", "deposits")]
    [InlineData("Crews dug 8 miles (13 km) of tunnels.", "8 miles", "tunnels")]
    [InlineData("The debris covered seven miles (11 km).", "11 km", "debris")]
    [InlineData("Global trade could see a 5 percent rebound.", "5 percent", "Global trade")]
    [InlineData("A third of voters stayed at home.", "A third", "voters")]
    [InlineData("Shares fell early: Nordfisk -0.3% at noon.", "-0.3%", "Nordfisk")]
    [InlineData("Nordfisk +0.3% Halden Group +0.4% at noon.", "0.3%", "Nordfisk")]
    [InlineData("The ferry price rose by 6 percent last year.", "6 percent", "ferry price")]
    [InlineData("The crew got a 6 percent price rise in May.", "6 percent", "price rise")]
    [InlineData("They live on the island that is about 9 miles wide.", "about 9 miles", "island")]
    [InlineData("The poll has a margin of error of 3 points.", "3 points", "margin of error")]
    [InlineData("The poll has a total of 3 points.", "3 points", "poll")]
    [InlineData("Her net worth tops $4 million.", "$4 million", "net worth")]
    [InlineData("Her net tops $4 million.", "$4 million", "net")]
    [InlineData("The bureau says millers, numbering 9,000, like rye.", "9,000", "millers")]
    [InlineData("The mill raised its prices, adding 3 percent.", "3 percent", "mill")]
    [InlineData("The share of boys who smoke at school rose 4 percent.", "4 percent", "share of boys")]
    [InlineData("The number of people who wait at the pier was up by 32 percent.", "32 percent", "number of people")]
    [InlineData("The clerk who waits said that bus fares rose 4 percent.", "4 percent", "bus fares")]
    [InlineData("Arno Webb, Jr., 38, quit.", "38", "Arno Webb, Jr.")]
    [InlineData("The vale lies 140 miles northeast of the Fell Bird Reserve.", "140 miles", "vale")]
    [InlineData("The storm hit 40 northeast farms.", "40", "northeast farms")]
    [InlineData("Ott leads Quill by 10 points.", "10 points", "Ott")]
    [InlineData("Polls show Ott beating Quill in Orkney by 10 points.", "10 points", "Ott")]
    [InlineData("The board cut the leading fee by 10 points.", "10 points", "leading fee")]
    [InlineData("Ott is at 15 percent in the polls.", "15 percent", "Ott")]
    [InlineData("Ott saw a 15 percent rise in polling stations.", "15 percent", "rise in polling stations")]
    [InlineData("Turnout was 40 percent in Orkney.", "40 percent", "Turnout")]
    [InlineData("There was a 4 percent rise in Halden shares.", "4 percent", "rise in Halden shares")]
    [InlineData("The thaw may cause river gauges to rise 9 feet.", "9 feet", "river gauges")]
    [InlineData("The council paid $6 million for the pier.", "$6 million", "pier")]
    [InlineData("Halden rose 18 cents to $23.50, and Ternwell gained 15 cents to $2.70.", "$2.70", "Ternwell")]
    [InlineData("The losers were Halden Foods, down 68p, and Tern Bakers, down 3p.", "3p", "Tern Bakers")]
    [InlineData("The flask holds 50 mL of 30% nitric acid.", "50 mL", "nitric acid")]
    [InlineData("The wells passed the limit of 15 ppb requiring action.", "15 ppb", "limit")]
    [InlineData("The court set nine fines, ranging from $30 to $900.", "$30 to $900", "fines")]
    [InlineData("Staff told evening viewers last night that Halden Credit was set to rise by 4 percent.", "4 percent", "Halden Credit")]
    [InlineData("Tern Salt — Shares of the large salt firm slid 0.8% after the group confirmed a leak.", "0.8%", "Shares of the large salt firm")]
    [InlineData("Shares of Halden Foods were down 2.3%, Ternwell by 2.6% at noon.", "2.6%", "Ternwell")]
    [InlineData("Bread should rise between 5% and 6%, with milk up 4% and soap and rice between 6% and 7%.", "between 6% and 7%", "soap and rice")]
    [InlineData("Bread should rise between 5% and 6%, with milk up 4% and soap and rice between 6% and 7%.", "4%", "milk")]
    [InlineData("The pay of the mayor, Arno Webb, which was worth up to $7 million, drew anger.", "up to $7 million", "pay of the mayor")]
    [InlineData("In May the median rent was $3,100, down 9.2% year over year, a broker said.", "9.2%", "median rent")]
    [InlineData("In May the median rent was $3,100, down 9.2% year over year, a broker said.", "$3,100", "median rent")]
    [InlineData("The firm hands its bakers $900 and a 4% pay rise.", "4%", "pay rise")]
    [InlineData("The offer sent the shares flying and they were up 5% at noon.", "5%", "shares")]
    [InlineData("They sat on flights that should have cost $540.", "$540", "flights")]
    [InlineData("The smoke rises at about 20 miles per hour and makes a trail that stretches hundreds of miles.", "about 20 miles per hour", "smoke")]
    [InlineData("The smoke makes a trail that stretches hundreds of miles.", "hundreds of miles", "trail")]
    [InlineData("The list of ferries is long with two-, three- and nine-berth cabin plans.", "two", "berth cabin plans")]
    [InlineData("The best were Arno Webb (0.5 DPS) and Lena Ott (0.4 DPS).", "0.4 DPS", "Lena Ott")]
    [InlineData("Indexes: Nordfisk 300 +0.3% Halden +0.8% at noon.", "0.3%", "Nordfisk")]
    [InlineData("The coach wants a goalkeeper or two.", "two", "goalkeeper")]
    [InlineData("The vale had 60 mills in 2021, 12 fewer than in 2019.", "12", "mills")]
    [InlineData("There were 4.1 thefts per 1,000 homes in Orle and 2.6 in Fenn.", "2.6", "thefts")]
    [InlineData("Four bakers fled when a wave 9 metres high hit the quay.", "9 metres", "wave")]
    [InlineData("Four bakers climbed 9 metres.", "9 metres", "bakers")]
    [InlineData("The cost per goat of $310 fell last year.", "$310", "cost per goat")]
    [InlineData("Profit before tax rose to $12 million in May.", "$12 million", "Profit before tax")]
    [InlineData("The board met before tax fraud cost bakers $12.", "$12", "tax fraud")]
    [InlineData("Fines range from $30 to $900.", "$30 to $900", "Fines")]
    [InlineData("The girls, ages 9 and 12, were lost.", "12", "girls")]
    [InlineData("There are 40 nurses working in prisons.", "40 nurses", "nurses working in prisons")]
    [InlineData("About half of the combined 300 novels and plays came in March.", "About half", "novels")]
    public void A_number_counts_or_measures_what_the_sentence_says(string text, string number, string subject)
    {
        var report = Extractor.Extract(Extractor.Articles.ReadText(text, new ArticleSource { Published = new PublicationDate(new DateOnly(2024, 3, 15)) }));
        var claim = Assert.Single(report.Claims, claim => claim.Span.Slice(report.Article.Text) == number);
        Assert.Equal(subject, claim.Subject?.Slice(report.Article.Text));
    }

    [Theory]
    [InlineData("It would save $6 million.", "$6 million")]
    [InlineData("This is worth up to $5.", "up to $5")]
    public void A_pronoun_is_no_answer_to_what_is_measured(string text, string number)
    {
        var report = Extractor.Extract(Extractor.Articles.ReadText(text));
        Assert.Null(Assert.Single(report.Claims, claim => claim.Span.Slice(report.Article.Text) == number).Subject);
    }
}
