using ClaimTracker.Language;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Contents;

/// <summary>Finds where the speaker's own verb goes on behind what is reported inside the phrase or aside that tells of the speaker: "a petition calling on him to go | has failed".</summary>
internal sealed class SpeakersVerb(Passage p)
{
    /// <summary>"Holt, noting the size of the crowd, | said": the comma behind which the speaker's own verb follows the participle; null where it does not.</summary>
    public int? BehindAside(int start, int stop, Cue cue)
    {
        if (cue.Form != VerbForms.Ing || cue.Shape != CueShape.Participle || !p.IsComma(cue.First - 1) || cue.Speaker is not { } speaker || speaker.Last != cue.First - 2) return null;
        var owed = p.Lower(start - 1) == "that" ? 1 : 0;
        for (var i = start; i < stop - 1; i++)
        {
            if (!p.IsFree(i)) return null;
            if (p.Penn(i) is PennTag.WDT or PennTag.WP or PennTag.WRB || p.Tag(i) == PartOfSpeech.Subordinator) owed++;
            else if (p.IsComma(i) && owed <= 0 && p.IsFinite(p.BehindAdverbs(i + 1))) return i;
            else if (p.IsFinite(i)) owed--;
        }

        return null;
    }

    /// <summary>"A petition calling on him to go | has failed", "Holt, who backed the plan and praised its authors, | left": a verb whose subject stands before the reporting words is none of theirs.</summary>
    public int Behind(int start, int stop, Cue cue)
    {
        var reduced = cue.Shape == CueShape.Relative && (cue.Form == VerbForms.Ing || !p.IsComma(cue.ClauseFirst - 1)) || cue.Shape == CueShape.Unspoken && p.Lower(cue.GroupFirst - 1) == "who" && !p.IsComma(cue.GroupFirst - 2); // "the judges who ruled that he lied | said"
        if (!reduced && cue.Shape is not (CueShape.Relative or CueShape.Coordinated) && !(cue.Shape == CueShape.Participle && !cue.Verb.Has(Frames.Clause))) return stop;
        bool infinitive = false, clause = p.Lower(start - 1) == "that", finite = false, comma = false;
        for (var i = start; i < stop; i++)
        {
            infinitive |= p.Penn(i) == PennTag.VB && p.Lower(i - 1) == "to";
            clause |= !p.IsFree(i) || p.Penn(i) is PennTag.WDT or PennTag.WP or PennTag.WRB || p.Tag(i) == PartOfSpeech.Subordinator || p.Lower(i) == "that";
            var joined = p.IsComma(i - 1) || p.Tag(i - 1) == PartOfSpeech.Adverb && p.IsComma(i - 2); // "and praised it, ultimately left"
            if (i > start && p.IsFree(i) && (p.IsFinite(i) || p.Penn(i) == PennTag.VBN && p.Relation(i) == Relation.Root && !p.IsFinite(i - 1)) && (reduced || joined))
            {
                // "a leaflet urging tenants to drain their pipes | went up", "a poll showing her lead, | told the board"; but "saying the driver, aged 40, was safe".
                var phrase = infinitive && !clause && (p.Lower(start) == "to" || cue.Verb.Has(Frames.ObjectTo) || !cue.Verb.Has(Frames.Clause));
                var end = p.IsComma(i - 2) ? i - 1 : i;
                if (cue.Shape == CueShape.Unspoken && p.ClosesMark(i - 1) && finite) return i; // "a cook who was told that her soup was “a disgrace” | has won"
                if (reduced && (phrase || joined && (finite || !comma) || !cue.Verb.Has(Frames.Clause) && !clause && p.Penn(i) is PennTag.VBD or PennTag.VBZ)) return end;
                if (!(reduced && IsOwnVerb(start, i, stop, cue)) && (reduced && IsSecondInRow(start, i) || HasSubjectBefore(i, cue))) return end;
            }

            comma |= i > start && joined && p.IsFree(i - 1);
            finite |= !p.IsFree(i) || p.IsFinite(i);
        }

        return stop;
    }

    /// <summary>"a study suggesting the pier | was safe was withdrawn": the first verb behind the subject of what is reported, where another follows, or where none is due.</summary>
    private bool IsOwnVerb(int start, int verb, int stop, Cue cue) =>
        cue.Verb.Has(Frames.Clause) && NounPhrase.StartingAt(p, start) is { } own && own.Last + 1 == verb && (p.HasFinite(verb + 1, stop) || cue.Speaker is { } before && p.Tag(before.First - 1) == PartOfSpeech.Adposition);

    /// <summary>"a letter warning that the pier could fall | was lost": right behind another verb.</summary>
    private bool IsSecondInRow(int start, int verb) =>
        verb - 1 > start && p.IsFree(verb - 1) && (p.Penn(verb - 1) == PennTag.VB || p.IsFinite(verb - 1) && p.Penn(verb) != PennTag.MD);

    private bool HasSubjectBefore(int finite, Cue cue)
    {
        var verb = p.Tag(finite) == PartOfSpeech.Auxiliary && p.Head(finite) is var head && head > finite ? head : finite;
        return p.SubjectOf(verb) is var subject && subject >= 0 && subject < cue.First && !(p.Relation(verb) == Relation.Conjunct && p.Head(verb) == cue.At);
    }
}
