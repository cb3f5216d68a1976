using ClaimTracker.Language;

namespace ClaimTracker.Quotes;

/// <summary>Finds what each reporting verb reports: behind it, before it, or around it.</summary>
internal sealed class ContentFinder(Passage p, IReadOnlyList<Cue> cues)
{
    /// <summary>How many tokens of one sentence are looked at behind a cue, but for marked speech, which may be of any length.</summary>
    public const int LongestContent = 600;

    /// <summary>How many tokens an aside between the speaker and speech may take.</summary>
    private const int LongestAside = 40;

    /// <summary>How many tokens of the speaker may stand between speech and a comma.</summary>
    private const int LongestLead = 8;

    /// <summary>How many reporting verbs before and behind may part what a verb reports.</summary>
    private const int Neighbours = 60;

    public Content? Find(int index)
    {
        var cue = cues[index];
        var after = new AfterCue(p, cue);
        var left = Left(index);
        if (left is { } opening && IsSetting(opening) && (after.Start ?? after.Mark) is { } told && (p.IsFree(told) || IsSpeech(p.MarkEnd(told)) || after.Mark is null)) left = null;
        if (cue.Shape == CueShape.Unspoken) return after.Start is { } question ? Right(question, cue, index, after) : left is { } before && p.Lower(before.Last) == "?" ? new Content { Ranges = [before], Confidence = 0.6 } : null;
        if (after.EndsClause)
        {
            if (left is null) return (after.Mark ?? BehindAside(index) ?? BehindAs(cue, after)) is { } only ? Right(only, cue, index, after) : null;

            // "When asked about it, he said, “No.”": a whole sentence in marks stands alone, what comes before the cue is no part of it.
            if (after.Mark is { } whole && (!p.ClosesMark(left.Value.Last) || cue.Shape == CueShape.Participle || IsIntroduced(left.Value.Last)) && IsSpeech(p.MarkEnd(whole))) return Right(whole, cue, index, after);
            var ranges = new List<(int, int)> { left.Value };
            if (after.GoesOn is { } more && Continues(more, index) is { } rest) ranges.Add(rest);
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
        if (left is { } marked && ClosesDirect(marked.Last) && !(cue.Shape == CueShape.Participle && after.Start is not null) && (after.Frame is not ContentFrame.Clause || EndsSpeech(marked.Last) && !after.SaysThat))
            return new Content { Ranges = after.MarkInSentence is { } next && next > cue.ClauseLast && !(index + 1 < cues.Count && cues[index + 1].ClauseLast < next) ? [marked, (next, p.MarkEnd(next))] : [marked], Addressee = after.Addressee };
        return after.Start is { } start ? Right(start, cue, index, after) : null;
    }

    /// <summary>"On Friday's edition of “Harbour Talk,” the mayor said": marks that end a phrase without a verb of its own tell where it was said, not what.</summary>
    private bool IsSetting((int First, int Last) range)
    {
        if (!p.ClosesMark(range.Last) || !p.IsFree(range.First) || p.Tag(range.First) is not (PartOfSpeech.Adposition or PartOfSpeech.Verb) || p.IsFinite(range.First)) return false;
        for (var i = range.First; i <= range.Last; i++)
            if (p.IsFree(i) && p.IsFinite(i))
                return false;
        return p.MarkStart(range.Last) > range.First + 1;
    }

    /// <summary>"“The risk,” said Holt, an economist who runs the mill, “is that it breaks.”": behind whatever is told of the speaker the quote goes on with a small letter.</summary>
    private (int First, int Last)? SecondHalf(int left, int index)
    {
        if (!p.ClosesMark(left) || p.Text[p.Marks[p.MarkAt(left)].Inner.End - 1] != ',') return null;
        var cue = cues[index];
        var end = Math.Min(p.SentenceEnd(cue.At), cue.ClauseLast + LongestContent);
        for (var i = cue.ClauseLast + 1; i < end; i++)
        {
            if (!p.OpensMark(i)) continue;
            var before = p.Lower(i - 1) is "but" or "and" ? i - 2 : i - 1;
            if (!p.IsComma(before) || !char.IsLower(p.Text[p.Marks[p.MarkAt(i)].Inner.Start])) return null;
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
            if (!p.IsComma(i - 1) || !IsSpeech(p.MarkEnd(i))) return null;
            return index + 1 < cues.Count && cues[index + 1].ClauseFirst < i ? null : i;
        }

        return null;
    }

    /// <summary>"As the mayor pointed out, the dam leaks": what is pointed out stands behind the comma.</summary>
    private int? BehindAs(Cue cue, AfterCue after) =>
        cue.Shape == CueShape.SubjectFirst && p.Lower(cue.ClauseFirst - 1) == "as" && cue.ClauseFirst - 1 == CueFinder.LogicalStart(p, cue.At) && cue.Verb.Has(Frames.Clause) && !cue.Verb.Has(Frames.Thought) && after.GoesOn is { } clause && p.IsComma(clause - 1) ? clause : null;

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
        var end = End(start, cue, index, after.OpensWithMarks);
        if (end < start) return null;
        var ranges = new List<(int, int)>();
        if (cue.Shape == CueShape.SubjectFirst && RelativeObject(cue) is { } head) ranges.Add(head);
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
            if (other == cues[index] || which <= start + 1 || other.Last >= end || p.Lower(which) != "which" || !p.IsComma(which - 1)) continue;
            ranges.Add((start, which - 2));
            var comma = other.Last;
            while (comma <= end && !(p.IsFree(comma) && p.IsComma(comma))) comma++;
            if (comma < end) ranges.Add((comma + 1, end));
            return;
        }

        ranges.Add((start, end));
    }

    /// <summary>"The hall, which teachers said seats 300": what is said of the hall begins with it.</summary>
    private (int First, int Last)? RelativeObject(Cue cue)
    {
        var pronoun = cue.ClauseFirst - 1;
        if (!(p.Lower(pronoun) is "which" or "who" or "that") || pronoun < 1 || p.Lower(pronoun) == "that" && !p.IsComma(pronoun - 1)) return null;
        return NounPhrase.EndingAt(p, p.IsComma(pronoun - 1) ? pronoun - 2 : pronoun - 1);
    }

    /// <summary>What is reported before the speaker: "The gate was open, | police said".</summary>
    private (int First, int Last)? Left(int index)
    {
        var cue = cues[index];
        if (!cue.Verb.Has(Frames.Clause | Frames.Direct | Frames.That) && !p.ClosesMark(cue.ClauseFirst - 1) || cue.Shape is CueShape.Coordinated or CueShape.Relative) return null;
        var edge = cue.ClauseFirst - 1;
        if (cue.Shape == CueShape.Participle)
        {
            edge = cue.First - 1;
            if (!p.ClosesMark(edge) && !(p.IsComma(edge) && p.ClosesMark(edge - 1))) return null;
        }

        // "The result, as she explained, was a draw": the little clause opens behind the comma.
        if (p.Lower(edge) == "as" && p.IsComma(edge - 1) && p.IsComma(cue.ClauseLast + 1) && cue.Verb.Has(Frames.Clause) && !cue.Verb.Has(Frames.Thought)) edge--;
        if (edge < 0) return null;
        if (p.IsComma(edge) && SpeechBefore(edge) is var spoken and >= 0) edge = spoken;
        var closes = p.ClosesMark(edge);
        if (!closes && (p.Lower(cue.ClauseLast + 1) == ":" || (!p.IsComma(edge) && !p.IsDash(edge)))) return null;
        if (closes && !EndsSpeech(edge) && cue.Shape != CueShape.Inverted) return null;
        var last = closes ? edge : edge - 1;
        if (last < 0) return null;
        var first = CueFinder.LogicalStart(p, last);
        for (var i = index - 1; i >= Math.Max(0, index - Neighbours); i--)
            if (cues[i].ClauseFirst >= first && cues[i].ClauseLast < last)
            {
                // An earlier cue of the same sentence keeps what stands before it, and what follows a comma is this one's.
                if (IsAdjunctClause(cues[i])) return null;
                var other = cues[i].ClauseLast + 1;
                if (closes && IsSpeech(edge)) first = Math.Max(first, p.MarkStart(edge));
                else if (p.IsComma(other)) first = other + 1;
                break;
            }

        if (p.ClosesMark(last) && IsSpeech(last)) first = Math.Max(first, DirectStart(last, first));
        first = SkipConnector(first, last);
        return first <= last ? (first, last) : null;
    }

    /// <summary>"“Yes,” the cheerful, grey-haired clerk said", "“Yes,” a friend, Ann Cole, said": the comma is the speaker's, speech ends before it.</summary>
    private int SpeechBefore(int comma)
    {
        for (var i = comma - 1; i >= 0 && comma - i <= LongestLead; i--)
        {
            if (p.ClosesMark(i)) return comma - i > 1 && IsSpeech(i) && EndsSpeech(i) ? i : -1;
            if (!p.IsFree(i) || p.IsPunctuation(i) || p.IsFinite(i) || p.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) return -1;
        }

        return -1;
    }

    /// <summary>"Holt was asked, “Why now?” She answered, “Why not?”": the question in marks is another's, whose words introduce it.</summary>
    private bool IsIntroduced(int last)
    {
        var start = p.MarkStart(last);
        return p.Text[p.Marks[p.MarkAt(last)].Inner.End - 1] != ',' && (p.IsComma(start - 1) || p.Lower(start - 1) == ":") && start - 1 > CueFinder.LogicalStart(p, start - 1);
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

    private bool ClosesDirect(int last) => p.ClosesMark(last);

    /// <summary>Marks that end in a comma, question mark or the like hold speech that the speaker's name follows.</summary>
    private bool EndsSpeech(int edge)
    {
        var mark = p.Marks[p.MarkAt(edge)];
        var c = p.Text[mark.Inner.End - 1];
        return mark.Repaired || c is ',' or '?' or '!' or '.' or '…' or '-' or '—' or '’' or '\'' || mark.Inner.Length > 40;
    }

    private bool IsSpeech(int last)
    {
        var mark = p.Marks[p.MarkAt(last)];
        return char.IsUpper(p.Text[mark.Inner.Start]) || p.Text[mark.Inner.Start] is '[' or '…' or '.';
    }

    /// <summary>What goes on after a cue in the middle: "The dam, engineers wrote, | needs two years".</summary>
    private (int First, int Last)? Continues(int more, int index)
    {
        var cue = cues[index];
        if (p.OpensMark(more)) return (more, Math.Max(p.MarkEnd(more), MarkedTail(more, index)));
        var word = p.Lower(more);
        if (word is "who" or "which" or "whose" or "when" or "according" or "citing" or "referring" or "where" or "with" or "as" or "before" or "after" or "though" or "although" || p.Lower(more).EndsWith("ing", StringComparison.Ordinal)) return null;
        var left = cue.ClauseFirst - 1;
        if (left >= 0 && p.ClosesMark(left) && IsSpeech(left) && !(ClosesWithComma(left) && (p.IsFinite(more) || p.Lower(more) == "that"))) return null;
        if (p.Lower(more) == "that" && p.IsFree(more + 1)) more++;
        var end = End(more, cue, index);
        return end >= more && p.IsFree(more) ? (more, end) : null;
    }

    /// <summary>"“The choir,” Holt said, “is old.”" may end in words outside the marks; they are hers only up to the next comma.</summary>
    private int MarkedTail(int more, int index)
    {
        var end = p.MarkEnd(more);
        var inner = p.Marks[p.MarkAt(more)].Inner;
        if (p.Text[inner.End - 1] is '.' or '?' or '!' or ',' || !p.IsFree(end + 1) || p.IsPunctuation(end + 1)) return end;
        return End(more, cues[index], index);
    }

    /// <summary>Last token of what is reported, from <paramref name="start"/> on.</summary>
    private int End(int start, Cue cue, int index, bool opensWithMarks = false)
    {
        var limit = p.SentenceEnd(start);
        while (limit < p.Count && !p.IsFree(limit) && p.MarkAt(limit) == p.MarkAt(limit - 1)) limit = p.SentenceEnd(p.MarkEnd(limit));
        if (limit > start + LongestContent)
        {
            limit = start + LongestContent;
            if (!p.IsFree(limit)) limit = p.MarkEnd(limit) + 1;
        }

        if (p.OpensMark(start))
        {
            var inner = p.Marks[p.MarkAt(start)].Inner;
            var end = p.MarkEnd(start);
            if (p.Text[inner.End - 1] is '.' or '?' or '!' || (char.IsUpper(p.Text[inner.Start]) && p.Text[inner.End - 1] == ',') || end >= limit - 1) return Joined(end, limit);
            if (char.IsUpper(p.Text[inner.Start]) && inner.Length > 60 || cue.Verb.Has(Frames.Name) && p.IsFree(end + 1) && p.Lower(start - 1) != "that") return end;
        }

        var stop = limit;
        for (var next = Math.Max(0, index - Neighbours); next < Math.Min(cues.Count, index + Neighbours); next++)
        {
            var other = cues[next];
            if (next == index || other.ClauseFirst <= start || other.First >= limit || other.ClauseFirst >= stop) continue;
            if (StartsNew(other, cue)) stop = other.ClauseFirst;
        }

        if (cue.Form == VerbForms.Ing && CueFinder.OpeningEnd(p, cue.At) is { } opening && opening >= start) stop = Math.Min(stop, p.IsFree(opening) ? opening : opening + 1);
        stop = Math.Min(stop, NextClause(start, stop, cue, opensWithMarks));
        var phrase = !cue.Verb.Has(Frames.Clause) || cue.Verb.Has(Frames.Name | Frames.As);
        var inDashes = false;
        for (var i = start; i < stop; i++)
        {
            if (!p.IsFree(i))
            {
                // "While Frost called it “a rise,” Voss said": the comma inside the marks ends the clause.
                if (IsAdjunctClause(cue) && p.ClosesMark(i) && p.Text[p.Marks[p.MarkAt(i)].Inner.End - 1] == ',') stop = i + 1;

                // "called them “robber towns” at a rally": the rally is where it was said.
                else if (cue.Verb.Has(Frames.Name) && p.ClosesMark(i) && p.Lower(i + 1) == "and" && p.Tag(i + 2) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) stop = i + 1; // "called it “a ruin” and left"
                else if (ClosesWithComma(i) && i + 1 < stop && LeavesMarks(i + 1, cue)) stop = i + 1;
                // So it is in "said “never again” in an interview".
                else if (p.ClosesMark(i) && p.Tag(i + 1) == PartOfSpeech.Adposition && p.Lower(i + 1) is "at" or "in" or "on" or "during" or "after" or "before"
                    && (cue.Verb.Has(Frames.Name) || (!opensWithMarks && p.OpensMark(start) && i == p.MarkEnd(start) && NounPhrase.StartingAt(p, i + 2, wide: false) is { } place && AfterCue.IsMedium(p, place)))) stop = i + 1;
                continue;
            }

            if (p.Lower(i) == "according" && p.Lower(i + 1) == "to" && p.IsComma(i - 1)) stop = i - 1;
            else if (p.Lower(i) == "as" && p.IsComma(i - 1) && p.NameAt(i + 1) >= 0 && limit - i < 10 && p.Lower(limit - 2) is "reported" or "noted" or "wrote") stop = i - 1;
            else if (p.Lower(i) == ";") stop = NextClauseReports(i, limit, index) ? i : stop;
            else if (cue.Shape == CueShape.Relative && p.IsComma(cue.ClauseFirst - 1) && p.IsComma(i) && i > start && (p.Tag(i + 1) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary || VerbFollows(i + 1) || SpeakerWords.IsAdverb(p.Lower(i + 1)) && p.IsFinite(i + 2))) stop = i;
            else if ((cue.Verb.Has(Frames.ObjectAt) || RelativeObject(cue) is not null) && p.IsComma(i)) stop = i;
            else if (IsAdjunctClause(cue) && p.IsComma(i) && i > start + 1) stop = i;
            else if (p.IsDash(i) && i > start)
            {
                if (EndsAtDash(i, limit, cue, inDashes)) stop = i;
                inDashes = !inDashes;
            }
            else if (phrase && p.IsComma(i) && i > start + 1 && p.Tag(i + 1) == PartOfSpeech.Verb && p.Lower(i + 1).EndsWith("ing", StringComparison.Ordinal)) stop = i;
        }

        return TrimEnd(start, stop - 1);
    }

    /// <summary>Where the tree ends what is reported: at a verb coordinated with the reporting one, "called it a ruin | and left".</summary>
    private int NextClause(int start, int stop, Cue cue, bool opensWithMarks)
    {
        for (var i = start + 1; i < stop; i++)
        {
            if (!p.IsFree(i) || p.Relation(i) != Relation.Conjunct || p.Head(i) != cue.At) continue;
            var first = p.Subtree(i).First;
            if (p.Lower(first + 1) == "that") continue; // "said that … and that …"
            if (!cue.Verb.Has(Frames.Object | Frames.Name) && p.Lower(start - 1) != "that" && !HasFinite(start, first)) continue; // "said the choir and the band are to blame"
            if (opensWithMarks && first == p.MarkEnd(start) + 1) continue; // "said “water savings” and the sale of land would pay for it"
            if (first > start && (p.Lower(first) is "and" or "but" or "or" or "yet" || p.IsComma(first) || p.IsComma(first - 1) || ClosesWithComma(first - 1))) return first;
        }

        // "described Cole, of Reedville, as, “a bit lost”": such a verb is not done before its "as".
        var from = start + 2;
        if (cue.Verb.Has(Frames.As) && !cue.Verb.Has(Frames.Clause))
            for (var i = start + 1; i < Math.Min(stop, start + LongestAside); i++)
                if (p.IsFree(i) && p.Lower(i) == "as")
                {
                    from = Math.Max(from, i + 2);
                    break;
                }

        for (var i = from; i < stop; i++)
            if (((p.IsFree(i) && p.IsComma(i)) || ClosesWithComma(i)) && LeavesContent(i, start, stop, cue))
                return i + (p.IsFree(i) ? 0 : 1);
        return stop;
    }

    /// <summary>True where a verb with a tense or marked words stand between two tokens.</summary>
    private bool HasFinite(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!p.IsFree(i) || p.IsFinite(i))
                return true;
        return false;
    }

    /// <summary>True where the tree hangs what follows a comma on the reporting verb or on something before it: "said it was late, | closing the door".</summary>
    private bool LeavesContent(int comma, int start, int stop, Cue cue)
    {
        var at = comma + 1;
        if (p.Lower(at) is "and" or "but" or "or" && p.OpensMark(at + 1) && !IsSpeech(p.MarkEnd(at + 1))) return false; // "she had long thought so, and “on this point he is right”"
        if (at >= stop || p.SentenceStart(at) != p.SentenceStart(cue.At)) return false;
        for (var steps = 0; steps < 40 && p.Head(at) > comma; steps++) at = p.Head(at);
        var head = p.Head(at);
        return head == cue.At && p.Relation(at) is Relation.AdverbialClause or Relation.Conjunct && at < stop;
    }

    /// <summary>A dash that no second one answers, and that answers none, ends what is reported; in a relative clause between dashes the second one does.</summary>
    private bool EndsAtDash(int dash, int limit, Cue cue, bool answers)
    {
        if (cue.Shape == CueShape.Relative && p.IsDash(cue.ClauseFirst - 1)) return true;

        // "mended 4,100 – around half": a gloss on a number is part of what is reported.
        if (p.Tokens[Math.Min(dash + 1, p.Count - 1)].Kind == TokenKind.Number || p.Lower(dash + 1) is "around" or "about" or "roughly" or "nearly" or "almost" or "up" or "down" or "compared" or "more" or "less" or "some") return false;
        if (p.Lower(dash + 1) is "and" or "or" or "including") return false; // "will wear cameras - and many will ride bikes"
        for (var i = dash + 1; i < limit; i++)
            if (p.IsDash(i) && p.IsFree(i))
                return false;
        return !answers;
    }

    private bool VerbFollows(int i) => p.Lower(i).EndsWith("ed", StringComparison.Ordinal) || p.Lower(i) is "said" or "left" or "told" or "was" or "is" or "has" or "had" or "went" or "came" or "took" or "made";

    private int Joined(int end, int limit)
    {
        // “One.” “Two.” in a row.
        while (end + 1 < limit && p.OpensMark(end + 1)) end = p.MarkEnd(end + 1);
        return end;
    }

    private bool NextClauseReports(int semicolon, int limit, int index)
    {
        for (var next = index + 1; next < Math.Min(cues.Count, index + Neighbours); next++)
            if (cues[next].ClauseFirst > semicolon && cues[next].First < limit)
                return true;
        return false;
    }

    /// <summary>True where another cue's clause begins a new statement rather than being part of what is reported.</summary>
    private bool StartsNew(Cue other, Cue cue)
    {
        if (other.Shape is CueShape.Participle or CueShape.Coordinated)
            return other.Speaker == cue.Speaker && SameTense(other, cue) && (p.IsComma(other.ClauseFirst) || ClosesWithComma(other.ClauseFirst - 1) || p.Lower(other.ClauseFirst) is "and" or "but" or "then" || p.IsDash(other.ClauseFirst) || p.Lower(other.ClauseFirst - 1) is "and" or "while" or "before" or "after" or "without" or "but");
        if (other.Shape is CueShape.SubjectFirst or CueShape.Inverted && p.ClosesMark(other.ClauseFirst - 1) && EndsSpeech(other.ClauseFirst - 1) && other.ClauseLast + 1 < p.Count && p.IsPunctuation(other.ClauseLast + 1)) return true;
        if (other.Shape != CueShape.SubjectFirst || other.Verb.Has(Frames.Thought) && other.Speaker is { } thinker && NounPhrase.IsPronoun(p.Lower(thinker.Last))) return false; // "says she hopes to win, but she knows"
        var before = other.ClauseFirst - 1;
        if (p.Lower(before) is "and" or "but" or "while" or "though" or "although" or "whereas") return p.IsComma(before - 1) || p.ClosesMark(before - 1) || p.Lower(before) is "while" or "whereas" || SameSpeaker(other, cue);
        return p.IsComma(before) && cue.Shape is not CueShape.Relative && p.Lower(before - 1).Length > 0 && IsAdjunctClause(cue) || p.Lower(before) == ";";
    }

    /// <summary>American style keeps the comma that ends a clause inside the marks: "“a ruin,” adding that".</summary>
    private bool ClosesWithComma(int i) => p.ClosesMark(i) && p.Text[p.Marks[p.MarkAt(i)].Inner.End - 1] == ',';

    /// <summary>True where what follows a comma inside marks is told of the speaker: "“a ruin,” before leaving"; in a relative clause, or behind a name that is given, anything but more marks.</summary>
    private bool LeavesMarks(int next, Cue cue)
    {
        if (!p.IsFree(next)) return false;
        if (p.Lower(next) is "before" or "after" or "while" or "although" or "though") return true;
        if (!(cue.Verb.Has(Frames.Name) && !cue.Verb.Has(Frames.Clause)) && !(cue.Shape == CueShape.Relative && p.IsComma(cue.ClauseFirst - 1))) return false;
        for (var i = next; i < next + 4; i++)
            if (p.OpensMark(i))
                return false;
        return true;
    }

    /// <summary>In "said it has 22 trainees and expects 15 more" the change of tense keeps the second verb inside what is reported.</summary>
    private bool SameTense(Cue other, Cue cue) =>
        other.Shape != CueShape.Coordinated || (p.Relation(other.At) == Relation.Conjunct && p.Head(other.At) == cue.At) || other.Form == VerbForms.Ing || cue.Form == VerbForms.Ing || (other.Form is VerbForms.Past or VerbForms.Participle) == (cue.Form is VerbForms.Past or VerbForms.Participle);

    private bool SameSpeaker(Cue other, Cue cue) => other.Speaker is { } a && cue.Speaker is { } b && p.NameAt(a.Last) >= 0 && p.NameAt(b.Last) >= 0 && p.Names[p.NameAt(a.Last)].Entity == p.Names[p.NameAt(b.Last)].Entity;

    /// <summary>"While Frost called it a rise, Voss said": the first report stands in a clause of its own.</summary>
    private bool IsAdjunctClause(Cue cue) => (cue.Shape == CueShape.Unspoken && cue.GroupFirst == CueFinder.LogicalStart(p, cue.GroupFirst)) || p.Lower(cue.ClauseFirst - 1) is "while" or "although" or "though" or "after" or "when" or "as" or "because" or "since" or "if";

    private int TrimEnd(int start, int last)
    {
        while (last >= start && (p.IsFree(last) && (p.IsPunctuation(last) && p.Lower(last) is not (")" or "]" or "%") || p.Lower(last) is "and" or "but" or "while"))) last--;
        return last;
    }
}
