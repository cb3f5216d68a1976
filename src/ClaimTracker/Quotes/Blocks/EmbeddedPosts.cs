using ClaimTracker.Articles;
using ClaimTracker.Language;

namespace ClaimTracker.Quotes.Blocks;

/// <summary>Quotes the posts of other sites that an article shows: all their words but the signature, spoken by who posted them.</summary>
internal static class EmbeddedPosts
{
    /// <summary>Adds one report for each post, under every block that the post takes up.</summary>
    public static void Add(Article article, IReadOnlyList<Passage> passages, Dictionary<int, Report> found)
    {
        var at = 0;
        foreach (var post in article.Posts)
        {
            if (post.Kind != PostKind.Embedded) continue;
            while (at < passages.Count && passages[at].Span.End <= post.Span.Start) at++;
            if (at == passages.Count || Read(article, passages[at], post) is not { } report) continue;
            for (var i = at; i < passages.Count && passages[i].Span.Start < post.Span.End; i++) found[passages[i].Block] = report;
        }
    }

    private static Report? Read(Article article, Passage p, Post post)
    {
        var signature = Signature(article.Text, post);
        var pieces = new List<Piece>();
        for (var i = p.Block; i < article.Blocks.Count && article.Blocks[i].Span.Start < post.Span.End; i++)
        {
            var block = article.Blocks[i];
            var span = Trimmed(article.Text, block.Span.Start, Math.Min(block.Span.End, signature));
            if (span.Length > 0 && !IsHeader(article.Text, span, post)) pieces.Add(new Piece(span, Marked: true));
        }

        if (pieces.Count == 0) return null;
        var author = post.Author is { Length: > 0 } name ? article.Text.LastIndexOf(name, post.Span.End - 1, post.Span.Length, StringComparison.Ordinal) : -1;
        TextSpan? speaker = author < 0 ? null : new TextSpan(author, post.Author!.Length);
        if (speaker is { } own && pieces.Exists(piece => piece.Span.Overlaps(own))) speaker = null;
        return new Report { Passage = p, Pieces = pieces, Speaker = speaker, Post = post, Verbatim = true, Confidence = post.Author is null ? 0.7 : 0.9 };
    }

    /// <summary>Where the line starts that says who posted it: "— Ann Cole (@anncole) May 4".</summary>
    private static int Signature(string text, Post post)
    {
        for (var i = post.Span.End - 2; i >= post.Span.Start; i--)
            if (Characters.IsDash(text[i]) && text[i] != '-' && text[i + 1] is ' ' or '\u00A0' && (i == post.Span.Start || char.IsWhiteSpace(text[i - 1])))
                return text.AsSpan(i, post.Span.End - i).Contains('@') || post.Author is { } author && text.AsSpan(i, post.Span.End - i).Contains(author, StringComparison.Ordinal) ? i : post.Span.End;
        return post.Span.End;
    }

    /// <summary>A line that holds nothing but who posted it.</summary>
    private static bool IsHeader(string text, TextSpan span, Post post) =>
        post.Author is { } author && span.Length < author.Length * 2 + 10 && span.Slice(text).StartsWith(author, StringComparison.Ordinal);

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }
}
