using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes.Contents;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Cues;

/// <summary>Makes a report of a reporting verb and what it reports, unless nobody speaks there.</summary>
internal static class CueReports
{
    /// <summary>What is refused where nothing is said: "to answer", "an interview".</summary>
    private static readonly string[] Silences = [.. WordList.Rows("quotes-silences.txt").Select(row => row[0])];

    public static Report? Read(Passage p, Cue cue, Content content)
    {
        if (cue.Speaker is not { } speaker) return cue.Shape == CueShape.Unspoken ? Asked(p, cue, content) : null;

        // "Nobody can say she failed" reports nothing that was said.
        if (p.Lower(speaker.Last) == "nobody" || (cue.Able || cue.Modality == Modality.Hypothetical) && (p.Lower(speaker.First) == "no" || p.Lower(speaker.First - 1) == "no" || p.Lower(speaker.Last) == "one" && p.Lower(speaker.Last - 1) == "no")) return null;

        // In "I have written often" the author speaks as author: nobody is quoted.
        // What marks hold, as in "“I am done,” I told the council", was said by the author all the same.
        var pieces = PassageReports.Cut(p, content.Ranges);
        if (pieces.Count == 0) return null;
        var (holdsMarks, verbatim) = (pieces.Any(piece => piece.Marked), pieces.All(piece => piece.Marked));
        if (cue.Modality == Modality.Negated && !cue.Verb.Has(Frames.Negated) && verbatim && p.Lower(content.Ranges[0].First - 1) == ":") return null; // "She does not disagree: “It takes time.”" tells what she did say
        if (p.Lower(content.Ranges[0].First) == "nothing" && !content.IsClause && p.Lower(content.Ranges[0].First + 1) is not ("that" or "but" or "more" or "about" or "of") && !holdsMarks) return null; // "she explained nothing and left"
        if (p.Lower(content.Ranges[0].First) is "himself" or "herself" or "itself" or "themselves" && !content.IsClause && !cue.Verb.Has(Frames.Name | Frames.As | Frames.ObjectTo | Frames.ObjectOf) && !holdsMarks) return null; // "announced himself to the crowd"
        if (cue.Form == VerbForms.Ing && !holdsMarks && (p.Lower(cue.GroupFirst - 1) == "like" || cue.Verb.Has(Frames.Document) && cue.Shape == CueShape.Participle && p.IsComma(cue.GroupFirst - 1) && !NounPhrase.CanSpeak(p, speaker) && !NounPhrase.IsPronoun(p.Lower(speaker.Last)) && !NounPhrase.IsQuantifier(p.Lower(speaker.Last)))) return null; // "that's like saying it is late", "fires have gone on, showing that the ban failed"
        if (cue.Verb.Lemma is "promise" or "threaten" && !content.SaysThat && !holdsMarks && p.Tag(speaker.Last) == PartOfSpeech.Noun && p.NameAt(speaker.Last) < 0 && !SpeakerWords.IsKnown(p.Lower(speaker.Last)) && !NameWords.IsTitle(p.Lower(speaker.Last)) && p.Tag(speaker.First + 1) != PartOfSpeech.Adposition) return null; // "Halden's spring fairs promise to be better"
        var byAuthor = p.Lower(speaker.Last) is "i" && verbatim;
        if (!byAuthor && p.Lower(speaker.Last) is "i" or "we" or "you" or "me" or "us") return null;
        if (cue.Verb.Has(Frames.Thought) && !pieces.Any(piece => piece.Marked && (cue.Verb.Has(Frames.As) || !MarkedPhrases.IsTitle(p, piece.Span))) && !AreBelieved(p, cue, speaker, content)) return null; // nobody tells what "she believes it is late" rests on; in "she believes it is “a ruin”" she has said it
        if (!cue.Verb.Has(Frames.Clause | Frames.That | Frames.Whether | Frames.To | Frames.Object | Frames.ObjectTo | Frames.ObjectOf | Frames.ObjectWith | Frames.ObjectAt | Frames.ObjectThat | Frames.As | Frames.Name | Frames.Gerund) && cue.Verb.Prepositions.Count == 0 && !holdsMarks) return null;
        if (!verbatim && !MaySpeak(p, cue, speaker, content) && !(cue.Verb.OnlyReports && cue.Verb.Has(Frames.To) && holdsMarks)) return null; // "the plan promises to “mend the sheds”"
        if (cue.Verb.Has(Frames.Document) && cue.Verb.Has(Frames.Weak) && !cue.Verb.Has(Frames.ObjectAt) && !content.IsClause && !SpeakerWords.IsDocument(p.Lower(NounPhrase.HeadOf(p, speaker))) && IsSomebody(p, speaker) && !holdsMarks) return null; // "she has shown no regret"
        if (cue.Verb.Lemma == "admit" && !content.IsClause && NounPhrase.StartingAt(p, content.Ranges[0].First, wide: false) is { } admitted && SpeakerWords.IsSpeaker(p.Lower(admitted.Last)) && !holdsMarks) return null; // "admits more foreign students"
        if (cue.Verb.Lemma == "project" && cue.Form == VerbForms.Ing && !content.IsClause && !NounPhrase.HasNumber(p, content.Ranges[0]) && !holdsMarks) return null; // "is projecting power in the region"
        if (p.Lower(speaker.Last) == "it" && cue.Verb.Lemma is "encourage" or "threaten" && !holdsMarks) return null; // "the tax is high: it encourages people to drive less"
        if (cue.Verb.Lemma == "call" && pieces.Count == 1 && pieces[0] is { Marked: false } && p.Lower(content.Ranges[0].First) is "itself" or "themselves" or "himself" or "herself" && p.Tokens[Math.Min(content.Ranges[0].First + 1, p.Count - 1)].IsCapitalized) return null; // "a group that calls itself Dawn" tells its name
        if (cue.Verb.Lemma == "call" && cue.Form != VerbForms.Ing && cue.GroupFirst == cue.At && p.Lower(speaker.First) is "a" or "an" or "one" && p.NameAt(speaker.Last) < 0 && p.Tokens[content.Ranges[0].First].IsCapitalized && NounPhrase.StartingAt(p, content.Ranges[0].First) is { } called && p.IsFinite(p.BehindAdverbs(called.Last + 1)) && !holdsMarks) return null; // "a club called Our Oars has won"
        if (content.Ranges[0] is var both && both.Last == both.First + 1 && p.Lower(both.First) is "each" or "one" && p.Lower(content.Ranges[0].First + 1) is "other" or "another") return null; // "as they call each other"
        if (p.Lower(cue.ClauseFirst - 1) == "what" && content.Ranges is [(var only, var end)] && only == end && p.Lower(only) is "them" or "him" or "her" or "me" or "us") return null; // "what she is promising them"
        if (IsSlogan(p, cue, speaker) || IsSilence(p, cue, pieces) || (cue.Able && !content.IsClause && !verbatim)) return null;
        return new Report
        {
            Passage = p,
            Pieces = pieces,
            Cue = p.SpanOf(cue.First, content.CueLast ?? cue.Last),
            Speaker = p.SpanOf(speaker.First, speaker.Last),
            Addressee = (content.Addressee ?? OpeningHearer.Find(p, cue)) is { } hearer ? p.SpanOf(hearer.First, hearer.Last) : null,
            ByAuthor = byAuthor,
            Modality = p.Lower(speaker.First) is "neither" or "none" && cue.Modality == Modality.Asserted ? Modality.Negated : IsAskedFor(p, cue, speaker) ? Modality.Question : cue.Modality == Modality.Question && content.SaysThat ? Modality.Asserted : cue.Modality == Modality.Asserted && verbatim && p.Text[pieces[0].Span.End - 1] == '?' ? Modality.Question : cue.Modality,
            Confidence = Repaired(p, pieces) ? Math.Min(0.5, content.Confidence) : content.Confidence,
            Lemma = cue.Verb.Lemma,
            Thought = cue.Verb.Has(Frames.Thought),
        };
    }

    /// <summary>"The fire was set, investigators believe": what people in a body of their trade think, they have told.</summary>
    private static bool AreBelieved(Passage p, Cue cue, (int First, int Last) speaker, Content content) =>
        content.IsClause && cue.Shape == CueShape.SubjectFirst && cue.Verb.Has(Frames.Clause) && SpeakerWords.IsPlural(p.Lower(speaker.Last)) && SpeakerWords.IsSpeaker(p.Lower(speaker.Last)) && p.Lower(speaker.Last) is not ("people" or "men" or "women" or "children"); // "most people believe" tells of everybody

    /// <summary>"Did the mayor say it would close?": the report itself is the question.</summary>
    private static bool IsAskedFor(Passage p, Cue cue, (int First, int Last) speaker)
    {
        var first = p.LogicalStart(cue.At);
        return p.Lower(p.SentenceEnd(cue.At) - 1) == "?" && first <= speaker.First && (p.Lower(first) is "did" or "does" or "do" or "will" or "would" or "can" or "could" or "should" or "has" or "have" or "had" or "might" || p.Lower(first) == "who" && speaker.First == first);
    }

    /// <summary>"Asked whether it was safe, she laughed": a question that nobody in particular puts.</summary>
    private static Report? Asked(Passage p, Cue cue, Content content)
    {
        var pieces = PassageReports.Cut(p, content.Ranges);
        if (pieces.Count == 0) return null;
        return new Report { Passage = p, Pieces = pieces, Cue = p.SpanOf(cue.First, content.CueLast ?? cue.Last), Modality = cue.Modality, Confidence = 0.6, Lemma = cue.Verb.Lemma, Anonymous = true };
    }

    /// <summary>Who is not known to speak needs a clause that "that" opens, or a verb that does nothing but report; "Monday" and "the night" never speak.</summary>
    private static bool MaySpeak(Passage p, Cue cue, (int First, int Last) speaker, Content content)
    {
        if (p.NameAt(speaker.Last) < 0 && SpeakerWords.IsTime(p.Lower(speaker.Last).TrimEnd('s')) && cue.Form == VerbForms.Ing && !content.SaysThat) return false; // "after years adding boats"
        if (NounPhrase.CanSpeak(p, speaker) || NounPhrase.IsPronoun(p.Lower(speaker.Last)) || speaker.First == speaker.Last && NounPhrase.IsQuantifier(p.Lower(speaker.Last)) || cue.Verb.Lemma is "say" or "tell" or "argue" or "write" or "add" || cue.Shape == CueShape.SubjectFirst && p.Lower(speaker.Last + 1) == "who") return true;
        if (p.NameAt(speaker.Last) < 0 && SpeakerWords.IsAdverb(p.Lower(speaker.Last))) return false;
        if (p.Tag(speaker.Last) == PartOfSpeech.ProperNoun) return true;
        return content.IsClause && (content.SaysThat || !cue.Verb.Has(Frames.Weak | Frames.Document));
    }

    private static bool IsSomebody(Passage p, (int First, int Last) speaker) =>
        p.Lower(speaker.Last) is "he" or "she" or "they" or "who" || p.NameAt(speaker.Last) is var name and >= 0 && p.Names[name].Entity.Kind == NameKind.Person;

    /// <summary>"signs reading “Save our pool”" shows words, it does not quote anybody.</summary>
    private static bool IsSlogan(Passage p, Cue cue, (int First, int Last) speaker) =>
        cue.Verb.Lemma == "read" && (cue.Form == VerbForms.Ing || Contexts.Is(p.Lower(speaker.Last), Role.Show));

    /// <summary>"declined to be interviewed", "refused to answer": nothing is said, not even what is not said.</summary>
    private static bool IsSilence(Passage p, Cue cue, List<Piece> pieces)
    {
        if (cue.Verb.Lemma is not ("decline" or "refuse") || pieces.Count != 1) return false;
        var words = pieces[0].Span.Slice(p.Text);
        foreach (var silence in Silences)
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
}
