using ClaimTracker.Articles;

namespace ClaimTracker.Tests.Articles;

/// <summary>Runs <c>Specs/furniture.txt</c>: lines that stand between an article's paragraphs, and whether they belong to it.</summary>
public sealed class FurnitureSpecTests
{
    private const string Before = "Nine boats left the harbour on Friday, and two of them came back.";
    private const string After = "The pilot, who had watched since five, said he had never seen the like.";

    public static TheoryData<bool, string> Lines()
    {
        var lines = new TheoryData<bool, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "furniture.txt")))
            if (line.Length > 2 && line[0] is '-' or '+') lines.Add(line[0] == '+', line[2..]);
        return lines;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_is_the_articles_or_furniture(bool isText, string line)
    {
        var page = $"<html lang=en><body><article><p>{Before}</p><p>{line}</p><p>{After}</p></article></body></html>";
        var article = new ArticleReader().ReadHtml(page);
        Assert.Equal(isText ? [Before, line, After] : [Before, After], article.Blocks.Select(block => block.Span.Slice(article.Text)));
    }
}
