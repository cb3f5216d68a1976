using ClaimTracker.Language;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Contents;

/// <summary>Tells what the words behind a reporting verb are: a clause, the start of one, or a phrase that its frames allow.</summary>
internal sealed class Complement(Passage p, Cue cue, int limit)
{
    /// <summary>How many tokens the subject of what is said may take, its marks included, and how many more before its verb.</summary>
    private const int LongestSubject = 12;

    /// <summary>How many tokens may stand between the verb and "that".</summary>
    private const int LongestAside = 20;

    /// <summary>"Said “water savings” and the sale of land would pay for it": a few marked words are the subject of what is said, or part of it.</summary>
    public bool OpensClause(int at)
    {
        var end = p.MarkEnd(at);
        var next = end + 1;
        if (end - at > LongestSubject || next >= limit || !p.IsFree(next) || !char.IsLetter(p.Text[p.Marks[p.MarkAt(at)].Inner.End - 1])) return false;
        for (var i = at; i <= end; i++)
            if (p.IsFinite(i))
                return false;
        if (p.IsFinite(next)) return true;
        if (p.Lower(next) is not ("and" or "or" or "of" or "in" or "for" or "on" or "from") || p.IsFinite(next + 1) || p.Tag(end - 1) is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun)) return false; // not "said “no” and the crowd cheered"
        for (var i = next + 1; i < Math.Min(limit, next + LongestSubject) && p.IsFree(i); i++)
        {
            if (p.IsFinite(i)) return true;
            if (p.IsPunctuation(i) || p.Lower(i) is "that" or "who" or "which" or "as" or "when" or "where" or "while") return false;
        }

        return false;
    }

    /// <summary>True where the tree hangs a clause that starts here on the verb.</summary>
    public bool HasComplement(int at)
    {
        for (var i = at; i < limit; i++)
            if (p.Relation(i) is Relation.ClausalComplement && p.Head(i) == cue.At)
                return p.Subtree(i).First <= at + 1;
        return false;
    }

    /// <summary>"that" behind a phrase: "said in a statement that", "told reporters on Monday that".</summary>
    public int? That(int at)
    {
        if (p.Tag(at) != PartOfSpeech.Adposition && !(p.Tag(at) == PartOfSpeech.Subordinator && p.Penn(at + 1) == PennTag.VBG)) return null;
        for (var i = at; i < Math.Min(limit, at + 16); i++)
            if (!p.IsFree(i) || p.IsPunctuation(i) && p.Lower(i) != "-") return null;
            else if (ReportingVerbs.IsGerund(p.Lower(i), p.Lower(i + 1)) && !SpeakerWords.IsDocument(p.Lower(i))) return null;
            else if (p.Lower(i) == "that") return p.IsFinite(i + 1) || p.Tokens[i].IsCapitalized ? null : i; // "responded to a call that was late"
        return null;
    }

    /// <summary>"called the mayor on Monday": without a second phrase nobody is called anything.</summary>
    public bool RingsUp(int at)
    {
        if (cue.Verb.Lemma != "call") return false;
        if (p.Lower(at) is "in" or "off" or "out" or "up" or "back" or "round" or "time" || p.Lower(at) == "it" && (p.Lower(at + 1) == "quits" || p.Lower(at + 1) == "a" && p.Lower(at + 2) == "day")) return true; // "called time on its ferry line"
        if (NounPhrase.StartingAt(p, at, wide: false) is not { } phrase || MarkInSentence is not null) return false;
        var next = phrase.Last + 1;
        if (IsCalledSomething(next)) return false;
        return next >= limit || p.IsPunctuation(next) || p.Tag(next) is PartOfSpeech.Adposition or PartOfSpeech.Subordinator or PartOfSpeech.Conjunction || SpeakerWords.IsAdverb(p.Lower(next)) || p.Lower(next) == "to";
    }

    /// <summary>"called his vote for the bridge | a mistake": a second phrase right behind a noun says what it is called.</summary>
    private bool IsCalledSomething(int from)
    {
        for (var i = from; i < limit && p.IsFree(i) && !p.IsPunctuation(i) && !p.IsFinite(i); i++)
            if (p.Lower(i) is "a" or "an" && p.Tag(i - 1) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun)
                return !SpeakerWords.IsTime(p.Lower(i + 1)) && p.Lower(i + 1) is not ("day" or "few" or "couple" or "second" or "third" or "number" or "dozen" or "hundred");
        return false;
    }

    public bool IsQuestion(int at) => p.Lower(at) is not ("when" or "where" or "who" or "which") || cue.Verb.Has(Frames.Whether);

    public bool StartsPhrase(int at) => NounPhrase.StartingAt(p, at) is not null || IsHedged(at) || p.Tag(at) is PartOfSpeech.Adjective or PartOfSpeech.Adverb or PartOfSpeech.Pronoun or PartOfSpeech.Determiner;

    /// <summary>The second half that some frames need: "to" in "urged them to leave", "of" in "accused him of", "as" in "described it as".</summary>
    public bool Completes(int at)
    {
        var verb = cue.Verb;
        if (verb.Has(Frames.Object)) return true;
        for (var i = at; i < Math.Min(limit, at + 25); i++)
        {
            if (!p.IsFree(i)) continue;
            var word = p.Lower(i);
            if (i > at && !verb.Has(Frames.ObjectOf) && p.IsComma(i) && (p.Lower(i + 1) is "which" or "who" or "and" or "but" or "where" or "when" or "while" || p.IsFinite(i + 1))) return false; // "ordered a scan, which was thought to be clear"
            if (verb.Has(Frames.ObjectTo) && (word == "not" || word == "to" && (p.Tag(i + 1) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Adverb || p.Lower(i + 1) == "self" || p.OpensMark(i + 1))) || verb.Has(Frames.ObjectOf) && word == "of" || verb.Has(Frames.ObjectWith) && word is "with" or "for" || verb.Has(Frames.ObjectAt) && word == "at" && IsNumber(i + 1) || verb.Has(Frames.As) && word == "as") return true;
        }

        return false;
    }

    /// <summary>"two more desks", "around 900 jobs": what is added to a sum, not to what was said.</summary>
    public bool IsAmount(int at) => p.Tag(at) == PartOfSpeech.Numeral || IsHedged(at) || p.Lower(at) is "about" or "around" or "nearly" or "almost" or "another" or "more" && IsNumber(at + 1) || p.Tag(at) == PartOfSpeech.Adverb && p.Tag(at + 1) == PartOfSpeech.Numeral;

    /// <summary>"predicting up to 20 cm", "reported between 3 and 5".</summary>
    private bool IsHedged(int at) => p.Lower(at) is "between" or "over" or "under" or "around" && p.Tokens[Math.Min(at + 1, p.Count - 1)].Kind == TokenKind.Number || (p.Lower(at) == "up" && p.Lower(at + 1) == "to" || p.Lower(at) == "at" && p.Lower(at + 1) is "least" or "most") && IsNumber(at + 2);

    /// <summary>"at 3.4 percent", "at about $12": not "at home".</summary>
    private bool IsNumber(int at)
    {
        for (var i = at; i < at + 4 && p.IsFree(i); i++)
            if (p.Tokens[i].Kind == TokenKind.Number || p.Tag(i) == PartOfSpeech.Numeral || p.Lower(i) is "half" or "third" or "quarter" or "fifth" && p.Lower(i - 1) is "a" or "one")
                return true;
        return false;
    }

    /// <summary>A clause has a verb with a tense; "said no" and "wrote a book" are none, and a verb behind "who" is the phrase's own.</summary>
    public bool IsClause(int at)
    {
        if (p.Lower(at) is "so" or "nothing" or "little" or "as" or "more" or "much" or "yes" or "no" or "goodbye" && at + 2 >= limit) return false;
        var plain = cue.Verb.Lemma is "say" or "tell";
        if (!plain && p.Tag(at) == PartOfSpeech.Adposition) return false;
        var owed = 0;
        for (var i = at; i < limit; i++)
        {
            if (!p.IsFree(i)) return cue.Verb.Lemma != "add" || !MarkedPhrases.IsTitle(p, p.Marks[p.MarkAt(i)].Inner); // "added old songs including “Low Tide”"
            if (p.IsPunctuation(i) && i == at) return false;
            if (p.Lower(i) is "who" or "which" or "that" or "whose" or "where" && !plain || OpensBareRelative(i, at, plain) || i > at && !plain && p.Lower(i) is "before" or "after" or "because" or "when" or "while" or "until" or "although" or "though" && !p.IsComma(i - 1)) owed++; // "claim their place before you have had yours"
            else if ((i > at || HasGap) && p.IsFinite(i) && owed-- == 0) return HasGap || !IsSpeakersNext(at, i);
        }

        return plain && IsPastTakenForParticiple(at);
    }

    /// <summary>"the only thing | he trusts", "everything | she knew": a pronoun behind a noun opens a relative clause without "that".</summary>
    private bool OpensBareRelative(int i, int at, bool plain) =>
        i > at && p.Lower(i) is "he" or "she" or "they" or "it" or "we" or "i" or "you" && (p.Tag(i - 1) == PartOfSpeech.Noun && !plain || p.Lower(i - 1) is "everything" or "anything" or "all") && p.IsFinite(p.BehindAdverbs(i + 1));

    /// <summary>"claimed the title on Sunday, | thanked the crowd", "claims the house and | gets it": no subject and its verb are parted by one comma or by "and", so the verb is the speaker's next.</summary>
    private bool IsSpeakersNext(int at, int verb)
    {
        var before = verb - 1;
        while (before > at && p.Tag(before) == PartOfSpeech.Adverb) before--;
        return p.Lower(before) is "and" or "but" or "then" || p.IsComma(before) && !p.HasComma(at, before);
    }

    /// <summary>"said the gap closed within a year": nobody says a gap, so what may be a participle behind it is its verb.</summary>
    private bool IsPastTakenForParticiple(int at) =>
        NounPhrase.StartingAt(p, at) is { } subject && p.BehindAdverbs(subject.Last + 1) is var verb && p.Penn(verb) == PennTag.VBN && p.Lower(verb).EndsWith("ed", StringComparison.Ordinal) && p.Lower(verb + 1) != "by";

    /// <summary>"the hall, which she said | seats 300": the clause has its subject before the reporting words and starts with its verb.</summary>
    private bool HasGap => p.Lower(cue.ClauseFirst - 1) is "which" or "who" or "that";

    public bool IsStrongClause(int at)
    {
        if (NounPhrase.StartingAt(p, at) is not { } subject) return false;
        var verb = p.BehindAdverbs(subject.Last + 1);
        return p.IsFinite(verb) || p.Lower(verb) is "in" or "on" or "at" or "with" or "from" && IsClause(at) && !IsPhraseBeforeComma(verb);
    }

    /// <summary>"has shown stamina on the road, | those around him say": the verb stands behind a comma.</summary>
    private bool IsPhraseBeforeComma(int at)
    {
        for (var i = at; i < limit && p.IsFree(i); i++)
            if (p.IsFinite(i)) return false;
            else if (p.IsComma(i)) return true;
        return false;
    }

    /// <summary>"said, however, that", "told her husband, Ben, that", "argued - wrongly - that": the "that" behind an aside.</summary>
    public int? BehindAside(int at)
    {
        if (!p.IsFree(at) || !p.IsComma(at) && !p.IsDash(at)) return null;
        var clause = p.IsDash(at) || p.Lower(at + 1) is "where" or "who" or "which" or "when" or "as"; // "said on air, where he is a guest, that"
        var participle = p.IsComma(at) && p.Penn(at + 1) == PennTag.VBN; // "wrote in a note, signed by Holt, the clerk, that"
        for (var i = at + 1; i < Math.Min(limit - 1, at + LongestAside); i++)
        {
            if (!p.IsFree(i) || !clause && p.IsFinite(i)) return null;
            if (participle && p.IsComma(i) && p.Lower(i + 1) != "that") continue;
            if (p.IsComma(at) ? p.IsComma(i) : p.IsDash(i)) return i > at + 1 && p.Lower(i + 1) == "that" && !p.IsFinite(p.Tag(i + 2) == PartOfSpeech.Adverb ? i + 3 : i + 2) ? i + 1 : null; // "promising a roof for years, though, that never came"
        }

        return null;
    }

    /// <summary>"says, | rain or shine, she will run", "said, in a letter, | it would close": a few words without a verb of their own and a comma open the clause, and are part of it where no preposition opens them. Its first token; -1 where there is none.</summary>
    public int BehindAdjunct(int at)
    {
        if (p.Lower(at) is "who" or "which" or "whose" or "according" or "as" or "and" or "but" or "or" || ReportingVerbs.IsGerund(p.Lower(at), p.Lower(at + 1)) || p.Penn(at) is PennTag.VBG or PennTag.VBD || NounPhrase.StartingAt(p, at) is { } apposed && p.IsComma(apposed.Last + 1)) return -1;
        for (var i = at; i < Math.Min(limit - 1, at + LongestSubject) && p.IsFree(i) && !p.IsFinite(i); i++)
            if (p.IsComma(i)) return !IsStrongClause(i + 1) ? -1 : p.Tag(at) == PartOfSpeech.Adposition ? i + 1 : at;
        return -1;
    }

    /// <summary>First marked speech in the rest of the sentence.</summary>
    public int? MarkInSentence
    {
        get
        {
            for (var i = cue.ClauseLast + 1; i < limit; i++)
                if (p.OpensMark(i))
                    return i;
            return null;
        }
    }
}
