using ClaimTracker.Articles;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClaimTracker.Tests.Articles;

/// <summary>Whole pages under <c>Pages/</c>, each beside a JSON file that says what the reader is to make of it.</summary>
public sealed class GoldenPageTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Pages");

    public static TheoryData<string> Pages() => [.. Directory.GetFiles(Folder).Where(path => !path.EndsWith(".json", StringComparison.Ordinal)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_becomes_the_expected_article(string page)
    {
        var expected = Expected(Path.Combine(Folder, Path.ChangeExtension(page, ".json")));
        var article = new ArticleReader().Read(File.ReadAllBytes(Path.Combine(Folder, page)));

        Assert.Equal((string?)expected["url"], article.Url);
        Assert.Equal((string?)expected["canonicalUrl"], article.CanonicalUrl);
        Assert.Equal((string?)expected["title"], article.Title);
        Assert.Equal(expected["authors"]?.Values<string>() ?? [], article.Authors);
        Assert.Equal((string?)expected["outlet"], article.Outlet);
        Assert.Equal((string?)expected["language"], article.Language);
        Assert.Equal((string?)expected["published"], article.Published?.ToString());
        Assert.Equal((string?)expected["modified"], article.Modified?.ToString());
        Assert.Equal(
            expected["blocks"]!.Select(block => ((string)block["kind"]!, (string)block["text"]!)),
            article.Blocks.Select(block => (Name(block.Kind), block.Span.Slice(article.Text))));
        Assert.Equal(
            expected["links"]!.Select(link => ((string)link["text"]!, (string)link["href"]!)),
            article.Links.Select(link => (link.Span.Slice(article.Text), link.Href)));
        Assert.Equal(expected["diagnostics"]!.Values<string>(), article.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(string.Join("\n\n", article.Blocks.Select(block => block.Span.Slice(article.Text))), article.Text);
    }

    [Fact]
    public void There_are_pages() => Assert.True(Pages().Count >= 6, "The pages were not copied beside the tests.");

    private static JObject Expected(string path)
    {
        using var reader = new JsonTextReader(new StringReader(File.ReadAllText(path))) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private static string Name(BlockKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];
}
