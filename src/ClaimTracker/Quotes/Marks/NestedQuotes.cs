using ClaimTracker.Articles;
using ClaimTracker.Language;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Marks;

/// <summary>Finds quotes inside quotes: "“He told me, ‘Come home,’ and I did,” she said".</summary>
internal static class NestedQuotes
{
    public static void Add(Article article, IReadOnlyList<Passage> passages, List<Report> reports, IReadOnlyList<MarkedSpan> marks)
    {
        var nested = new List<Report>();
        var pieces = reports.SelectMany(report => report.Pieces).Select(piece => piece.Span).Order().ToList();
        var (at, next, reach) = (0, 0, -1); // how far the pieces go that start before the mark
        foreach (var mark in marks)
        {
            if (mark.Depth != 2 || mark.Inner.Length < 3) continue;
            while (at < passages.Count && passages[at].Span.End <= mark.Outer.Start) at++;
            if (at == passages.Count) break;
            for (; next < pieces.Count && pieces[next].Start <= mark.Inner.Start; next++) reach = Math.Max(reach, pieces[next].End);
            if (reach >= mark.Inner.End && Read(passages[at], mark) is { } report) nested.Add(report);
        }

        reports.AddRange(nested);
        reports.Sort((a, b) => a.Extent.CompareTo(b.Extent));
    }

    private static Report? Read(Passage p, MarkedSpan mark)
    {
        var i = p.TokenAt(mark.Outer.Start) - 1;
        if (p.Lower(i) is "," or ":") i--;
        (int First, int Last)? hearer = null;
        if (i > 0 && (NounPhrase.IsPronoun(p.Lower(i)) || p.NameAt(i) >= 0))
        {
            hearer = (i, i);
            i--;
        }

        if (i < 1 || ReportingVerbs.Find(p.Lower(i), p.Lower(i + 1)) is not { } verb || !verb.Has(Frames.Direct | Frames.Clause) || (hearer is not null && !verb.Has(Frames.Addressee))) return null;
        var subject = i - 1;
        while (subject > 0 && p.Tag(subject) is PartOfSpeech.Auxiliary or PartOfSpeech.Adverb) subject--;
        if (!NounPhrase.IsPronoun(p.Lower(subject)) && p.NameAt(subject) < 0 && !SpeakerWords.IsKnown(p.Lower(subject))) return null;
        return new Report
        {
            Passage = p,
            Pieces = [new Piece(mark.Inner, Marked: true)],
            Cue = p.Tokens[i].Span,
            Speaker = p.NameAt(subject) >= 0 ? p.Names[p.NameAt(subject)].TitledSpan : p.Tokens[subject].Span,
            Addressee = hearer is { } who ? p.SpanOf(who.First, who.Last) : null,
            Modality = verb.Has(Frames.Question) ? Modality.Question : Modality.Asserted,
            Confidence = 0.7,
            Nested = true,
            Lemma = verb.Lemma,
        };
    }
}
