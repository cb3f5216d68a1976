using ClaimTracker.Language;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Cues;

/// <summary>Tells whether a word that has the form of a reporting verb is one where it stands.</summary>
internal static class VerbSense
{
    /// <summary>How many words between marked speech and its verb are all taken for the speaker.</summary>
    private const int LongestSubject = 8;

    /// <summary>How far back the subject of a verb in the plural is looked for.</summary>
    private const int LongestClause = 40;

    /// <summary>Many reporting verbs look like nouns or adjectives: "the claims", "a reported rise", "her notes".</summary>
    public static bool Reports(Passage p, int i, ReportingVerb verb, VerbGroup group)
    {
        if (verb.Lemma == "recall" && (p.Tag(i + 1) == PartOfSpeech.Numeral || p.Tokens[Math.Min(i + 1, p.Count - 1)].Kind == TokenKind.Number) || verb.Lemma == "tell" && p.Lower(i + 1) == "on") return false; // "recalled 41,000 vans", "the rain told on his legs"
        if (verb.Has(Frames.Strict) && p.Lower(i + 1) != "that" && !(verb.Has(Frames.Invert) && p.IsFree(i + 1) && p.IsComma(i + 1))) return false; // "held a post", "had accepted the gift"; but "the pier, she accepted, is shut"
        if (verb.Lemma == "correct" && SpeechBefore(p, group.First) < 0 || verb.Lemma == "reckon" && p.Lower(i + 1) == "with") return false; // "corrected the error", "reckoned with the past"
        if (IsNoun(p, i, verb, group) || verb.Has(Frames.ObjectThat) && !(NounPhrase.StartingAt(p, i + 1, wide: false) is { } voiced && p.Lower(voiced.Last + 1) == "that")) return false;
        if (group.First < i && (p.Lower(i - 1) is not ("n't" or "'s") || verb.Is(VerbForms.Ing) && (NounPhrase.IsPronoun(p.Lower(i - 2)) || p.Lower(i + 1) == "that"))) return true;
        if (verb.Is(VerbForms.Ing) && group.First == i && p.IsComma(i - 1) && (p.Lower(i + 1) == "that" || p.OpensMark(i + 1) || (p.IsFree(i + 1) && p.IsPunctuation(i + 1) && p.OpensMark(i + 2)))) return true;
        if (verb.Is(VerbForms.Ing) && i == p.LogicalStart(i) && verb.OnlyReports && NounPhrase.IsPronoun(p.Lower(i + 1)) && p.IsFinite(p.BehindAdverbs(i + 2))) return true; // "Noting he lived there, Holt said"
        if (p.Penn(i) == PennTag.VBN && group.First == i && p.IsComma(i - 1) && verb.Lemma == "propose" && p.Tag(i + 1) is PartOfSpeech.Noun or PartOfSpeech.Adjective) return false; // "the Pier Act, proposed national legislation"
        if (NamesThing(p, i, verb, group) || verb.Lemma == "say" && verb.Is(VerbForms.Ing) && p.Lower(i - 1) == "without" && p.Lower(i - 2) is "goes" or "went" or "go") return false; // "it goes without saying that"
        if (verb.Is(VerbForms.Third) && verb.Has(Frames.Name | Frames.Clause) && p.OpensMark(i + 1) && (p.NameAt(i - 1) >= 0 || NounPhrase.IsPronoun(p.Lower(i - 1)))) return true; // "a plan Holt calls “a trap”"
        if (verb.Has(Frames.Weak) && !verb.Has(Frames.Object | Frames.ObjectTo | Frames.Name) && p.Lower(i + 1) is "him" or "them" or "me" or "us") return false; // "officers found him asleep"
        if (verb.Has(Frames.Invert) && verb.Is(VerbForms.Past | VerbForms.Third) && p.ClosesWithComma(i - 1) && p.IsSpeech(i - 1)) return true; // "“It leaks,” fumes a pensioner"
        if (EndsReport(p, i, verb) && (SpeechBefore(p, group.First) >= 0 || IsBehindAside(p, i, verb)) || EndsSentence(p, i, verb)) return true;
        var before = p.Lower(i - 1);
        if (verb.Is(VerbForms.Ing) && before is "by" or "after" or "before" or "without" && group.First == i && (p.Lower(i + 1) == "that" || p.OpensMark(i + 1))) return true;
        var tag = p.Tag(i - 1);
        if (tag is PartOfSpeech.Determiner && before is not ("that" or "all" or "both" or "some" or "many" or "this" or "another" or "few") || p.IsFree(i - 1) && before is "his" or "her" or "its" or "their" or "my" or "our" or "your" or "'s" or "'" or "of" or "in" or "on" or "for" or "with" or "from" or "at" or "about" or "into" or "under" or "than" or "over" or "against")
        {
            // "by saying", "of calling her": a gerund after a preposition is still speech; a noun after an article is not.
            return verb.Is(VerbForms.Ing) && before is "by" or "for" or "in" or "from" or "about";
        }

        if (group.First == i && verb.Is(VerbForms.Base) && IsTitleCase(p, i) && p.Tokens[Math.Min(i + 1, p.Count - 1)].IsCapitalized && !p.Tokens[i - 1].IsCapitalized) return false;
        // "the campaign projects that", "doctors warn that": what "that" follows is a verb, whatever its tag.
        if (p.Lower(i + 1) == "that" && verb.Has(Frames.Clause) && (verb.Is(VerbForms.Third) || before is "," or "-" or "—" or "–" || before.EndsWith('s') || verb.Is(VerbForms.Ing) && SpeakerWords.IsKnown(before)) && tag is not (PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Adposition) && i > 0) return true;
        if (p.Lower(i + 1) == "that" && verb.Is(VerbForms.Base) && verb.OnlyReports && verb.Has(Frames.Clause) && tag == PartOfSpeech.Noun && !SpeakerWords.IsReportNoun(p.Lower(i)) && NounPhrase.IsPronoun(p.Lower(i + 2)) && HasPlural(p, i)) return true; // "those who drew up plans for the pier admit that they"
        if (verb.Is(VerbForms.Third) && verb.Has(Frames.Direct) && (p.IsComma(i + 1) || p.Lower(i + 1) == ":") && p.OpensMark(i + 2) && p.IsSpeech(p.MarkEnd(i + 2)) && NounPhrase.EndingAt(p, i - 1) is { } teller && NounPhrase.CanSpeak(p, teller)) return true; // "the Department of Ports notes, “It leaks”"
        if (verb.Is(VerbForms.Third) && verb.Has(Frames.Clause) && p.NameAt(i - 1) >= 0 && p.IsFree(i + 1) && NounPhrase.StartingAt(p, i + 1, wide: false) is { } told && p.NameAt(told.Last) >= 0 && p.IsFinite(p.BehindAdverbs(told.Last + 1))) return true; // "the Ost Times reports Holt will stay"
        if (verb.Is(VerbForms.Third) && verb.Has(Frames.Clause) && p.Relation(i) == Relation.Root && SpeakerWords.IsSpeaker(before) && p.Tag(i + 1) == PartOfSpeech.Adposition && HasThat(p, i + 1)) return true; // "the team reports in the journal Heron that"
        if (verb.Is(VerbForms.Third) && verb.Has(Frames.Whether) && p.Lower(i + 1) is "whether" or "if" && p.IsFree(i - 1) && p.IsComma(i - 1) && AsideBeforeVerb.Find(p, i - 1) is { } doubter && NounPhrase.CanSpeak(p, doubter)) return true; // "Holt, who read the note, questions whether"
        if (p.Lower(i + 1) == "to" && p.OpensMark(i + 2) && verb.Has(Frames.To) && verb.Is(VerbForms.Third) && tag != PartOfSpeech.Adjective) return true; // "her plan promises to “mend the sheds”"
        if (verb.Lemma is not ("say" or "tell") && !IsTitleCase(p, i))
        {
            if (p.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective && verb.Is(VerbForms.Base | VerbForms.Third)) return false;
            if (p.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Adjective && !p.ClosesMark(i - 1) && p.NameAt(i - 1) < 0 && !NounPhrase.IsPronoun(before)) return false;
        }

        if (p.Tag(i) == PartOfSpeech.Adjective && tag is PartOfSpeech.Determiner or PartOfSpeech.Adjective) return false;
        if (group.First == i && p.Tag(i + 1) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective && p.Penn(i) is not PennTag.VBD && !p.OpensMark(i + 1) && p.Relation(i) is Relation.AdjectivalModifier or Relation.Compound && p.Head(i) > i && !(verb.Has(Frames.ObjectOf) && p.Lower(p.Head(i) + 1) == "of" && p.Penn(p.Head(i) + 2) == PennTag.VBG)) return false; // "and alleged smuggler Paul Stahl", "a newly revealed call"
        if (verb.Is(VerbForms.Past | VerbForms.Ing) && !verb.Is(VerbForms.Base)) return true;
        if (p.Tag(i) == PartOfSpeech.Verb) return true;
        if (verb.Is(VerbForms.Third)) return tag is not (PartOfSpeech.Adjective or PartOfSpeech.Numeral or PartOfSpeech.Verb or PartOfSpeech.Conjunction) || i == 0 || verb.Lemma is "say" or "tell" or "write" or "ask";

        // The bare form needs a plural in front of it: "officials say", "they claim".
        return tag is PartOfSpeech.Pronoun || before is "they" or "we" or "i" or "you" or "who" or "that" or "which" || (before.EndsWith('s') && tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || SpeakerWords.IsPlural(before) || verb.Lemma is "say" or "tell" or "insist" or "argue" or "write" || before is "and" or "also" or "," || p.IsMarkToken(i - 1);
    }

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

    /// <summary>"A film called “Harbour Lights”", "a move dubbed “the great leap”": a participle names the thing before it, and nobody speaks. In "a plan critics called “mad”" they do.</summary>
    private static bool NamesThing(Passage p, int i, ReportingVerb verb, VerbGroup group)
    {
        if (verb.Has(Frames.Name) && verb.Is(VerbForms.Participle) && group.First == i && p.Lower(i - 1) is "something" or "anything" or "nothing" or "everything") return true; // "something labelled “house red”"
        if (!verb.Has(Frames.Name) || verb.Has(Frames.Clause) || !verb.Is(VerbForms.Participle) || group.First < i || NounPhrase.EndingAt(p, p.IsComma(i - 1) ? i - 2 : i - 1) is not { } before) return false;
        var mark = p.Tag(i + 1) == PartOfSpeech.Determiner && p.IsFree(i + 1) ? i + 2 : i + 1;
        if (!p.OpensMark(mark)) return false;
        if (!NounPhrase.CanSpeak(p, before) && !NounPhrase.IsPronoun(p.Lower(before.Last))) return true;
        if (p.IsComma(i - 1) && p.Tag(before.Last) == PartOfSpeech.Noun && p.NameAt(before.Last) < 0 && !SpeakerWords.IsSpeaker(p.Lower(before.Last)) && p.Lower(p.MarkEnd(mark) + 1) != "by") return true; // "the bill, nicknamed “the Bodge”, has gone"
        if (p.NameAt(before.Last) < 0 && p.Tag(before.Last) == PartOfSpeech.Noun && !SpeakerWords.IsKnown(p.Lower(before.Last)) && p.Penn(i) != PennTag.VBD) return true; // "a list for a class called “Seeing”"
        var made = p.NameAt(before.Last) < 0;
        for (var at = Math.Max(0, before.First - 1); at < before.Last; at++) made |= p.Tag(at) == PartOfSpeech.Adposition;
        return made && MarkedPhrases.IsTitle(p, p.Marks[p.MarkAt(mark)].Inner); // "an album from Ada Renn called “Low Tide”"
    }

    /// <summary>"northern states that have lost jobs", "the only show that", "a quiz show host", "to count pledged delegates": whatever the tag says, it is a noun or stands before its noun.</summary>
    private static bool IsNoun(Passage p, int i, ReportingVerb verb, VerbGroup group)
    {
        var before = p.Lower(i - 1);
        if (verb.Lemma == "show" && (before == "only" && p.Tag(i - 2) == PartOfSpeech.Determiner || p.OpensMark(i + 1) && MarkedPhrases.IsTitle(p, p.Marks[p.MarkAt(i + 1)].Inner))) return true; // "the weekly show “Low Tide”"
        if (verb.Is(VerbForms.Ing) && (before is "very" or "worth" || before == "most" && verb.Lemma is "tell" or "promise")) return true; // "most telling to us", "it is worth noting that"
        if (verb.Is(VerbForms.Third) && (group.Helped || before is "and" or "or" && p.Tag(i - 2) == PartOfSpeech.Noun && p.Lower(i - 2).EndsWith('s') && p.Lower(i + 1) == "that" && p.IsFinite(i + 2))) return true; // "these are states where", "rallies and protests that have"
        if (verb.Is(VerbForms.Third) && verb.Lemma != "say" && p.Penn(i + 1) == PennTag.MD && !IsCleft(p, i)) return true; // "old finds can cost a fortune"
        if (verb.Lemma == "state" && verb.Is(VerbForms.Base) && (p.Tag(i - 1) is PartOfSpeech.Adjective or PartOfSpeech.Determiner or PartOfSpeech.Numeral || before is "first" or "last" or "next")) return true; // "the only state holding a vote"
        if (group.First < i) return false;
        if (verb.Is(VerbForms.Third) && verb.Lemma == "state") return p.Lower(i + 1) == "where" || p.NameAt(i + 1) >= 0 && p.IsComma(i + 2) && !SpeakerWords.IsDocument(before) || p.Lower(i + 1) == "that" && p.IsFinite(i + 2);
        if (verb.Lemma == "show" && verb.Is(VerbForms.Base)) return p.Tag(i - 1) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && !HasPlural(p, i);

        // "the boldest and criticized move", "a slow but promising start"
        if (verb.Is(VerbForms.Ing | VerbForms.Participle) && p.Penn(i) != PennTag.VBD && before is "and" or "but" or "or" or "most" && p.Tag(i - 2) == PartOfSpeech.Adjective && p.Tag(i + 1) == PartOfSpeech.Noun) return true;
        return verb.Is(VerbForms.Participle) && (p.Penn(i) != PennTag.VBD || p.IsFinite(i - 1)) && p.IsFree(i - 1) && p.Tag(i - 1) is PartOfSpeech.Verb or PartOfSpeech.Numeral && p.Tag(i + 1) == PartOfSpeech.Noun && p.Lower(i + 1).EndsWith('s');
    }

    /// <summary>"What she claims would be news": the verb of a clause that is itself a subject.</summary>
    private static bool IsCleft(Passage p, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - LongestSubject) && p.IsFree(i) && !p.IsPunctuation(i); i--)
            if (p.Lower(i) is "what" or "that" or "which" or "who")
                return true;
        return false;
    }

    /// <summary>"“We won,” Holt concludes.": whatever the tags say, a reporting verb that ends the words behind marked speech reports it.</summary>
    private static bool EndsReport(Passage p, int i, ReportingVerb verb) =>
        (verb.Is(VerbForms.Past | VerbForms.Third) || p.Tag(i - 1) == PartOfSpeech.Noun && p.Lower(i - 1).EndsWith('s')) && verb.Has(Frames.Direct) && (i + 1 >= p.Count || p.IsPunctuation(i + 1) || p.Tag(i + 1) is PartOfSpeech.Adposition || SpeakerWords.IsAdverb(p.Lower(i + 1)));

    /// <summary>"“We won,” Holt, a baker, recalls.": an aside stands between the speaker and the verb.</summary>
    private static bool IsBehindAside(Passage p, int i, ReportingVerb verb) =>
        verb.Is(VerbForms.Third) && p.IsFree(i - 1) && p.IsComma(i - 1) && AsideBeforeVerb.Find(p, i - 1) is { } speaker && p.ClosesMark(speaker.First - 1) && p.IsSpeech(speaker.First - 1) && NounPhrase.CanSpeak(p, speaker);

    /// <summary>"Rents fell by 3%, council data show.": behind a whole clause and a comma, who can speak and a reporting verb end the sentence or stand before the next comma, whatever the tags say.</summary>
    private static bool EndsSentence(Passage p, int i, ReportingVerb verb)
    {
        if (!verb.Has(Frames.Clause) || i + 1 < p.Count && !(p.IsFree(i + 1) && (p.Lower(i + 1) == "." || p.IsComma(i + 1) || p.Lower(i + 1) == "in" && NounPhrase.StartingAt(p, i + 2, wide: false) is { } paper && (SpeakerWords.IsMedium(p.Lower(paper.Last)) || SpeakerWords.IsDocument(p.Lower(paper.Last)) || p.Lower(paper.Last) == "paper")))) return false; // "bees fly again, the team reports in a paper"
        if ((NounPhrase.EndingAt(p, i - 1) is { } near && p.IsComma(near.First - 1) ? near : Subjects.Published(p, i)) is not { } speaker || !p.IsComma(speaker.First - 1)) return false; // "figures released on Friday show"
        return (verb.Is(VerbForms.Third | VerbForms.Past) || SpeakerWords.IsPlural(p.Lower(NounPhrase.HeadOf(p, speaker)))) && NounPhrase.CanSpeak(p, speaker) && p.HasFinite(p.SentenceStart(i), speaker.First - 1);
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

    /// <summary>In a headline every word has a capital and its tag is worth little.</summary>
    private static bool IsTitleCase(Passage p, int i) => p.Tokens[i].IsCapitalized && i > 0;
}
