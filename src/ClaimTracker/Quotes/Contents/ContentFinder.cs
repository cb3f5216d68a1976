using ClaimTracker.Language;
using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Contents;

/// <summary>Finds what each reporting verb reports: behind it, before it, or around it.</summary>
internal sealed class ContentFinder(Passage p, IReadOnlyList<Cue> cues)
{
    /// <summary>How many tokens of one sentence are looked at behind a cue, but for marked speech, which may be of any length.</summary>
    public const int LongestContent = 600;

    /// <summary>How many tokens an aside between the speaker and speech may take.</summary>
    public const int LongestAside = 40;

    /// <summary>How many reporting verbs before and behind may part what a verb reports.</summary>
    private const int Neighbours = 60;

    private readonly ContentBefore _before = new(p, cues);
    private readonly ContentEnd _end = new(p, cues);

    public Content? Find(int index)
    {
        var cue = cues[index];
        var after = new AfterCue(p, cue);
        var left = _before.Find(index);
        if (left is { } opening && _before.IsSetting(opening) && (after.Start ?? after.Mark) is { } told && (p.IsFree(told) || p.IsSpeech(p.MarkEnd(told)) || after.Mark is null)) left = null;
        if (cue.Shape == CueShape.Unspoken) return after.Start is { } question ? Right(question, cue, index, after) : left is { } before && (p.Lower(before.Last) == "?" || cue.ClauseFirst < cue.GroupFirst) ? new Content { Ranges = [before], Confidence = 0.6 } : null;
        if (after.EndsClause)
        {
            if (left is { } word && word.First == word.Last && p.Tag(word.First) == Language.PartOfSpeech.Adverb && BehindAside(index) is { } spoken) return Right(spoken, cue, index, after); // "Still, Holt said, clapping, “we won."
            if (left is null && ContentBefore.Thing(p, cue) is { } thing) return new Content { Ranges = [thing], Confidence = 0.6 };
            if (left is null) return (after.Mark ?? BehindAside(index) ?? BehindAs(cue, after)) is { } only ? Right(only, cue, index, after) : null;

            // "When asked about it, he said, “No.”": a whole sentence in marks stands alone, what comes before the cue is no part of it.
            if (after.Mark is { } whole && (!p.ClosesMark(left.Value.Last) || cue.Shape == CueShape.Participle || p.IsIntroduced(left.Value.Last)) && p.IsSpeech(p.MarkEnd(whole))) return Right(whole, cue, index, after);
            var ranges = new List<(int, int)> { left.Value };
            if (after.GoesOn is { } more && !(p.Lower(cue.ClauseFirst - 1) == "as" && p.ClosesMark(cue.ClauseFirst - 2)) && Continues(more, index) is { } rest) ranges.Add(rest);
            else if (SecondHalf(left.Value.Last, index) is { } half) ranges.Add(half);
            if (p.ClosesMark(left.Value.Last) && MarkAfterStop(cue) is { } next) ranges.Add((next, p.MarkEnd(next)));
            return new Content { Ranges = ranges, Addressee = after.Addressee, Confidence = 0.9, IsClause = true };
        }

        if (cue.Shape == CueShape.Inverted)
        {
            if (left is null) return BehindAside(index) is { } later ? Right(later, cue, index, after) : null;
            return new Content { Ranges = [left.Value], Addressee = after.Addressee, IsClause = true };
        }

        // "“Yes,” he said with a smile": marks that close before the speaker are what he said, whatever follows.
        if (left is { } marked && p.ClosesMark(marked.Last) && !(cue.Shape == CueShape.Participle && after.Start is not null) && (after.Frame is not ContentFrame.Clause || p.EndsSpeech(marked.Last) && !after.SaysThat && !(p.IsIntroduced(marked.Last) && p.Text[p.Marks[p.MarkAt(marked.Last)].Inner.End - 1] is '.' or '!' or '?')))
            return new Content { Ranges = after.MarkInSentence is { } next && next > cue.ClauseLast && !(index + 1 < cues.Count && cues[index + 1].ClauseLast < next) ? [marked, (next, p.MarkEnd(next))] : [marked], Addressee = after.Addressee };
        if (after.Start is { } start) return Right(start, cue, index, after);
        if (left is not { } said) return null;
        var goesOn = BehindTime(cue);
        if (goesOn is null && !p.HasFinite(said.First, said.Last + 1)) return null;
        if (!IsSaidBeforeTime(cue) && !(cue.Verb.Lemma == "tell" && after.Addressee is not null && p.IsComma(cue.ClauseFirst - 1)) && !(IsSaidInPassing(cue) && !_before.OpensWithTime(said.First))) return null;
        return new Content { Ranges = goesOn is { } verb && Continues(verb, index) is { } tail ? [said, tail] : [said], Addressee = after.Addressee, IsClause = true };
    }

    /// <summary>"The pier is shut, he said after meeting them": what follows the verb tells when, so what was said stands before it.</summary>
    private bool IsSaidBeforeTime(Cue cue) =>
        cue.Verb.Lemma == "say" && cue.Shape == CueShape.SubjectFirst && (p.Lower(cue.ClauseLast + 1) is "after" or "before" or "while" or "when" || p.Lower(cue.ClauseLast + 1) == "in" && p.Penn(cue.ClauseLast + 2) == PennTag.VBG);

    /// <summary>"The pier is shut, the board disclosed in a notice posted on Friday", "the hall, she insisted when I called, had been hers": what follows a verb that only reports tells where or when.</summary>
    private bool IsSaidInPassing(Cue cue) =>
        cue.Shape == CueShape.SubjectFirst && cue.Speaker is { } who && p.Lower(who.First) is not ("who" or "which" or "that") && cue.Verb.OnlyReports && cue.Verb.Has(Frames.Clause) && p.IsComma(cue.ClauseFirst - 1) && cue.ClauseLast + 1 < p.Count && p.IsFree(cue.ClauseLast + 1)
            && (p.Tag(cue.ClauseLast + 1) == Language.PartOfSpeech.Adposition || p.Lower(cue.ClauseLast + 1) is "when" or "after" or "as" or "before");

    /// <summary>Behind the comma that closes such a clause of time, where what is said goes on with its verb; null where it does not.</summary>
    private int? BehindTime(Cue cue)
    {
        if (p.Lower(cue.ClauseLast + 1) is not ("when" or "after" or "as" or "before" or "while")) return null;
        for (var i = cue.ClauseLast + 2; i < p.SentenceEnd(cue.At) - 1 && p.IsFree(i); i++)
            if (p.IsComma(i))
                return p.IsFinite(p.BehindAdverbs(i + 1)) ? i + 1 : null;
        return null;
    }

    /// <summary>"“The risk,” said Holt, an economist who runs the mill, “is that it breaks.”": behind whatever is told of the speaker the quote goes on with a small letter.</summary>
    private (int First, int Last)? SecondHalf(int left, int index)
    {
        if (!p.ClosesMark(left) || !p.ClosesWithComma(left) && !p.IsComma(left + 1)) return null;
        var cue = cues[index];
        var end = Math.Min(p.SentenceEnd(cue.At), cue.ClauseLast + LongestContent);
        for (var i = cue.ClauseLast + 1; i < end; i++)
        {
            if (!p.OpensMark(i)) continue;
            var before = p.Lower(i - 1) is "but" or "and" ? i - 2 : i - 1;
            if (!p.IsComma(before) && !p.IsDash(before) || !char.IsLower(p.Text[p.Marks[p.MarkAt(i)].Inner.Start])) return null;
            for (var other = index + 1; other < Math.Min(cues.Count, index + Neighbours); other++)
                if (cues[other].First < i && p.IsComma(cues[other].ClauseLast + 1) && cues[other].ClauseLast + 2 >= i)
                    return null;
            return (i, p.MarkEnd(i));
        }

        return null;
    }

    /// <summary>"Said Ann Cole, who runs the mill, “Come in.”", "Cole said in May, when it rained, “Come in.”": whole speech behind an aside.</summary>
    private int? BehindAside(int index)
    {
        var cue = cues[index];
        var end = Math.Min(p.SentenceEnd(cue.At), cue.ClauseLast + LongestAside);
        if (!cue.Verb.Has(Frames.Direct) || !p.IsComma(cue.ClauseLast + 1) && cue.Shape == CueShape.Inverted) return null;
        for (var i = cue.ClauseLast + 2; i < end; i++)
        {
            if (!p.OpensMark(i)) continue;
            if (!p.IsComma(i - 1) || !p.IsSpeech(p.MarkEnd(i)) || MarkedPhrases.IsNamedWork(p, i)) return null;
            return index + 1 < cues.Count && cues[index + 1].ClauseFirst < i ? null : i;
        }

        return null;
    }

    /// <summary>"As the mayor pointed out, the dam leaks": what is pointed out stands behind the comma.</summary>
    private int? BehindAs(Cue cue, AfterCue after) =>
        cue.Shape == CueShape.SubjectFirst && p.Lower(cue.ClauseFirst - 1) == "as" && (cue.ClauseFirst - 1 == p.LogicalStart(cue.At) || p.Lower(cue.ClauseFirst - 2) == "(" || p.Lower(cue.ClauseFirst - 2) is "and" or "but" && cue.Verb.OnlyReports) && cue.Verb.Has(Frames.Clause) && !cue.Verb.Has(Frames.Thought) && after.GoesOn is { } clause && p.IsComma(clause - 1) ? clause : null;

    /// <summary>"''One,'' she said. ''Two.''": where the second opening mark was taken for the end of the sentence, both are one passage.</summary>
    private int? MarkAfterStop(Cue cue)
    {
        for (var i = cue.ClauseLast + 1; i < Math.Min(p.Count - 1, cue.ClauseLast + 25) && p.IsFree(i); i++)
            if (p.Lower(i) == ".")
                return p.OpensMark(i + 1) ? i + 1 : null;
        return null;
    }

    private Content? Right(int start, Cue cue, int index, AfterCue after)
    {
        if (p.Lower(cue.GroupFirst - 1) != "what" && p.Lower(cue.ClauseFirst - 1) == "what" && p.Lower(start) is "is" or "was" && p.Lower(start + 1) == "that" && start + 2 < p.Count) start += 2; // "What she did say was that | it leaks"
        var end = _end.Find(start, cue, index, after.OpensWithMarks);
        if (end < start) return null;
        var ranges = new List<(int, int)>();
        if (cue.Shape is CueShape.SubjectFirst or CueShape.Unspoken && ContentBefore.RelativeObject(p, cue) is { } head) ranges.Add(head);
        AddAround(start, end, index, ranges);
        return new Content { Ranges = ranges, Addressee = after.Addressee, CueLast = after.CueLast, Confidence = after.Confidence, IsClause = after.Frame == ContentFrame.Clause, SaysThat = after.SaysThat };
    }

    /// <summary>Leaves out an aside in which somebody else speaks: "would build a wall, | which the mayor has promised to pay for, | with his own hands".</summary>
    private void AddAround(int start, int end, int index, List<(int, int)> ranges)
    {
        for (var next = index; next < Math.Min(cues.Count, index + Neighbours); next++)
        {
            var other = cues[next];
            var which = other.ClauseFirst - 1;
            if (other == cues[index] || which <= start + 1 || other.Last >= end || p.Lower(which) is not ("which" or "whom" or "who") || p.Lower(which) != "which" && other.Verb.Has(Frames.Thought) || !p.IsComma(which - 1)) continue;
            ranges.Add((start, which - 2));
            var comma = other.Last;
            while (comma <= end && !(p.IsFree(comma) && p.IsComma(comma))) comma++;
            if (comma < end) ranges.Add((comma + 1, end));
            return;
        }

        ranges.Add((start, end));
    }

    /// <summary>What goes on after a cue in the middle: "The dam, engineers wrote, | needs two years".</summary>
    private (int First, int Last)? Continues(int more, int index)
    {
        var cue = cues[index];
        if (p.OpensMark(more)) return (more, Math.Max(p.MarkEnd(more), MarkedTail(more, index)));
        if (index + 1 < cues.Count && cues[index + 1] is { Shape: CueShape.SubjectFirst } carrier && carrier.ClauseFirst == more && p.Lower(carrier.ClauseLast + 1) == "." && p.IsFree(carrier.ClauseLast + 1)) return null; // "The pier is shut, Holt wrote in a note, the Post reported."
        var word = p.Lower(more);
        if (!_before.IsOpen(index) && (word is "who" or "which" or "whose" or "when" or "according" or "citing" or "referring" or "where" or "with" or "as" or "before" or "after" or "though" or "although" || p.Lower(more).EndsWith("ing", StringComparison.Ordinal) && (p.Penn(cue.ClauseFirst - 2) != PennTag.VBN || ReportingVerbs.IsGerund(word, p.Lower(more + 1))))) return null; // but "he was last seen, police said, leaving a bar"
        if (word == "in" && WritersComment.IsSetting(p, more + 1)) return null; // "it is late, she said, in remarks that traders read as a nudge"
        if (word == "asked" && (SubjectlessVerbs.IsTopic(p.Lower(more + 1)) || p.Lower(more + 1) is "if" or "whether" or "by" or "what" or "how" or "why")) return null; // "“It is late,” said Holt, asked about the ferry."
        if (p.Penn(more) == Language.PennTag.VBN && p.IsComma(more - 1) && (SpeakerWords.IsDocument(p.Lower(more - 2)) || SpeakerWords.IsMedium(p.Lower(more - 2)))) return null; // "the pier is rotten, the board says in its report, published on Friday"
        var left = cue.ClauseFirst - 1;
        if (left >= 0 && p.ClosesMark(left) && p.IsSpeech(left) && !(p.ClosesWithComma(left) && (p.IsFinite(more) || p.Lower(more) == "that"))) return null;
        if (cue.Shape == CueShape.Inverted && left >= 0 && p.ClosesMark(left) && p.IsSpeech(left) && p.Penn(more) is PennTag.VBD or PennTag.VBN && p.Lower(more).EndsWith("ed", StringComparison.Ordinal) && p.HoldsFinite(left)) return null; // "“It is late,” said Holt, angered that nobody came."
        var asks = p.Lower(p.SentenceEnd(cue.At) - 1) == "?" && p.Tag(p.LogicalStart(cue.At)) == Language.PartOfSpeech.Auxiliary; // "Would she, asked Holt, | resign?"
        if (cue.Shape == CueShape.Inverted && !p.IsFinite(more) && !(asks && p.Penn(more) == PennTag.VB) && word is not ("that" or "to" or "and" or "or"))
        {
            if (BehindApposition(more, cue, asks) is not { } rest) return null;
            more = rest;
            if (p.OpensMark(more)) return (more, Math.Max(p.MarkEnd(more), MarkedTail(more, index)));
        }

        if (p.Lower(more) == "that" && p.IsFree(more + 1)) more++;
        var end = _end.Find(more, cue, index);
        return end >= more && p.IsFree(more) ? (more, end) : null;
    }

    /// <summary>"The plan, said Holt, an expert on quays, | would fail": what is told of the speaker ends at the comma before a verb or marks. Null where the sentence ends with it.</summary>
    private int? BehindApposition(int more, Cue cue, bool asks)
    {
        var end = Math.Min(p.SentenceEnd(cue.At), more + LongestAside);
        for (var i = more; i < end; i++)
            if (p.IsFree(i) && p.IsComma(i) && (p.IsFinite(i + 1) || p.OpensMark(i + 1) || asks && p.Penn(i + 1) == PennTag.VB))
                return i + 1;
        return null;
    }

    /// <summary>"“The choir,” Holt said, “is old.”" may end in words outside the marks; they are hers only up to the next comma.</summary>
    private int MarkedTail(int more, int index)
    {
        var end = p.MarkEnd(more);
        var inner = p.Marks[p.MarkAt(more)].Inner;
        if (p.Text[inner.End - 1] is '.' or '?' or '!' or ',' || !p.IsFree(end + 1) || p.IsPunctuation(end + 1)) return end;
        return _end.Find(more, cues[index], index);
    }
}
