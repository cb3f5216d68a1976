using ClaimTracker.Quotes.Cues;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Contents;

/// <summary>Reads what follows a reporting verb: time and place, who was told, and where what is reported starts.</summary>
internal sealed class AfterCue
{
    private readonly Passage _p;

    private readonly Cue _cue;

    private readonly int _limit;
    private readonly Adjuncts _adjuncts;
    private readonly Complement _complement;

    public AfterCue(Passage p, Cue cue)
    {
        _p = p;
        _cue = cue;
        _limit = Math.Min(p.SentenceEnd(cue.ClauseLast), cue.ClauseLast + ContentFinder.LongestContent);
        _adjuncts = new Adjuncts(p, cue, _limit);
        _complement = new Complement(p, cue, _limit);
        var at = _adjuncts.Skip(cue.ClauseLast + 1);
        if (cue.Shape == CueShape.Unspoken)
        {
            at = _adjuncts.Skip(_adjuncts.Agent(at));
            if (_cue.Verb.Has(Frames.Clause) && _p.Lower(at) == "that") Set(at + 1, ContentFrame.Clause);
            else if (_p.Lower(at) is "whether" or "if" or "what" or "why" or "how" or "who" or "whose" or "whom" or "which" or "where" or "when") Set(at, ContentFrame.Clause);
            else if (_cue.Verb.Has(Frames.ObjectTo) && _cue.Verb.Has(Frames.Addressee) && _p.Lower(at) == "to" && at + 1 < _limit && (_cue.GroupFirst == _cue.At || _p.Lower(_cue.GroupFirst) is "was" or "were" or "has" or "have" or "had")) Set(at, ContentFrame.Phrase, 0.5); // "residents were told to stay in", but "callers are asked to wait"
            else if (IsSaidOfSubject(_p, _cue) && _p.Lower(at) == "to" && at + 1 < _limit) Set(at, ContentFrame.Phrase, 0.6); // "is said by his neighbours to have left"
            else if (_cue.Verb.Lemma == "ask" && _p.Lower(at) == "about" && at + 1 < _limit)
            {
                CueLast = at;
                Set(at + 1, ContentFrame.Phrase, 0.5);
            }
            else if (_cue.Verb.Lemma == "tell" && _cue.Speaker is null && _complement.IsClause(at)) Set(at, ContentFrame.Clause);
            else if (SubjectlessVerbs.IsNamed(_p, _cue.Last, _cue.Verb, _cue.GroupFirst)) Set(_cue.Last + 1, ContentFrame.Phrase, 0.5);
            else if (_p.OpensMark(at) || (_p.IsComma(at) && _p.OpensMark(at + 1))) Set(_p.OpensMark(at) ? at : at + 1, ContentFrame.Marked);
            return;
        }

        if (cue.Verb.Has(Frames.Addressee) && cue.Shape != CueShape.Inverted) at = _adjuncts.Hearer(at);
        at = _adjuncts.Skip(at);
        Read(at);
    }

    /// <summary>True where nothing follows that could be reported: the sentence ends, or a comma closes the reporting words.</summary>
    public bool EndsClause { get; private set; }

    /// <summary>Where the sentence goes on after the comma that closes the reporting words.</summary>
    public int? GoesOn { get; private set; }

    /// <summary>First token of marked speech that follows a comma or colon.</summary>
    public int? Mark { get; private set; }

    /// <summary>First token of what is reported behind the verb.</summary>
    public int? Start { get; private set; }

    public ContentFrame Frame { get; private set; }

    /// <summary>True where a few marked words open a clause that goes on outside the marks.</summary>
    public bool OpensWithMarks { get; private set; }

    /// <summary>Who was told.</summary>
    public (int First, int Last)? Addressee => _adjuncts.Addressee;

    /// <summary>First marked speech in the rest of the sentence.</summary>
    public int? MarkInSentence => _complement.MarkInSentence;

    public int? CueLast { get; private set; }

    /// <summary>True where "that" opens what is reported.</summary>
    public bool SaysThat => Start is { } start && _p.Lower(start - 1) == "that";

    public double Confidence { get; private set; } = 0.9;

    private void Read(int at)
    {
        if (at >= _limit || _p.IsFree(at) && _p.Lower(at) == "nor" || (_p.IsPunctuation(at) && _p.IsFree(at) && _p.Lower(at) is not ("," or ":" or "(" or "[" or "-" or "—" or "–")))
        {
            EndsClause = true;
            return;
        }

        if (_complement.BehindAside(at) is { } that && _cue.Verb.Has(Frames.Clause | Frames.That))
        {
            Set(that + 1, ContentFrame.Clause);
            return;
        }

        if (_p.IsFree(at) && _p.Lower(at) is "," or ":" || _p.IsDash(at))
        {
            var next = at + 1;
            if (_p.IsComma(at) && _p.Lower(next) == "that" && _cue.Verb.Has(Frames.Clause | Frames.That) && next + 1 < _limit && !_p.IsFinite(next + 1) && IsFirst())
            {
                Set(next + 1, ContentFrame.Clause, 0.8); // "She added, that the pier was closed"
                return;
            }

            if (_cue.Form == VerbForms.Ing && _p.IsComma(at) && _cue.Verb.Has(Frames.Clause) && _p.Lower(next) is "if" or "when" or "should" && _complement.IsClause(next))
            {
                Set(next, ContentFrame.Clause, 0.7); // "sent a note saying, if it rained, she would stay"
                return;
            }

            if (_p.IsComma(at) && _cue.Verb.Lemma == "say" && _cue is { Shape: CueShape.SubjectFirst, Speaker: { } who } && _p.Lower(who.Last) != "that" && IsFirst() && _complement.BehindAdjunct(next) is var clause and >= 0) // but "That said, beyond the price, we liked it"
            {
                Set(clause, ContentFrame.Clause, 0.7); // "Holt says, rain or shine, she will run"
                return;
            }

            if (_p.OpensMark(next) && !MarkedPhrases.IsNamedWork(_p, next) || _p.Lower(at) == ":" && next < _limit)
            {
                if (_p.Lower(at) == ":")
                {
                    Set(next, _p.OpensMark(next) ? ContentFrame.Marked : ContentFrame.Clause);
                    return;
                }

                Mark = next;
            }

            EndsClause = true;
            GoesOn = next < _limit ? next : null;
            return;
        }

        if (_p.OpensMark(at))
        {
            if (at > _cue.ClauseLast + 1 && MarkedPhrases.IsNamedWork(_p, at))
            {
                EndsClause = true; // "it was late, Holt said on Radio Ost's “Morning Call”"
                return;
            }

            if (_cue.Verb.Has(Frames.Clause) && _complement.OpensClause(at))
            {
                OpensWithMarks = true;
                Set(at, ContentFrame.Clause);
                return;
            }

            if (_cue.Verb.Has(Frames.Direct | Frames.Clause | Frames.Name | Frames.Object | Frames.That | Frames.To) || _cue.Verb.Has(Frames.As) && _complement.Completes(at)) Set(at, ContentFrame.Marked);
            return;
        }

        if (new Openings(_p, _cue, _limit, _complement, Addressee).Behind(at) is { } opening)
        {
            CueLast = opening.CueLast;
            Set(opening.Start, opening.Frame, opening.Confidence);
        }
    }

    /// <summary>"Holt is said by a neighbour to": what is reported tells of the subject, who is not told it.</summary>
    public static bool IsSaidOfSubject(Passage p, Cue cue) =>
        cue is { Shape: CueShape.Unspoken, Speaker: not null } && cue.Verb.Has(Frames.Clause) && !cue.Verb.Has(Frames.Addressee) && p.Lower(cue.Last + 1) == "by" && p.IsFinite(cue.GroupFirst);

    /// <summary>True where nothing that could be reported stands before the speaker.</summary>
    private bool IsFirst() => !_p.HasFinite(_p.LogicalStart(_cue.At), _cue.ClauseFirst) || !_p.IsComma(_cue.ClauseFirst - 1) && !_p.ClosesMark(_cue.ClauseFirst - 1);

    private void Set(int start, ContentFrame frame, double confidence = 0.9)
    {
        if (start >= _p.Count) return;
        Start = start;
        Frame = frame;
        Confidence = confidence;
    }
}
