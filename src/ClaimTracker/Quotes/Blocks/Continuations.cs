using ClaimTracker.Articles;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Blocks;

/// <summary>Adds the marked speech that has no reporting words of its own: what goes on after a cue, what floats in a paragraph, blocks set off as quotations.</summary>
internal static class Continuations
{
    /// <summary>Fewest words that speech without a speaker beside it must have; shorter marks are titles and terms.</summary>
    private const int FewestWords = 4;

    /// <summary>Speech of more pieces goes on as a new quote, so that work stays linear.</summary>
    private const int MostPieces = 200;

    public static List<Report> Join(Article article, IReadOnlyList<Passage> passages, List<Report> reports, IReadOnlyList<MarkedSpan> marks)
    {
        var blocks = BlockReports.Find(article, passages, reports);
        var result = new List<Report>();
        var byPassage = reports.ToLookup(report => report.Passage);
        Report? last = null;
        Passage? lastPassage = null;
        Report? lastBlock = null;
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            if (blocks.TryGetValue(passage.Block, out var block))
            {
                if ((i == 0 || passages[i - 1].Block != passage.Block) && !ReferenceEquals(lastBlock, block))
                {
                    lastBlock = block;

                    // A block quotation that nothing introduces goes on from who spoke right before it.
                    if (block is { Speaker: null, Poster: null, Cue: null } && last is not null && lastPassage is not null && lastPassage.Block == passage.Block - 1 && Near(last, lastPassage)) block = block with { Inherits = last };
                    result.Add(block);
                    last = block;
                }

                lastPassage = passage;
                continue;
            }

            var own = byPassage[passage].OrderBy(report => report.Extent).ToList();
            if (own.Count > 0)
            {
                // A paragraph that reopens a quote and then names the speaker belongs to what it reopens.
                if (Reopens(passage) && last is { Kind: QuoteKind.Direct } before && own[0].Kind == QuoteKind.Direct && before.Speaker is null) result[^1] = last = before with { Inherits = own[0] };
                result.AddRange(own);
                last = own[^1];
            }
            else if (IsMarkedSpeech(passage))
            {
                var pieces = PassageReports.Cut(passage, [(0, passage.Count - 1)]);
                var sameBlock = lastPassage is not null && lastPassage.Block == passage.Block;
                var open = last is null ? -1 : Spoken(result, last);
                if (open >= 0 && last != result[open] && Attaches(result[open], passage, lastPassage, sameBlock)) result[open] = result[open] with { Pieces = [.. result[open].Pieces, .. pieces] };
                else if (last is not null && result.Count > 0 && Attaches(last, passage, lastPassage, sameBlock))
                {
                    last = last with { Pieces = [.. last.Pieces, .. pieces] };
                    result[^1] = last;
                }
                else if (pieces.Count > 0)
                {
                    var inherits = last is { Anonymous: false } && (sameBlock ? last.Passage == lastPassage || result[^1] == last && !Antecedents.IntroducesPerson(lastPassage!) : lastPassage is not null && Near(last, lastPassage)) ? last : null;
                    last = Floating(passage, pieces, inherits, i > 0 ? passages[i - 1] : null);
                    result.Add(last);
                }
            }
            else if (last is not null && passage.Block - last.Passage.Block > 1) last = null;

            lastPassage = passage;
        }

        result.Sort((a, b) => a.Extent.CompareTo(b.Extent));
        return result;
    }

    /// <summary>The direct quote that its own sentence goes on to report about: "“We won,” said Holt, who added that it was late. “At last.”"; -1 where there is none.</summary>
    private static int Spoken(List<Report> result, Report last)
    {
        for (var i = result.Count - 1; i >= 0 && result[i].Passage == last.Passage; i--)
            if (result[i].Kind == QuoteKind.Direct)
                return i;
        return -1;
    }

    private static bool Reopens(Passage passage) => passage.MarkAt(0) is var mark and >= 0 && passage.Marks[mark].Continues;

    /// <summary>The speech goes on in the next sentence of its paragraph, or in a paragraph that reopens the marks.</summary>
    private static bool Attaches(Report last, Passage passage, Passage? before, bool sameBlock)
    {
        if (last.Pieces.Count >= MostPieces || last.Kind != QuoteKind.Direct) return false;
        if (Reopens(passage)) return true;
        return !last.Verbatim && sameBlock && before is not null && last.Extent.End <= before.Span.End && (last.Passage == before || last.Pieces[^1].Span.End >= before.Span.Start);
    }

    private static bool Near(Report last, Passage before) => last.Passage == before || last.Pieces[^1].Span.End >= before.Span.Start;

    private static Report Floating(Passage passage, List<Piece> pieces, Report? inherits, Passage? before) => new()
    {
        Passage = passage,
        Pieces = pieces,
        Inherits = inherits,
        Speaker = null,
        Modality = pieces.All(piece => passage.Text[piece.Span.End - 1] == '?') ? Modality.Question : Modality.Asserted,
        Confidence = inherits is not null ? 0.7 : before is not null ? 0.5 : 0.3,
    };

    /// <summary>True where a passage is nothing but marked speech.</summary>
    private static bool IsMarkedSpeech(Passage passage)
    {
        var words = 0;
        for (var i = 0; i < passage.Count; i++)
        {
            if (!passage.IsFree(i)) words += passage.IsPunctuation(i) ? 0 : 1;
            else if (!passage.IsPunctuation(i)) return false;
        }

        if (words < 2) return false;
        var inner = passage.Marks[passage.MarkAt(First(passage))].Inner;
        return words >= FewestWords || passage.Text[inner.End - 1] is '.' or '!' or '?';
    }

    private static int First(Passage passage)
    {
        var i = 0;
        while (passage.IsFree(i)) i++;
        return i;
    }
}
