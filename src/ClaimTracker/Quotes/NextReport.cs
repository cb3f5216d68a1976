using ClaimTracker.Language;

namespace ClaimTracker.Quotes;

/// <summary>Tells where in a sentence another report begins, so that the one before it ends.</summary>
internal sealed class NextReport(Passage p, IReadOnlyList<Cue> cues)
{
    /// <summary>How many reporting verbs before and behind may part what a verb reports.</summary>
    private const int Neighbours = 60;

    /// <summary>True where another cue's clause begins a new statement rather than being part of what is reported.</summary>
    public bool Starts(Cue other, Cue cue)
    {
        if (other.Shape is CueShape.Participle or CueShape.Coordinated)
            return other.Speaker == cue.Speaker && SameTense(other, cue) && (p.IsComma(other.ClauseFirst) || p.ClosesWithComma(other.ClauseFirst - 1) || p.Lower(other.ClauseFirst) is "and" or "but" or "then" || p.IsDash(other.ClauseFirst) || p.Lower(other.ClauseFirst - 1) is "and" or "while" or "before" or "after" or "without" or "but");
        if (other.Shape is CueShape.SubjectFirst or CueShape.Inverted && p.ClosesMark(other.ClauseFirst - 1) && p.EndsSpeech(other.ClauseFirst - 1) && other.ClauseLast + 1 < p.Count && p.IsPunctuation(other.ClauseLast + 1)) return true;
        if (other.Shape != CueShape.SubjectFirst || other.Verb.Has(Frames.Thought) && other.Speaker is { } thinker && NounPhrase.IsPronoun(p.Lower(thinker.Last))) return false; // "says she hopes to win, but she knows"
        var before = other.ClauseFirst - 1;
        if (p.Lower(before) is "and" or "but" or "while" or "though" or "although" or "whereas") return p.IsComma(before - 1) || p.ClosesMark(before - 1) || p.Lower(before) is "while" or "whereas" || SameSpeaker(other, cue);
        return p.IsComma(before) && cue.Shape is not CueShape.Relative && p.Lower(before - 1).Length > 0 && IsAdjunctClause(cue) || p.Lower(before) == ";";
    }

    public bool Behind(int semicolon, int limit, int index)
    {
        for (var next = index + 1; next < Math.Min(cues.Count, index + Neighbours); next++)
            if (cues[next].ClauseFirst > semicolon && cues[next].First < limit)
                return true;
        return false;
    }

    /// <summary>In "said it has 22 trainees and expects 15 more" the change of tense keeps the second verb inside what is reported.</summary>
    private bool SameTense(Cue other, Cue cue) =>
        other.Shape != CueShape.Coordinated || (p.Relation(other.At) == Relation.Conjunct && p.Head(other.At) == cue.At) || other.Form == VerbForms.Ing || cue.Form == VerbForms.Ing || (other.Form is VerbForms.Past or VerbForms.Participle) == (cue.Form is VerbForms.Past or VerbForms.Participle);

    private bool SameSpeaker(Cue other, Cue cue) => other.Speaker is { } a && cue.Speaker is { } b && p.NameAt(a.Last) >= 0 && p.NameAt(b.Last) >= 0 && p.Names[p.NameAt(a.Last)].Entity == p.Names[p.NameAt(b.Last)].Entity;

    /// <summary>"While Frost called it a rise, Voss said": the first report stands in a clause of its own.</summary>
    public bool IsAdjunctClause(Cue cue) => (cue.Shape == CueShape.Unspoken && cue.GroupFirst == p.LogicalStart(cue.GroupFirst)) || p.Lower(cue.ClauseFirst - 1) is "while" or "although" or "though" or "after" or "when" or "as" or "because" or "since" or "if";
}
