using ClaimTracker.Quotes;

namespace ClaimTracker.Verification.Quotations;

/// <summary>The words of a quote that stand in quotation marks, as they are to be found in the source.</summary>
/// <param name="Words">The words in order.</param>
/// <param name="IsGap">For each word, true where the writer shows that words before it were left out: "…".</param>
/// <param name="IsAdded">For each word, true where it stands in brackets: the writer's own.</param>
internal sealed record QuotedWords(IReadOnlyList<string> Words, IReadOnlyList<bool> IsGap, IReadOnlyList<bool> IsAdded)
{
    /// <summary>More words of a quote are not looked for.</summary>
    private const int MostWords = 150;

    private const string Opening = "\"“„«‘‚‹'";

    /// <summary>The words; null for a quote without any in marks.</summary>
    public static QuotedWords? Of(Quote quote, string text)
    {
        List<string> words = [];
        List<bool> gaps = [], added = [];
        var from = -1;
        foreach (var piece in quote.Content)
        {
            if (quote.Kind == QuoteKind.Indirect || (quote.Kind == QuoteKind.Mixed && !(piece.Start > 0 && Opening.Contains(text[piece.Start - 1], StringComparison.Ordinal)))) continue;
            var spoken = SpokenWords.Of(text, piece.Start, piece.End);
            var before = piece.Start;
            foreach (var (word, start, end) in spoken.Words)
            {
                if (words.Count >= MostWords) break;
                var between = text.AsSpan(before, start - before);
                words.Add(word);
                // Pieces of mixed speech may lie far apart; those of direct speech go on.
                gaps.Add(between.Contains('…') || between.Contains("...", StringComparison.Ordinal) || between.Contains(". . .", StringComparison.Ordinal) || (from >= 0 && before == piece.Start && quote.Kind == QuoteKind.Mixed));
                added.Add(IsInBrackets(text, piece, start));
                before = end;
                from = end;
            }
        }

        return words.Count == 0 ? null : new QuotedWords(words, gaps, added);
    }

    private static bool IsInBrackets(string text, TextSpan piece, int at)
    {
        for (var i = at - 1; i >= piece.Start && i > at - 80; i--)
        {
            if (text[i] is ']') return false;
            if (text[i] is '[') return true;
        }

        return false;
    }
}
