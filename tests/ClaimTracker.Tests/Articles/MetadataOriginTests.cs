using ClaimTracker.Articles;

namespace ClaimTracker.Tests.Articles;

/// <summary>Every value of the metadata says where it was found, and contradictions are told.</summary>
public sealed class MetadataOriginTests
{
    private const string First = "Nine boats left the harbour on Friday, and two of them came back.";

    private static Article Read(string head, string body = "", ArticleSource? source = null) =>
        new ArticleReader().ReadHtml($"<html lang=en><head>{head}</head><body><article>{body}<p>{First}</p><p>{First} Again.</p></article></body></html>", source);

    [Theory]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Boats leave the harbour\"}</script>", "", "title", "JSON-LD headline")]
    [InlineData("<meta property=og:title content='Boats leave the harbour'>", "", "title", "meta og:title")]
    [InlineData("<title>Boats leave the harbour - Quay</title>", "<h1>Boats leave the harbour</h1>", "title", "h1")]
    [InlineData("<meta name=author content='Ines Karr'>", "", "authors", "meta author")]
    [InlineData("", "<p class=byline>By Ines Karr</p>", "authors", "byline")]
    [InlineData("<meta property=article:published_time content=2026-03-02T09:30:00Z>", "", "published", "meta article:published_time")]
    [InlineData("", "<time datetime=2026-03-02>March 2</time>", "published", "time element")]
    [InlineData("<link rel=canonical href=https://quay.example/2026/03/02/boats>", "", "published", "address")]
    [InlineData("<meta property=og:site_name content=Quay>", "", "outlet", "meta og:site_name")]
    [InlineData("<meta property=article:section content=Harbour>", "", "section", "meta article:section")]
    [InlineData("", "", "language", "html lang")]
    public void A_value_knows_its_origin(string head, string body, string field, string origin) =>
        Assert.Equal(origin, Assert.Single(Read(head, body).Origins, found => found.Field == field).Origin);

    [Fact]
    public void The_caller_is_an_origin()
    {
        var article = Read("<title>Other</title>", source: new ArticleSource { Title = "Boats", Published = new PublicationDate(new DateOnly(2026, 3, 2)) });
        Assert.Equal([("title", "Boats"), ("published", "2026-03-02")], article.Origins.Where(found => found.Origin == "caller").Select(found => (found.Field, found.Value)));
    }

    [Theory]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-02\"}</script><meta property=article:published_time content=2026-03-05>", "'published': '2026-03-02' (JSON-LD datePublished) was taken, not '2026-03-05' (meta article:published_time)")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":\"Ines Karr\"}</script><meta name=author content='Ben Marsh'>", "'authors': 'Ines Karr' (JSON-LD author) was taken, not 'Ben Marsh' (meta author)")]
    [InlineData("<link rel=canonical href=https://quay.example/a><meta property=og:url content=https://quay.example/b>", "'canonicalUrl': 'https://quay.example/a' (link canonical) was taken, not 'https://quay.example/b' (meta og:url)")]
    public void A_contradiction_is_told(string head, string expected) =>
        Assert.Contains(expected, Assert.Single(Read(head).Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.MetadataDisagrees).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-02T09:00:00Z\"}</script><meta property=article:published_time content=2026-03-02>")]
    [InlineData("<link rel=canonical href=https://quay.example/a><meta property=og:url content=http://quay.example/a?x=1>")]
    public void The_same_in_other_words_is_none(string head) => Assert.DoesNotContain(Read(head).Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.MetadataDisagrees);

    [Theory]
    [InlineData("<meta name=author content='Ines Karr, Reuters'>", "", "Reuters")]
    [InlineData("<meta property=og:site_name content='Quay News'>", "<p>KARRHAVEN, March 2 (AP) — Nine boats left the harbour on Friday, and two of them came back at night.</p>", "AP")]
    [InlineData("<meta property=og:site_name content=Reuters>", "<p>KARRHAVEN (Reuters) - Nine boats left the harbour on Friday, and two of them came back at night.</p>", null)]
    [InlineData("", "<p>The union (AP) said that nine boats left the harbour on Friday, and that two came back at night.</p>", null)]
    public void The_original_agency_is_named(string head, string body, string? agency) => Assert.Equal(agency, Read(head, body).Agency);

    [Theory]
    [InlineData("<meta name=pubdate content=2026-01-05><meta name=date content=2026-03-02><meta name=dc.date.issued content=2026-03-02>", "2026-03-02")]
    [InlineData("<meta name=pubdate content=2026-01-05><meta name=date content=2026-03-02>", "2026-01-05")]
    [InlineData("<meta name=date content=2026-03-02><script type=application/ld+json>{\"@type\":\"VideoObject\",\"uploadDate\":\"2019-03-02\"}</script>", "2026-03-02")]
    [InlineData("<link rel=canonical href=https://quay.example/2026/03/02/boats><meta name=date content=2026-03-03T02:10:00Z>", "2026-03-02")]
    [InlineData("<link rel=canonical href=https://quay.example/2026/03/02/boats><meta name=date content=2026-03-03T02:10:00+01:00>", "2026-03-03T02:10:00+01:00")]
    [InlineData("<meta name=date content=2026-03-03T02:10:00Z><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-02T21:10:00-05:00\"}</script>", "2026-03-02T21:10:00-05:00")]
    [InlineData("<script type=application/ld+json>//<![CDATA[\n{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-02\"}\n//]]></script>", "2026-03-02")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"HowTo\",\"datePublished\":\"2026-03-02T10:06:08:684Z\"}</script>", "2026-03-02T10:06:08Z")]
    public void Of_several_days_the_one_that_most_places_name_is_taken(string head, string expected) => Assert.Equal(expected, Read(head).Published?.ToString());

    [Theory]
    [InlineData("<meta property=og:title content='Nature: The last eel of the upper fen'>", "<h1><span>River life</span> The last eel of the upper fen</h1>", "The last eel of the upper fen")]
    [InlineData("<meta property=og:title content='Why the last eel of the upper fen matters'>", "<h1>The last eel of the upper fen matters</h1>", "The last eel of the upper fen matters")]
    public void A_topic_before_the_headline_is_no_part_of_it(string head, string body, string expected) => Assert.Equal(expected, Read(head, body).Title);
}
