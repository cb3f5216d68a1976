using ClaimTracker.Quotes.Blocks;
using ClaimTracker.Quotes.Contents;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Marks;

namespace ClaimTracker.Quotes;

/// <summary>Finds the quotes of one passage that have reporting words of their own.</summary>
internal static class PassageReports
{
    public static List<Report> Find(Passage p)
    {
        var reports = new List<Report>();
        var cues = CueFinder.Find(p);
        var contents = new ContentFinder(p, cues);
        for (var i = 0; i < cues.Count; i++)
            if (contents.Find(i) is { } content && CueReports.Read(p, cues[i], content) is { } report)
            {
                if (reports.Count > 0 && reports[^1].Cue is { } governor && report.Cue!.Value.Contains(governor)) reports.RemoveAt(reports.Count - 1); // "declined to say": one report, not two
                reports.Add(report);
            }
        foreach (var phrase in SourcePhrase.Find(p))
            if (FromPhrase(p, phrase, cues) is { } report)
                reports.Add(report);
        reports.AddRange(NounReports.Find(p));
        var taken = new Coverage(reports.Select(report => report.Extent));
        ColonReports.Add(p, reports, taken);
        Signatures.Add(p, reports, taken);
        var kept = OutermostReports.Of(reports);
        LooseQuotes.Add(p, kept);
        return kept;
    }

    public static List<Piece> Cut(Passage p, IReadOnlyList<(int First, int Last)> ranges)
    {
        var pieces = new List<Piece>();
        var next = 0;
        foreach (var (first, last) in ranges.Order())
        {
            Pieces.Add(p, Math.Max(first, next), last, pieces); // what is found from both sides of the speaker may meet
            next = Math.Max(next, last + 1);
        }

        return pieces;
    }

    /// <summary>"The Post reported that, | according to a note, | half have left": the words before the phrase are who passes it on, and nothing else.</summary>
    private static TextSpan? CarrierBefore(Passage p, (int First, int Last) before, IReadOnlyList<Cue> cues)
    {
        if (p.Lower(before.First) == "according" && before.Last > before.First + 1 && !p.HasFinite(before.First, before.Last + 1)) return p.SpanOf(before.First + 2, before.Last); // "According to the Post, citing a note, | half have left"
        foreach (var cue in cues)
            if (cue.ClauseLast == before.Last && cue.ClauseFirst == before.First && cue.Shape == CueShape.SubjectFirst && cue.Verb.Has(Frames.Clause) && cue.Speaker is { } speaker)
                return p.SpanOf(speaker.First, speaker.Last);
        return null;
    }

    private static Report? FromPhrase(Passage p, SourcePhrase phrase, IReadOnlyList<Cue> cues)
    {
        var ranges = phrase.Content(p);
        var carrier = ranges.Count > 1 ? CarrierBefore(p, ranges[0], cues) : null;
        if (carrier is not null) ranges.RemoveAt(0);
        var pieces = Cut(p, ranges);
        if (pieces.Count == 0) return null;
        return new Report
        {
            Carrier = carrier,
            Passage = p,
            Pieces = pieces,
            Cue = p.SpanOf(phrase.CueFirst, phrase.CueLast),
            Speaker = p.SpanOf(phrase.SpeakerFirst, phrase.SpeakerLast),
            Confidence = 0.9,
            Lemma = p.Lower(phrase.CueFirst),
        };
    }
}
