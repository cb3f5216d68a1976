using ClaimTracker.Articles;

namespace ClaimTracker.Tests.Articles;

/// <summary>Who is named as author when bylines are untidy, and what is named where nobody is.</summary>
public sealed class AuthorTests
{
    private const string Text = "<p>Nine boats left the harbour on Friday, and two of them came back at night.</p><p>The pilot, who had watched since five, said he had never seen the like.</p>";

    private static IReadOnlyList<string> Authors(string head, string body = "") =>
        new ArticleReader().ReadHtml($"<html><head><meta property=og:site_name content='Quay News'>{head}</head><body><article>{body}{Text}</article></body></html>").Authors;

    private static string Data(string author) => $"<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"Boats\",\"author\":{author}}}</script>";

    [Theory]
    [InlineData("<p class=byline>By Ines Karr March 5, 2026</p>", new[] { "Ines Karr" })]
    [InlineData("<p class=byline>By Ines Karr and Ben Marsh | Updated 10:15</p>", new[] { "Ines Karr", "Ben Marsh" })]
    [InlineData("<p class=byline>By Ines Karr, Housing Correspondent, in Port Amery</p>", new[] { "Ines Karr" })]
    [InlineData("<p class=byline>By Ines Karr for the Harbour Post</p>", new[] { "Ines Karr" })]
    [InlineData("<p class=byline>By INES KARR, BEN MARSH and ADA QUILL</p>", new[] { "INES KARR", "BEN MARSH", "ADA QUILL" })]
    [InlineData("<p class=byline>Story by Ines Karr • 3 min read</p>", new[] { "Ines Karr" })]
    [InlineData("<p class=byline>By Ines Karr, Reuters</p>", new[] { "Ines Karr" })]
    [InlineData("<p class=byline>Ines Karr | Staff Writer</p>", new[] { "Ines Karr" })]
    [InlineData("<p class=byline>By Ines Karr @ineskarr</p>", new[] { "Ines Karr" })]
    [InlineData("<p class=byline>Reporting by Ines Karr; Editing by Ben Marsh</p>", new[] { "Ines Karr" })]
    [InlineData("<p class=byline>Recueilli par Ines Karr</p>", new[] { "Ines Karr" })]
    [InlineData("<p class=byline>By Ines Karr, Ben Marsh, Associated Press</p>", new[] { "Ines Karr", "Ben Marsh" })]
    [InlineData("<p class=byline>By Ines Karr<br>ikarr@quay.example</p>", new[] { "Ines Karr" })]
    [InlineData("<a rel=author href=/team>Team Harbour</a>", new[] { "Team Harbour" })]
    [InlineData("<p><b>Ines Karr/Ben Marsh</b></p>", new[] { "Ines Karr", "Ben Marsh" })]
    [InlineData("<p>INES KARR</p>", new[] { "INES KARR" })]
    [InlineData("<p>Ines Karr</p>", new string[0])]
    [InlineData("<p><b>Two boats came back</b></p>", new string[0])]
    [InlineData("<a rel=author href=/author/admin>Quay Web</a>", new string[0])]
    [InlineData("<a rel=author href=/people/1>change topics</a>", new string[0])]
    public void Lines_above_the_text(string body, string[] expected) => Assert.Equal(expected, Authors("", body));

    [Theory]
    [InlineData("\"Karr Haven 기자\"", new[] { "Karr Haven" })]
    [InlineData("\"신현 기자\"", new[] { "신현" })]
    [InlineData("{\"name\":\"Web Person\",\"url\":\"https://quay.example/author/admin/\"}", new string[0])]
    [InlineData("[{\"name\":\"Ines Karr\"},{\"@type\":\"Organization\",\"name\":\"Quay News\"}]", new[] { "Ines Karr" })]
    [InlineData("{\"@type\":\"Organization\",\"name\":\"Quay News\"}", new[] { "Quay News" })]
    [InlineData("{\"@type\":\"Person\",\"name\":\"Quay News\"}", new[] { "Quay News" })]
    [InlineData("{\"@type\":\"Person\",\"name\":\"Quay News Editorial Board\"}", new[] { "Quay News Editorial Board" })]
    [InlineData("{\"@type\":\"Organization\",\"name\":\"Quay News Staff\"}", new[] { "Quay News Staff" })]
    [InlineData("{\"@type\":\"Person\",\"name\":\"QN Staff\"}", new[] { "QN Staff" })]
    [InlineData("{\"@type\":\"Person\",\"name\":\"Staff Writer\"}", new string[0])]
    [InlineData("{\"@type\":\"Person\",\"name\":\"Guest Contributor\"}", new string[0])]
    [InlineData("{\"@type\":\"Person\",\"name\":\"The port ministries\"}", new string[0])]
    [InlineData("{\"@type\":\"Person\",\"name\":\"Web Admin\"}", new string[0])]
    [InlineData("{\"@type\":\"Person\",\"name\":\"Quay News et AFP\"}", new[] { "Quay News et AFP" })]
    [InlineData("{\"@type\":\"Person\",\"name\":\"Staff\"}", new string[0])]
    [InlineData("{\"@type\":\"Person\",\"name\":\"admin\"}", new string[0])]
    public void Structured_data(string author, string[] expected) => Assert.Equal(expected, Authors(Data(author)));

    [Fact]
    public void An_outlet_in_the_place_of_a_person_does_not_hide_the_person() =>
        Assert.Equal(["Ines Karr"], Authors(Data("{\"@type\":\"Person\",\"name\":\"Quay News \"}") + "<meta name=author content='Ines Karr'>"));
}
