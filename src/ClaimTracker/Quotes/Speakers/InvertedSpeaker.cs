using ClaimTracker.Language;
using ClaimTracker.Quotes.Cues;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>Finds the speaker who stands behind the verb: "said the mayor".</summary>
internal static class InvertedSpeaker
{
    /// <summary>How many words between marked speech and its verb are all taken for the speaker.</summary>
    private const int LongestSubject = 8;

    /// <summary>How many words an apposition behind the speaker may have.</summary>
    private const int LongestApposition = 20;

    /// <summary>"said the mayor": the speaker stands behind the verb when what is reported closes just before it.</summary>
    public static (int First, int Last)? Find(Passage p, int last, int left, ReportingVerb verb, VerbGroup group)
    {
        if (!verb.Has(Frames.Invert) || group.First < group.CueFirst || group.Form is not (VerbForms.Past or VerbForms.Third or VerbForms.Base)) return null;
        var closes = left >= 0 && p.ClosesMark(left);
        var comma = p.IsComma(left) || p.IsDash(left);
        var spoken = closes || p.IsComma(left) && p.ClosesMark(left - 1); // the comma stands behind the mark in Britain
        if (left >= 0 && !closes && !comma) return null;
        if (closes && char.IsLetter(p.Text[p.Marks[p.MarkAt(left)].Inner.End - 1]) && p.MarkStart(left) > p.LogicalStart(left)) return null; // "say the “ferry economy” reflects a gain"
        if ((NounPhrase.StartingAt(p, last + 1) ?? (spoken ? Run(p, last + 1) ?? NounPhrase.QuantifierAt(p, last + 1) : null)) is not { } phrase || !spoken && !NounPhrase.CanSpeak(p, phrase) && !(p.SubjectOf(last) is var own && own >= phrase.First && own <= phrase.Last) && !NounPhrase.IsPronoun(p.Lower(phrase.First))) return null;
        if (!closes && NounPhrase.IsPronoun(p.Lower(phrase.First)) && phrase.Last + 1 < p.Count && !p.IsPunctuation(phrase.Last + 1)) return null; // "Holt, a cook, said he left"
        if (closes && Title(p, phrase.Last) is var name and >= 0) phrase.Last = name;
        if (!spoken && comma) phrase.Last = WithPlace(p, phrase.Last);
        var next = phrase.Last + 1;
        if (p.Tag(next) is PartOfSpeech.Auxiliary or PartOfSpeech.Verb && !(closes && p.Lower(next).EndsWith("ed", StringComparison.Ordinal) && p.Tag(next + 1) == PartOfSpeech.Adposition) || next < p.Count && p.IsFree(next) && ReportingVerbs.IsPlainReport(p.Lower(next))) return null;
        if (closes) return phrase;
        if (p.Lower(phrase.First) is "a" or "an" && SpeakerWords.IsDocument(p.Lower(phrase.Last)) && verb.Lemma == "write") return null; // "she runs a bakery, writes a letter"
        if (p.NameAt(phrase.Last) < 0 && !NounPhrase.IsPronoun(p.Lower(phrase.First)) && AsideBeforeVerb.Find(p, left) is { } apart && p.NameAt(apart.Last) >= 0 && p.Relation(apart.Last) != Relation.Object && !(p.SubjectOf(last) is var clerk && clerk >= phrase.First && clerk <= phrase.Last && p.Penn(phrase.Last + 1) == PennTag.WP)) return null; // "Renn, joined by two others, said the law's words make it clear"
        if (p.OpensMark(next)) return null; // "Holt, the chair, said victims “deserve better”"

        // "Smith, the mayor, said the town is broke": with a verb behind the phrase it is a clause, not a speaker.
        // Before a comma and a verb or marks it is one all the same: "the hall, said Holt, is old", "But, said Holt, “it is old”".
        if (left >= 0 && !HasVerb(p, p.LogicalStart(left), left) && !(p.IsComma(next) && p.OpensMark(next + 1)) && !(p.IsComma(next) && p.IsFinite(next + 1) && phrase.Last - phrase.First < LongestSubject) && !IsInsideClause(p, left, phrase.First, next) && !(IsAnswer(p, left) && p.NameAt(phrase.Last) >= 0 && p.IsPunctuation(next))) return null;
        for (var i = next; i < p.Count && !p.IsPunctuation(i); i++)
            if (p.Tag(i) is PartOfSpeech.Auxiliary || p.Lower(i) == "that")
                return p.Lower(i - 1) is "who" or "which" || p.Lower(i) == "that" && p.IsFinite(i + 1) && p.Tag(i - 1) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun ? phrase : null; // "…, suggests a study of bees that ran for a year"
        return phrase;
    }

    /// <summary>"The dam, say engineers at the port, | is old": where it is that those behind the verb work, up to the comma before the verb of what they say.</summary>
    private static int WithPlace(Passage p, int last)
    {
        if (p.NameAt(last) >= 0 || p.Lower(last + 1) is not ("at" or "in" or "on" or "with" or "from" or "near") || NounPhrase.StartingAt(p, last + 2) is not { } place) return last;
        return p.IsFree(place.Last + 1) && p.IsComma(place.Last + 1) && p.IsFinite(place.Last + 2) ? place.Last : last;
    }

    /// <summary>Behind "“…,” said" a run of capitals that the phrase reader does not know is the speaker all the same: "United Dock Workers Secretary-Treasurer Gary Voss".</summary>
    private static (int First, int Last)? Run(Passage p, int first)
    {
        if (first >= p.Count || !p.IsFree(first) || !p.Tokens[first].IsCapitalized) return null;
        var last = first;
        while (last + 1 < p.Count && last - first < LongestSubject && p.IsFree(last + 1) && (p.Tokens[last + 1].IsCapitalized || (p.Lower(last + 1) is "-" or "of" or "the" or "and" && p.Tag(last + 2) == PartOfSpeech.ProperNoun))) last++;
        return (first, last);
    }

    /// <summary>"said Harbour Board ranking member Ann Cole": a participle inside a title. The last token of the name behind it; -1 where none follows.</summary>
    private static int Title(Passage p, int last)
    {
        if (p.Tag(last + 1) != PartOfSpeech.Verb || p.IsFinite(last + 1)) return -1;
        for (var i = last + 2; i < Math.Min(p.Count, last + LongestSubject) && p.IsFree(i) && !p.IsPunctuation(i); i++)
            if (p.NameAt(i) is var name and >= 0)
            {
                while (p.NameAt(i + 1) == name) i++;
                return i;
            }

        return -1;
    }

    /// <summary>"The lake, says Ada Renn, an ecologist in Vessa, fills slowly": a name with an apposition of its own, behind a comma that closes no other, and the verb behind both.</summary>
    private static bool IsInsideClause(Passage p, int left, int speaker, int next)
    {
        if (p.NameAt(speaker) < 0 || !p.IsComma(left) || !p.IsComma(next) || p.Lower(next + 1) is not ("a" or "an" or "the")) return false;
        for (var i = p.LogicalStart(left); i < left; i++)
            if (p.IsComma(i))
                return false;
        for (var i = next + 1; i < Math.Min(p.Count, next + LongestApposition) && p.IsFree(i) && !p.IsFinite(i); i++)
            if (p.IsComma(i) && p.IsFinite(i + 1))
                return true;
        return false;
    }

    /// <summary>"Everything, says Ada Renn": one word that is all that is said.</summary>
    private static bool IsAnswer(Passage p, int comma) =>
        p.IsComma(comma) && comma == p.LogicalStart(comma) + 1 && p.Lower(comma - 1) is "everything" or "nothing" or "plenty" or "yes" or "no" or "never" or "always" or "absolutely" or "both" or "neither";

    private static bool HasVerb(Passage p, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!p.IsFree(i) || p.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary && !p.Lower(i).EndsWith("ing", StringComparison.Ordinal))
                return true;
        return false;
    }
}
