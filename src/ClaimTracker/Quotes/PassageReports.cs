using ClaimTracker.Language;

namespace ClaimTracker.Quotes;

/// <summary>Finds the quotes of one passage that have reporting words of their own.</summary>
internal static class PassageReports
{
    /// <summary>How many reports before "citing" may hold what the cited said.</summary>
    private const int Neighbours = 60;

    public static List<Report> Find(Passage p)
    {
        var reports = new List<Report>();
        var cues = CueFinder.Find(p);
        var contents = new ContentFinder(p, cues);
        for (var i = 0; i < cues.Count; i++)
            if (contents.Find(i) is { } content && FromCue(p, cues[i], content) is { } report)
                reports.Add(report);
        foreach (var phrase in SourcePhrase.Find(p))
            if (FromPhrase(p, phrase) is { } report)
                reports.Add(report);
        reports.AddRange(NounReports.Find(p));
        var taken = new Coverage(reports.Select(report => report.Extent));
        Colons(p, reports, taken);
        Signatures.Add(p, reports, taken);
        var kept = Outermost(reports);
        LooseQuotes.Add(p, kept);
        return kept;
    }

    private static Report? FromCue(Passage p, Cue cue, Content content)
    {
        if (cue.Speaker is not { } speaker) return cue.Shape == CueShape.Unspoken ? Asked(p, cue, content) : null;

        // In "I have written often" the author speaks as author: nobody is quoted.
        // What marks hold, as in "“I am done,” I told the council", was said by the author all the same.
        var pieces = Cut(p, content.Ranges);
        if (pieces.Count == 0) return null;
        var byAuthor = p.Lower(speaker.Last) is "i" && pieces.All(piece => piece.Marked);
        if (!byAuthor && p.Lower(speaker.Last) is "i" or "we" or "you" or "me" or "us") return null;
        if (cue.Verb.Has(Frames.Thought) && !pieces.Any(piece => piece.Marked && (cue.Verb.Has(Frames.As) || !MarkedPhrases.IsTitle(p, piece.Span)))) return null; // nobody tells what "she believes it is late" rests on; in "she believes it is “a ruin”" she has said it
        if (!cue.Verb.Has(Frames.Clause | Frames.That | Frames.Whether | Frames.To | Frames.Object | Frames.ObjectTo | Frames.ObjectOf | Frames.ObjectWith | Frames.ObjectAt | Frames.As | Frames.Name | Frames.Gerund) && cue.Verb.Prepositions.Count == 0 && !pieces.Any(piece => piece.Marked)) return null;
        if (!pieces.All(piece => piece.Marked) && !MaySpeak(p, cue, speaker, content) && !(cue.Verb.OnlyReports && cue.Verb.Has(Frames.To) && pieces.Any(piece => piece.Marked))) return null; // "the plan promises to “lift up trade”"
        if (IsSlogan(p, cue, speaker) || IsSilence(p, cue, pieces) || (cue.Able && !content.IsClause && !pieces.All(piece => piece.Marked))) return null;
        return new Report
        {
            Passage = p,
            Pieces = pieces,
            Cue = p.SpanOf(cue.First, content.CueLast ?? cue.Last),
            Speaker = p.SpanOf(speaker.First, speaker.Last),
            Addressee = content.Addressee is { } hearer ? p.SpanOf(hearer.First, hearer.Last) : null,
            ByAuthor = byAuthor,
            Modality = IsAskedFor(p, cue, speaker) ? Modality.Question : cue.Modality == Modality.Asserted && pieces.All(piece => piece.Marked) && p.Text[pieces[0].Span.End - 1] == '?' ? Modality.Question : cue.Modality,
            Confidence = Repaired(p, pieces) ? Math.Min(0.5, content.Confidence) : content.Confidence,
            Lemma = cue.Verb.Lemma,
            Thought = cue.Verb.Has(Frames.Thought),
        };
    }

    /// <summary>"Did the mayor say it would close?": the report itself is the question.</summary>
    private static bool IsAskedFor(Passage p, Cue cue, (int First, int Last) speaker)
    {
        var first = p.LogicalStart(cue.At);
        return p.Lower(p.SentenceEnd(cue.At) - 1) == "?" && first <= speaker.First && (p.Lower(first) is "did" or "does" or "do" or "will" or "would" or "can" or "could" or "should" or "has" or "have" or "had" or "might" || p.Lower(first) == "who" && speaker.First == first);
    }

    /// <summary>"Asked whether it was safe, she laughed": a question that nobody in particular puts.</summary>
    private static Report? Asked(Passage p, Cue cue, Content content)
    {
        var pieces = Cut(p, content.Ranges);
        if (pieces.Count == 0) return null;
        return new Report { Passage = p, Pieces = pieces, Cue = p.SpanOf(cue.First, content.CueLast ?? cue.Last), Modality = cue.Modality, Confidence = 0.6, Lemma = cue.Verb.Lemma, Anonymous = true };
    }

    /// <summary>Who is not known to speak needs a clause that "that" opens, or a verb that does nothing but report; "Monday" and "the night" never speak.</summary>
    private static bool MaySpeak(Passage p, Cue cue, (int First, int Last) speaker, Content content)
    {
        if (NounPhrase.CanSpeak(p, speaker) || NounPhrase.IsPronoun(p.Lower(speaker.Last)) || cue.Verb.Lemma is "say" or "tell" or "argue" or "write" or "add") return true;
        if (p.NameAt(speaker.Last) < 0 && SpeakerWords.IsAdverb(p.Lower(speaker.Last))) return false;
        if (p.Tag(speaker.Last) == PartOfSpeech.ProperNoun) return true;
        return content.IsClause && (content.SaysThat || !cue.Verb.Has(Frames.Weak | Frames.Document));
    }

    /// <summary>"signs reading “Save our pool”" shows words, it does not quote anybody.</summary>
    private static bool IsSlogan(Passage p, Cue cue, (int First, int Last) speaker) =>
        cue.Verb.Lemma == "read" && (cue.Form == VerbForms.Ing || p.Lower(speaker.Last) is "sign" or "signs" or "banner" or "banners" or "placard" or "placards" or "billboard" or "shirt" or "shirts" or "poster" or "posters" or "sticker" or "stickers" or "hat" or "hats");

    /// <summary>"declined to be interviewed", "refused to answer": nothing is said, not even what is not said.</summary>
    private static bool IsSilence(Passage p, Cue cue, List<Piece> pieces)
    {
        if (cue.Verb.Lemma is not ("decline" or "refuse") || pieces.Count != 1) return false;
        var words = pieces[0].Span.Slice(p.Text);
        foreach (var silence in (ReadOnlySpan<string>)["to be interviewed", "to answer", "to comment", "comment", "to talk", "to speak", "to respond", "to elaborate", "to give an interview", "an interview", "interview"])
            if (words.StartsWith(silence, StringComparison.Ordinal) && words.Length - silence.Length < 40)
                return true;
        return false;
    }

    private static bool Repaired(Passage p, List<Piece> pieces)
    {
        foreach (var piece in pieces)
            if (piece.Marked && p.MarkAt(p.TokenAt(piece.Span.Start)) is var mark and >= 0 && p.Marks[mark].Repaired)
                return true;
        return false;
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

    private static Report? FromPhrase(Passage p, SourcePhrase phrase)
    {
        var pieces = Cut(p, phrase.Content(p));
        if (pieces.Count == 0) return null;
        return new Report
        {
            Passage = p,
            Pieces = pieces,
            Cue = p.SpanOf(phrase.CueFirst, phrase.CueLast),
            Speaker = p.SpanOf(phrase.SpeakerFirst, phrase.SpeakerLast),
            Confidence = 0.9,
            Lemma = p.Lower(phrase.CueFirst),
        };
    }

    /// <summary>"Reyes was blunt: “This is a ruin.”": a colon before whole marked speech reports it.</summary>
    private static void Colons(Passage p, List<Report> reports, Coverage taken)
    {
        for (var i = 1; i < p.Count; i++)
        {
            if (!p.OpensMark(i) || !p.IsFree(i - 1) || p.Lower(i - 1) != ":" && !(p.IsDash(i - 1) && IsSentence(p, i))) continue;
            var end = p.MarkEnd(i);
            var span = p.Marks[p.MarkAt(i)].Inner;
            if (end - i < 4 || taken.Touches(span)) continue;
            if (Subjects.Main(p, i - 1) is not { } subject || p.Lower(subject.Last) is "i" or "we") continue;
            var speaks = NounPhrase.CanSpeak(p, subject) || NounPhrase.IsPronoun(p.Lower(subject.Last));
            if (!speaks) continue;
            taken.Add(span);
            reports.Add(new Report { Passage = p, Pieces = Cut(p, [(i, end)]), Cue = p.Tokens[i - 1].Span, Speaker = p.SpanOf(subject.First, subject.Last), Confidence = 0.6 });
        }
    }

    /// <summary>True for marks that hold a whole sentence.</summary>
    private static bool IsSentence(Passage p, int open)
    {
        var inner = p.Marks[p.MarkAt(open)].Inner;
        return char.IsUpper(p.Text[inner.Start]) && p.Text[inner.End - 1] is '.' or '!' or '?' && p.MarkEnd(open) - open > 6;
    }

    /// <summary>
    /// A report inside another one's content is part of it and no quote of its own, except behind an outlet that only passes it on:
    /// in "CNN reported that the mayor said the bridge was closed" the mayor is quoted.
    /// </summary>
    private static List<Report> Outermost(List<Report> reports)
    {
        DropOutlets(reports);
        reports.Sort((a, b) => a.Extent.CompareTo(b.Extent));
        var kept = new List<Report>();
        var open = new List<int>(); // those of the kept that reach as far as the next one
        foreach (var report in reports)
        {
            open.RemoveAll(outer => kept[outer].Extent.End <= report.Extent.Start);
            var inside = open.FindIndex(outer => Covers(kept[outer], report)) is var at and >= 0 ? open[at] : -1;
            if (inside < 0)
            {
                open.Add(kept.Count);
                kept.Add(report);
            }
            else if (kept[inside].Thought && !report.Thought && report.Speaker is { } own && own.Start >= kept[inside].Extent.Start)
            {
                // "She spoke of two sons, who she said were “lost at sea”": the words are those of the verb that reports.
                kept[inside] = report;
            }
            else if (PassesOn(kept[inside], report)) kept[inside] = report with { Carrier = kept[inside].Speaker };
        }

        return kept;
    }

    private static bool Covers(Report outer, Report inner)
    {
        if (inner.Cue is { } cue && outer.Holds(new TextSpan(cue.Start, 1))) return true;
        return outer.Extent.Contains(inner.Extent) && inner.Pieces.All(piece => outer.Holds(piece.Span));
    }

    /// <summary>"Radio Ost reported, citing police": the outlet passes on what police said.</summary>
    private static void DropOutlets(List<Report> reports)
    {
        var cited = reports.Where(report => report.Lemma == "citing").ToList();
        if (cited.Count == 0) return;
        reports.RemoveAll(report => report.Lemma == "citing");
        var byCue = reports.Where(report => report.Cue is not null).OrderBy(report => report.Cue!.Value.End).ToList();
        var next = 0;
        var replaced = new Dictionary<Report, Report>(ReferenceEqualityComparer.Instance);
        foreach (var citing in cited.OrderBy(report => report.Cue!.Value.Start))
        {
            while (next < byCue.Count && byCue[next].Cue!.Value.End < citing.Cue!.Value.Start) next++;
            Report? outlet = null;
            for (var i = next - 1; i >= Math.Max(0, next - Neighbours); i--)
                if (byCue[i].Extent.Start <= citing.Extent.Start)
                    outlet = byCue[i];
            if (outlet is null) reports.Add(citing);
            else if (outlet.Lemma == "report") replaced[outlet] = citing with { Pieces = outlet.Pieces, Carrier = outlet.Speaker };
        }

        for (var i = 0; i < reports.Count; i++)
            if (replaced.TryGetValue(reports[i], out var citing))
                reports[i] = citing;
    }

    private static bool PassesOn(Report outer, Report inner) =>
        outer.Lemma is "report" or "quote" && !inner.Thought && inner.Speaker is { } speaker && outer.Pieces[0].Span.Contains(speaker) && speaker.Start - outer.Pieces[0].Span.Start < 40;
}
