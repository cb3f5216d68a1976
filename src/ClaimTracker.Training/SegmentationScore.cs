using ClaimTracker.Articles;
using ClaimTracker.Language;

namespace ClaimTracker.Training;

/// <summary>How well raw text is cut into sentences and tokens: a piece is right where both its ends are.</summary>
internal static class SegmentationScore
{
    public static void Print(string name, IReadOnlyList<GoldSentence> gold, TextWriter log, TextWriter? errors)
    {
        var sentences = new Count();
        var merged = new Count();
        var tokens = new Count();
        foreach (var document in gold.GroupBy(s => s.Document))
        {
            var rebuilt = RebuiltArticle.Of([.. document]);
            var article = rebuilt.Article;
            HashSet<TextSpan> goldSentences = [.. rebuilt.Sentences];
            var found = new SentenceSplitter().Split(article);
            Compare(article.Text, goldSentences, [.. found.Select(s => s.Span)], sentences, errors, "sentence");
            Compare(article.Text, Merge(article, goldSentences), [.. found.Select(s => s.Span)], merged, null, "");
            Compare(article.Text, [.. rebuilt.Tokens.SelectMany(t => t)], [.. found.SelectMany(s => s.Tokens).Select(t => t.Span)], tokens, errors, "token");
        }

        log.WriteLine($"{name,-24} sentences {sentences}   with clauses after colons joined {merged}   tokens {tokens}");
    }

    /// <summary>GUM cuts at colons and semicolons between clauses; the library's sentences go on there on purpose, so that "He said: …" stays whole.</summary>
    private static HashSet<TextSpan> Merge(Article article, HashSet<TextSpan> gold)
    {
        var merged = new HashSet<TextSpan>();
        TextSpan? open = null;
        foreach (var span in gold.Order())
        {
            var whole = open is { } start ? start.Cover(span) : span;
            var goesOn = article.Text[span.End - 1] is ':' or ';' && article.Blocks.Any(block => block.Span.Contains(span.Start) && block.Span.End > span.End);
            if (goesOn) open = whole;
            else
            {
                merged.Add(whole);
                open = null;
            }
        }

        return merged;
    }

    private static void Compare(string text, HashSet<TextSpan> gold, List<TextSpan> found, Count count, TextWriter? errors, string kind)
    {
        count.Gold += gold.Count;
        count.Found += found.Count;
        var seen = new HashSet<TextSpan>(found);
        foreach (var span in found)
        {
            if (gold.Contains(span)) count.Right++;
            else errors?.WriteLine($"{kind} + {Show(text, span)}");
        }

        foreach (var span in gold)
            if (!seen.Contains(span))
                errors?.WriteLine($"{kind} - {Show(text, span)}");
    }

    private static string Show(string text, TextSpan span)
    {
        int from = Math.Max(0, span.Start - 25), to = Math.Min(text.Length, span.End + 25);
        return (text[from..span.Start] + "⟦" + span.Slice(text) + "⟧" + text[span.End..to]).Replace('\n', '¶');
    }

    private sealed class Count
    {
        public int Gold, Found, Right;

        public override string ToString() => $"P {100.0 * Right / Found:F2} R {100.0 * Right / Gold:F2} F1 {200.0 * Right / (Found + Gold):F2} ({Gold})";
    }
}
