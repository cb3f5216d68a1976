using ClaimTracker.Language;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Contents;

/// <summary>Finds the last token of what is reported behind its verb.</summary>
internal sealed class ContentEnd(Passage p, IReadOnlyList<Cue> cues)
{
    private readonly NextReport _next = new(p, cues);
    private readonly JoinedClause _joined = new(p);
    private readonly SpeakersVerb _own = new(p);

    /// <summary>How many reporting verbs before and behind may part what a verb reports.</summary>
    private const int Neighbours = 60;

    /// <summary>Last token of what is reported, from <paramref name="start"/> on.</summary>
    public int Find(int start, Cue cue, int index, bool opensWithMarks = false)
    {
        var limit = p.SentenceEnd(start);
        while (limit < p.Count && !p.IsFree(limit) && p.MarkAt(limit) == p.MarkAt(limit - 1)) limit = p.SentenceEnd(p.MarkEnd(limit));
        if (limit > start + ContentFinder.LongestContent)
        {
            limit = start + ContentFinder.LongestContent;
            if (!p.IsFree(limit)) limit = p.MarkEnd(limit) + 1;
        }

        if (p.OpensMark(start))
        {
            var inner = p.Marks[p.MarkAt(start)].Inner;
            var end = p.MarkEnd(start);
            if (p.Text[inner.End - 1] is '.' or '?' or '!' || (char.IsUpper(p.Text[inner.Start]) && p.Text[inner.End - 1] == ',') || end >= limit - 1) return Joined(end, limit);
            if (char.IsUpper(p.Text[inner.Start]) && inner.Length > 60 || cue.Verb.Has(Frames.Name) && p.IsFree(end + 1) && p.Lower(start - 1) != "that") return end;
        }

        if (p.IsComma(start + 1) && p.Lower(start) is "why" or "how" or "otherwise" && p.Lower(start + 2) is "but" or "and" or "though") return start; // "did not say why, but she thinks"
        var stop = limit;
        for (var next = Math.Max(0, index - Neighbours); next < Math.Min(cues.Count, index + Neighbours); next++)
        {
            var other = cues[next];
            if (next == index || other.ClauseFirst <= start || other.First >= limit || other.ClauseFirst >= stop) continue;
            if (other.Shape == CueShape.Unspoken && p.Lower(other.GroupFirst - 1) == "when" && p.Lower(other.GroupFirst - 2) is "and" or "but" && other.GroupFirst - 2 > start) stop = Math.Min(stop, other.GroupFirst - 2); // "said it was late, and when asked why, he said"
            else if (ContentBefore.Thing(p, other) is { } thing && thing.First > start + 2) stop = Math.Min(stop, thing.First - 1);
            else if (other is { Shape: CueShape.Participle, Speaker: { } doer } && doer.First > start + 1 && p.Lower(doer.First - 1) is "and" or "but" && p.IsComma(doer.First - 2)) stop = Math.Min(stop, doer.First - 1); // "said he would ask, | and Voss backed him, saying"
            else if (_next.IsGap(other) && other.ClauseFirst > start + 2) stop = other.ClauseFirst - 1;
            else if (_next.Twin(other, cue) is { } twin && twin > start + 1) stop = Math.Min(stop, twin);
            else if (_next.Starts(other, cue, start)) stop = _next.OwnMarks(other, start) ?? other.ClauseFirst;
        }

        if (cue.Shape == CueShape.Unspoken && cue.Speaker is { } agent && agent.First > start + 1 && p.Lower(agent.First - 1) == "by") stop = Math.Min(stop, agent.First - 1); // "asked to keep them | by the council"
        if (_own.BehindAside(start, stop, cue) is { } aside) stop = aside;
        if (cue.Form == VerbForms.Ing && p.OpeningEnd(cue.At) is { } opening && opening >= start) stop = Math.Min(stop, p.IsFree(opening) ? opening : opening + 1);
        stop = Math.Min(stop, _joined.Find(start, stop, cue, opensWithMarks));
        stop = Math.Min(stop, _own.Behind(start, stop, cue));
        var phrase = !cue.Verb.Has(Frames.Clause) || cue.Verb.Has(Frames.Name | Frames.As);
        var fronted = IsFronted(cue);
        var inDashes = false;
        var adjunct = _next.IsAdjunctClause(cue) && !p.IsComma(start - 1) && !_next.TellsWhy(cue); // "As Holt noted, | even in May, the pier was shut"
        for (var i = start; i < stop; i++)
        {
            if (!p.IsFree(i))
            {
                // "While Frost called it “a rise,” Voss said": the comma inside the marks ends the clause.
                if (adjunct && p.ClosesWithComma(i)) stop = i + 1;

                // "called them “robber towns” at a rally": the rally is where it was said.
                else if (p.ClosesMark(i) && p.Lower(i + 1) == "and" && p.Tag(i + 2) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary && (cue.Verb.Has(Frames.Name) || IsPhraseSaid(start, i, cue)) || p.ClosesMark(i) && cue.Verb.Has(Frames.Name) && !cue.Verb.Has(Frames.Clause) && p.Lower(i + 1) is "and" or "but" && NounPhrase.IsPronoun(p.Lower(i + 2)) && p.IsFinite(i + 3)) stop = i + 1; // "called it “a ruin” and left"
                else if (cue.Form == VerbForms.Past && p.ClosesMark(i) && p.Lower(i + 1) == "and" && p.Penn(i + 2) == PennTag.VBD && IsInPresent(i)) stop = i + 1; // "found that goats “do not read signs” and told the town to fence them"
                else if (cue.Form == VerbForms.Ing && p.ClosesWithComma(i) && p.Lower(i + 1) == "and" && p.Penn(i + 2) == PennTag.VBD) stop = i + 1; // "put out a note saying it was “a lie,” and left"
                else if (p.OpensMark(start) && i == p.MarkEnd(start) && p.IsComma(i + 1) && p.Lower(i + 2) == "but" && NounPhrase.IsPronoun(p.Lower(i + 3))) stop = i + 1; // "said “it is late”, but she would not be drawn on it"
                else if (p.ClosesMark(i) && (p.Lower(i + 1) == "after" && (cue.Verb.Has(Frames.Name) || !cue.Verb.Has(Frames.Clause)) || p.Lower(i + 1) == "when" && cue.Verb.Has(Frames.Name)) && i + 1 < stop && StartsTime(i + 2)) stop = i + 1; // "accused them of treating her “like a dog” after learning of it"
                else if (p.ClosesWithComma(i) && i + 1 < stop && (LeavesMarks(i + 1, cue) || WritersComment.OpensBehindMarks(p, i, start))) stop = i + 1;
                else if (p.ClosesMark(i) && cue.Verb.Has(Frames.Name) && !cue.Verb.Has(Frames.Clause) && p.Lower(cue.ClauseFirst - 1) == "what" && p.Tag(i + 1) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) stop = i + 1; // "what critics call a “mess” passed"
                // So it is in "said “never again” in an interview".
                else if (p.ClosesMark(i) && p.Tag(i + 1) == PartOfSpeech.Adposition && p.Lower(i + 1) is "at" or "in" or "on" or "during" or "after" or "before"
                    && (cue.Verb.Has(Frames.Name) || (!opensWithMarks && p.OpensMark(start) && i == p.MarkEnd(start) && NounPhrase.StartingAt(p, i + 2, wide: false) is { } place && SpeakerWords.IsMedium(p.Lower(place.Last))))) stop = i + 1;
                continue;
            }

            if (p.Lower(i) == "according" && p.Lower(i + 1) == "to" && p.IsComma(i - 1)) stop = i - 1;
            else if (p.Lower(i) == "and" && i > start && cue.Form == VerbForms.Past && cue.Verb.Has(Frames.ObjectTo) && p.Lower(start - 1) != "that" && p.Penn(i + 1) == PennTag.VBD && !p.HasFinite(start, i)) stop = i; // "ordered the crowd to go home and left"
            else if (cue.Form == VerbForms.Past && p.IsComma(i) && p.Lower(i + 1) == "and" && p.Penn(i + 2) == PennTag.VBD && EndsWithModal(start, i)) stop = i; // "promised that they would be charged, and ordered a search"
            else if (i > start && WritersComment.Opens(p, i, start, cue)) stop = i;
            else if (p.Lower(i) == "as" && p.IsComma(i - 1) && p.NameAt(i + 1) >= 0 && limit - i < 10 && p.Lower(limit - 2) is "reported" or "noted" or "wrote") stop = i - 1;
            else if (p.Lower(i) == ";") stop = _next.Behind(i, limit, index) || !cue.Verb.Has(Frames.Clause) || !p.HasFinite(start, i) && p.StartsClause(i + 1) ? i : stop; // "asked them to wait; they left", "claimed 900 guests; the police counted 200"
            else if (cue.Shape == CueShape.Relative && p.IsComma(cue.ClauseFirst - 1) && p.IsComma(i) && i > start && (p.Tag(i + 1) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary || VerbFollows(i + 1) || p.IsFinite(p.BehindAdverbs(i + 1)) || IsOwnReport(p.BehindAdverbs(i + 1), cue, index))) stop = i;
            else if ((cue.Verb.Has(Frames.ObjectAt) || ContentBefore.RelativeObject(p, cue) is not null) && p.IsComma(i)) stop = i;
            else if (cue.Shape == CueShape.Relative && !cue.Verb.Has(Frames.Clause) && p.IsComma(cue.ClauseFirst - 1) && p.IsComma(i) && i > start && p.StartsClause(i + 1)) stop = i; // "thanking the crowd, which chanted his name, | he left"
            else if (fronted && p.IsComma(i) && i > start + 1 && p.StartsClause(i + 1)) stop = i;
            else if (adjunct && p.IsComma(i) && (i > start + 1 || i > start && p.Lower(start) is "so" or "otherwise" or "not")) stop = i; // "even if the polls suggest otherwise, it"
            else if (p.IsDash(i) && i > start)
            {
                if (EndsAtDash(i, limit, cue, inDashes)) stop = i;
                inDashes = !inDashes;
            }
            // "has admitted to 470 leaks in its books, while Halden logged 90": a figure has no second clause.
            else if (p.IsComma(i) && p.Lower(start) == "to" && p.Tokens[start + 1].Kind == TokenKind.Number) stop = i;
            else if (phrase && p.IsComma(i) && i > start + 1 && p.Tag(i + 1) == PartOfSpeech.Verb && p.Lower(i + 1).EndsWith("ing", StringComparison.Ordinal)) stop = i;
        }

        return TrimEnd(start, stop - 1);
    }

    /// <summary>"The board, which had said it would take a week, | now declines to say": whatever its tag, another reporting verb of what the relative clause tells of.</summary>
    private bool IsOwnReport(int at, Cue cue, int index)
    {
        for (var next = index + 1; next < Math.Min(cues.Count, index + Neighbours); next++)
            if (cues[next].First == at)
                return cues[next] is { Shape: CueShape.SubjectFirst, Speaker: { } subject } && subject.First < cue.ClauseFirst;
        return false;
    }

    /// <summary>"When the town won in the week that Holt announced her return, | it sang": the report stands in the clause that opens the sentence.</summary>
    private bool IsFronted(Cue cue)
    {
        var start = p.LogicalStart(cue.At);
        if (!(p.Lower(start) is "when" or "after" or "while" or "although" or "though" or "because" or "since" or "if" or "before" or "once") || start >= cue.ClauseFirst) return false;
        for (var i = start; i < cue.ClauseFirst; i++)
            if (p.IsFree(i) ? p.IsComma(i) : p.ClosesWithComma(i))
                return false;
        return true;
    }

    /// <summary>True where the last verb with a tense between the two tokens, marks apart, is "would" or the like.</summary>
    private bool EndsWithModal(int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
            if (p.IsFree(i) && p.IsFinite(i)) return p.Penn(i) == PennTag.MD;
        return false;
    }

    /// <summary>A dash that no second one answers, and that answers none, ends what is reported; in a relative clause between dashes the second one does.</summary>
    private bool EndsAtDash(int dash, int limit, Cue cue, bool answers)
    {
        if (cue.Shape == CueShape.Relative && p.IsDash(cue.ClauseFirst - 1)) return true;

        // "mended 4,100 – around half": a gloss on a number is part of what is reported.
        if (p.Tokens[Math.Min(dash + 1, p.Count - 1)].Kind == TokenKind.Number || p.Lower(dash + 1) is "around" or "about" or "roughly" or "nearly" or "almost" or "up" or "down" or "compared" or "more" or "less" or "some") return false;
        if (p.Lower(dash + 1) is "and" or "or" or "including") return false; // "will wear cameras - and many will ride bikes"
        if (p.OpensMark(dash + 1) && !p.IsSpeech(p.MarkEnd(dash + 1))) return false; // "of people left out -- “the baker but also the mason”"
        for (var i = dash + 1; i < limit; i++)
            if (p.IsDash(i) && p.IsFree(i))
                return false;
        return !answers;
    }

    /// <summary>"after | learning of it", "after | the league closed its ground": a clause that tells when.</summary>
    private bool StartsTime(int at) => p.Penn(at) == PennTag.VBG || p.Lower(at).EndsWith("ing", StringComparison.Ordinal) || p.StartsClause(at);

    /// <summary>"said “never again” and left": marks without a verb are all that is said, and a verb in the time of the reporting one is not part of it.</summary>
    private bool IsPhraseSaid(int start, int close, Cue cue)
    {
        if (cue.Form != VerbForms.Past || !p.OpensMark(start) || close != p.MarkEnd(start) || p.Penn(close + 2) != PennTag.VBD) return false;
        for (var i = start; i < close; i++)
            if (p.IsFinite(i))
                return false;
        return true;
    }

    /// <summary>True where the marked words that close there have a verb in the present and none in the past.</summary>
    private bool IsInPresent(int close)
    {
        var present = false;
        for (var i = p.MarkStart(close); i < close; i++)
            if (p.Penn(i) == PennTag.VBD) return false;
            else present |= p.Penn(i) is PennTag.VBP or PennTag.VBZ;
        return present;
    }

    private bool VerbFollows(int i) => p.Lower(i).EndsWith("ed", StringComparison.Ordinal) || p.Lower(i) is "said" or "left" or "told" or "was" or "is" or "has" or "had" or "went" or "came" or "took" or "made";

    private int Joined(int end, int limit)
    {
        // “One.” “Two.” in a row.
        while (end + 1 < limit && p.OpensMark(end + 1)) end = p.MarkEnd(end + 1);
        return end;
    }

    /// <summary>True where what follows a comma inside marks is told of the speaker: "“a ruin,” before leaving"; in a relative clause, or behind a name that is given, anything but more marks.</summary>
    private bool LeavesMarks(int next, Cue cue)
    {
        if (!p.IsFree(next)) return false;
        if (p.Lower(next) is "before" or "after" or "while" or "although" or "though") return true;
        if (cue.Shape == CueShape.Participle && !cue.Verb.Has(Frames.Clause) && p.IsFinite(next)) return true; // "Holt, citing “rare weather,” | said"
        var told = !cue.Verb.Has(Frames.Clause) && !HasAs(next) && p.Lower(next) is "a" or "an" or "which" or "who"; // "denounced the “goat law,” | which is new"
        if (!told && !(cue.Verb.Has(Frames.Name) && !cue.Verb.Has(Frames.Clause)) && !(cue.Shape == CueShape.Relative && p.IsComma(cue.ClauseFirst - 1))) return false;
        for (var i = next; i < next + 4; i++)
            if (p.OpensMark(i))
                return false;
        return true;
    }

    private int TrimEnd(int start, int last)
    {
        if (last > start && p.IsFree(last) && p.Lower(last) == ")" && p.Lower(start - 1) != "(" && !HasOpening(start, last)) last--; // "(As Holt noted, it rained.)"
        while (last >= start && (p.IsFree(last) && (p.IsPunctuation(last) && p.Lower(last) is not (")" or "]" or "%") || p.Lower(last) is "and" or "but" or "while" or "although" or "whereas" || OpensWhatFollows(last)))) last--;
        return last;
    }

    private bool HasOpening(int start, int last)
    {
        for (var i = start; i < last; i++)
            if (p.Lower(i) == "(")
                return true;
        return false;
    }

    /// <summary>"said the pier “held up” in May | before claiming that": the word belongs to the next report; "had never seen it before." does not.</summary>
    private bool OpensWhatFollows(int last) =>
        p.Lower(last) is "after" or "before" or "without" or "though" or "even" && last + 1 < p.SentenceEnd(last) && p.IsFree(last + 1) && !p.IsPunctuation(last + 1);

    private bool HasAs(int from)
    {
        for (var i = from; i < p.SentenceEnd(from); i++)
            if (p.IsFree(i) && p.Lower(i) == "as" && p.IsComma(i - 1))
                return true;
        return false;
    }
}
