using ClaimTracker.Sources;

namespace ClaimTracker.Tests.Sources;

public sealed class SourceLinkerTests
{
    private static readonly ClaimExtractor Extractor = new();

    /// <summary>Text, the claim, and the name of its nearest source.</summary>
    public static TheoryData<string, string, string> Sources => new()
    {
        { "Nina Holt said 84 permits were refused.", "84 permits", "Nina Holt" },
        { "According to Nina Holt, 84 permits were refused.", "84 permits", "Nina Holt" },
        { "Some 84 permits were refused, figures published by the Port Authority show.", "Some 84 permits", "Port Authority figures" },
        { "The Harbor Council published it on Monday. The Harbor Council's annual survey found 84 empty flats.", "84", "Harbor Council annual survey" },
        { "Records obtained from the Port Authority by the Wexley Courier show that 84 permits were refused.", "84 permits", "Port Authority" },
        { "Orvik Metals said in a filing on Monday that sales fell.\n\nExports to 19 countries fell, the filing showed.", "19 countries", "Orvik Metals filing" },
        { "Orvik Metals makes rope. Sales fell 4 percent, the company said in a stock exchange filing.\n\nExports to 19 countries fell, the filing showed.", "19 countries", "Orvik Metals filing" },
        { "According to figures released to the Wexley Courier under freedom of information laws last year, 84 boats sank.", "84 boats", "figures released to the Wexley Courier under freedom" },
        { "Arlow Council, which would not comment, has admitted to 5,100 complaints in accounts of its own.", "5,100 complaints", "Arlow Council" },
        { "The provincial statistics office puts wage growth at 3.4 percent, so fares hurt.", "3.4 percent", "provincial statistics office" },
        { "Gary Munk, 43, a self-employed courier, left. The courier said he takes a 14-mile detour.", "14-mile", "Gary Munk" },
        { "The day was long for self-employed courier Gary Munk. The courier said he takes a 14-mile detour.", "14-mile", "Gary Munk" },
        { "According to the Arlow Interior Ministry 84 boats have sunk in the storm.", "84 boats", "Arlow Interior Ministry" },
        { "Marchers said 900 people came. Police estimated 200.", "estimated 200", "police" },
        { "Organizers claimed 900 guests; the police counted 200.", "200", "police" },
        { "The mayor's office put the cost at $4 million; the auditor, at $6 million.", "$6 million", "auditor" },
        { "In a survey of 1,204 residents by Cale Research, 54 percent said they were tired.", "54 percent", "Cale Research survey" },
        { "In a poll by the Harbor Council, one in five said they were tired.", "one in five", "Harbor Council poll" },
        { "Nina Holt said 84 permits were refused. Another 12 permits are on hold.", "12 permits", "Nina Holt" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_claim_knows_its_nearest_source(string text, string claim, string source)
    {
        var report = Read(text);
        var found = Assert.Single(report.Claims, item => item.Span.Slice(report.Article.Text) == claim);
        Assert.Equal(source, report.Sources.Single(item => item.Id == found.SourceIds[0]).Name);
    }

    [Fact]
    public void Data_obtained_from_one_by_another_came_via_the_other()
    {
        var report = Read("The data, obtained from the Port Authority by the Wexley Courier, shows that 84 permits were refused.");
        var origin = Assert.Single(report.Sources, source => source.Name == "Port Authority");
        var carrier = Assert.Single(report.Sources, source => source.Id == origin.Via);
        Assert.Equal("Wexley Courier", carrier.Name);
        Assert.Equal(SourceKind.Publication, carrier.Kind);
        Assert.Equal("Port Authority", Assert.Single(report.Quotes).SpeakerName);
    }

    [Theory]
    [InlineData("A study published in the Journal of Boats found that 84 permits were refused.", "study", "Journal of Boats")]
    [InlineData("Some 84 permits were refused, according to data the Wexley Courier obtained from the Port Authority.", "Port Authority", "Wexley Courier")]
    public void What_came_through_another_names_both(string text, string origin, string carrier)
    {
        var report = Read(text);
        Assert.Equal(carrier, report.Sources.Single(source => source.Id == report.Sources.Single(source => source.Name == origin).Via).Name);
    }

    [Fact]
    public void What_the_speaker_cites_is_a_source_behind_him()
    {
        var report = Read("The median household earns $58,400, Nina Holt said, citing census estimates.");
        Assert.Equal(["Nina Holt", "census estimates"], Assert.Single(report.Claims).SourceIds.Select(id => report.Sources.Single(source => source.Id == id).Name));
    }

    [Fact]
    public void Joint_speakers_are_a_source_each() =>
        Assert.Equal(["Nina Holt", "Omar Reyes"], Read("Nina Holt and Omar Reyes said 84 permits were refused.").Sources.Select(source => source.Name));

    [Fact]
    public void The_outlet_is_the_last_resort_and_marked()
    {
        var report = Extractor.Extract("""
            <html><head><meta property="og:site_name" content="Wexley Courier"></head><body><article><h1>Boats</h1>
            <p>Some 84 boats sank in the harbour last year, and the town is poorer for it.</p>
            <p>Mayor Nina Holt said that another 12 were lost at sea in the storm of the autumn.</p></article></body></html>
            """);
        Assert.Equal([true, false], report.Claims.Where(claim => claim.Value is 84 or 12).Select(claim => report.Sources.Single(source => source.Id == claim.SourceIds[0]).IsOutlet));
        Assert.Equal("Wexley Courier", Assert.Single(report.Sources, source => source.IsOutlet).Name);
    }

    [Theory]
    [InlineData("The bridge will close, as the Wexley Courier reported.")]
    [InlineData("The bridge will close, as was first reported by the Wexley Courier.")]
    public void An_outlet_that_passed_it_on_is_a_source(string text) =>
        Assert.Contains(Read(text).Sources, source => source is { Name: "Wexley Courier", Kind: SourceKind.Publication });

    [Fact]
    public void Links_lead_to_the_source_whose_words_or_address_they_are()
    {
        var report = Extractor.Extract(
            """
            <article><p>The Wexley Courier said in a <a href="https://www.wexleycourier.example/2024/permits">long story</a> that 84 permits were refused last spring.</p>
            <p>Turnout was 31 percent in the harbour wards, <a href="https://data.example/turnout.csv">the official count</a> of the spring election has it.</p></article>
            """);
        Assert.Equal(["https://www.wexleycourier.example/2024/permits"], Assert.Single(report.Sources, source => source.Name == "Wexley Courier").Links);
        var turnout = Assert.Single(report.Claims, claim => claim.Kind == ClaimKind.Percentage);
        Assert.Contains(turnout.SourceIds, id => report.Sources.Single(source => source.Id == id).Links.Contains("https://data.example/turnout.csv"));
    }

    [Theory]
    [InlineData("The town has 84 permits.")]
    [InlineData("An estimated 900 people came.")]
    [InlineData("Nina Holt said it was late.\n\nThe town has 84 permits.")]
    public void A_claim_without_a_source_has_none(string text) =>
        Assert.Empty(Assert.Single(Read(text).Claims).SourceIds);

    private static ClaimReport Read(string text) => Extractor.Extract(Extractor.Articles.ReadText(text));

    [Theory]
    [InlineData("https://port.example/files/landings-2023.csv", SourceKind.Dataset)]
    [InlineData("https://data.arlow.example/boats", SourceKind.Dataset)]
    [InlineData("https://arlow.example/statistics/boats", SourceKind.Dataset)]
    [InlineData("https://port.example/files/landings.pdf", SourceKind.Document)]
    [InlineData("https://port.example/reports/landings", SourceKind.Document)]
    [InlineData("https://port.example/landings", SourceKind.Document)]
    [InlineData("https://post.example/2023/05/17/landings", SourceKind.Publication)]
    [InlineData("https://post.example/boats-land-more-herring-than-ever", SourceKind.Publication)]
    [InlineData("https://post.example/news/boats", SourceKind.Publication)]
    [InlineData("https://bsky.app/profile/nina/post/1", SourceKind.SocialMedia)]
    public void A_link_is_a_source_of_the_kind_that_its_address_tells(string address, SourceKind kind)
    {
        var report = new ClaimExtractor().Extract($"<title>Boats</title><article><h1>Boats</h1><p>The harbour had a good year, and the mood on the quay was good too.</p><p>It took in <a href=\"{address}\">more than before</a>, 84 boats in all, and none of them was late that year.</p></article>");
        var claim = Assert.Single(report.Claims, claim => claim.Value == 84);
        Assert.Equal(kind, Assert.Single(report.Sources, source => source.Id == claim.SourceIds[0]).Kind);
    }

    [Theory]
    [InlineData("https://port.example/2024/05/02/boats-come-home", "a survey of skippers", "survey of skippers")]
    [InlineData("https://port.example/2024/05/02/boats-come-home", "a recent audit has counted", "recent audit")]
    [InlineData("https://www.port.example/2024/05/02/boats-come-home", "moved its nets and men to Lundby", "port.example")]
    [InlineData("https://post.example/2024/05/02/boats-come-home", "moved its nets and men to Lundby", "Evening Post")]
    public void A_link_is_called_by_its_document_else_by_where_it_leads(string address, string words, string name) =>
        Assert.Equal([name], Linked(address, words));

    [Theory]
    [InlineData("https://post.example/2024/05/02/boats-come-home", "Nina Holt")]
    [InlineData("https://post.example/topic/herring", "the herring")]
    [InlineData("https://herring.example/", "the herring")]
    [InlineData("mailto:desk@post.example", "the herring desk")]
    public void A_link_that_only_tells_who_somebody_is_is_no_source(string address, string words) =>
        Assert.Equal(["Evening Post"], Linked(address, words));

    private static List<string> Linked(string address, string words)
    {
        var report = Extractor.Extract($"<title>Boats</title><link rel=\"canonical\" href=\"https://post.example/boats\"><meta property=\"og:site_name\" content=\"Evening Post\"><article><h1>Boats</h1><p>The harbour had a good year, and the mood on the quay was good too.</p><p>It took in 84 boats, and <a href=\"{address}\">{words}</a> before the storm of that year.</p></article>");
        var claim = Assert.Single(report.Claims, claim => claim.Value == 84);
        return [.. claim.SourceIds.Select(id => report.Sources.Single(source => source.Id == id).Name)];
    }
}
