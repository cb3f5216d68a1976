using ClaimTracker.Json;

namespace ClaimTracker.Tests.Json;

public sealed class DocumentJsonTests
{
    [Fact]
    public void A_document_brings_its_text_and_what_is_known_of_it()
    {
        Assert.True(DocumentJson.TryRead("""{"id": 7, "text": "Two boats sank.", "url": "https://a.example/", "title": "Boats", "published": "2017-01-05"}""", out var document, out _));
        Assert.Equal("Two boats sank.", document!.Text);
        Assert.Null(document.Html);
        Assert.Equal("7", document.Source.Id);
        Assert.Equal("https://a.example/", document.Source.Url);
        Assert.Equal("Boats", document.Source.Title);
        Assert.Equal("2017-01-05", document.Source.Published.ToString());
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{", "not JSON")]
    [InlineData("[1]", "not an object")]
    [InlineData("{}", "either 'html' or 'text'")]
    [InlineData("""{"html": "<p>", "text": "x"}""", "either 'html' or 'text'")]
    public void A_bad_line_says_what_is_wrong(string line, string message)
    {
        Assert.False(DocumentJson.TryRead(line, out var document, out var error));
        Assert.Null(document);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused_without_recursion() =>
        Assert.False(DocumentJson.TryRead("{\"text\":" + new string('[', 100_000), out _, out _));

    [Fact]
    public void A_date_that_does_not_exist_is_left_out()
    {
        Assert.True(DocumentJson.TryRead("""{"text": "x", "published": "2017-02-30"}""", out var document, out _));
        Assert.Null(document!.Source.Published);
    }
}
