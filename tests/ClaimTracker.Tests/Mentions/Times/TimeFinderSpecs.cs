namespace ClaimTracker.Tests.Mentions.Times;

/// <summary>Phrases by meaning: publication day, sentence, expected expressions ("" for none).</summary>
public sealed class TimeFinderSpecs
{
    // A Monday.
    private const string Monday = "2026-03-02";

    public static TheoryData<string, string> ExplicitDates => new()
    {
        { "The bridge opened on March 2, 2026.", "March 2, 2026=DATE:2026-03-02" },
        { "The bridge opened on 2 March 2026 .", "2 March 2026=DATE:2026-03-02" },
        { "March 1 , 2008", "March 1 , 2008=DATE:2008-03-01" },
        { "The vote was on Sept. 3, 2019, and nobody came.", "Sept. 3, 2019=DATE:2019-09-03" },
        { "It happened on the 3rd of May 1998.", "the 3rd of May 1998=DATE:1998-05-03" },
        { "They met on Friday, Oct. 1, 1999.", "Friday, Oct. 1, 1999=DATE:1999-10-01" },
        { "She signed it on 5/17/2018.", "5/17/2018=DATE:2018-05-17" },
        { "She signed it on 7/8/07.", "7/8/07=DATE:2007-07-08" },
        { "She signed it on 25/12/2018.", "25/12/2018=DATE:2018-12-25" },
        { "Updated 2018-05-17 by the desk.", "2018-05-17=DATE:2018-05-17" },
        { "Filed 17.05.2018 in Bern.", "17.05.2018=DATE:2018-05-17" },
        { "It closed in May 2017.", "May 2017=DATE:2017-05" },
        { "It closed in mid-May.", "mid-May=DATE:2025-05" },
        { "It closed in May of last year.", "May of last year=DATE:2025-05" },
        { "Rain fell on June 5 and 6, 2019.", "June 5=DATE:2019-06-05; 6, 2019=DATE:2019-06-06" },
        { "The fair runs 5-7 June 2026.", "5=DATE:2026-06-05; 7 June 2026=DATE:2026-06-07" },
        { "The 9/11 memorial was crowded.", "9/11=DATE:2001-09-11" },
        { "Dated 05-Aug-2016 in Oslo.", "05-Aug-2016=DATE:2016-08-05" },
        { "He was born on July fourth.", "July fourth=DATE:2025-07-04" },
        { "It ran between June and July 2015.", "June=DATE:2015-06; July 2015=DATE:2015-07" },
        { "It ran from March 3 to April 5, 2014.", "March 3=DATE:2014-03-03; April 5, 2014=DATE:2014-04-05" },
        { "Posted on 10/31 by the clerk.", "10/31=DATE:2026-10-31" },
        { "The fair opens on the first Monday in October 2026.", "the first Monday in October 2026=DATE:2026-10-05" },
        { "They met on the second Wednesday of October 2014.", "the second Wednesday of October 2014=DATE:2014-10-08" },
        { "It ends on the last Thursday of April 2026.", "the last Thursday of April 2026=DATE:2026-04-30" },
        { "It rained on the last weekend of October 2017.", "the last weekend of October 2017=DATE:2017-W43-WE" },
        { "It rained in the week of Jan. 12, 2026.", "the week of Jan. 12, 2026=DATE:2026-W03" },
        { "It opened in the first week of 2021.", "the first week of 2021=DATE:2021-W01" },
        { "It closed in the last week of 2019.", "the last week of 2019=DATE:2019-W52" },
        { "The bi-monthly drill was loud.", "bi-monthly=SET:P2M" },
        { "They report semi-annually.", "semi-annually=SET:P6M" },
        { "It rang at 5 in the morning.", "5 in the morning=TIME:2026-03-02T05:00" },
        { "It rang at 3 o'clock in the afternoon.", "3 o'clock in the afternoon=TIME:2026-03-02T15:00" },
        { "The gate shuts at 8p.m. each day.", "8p.m.=TIME:2026-03-02T20:00; each day=SET:P1D" },
        { "The gate shuts at 8P.M. sharp.", "8P.M.=TIME:2026-03-02T20:00" },
        { "The clinic runs from 1:30 to 3pm.", "1:30=TIME:2026-03-02T13:30; 3pm=TIME:2026-03-02T15:00" },
        { "The clinic runs from 9 to 11:30 a.m. daily.", "9=TIME:2026-03-02T09:00; 11:30 a.m.=TIME:2026-03-02T11:30; daily=SET:P1D" },
        { "Call between 8:30 and 10pm.", "8:30=TIME:2026-03-02T20:30; 10pm=TIME:2026-03-02T22:00" },
        { "The tram leaves at 5:15 and 10 p.m.", "5:15=TIME:2026-03-02T05:15; 10 p.m.=TIME:2026-03-02T22:00" },
        { "It is open Saturday, 1:30-3 p.m., and Sunday.", "Saturday=DATE:2026-02-28; 1:30=TIME:2026-02-28T13:30; 3 p.m.=TIME:2026-02-28T15:00; Sunday=DATE:2026-03-01" },
        { "They met at five-thirty in the evening.", "five-thirty in the evening=TIME:2026-03-02T17:30" },
        { "They met at six forty-five a.m. and left.", "six forty-five a.m.=TIME:2026-03-02T06:45" },
        { "They met at seven-fifteen.", "seven-fifteen=TIME:2026-03-02T07:15" },
        { "They met at nine forty farms.", "" },
        { "They met at half past six in the evening.", "half past six in the evening=TIME:2026-03-02T18:30" },
        { "They met at a quarter to nine and left.", "a quarter to nine=TIME:2026-03-02T08:45" },
        { "They will meet on Friday the 11th.", "Friday the 11th=DATE:2026-09-11" },
        { "They will meet on Tuesday the 3rd in Bern.", "Tuesday the 3rd=DATE:2026-03-03" },
        { "They won on Saturday the third round.", "Saturday=DATE:2026-02-28" },
        { "Rain fell in June in 2017.", "June in 2017=DATE:2017-06" },
        { "He was born on 31/Oct/1974 in Bern.", "31/Oct/1974=DATE:1974-10-31" },
        { "The mill shut 2 weeks before Christmas.", "2 weeks before Christmas=DATE:2025-12-11" },
        { "The mill shut three days after Easter 2019.", "three days after Easter 2019=DATE:2019-04-24" },
        { "The mill shut the day after Christmas.", "the day after Christmas=DATE:2025-12-26" },
        { "The mill shut the week before Christmas.", "the week before Christmas=DATE:2025-W51" },
        { "He quit two days before Sunday's vote.", "two days=DURATION:P2D; Sunday=DATE:2026-03-01" },
        { "The two weeks before Christmas were wet.", "The two weeks=DURATION:P2W; Christmas=DATE:2025-12-25" },
        { "It rained in the week of May 4.", "the week of May 4=DATE:2025-W19" },
        { "The clerk resigned on monday.", "monday=DATE:2026-03-02" },
        { "The clerk will resign next tuesday.", "next tuesday=DATE:2026-03-03" },
        { "The sun set on the sat nav.", "" },
        { "He was named for a second five-year term.", "five-year=DURATION:P5Y" },
        { "He paused for a second and left.", "a second=DURATION:PT1S" },
        { "It burned at three a.m. on Sunday.", "three a.m.=TIME:2026-03-01T03:00; Sunday=DATE:2026-03-01" },
        { "The vote is at 8 tonight.", "8 tonight=TIME:2026-03-02T20:00" },
        { "The vote is tonight at 8.", "tonight=TIME:2026-03-02TNI; 8=TIME:2026-03-02T20:00" },
        { "The vote was at nine this morning.", "nine this morning=TIME:2026-03-02T09:00" },
        { "The vote will be at 9 tomorrow morning.", "9 tomorrow morning=TIME:2026-03-03T09:00" },
        { "The polls will close at 7 on Sunday.", "7=TIME:2026-03-08T07:00; Sunday=DATE:2026-03-08" },
        { "The club sold 8 tonight.", "tonight=TIME:2026-03-02TNI" },
        { "It looked at 8 Monday papers.", "Monday=DATE:2026-03-02" },
        { "The city fell in 79 A.D. to a siege.", "79 A.D.=DATE:0079" },
        { "The paper ran 79 ads in all.", "" },
        { "The mill burned the Monday before last.", "the Monday before last=DATE:2026-02-16" },
        { "It will open the week after next.", "the week after next=DATE:2026-W12" },
        { "It burned the year before last.", "the year before last=DATE:2024" },
        { "It burned the week before Lent.", "" },
        { "It burned a quarter of a century ago.", "a quarter of a century ago=DATE:2001" },
        { "The barge took a quarter of a century to build.", "a quarter of a century=DURATION:P25Y" },
        { "It rang at ten o'clock at night.", "ten o'clock at night=TIME:2026-03-02T22:00" },
        { "It snowed in the last week of July 2025.", "the last week of July 2025=DATE:2025-W31" },
        { "It is due on the first day of April 2026.", "the first day of April 2026=DATE:2026-04-01" },
    };

    public static TheoryData<string, string> Years => new()
    {
        { "In 2015, sales rose.", "2015=DATE:2015" },
        { "In 2015 sales rose.", "2015=DATE:2015" },
        { "It grew from 1996 to 2003.", "1996=DATE:1996; 2003=DATE:2003" },
        { "Rents doubled between 2010 and 2015.", "2010=DATE:2010; 2015=DATE:2015" },
        { "The poet (1921-1987) lived here.", "1921=DATE:1921; 1987=DATE:1987" },
        { "The 2008 elections changed the council.", "2008=DATE:2008" },
        { "The mill was built in 1734.", "1734=DATE:1734" },
        { "Caesar died in 44 B.C. in Rome.", "44 B.C.=DATE:BC0044" },
        { "Music of the 1990s was loud.", "the 1990s=DATE:199" },
        { "Music of the '90s was loud.", "the '90s=DATE:199" },
        { "Prices fell in the late 1980s.", "the late 1980s=DATE:198" },
        { "It was a mill town in the 1800s.", "the 1800s=DATE:18" },
        { "It is a church of the 20th century.", "the 20th century=DATE:19" },
        { "A 19th-century church burned.", "19th-century=DATE:18" },
        { "He scored twice in the 2023-24 season.", "2023-24=DATE:2023/2024" },
        { "He scored twice in 2023/24.", "2023/24=DATE:2023/2024" },
        { "They filed form 2023/29 in Bern.", "" },
        { "Profit fell in Q4 FY24.", "Q4 FY24=DATE:FY2024-Q4" },
        { "Profit fell in Q2 of FY2025.", "Q2 of FY2025=DATE:FY2025-Q2" },
        { "Profit fell in H1 FY25.", "H1 FY25=DATE:FY2025-H1" },
        { "Profit fell in FY25.", "FY25=DATE:FY2025" },
        { "Profit fell in fiscal 2019.", "fiscal 2019=DATE:FY2019" },
        { "Tolls brought in 28 million crowns in fiscal 2018-19.", "fiscal 2018-19=DATE:2018/2019" },
        { "Early 2016 was dry.", "Early 2016=DATE:2016" },
        { "The class of '98 met.", "'98=DATE:1998" },
        { "In the year 2003 it closed.", "the year 2003=DATE:2003" },
        { "A 2014 study found it.", "2014=DATE:2014" },
        { "Profit rose in the fiscal year.", "the fiscal year=DATE:FY2026" },
        { "The mid-1990s were quiet.", "The mid-1990s=DATE:199" },
        { "Tickets for Expo 2020 visitors sold out.", "2020=DATE:2020" },
    };

    public static TheoryData<string, string> NoYears => new()
    {
        { "The firm sold 1996 houses.", "" },
        { "Some 2000 people marched.", "" },
        { "The phone is 555-1996.", "" },
        { "Flight 1998 was late.", "" },
        { "The cost was $2000.", "" },
        { "See page 2012.", "" },
        { "He lives at 2008 Elm Street.", "" },
        { "It weighs 1,996 pounds.", "" },
        { "Highs will be in the 80s.", "" },
        { "She is in her 30s.", "" },
        { "More than 2000 workers walked out.", "" },
        { "Call +44 138-2010-2015 now-ish.", "" },
        { "The line 2010-2015-86 is dead.", "" },
        { "A 2000 meter race was held.", "" },
    };

    public static TheoryData<string, string> RelativeDates => new()
    {
        { "He resigned on Friday.", "Friday=DATE:2026-02-27" },
        { "He resigned on Monday.", "Monday=DATE:2026-03-02" },
        { "The court will rule on Friday.", "Friday=DATE:2026-03-06" },
        { "The fair is set to open on Thursday.", "Thursday=DATE:2026-03-05" },
        { "The work will be finished by Wednesday.", "Wednesday=DATE:2026-03-04" },
        { "He left last Friday.", "last Friday=DATE:2026-02-27" },
        { "They meet next Tuesday.", "next Tuesday=DATE:2026-03-03" },
        { "The board met in October.", "October=DATE:2025-10" },
        { "The board will meet in October.", "October=DATE:2026-10" },
        { "It has been shut since May.", "May=DATE:2025-05" },
        { "It opened on 11 December.", "11 December=DATE:2025-12-11" },
        { "Last March was cold.", "Last March=DATE:2025-03" },
        { "Today it rained; yesterday it snowed.", "Today=DATE:2026-03-02; yesterday=DATE:2026-03-01" },
        { "The show is tomorrow.", "tomorrow=DATE:2026-03-03" },
        { "He called the day before yesterday.", "the day before yesterday=DATE:2026-02-28" },
        { "Sales rose last year.", "last year=DATE:2025" },
        { "Sales rose last week.", "last week=DATE:2026-W09" },
        { "Work starts next month.", "next month=DATE:2026-04" },
        { "It fell in the last quarter.", "the last quarter=DATE:2025-Q4" },
        { "The law changes later this year.", "later this year=DATE:2026" },
        { "He left a year ago.", "a year ago=DATE:2025" },
        { "He left two years ago.", "two years ago=DATE:2024" },
        { "He left three weeks ago.", "three weeks ago=DATE:2026-W07" },
        { "He left ten days ago.", "ten days ago=DATE:2026-02-20" },
        { "It opens six months from now.", "six months from now=DATE:2026-09" },
        { "It opens in six months' time.", "six months' time=DATE:2026-09" },
        { "They wed on May 3, 2014. Two days later they flew home.", "May 3, 2014=DATE:2014-05-03; Two days later=DATE:2014-05-05" },
        { "They wed in 2014. The following year they moved.", "2014=DATE:2014; The following year=DATE:2015" },
        { "They wed in 2014 and moved that year.", "2014=DATE:2014; that year=DATE:2014" },
        { "The town partied over the weekend.", "the weekend=DATE:2026-W09-WE" },
        { "It snowed at the end of the year.", "the end of the year=DATE:2026" },
        { "Many moved in the past.", "the past=DATE:PAST_REF" },
        { "Rents may fall in the near future.", "the near future=DATE:FUTURE_REF" },
        { "He now lives in Rome.", "now=DATE:PRESENT_REF" },
        { "She recently moved.", "recently=DATE:PAST_REF" },
        { "Prices rose in recent years.", "recent years=DATE:PAST_REF" },
        { "He left on Tuesday of last week.", "Tuesday of last week=DATE:2026-02-24" },
        { "It closes by year-end.", "year-end=DATE:2026" },
        { "He left a few years ago.", "a few years ago=DATE:PAST_REF" },
        { "It was long ago.", "long ago=DATE:PAST_REF" },
        { "It was legal at the time.", "the time=DATE:PAST_REF" },
        { "They ran in 2012 and lost that November.", "2012=DATE:2012; that November=DATE:2012-11" },
        { "This past weekend was wet.", "This past weekend=DATE:2026-W09-WE" },
        { "Profit was up from a year earlier.", "a year earlier=DATE:2025" },
        { "They met on Tuesday. The next day they left.", "Tuesday=DATE:2026-02-24; The next day=DATE:2026-02-25" },
        { "The group will cut jobs by March.", "March=DATE:2026-03" },
        { "Voters have to choose in November.", "November=DATE:2026-11" },
        { "It was less than expected in July.", "July=DATE:2025-07" },
        { "It is expected to hit the coast on Thursday.", "Thursday=DATE:2026-03-05" },
        { "It will hire 40 bakers, up from 30 in July.", "July=DATE:2025-07" },
    };

    public static TheoryData<string, string> PartsOfYears => new()
    {
        { "Profit fell in the first quarter of 2015.", "the first quarter of 2015=DATE:2015-Q1" },
        { "Q1 2026 was weak.", "Q1 2026=DATE:2026-Q1" },
        { "Its fourth-quarter loss grew.", "fourth-quarter=DATE:2025-Q4" },
        { "Exports rose in the first half of 2008.", "the first half of 2008=DATE:2008-H1" },
        { "Exports rose in the second half of last year.", "the second half of last year=DATE:2025-H2" },
        { "Exports rose in the year to March.", "the year=DURATION:P1Y; March=DATE:2026-03" },
        { "Exports rose in the three months to May.", "the three months=DURATION:P3M; May=DATE:2025-05" },
        { "Exports rose in the year to the end of October.", "the year=DURATION:P1Y; the end of October=DATE:2025-10" },
        { "Exports rose in the week to 21 February.", "the week=DURATION:P1W; 21 February=DATE:2026-02-21" },
        { "They met in the summer of 2015.", "the summer of 2015=DATE:2015-SU" },
        { "They met last summer.", "last summer=DATE:2025-SU" },
        { "They will meet this fall.", "this fall=DATE:2026-FA" },
        { "Last year's third quarter was weak.", "Last year's third quarter=DATE:2025-Q3" },
        { "Shares fell in the third quarter of last year.", "the third quarter of last year=DATE:2025-Q3" },
    };

    public static TheoryData<string, string> Holidays => new()
    {
        { "They met on Christmas Eve.", "Christmas Eve=DATE:2025-12-24" },
        { "They met on Labor Day 2019.", "Labor Day 2019=DATE:2019-09-02" },
        { "They met last Thanksgiving.", "last Thanksgiving=DATE:2025-11-27" },
        { "They met on Good Friday 2024.", "Good Friday 2024=DATE:2024-03-29" },
        { "They will march on Election Day.", "Election Day=DATE:2026-11-03" },
        { "Passover 2024 began at dusk.", "Passover 2024=DATE:2024-04-23" },
        { "Ramadan 2024 began.", "Ramadan 2024=DATE:2024-03-11" },
        { "Lunar New Year 2025 was loud.", "Lunar New Year 2025=DATE:2025-01-29" },
        { "They drove home on Labor Day weekend 2025.", "Labor Day weekend=DATE:2025-W35-WE; 2025=DATE:2025" },
    };

    public static TheoryData<string, string> Durations => new()
    {
        { "It took three days.", "three days=DURATION:P3D" },
        { "It took about 20 years.", "about 20 years=DURATION:P20Y" },
        { "It lasted five hours.", "five hours=DURATION:PT5H" },
        { "He served a two-year term.", "two-year=DURATION:P2Y" },
        { "It was late by two and a half years.", "two and a half years=DURATION:P2.5Y" },
        { "He waited half an hour.", "half an hour=DURATION:PT30M" },
        { "Prices rose over the past five years.", "the past five years=DURATION:P5Y" },
        { "Prices will rise over the next decade.", "the next decade=DURATION:P10Y" },
        { "It went on for several days.", "several days=DURATION:PXD" },
        { "It went on for days.", "days=DURATION:PXD" },
        { "Five years after its launch, it closed.", "Five years=DURATION:P5Y" },
        { "It may take three to five years.", "three=DURATION:P3Y; five years=DURATION:P5Y" },
        { "He worked there for a decade.", "a decade=DURATION:P10Y" },
        { "The decades-long dispute ended.", "decades-long=DURATION:PXY" },
        { "He ran for two hours and 30 minutes.", "two hours and 30 minutes=DURATION:PT2H30M" },
        { "She led it over the past decade and a half.", "the past decade and a half=DURATION:P15Y" },
        { "The 2½ hour film bored us.", "2½ hour=DURATION:PT150M" },
        { "It took 11.8 minutes.", "11.8 minutes=DURATION:PT11.8M" },
        { "A quarter-century passed.", "A quarter-century=DURATION:P25Y" },
        { "It was a weeklong strike.", "weeklong=DURATION:P1W" },
        { "He spent his first 100 days there.", "first 100 days=DURATION:P100D" },
    };

    public static TheoryData<string, string> Sets => new()
    {
        { "They meet every week.", "every week=SET:P1W" },
        { "They meet every two years.", "every two years=SET:P2Y" },
        { "They meet every Monday.", "every Monday=SET:XXXX-WXX-1" },
        { "They pay annually.", "annually=SET:P1Y" },
        { "It builds 15 a year.", "a year=SET:P1Y" },
        { "It earns $40,000 a year.", "a year=SET:P1Y" },
        { "The ferry runs every other day.", "every other day=SET:P2D" },
        { "The ferry runs every second week.", "every second week=SET:P2W" },
        { "He runs twice a week.", "twice a week=SET:P1W" },
        { "He runs three times a month.", "three times a month=SET:P1M" },
        { "The monthly report is out.", "monthly=SET:P1M" },
        { "They rest on weekends.", "weekends=SET:XXXX-WXX-WE" },
        { "He works three days a week.", "three days a week=SET:P1W" },
        { "It costs $5 million ($4 million net) a year.", "a year=SET:P1Y" },
        { "They meet each December.", "each December=SET:XXXX-12" },
    };

    public static TheoryData<string, string> Times => new()
    {
        { "It began at 9:30 a.m. on Friday.", "9:30 a.m.=TIME:2026-02-27T09:30; Friday=DATE:2026-02-27" },
        { "It began at 9 a.m. Friday.", "9 a.m. Friday=TIME:2026-02-27T09:00" },
        { "It began at 3pm.", "3pm=TIME:2026-03-02T15:00" },
        { "It began at 18:00 UTC.", "18:00 UTC=TIME:2026-03-02T18:00Z" },
        { "It began at 1330 GMT on Friday.", "1330 GMT=TIME:2026-02-27T13:30Z; Friday=DATE:2026-02-27" },
        { "It began this morning.", "this morning=TIME:2026-03-02TMO" },
        { "It began last night.", "last night=TIME:2026-03-01TNI" },
        { "It began Friday night.", "Friday night=TIME:2026-02-27TNI" },
        { "It begins tonight.", "tonight=TIME:2026-03-02TNI" },
        { "It began at three o'clock.", "three o'clock=TIME:2026-03-02T03:00" },
        { "It began at noon.", "noon=TIME:2026-03-02T12:00" },
        { "It is open from 9 to 11 a.m. only.", "9=TIME:2026-03-02T09:00; 11 a.m.=TIME:2026-03-02T11:00" },
        { "It began on the night of March 1.", "the night of March 1=TIME:2026-03-01TNI" },
        { "It began at half past nine.", "half past nine=TIME:2026-03-02T09:30" },
    };

    public static TheoryData<string, string> NoTimes => new()
    {
        { "He may march with us.", "" },
        { "May said the plan was dead.", "" },
        { "He took second place.", "" },
        { "A fall in prices hurt them.", "" },
        { "Water came from a spring.", "" },
        { "June Carter sang.", "" },
        { "She told USA Today about it.", "" },
        { "He supports Sheffield Wednesday.", "" },
        { "The 12-year-old is three years older.", "" },
        { "A 30-year-old man, 45 years old in spirit.", "" },
        { "A quarter of the members left.", "" },
        { "It won 3:2.", "" },
        { "They left as soon as possible.", "" },
        { "The Daily Herald reported it.", "" },
        { "The now-closed mine was deep.", "" },
        { "The second half was dull.", "" },
        { "He drove 60 miles an hour.", "" },
        { "Members must be 21 years of age.", "" },
        { "Three quarters of the staff left.", "" },
        { "He deserves a second look.", "" },
        { "It is his last year in office.", "" },
        { "The morning shows were cut.", "" },
    };

    [Theory]
    [MemberData(nameof(ExplicitDates))]
    [MemberData(nameof(Years))]
    [MemberData(nameof(NoYears))]
    [MemberData(nameof(RelativeDates))]
    [MemberData(nameof(PartsOfYears))]
    [MemberData(nameof(Holidays))]
    [MemberData(nameof(Durations))]
    [MemberData(nameof(Sets))]
    [MemberData(nameof(Times))]
    [MemberData(nameof(NoTimes))]
    public void FindsAndResolves(string text, string expected) => Assert.Equal(expected, TimeTexts.Write(text, Monday));

    public static TheoryData<string, string> WithoutPublication => new()
    {
        { "He left on Friday.", "Friday=DATE:XXXX-WXX-5" },
        { "He left in October.", "October=DATE:XXXX-10" },
        { "He left on October 3.", "October 3=DATE:XXXX-10-03" },
        { "He left today.", "today=DATE:PRESENT_REF" },
        { "He left last year.", "last year=DATE:PAST_REF" },
        { "He left on October 3, 2012. He came back in November.", "October 3, 2012=DATE:2012-10-03; November=DATE:2012-11" },
        { "It takes two days.", "two days=DURATION:P2D" },
        { "It began at 9 a.m. sharp.", "9 a.m.=TIME:T09:00" },
    };

    [Theory]
    [MemberData(nameof(WithoutPublication))]
    public void ResolvesWhatItCanWithoutAPublicationDate(string text, string expected) => Assert.Equal(expected, TimeTexts.Write(text, null));

    [Theory]
    [InlineData("It closed on February 30, 2015.", "February 30, 2015=DATE:?")]
    [InlineData("It closed on Feb. 29, 2015.", "Feb. 29, 2015=DATE:?")]
    [InlineData("It closed on June 31.", "June 31=DATE:?")]
    [InlineData("It closed on 2015-13-01.", "2015-13-01=DATE:?")]
    [InlineData("It closed on 31/31/2015.", "31/31/2015=DATE:?")]
    public void NotesDatesThatDoNotExist(string text, string expected)
    {
        Assert.Equal(expected, TimeTexts.Write(text, Monday));
        var (_, times, diagnostics) = TimeTexts.Find(text, Monday);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(DiagnosticCodes.ImpossibleDate, diagnostic.Code);
        Assert.Equal(times[0].Span, diagnostic.Span);
    }
}
