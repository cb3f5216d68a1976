namespace ClaimTracker.Verification.Quotations;

/// <summary>What happened to a word between the source and the quote.</summary>
internal enum EditKind
{
    Same,
    Changed,
    Dropped,
    Added,
    Omitted,
    Bracketed,
}

/// <summary>One step of an alignment.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Quoted">The word of the quote; null where the source alone has one.</param>
/// <param name="Spoken">Index of the word of the source; -1 where the quote alone has one.</param>
internal readonly record struct Edit(EditKind Kind, string? Quoted, int Spoken);

/// <summary>The passage of a source that a quote comes from, word by word.</summary>
/// <param name="Source">The source's words.</param>
/// <param name="Edits">The steps in order.</param>
internal sealed record QuoteAlignment(SpokenWords Source, IReadOnlyList<Edit> Edits)
{
    /// <summary>Writers drop words more readily than they add some, and add some more readily than they change them.</summary>
    private const int ChangeCost = 4, AddCost = 3, DropCost = 2;

    public int First => Edits.First(edit => edit.Spoken >= 0).Spoken;

    public int Last => Edits.Last(edit => edit.Spoken >= 0).Spoken;

    /// <summary>How many words are as they were said.</summary>
    public int Same => Edits.Count(edit => edit.Kind == EditKind.Same);

    /// <summary>How many words are not, leaving out what the writer shows by dots and brackets.</summary>
    public int Cost => Edits.Count(edit => edit.Kind is EditKind.Changed or EditKind.Dropped or EditKind.Added);

    /// <summary>The cheapest alignment of all words of a quote with a stretch of a source; null where no word is the same.</summary>
    /// <remarks>Ukkonen's semi-global edit distance over words: the source may begin and end anywhere, and between words that the writer parts by dots it may skip any number.</remarks>
    public static QuoteAlignment? Find(QuotedWords quote, SpokenWords source)
    {
        int m = quote.Words.Count, n = source.Words.Count;
        if (m == 0 || n == 0) return null;
        var cost = new int[m + 1, n + 1];
        var step = new byte[m + 1, n + 1];
        for (var i = 1; i <= m; i++) (cost[i, 0], step[i, 0]) = (cost[i - 1, 0] + (quote.IsAdded[i - 1] ? 0 : AddCost), 2);
        for (var i = 1; i <= m; i++)
            for (var j = 1; j <= n; j++)
            {
                var isSame = quote.Words[i - 1] == source.Words[j - 1].Word;
                var (best, how) = (cost[i - 1, j - 1] + (isSame ? 0 : ChangeCost), (byte)1);
                var added = cost[i - 1, j] + (quote.IsAdded[i - 1] ? 0 : AddCost);
                if (added < best) (best, how) = (added, 2);
                // A word of the source between two of the quote: dropped, at no cost where dots show it.
                var dropped = cost[i, j - 1] + (i < m && quote.IsGap[i] ? 0 : DropCost);
                if (dropped < best) (best, how) = (dropped, 3);
                (cost[i, j], step[i, j]) = (best, how);
            }

        var end = 0;
        for (var j = 1; j <= n; j++)
            if (cost[m, j] < cost[m, end]) end = j;
        return Trace(quote, source, step, m, end);
    }

    private static QuoteAlignment? Trace(QuotedWords quote, SpokenWords source, byte[,] step, int i, int j)
    {
        var edits = new List<Edit>();
        while (i > 0)
        {
            switch (step[i, j])
            {
                case 1:
                    edits.Add(new Edit(quote.Words[i - 1] == source.Words[j - 1].Word ? EditKind.Same : EditKind.Changed, quote.Words[i - 1], j - 1));
                    (i, j) = (i - 1, j - 1);
                    break;
                case 2:
                    edits.Add(new Edit(quote.IsAdded[i - 1] ? EditKind.Bracketed : EditKind.Added, quote.Words[i - 1], -1));
                    i--;
                    break;
                default:
                    edits.Add(new Edit(i < quote.Words.Count && quote.IsGap[i] ? EditKind.Omitted : EditKind.Dropped, null, j - 1));
                    j--;
                    break;
            }
        }

        edits.Reverse();
        return edits.Any(edit => edit.Kind == EditKind.Same) ? new QuoteAlignment(source, edits) : null;
    }
}
