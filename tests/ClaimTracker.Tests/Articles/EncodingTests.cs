using System.Text;
using ClaimTracker.Articles;

namespace ClaimTracker.Tests.Articles;

public sealed class EncodingTests
{
    private const string Sentence = "Das Café kostet 3 € mehr, sagte „Zoë“ – und ging.";

    private static Encoding Windows(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;

    public static TheoryData<string, byte[]> Pages() => new()
    {
        { "UTF-8 without a word about it", Encoding.UTF8.GetBytes(Page("")) },
        { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Page(""))] },
        { "UTF-8 that says Latin-1", Encoding.UTF8.GetBytes(Page("<meta charset=iso-8859-1>")) },
        { "UTF-16 with a mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Page(""))] },
        { "UTF-16 the other way round", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Page(""))] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Page("")) },
        { "windows-1252 declared", Windows(1252).GetBytes(Page("<meta charset='windows-1252'>")) },
        { "windows-1252 called Latin-1, as browsers read it", Windows(1252).GetBytes(Page("<meta http-equiv=Content-Type content=\"text/html; charset=ISO-8859-1\">")) },
        { "windows-1252 without a word about it", Windows(1252).GetBytes(Page("")) },
        { "windows-1252 that says UTF-8", Windows(1252).GetBytes(Page("<meta charset=utf-8>")) },
        { "declared only after four kilobytes of styles", Windows(1252).GetBytes(Page("<style>" + new string('x', 4096) + "</style><meta charset=cp1252>")) },
        { "declared in XML", Windows(1252).GetBytes("<?xml version=\"1.0\" encoding=\"windows-1252\"?>" + Page("")) },
    };

    private static string Page(string head) => $"<html><head>{head}</head><body><p>{Sentence}</p></body></html>";

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_encoding_is_found(string name, byte[] bytes)
    {
        var article = new ArticleReader().Read(bytes);
        Assert.True(Sentence == article.Text, name + " became: " + article.Text);
        Assert.DoesNotContain(article.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.BadEncoding);
    }

    [Fact]
    public void Other_alphabets_are_read_by_their_declaration()
    {
        var bytes = Windows(1251).GetBytes("<meta charset=windows-1251><p>Мост закрыт до утра, сказал Пётр.</p>");
        Assert.Equal("Мост закрыт до утра, сказал Пётр.", new ArticleReader().Read(bytes).Text);
    }

    [Fact]
    public void A_cut_character_is_replaced_and_reported()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<meta charset=utf-8><p>Zoë, Chloë, Noël and Anaïs paid 3 €, 4 € or 5 €."), 0xE2, 0x82];
        var article = new ArticleReader().Read(bytes);
        Assert.StartsWith("Zoë, Chloë", article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.BadEncoding);
    }

    [Theory]
    [InlineData("<meta charset=windows-1252>", null, 1252, "windows-1252", EncodingRule.Meta)]
    [InlineData("", "windows-1252", 1252, "windows-1252", EncodingRule.Transport)]
    [InlineData("", "utf-8", 65001, "utf-8", EncodingRule.Transport)]
    [InlineData("", null, 65001, "utf-8", EncodingRule.Utf8Test)]
    [InlineData("", null, 1252, "windows-1252", EncodingRule.Default)]
    public void The_rule_that_decided_is_recorded(string head, string? transport, int page, string name, EncodingRule rule)
    {
        var article = new ArticleReader().Read(CodePagesEncodingProvider.Instance.GetEncoding(page)?.GetBytes(Page(head)) ?? Encoding.UTF8.GetBytes(Page(head)), new ArticleSource { Charset = transport });
        Assert.Equal(Sentence, article.Text);
        Assert.Equal((name, rule), (article.Encoding!.Name, article.Encoding.Rule));
    }

    [Fact]
    public void A_page_that_says_only_its_language_is_read_in_that_languages_encoding()
    {
        var article = new ArticleReader().Read(Windows(1251).GetBytes("<html lang=ru-RU><p>Мост закрыт до утра, сказал Пётр.</p>"));
        Assert.Equal(("Мост закрыт до утра, сказал Пётр.", EncodingRule.Language), (article.Text, article.Encoding!.Rule));
    }

    [Fact]
    public void A_declaration_far_down_counts()
    {
        var bytes = Windows(1251).GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>x</div>", 2000)) + "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>Мост закрыт до утра, сказал Пётр.</p>");
        Assert.Equal(EncodingRule.Meta, new ArticleReader().Read(bytes).Encoding!.Rule);
    }

    [Fact]
    public void A_false_declaration_is_told()
    {
        var article = new ArticleReader().Read(Encoding.UTF8.GetBytes(Page("<meta charset=iso-8859-1>")));
        Assert.Equal("iso-8859-1", article.Encoding!.Declared);
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.OtherEncoding);
    }

    [Fact]
    public void Text_that_was_decoded_wrongly_before_it_was_saved_is_set_right()
    {
        var spoilt = Windows(1252).GetString(Encoding.UTF8.GetBytes("<p>Zoë’s café costs 3 € – “too much”.</p>"));
        var article = new ArticleReader().Read(Encoding.UTF8.GetBytes(spoilt));
        Assert.Equal("Zoë’s café costs 3 € – “too much”.", article.Text);
        Assert.True(article.Encoding!.IsRepaired);
    }

    [Fact]
    public void A_text_about_spoilt_text_stays_as_it_is()
    {
        const string Text = "“Zoë’s café” became â€™, wrote the pilot – “twice”, said Chloë, Anaïs and Noël.";
        Assert.Equal(Text, new ArticleReader().Read(Encoding.UTF8.GetBytes($"<p>{Text}</p>")).Text);
    }
}
