using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Contents;

/// <summary>Reads what stands between a reporting verb and what is reported: time, manner and medium, and who was told.</summary>
internal sealed class Adjuncts(Passage p, Cue cue, int limit)
{
    /// <summary>How many words tell how long ago something was: "no more than a few years | earlier".</summary>
    private const int LongestSpanOfTime = 6;

    /// <summary>How many words may tell where a paper stood: "a statement | posted on its website on Monday".</summary>
    private const int LongestParticiple = 12;

    /// <summary>Who was told.</summary>
    public (int First, int Last)? Addressee { get; private set; }

    /// <summary>Skips time, manner and medium: "on Monday", "in a statement", "to reporters", and notes a hearer on the way.</summary>
    public int Skip(int at)
    {
        for (var steps = 0; steps < 6 && at < limit && p.IsFree(at); steps++)
        {
            var word = p.Lower(at);
            if (SpanOfTime(at) is var earlier and > 0)
            {
                at = earlier;
                continue;
            }

            if (word is "all" or "every" && SpeakerWords.IsTime(p.Lower(at + 1)) && p.Lower(at + 2) == "that")
            {
                at += 2; // "has complained all week that"
                continue;
            }

            if (word == "the" && p.Lower(at + 1) is "next" or "following" or "same" && TimeVocabulary.IsUnit(p.Lower(at + 2)) && (p.IsPunctuation(at + 3) || p.OpensMark(at + 3) || p.Lower(at + 3) == "that"))
            {
                at += 3; // "replied the next day: “I will.”"
                continue;
            }

            if (word is "only" or "just" or "even" or "still" or "already" or "never" or "always" && !(p.Lower(at + 1) == "that" || p.IsPunctuation(at + 1) || p.OpensMark(at + 1) || p.Tag(at + 1) is PartOfSpeech.Adposition || SpeakerWords.IsAdverb(p.Lower(at + 1)) && p.IsPunctuation(at + 2))) break; // "says only a third has come"
            if (SpeakerWords.IsAdverb(word) && p.NameAt(at) < 0 && word is not ("may" or "march") && !(word is "since" or "before" && p.IsFree(at + 1) && !p.IsPunctuation(at + 1) && p.Lower(at + 1) != "that") && p.Lower(at + 1) != "'s" || p.Tokens[at].Kind == TokenKind.Number && SpeakerWords.IsMonth(p.Lower(at - 1)) && p.Tokens[at].Text.Length <= 2) at++;
            else if (word is "last" or "this" or "next" or "late" or "earlier" or "early" && IsTimeWord(at + 1) && p.Lower(at + 2) != "'s") at += 2; // but "citing last week's fall"
            else if (IsPartOfDay(at)) at++; // "said on Sunday | morning"
            else if (word is "on" or "in" or "at" or "of" or "about" or "during" or "to" or "through" or "via" or "after" or "before" or "from" or "by" or "with" or "over" && Prepositional(at) is var end and > 0) at = end;
            else break;
        }

        return at;
    }

    /// <summary>Behind "just a few years earlier", "two days later", "a week ago"; 0 where none of them starts.</summary>
    private int SpanOfTime(int at)
    {
        for (var i = at; i < Math.Min(limit - 1, at + LongestSpanOfTime) && p.IsFree(i) && !p.IsPunctuation(i); i++)
            if (i > at && p.Tag(i) == PartOfSpeech.Noun) return (TimeVocabulary.IsUnit(p.Lower(i)) || SpeakerWords.IsTime(p.Lower(i).TrimEnd('s'))) && (p.Lower(i + 1) is "earlier" or "later" or "ago" || p.Lower(i + 1) is "before" or "after" && (p.IsComma(i + 2) || p.OpensMark(i + 2))) ? i + 2 : 0;
            else if (p.Tag(i) is not (PartOfSpeech.Determiner or PartOfSpeech.Numeral or PartOfSpeech.Adjective or PartOfSpeech.Adverb)) return 0;
        return 0;
    }

    private bool IsPartOfDay(int at) => p.Tag(at) != PartOfSpeech.Adposition && SpeakerWords.IsTime(p.Lower(at)) && SpeakerWords.IsDay(p.Lower(at - 1));

    private bool IsTimeWord(int at) => SpeakerWords.IsMonth(p.Lower(at)) || SpeakerWords.IsTime(p.Lower(at));

    private int Prepositional(int at)
    {
        var word = p.Lower(at);
        if (word == "at" && p.Lower(at + 1) is "least" or "most") return 0; // "reported at least 20 thefts"
        if (word is "of" or "about" && !(cue.Verb.Has(Frames.Direct) && AsideOf(at))) return 0;
        if (cue.Verb.Prepositions.Contains(word) && cue.Shape != CueShape.Inverted && !(word == "on" && SpeakerWords.IsDay(p.Lower(at + 1)))) return 0; // but "insisted on Friday that"
        if (word == "to" && cue.Verb.Has(Frames.To | Frames.ObjectTo) && !IsHearerAfterTo(at + 1)) return 0;
        if (SpeakerWords.IsAdverb(p.Lower(at + 1)) && p.NameAt(at + 1) < 0)
        {
            var day = at + 2;
            while (day < limit && (SpeakerWords.IsAdverb(p.Lower(day)) || p.Tokens[day].Kind == TokenKind.Number && p.Tokens[day].Text.Length <= 4 || IsPartOfDay(day))) day++;
            return p.Lower(day) == "'s" ? BehindOwned(day) : day;
        }

        if (word is "in" or "since" && at + 1 < limit && p.Tokens[at + 1] is { Kind: TokenKind.Number, Text.Length: 4 } && (at + 2 >= limit || p.IsPunctuation(at + 2) || p.Lower(at + 2) == "that" || p.OpensMark(at + 2))) return at + 2; // "said in 2021, “…”"
        if (NounPhrase.StartingAt(p, at + 1, wide: false) is not { } phrase) return 0;
        while (phrase.Last > phrase.First && p.NameAt(phrase.Last) < 0 && SpeakerWords.IsAdverb(p.Lower(phrase.Last))) phrase.Last--; // "in a statement Friday"

        // "said at a meeting announcing that": what follows is announced, not said.
        if (ReportingVerbs.IsGerund(p.Lower(phrase.Last), p.Lower(phrase.Last + 1)) && !SpeakerWords.IsDocument(p.Lower(phrase.Last))) return phrase.Last; // but "wrote in a ruling that"
        if (word is "in" or "at" or "on" or "during" && p.Lower(phrase.Last + 1) == "of" && NounPhrase.StartingAt(p, phrase.Last + 2, wide: false) is { } whole) phrase.Last = whole.Last; // "said in the first days of spring that"
        var end = phrase.Last + 1;
        if (p.Lower(end) == "'s" && p.OpensMark(end + 1) && MarkedPhrases.IsNamedWork(p, end + 1)) return p.MarkEnd(end + 1) + 1; // "said on Radio Ost's “Morning Call” that"
        if (p.Penn(end) is PennTag.VBN or PennTag.VBD && SpeakerWords.IsMedium(p.Lower(phrase.Last)) && BehindParticiple(end) is var told and > 0) return told; // "said in a report | released today", "in a statement | read to the court"
        var next = p.Lower(end);
        var closes = end >= limit || next is "," or ":" or "that" or "." or "if" or "whether" or "how" or "why" or "what" || p.OpensMark(end) || SpeakerWords.IsAdverb(next) || p.Tag(end) is PartOfSpeech.Adposition;
        if (!closes && !SpeakerWords.IsMedium(p.Lower(phrase.Last))) return 0;
        if (word == "to" && NounPhrase.CanSpeak(p, phrase) || word == "with" && SpeakerWords.IsTalk(p.Lower(at - 1)) && NounPhrase.CanSpeak(p, phrase)) Addressee ??= phrase;
        return end;
    }

    /// <summary>"said after Sunday's game | that": behind what belongs to the day; 0 where the phrase is none that only tells when.</summary>
    private int BehindOwned(int possessive) =>
        NounPhrase.StartingAt(p, possessive + 1, wide: false) is { } owned && (p.Lower(owned.Last + 1) == "that" || p.IsPunctuation(owned.Last + 1)) ? owned.Last + 1 : 0;

    /// <summary>Behind "released today", "posted on its website", up to the stop or comma or "that"; 0 where a verb comes first.</summary>
    private int BehindParticiple(int at)
    {
        for (var i = at + 1; i < limit && i - at < LongestParticiple; i++)
            if (!p.IsFree(i) || p.IsFinite(i)) return 0;
            else if (p.Lower(i) == "that" || p.IsPunctuation(i) && p.Lower(i) is "." or "," or ":") return i;
        return 0;
    }

    /// <summary>"said of the vote: “…”": what is spoken of is no content when speech follows.</summary>
    private bool AsideOf(int at) => NounPhrase.StartingAt(p, at + 1) is { } phrase && p.Lower(phrase.Last + 1) is "," or ":" or "." or "";

    private bool IsHearerAfterTo(int at) => p.Tokens[Math.Min(at, p.Count - 1)].Kind != TokenKind.Number && NounPhrase.StartingAt(p, at) is { } phrase && NounPhrase.CanSpeak(p, phrase) && p.Tag(at) != PartOfSpeech.Verb;

    /// <summary>"told the Herald", "asked her": the noun phrase behind the verb, unless a clause starts with it.</summary>
    public int Hearer(int at)
    {
        if (at >= limit || !p.IsFree(at) || p.Lower(at) is "that" or "to" or "if" or "whether" or "how" or "why" or "what") return at;
        if (p.Lower(at) is "him" or "her" or "them" or "us" or "me" or "you" && p.IsFinite(at + 1) && p.Lower(cue.ClauseFirst - 1) is "which" or "that" or "who")
        {
            Addressee = (at, at); // "the fence, which builders had assured her | was closed"
            return at + 1;
        }

        if (NounPhrase.StartingAt(p, at) is not { } hearer) return at;
        if (cue.Verb.Lemma != "tell" && !cue.Verb.Has(Frames.Question) && p.Tag(hearer.Last + 1) is PartOfSpeech.Auxiliary or PartOfSpeech.Verb) return at;
        if (cue.Verb.Lemma is not ("tell" or "remind" or "assure" or "inform" or "notify" or "ask" or "advise" or "warn" or "caution" or "promise" or "put" or "text") && !IsScolding(hearer.Last + 1)) return at;
        if (cue.Verb.Lemma is "warn" or "promise" or "caution" && !(p.Lower(hearer.Last + 1) is "that" or "," or "about" or "of" or "against" || p.OpensMark(hearer.Last + 1))) return at;
        if (cue.Verb.Lemma is "ask" or "tell" or "advise" or "warn" or "caution" or "remind" && (p.Lower(hearer.Last + 1) == "to" || p.Lower(hearer.Last + 1) == "not" && p.Lower(hearer.Last + 2) == "to")) return at; // "told residents to leave"
        if (cue.Verb.Lemma is "ask" or "tell" && IsToldTo(hearer.Last + 1)) return at; // "told people further out to close their windows", "told priests in Halden not to"
        if (OtherSenses.IsObject("tell", p.Lower(hearer.Last))) return at;
        // "told ABC's “Morning Post” that": the programme in marks is part of who was told.
        if (p.Lower(hearer.Last + 1) is "'s" or "'" && p.OpensMark(hearer.Last + 2)) hearer.Last = p.MarkEnd(hearer.Last + 2);
        if (p.NameAt(hearer.Last) >= 0 && p.Tokens[Math.Min(hearer.Last + 1, p.Count - 1)] is { Kind: TokenKind.Number, Text.Length: < 3 } && (p.Lower(hearer.Last + 2) is "that" or "," or ":" || p.OpensMark(hearer.Last + 2))) hearer.Last++; // "told Radio Ost 4 that"
        if (p.Penn(hearer.Last + 1) is PennTag.VBN or PennTag.VBD or PennTag.VBG && BehindParticiple(hearer.Last + 1) is var that and > 0 && p.Lower(that) == "that" && !p.IsFinite(that + 1))
        {
            Addressee = hearer; // "told residents | gathered in the square | that"
            return that;
        }

        if (p.Lower(hearer.Last + 1) == "and" && NounPhrase.StartingAt(p, hearer.Last + 2, wide: false) is { } other && p.Lower(other.Last + 1) is "that" or "to" or "," or ":") hearer.Last = other.Last; // "told bakers and millers that"
        Addressee = hearer;
        var end = hearer.Last + 1;

        // "told a crowd in Austin": the place belongs to the crowd.
        if (p.Lower(end) is "in" or "at" or "from" && !p.IsComma(end + 1) && p.NameAt(hearer.Last) < 0 && NounPhrase.StartingAt(p, end + 1) is { } place && (p.NameAt(place.First) >= 0 || p.NameAt(place.Last) >= 0 || p.NameAt(place.Last - 1) >= 0))
        {
            Addressee = (hearer.First, place.Last);
            end = place.Last + 1;
        }

        return end;
    }

    /// <summary>True where a few words of place stand before "to" and its verb.</summary>
    private bool IsToldTo(int at)
    {
        for (var i = at; i < Math.Min(limit - 1, at + LongestSpanOfTime + 2) && p.IsFree(i) && !p.IsPunctuation(i) && !p.IsFinite(i); i++)
            if (p.Lower(i) == "to" && p.Penn(i + 1) == PennTag.VB) return true;
            else if (p.Lower(i) is "that" or "about" or "if" or "how" or "what" or "why" or "who" || p.Penn(i) is PennTag.VBG or PennTag.VBN) return false;
        return false;
    }

    /// <summary>"chided him, | “What does it matter?”": a verb that needs no words has some all the same.</summary>
    private bool IsScolding(int at) => cue.Verb.Lemma is "admonish" or "chide" or "scold" or "taunt" or "berate" or "rebuke" && (p.IsComma(at) || p.Lower(at) == ":") && p.OpensMark(at + 1) && p.IsSpeech(p.MarkEnd(at + 1)) && p.Text[p.Marks[p.MarkAt(at + 1)].Inner.End - 1] is '.' or '?' or '!';

    /// <summary>Behind "by a reporter".</summary>
    public int Agent(int at) => p.Lower(at) == "by" && NounPhrase.StartingAt(p, at + 1) is { } agent ? agent.Last + 1 : at;
}
