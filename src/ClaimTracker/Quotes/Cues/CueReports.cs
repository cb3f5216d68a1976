using ClaimTracker.Quotes.Contents;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Cues;

/// <summary>Makes a report of a reporting verb and what it reports, unless nobody speaks there.</summary>
internal static class CueReports
{
    /// <summary>Confidence where a mark was never closed.</summary>
    private const double Repaired = 0.5;

    public static Report? Read(Passage p, Cue cue, Content content)
    {
        if (cue.Speaker is not { } speaker) return cue.Shape == CueShape.Unspoken ? Asked(p, cue, content) : null;
        var pieces = PassageReports.Cut(p, content.Ranges);
        if (pieces.Count == 0) return null;
        var saying = new Saying(p, cue, speaker, content, pieces);
        if (NoReport.Is(saying)) return null;
        return new Report
        {
            Passage = p,
            Pieces = pieces,
            Cue = p.SpanOf(cue.First, content.CueLast ?? cue.Last),
            Speaker = p.SpanOf(speaker.First, speaker.Last),
            Addressee = (content.Addressee ?? OpeningHearer.Find(p, cue)) is { } hearer ? p.SpanOf(hearer.First, hearer.Last) : null,
            ByAuthor = saying.IsByAuthor,
            Modality = ModalityOf(saying),
            Confidence = HasRepairedMark(p, pieces) ? Math.Min(Repaired, content.Confidence) : content.Confidence,
            Lemma = cue.Verb.Lemma,
            Thought = cue.Verb.Has(Frames.Thought),
        };
    }

    private static Modality ModalityOf(Saying saying)
    {
        var (p, modality) = (saying.P, saying.Cue.Modality);
        if (p.Lower(saying.Speaker.First) is "neither" or "none" && modality is Modality.Asserted or Modality.Hypothetical) return Modality.Negated;
        if (IsAskedFor(saying)) return Modality.Question;
        if (modality == Modality.Question && saying.Content.SaysThat) return Modality.Asserted;
        return modality == Modality.Asserted && saying.IsVerbatim && p.Text[saying.Pieces[0].Span.End - 1] == '?' ? Modality.Question : modality;
    }

    /// <summary>"Did the mayor say it would close?": the report itself is the question.</summary>
    private static bool IsAskedFor(Saying saying)
    {
        var (p, at, speaker) = (saying.P, saying.Cue.At, saying.Speaker.First);
        var first = p.LogicalStart(at);
        return p.Lower(p.SentenceEnd(at) - 1) == "?" && first <= speaker && (p.Lower(first) is "did" or "does" or "do" or "will" or "would" or "can" or "could" or "should" or "has" or "have" or "had" or "might" || p.Lower(first) == "who" && speaker == first);
    }

    /// <summary>"Asked whether it was safe, she laughed": a question that nobody in particular puts.</summary>
    private static Report? Asked(Passage p, Cue cue, Content content)
    {
        var pieces = PassageReports.Cut(p, content.Ranges);
        if (pieces.Count == 0) return null;
        return new Report { Passage = p, Pieces = pieces, Cue = p.SpanOf(cue.First, content.CueLast ?? cue.Last), Modality = cue.Modality, Confidence = 0.6, Lemma = cue.Verb.Lemma, Anonymous = true };
    }

    private static bool HasRepairedMark(Passage p, List<Piece> pieces)
    {
        foreach (var piece in pieces)
            if (piece.Marked && p.MarkAt(p.TokenAt(piece.Span.Start)) is var mark and >= 0 && p.Marks[mark].Repaired)
                return true;
        return false;
    }
}
