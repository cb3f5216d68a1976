using System.Text;

namespace ClaimTracker.Benchmarks;

/// <summary>The text of one page of the benchmarks, without its HTML.</summary>
/// <param name="Page">The page.</param>
/// <param name="Text">Its blocks, with a blank line between.</param>
public sealed record ArticleText(Page Page, string Text) : IInput
{
    /// <inheritdoc/>
    public long Bytes { get; } = Encoding.UTF8.GetByteCount(Text);

    public static IEnumerable<ArticleText> All()
    {
        var extractor = new ClaimExtractor();
        foreach (var page in Page.All()) yield return new ArticleText(page, extractor.Articles.ReadHtml(page.Html()).Text);
    }

    public override string ToString() => Page.Name;
}
