using ClaimTracker.Articles;
using ClaimTracker.Articles.Metadata;

namespace ClaimTracker.Tests.Articles;

public sealed class MetadataTests
{
    [Theory]
    [InlineData("2014-06-09", "2014-06-09")]
    [InlineData("2023-10-04T20:07:51+0000", "2023-10-04T20:07:51Z")]
    [InlineData("June 9, 2014", "2014-06-09")]
    [InlineData("Posted on Monday, June 9th, 2014 at 9:35 PM", "2014-06-09T21:35:00")]
    [InlineData("9 June 2014", "2014-06-09")]
    [InlineData("5 Sept. 2017, 8:05 a.m. EST", "2017-09-05T08:05:00-05:00")]
    [InlineData("20:07 GMT, 4 October 2023", "2023-10-04T20:07:00Z")]
    [InlineData("Mon, 09 Jun 2014 21:35:00 +0200", "2014-06-09T21:35:00+02:00")]
    [InlineData("Mon Jun 09 21:35:00 +0000 2014", "2014-06-09T21:35:00Z")]
    [InlineData("9. Juni 2014, 21:35 Uhr", "2014-06-09T21:35:00")]
    [InlineData("09.06.2014", "2014-06-09")]
    [InlineData("le 9 août 2014", "2014-08-09")]
    [InlineData("9 de junio de 2014", "2014-06-09")]
    [InlineData("2014年6月9日", "2014-06-09")]
    [InlineData("20140609T213500Z", "2014-06-09")]
    [InlineData("6/9/2014", "2014-06-09")]
    [InlineData("31/12/2014", "2014-12-31")]
    [InlineData("February 30, 2014", null)]
    [InlineData("2014-13-01", null)]
    [InlineData("Room 12, 1,400 seats", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Dates_are_read_as_written(string text, string? expected) => Assert.Equal(expected, DateText.Read(text, monthFirst: true)?.ToString());

    [Fact]
    public void The_day_comes_first_outside_America() => Assert.Equal("2014-09-06", DateText.Read("6/9/2014", monthFirst: false)?.ToString());

    [Theory]
    [InlineData("https://a.example/2014/06/09/swans", "2014-06-09")]
    [InlineData("https://a.example/news/swans-20140609.html", "2014-06-09")]
    [InlineData("https://a.example/2014/jun/09/swans", "2014-06-09")]
    [InlineData("https://a.example/news/09-06-2014/swans", "2014-06-09")]
    [InlineData("https://a.example/news/2014061234567", null)]
    [InlineData("https://a.example/2014/swans", null)]
    public void Addresses_hold_dates(string address, string? expected) => Assert.Equal(expected, DateText.ReadAddress(address)?.ToString());

    public static TheoryData<string, string[]> Bylines() => new()
    {
        { "By Ada Quill", ["Ada Quill"] },
        { "by Ada Quill and Ben Marsh, Staff Writers", ["Ada Quill", "Ben Marsh"] },
        { "Written by: Ada Quill | Ben Marsh", ["Ada Quill", "Ben Marsh"] },
        { "ADA QUILL, Housing Reporter", ["ADA QUILL"] },
        { "Von Ada Quill und Ben Marsh", ["Ada Quill", "Ben Marsh"] },
        { "Ada de la Quill (in Paris); Ben O'Marsh", ["Ada de la Quill", "Ben O'Marsh"] },
        { "Ada Quill, Jr.", ["Ada Quill Jr."] },
        { "Staff", [] },
        { "The Daily Example", [] },
        { "Daily Example", [] },
        { "Newsroom Team", [] },
        { "Political Editor", [] },
        { "ada@example.org", [] },
        { "https://social.example/ada", [] },
        { "A sentence that somebody put where only a name of an author should ever stand", [] },
    };

    [Theory]
    [MemberData(nameof(Bylines))]
    public void Bylines_give_people(string byline, string[] expected)
    {
        var names = new List<string>();
        AuthorNames.Add(names, byline, "The Daily Example");
        Assert.Equal(expected, names);
    }

    [Theory]
    [InlineData("Bridge shut | The Daily Example", "Bridge shut")]
    [InlineData("Daily Example: Bridge shut", "Bridge shut")]
    [InlineData("Bridge shut - and open - The Daily Example", "Bridge shut - and open")]
    [InlineData("Example: how a bridge shut", "Example: how a bridge shut")]
    [InlineData("Bridge shut | Local News | The Daily Example", "Bridge shut")]
    [InlineData("Bridge shut - Sport - The Daily Example", "Bridge shut")]
    [InlineData("Opinion | Let it fall", "Let it fall")]
    [InlineData("Bridge shut | Editorial", "Bridge shut")]
    [InlineData("Opinion: let it fall", "Opinion: let it fall")]
    [InlineData("Sport and money | Who pays", "Sport and money | Who pays")]
    [InlineData("Bridge shut - nobody knows why", "Bridge shut - nobody knows why")]
    public void Titles_lose_the_outlet(string title, string expected) => Assert.Equal(expected, Titles.WithoutOutlet(title, ["The Daily Example"]));

    [Theory]
    [InlineData("{\"author\":\"Ada Quill and Ben Marsh\"}")]
    [InlineData("{\"author\":[\"Ada Quill\",\"Ben Marsh\"]}")]
    [InlineData("{\"author\":{\"@type\":\"Person\",\"name\":[\"Ada Quill\",\"Ben Marsh\"]}}")]
    [InlineData("{\"author\":[{\"name\":\"Ada Quill\"},{\"@type\":\"Organization\",\"name\":\"Example Labs\"},{\"name\":\"Ben Marsh\"}]}")]
    [InlineData("{\"@graph\":[{\"@type\":\"Article\",\"author\":[{\"@id\":\"#a\"},{\"@id\":\"#b\"}]},{\"@id\":\"#a\",\"name\":\"Ada Quill\"},{\"@id\":\"#b\",\"name\":\"Ben Marsh\"}]}")]
    public void Structured_data_names_authors_in_many_ways(string json)
    {
        var script = json.Contains("@graph", StringComparison.Ordinal) ? json : json.Replace("{\"author", "{\"@type\":\"NewsArticle\",\"author", StringComparison.Ordinal);
        Assert.Equal(["Ada Quill", "Ben Marsh"], Read($"<script type='application/ld+json'>{script}</script>").Authors);
    }

    [Fact]
    public void The_nearer_date_of_two_that_agree_is_kept()
    {
        var article = Read("<meta property='article:published_time' content='2025-03-01T20:00:00-05:00'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-03-02T01:00:00Z\"}</script>");
        Assert.Equal("2025-03-01T20:00:00-05:00", article.Published?.ToString());
    }

    [Fact]
    public void What_the_caller_knows_wins()
    {
        var date = new PublicationDate(new DateOnly(2001, 2, 3));
        var article = new ArticleReader().ReadHtml(
            "<title>Other</title><meta name=date content=2020-01-01><p>Nine boats left, <a href=b>they</a> say.</p>",
            new ArticleSource { Id = "mine", Url = "https://a.example/x/y", Title = "Boats", Published = date });
        Assert.Equal(("mine", "https://a.example/x/y", "Boats", "2001-02-03"), (article.Id, article.Url, article.Title, article.Published?.ToString()));
        Assert.Equal(["https://a.example/x/b"], article.Links.Select(link => link.Href));
    }

    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void The_id_is_the_hash_of_the_input(string text, string hash)
    {
        var reader = new ArticleReader();
        Assert.Equal(hash, reader.ReadText(text).Id);
        Assert.Equal(hash, reader.ReadHtml(text).Id);
        Assert.Equal(hash, reader.Read(System.Text.Encoding.UTF8.GetBytes(text)).Id);
    }

    [Fact]
    public void A_long_id_is_that_of_its_utf8_bytes()
    {
        var text = string.Concat(Enumerable.Repeat("zwölf 😀 ", 3000));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))), new ArticleReader().ReadText(text).Id);
    }

    [Theory]
    [InlineData("<html lang=de><p>Neun Boote fuhren aus.</p>", "de", true)]
    [InlineData("<html lang=EN_us><p>Nine boats left.</p>", "en-US", false)]
    [InlineData("<meta property=og:locale content=fr_FR><p>Neuf bateaux sont partis.</p>", "fr-FR", true)]
    [InlineData("<p>Nine boats left.</p>", null, false)]
    public void The_language_is_a_tag(string html, string? language, bool reported)
    {
        var article = new ArticleReader().ReadHtml(html);
        Assert.Equal(language, article.Language);
        Assert.Equal(reported, article.Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.NotEnglish));
    }

    private static Article Read(string head) => new ArticleReader().ReadHtml($"<html><head>{head}</head><body><p>Nine boats left the harbour on Friday.</p></body></html>");

    /// <summary>A page made for printing has lesser headings alone.</summary>
    [Fact]
    public void Without_a_main_heading_the_one_in_the_window_is_the_headline()
    {
        var html = "<title>County to close nine bridges - Amery Herald</title><p>Amery Herald</p><h3>County to close nine bridges</h3><p>The county will close nine bridges before the winter, it said on Tuesday.</p>";
        Assert.Equal("County to close nine bridges", new ArticleReader().ReadHtml(html).Title);
    }

    [Theory]
    [InlineData("<title>Amery Herald - Printer-friendly version</title><h2>County to close nine bridges</h2><p>The county will close nine bridges before the winter, it said on Tuesday.</p>")]
    [InlineData("<title>Amery Herald: County to close nine bridges</title><header><h1><a href=/>Amery Herald</a></h1></header><div class=post><h3 class=post-title>County to close nine bridges</h3><p>The county will close nine bridges before the winter, it said on Tuesday.</p></div>")]
    public void A_page_that_gives_its_own_name_the_first_place_has_a_headline_all_the_same(string html) =>
        Assert.Equal("County to close nine bridges", new ArticleReader().ReadHtml(html).Title);
}
