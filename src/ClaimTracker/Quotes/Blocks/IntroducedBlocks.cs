using ClaimTracker.Articles;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Blocks;

/// <summary>Reads block quotations, and blocks that the one before introduces.</summary>
internal static class IntroducedBlocks
{
    /// <summary>How many tokens a signature may have with the role behind the name.</summary>
    private const int LongestSignature = 16;

    /// <summary>A block quotation, or the block after "…, wrote:".</summary>
    public static Report? Read(Article article, IReadOnlyList<Passage> passages, int first, int end, Dictionary<int, Report> found)
    {
        var p = passages[first];
        var before = first > 0 ? passages[first - 1] : null;
        var colon = before is not null && before.Block == p.Block - 1 && !found.ContainsKey(before.Block) && before.Lower(before.Count - 1) == ":" && before.IsFree(before.Count - 1);
        var blockquote = article.Blocks[p.Block].Kind == BlockKind.Blockquote;
        if (!colon && !blockquote || end == first + 1 && Signature(p) is not null) return null;
        Cue? cue = null;
        if (colon)
            foreach (var candidate in CueFinder.Find(before!))
                if (candidate.Verb.Has(Frames.Direct | Frames.Clause))
                    cue = candidate;
        if (!blockquote && cue is null && !EndsInReportNoun(before!)) return null;
        if (cue is { Speaker: { } who } && before!.Lower(who.Last) is "i" or "we") return null;
        var pieces = new List<Piece>();
        for (var i = first; i < end; i++) Pieces.Add(passages[i], 0, passages[i].Count - 1, pieces);
        if (pieces.Count == 0) return null;
        if (!pieces.All(piece => piece.Marked)) pieces = [new Piece(TextSpan.FromBounds(passages[first].Span.Start, passages[end - 1].Span.End), Marked: true)];
        if (cue is null && end < passages.Count && passages[end].Block == p.Block + 1 && Signature(passages[end]) is { } signature)
            return new Report { Passage = p, Pieces = pieces, Cue = passages[end].Tokens[0].Span, Speaker = signature, Verbatim = true, Confidence = 0.7 };
        var subject = cue?.Speaker ?? (colon ? Subjects.Main(before!, before!.Count - 1) : null);
        return new Report
        {
            Passage = before ?? p,
            Pieces = pieces,
            Cue = cue is null ? colon ? before!.Tokens[^1].Span : null : before!.SpanOf(cue.First, cue.Last),
            Speaker = subject is { } speaker ? before!.SpanOf(speaker.First, speaker.Last) : null,
            Verbatim = true,
            Confidence = cue is not null ? 0.8 : 0.5,
        };
    }

    /// <summary>"— Councillor Ada Renn" as a block of its own behind a quotation: who said it; null for any other block.</summary>
    private static TextSpan? Signature(Passage p)
    {
        if (p.Count is < 2 or > LongestSignature || !p.IsFree(0) || !p.IsDash(0)) return null;
        return SignedBlocks.NameEnd(p, 1) is { } last && (last + 1 >= p.Count || p.IsComma(last + 1)) ? p.SpanOf(1, last) : null;
    }

    private static bool EndsInReportNoun(Passage before)
    {
        for (var i = Math.Max(0, before.Count - 12); i < before.Count; i++)
            if (SpeakerWords.IsReportNoun(before.Lower(i)) || before.Lower(i) is "post" or "tweet" or "letter" or "email" or "message" or "exchange" or "transcript" or "excerpt")
                return true;
        return false;
    }
}
