using ClaimTracker.Language;

namespace ClaimTracker.Quotes;

/// <summary>Finds the last token of what is reported behind its verb.</summary>
internal sealed class ContentEnd(Passage p, IReadOnlyList<Cue> cues)
{
    private readonly NextReport _next = new(p, cues);

    /// <summary>How many tokens an aside between the speaker and speech may take.</summary>
    private const int LongestAside = 40;

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
            if (ContentBefore.Thing(p, other) is { } thing && thing.First > start + 2) stop = Math.Min(stop, thing.First - 1);
            else if (_next.IsGap(other) && other.ClauseFirst > start + 2) stop = other.ClauseFirst - 1;
            else if (_next.Twin(other, cue) is { } twin && twin > start + 1) stop = Math.Min(stop, twin);
            else if (_next.Starts(other, cue, start)) stop = _next.OwnMarks(other, start) ?? other.ClauseFirst;
        }

        if (cue.Shape == CueShape.Unspoken && cue.Speaker is { } agent && agent.First > start + 1 && p.Lower(agent.First - 1) == "by") stop = Math.Min(stop, agent.First - 1); // "asked to keep them | by the council"
        if (AsideEnd(start, stop, cue) is { } aside) stop = aside;
        if (cue.Form == VerbForms.Ing && p.OpeningEnd(cue.At) is { } opening && opening >= start) stop = Math.Min(stop, p.IsFree(opening) ? opening : opening + 1);
        stop = Math.Min(stop, NextClause(start, stop, cue, opensWithMarks));
        var phrase = !cue.Verb.Has(Frames.Clause) || cue.Verb.Has(Frames.Name | Frames.As);
        var fronted = IsFronted(cue);
        var inDashes = false;
        var adjunct = _next.IsAdjunctClause(cue) && !p.IsComma(start - 1); // "As Holt noted, | even in May, the pier was shut"
        for (var i = start; i < stop; i++)
        {
            if (!p.IsFree(i))
            {
                // "While Frost called it “a rise,” Voss said": the comma inside the marks ends the clause.
                if (adjunct && p.ClosesWithComma(i)) stop = i + 1;

                // "called them “robber towns” at a rally": the rally is where it was said.
                else if (p.ClosesMark(i) && p.Lower(i + 1) == "and" && p.Tag(i + 2) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary && (cue.Verb.Has(Frames.Name) || IsPhraseSaid(start, i, cue))) stop = i + 1; // "called it “a ruin” and left"
                else if (cue.Form == VerbForms.Ing && p.ClosesWithComma(i) && p.Lower(i + 1) == "and" && p.Penn(i + 2) == PennTag.VBD) stop = i + 1; // "put out a note saying it was “a lie,” and left"
                else if (p.ClosesWithComma(i) && i + 1 < stop && LeavesMarks(i + 1, cue)) stop = i + 1;
                else if (p.ClosesMark(i) && cue.Verb.Has(Frames.Name) && !cue.Verb.Has(Frames.Clause) && p.Lower(cue.ClauseFirst - 1) == "what" && p.Tag(i + 1) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) stop = i + 1; // "what critics call a “mess” passed"
                // So it is in "said “never again” in an interview".
                else if (p.ClosesMark(i) && p.Tag(i + 1) == PartOfSpeech.Adposition && p.Lower(i + 1) is "at" or "in" or "on" or "during" or "after" or "before"
                    && (cue.Verb.Has(Frames.Name) || (!opensWithMarks && p.OpensMark(start) && i == p.MarkEnd(start) && NounPhrase.StartingAt(p, i + 2, wide: false) is { } place && SpeakerWords.IsMedium(p.Lower(place.Last))))) stop = i + 1;
                continue;
            }

            if (p.Lower(i) == "according" && p.Lower(i + 1) == "to" && p.IsComma(i - 1)) stop = i - 1;
            else if (i > start && WritersComment.Opens(p, i, start, cue)) stop = i;
            else if (p.Lower(i) == "as" && p.IsComma(i - 1) && p.NameAt(i + 1) >= 0 && limit - i < 10 && p.Lower(limit - 2) is "reported" or "noted" or "wrote") stop = i - 1;
            else if (p.Lower(i) == ";") stop = _next.Behind(i, limit, index) ? i : stop;
            else if (cue.Shape == CueShape.Relative && p.IsComma(cue.ClauseFirst - 1) && p.IsComma(i) && i > start && (p.Tag(i + 1) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary || VerbFollows(i + 1) || SpeakerWords.IsAdverb(p.Lower(i + 1)) && p.IsFinite(i + 2))) stop = i;
            else if ((cue.Verb.Has(Frames.ObjectAt) || ContentBefore.RelativeObject(p, cue) is not null) && p.IsComma(i)) stop = i;
            else if (fronted && p.IsComma(i) && i > start + 1 && NounPhrase.StartingAt(p, i + 1) is { } main && p.IsFinite(p.BehindAdverbs(main.Last + 1))) stop = i;
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

    /// <summary>"Holt, noting the size of the crowd, | said": the comma behind which the speaker's own verb follows the participle; null where it does not.</summary>
    private int? AsideEnd(int start, int stop, Cue cue)
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

    /// <summary>"When the town won in the week that Holt announced her return, | it sang": the report stands in the clause that opens the sentence.</summary>
    private bool IsFronted(Cue cue)
    {
        var start = p.LogicalStart(cue.At);
        return p.Lower(start) is "when" or "after" or "while" or "although" or "though" or "because" or "since" or "if" or "before" or "once" && start < cue.ClauseFirst && !p.HasComma(start, cue.ClauseFirst);
    }

    /// <summary>Where the tree ends what is reported: at a verb coordinated with the reporting one, "called it a ruin | and left".</summary>
    private int NextClause(int start, int stop, Cue cue, bool opensWithMarks)
    {
        for (var i = start + 1; i < stop; i++)
        {
            if (!p.IsFree(i) || p.Relation(i) != Relation.Conjunct || p.Head(i) != cue.At) continue;
            var first = p.Subtree(i).First;
            if (p.Lower(first + 1) is "that" or "whether" || p.IsComma(first) && p.Lower(first + 2) is "that" or "whether" || OutOfTime(i, cue) || IsThought(i) || IsCutName(start, first, cue) || p.Lower(first) == "and" && IsBetween(start, first)) continue; // "said that … and that …"
            if (!cue.Verb.Has(Frames.Object | Frames.Name) && p.Lower(start - 1) != "that" && !p.HasFinite(start, first)) continue; // "said the choir and the band are to blame"
            if (p.OpensMark(first + 1) && cue.Verb.Has(Frames.As)) continue; // "described him as “a bore” and “a bully”"
            if (opensWithMarks && first == p.MarkEnd(start) + 1) continue; // "said “water savings” and the sale of land would pay for it"
            if (first > start && (p.Lower(first) is "and" or "but" or "or" or "yet" || p.IsComma(first) || p.IsComma(first - 1) || p.ClosesWithComma(first - 1))) return first;
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

        // "made it clear that while few back it, | those few care": the clause that the conjunction opens is not the whole.
        if (p.Lower(start) is "while" or "although" or "though" or "if" or "when" or "because" or "unless" or "until" or "once" or "since" && p.Lower(start - 1) == "that")
            for (var i = start + 1; i < Math.Min(stop, start + LongestAside); i++)
                if (p.IsFree(i) && p.IsComma(i))
                {
                    from = Math.Max(from, i + 1);
                    break;
                }

        var opens = p.Lower(start) is "how" or "why" or "whether" or "what" || p.Lower(start - 1) == "that";
        for (var i = from; i < stop; i++)
            if (((p.IsFree(i) && p.IsComma(i)) || p.ClosesWithComma(i)) && LeavesContent(i, start, stop, cue) && !IsApposedName(i) && !(IsCutName(start, i, cue) && VerbBehindComma(i, stop)) && !(opens && !p.HasFinite(start, i))) // "told how Holt, as a child, sang"
                return i + (p.IsFree(i) ? 0 : 1);
        return MainVerb(start, stop, cue);
    }

    /// <summary>"says she is proud | and expects to win": what somebody thinks is told with the rest.</summary>
    private bool IsThought(int verb) => p.Lower(verb - 1) is "and" or "but" or "he" or "she" or "they" && ReportingVerbs.Find(p.Lower(verb), p.Lower(verb + 1)) is { } other && other.Has(Frames.Thought | Frames.Predicted) && other.Has(Frames.Clause | Frames.To | Frames.ObjectTo) && !other.Has(Frames.Document);

    /// <summary>"explained the likeness between him | and his father".</summary>
    private bool IsBetween(int start, int and)
    {
        for (var i = and - 1; i >= start && p.Lower(i) != "and"; i--)
            if (p.Lower(i) == "between")
                return true;
        return false;
    }

    /// <summary>"A petition calling on him to go | has failed", "Holt, who backed the plan and praised its authors, | left": a verb whose subject stands before the reporting words is none of theirs.</summary>
    private int MainVerb(int start, int stop, Cue cue)
    {
        var reduced = cue.Shape == CueShape.Relative && (cue.Form == VerbForms.Ing || !p.IsComma(cue.ClauseFirst - 1)); // "the judges who ruled that he lied | said"
        if (!reduced && cue.Shape is not (CueShape.Relative or CueShape.Coordinated) && !(cue.Shape == CueShape.Participle && !cue.Verb.Has(Frames.Clause))) return stop;
        bool infinitive = false, clause = p.Lower(start - 1) == "that", finite = false, comma = false;
        for (var i = start; i < stop; i++)
        {
            infinitive |= p.Penn(i) == PennTag.VB && p.Lower(i - 1) == "to";
            clause |= !p.IsFree(i) || p.Penn(i) is PennTag.WDT or PennTag.WP or PennTag.WRB || p.Tag(i) == PartOfSpeech.Subordinator || p.Lower(i) == "that";
            var joined = p.IsComma(i - 1) || p.Tag(i - 1) == PartOfSpeech.Adverb && p.IsComma(i - 2); // "and praised it, ultimately left"
            if (i > start && p.IsFree(i) && (p.IsFinite(i) || p.Penn(i) == PennTag.VBN && p.Relation(i) == Relation.Root) && (reduced || joined))
            {
                // "a leaflet urging tenants to drain their pipes | went up", "a poll showing her lead, | told the board"; but "saying the driver, aged 40, was safe".
                var phrase = infinitive && !clause && (p.Lower(start) == "to" || cue.Verb.Has(Frames.ObjectTo) || !cue.Verb.Has(Frames.Clause));
                var end = p.IsComma(i - 2) ? i - 1 : i;
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

    /// <summary>"the man who wrote it, Paul Mann, should go": a name between commas before a verb.</summary>
    private bool IsApposedName(int comma)
    {
        var name = p.NameAt(comma + 1);
        if (name < 0) return false;
        var end = comma + 1;
        while (p.NameAt(end) == name) end++;
        return p.IsComma(end) && p.IsFinite(end + 1);
    }

    /// <summary>"say Paul Mann, the clerk who wrote it": a name that something is to be said of.</summary>
    private bool IsCutName(int start, int end, Cue cue) => cue.Verb.OnlyReports && cue.Verb.Has(Frames.Clause) && !cue.Verb.Has(Frames.Object) && p.NameAt(start) >= 0 && OwesVerb(start, end);

    /// <summary>True where the clause that starts there has no verb of its own yet: those behind "who" and the like are not.</summary>
    private bool OwesVerb(int start, int end)
    {
        var owed = 1;
        for (var i = start; i < end && p.IsFree(i); i++)
            if (p.Penn(i) is PennTag.WDT or PennTag.WP or PennTag.WRB || p.Tag(i) == PartOfSpeech.Subordinator) owed++;
            else if (p.IsFinite(i)) owed--;
        return owed > 0;
    }

    /// <summary>"say Paul Mann, the clerk who wrote it, | held two posts": the verb of what is said stands behind a later comma.</summary>
    private bool VerbBehindComma(int comma, int stop)
    {
        for (var i = comma; i < stop - 1; i++)
            if (p.IsFree(i) && p.IsComma(i) && p.IsFinite(i + 1))
                return true;
        return false;
    }

    /// <summary>True where the tree hangs what follows a comma on the reporting verb or on something before it: "said it was late, | closing the door".</summary>
    private bool LeavesContent(int comma, int start, int stop, Cue cue)
    {
        var at = comma + 1;
        if (p.Lower(at) is "and" or "but" or "or" && p.OpensMark(at + 1) && !p.IsSpeech(p.MarkEnd(at + 1))) return false; // "she had long thought so, and “on this point he is right”"
        if (p.Lower(at) is "and" or "but" or "or" && p.Lower(at + 1) == "that" || p.Lower(at) == "of" && cue.Verb.Has(Frames.ObjectOf)) return false; // "accused a clerk, Sam Lowe, of hiding it"
        if (at >= stop || p.SentenceStart(at) != p.SentenceStart(cue.At)) return false;
        for (var steps = 0; steps < 40 && p.Head(at) > comma; steps++) at = p.Head(at);
        var head = p.Head(at);
        return head == cue.At && (p.Relation(at) == Relation.AdverbialClause || p.Relation(at) == Relation.Conjunct && !OutOfTime(at, cue)) && at < stop;
    }

    /// <summary>"said it was late and does not matter": what follows "said" in the past goes on in the past; a present verb without a subject of its own, or with a pronoun, is part of what is said.</summary>
    private bool OutOfTime(int verb, Cue cue)
    {
        if (p.Lower(p.Subtree(verb).First) is "and" or "but" && p.Lower(p.Subtree(verb).First + 1) is "it" or "there") return true; // "says Holt is a friend and it is her goat"
        if (cue.Form is VerbForms.Third or VerbForms.Base) return p.IsFree(verb - 1) && p.Penn(verb - 1) == PennTag.MD && p.Lower(verb - 2) is "and" or "but" or "or"; // "say she is innocent and will appeal"
        if (cue.Form != VerbForms.Past) return false;
        for (var i = verb; i >= verb - 3 && i > cue.At && p.IsFree(i); i--)
            if (p.IsFinite(i)) return p.Penn(i) is PennTag.VBZ or PennTag.VBP or PennTag.MD && (p.Lower(i - 1) is "and" or "but" or "or" or "then" or "he" or "she" or "they" || p.Lower(p.Subtree(verb).First) is "and" or "or" && !p.IsComma(p.Subtree(verb).First - 1)); // "said thefts have fallen and the town is safer"
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

    /// <summary>"said “never again” and left": marks without a verb are all that is said, and a verb in the time of the reporting one is not part of it.</summary>
    private bool IsPhraseSaid(int start, int close, Cue cue)
    {
        if (cue.Form != VerbForms.Past || !p.OpensMark(start) || close != p.MarkEnd(start) || p.Penn(close + 2) != PennTag.VBD) return false;
        for (var i = start; i < close; i++)
            if (p.IsFinite(i))
                return false;
        return true;
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
        if (!(cue.Verb.Has(Frames.Name) && !cue.Verb.Has(Frames.Clause)) && !(cue.Shape == CueShape.Relative && p.IsComma(cue.ClauseFirst - 1))) return false;
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
}
