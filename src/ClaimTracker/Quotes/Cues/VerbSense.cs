using ClaimTracker.Language;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Cues;

/// <summary>Tells whether a word that has the form of a reporting verb is one where it stands.</summary>
/// <remarks>Many of them look like nouns or adjectives: "the claims", "a reported rise", "her notes". The first rule that knows decides; what none knows, the tags decide.</remarks>
internal static partial class VerbSense
{
    /// <summary>How many words between marked speech and its verb are all taken for the speaker.</summary>
    private const int LongestSubject = 8;

    /// <summary>How far back the subject of a verb in the plural is looked for.</summary>
    private const int LongestClause = 40;

    private static readonly Func<VerbPlace, bool?>[] Rules =
    [
        HasOtherSense, IsStrict, OnlyTags, IsNoun, VoicesNothing, HasGroup, OpensParticiple, OpensSentence, IsProposedThing, NamesThing, GoesWithoutSaying,
        StandsBeforeMarkedName, IsFound, EndsMarkedSpeech, EndsReport, FollowsPreposition, FollowsDeterminer, IsTitleWord, FollowedByThat, SharesPlural,
        IntroducesSpeech, IsNamedOutlets, TellsInJournal, Questions, PromisesMarked, IsTaggedOtherwise, IsAdjective, ModifiesNoun, HasPastForm,
    ];

    /// <summary>True where the word reports.</summary>
    public static bool Reports(Passage p, int i, ReportingVerb verb, VerbGroup group)
    {
        var place = new VerbPlace(p, i, verb, group);
        foreach (var rule in Rules)
            if (rule(place) is { } reports)
                return reports;
        return p.Tag(i) == PartOfSpeech.Verb || (verb.Is(VerbForms.Third) ? AgreesInThird(place) : AgreesInPlural(place));
    }

    /// <summary>The closing mark of speech that ends at most a few words before the token at <paramref name="at"/>, with no mark or stop in between; -1 where there is none.</summary>
    public static int SpeechBefore(Passage p, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= LongestSubject; i--)
        {
            if (p.ClosesMark(i)) return at - i > 1 && p.Text[p.Marks[p.MarkAt(i)].Inner.End - 1] is ',' or '?' or '!' or '.' or '…' or '-' or '—' ? i : -1;
            if (!p.IsFree(i) || (p.IsPunctuation(i) && p.Lower(i) != "-")) return -1;
        }

        return -1;
    }

    /// <summary>"recalled 41,000 vans", "the rain told on his legs".</summary>
    private static bool? HasOtherSense(VerbPlace w) => OtherSenses.IsNext(w) ? false : null;

    /// <summary>"held a post", "had accepted the gift"; but "the pier, she accepted, is shut".</summary>
    private static bool? IsStrict(VerbPlace w) =>
        w.Verb.Has(Frames.Strict) && w.Next != "that" && !(w.Verb.Has(Frames.Invert) && w.P.IsFree(w.At + 1) && w.P.IsComma(w.At + 1)) ? false : null;

    /// <summary>"corrected the error"; but "“Nine,” she corrected".</summary>
    private static bool? OnlyTags(VerbPlace w) => w.Verb.Has(Frames.Tag) && SpeechBefore(w.P, w.Group.First) < 0 ? false : null;

    /// <summary>"voiced concern that it was late"; not "voiced concern".</summary>
    private static bool? VoicesNothing(VerbPlace w) =>
        w.Verb.Has(Frames.ObjectThat) && !(NounPhrase.StartingAt(w.P, w.At + 1, wide: false) is { } voiced && w.P.Lower(voiced.Last + 1) == "that") ? false : null;

    /// <summary>"has said", "never said".</summary>
    private static bool? HasGroup(VerbPlace w) =>
        !w.IsAlone && (w.Before is not ("n't" or "'s") || w.Verb.Is(VerbForms.Ing) && (NounPhrase.IsPronoun(w.P.Lower(w.At - 2)) || w.Next == "that")) ? true : null;

    /// <summary>", saying that", ", saying “", ", saying, “".</summary>
    private static bool? OpensParticiple(VerbPlace w) =>
        w.Verb.Is(VerbForms.Ing) && w.IsAlone && w.P.IsComma(w.At - 1) && (w.Next == "that" || w.P.OpensMark(w.At + 1) || w.P.IsFree(w.At + 1) && w.P.IsPunctuation(w.At + 1) && w.P.OpensMark(w.At + 2)) ? true : null;

    /// <summary>"Noting he lived there, Holt said".</summary>
    private static bool? OpensSentence(VerbPlace w) =>
        w.Verb.Is(VerbForms.Ing) && w.At == w.P.LogicalStart(w.At) && w.Verb.OnlyReports && NounPhrase.IsPronoun(w.Next) && w.P.IsFinite(w.P.BehindAdverbs(w.At + 2)) ? true : null;

    /// <summary>"it goes without saying that".</summary>
    private static bool? GoesWithoutSaying(VerbPlace w) =>
        w.Verb.Lemma == "say" && w.Verb.Is(VerbForms.Ing) && w.Before == "without" && w.P.Lower(w.At - 2) is "goes" or "went" or "go" ? false : null;

    /// <summary>"a plan Holt calls “a trap”".</summary>
    private static bool? StandsBeforeMarkedName(VerbPlace w) =>
        w.Verb.Is(VerbForms.Third) && w.Verb.Has(Frames.Name | Frames.Clause) && w.P.OpensMark(w.At + 1) && (w.P.NameAt(w.At - 1) >= 0 || NounPhrase.IsPronoun(w.Before)) ? true : null;

    /// <summary>"officers found him asleep".</summary>
    private static bool? IsFound(VerbPlace w) =>
        w.Verb.Has(Frames.Weak) && !w.Verb.Has(Frames.Object | Frames.ObjectTo | Frames.Name) && w.Next is "him" or "them" or "me" or "us" ? false : null;

    /// <summary>"“It leaks,” fumes a pensioner".</summary>
    private static bool? EndsMarkedSpeech(VerbPlace w) =>
        w.Verb.Has(Frames.Invert) && w.Verb.Is(VerbForms.Past | VerbForms.Third) && w.P.ClosesWithComma(w.At - 1) && w.P.IsSpeech(w.At - 1) ? true : null;

    /// <summary>"by saying that", "without saying “".</summary>
    private static bool? FollowsPreposition(VerbPlace w) =>
        w.Verb.Is(VerbForms.Ing) && w.Before is "by" or "after" or "before" or "without" && w.IsAlone && (w.Next == "that" || w.P.OpensMark(w.At + 1)) ? true : null;

    /// <summary>A noun after an article; but a gerund after a preposition is still speech: "by saying", "of calling her".</summary>
    private static bool? FollowsDeterminer(VerbPlace w)
    {
        var isNoun = w.TagBefore is PartOfSpeech.Determiner && w.Before is not ("that" or "all" or "both" or "some" or "many" or "this" or "another" or "few")
            || w.P.IsFree(w.At - 1) && w.Before is "his" or "her" or "its" or "their" or "my" or "our" or "your" or "'s" or "'" or "of" or "in" or "on" or "for" or "with" or "from" or "at" or "about" or "into" or "under" or "than" or "over" or "against";
        return isNoun ? w.Verb.Is(VerbForms.Ing) && w.Before is "by" or "for" or "in" or "from" or "about" : null;
    }

    /// <summary>"the Claim Board": a base form with a capital before another one.</summary>
    private static bool? IsTitleWord(VerbPlace w) =>
        w.IsAlone && w.Verb.Is(VerbForms.Base) && w.IsTitleCase && w.P.Tokens[Math.Min(w.At + 1, w.P.Count - 1)].IsCapitalized && !w.P.Tokens[w.At - 1].IsCapitalized ? false : null;

    /// <summary>"the campaign projects that", "doctors warn that": what "that" follows is a verb, whatever its tag.</summary>
    private static bool? FollowedByThat(VerbPlace w) =>
        w.Next == "that" && w.Verb.Has(Frames.Clause) && (w.Verb.Is(VerbForms.Third) || w.Before is "," or "-" or "—" or "–" || w.Before.EndsWith('s') || w.Verb.Is(VerbForms.Ing) && SpeakerWords.IsKnown(w.Before))
            && w.TagBefore is not (PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Adposition) && w.At > 0 ? true : null;

    /// <summary>"those who drew up plans for the pier admit that they".</summary>
    private static bool? SharesPlural(VerbPlace w) =>
        w.Next == "that" && w.Verb.Is(VerbForms.Base) && w.Verb.OnlyReports && w.Verb.Has(Frames.Clause) && w.TagBefore == PartOfSpeech.Noun && !SpeakerWords.IsReportNoun(w.P.Lower(w.At)) && NounPhrase.IsPronoun(w.P.Lower(w.At + 2)) && HasPlural(w.P, w.At) ? true : null;

    /// <summary>"the Department of Ports notes, “It leaks”".</summary>
    private static bool? IntroducesSpeech(VerbPlace w) =>
        w.Verb.Is(VerbForms.Third) && w.Verb.Has(Frames.Direct) && (w.P.IsComma(w.At + 1) || w.Next == ":") && w.P.OpensMark(w.At + 2) && w.P.IsSpeech(w.P.MarkEnd(w.At + 2)) && NounPhrase.EndingAt(w.P, w.At - 1) is { } teller && NounPhrase.CanSpeak(w.P, teller) ? true : null;

    /// <summary>"the Ost Times reports Holt will stay".</summary>
    private static bool? IsNamedOutlets(VerbPlace w) =>
        w.Verb.Is(VerbForms.Third) && w.Verb.Has(Frames.Clause) && w.P.NameAt(w.At - 1) >= 0 && w.P.IsFree(w.At + 1) && NounPhrase.StartingAt(w.P, w.At + 1, wide: false) is { } told && w.P.NameAt(told.Last) >= 0 && w.P.IsFinite(w.P.BehindAdverbs(told.Last + 1)) ? true : null;

    /// <summary>"the team reports in the journal Heron that".</summary>
    private static bool? TellsInJournal(VerbPlace w) =>
        w.Verb.Is(VerbForms.Third) && w.Verb.Has(Frames.Clause) && w.P.Relation(w.At) == Relation.Root && SpeakerWords.IsSpeaker(w.Before) && w.P.Tag(w.At + 1) == PartOfSpeech.Adposition && HasThat(w.P, w.At + 1) ? true : null;

    /// <summary>"Holt, who read the note, questions whether".</summary>
    private static bool? Questions(VerbPlace w) =>
        w.Verb.Is(VerbForms.Third) && w.Verb.Has(Frames.Whether) && w.Next is "whether" or "if" && w.P.IsFree(w.At - 1) && w.P.IsComma(w.At - 1) && AsideBeforeVerb.Find(w.P, w.At - 1) is { } doubter && NounPhrase.CanSpeak(w.P, doubter) ? true : null;

    /// <summary>"her plan promises to “mend the sheds”".</summary>
    private static bool? PromisesMarked(VerbPlace w) =>
        w.Next == "to" && w.P.OpensMark(w.At + 2) && w.Verb.Has(Frames.To) && w.Verb.Is(VerbForms.Third) && w.TagBefore != PartOfSpeech.Adjective ? true : null;

    /// <summary>"that" with its clause behind a phrase that a preposition opens.</summary>
    private static bool HasThat(Passage p, int at)
    {
        for (var i = at + 1; i < Math.Min(p.Count, at + LongestSubject) && p.IsFree(i) && !p.IsPunctuation(i) && !p.IsFinite(i); i++)
            if (p.Lower(i) == "that")
                return !p.IsFinite(i + 1);
        return false;
    }

    /// <summary>A word in the plural between the verb and what opens its clause: "letters on his desk show".</summary>
    private static bool HasPlural(Passage p, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - LongestClause) && p.IsFree(i) && p.Lower(i) != "." && !p.IsComma(i); i--)
            if (p.Lower(i).EndsWith('s') || SpeakerWords.IsPlural(p.Lower(i)) || p.Lower(i) is "and" or "who" or "that" or "which")
                return true;
        return false;
    }

    /// <summary>The form of the third person stands behind most things that can be its subject.</summary>
    private static bool AgreesInThird(VerbPlace w) =>
        w.TagBefore is not (PartOfSpeech.Adjective or PartOfSpeech.Numeral or PartOfSpeech.Verb or PartOfSpeech.Conjunction) || w.At == 0 || w.Verb.Lemma is "say" or "tell" or "write" or "ask";

    /// <summary>The bare form needs a plural in front of it: "officials say", "they claim".</summary>
    private static bool AgreesInPlural(VerbPlace w) =>
        w.TagBefore is PartOfSpeech.Pronoun || w.Before is "they" or "we" or "i" or "you" or "who" or "that" or "which" or "and" or "also" or "," || w.Before.EndsWith('s') && w.TagBefore is PartOfSpeech.Noun or PartOfSpeech.ProperNoun
            || w.Next == "that" && w.P.SubjectOf(w.At) is var subject and >= 0 && w.P.Penn(subject) == PennTag.NNS // "phone records handed to the board show that"
            || SpeakerWords.IsPlural(w.Before) || w.Verb.Lemma is "say" or "tell" or "insist" or "argue" or "write" || w.P.IsMarkToken(w.At - 1);
}
