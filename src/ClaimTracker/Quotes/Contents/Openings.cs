using ClaimTracker.Language;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Contents;

/// <summary>Where what is reported starts behind its verb.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="Frame">How it is joined to the verb.</param>
/// <param name="Confidence">How sure that is.</param>
/// <param name="CueLast">The preposition that belongs to the reporting words: "called for".</param>
internal readonly record struct Opening(int Start, ContentFrame Frame, double Confidence = 0.9, int? CueLast = null);

/// <summary>Tells by the frames of a reporting verb where what it reports starts, when neither a mark nor a comma does.</summary>
internal sealed class Openings(Passage p, Cue cue, int limit, Complement complement, (int First, int Last)? hearer)
{
    /// <summary>How many tokens after "said" are too many for a mere object: "said a few words".</summary>
    private const int LongPhrase = 7;

    /// <summary>What is reported from the token behind the verb and its adjuncts on; null where nothing that its frames allow stands there.</summary>
    public Opening? Behind(int at)
    {
        var verb = cue.Verb;
        var word = p.Lower(at);
        if (word == "that" && p.Lower(at + 1) is "same" or "very" && p.Lower(at + 2) != "-") return null; // "posted that same day"
        if (word == "that" && p.IsComma(at + 1) && ReportingVerbs.IsGerund(p.Lower(at + 2), p.Lower(at + 3))) return null; // "disputed that, saying it was late"
        if (word == "that" && verb.Lemma == "answer" && p.Lower(at + 1) is "question" or "call" or "charge" or "criticism" or "one" && (!p.HasFinite(at + 1, limit) || p.Lower(cue.ClauseFirst - 1) is "how" or "when")) return null; // "how he answers that question will decide it"
        if (word == "that" && verb.Lemma is not ("say" or "tell") && !verb.Has(Frames.Document) && IsDeterminer(at)) return verb.Has(Frames.Object) ? new Opening(at, ContentFrame.Phrase, 0.6) : null;
        if (word == "that" && verb.Has(Frames.Clause) && SpeakerWords.IsTime(p.Lower(at + 1)) && p.Tag(at + 1) == PartOfSpeech.Noun && !p.Tokens[at + 1].IsCapitalized) return new Opening(at, ContentFrame.Clause); // "said that night the band played"
        if (word is "before" or "since" or "after" && NounPhrase.StartingAt(p, at + 1) is { } other && p.IsFinite(other.Last + 1)) return BehindTime(at); // "as he said before he died"
        if (word == "while") return BehindTime(at);
        if (word is "more" or "less" && verb.Lemma == "say" && (p.Lower(at + 1) == "about" || p.Lower(at + 1) == "than" && p.Tag(at + 2) != PartOfSpeech.Numeral && p.Tokens[Math.Min(at + 2, p.Count - 1)].Kind != TokenKind.Number)) return null; // "the silence says more than the words ever could"
        if (word == "to" && verb.Lemma == "appeal") return NounPhrase.StartingAt(p, at + 1) is { } whom && p.Lower(whom.Last + 1) == "to" && p.Penn(whom.Last + 2) == PennTag.VB ? new Opening(at + 1, ContentFrame.Phrase, 0.6, CueLast: at) : null; // "appealed to both sides to stop", not "appealed to voters"
        if (word == "on" && verb.Lemma == "agree" || word == "so" && p.IsComma(at + 1)) return null; // "agree on who is right", "has said so, I learn, since May"
        if (word is "before" or "after" && p.Penn(at + 1) == PennTag.VBG) return complement.That(at) is { } behind && verb.Has(Frames.Clause | Frames.That) ? new Opening(behind + 1, ContentFrame.Clause) : null; // "she said after meeting them | that"
        if (word == "by" && p.Penn(at + 1) == PennTag.VBG || word == "as" && p.Lower(at + 1) is "if" or "though") return null; // "responded by pointing at it", "answered as if he were hurt"
        if (verb.Lemma == "deny" && p.Tag(at) is PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun && NounPhrase.StartingAt(p, at, wide: false) is { } robbed && (p.Tag(robbed.Last + 1) == PartOfSpeech.Determiner || word is "him" or "her" or "them" or "us" or "me" && p.Tag(robbed.Last + 1) is PartOfSpeech.Noun or PartOfSpeech.Adjective)) return null; // "denied Holt a last chance", "denied them water"
        if (word is "it" or "them" && verb.Lemma == "report" && !p.IsFinite(p.BehindAdverbs(at + 1))) return null; // "found the note, reported it to the police"
        if (word == "that" && verb.Has(Frames.Clause | Frames.That) && at + 1 < limit)
        {
            if (p.Tag(at + 1) == PartOfSpeech.Adposition && !p.HasFinite(at + 1, limit)) return null; // "does not mention that on the radio"
            if (p.IsFinite(at + 1) && at - 1 > cue.ClauseLast && p.Tag(at - 1) == PartOfSpeech.Noun && !verb.Has(Frames.Addressee) && !SpeakerWords.IsTime(p.Lower(at - 1))) return null; // "said in a film that shows the seats"

            if (p.Penn(at + 1) == PennTag.VBD && verb.Has(Frames.Addressee) && hearer is { } told && told.Last < at - 1 && p.Tag(at - 1) == PartOfSpeech.Noun) return null; // "told workers at a meeting in the morning that lasted an hour"

            // "said that is a distortion": there "that" is the subject, not the conjunction.
            return new Opening(p.IsFinite(at + 1) && p.Lower(at + 1) is "is" or "was" or "would" or "has" ? at : p.IsComma(at + 1) ? at + 2 : at + 1, ContentFrame.Clause);
        }

        if (word is "if" or "whether" && verb.Has(Frames.Whether | Frames.Clause) || word is "how" or "why" or "what" or "where" or "when" or "who" or "which" && verb.Has(Frames.Clause | Frames.Whether) && complement.IsQuestion(at))
            return new Opening(at, ContentFrame.Clause);

        if (word == "as" && verb.Has(Frames.As) && p.Lower(cue.ClauseFirst - 1) is "whom" or "which" or "that")
            return new Opening(at, ContentFrame.Phrase, 0.7); // "whom she describes as having “green fingers”"

        if (word == "to" && verb.Has(Frames.To))
            return new Opening(at, ContentFrame.Phrase);

        if (verb.Prepositions.Contains(word) && !(verb.Lemma == "write" && cue.Shape == CueShape.Relative && cue.Form is VerbForms.Third or VerbForms.Base)) // "who writes about tax" tells her trade
            return new Opening(at + 1, ContentFrame.Phrase, 0.7, CueLast: at);

        if (complement.That(at) is { } that && verb.Has(Frames.Clause | Frames.That))
            return new Opening(that + 1, ContentFrame.Clause);

        if (verb.Lemma == "tell" && NounPhrase.StartingAt(p, at, wide: false) is { } tale && OtherSenses.IsObject("tell", p.Lower(tale.Last))) return null; // "told her the same old tale"
        if (word is "everything" or "anything" && verb.Lemma == "tell" && !complement.IsClause(at)) return null; // "told the keeper everything he knew"
        if (verb.Has(Frames.Name) && (verb.Lemma != "call" || word == "both" || complement.StartsPhrase(at)) && !complement.RingsUp(at))
            return new Opening(at, ContentFrame.Phrase, 0.8);

        if (verb.Has(Frames.ObjectThat)) return NounPhrase.StartingAt(p, at, wide: false) is { } voiced && p.Lower(voiced.Last + 1) == "that" && voiced.Last + 2 < limit && !p.IsFinite(voiced.Last + 2) ? new Opening(voiced.Last + 2, ContentFrame.Clause, 0.6, CueLast: voiced.Last) : null;
        if (word is "and" or "but" or "or" || word is "little" or "much" && (p.IsPunctuation(at + 1) || at + 1 >= limit)) return null; // "half agreed and the rest did not", "said little, offering only nods"
        if (IsMereObject(at)) return null;

        // "found him asleep in a cab": such a word is the subject of no clause.
        var clause = verb.Has(Frames.Clause) && !(word is "him" or "them" or "me" or "us");
        if (clause && !verb.Has(Frames.Weak) && complement.IsClause(at))
            return new Opening(at, ContentFrame.Clause, verb.Lemma is "say" or "tell" ? 0.9 : 0.75);

        if (clause && verb.Has(Frames.Weak) && complement.IsStrongClause(at))
            return new Opening(at, ContentFrame.Clause, 0.6);

        if (clause && (p.Tag(at) is not (PartOfSpeech.Adposition or PartOfSpeech.Subordinator) || p.Lower(at) is "in" or "on" or "at" or "with" or "from" or "for") && complement.HasComplement(at) && (!verb.Has(Frames.Weak) || complement.IsClause(at))) // not "responded by pointing at", "as if he were hurt"
            return new Opening(at, ContentFrame.Clause, 0.6);

        // What follows "said" for so long is a clause, even where no tag tells its verb: "said each minute of delay costs lives".
        if (verb.Lemma is "say" or "tell" && limit - at > LongPhrase && complement.StartsPhrase(at) && word is not ("so" or "nothing" or "little" or "as" or "more" or "much"))
            return new Opening(at, ContentFrame.Clause, 0.6);

        // "A poll found the mayor with a lead": what data show need not be a clause.
        if (verb.Has(Frames.Document) && !verb.Has(Frames.ObjectAt) && cue.Speaker is { } speaker && p.Lower(NounPhrase.HeadOf(p, speaker)) is var head && (SpeakerWords.IsDocument(head) || head is "paper" or "papers") && complement.StartsPhrase(at))
            return new Opening(at, ContentFrame.Phrase, 0.5);

        if (verb.Has(Frames.Gerund) && word.EndsWith("ing", StringComparison.Ordinal) || verb.Has(Frames.Object | Frames.ObjectTo | Frames.ObjectOf | Frames.ObjectWith | Frames.ObjectAt | Frames.As) && complement.StartsPhrase(at) && complement.Completes(at))
            return new Opening(at, ContentFrame.Phrase, 0.6);
        return null;
    }

    /// <summary>"writes a column and runs a choir", "added 900 jobs in May, and rents rose": what was written or added, not what was said.</summary>
    private bool IsMereObject(int at) => cue.Verb.Lemma switch
    {
        "say" => NounPhrase.StartingAt(p, at, wide: false) is { } said && OtherSenses.IsObject("say", p.Lower(said.Last)) && !p.OpensMark(said.Last + 1) && !p.IsFinite(p.BehindAdverbs(said.Last + 1)) && p.Lower(said.Last + 1) is not ("of" or "that"), // "said a prayer and left"
        "agree" => p.Tag(at) is PartOfSpeech.Determiner or PartOfSpeech.Numeral or PartOfSpeech.Noun && NounPhrase.StartingAt(p, at) is { } deal && !p.IsFinite(p.BehindAdverbs(deal.Last + 1)), // "agreed a deal with the yard, and the town got its bell"
        "write" => p.Tag(at) is PartOfSpeech.Noun or PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Numeral && !complement.IsStrongClause(at) && (complement.MarkInSentence is not { } marked || MarkedPhrases.IsNamedWork(p, marked) || p.Tag(at) == PartOfSpeech.Numeral && MarkedPhrases.IsTitle(p, p.Marks[p.MarkAt(marked)].Inner)),
        "add" => (complement.IsAmount(at) || NounPhrase.StartingAt(p, at, wide: false) is { } added && (p.Lower(added.Last + 1) == "to" || NounPhrase.HasNumber(p, added))) && !(NounPhrase.StartingAt(p, at) is { } sum && p.IsFinite(p.BehindAdverbs(sum.Last + 1))),
        _ => false,
    };

    /// <summary>"said after the rain stopped, | the match went on", "said while it rained that | it would": the clause behind a clause of time; null where none follows.</summary>
    private Opening? BehindTime(int at)
    {
        for (var i = at + 1; i < limit && p.IsFree(i); i++)
            if (p.IsFinite(i) && ReportingVerbs.Find(p.Lower(i), p.Lower(i + 1)) is { } other && other.Has(Frames.Clause | Frames.That)) return null; // "tweeted after Renn argued that"
            else if (p.IsComma(i) || p.Lower(i) == "that" && !p.IsFinite(i + 1))
                return cue.Verb.Has(Frames.Clause) && (!p.IsComma(i) || complement.IsStrongClause(i + 1)) ? new Opening(i + 1, ContentFrame.Clause, 0.7) : null;
        return null;
    }

    /// <summary>"repeated that line on Monday": no verb with a tense follows in what would be a clause.</summary>
    private bool IsDeterminer(int that)
    {
        if (p.Tag(that + 1) is not (PartOfSpeech.Noun or PartOfSpeech.Adjective)) return false;
        for (var i = that + 1; i < limit; i++)
            if (!p.IsFree(i) || p.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary && !p.Lower(i).EndsWith("ing", StringComparison.Ordinal))
                return false;
            else if (p.IsComma(i) && ReportingVerbs.IsGerund(p.Lower(i + 1), p.Lower(i + 2))) return true;
        return true;
    }
}
