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
    [InlineData("Nina Holt said it was late.\n\nThe town has 84 permits.")]
    public void A_claim_without_a_source_has_none(string text) =>
        Assert.Empty(Assert.Single(Read(text).Claims).SourceIds);

    private static ClaimReport Read(string text) => Extractor.Extract(Extractor.Articles.ReadText(text));
}
