using ClaimTracker.Language;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Cues;

/// <summary>Words that look like a reporting verb and are nouns, participles before a noun, or names of things.</summary>
internal static partial class VerbSense
{
    /// <summary>"northern states that have lost jobs", "the only show that", "a quiz show host", "to count pledged delegates": whatever the tag says, it is a noun or stands before its noun.</summary>
    private static bool? IsNoun(VerbPlace w)
    {
        var (p, i, verb, before) = (w.P, w.At, w.Verb, w.Before);
        if (verb.Lemma == "show" && (before == "only" && p.Tag(i - 2) == PartOfSpeech.Determiner || p.OpensMark(i + 1) && MarkedPhrases.IsTitle(p, p.Marks[p.MarkAt(i + 1)].Inner))) return false; // "the weekly show “Low Tide”"
        if (verb.Is(VerbForms.Ing) && (before is "very" or "worth" || before == "most" && verb.Lemma is "tell" or "promise")) return false; // "most telling to us", "it is worth noting that"
        if (verb.Is(VerbForms.Third) && (w.Group.Helped || before is "and" or "or" && p.Tag(i - 2) == PartOfSpeech.Noun && p.Lower(i - 2).EndsWith('s') && w.Next == "that" && p.IsFinite(i + 2))) return false; // "these are states where", "rallies and protests that have"
        if (verb.Is(VerbForms.Third) && verb.Lemma != "say" && p.Penn(i + 1) == PennTag.MD && !IsCleft(p, i)) return false; // "old finds can cost a fortune"
        if (verb.Lemma == "state" && IsState(w)) return false;
        if (!w.IsAlone || verb.Lemma == "state" && verb.Is(VerbForms.Third)) return null;
        if (verb.Lemma == "show" && verb.Is(VerbForms.Base)) return p.Tag(i - 1) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && !HasPlural(p, i) ? false : null;

        // "the boldest and criticized move", "a slow but promising start"
        if (verb.Is(VerbForms.Ing | VerbForms.Participle) && p.Penn(i) != PennTag.VBD && before is "and" or "but" or "or" or "most" && p.Tag(i - 2) == PartOfSpeech.Adjective && p.Tag(i + 1) == PartOfSpeech.Noun) return false;
        return verb.Is(VerbForms.Participle) && (p.Penn(i) != PennTag.VBD || p.IsFinite(i - 1)) && p.IsFree(i - 1) && p.Tag(i - 1) is PartOfSpeech.Verb or PartOfSpeech.Numeral && p.Tag(i + 1) == PartOfSpeech.Noun && w.Next.EndsWith('s') ? false : null;
    }

    /// <summary>"the only state holding a vote", "northern states that have lost jobs".</summary>
    private static bool IsState(VerbPlace w)
    {
        var (p, i) = (w.P, w.At);
        if (w.Verb.Is(VerbForms.Base) && (w.TagBefore is PartOfSpeech.Adjective or PartOfSpeech.Determiner or PartOfSpeech.Numeral || w.Before is "first" or "last" or "next")) return true;
        return w.IsAlone && w.Verb.Is(VerbForms.Third) && (w.Next == "where" || p.NameAt(i + 1) >= 0 && p.IsComma(i + 2) && !SpeakerWords.IsDocument(w.Before) || w.Next == "that" && p.IsFinite(i + 2));
    }

    /// <summary>"A film called “Harbour Lights”", "a move dubbed “the great leap”": a participle names the thing before it, and nobody speaks. In "a plan critics called “mad”" they do.</summary>
    private static bool? NamesThing(VerbPlace w)
    {
        var (p, i, verb) = (w.P, w.At, w.Verb);
        if (!verb.Has(Frames.Name) || !verb.Is(VerbForms.Participle) || !w.IsAlone) return null;
        if (w.Before is "something" or "anything" or "nothing" or "everything") return false; // "something labelled “house red”"
        if (!verb.Has(Frames.Clause) && p.IsComma(i - 1) && p.OpensMark(i + 1) && p.IsFree(p.MarkEnd(i + 1) + 1) && p.IsComma(p.MarkEnd(i + 1) + 1)) return false; // "the Swifts, nicknamed “the Undertakers”, beat Combe"
        if (verb.Has(Frames.Clause) || NounPhrase.EndingAt(p, p.IsComma(i - 1) ? i - 2 : i - 1) is not { } before) return null;
        var mark = p.Tag(i + 1) == PartOfSpeech.Determiner && p.IsFree(i + 1) ? i + 2 : i + 1;
        if (!p.OpensMark(mark)) return null;
        if (!NounPhrase.CanSpeak(p, before) && !NounPhrase.IsPronoun(p.Lower(before.Last))) return false;
        if (p.IsComma(i - 1) && p.Tag(before.Last) == PartOfSpeech.Noun && p.NameAt(before.Last) < 0 && !SpeakerWords.IsSpeaker(p.Lower(before.Last)) && p.Lower(p.MarkEnd(mark) + 1) != "by") return false; // "the bill, nicknamed “the Bodge”, has gone"
        if (p.NameAt(before.Last) < 0 && p.Tag(before.Last) == PartOfSpeech.Noun && !SpeakerWords.IsKnown(p.Lower(before.Last)) && p.Penn(i) != PennTag.VBD) return false; // "a list for a class called “Seeing”"
        var made = p.NameAt(before.Last) < 0;
        for (var at = Math.Max(0, before.First - 1); at < before.Last; at++) made |= p.Tag(at) == PartOfSpeech.Adposition;
        return made && MarkedPhrases.IsTitle(p, p.Marks[p.MarkAt(mark)].Inner) ? false : null; // "an album from Ada Renn called “Low Tide”"
    }

    /// <summary>"the Pier Act, proposed national legislation".</summary>
    private static bool? IsProposedThing(VerbPlace w) =>
        w.P.Penn(w.At) == PennTag.VBN && w.IsAlone && w.P.IsComma(w.At - 1) && w.Verb.Lemma == "propose" && w.P.Tag(w.At + 1) is PartOfSpeech.Noun or PartOfSpeech.Adjective ? false : null;

    /// <summary>Its tag is a noun's or an adjective's, and it is not in a headline, where tags are worth little.</summary>
    private static bool? IsTaggedOtherwise(VerbPlace w)
    {
        if (w.SaysOrTells || w.IsTitleCase) return null;
        var tag = w.P.Tag(w.At);
        if (tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective && w.Verb.Is(VerbForms.Base | VerbForms.Third)) return false;
        return tag is PartOfSpeech.Noun or PartOfSpeech.Adjective && !w.P.ClosesMark(w.At - 1) && w.P.NameAt(w.At - 1) < 0 && !NounPhrase.IsPronoun(w.Before) ? false : null;
    }

    private static bool? IsAdjective(VerbPlace w) =>
        w.P.Tag(w.At) == PartOfSpeech.Adjective && w.TagBefore is PartOfSpeech.Determiner or PartOfSpeech.Adjective ? false : null;

    /// <summary>"and alleged smuggler Paul Stahl", "a newly revealed call".</summary>
    private static bool? ModifiesNoun(VerbPlace w)
    {
        var (p, i) = (w.P, w.At);
        return w.IsAlone && p.Tag(i + 1) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective && p.Penn(i) is not PennTag.VBD && !p.OpensMark(i + 1) && p.Relation(i) is Relation.AdjectivalModifier or Relation.Compound
            && p.Head(i) > i && !(w.Verb.Has(Frames.ObjectOf) && p.Lower(p.Head(i) + 1) == "of" && p.Penn(p.Head(i) + 2) == PennTag.VBG) ? false : null;
    }

    private static bool? HasPastForm(VerbPlace w) => w.Verb.Is(VerbForms.Past | VerbForms.Ing) && !w.Verb.Is(VerbForms.Base) ? true : null;

    /// <summary>"What she claims would be news": the verb of a clause that is itself a subject.</summary>
    private static bool IsCleft(Passage p, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - LongestSubject) && p.IsFree(i) && !p.IsPunctuation(i); i--)
            if (p.Lower(i) is "what" or "that" or "which" or "who")
                return true;
        return false;
    }
}
