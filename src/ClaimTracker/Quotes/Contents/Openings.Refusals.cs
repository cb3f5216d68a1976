using ClaimTracker.Language;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Contents;

/// <summary>What stands behind a reporting verb and is not reported.</summary>
internal sealed partial class Openings
{
    /// <summary>"posted that same day", "disputed that, saying it was late", "how he answers that question will decide it", "repeated that line on Monday": it points at something.</summary>
    private Decision? PointsAtSomething(int at)
    {
        if (p.Lower(at) != "that") return null;
        var next = p.Lower(at + 1);
        if (next is "same" or "very" && p.Lower(at + 2) != "-") return Nothing;
        if (p.IsComma(at + 1) && ReportingVerbs.IsGerund(p.Lower(at + 2), p.Lower(at + 3))) return Nothing;
        if (Verb.Lemma == "answer" && next is "question" or "call" or "charge" or "criticism" or "one" && (!p.HasFinite(at + 1, limit) || p.Lower(cue.ClauseFirst - 1) is "how" or "when")) return Nothing;
        if (Verb.Lemma is "say" or "tell" || Verb.Has(Frames.Document) || !IsDeterminer(at)) return null;
        return Verb.Has(Frames.Object) ? Opens(at, ContentFrame.Phrase, 0.6) : Nothing;
    }

    /// <summary>"said that night the band played".</summary>
    private Decision? OpensAtNight(int at) =>
        p.Lower(at) == "that" && Verb.Has(Frames.Clause) && SpeakerWords.IsTime(p.Lower(at + 1)) && p.Tag(at + 1) == PartOfSpeech.Noun && !p.Tokens[at + 1].IsCapitalized ? Opens(at, ContentFrame.Clause) : null;

    /// <summary>"as he said before he died", "said while it rained that it would", "she insisted when I called".</summary>
    private Decision? StandsBehindTime(int at) =>
        p.Lower(at) == "while" || p.Lower(at) == "when" && Verb.OnlyReports && Verb.Has(Frames.Clause) && !Verb.Has(Frames.Whether) || p.Lower(at) is "before" or "since" or "after" && NounPhrase.StartingAt(p, at + 1) is { } other && p.IsFinite(other.Last + 1) ? new Decision(BehindTime(at)) : null;

    /// <summary>"the silence says more than the words ever could".</summary>
    private Decision? ComparesWords(int at) =>
        p.Lower(at) is "more" or "less" && Verb.Lemma == "say" && (p.Lower(at + 1) == "about" || p.Lower(at + 1) == "than" && p.Tag(at + 2) != PartOfSpeech.Numeral && p.Tokens[Math.Min(at + 2, p.Count - 1)].Kind != TokenKind.Number) ? Nothing : null;

    /// <summary>"appealed to both sides to stop", not "appealed to voters".</summary>
    private Decision? AppealsTo(int at)
    {
        if (p.Lower(at) != "to" || Verb.Lemma != "appeal") return null;
        return NounPhrase.StartingAt(p, at + 1) is { } whom && p.Lower(whom.Last + 1) == "to" && p.Penn(whom.Last + 2) == PennTag.VB ? Opens(at + 1, ContentFrame.Phrase, 0.6, cueLast: at) : Nothing;
    }

    /// <summary>"agree on who is right", "has said so, I learn, since May".</summary>
    private Decision? AgreesOn(int at) => p.Lower(at) == "on" && Verb.Lemma == "agree" || p.Lower(at) == "so" && p.IsComma(at + 1) ? Nothing : null;

    /// <summary>"she said after meeting them | that"; "responded by pointing at it" and "answered as if he were hurt" report nothing.</summary>
    private Decision? StandsBehindGerund(int at)
    {
        if (p.Lower(at) is "before" or "after" && p.Penn(at + 1) == PennTag.VBG) return complement.That(at) is { } behind && Verb.Has(Frames.Clause | Frames.That) ? Opens(behind + 1, ContentFrame.Clause) : Nothing;
        return p.Lower(at) == "by" && p.Penn(at + 1) == PennTag.VBG || p.Lower(at) == "as" && p.Lower(at + 1) is "if" or "though" ? Nothing : null;
    }

    /// <summary>"denied Holt a last chance", "denied them water".</summary>
    private Decision? Deprives(int at) =>
        Verb.Lemma == "deny" && p.Tag(at) is PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun && NounPhrase.StartingAt(p, at, wide: false) is { } robbed
            && (p.Tag(robbed.Last + 1) == PartOfSpeech.Determiner || p.Lower(at) is "him" or "her" or "them" or "us" or "me" && p.Tag(robbed.Last + 1) is PartOfSpeech.Noun or PartOfSpeech.Adjective) ? Nothing : null;

    /// <summary>"has written to the board warning that": the participle reports it.</summary>
    private Decision? GoesOnWarning(int at) => Verb.Lemma == "write" && p.Lower(at + 1) == "that" && ReportingVerbs.IsGerund(p.Lower(at), "that") ? Nothing : null;

    /// <summary>"found the note, reported it to the police".</summary>
    private Decision? HandsIn(int at) => p.Lower(at) is "it" or "them" && Verb.Lemma == "report" && !p.IsFinite(p.BehindAdverbs(at + 1)) ? Nothing : null;

    /// <summary>"told her the same old tale", "answered the phone", "told the keeper everything he knew".</summary>
    private Decision? TellsTale(int at)
    {
        if (Verb.Lemma != "say" && NounPhrase.StartingAt(p, at, wide: false) is { } tale && OtherSenses.IsObject(Verb.Lemma, p.Lower(tale.Last)) && !p.IsFinite(p.BehindAdverbs(tale.Last + 1))) return Nothing;
        return Verb.Lemma == "tell" && p.Lower(at) is "everything" or "anything" && !complement.IsClause(at) ? Nothing : null;
    }

    /// <summary>"half agreed and the rest did not", "said little, offering only nods".</summary>
    private Decision? SaysLittle(int at) =>
        p.Lower(at) is "and" or "but" or "or" || p.Lower(at) is "little" or "much" or "sorry" && (p.IsPunctuation(at + 1) || at + 1 >= limit) ? Nothing : null;

    /// <summary>"writes a column and runs a choir", "added 900 jobs in May, and rents rose": what was written or added, not what was said.</summary>
    private Decision? HasMereObject(int at) => Verb.Lemma switch
    {
        "say" => IsRecited(at),
        "agree" => IsDeal(at),
        "write" => IsWork(at),
        "add" => IsIncrease(at),
        _ => false,
    } ? Nothing : null;

    /// <summary>"said a prayer and left".</summary>
    private bool IsRecited(int at) =>
        NounPhrase.StartingAt(p, at, wide: false) is { } said && OtherSenses.IsObject("say", p.Lower(said.Last)) && !p.OpensMark(said.Last + 1) && !p.IsFinite(p.BehindAdverbs(said.Last + 1)) && p.Lower(said.Last + 1) is not ("of" or "that");

    /// <summary>"agreed a deal with the yard, and the town got its bell".</summary>
    private bool IsDeal(int at) =>
        p.Tag(at) is PartOfSpeech.Determiner or PartOfSpeech.Numeral or PartOfSpeech.Noun && NounPhrase.StartingAt(p, at) is { } deal && !p.IsFinite(p.BehindAdverbs(deal.Last + 1));

    /// <summary>"wrote a column", "wrote “Low Tide”", "wrote three “Harbour” books".</summary>
    private bool IsWork(int at) =>
        p.Tag(at) is PartOfSpeech.Noun or PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Numeral && !complement.IsStrongClause(at)
            && (complement.MarkInSentence is not { } marked || MarkedPhrases.IsNamedWork(p, marked) || p.Tag(at) == PartOfSpeech.Numeral && MarkedPhrases.IsTitle(p, p.Marks[p.MarkAt(marked)].Inner));

    /// <summary>"added 900 jobs", "added a room to the house".</summary>
    private bool IsIncrease(int at) =>
        (complement.IsAmount(at) || NounPhrase.StartingAt(p, at, wide: false) is { } added && (p.Lower(added.Last + 1) == "to" || NounPhrase.HasNumber(p, added))) && !(NounPhrase.StartingAt(p, at) is { } sum && p.IsFinite(p.BehindAdverbs(sum.Last + 1)));

    /// <summary>"said after the rain stopped, | the match went on", "said while it rained that | it would": the clause behind a clause of time; null where none follows.</summary>
    private Opening? BehindTime(int at)
    {
        for (var i = at + 1; i < limit && p.IsFree(i); i++)
            if (p.IsFinite(i) && ReportingVerbs.Find(p.Lower(i), p.Lower(i + 1)) is { } other && other.Has(Frames.Clause | Frames.That)) return null; // "tweeted after Renn argued that"
            else if (p.IsComma(i) || p.Lower(i) == "that" && !p.IsFinite(i + 1))
                return Verb.Has(p.IsComma(i) ? Frames.Clause : Frames.Clause | Frames.That) && (!p.IsComma(i) || complement.IsStrongClause(i + 1)) ? new Opening(i + 1, ContentFrame.Clause, 0.7) : null;
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
