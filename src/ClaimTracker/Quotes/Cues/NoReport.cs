using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Cues;

/// <summary>Tells where a reporting verb has a speaker and an object and still nothing is reported.</summary>
internal static class NoReport
{
    /// <summary>Most letters behind a word of silence that leave it one.</summary>
    private const int LongestSilence = 40;

    private const Frames Takes = Frames.Clause | Frames.That | Frames.Whether | Frames.To | Frames.Object | Frames.ObjectTo | Frames.ObjectOf | Frames.ObjectWith | Frames.ObjectAt | Frames.ObjectThat | Frames.As | Frames.Name | Frames.Gerund;

    /// <summary>What is refused where nothing is said: "to answer", "an interview".</summary>
    private static readonly string[] Silences = [.. WordList.Rows("quotes-silences.txt").Select(row => row[0])];

    private static readonly Func<Saying, bool>[] Always =
    [
        NobodySpeaks, SpeaksForAll, ContradictsMarks, OnlyThinks, MayNotSpeak, IsEachOther, IsWhatWasPromised, IsSlogan, IsSilence, IsOnlyAble,
    ];

    /// <summary>These hold only where no marks stand in what is reported.</summary>
    private static readonly Func<Saying, bool>[] Unmarked =
    [
        TakesOnlyMarks, SaysNothing, IsReflexive, IsLikeness, IsOutlook, ShowsFeeling, LetsIn, ProjectsPower, ThingUrges, NamesItself, IsNamedThing,
    ];

    public static bool Is(Saying saying)
    {
        foreach (var rule in Always)
            if (rule(saying))
                return true;
        if (saying.HoldsMarks) return false;
        foreach (var rule in Unmarked)
            if (rule(saying))
                return true;
        return false;
    }

    /// <summary>"Nobody can say she failed", "no one could tell": nothing was said.</summary>
    private static bool NobodySpeaks(Saying s)
    {
        var (p, first, last) = (s.P, s.Speaker.First, s.Speaker.Last);
        if (p.Lower(last) == "nobody") return true;
        return (s.Cue.Able || s.Cue.Modality == Modality.Hypothetical) && (p.Lower(first) == "no" || p.Lower(first - 1) == "no" || p.Lower(last) == "one" && p.Lower(last - 1) == "no");
    }

    /// <summary>"I have written often", "we believe": the author speaks as author.</summary>
    private static bool SpeaksForAll(Saying s) => !s.IsByAuthor && s.SpeakerWord is "i" or "we" or "you" or "me" or "us";

    /// <summary>"She does not disagree: “It takes time.”" tells what she did say.</summary>
    private static bool ContradictsMarks(Saying s) => s.Cue.Modality == Modality.Negated && !s.Cue.Verb.Has(Frames.Negated) && s.IsVerbatim && s.P.Lower(s.Start - 1) == ":";

    /// <summary>Nobody tells what "she believes it is late" rests on; in "she believes it is “a ruin”" she has said it.</summary>
    private static bool OnlyThinks(Saying s) =>
        s.Cue.Verb.Has(Frames.Thought) && !s.Pieces.Any(piece => piece.Marked && (s.Cue.Verb.Has(Frames.As) || !MarkedPhrases.IsTitle(s.P, piece.Span))) && !AreBelieved(s);

    /// <summary>"The fire was set, investigators believe": what people in a body of their trade think, they have told; "most people believe" tells of everybody.</summary>
    private static bool AreBelieved(Saying s) =>
        s.Content.IsClause && s.Cue.Shape == CueShape.SubjectFirst && s.Cue.Verb.Has(Frames.Clause) && SpeakerWords.IsPlural(s.SpeakerWord) && SpeakerWords.IsSpeaker(s.SpeakerWord) && s.SpeakerWord is not ("people" or "men" or "women" or "children");

    private static bool TakesOnlyMarks(Saying s) => !s.Cue.Verb.Has(Takes) && s.Cue.Verb.Prepositions.Count == 0;

    /// <summary>Who is not known to speak needs marks, or a verb that does nothing but report: "the plan promises to “mend the sheds”".</summary>
    private static bool MayNotSpeak(Saying s) => !s.IsVerbatim && !MaySpeak(s) && !(s.Cue.Verb.OnlyReports && s.Cue.Verb.Has(Frames.To) && s.HoldsMarks);

    /// <summary>Who is not known to speak needs a clause that "that" opens, or a verb that does nothing but report; "Monday" and "the night" never speak.</summary>
    private static bool MaySpeak(Saying s)
    {
        var (p, cue, speaker, word) = (s.P, s.Cue, s.Speaker, s.SpeakerWord);
        if (p.NameAt(speaker.Last) < 0 && SpeakerWords.IsTime(word.TrimEnd('s')) && cue.Form == VerbForms.Ing && !s.Content.SaysThat) return false; // "after years adding boats"
        if (NounPhrase.CanSpeak(p, speaker) || NounPhrase.IsPronoun(word) || speaker.First == speaker.Last && NounPhrase.IsQuantifier(word) || cue.Verb.Lemma is "say" or "tell" or "argue" or "write" or "add" || cue.Shape == CueShape.SubjectFirst && p.Lower(speaker.Last + 1) == "who") return true;
        if (p.NameAt(speaker.Last) < 0 && SpeakerWords.IsAdverb(word)) return false;
        if (p.Tag(speaker.Last) == PartOfSpeech.ProperNoun) return true;
        return s.Content.IsClause && (s.Content.SaysThat || !cue.Verb.Has(Frames.Weak | Frames.Document));
    }

    /// <summary>"as they call each other".</summary>
    private static bool IsEachOther(Saying s) =>
        s.Content.Ranges[0].Last == s.Start + 1 && s.FirstWord is "each" or "one" && s.P.Lower(s.Start + 1) is "other" or "another";

    /// <summary>"what she is promising them".</summary>
    private static bool IsWhatWasPromised(Saying s) =>
        s.P.Lower(s.Cue.ClauseFirst - 1) == "what" && s.Content.Ranges is [(var only, var end)] && only == end && s.P.Lower(only) is "them" or "him" or "her" or "me" or "us";

    /// <summary>"signs reading “Save our pool”" shows words, it does not quote anybody.</summary>
    private static bool IsSlogan(Saying s) => s.Cue.Verb.Lemma == "read" && (s.Cue.Form == VerbForms.Ing || s.Cue.Modality == Modality.Hypothetical || Contexts.Is(s.SpeakerWord, Role.Show) || s.SpeakerStart is { } head && Contexts.Is(head, Role.Show));

    /// <summary>"declined to be interviewed", "refused to answer": nothing is said, not even what is not said.</summary>
    private static bool IsSilence(Saying s)
    {
        if (s.Cue.Verb.Lemma is not ("decline" or "refuse") || s.Pieces.Count != 1) return false;
        var words = s.Pieces[0].Span.Slice(s.P.Text);
        foreach (var silence in Silences)
            if (words.StartsWith(silence, StringComparison.Ordinal) && words.Length - silence.Length < LongestSilence)
                return true;
        return false;
    }

    /// <summary>"could call the vote": what somebody is able to name is not named.</summary>
    private static bool IsOnlyAble(Saying s) => s.Cue.Able && !s.Content.IsClause && !s.IsVerbatim;

    /// <summary>"she explained nothing and left".</summary>
    private static bool SaysNothing(Saying s) => s.FirstWord == "nothing" && !s.Content.IsClause && s.P.Lower(s.Start + 1) is not ("that" or "but" or "more" or "about" or "of");

    /// <summary>"announced himself to the crowd".</summary>
    private static bool IsReflexive(Saying s) =>
        s.FirstWord is "himself" or "herself" or "itself" or "themselves" && !s.Content.IsClause && !s.Cue.Verb.Has(Frames.Name | Frames.As | Frames.ObjectTo | Frames.ObjectOf);

    /// <summary>"that's like saying it is late", "fires have gone on, showing that the ban failed".</summary>
    private static bool IsLikeness(Saying s)
    {
        var (p, cue) = (s.P, s.Cue);
        if (cue.Form != VerbForms.Ing) return false;
        if (p.Lower(cue.GroupFirst - 1) == "like") return true;
        return cue.Verb.Has(Frames.Document) && cue.Shape == CueShape.Participle && p.IsComma(cue.GroupFirst - 1) && !NounPhrase.CanSpeak(p, s.Speaker) && !NounPhrase.IsPronoun(s.SpeakerWord) && !NounPhrase.IsQuantifier(s.SpeakerWord);
    }

    /// <summary>"Halden's spring fairs promise to be better".</summary>
    private static bool IsOutlook(Saying s) =>
        s.Cue.Verb.Has(Frames.Outlook) && !s.Content.SaysThat && s.P.Tag(s.Speaker.Last) == PartOfSpeech.Noun && s.P.NameAt(s.Speaker.Last) < 0
            && !SpeakerWords.IsKnown(s.SpeakerWord) && !NameWords.IsTitle(s.SpeakerWord) && s.P.Tag(s.Speaker.First + 1) != PartOfSpeech.Adposition;

    /// <summary>"she has shown no regret".</summary>
    private static bool ShowsFeeling(Saying s) =>
        s.Cue.Verb.Has(Frames.Document) && s.Cue.Verb.Has(Frames.Weak) && !s.Cue.Verb.Has(Frames.ObjectAt) && !s.Content.IsClause && !SpeakerWords.IsDocument(s.P.Lower(NounPhrase.HeadOf(s.P, s.Speaker))) && IsSomebody(s.P, s.Speaker);

    private static bool IsSomebody(Passage p, (int First, int Last) speaker) =>
        p.Lower(speaker.Last) is "he" or "she" or "they" or "who" || p.NameAt(speaker.Last) is var name and >= 0 && p.Names[name].Entity.Kind == NameKind.Person;

    /// <summary>"admits more foreign students".</summary>
    private static bool LetsIn(Saying s) =>
        OtherSenses.TakesPeople(s.Cue.Verb.Lemma) && !s.Content.IsClause && NounPhrase.StartingAt(s.P, s.Start, wide: false) is { } admitted && SpeakerWords.IsSpeaker(s.P.Lower(admitted.Last)) && s.P.Lower(admitted.Last + 1) != "as"; // but "citing trust as a reason"

    /// <summary>"is projecting power in the region"; but "projecting 900 jobs".</summary>
    private static bool ProjectsPower(Saying s) => s.Cue.Verb.Lemma == "project" && s.Cue.Form == VerbForms.Ing && !s.Content.IsClause && !NounPhrase.HasNumber(s.P, s.Content.Ranges[0]);

    /// <summary>"the tax is high: it encourages people to drive less".</summary>
    private static bool ThingUrges(Saying s) => s.SpeakerWord == "it" && s.Cue.Verb.Lemma is "encourage" or "threaten";

    /// <summary>"a group that calls itself Dawn" tells its name.</summary>
    private static bool NamesItself(Saying s) =>
        s.Cue.Verb.Lemma == "call" && s.Pieces.Count == 1 && s.FirstWord is "itself" or "themselves" or "himself" or "herself" && s.P.Tokens[Math.Min(s.Start + 1, s.P.Count - 1)].IsCapitalized;

    /// <summary>"a club called Our Oars has won".</summary>
    private static bool IsNamedThing(Saying s)
    {
        var (p, cue) = (s.P, s.Cue);
        return cue.Verb.Lemma == "call" && cue.Form != VerbForms.Ing && cue.GroupFirst == cue.At && p.Lower(s.Speaker.First) is "a" or "an" or "one" && p.NameAt(s.Speaker.Last) < 0
            && p.Tokens[s.Start].IsCapitalized && NounPhrase.StartingAt(p, s.Start) is { } called && p.IsFinite(p.BehindAdverbs(called.Last + 1));
    }
}
