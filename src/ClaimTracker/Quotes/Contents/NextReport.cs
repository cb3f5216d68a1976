using ClaimTracker.Language;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Contents;

/// <summary>Tells where in a sentence another report begins, so that the one before it ends.</summary>
internal sealed class NextReport(Passage p, IReadOnlyList<Cue> cues)
{
    /// <summary>How many reporting verbs before and behind may part what a verb reports.</summary>
    private const int Neighbours = 60;

    /// <summary>True where another cue's clause begins a new statement rather than being part of what is reported.</summary>
    public bool Starts(Cue other, Cue cue, int start)
    {
        if (other.Verb.Has(Frames.Thought) || other.Shape == CueShape.Coordinated && other.Verb.Has(Frames.Predicted) && other.Verb.Has(Frames.Weak)) return false; // "says she hopes to sail, but she fears", "said it was late and wants to go"
        if (other.Shape is CueShape.Participle or CueShape.Coordinated)
            return other.Speaker == cue.Speaker && SameTense(other, cue) && (p.IsComma(other.ClauseFirst) || p.ClosesWithComma(other.ClauseFirst - 1) || p.Lower(other.ClauseFirst) is "and" or "but" or "then" || p.IsDash(other.ClauseFirst) || p.Lower(other.ClauseFirst - 1) is "and" or "while" or "before" or "after" or "without" or "but");
        if (other.Shape is CueShape.SubjectFirst or CueShape.Inverted && p.ClosesMark(other.ClauseFirst - 1) && p.EndsSpeech(other.ClauseFirst - 1) && other.ClauseLast + 1 < p.Count && p.IsPunctuation(p.BehindAdverbs(other.ClauseLast + 1))) return true;
        if (other.Shape != CueShape.SubjectFirst) return false;
        var before = other.ClauseFirst - 1;
        if (p.Lower(before) is "and" or "but" or "while" or "though" or "although" or "whereas") return p.IsComma(before - 1) || p.IsDash(before - 1) || p.ClosesMark(before - 1) || p.Lower(before) is "while" or "whereas" || SameSpeaker(other, cue) || !p.HasFinite(start, before) && IsSpokenBehind(other) || !p.HasFinite(start, before) && p.Lower(start - 1) != "that" && (cue.Verb.Has(Frames.Object) || p.Tag(start + 1) == PartOfSpeech.Adposition); // "claimed responsibility for it but police have said"
        if (p.Lower(before) == "after" && other.Verb.OnlyReports && other.Verb.Has(Frames.Clause | Frames.That | Frames.Whether | Frames.Direct | Frames.Addressee | Frames.Name | Frames.ObjectOf) && !cue.Verb.Has(Frames.Thought)) return other.Verb.Has(Frames.Invert | Frames.Addressee) || other.Speaker is { } later && NounPhrase.CanSpeak(p, later); // "assured voters he was ready after a woman told him"
        if (p.IsComma(before) && other.Verb.OnlyReports && other.Verb.Has(Frames.Invert) && cue.Form == VerbForms.Ing && p.Lower(other.ClauseLast + 1) is "." or "") return true; // "Police were urging people to stay in, | the Post reported."
        return p.IsComma(before) && cue.Shape is not CueShape.Relative && p.Lower(before - 1).Length > 0 && IsAdjunctClause(cue) && !(p.Lower(cue.ClauseFirst - 1) == "as" && p.IsComma(cue.ClauseLast + 1)) || p.Lower(before) == ";";
    }

    /// <summary>"asked for a song and Holt said, | “…”".</summary>
    private bool IsSpokenBehind(Cue other) => p.IsComma(other.ClauseLast + 1) && p.OpensMark(other.ClauseLast + 2);

    /// <summary>"a rule that he said would hurt": the relative clause is what the second verb reports. True for its cue.</summary>
    public bool IsGap(Cue other) =>
        other.Shape == CueShape.SubjectFirst && !other.Verb.Has(Frames.Thought) && p.Lower(other.ClauseFirst - 1) == "that" && !p.IsComma(other.ClauseFirst - 2) && p.IsFree(other.ClauseLast + 1) && p.IsFinite(other.ClauseLast + 1);

    /// <summary>"Holt said the pier was closing: “It is late,” she wrote": behind the colon the marks are the second verb's. Their first token; null where a report holds them.</summary>
    public int? OwnMarks(Cue other, int start)
    {
        var last = other.ClauseFirst - 1;
        if (!p.ClosesMark(last) || !p.EndsSpeech(last)) return null;
        var first = p.MarkStart(last);
        return first > start + 1 && (p.Lower(first - 1) == ":" || p.IsDash(first - 1)) ? first - 1 : null;
    }

    /// <summary>"Holt saying it was “a ruin” | and Renn calling it “a gem”": the joined participle has a subject of its own. The token that joins it; null where there is none.</summary>
    public int? Twin(Cue other, Cue cue) =>
        cue.Form == VerbForms.Ing && other.Form == VerbForms.Ing && other.Shape == CueShape.Relative && other.Speaker is { } speaker && speaker.Last == other.GroupFirst - 1 && p.Lower(speaker.First - 1) is "and" or "while" or "but" ? speaker.First - 1 : null;

    public bool Behind(int semicolon, int limit, int index)
    {
        for (var next = index + 1; next < Math.Min(cues.Count, index + Neighbours); next++)
            if (cues[next].ClauseFirst > semicolon && cues[next].First < limit)
                return true;
        return false;
    }

    /// <summary>In "said it has 22 trainees and expects 15 more" the change of tense keeps the second verb inside what is reported.</summary>
    private bool SameTense(Cue other, Cue cue) =>
        other.Shape != CueShape.Coordinated || IsPastDo(other) && cue.Form == VerbForms.Past || (p.Relation(other.At) == Relation.Conjunct && p.Head(other.At) == cue.At) || other.Form == VerbForms.Ing || cue.Form == VerbForms.Ing || (other.Form is VerbForms.Past or VerbForms.Participle) == (cue.Form is VerbForms.Past or VerbForms.Participle);

    /// <summary>"said it was late but | did not say why".</summary>
    private bool IsPastDo(Cue other) => other.Form == VerbForms.Base && p.Lower(other.GroupFirst) == "did";

    private bool SameSpeaker(Cue other, Cue cue) => other.Speaker is { } a && cue.Speaker is { } b && p.NameAt(a.Last) >= 0 && p.NameAt(b.Last) >= 0 && p.Names[p.NameAt(a.Last)].Entity == p.Names[p.NameAt(b.Last)].Entity;

    /// <summary>"While Frost called it a rise, Voss said": the first report stands in a clause of its own.</summary>
    public bool IsAdjunctClause(Cue cue) => (cue.Shape == CueShape.Unspoken && (cue.GroupFirst == p.LogicalStart(cue.GroupFirst) || p.IsComma(cue.GroupFirst - 1))) || p.Lower(cue.ClauseFirst - 1) is "while" or "although" or "though" or "after" or "when" or "as" or "because" or "since" or "if" || OpensWithConjunction(cue) || cue.Shape == CueShape.Coordinated && cue.Speaker is { } shared && p.Lower(shared.First - 1) is "while" or "although" or "though" or "after" or "when" or "as" or "because" or "since" or "if"; // "when Holt thanked them and said it was late, | a man"

    /// <summary>"Somebody must know, because the report states that there are two, | and that both are late": the clause hangs on what stands before it, and no comma of its own ends it.</summary>
    public bool TellsWhy(Cue cue)
    {
        var conjunction = cue.ClauseFirst - 1;
        var before = p.IsComma(conjunction - 1) ? conjunction - 2 : conjunction - 1;
        return p.Lower(conjunction) is "because" or "since" && before > p.LogicalStart(cue.At) && p.IsFree(before) && p.Tag(before) != PartOfSpeech.Conjunction && p.HasFinite(p.LogicalStart(cue.At), before + 1);
    }

    /// <summary>"Although in May Holt said it was late, she": a time stands between the conjunction and who speaks.</summary>
    private bool OpensWithConjunction(Cue cue)
    {
        var start = p.LogicalStart(cue.At);
        return p.Lower(start) is "while" or "although" or "though" && start < cue.ClauseFirst && !p.HasFinite(start, cue.ClauseFirst);
    }
}
