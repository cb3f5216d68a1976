using System.Text;
using ClaimTracker.Articles;
using CsCheck;

namespace ClaimTracker.Tests.Articles;

/// <summary>Pages are cut, shuffled and damaged; whatever comes out keeps the promises of <see cref="Article"/>.</summary>
public sealed class ReaderPropertyTests
{
    private static readonly byte[][] Pages = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Pages"), "*ml").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static readonly string[] Shards = ["<", ">", "</p>", "<p>", "<table>", "<td>", "</div>", "<a href='//x'>", "\"", "&", "&#0;", "&nbsp;", "<br><br>", "<!--", "\u0000", "\uD800", "<li>", "<blockquote>", "</script>", "{\"@type\":\"NewsArticle\",", "é", "😀", "<svg>", "<select>", "<!-->", "</svg>", "<noscript>", "<script>", "<style>", "&amp", "&#128;", "&notin;", "\r\n", "<tr>", "<th colspan=3>", "<time>", "<blockquote class=tweet>", "<p class=byline>", "<title>", "<textarea>", "<b>", "WARC/1.0\r\n"];

    [Fact]
    public void Damaged_pages_never_throw_and_their_spans_hold()
    {
        var reader = new ArticleReader(new ArticleReaderOptions { KeepsHtml = true });
        var cut = Gen.Select(Gen.Int[0, Pages.Length - 1], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Select(Gen.Double[0, 1], Gen.Int[0, Shards.Length - 1]).Array[0, 12]);
        cut.Sample(
            damage =>
            {
                var (page, from, to, shards) = damage;
                var text = new StringBuilder(Encoding.UTF8.GetString(Pages[page]));
                var (start, end) = ((int)(text.Length * Math.Min(from, to) * 0.5), (int)(text.Length * Math.Max(from, to)));
                foreach (var (at, shard) in shards) text.Insert((int)(text.Length * at), Shards[shard]);
                var damaged = text.ToString(Math.Min(start, text.Length), Math.Max(0, Math.Min(end, text.Length) - start));
                Check(reader.ReadHtml(damaged));
                Check(reader.Read(Encoding.UTF8.GetBytes(damaged)));
            },
            iter: 400,
            seed: "0000KOIPe036");
    }

    [Fact]
    public void What_is_explained_as_kept_is_the_text()
    {
        var reader = new ArticleReader();
        Gen.Select(Gen.Int[0, Pages.Length - 1], Gen.Select(Gen.Double[0, 1], Gen.Int[0, Shards.Length - 1]).Array[0, 12]).Sample(
            damage =>
            {
                var text = new StringBuilder(Encoding.UTF8.GetString(Pages[damage.Item1]));
                foreach (var (at, shard) in damage.Item2) text.Insert((int)(text.Length * at), Shards[shard]);
                var explained = reader.Explain(Encoding.UTF8.GetBytes(text.ToString()));
                if (explained.Blocks.Count == 0 || explained.Article.Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.TextFromScript)) return;
                Assert.Equal(explained.Article.Text, string.Join("\n\n", explained.Blocks.Where(block => block.IsKept).Select(block => block.Text)));
                Assert.All(explained.Blocks, block => Assert.NotEmpty(block.Reason));
            },
            iter: 150,
            seed: "0000KOIPe036");
    }

    [Fact]
    public void Reading_twice_gives_the_same()
    {
        foreach (var page in Pages)
        {
            var (first, second) = (new ArticleReader().Read(page), new ArticleReader().Read(page));
            Assert.Equal(first.Text, second.Text);
            Assert.Equal(first.Blocks, second.Blocks);
            Assert.Equal(first.Links, second.Links);
            Assert.Equal(first.Id, second.Id);
        }
    }

    [Fact]
    public void One_reader_serves_many_threads()
    {
        var reader = new ArticleReader();
        var expected = Pages.Select(page => reader.Read(page).Text).ToArray();
        Parallel.For(0, 64, i => Assert.Equal(expected[i % Pages.Length], reader.Read(Pages[i % Pages.Length]).Text));
    }

    private static void Check(Article article)
    {
        var at = 0;
        foreach (var block in article.Blocks)
        {
            Assert.True(block.Span.Length > 0 && block.Span.Start >= at && block.Span.End <= article.Text.Length);
            Assert.True(string.IsNullOrWhiteSpace(article.Text[at..block.Span.Start]));
            Assert.NotEqual(BlockKind.None, block.Kind);
            at = block.Span.End;
        }

        foreach (var block in article.Blocks)
            if (block.Source is { } source && article.Html is { } html)
            {
                Assert.True(source.Length > 0 && source.End <= html.Length);
                // The first and the last letter stand where the source begins and ends, unless they are written as references.
                if (html[source.Start] != '&') Assert.Equal(article.Text[block.Span.Start], html[source.Start]);
                if (char.IsLetter(html[source.End - 1]) && !html.AsSpan(Math.Max(source.Start, source.End - 10), Math.Min(10, source.Length)).Contains('&')) Assert.Contains(html[source.End - 1], block.Span.Slice(article.Text));
            }

        foreach (var table in article.Tables)
            Assert.All(table.Cells, cell => Assert.True(table.Span.Contains(cell.Span) && cell.Row >= 0 && cell.Column >= 0 && (cell.ColumnHeader is not { } over || table.Span.Contains(over))));
        foreach (var post in article.Posts) Assert.True(post.Span.Length > 0 && post.Span.End <= article.Text.Length);

        at = 0;
        foreach (var link in article.Links)
        {
            Assert.True(link.Span.Length > 0 && link.Span.Start >= at && link.Span.End <= article.Text.Length);
            Assert.Contains(article.Blocks, block => block.Span.Contains(link.Span));
            Assert.StartsWith("http", link.Href, StringComparison.Ordinal);
            at = link.Span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(article.Text) == (article.Blocks.Count == 0));
        Assert.Matches("^[0-9a-f]{64}$", article.Id);
    }
}
