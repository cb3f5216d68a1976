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
    [InlineData("{\"@type\":\"Organization\",\"name\":\"Quay News Staff\"}", new string[0])]
    [InlineData("{\"@type\":\"Person\",\"name\":\"Staff\"}", new string[0])]
    [InlineData("{\"@type\":\"Person\",\"name\":\"admin\"}", new string[0])]
    public void Structured_data(string author, string[] expected) => Assert.Equal(expected, Authors(Data(author)));

    [Fact]
    public void An_outlet_in_the_place_of_a_person_does_not_hide_the_person() =>
        Assert.Equal(["Ines Karr"], Authors(Data("{\"@type\":\"Person\",\"name\":\"Quay News \"}") + "<meta name=author content='Ines Karr'>"));
}
