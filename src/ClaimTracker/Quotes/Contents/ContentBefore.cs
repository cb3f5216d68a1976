using ClaimTracker.Language;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Contents;

/// <summary>Finds what is reported before the speaker: "The gate was open, | police said".</summary>
internal sealed class ContentBefore(Passage p, IReadOnlyList<Cue> cues)
{
    private readonly NextReport _next = new(p, cues);

    /// <summary>How many tokens of the speaker may stand between speech and a comma.</summary>
    private const int LongestLead = 8;

    /// <summary>How many reporting verbs before and behind may part what a verb reports.</summary>
    private const int Neighbours = 60;

    /// <summary>What is reported before the speaker: "The gate was open, | police said".</summary>
    public (int First, int Last)? Find(int index)
    {
        var cue = cues[index];
        if (p.Lower(cue.ClauseFirst - 1) == "how" && p.Lower(cue.ClauseFirst - 2) is "is" or "was" && p.ClosesMark(cue.ClauseFirst - 3)) return (p.MarkStart(cue.ClauseFirst - 3), cue.ClauseFirst - 3); // "“A mess,” is how Holt puts it"
        if (cue.Verb.Has(Frames.Thought) && !cue.Verb.Has(Frames.Clause)) return null; // "On “Harbour Talk,” Holt described"
        if (!cue.Verb.Has(Frames.Clause | Frames.That | Frames.Invert) && !p.ClosesMark(cue.ClauseFirst - 1) || cue.Shape is CueShape.Coordinated or CueShape.Relative) return null;
        var edge = cue.ClauseFirst - 1;
        if (cue.Shape == CueShape.Participle)
        {
            edge = cue.First - 1;
            if (!p.ClosesMark(edge) && !(p.IsComma(edge) && p.ClosesMark(edge - 1))) return null;
        }

        // "The result, as she explained, was a draw": the little clause opens behind the comma.
        if (p.Lower(edge) == "as" && (p.IsComma(edge - 1) && p.IsComma(cue.ClauseLast + 1) || p.ClosesWithComma(edge - 1)) && cue.Verb.Has(Frames.Clause) && !cue.Verb.Has(Frames.Thought)) edge--;
        if (edge < 0) return null;
        if (p.IsComma(edge) && SpeechBefore(edge) is var spoken and >= 0) edge = spoken;
        var closes = p.ClosesMark(edge);
        if (!closes && (p.Lower(cue.ClauseLast + 1) == ":" || (!p.IsComma(edge) && !p.IsDash(edge)))) return null;
        if (closes && (!p.EndsSpeech(edge) && cue.Shape != CueShape.Inverted && !IsWholeSentence(edge) || MarkedPhrases.IsNamedWork(p, p.MarkStart(edge)))) return null;
        var last = closes ? edge : edge - 1;
        if (last < 0) return null;
        if (!closes && (IsSubordinate(edge) || cue.Shape == CueShape.Inverted && IsTurned(cue))) return null;
        var first = p.LogicalStart(last);
        for (var i = index - 1; i >= Math.Max(0, index - Neighbours); i--)
            if (!cues[i].Verb.Has(Frames.Thought) && cues[i].ClauseFirst >= first && cues[i].ClauseLast < last)
            {
                // An earlier cue of the same sentence keeps what stands before it, and what follows a comma is this one's.
                if (_next.IsAdjunctClause(cues[i]) && !FollowsMainClause(cues[i], first) && !EndsSentence(cue) && !(p.IsComma(edge) && p.IsComma(cue.ClauseLast + 1) && (cues[i].Shape == CueShape.Unspoken || p.OpensMark(cue.ClauseLast + 2) && !p.IsSpeech(p.MarkEnd(cue.ClauseLast + 2))))) return null; // but "after being told to, police said, he left", "when they wrote, he said, “we were floored”"
                var other = cues[i].ClauseLast + 1;
                if (cues[i].Shape == CueShape.SubjectFirst && cues[i].ClauseFirst == first && cues[i].Verb.Lemma == cue.Verb.Lemma && cue.Speaker is { } again && NounPhrase.IsPronoun(p.Lower(again.Last)) && !p.IsComma(other) && p.IsFree(other) && !(closes && p.IsSpeech(edge))) return null; // "Holt said she thought it “a ruin,” she said"
                if (closes && p.IsSpeech(edge)) first = Math.Max(first, p.MarkStart(edge));
                else if (p.IsComma(other) || p.Lower(other) == ";") first = other + 1;
                else if (Behind(";", other, last) is var semicolon and >= 0) first = semicolon + 1; // "Holt said it was late; three boats, her son added, were lost"
                else if (Behind(":", other, last) is var colon and >= 0) first = colon + 1; // "Bakers insist they have no choice: flour, they say, is dear"
                break;
            }

        if (p.ClosesMark(last) && p.IsSpeech(last)) first = Math.Max(first, DirectStart(last, first));
        if (edge < cue.ClauseFirst - 1 && p.ClosesMark(last) && !p.IsSpeech(last)) first = p.BehindThat(first, p.MarkStart(last));
        first = SkipConnector(first, last);
        if (first == last && p.IsFree(first) && p.Lower(first) is "but" or "and" or "so" or "yet" && p.OpensMark(cue.ClauseLast + 2)) return null; // "And, said Holt, “it leaks.”"
        if (!closes && cue.Speaker is { } apposed && p.Lower(apposed.First) is "the" or "a" && p.NameAt(first) >= 0 && p.NameAt(first) == p.NameAt(last)) return null; // "Sam Lowe, the head of the board said": no comma closes the apposition
        if (!closes && (IsAdjunct(first, last, cue) || TellsOnlyWhen(first, last, cue))) return null;
        return first <= last ? (first, last) : null;
    }

    /// <summary>"Soon after the pier was shut, Holt wrote to the board.": one clause of time, and nothing that would go on with it.</summary>
    private bool TellsOnlyWhen(int first, int last, Cue cue)
    {
        if (!OpensWithTime(first, isTime: true) || p.HasComma(first, last)) return false;
        var verbs = 0;
        for (var i = first; i <= last; i++)
            if (p.IsFinite(i) && !p.IsFinite(i - 1) && ++verbs > 1) return false; // "After he took it over in May he mended little, records show."
        for (var i = cue.ClauseLast + 1; i < p.SentenceEnd(cue.At) - 1; i++)
            if (!p.IsFree(i) || p.IsComma(i)) return false;
        return true;
    }

    /// <summary>"Reached by phone, Holt declined to comment.", "Then, last week, Holt called.", "In a note, Holt wrote that it leaked": no clause stands before the speaker, only when or how she spoke.</summary>
    private bool IsAdjunct(int first, int last, Cue cue)
    {
        var tag = p.Tag(first);
        var opens = EndsSentence(cue)
            ? tag is PartOfSpeech.Verb or PartOfSpeech.Adposition or PartOfSpeech.Subordinator || tag == PartOfSpeech.Adverb && (SpeakerWords.IsTime(p.Lower(last)) || SpeakerWords.IsDay(p.Lower(last)))
            : !p.IsComma(cue.ClauseLast + 1) && (tag == PartOfSpeech.Adposition && last - first < LongestLead || first == last && p.Lower(first) is "now" or "then" or "still" or "instead" or "meanwhile" or "so"); // "Now, Holt has responded to him"
        return opens && !p.IsFinite(first) && !p.HasFinite(first, last + 1);
    }

    /// <summary>"Havla will shut the field after divers found a crack, | it told the market": the clause hangs on what stands before it, and both are said.</summary>
    private bool FollowsMainClause(Cue cue, int first)
    {
        var before = cue.ClauseFirst - 2;
        return cue.Shape == CueShape.SubjectFirst && before > first && p.IsFree(before) && !p.IsPunctuation(before) && p.Tag(before) != PartOfSpeech.Conjunction && p.HasFinite(first, before);
    }

    private int Behind(string mark, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (p.IsFree(i) && p.Lower(i) == mark)
                return i;
        return -1;
    }

    /// <summary>"The hall was shut after teachers said it leaked, | the mayor said.": nothing follows that she could have said instead.</summary>
    private bool EndsSentence(Cue cue)
    {
        var end = p.SentenceEnd(cue.At);
        var next = cue.ClauseLast + 1;
        if (next < end && p.Lower(next) == "on" && SpeakerWords.IsDay(p.Lower(next + 1))) next += 2; // "…, the mayor said on Monday."
        else if (next < end && SpeakerWords.IsDay(p.Lower(next))) next++;
        return next >= end || p.Lower(next) == "." && p.IsFree(next);
    }

    /// <summary>"“Yes,” the cheerful, grey-haired clerk said", "“Yes,” a friend, Ann Cole, said": the comma is the speaker's, speech ends before it.</summary>
    private int SpeechBefore(int comma)
    {
        for (var i = comma - 1; i >= 0 && comma - i <= LongestLead; i--)
        {
            if (p.ClosesMark(i)) return comma - i > 1 && p.IsSpeech(i) && p.EndsSpeech(i) ? i : -1;
            if (!p.IsFree(i) || p.IsPunctuation(i) || p.IsFinite(i) || p.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) return -1;
        }

        return -1;
    }

    /// <summary>"Ann Cole, whose father ran the mill, remembers Holt": the tree knows a subject before the verb, and the name behind it is no speaker.</summary>
    private bool IsTurned(Cue cue)
    {
        var subject = p.SubjectOf(cue.At);
        if (subject < 0 || subject >= cue.First || !p.IsFree(subject) || p.NameAt(subject) is not (var name and >= 0) || cue.Speaker is not { } behind) return false;
        var comma = subject + 1;
        while (p.NameAt(comma) == name) comma++;
        if (!p.IsComma(comma) || p.Lower(comma + 1) is not ("who" or "whose" or "which" or "a" or "an" or "the")) return false;
        var owed = 0;
        for (var i = comma + 1; i < cue.First; i++)
            if (p.Penn(i) is PennTag.WDT or PennTag.WP or PennTag.WPS) owed++;
            else if (p.IsFinite(i) && owed-- == 0) return false; // "Ann Cole, who ran the mill, was kind, recalls Holt"
        for (var i = behind.First; i <= behind.Last; i++)
            if (p.Relation(i) == Relation.Object && p.Head(i) == cue.At)
                return true;
        return false;
    }

    /// <summary>"“The fair is a war” Holt said": a sentence that nothing but its marks ends.</summary>
    private bool IsWholeSentence(int last) => p.MarkStart(last) == p.LogicalStart(last) && p.IsSpeech(last) && p.HoldsFinite(last);

    /// <summary>"…, when, in fact, she answered": an aside between commas parts the speaker from the word that makes the clause hang on what stands before.</summary>
    private bool IsSubordinate(int comma)
    {
        for (var i = comma - 1; i > 1 && comma - i <= LongestLead && p.IsFree(i) && !p.IsFinite(i); i--)
            if (p.IsComma(i))
                return p.IsComma(i - 2) && p.Lower(i - 1) is "when" or "while" or "because" or "although" or "though" or "whereas" or "since";
        return false;
    }

    /// <summary>A whole sentence in marks stands for itself: in "He shrugged: “Fine,” he said" the shrug is not said.</summary>
    private int DirectStart(int last, int first)
    {
        var start = p.MarkStart(last);
        if (start <= first) return first;
        var before = start - 1;
        return p.Lower(before) is ":" or "." || (p.IsComma(before) && char.IsUpper(p.Text[p.Marks[p.MarkAt(last)].Inner.Start])) ? start : first;
    }

    private int SkipConnector(int first, int last)
    {
        while (first < last && p.IsFree(first) && (p.Lower(first) is "but" or "and" or "so" or "yet" || p.IsPunctuation(first) && p.Lower(first) is not ("(" or "["))) first++;
        return first;
    }

    /// <summary>"On Friday's edition of “Harbour Talk,” the mayor said": marks that end a phrase without a verb of its own tell where it was said, not what.</summary>
    public bool IsSetting((int First, int Last) range)
    {
        var opens = range.First;
        if (SpeakerWords.IsDay(p.Lower(opens))) opens++; // "Monday on Radio Ost's “Call-in,” Holt said"
        if (!p.ClosesMark(range.Last) || !p.IsFree(opens) || p.Tag(opens) is not (PartOfSpeech.Adposition or PartOfSpeech.Verb) || p.IsFinite(opens)) return false;
        for (var i = range.First; i <= range.Last; i++)
            if (p.IsFree(i) && p.IsFinite(i))
                return false;
        return p.MarkStart(range.Last) > range.First + 1;
    }

    /// <summary>"Though it was easy, he said, mending it was not", "In May, she said, when": what stands before the speaker is no sentence yet and goes on, whatever follows.</summary>
    public bool IsOpen(int index)
    {
        var cue = cues[index];
        var edge = cue.ClauseFirst - 1;
        if (p.Lower(edge) == "as" && p.IsComma(edge - 1)) edge--; // "For example, as Renn notes, smelling smoke helps"
        if (cue.Shape != CueShape.SubjectFirst || edge < 1 || !p.IsFree(edge) || !p.IsComma(edge)) return false;
        var first = SkipConnector(p.LogicalStart(edge), edge - 1);
        if (p.Lower(first) is "though" or "although" or "while" or "if" or "when" or "because" or "since" or "unless" or "once") return !p.HasComma(first, edge);
        return p.Tag(first) == PartOfSpeech.Adposition && !p.HasFinite(first, edge);
    }

    /// <summary>"Soon after the pier was shut, | Holt wrote to the board": the clause that opens there tells when.</summary>
    /// <param name="first">The clause's first token.</param>
    /// <param name="isTime">True to leave out those that tell why or in spite of what.</param>
    public bool OpensWithTime(int first, bool isTime = false)
    {
        for (var i = first; i < first + 3; i++)
            if (p.Lower(i) is "as" or "when" or "after" or "before" or "while" or "once" || !isTime && p.Lower(i) is "although" or "though" or "since" or "because" or "if")
                return i == first || p.Tag(i - 1) == PartOfSpeech.Adverb;
        return false;
    }

    /// <summary>"The union says he lied, | a claim | Holt denies", "a plan she called “mad”": a thing without a pronoun before who speaks of it.</summary>
    public static (int First, int Last)? Thing(Passage p, Cue cue)
    {
        var last = cue.ClauseFirst - 1;
        if (cue.Shape != CueShape.SubjectFirst || last < 1 || p.Tag(last) != PartOfSpeech.Noun || NounPhrase.EndingAt(p, last) is not { } thing) return null;
        if (p.Lower(thing.First) is not ("a" or "an") || !p.IsComma(thing.First - 1) && !p.ClosesWithComma(thing.First - 1)) return null;
        return NounPhrase.CanSpeak(p, thing) ? null : thing;
    }

    /// <summary>"The hall, which teachers said seats 300": what is said of the hall begins with it.</summary>
    public static (int First, int Last)? RelativeObject(Passage p, Cue cue)
    {
        if (AfterCue.IsSaidOfSubject(p, cue)) return p.SubjectOf(cue.At) is var told && told >= 0 && told < cue.GroupFirst && NounPhrase.EndingAt(p, cue.GroupFirst - 1) is { } near ? near : Subjects.Of(p, cue.At, cue.GroupFirst - 1);
        if (cue.Shape == CueShape.Unspoken) return SubjectlessVerbs.IsNamed(p, cue.Last, cue.Verb, cue.GroupFirst) ? Subjects.Of(p, cue.At, cue.GroupFirst - 1) ?? NounPhrase.EndingAt(p, cue.GroupFirst - 1) : null; // "the pier has been called “a ruin”"
        if (Thing(p, cue) is { } thing) return thing;
        var pronoun = cue.ClauseFirst - 1;
        if (!(p.Lower(pronoun) is "which" or "who" or "whom" or "that") || pronoun < 1 || p.Lower(pronoun) == "that" && !p.IsComma(pronoun - 1)) return null;
        return NounPhrase.EndingAt(p, p.IsComma(pronoun - 1) ? pronoun - 2 : pronoun - 1);
    }
}
