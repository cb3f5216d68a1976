using ClaimTracker.Language;

namespace ClaimTracker.Quotes;

/// <summary>How what is reported is joined to its verb.</summary>
internal enum ContentFrame
{
    /// <summary>Nothing follows.</summary>
    None,

    /// <summary>A clause, with or without "that".</summary>
    Clause,

    /// <summary>Marked speech.</summary>
    Marked,

    /// <summary>"to", a noun phrase, or another form that the verb's frames allow.</summary>
    Phrase,
}

/// <summary>Reads what follows a reporting verb: time and place, who was told, and where what is reported starts.</summary>
internal sealed class AfterCue
{
    /// <summary>How many tokens after "said" are too many for a mere object: "said a few words".</summary>
    private const int LongPhrase = 7;

    /// <summary>How many tokens the subject of what is said may take, its marks included, and how many more before its verb.</summary>
    private const int LongestSubject = 12;

    private readonly Passage _p;
    private readonly Cue _cue;
    private readonly int _limit;

    public AfterCue(Passage p, Cue cue)
    {
        _p = p;
        _cue = cue;
        _limit = Math.Min(p.SentenceEnd(cue.ClauseLast), cue.ClauseLast + ContentFinder.LongestContent);
        var at = Adjuncts(cue.ClauseLast + 1);
        if (cue.Shape == CueShape.Unspoken)
        {
            at = Adjuncts(Agent(at));
            if (_cue.Verb.Has(Frames.Clause) && _p.Lower(at) == "that") Set(at + 1, ContentFrame.Clause);
            else if (_p.Lower(at) is "whether" or "if" or "what" or "why" or "how" or "who" or "which" or "where" or "when") Set(at, ContentFrame.Clause);
            else if (_cue.Verb.Lemma == "ask" && _p.Lower(at) == "about" && at + 1 < _limit)
            {
                CueLast = at;
                Set(at + 1, ContentFrame.Phrase, 0.5);
            }
            else if (_cue.Verb.Lemma == "tell" && _cue.Speaker is null && IsClause(at)) Set(at, ContentFrame.Clause);
            else if (_p.OpensMark(at) || (_p.IsComma(at) && _p.OpensMark(at + 1))) Set(_p.OpensMark(at) ? at : at + 1, ContentFrame.Marked);
            return;
        }

        if (cue.Verb.Has(Frames.Addressee) && cue.Shape != CueShape.Inverted) at = Hearer(at);
        at = Adjuncts(at);
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

    public (int First, int Last)? Addressee { get; private set; }

    public int? CueLast { get; private set; }

    /// <summary>True where "that" opens what is reported.</summary>
    public bool SaysThat => Start is { } start && _p.Lower(start - 1) == "that";

    public double Confidence { get; private set; } = 0.9;

    /// <summary>First marked speech in the rest of the sentence.</summary>
    public int? MarkInSentence
    {
        get
        {
            for (var i = _cue.ClauseLast + 1; i < _limit; i++)
                if (_p.OpensMark(i))
                    return i;
            return null;
        }
    }

    private void Read(int at)
    {
        if (at >= _limit || (_p.IsPunctuation(at) && _p.IsFree(at) && _p.Lower(at) is not ("," or ":" or "(" or "[" or "-" or "—" or "–")))
        {
            EndsClause = true;
            return;
        }

        if (BehindAside(at) is { } that && _cue.Verb.Has(Frames.Clause | Frames.That))
        {
            Set(that + 1, ContentFrame.Clause);
            return;
        }

        if (_p.IsFree(at) && _p.Lower(at) is "," or ":" || _p.IsDash(at))
        {
            var next = at + 1;
            if (_p.OpensMark(next) || _p.Lower(at) == ":" && next < _limit)
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
            if (_cue.Verb.Has(Frames.Clause) && OpensClause(at))
            {
                OpensWithMarks = true;
                Set(at, ContentFrame.Clause);
                return;
            }

            if (_cue.Verb.Has(Frames.Direct | Frames.Clause | Frames.Name | Frames.Object | Frames.As | Frames.That | Frames.To)) Set(at, ContentFrame.Marked);
            return;
        }

        Follow(at);
    }

    /// <summary>"said, however, that", "told her husband, Ben, that", "argued - wrongly - that": the "that" behind an aside.</summary>
    private int? BehindAside(int at)
    {
        if (!_p.IsFree(at) || !_p.IsComma(at) && !_p.IsDash(at)) return null;
        for (var i = at + 1; i < Math.Min(_limit - 1, at + LongestSubject); i++)
        {
            if (!_p.IsFree(i) || _p.IsFinite(i)) return null;
            if (_p.IsComma(at) ? _p.IsComma(i) : _p.IsDash(i)) return i > at + 1 && _p.Lower(i + 1) == "that" ? i + 1 : null;
        }

        return null;
    }

    /// <summary>"Said “water savings” and the sale of land would pay for it": a few marked words are the subject of what is said, or part of it.</summary>
    private bool OpensClause(int at)
    {
        var end = _p.MarkEnd(at);
        var next = end + 1;
        if (end - at > LongestSubject || next >= _limit || !_p.IsFree(next) || !char.IsLetter(_p.Text[_p.Marks[_p.MarkAt(at)].Inner.End - 1])) return false;
        for (var i = at; i <= end; i++)
            if (_p.IsFinite(i))
                return false;
        if (_p.IsFinite(next)) return true;
        if (_p.Lower(next) is not ("and" or "or" or "of" or "in" or "for" or "on" or "from") || _p.IsFinite(next + 1) || _p.Tag(end - 1) is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun)) return false; // not "said “no” and the crowd cheered"
        for (var i = next + 1; i < Math.Min(_limit, next + LongestSubject) && _p.IsFree(i); i++)
        {
            if (_p.IsFinite(i)) return true;
            if (_p.IsPunctuation(i) || _p.Lower(i) is "that" or "who" or "which" or "as" or "when" or "where" or "while") return false;
        }

        return false;
    }

    private void Follow(int at)
    {
        var verb = _cue.Verb;
        var word = _p.Lower(at);
        if (word == "that" && verb.Has(Frames.Clause | Frames.That) && at + 1 < _limit)
        {
            // "said that is a distortion": there "that" is the subject, not the conjunction.
            Set(_p.IsFinite(at + 1) && _p.Lower(at + 1) is "is" or "was" or "would" or "has" ? at : _p.IsComma(at + 1) ? at + 2 : at + 1, ContentFrame.Clause);
            return;
        }

        if (word is "if" or "whether" && verb.Has(Frames.Whether | Frames.Clause) || word is "how" or "why" or "what" or "where" or "when" or "who" or "which" && verb.Has(Frames.Clause | Frames.Whether) && IsQuestion(at))
        {
            Set(at, ContentFrame.Clause);
            return;
        }

        if (word == "to" && verb.Has(Frames.To))
        {
            Set(at, ContentFrame.Phrase);
            return;
        }

        if (verb.Prepositions.Contains(word))
        {
            CueLast = at;
            Set(at + 1, ContentFrame.Phrase, 0.7);
            return;
        }

        if (That(at) is { } that && verb.Has(Frames.Clause | Frames.That))
        {
            Set(that + 1, ContentFrame.Clause);
            return;
        }

        if (verb.Lemma == "tell" && _p.Lower(at + 1) is "truth" or "story" or "lie") return;
        if (verb.Has(Frames.Name) && (verb.Lemma != "call" || StartsPhrase(at)) && !RingsUp(at))
        {
            Set(at, ContentFrame.Phrase, 0.8);
            return;
        }

        if (verb.Has(Frames.Clause) && !verb.Has(Frames.Weak | Frames.Thought) && IsClause(at))
        {
            Set(at, ContentFrame.Clause, verb.Lemma is "say" or "tell" ? 0.9 : 0.75);
            return;
        }

        if (verb.Has(Frames.Clause) && verb.Has(Frames.Weak) && IsStrongClause(at))
        {
            Set(at, ContentFrame.Clause, 0.6);
            return;
        }

        if (verb.Has(Frames.Clause) && !verb.Has(Frames.Thought) && HasComplement(at))
        {
            Set(at, ContentFrame.Clause, 0.6);
            return;
        }

        // What follows "said" for so long is a clause, even where no tag tells its verb: "said each minute of delay costs lives".
        if (verb.Lemma is "say" or "tell" && _limit - at > LongPhrase && StartsPhrase(at) && word is not ("so" or "nothing" or "little" or "as" or "more" or "much"))
        {
            Set(at, ContentFrame.Clause, 0.6);
            return;
        }

        // "A poll found the mayor with a lead": what data show need not be a clause.
        if (verb.Has(Frames.Document) && _cue.Speaker is { } speaker && SpeakerWords.IsDocument(_p.Lower(Head(speaker))) && StartsPhrase(at))
        {
            Set(at, ContentFrame.Phrase, 0.5);
            return;
        }

        if (verb.Has(Frames.Gerund) && word.EndsWith("ing", StringComparison.Ordinal) || verb.Has(Frames.Object | Frames.ObjectTo | Frames.ObjectOf | Frames.ObjectWith | Frames.ObjectAt | Frames.As) && StartsPhrase(at) && Completes(at))
            Set(at, ContentFrame.Phrase, 0.6);
    }

    /// <summary>Behind "by a reporter".</summary>
    private int Agent(int at) => _p.Lower(at) == "by" && NounPhrase.StartingAt(_p, at + 1) is { } agent ? agent.Last + 1 : at;

    /// <summary>True where the tree hangs a clause that starts here on the verb.</summary>
    private bool HasComplement(int at)
    {
        for (var i = at; i < _limit; i++)
            if (_p.Relation(i) is Relation.ClausalComplement && _p.Head(i) == _cue.At)
                return _p.Subtree(i).First <= at + 1;
        return false;
    }

    /// <summary>The head of the speaker: the last word before "of", "by", "from" or "in".</summary>
    private int Head((int First, int Last) speaker)
    {
        for (var i = speaker.First; i < speaker.Last; i++)
            if (_p.Tag(i + 1) == PartOfSpeech.Adposition && _p.Tag(i) == PartOfSpeech.Noun)
                return i;
        return speaker.Last;
    }

    private void Set(int start, ContentFrame frame, double confidence = 0.9)
    {
        if (start >= _p.Count) return;
        Start = start;
        Frame = frame;
        Confidence = confidence;
    }

    /// <summary>"that" behind a phrase: "said in a statement that", "told reporters on Monday that".</summary>
    private int? That(int at)
    {
        if (!(_p.Tag(at) is PartOfSpeech.Adposition)) return null;
        for (var i = at; i < Math.Min(_limit, at + 16); i++)
            if (!_p.IsFree(i) || _p.IsPunctuation(i) && _p.Lower(i) != "-") return null;
            else if (IsSaying(i)) return null;
            else if (_p.Lower(i) == "that") return i;
        return null;
    }

    /// <summary>"called the mayor on Monday": without a second phrase nobody is called anything.</summary>
    private bool RingsUp(int at)
    {
        if (_cue.Verb.Lemma != "call" || NounPhrase.StartingAt(_p, at, wide: false) is not { } phrase || MarkInSentence is not null) return false;
        var next = phrase.Last + 1;
        return next >= _limit || _p.IsPunctuation(next) || _p.Tag(next) is PartOfSpeech.Adposition or PartOfSpeech.Subordinator or PartOfSpeech.Conjunction || SpeakerWords.IsAdverb(_p.Lower(next)) || _p.Lower(next) == "to";
    }

    private bool IsQuestion(int at) => _p.Lower(at) is not ("when" or "where" or "who" or "which") || _cue.Verb.Has(Frames.Whether);

    private bool StartsPhrase(int at) => NounPhrase.StartingAt(_p, at) is not null || _p.Tag(at) is PartOfSpeech.Adjective or PartOfSpeech.Adverb or PartOfSpeech.Pronoun or PartOfSpeech.Determiner;

    /// <summary>The second half that some frames need: "to" in "urged them to leave", "of" in "accused him of", "as" in "described it as".</summary>
    private bool Completes(int at)
    {
        var verb = _cue.Verb;
        if (verb.Has(Frames.Object)) return true;
        for (var i = at; i < Math.Min(_limit, at + 25); i++)
        {
            if (!_p.IsFree(i)) continue;
            var word = _p.Lower(i);
            if (verb.Has(Frames.ObjectTo) && word is "to" or "not" || verb.Has(Frames.ObjectOf) && word == "of" || verb.Has(Frames.ObjectWith) && word is "with" or "for" || verb.Has(Frames.ObjectAt) && word == "at" && IsNumber(i + 1) || verb.Has(Frames.As) && word == "as") return true;
        }

        return false;
    }

    /// <summary>"at 3.4 percent", "at about $12": not "at home".</summary>
    private bool IsNumber(int at)
    {
        for (var i = at; i < at + 4 && _p.IsFree(i); i++)
            if (_p.Tokens[i].Kind == TokenKind.Number || _p.Tag(i) == PartOfSpeech.Numeral)
                return true;
        return false;
    }

    /// <summary>A clause has a verb with a tense; "said no" and "wrote a book" are none, and a verb behind "who" is the phrase's own.</summary>
    private bool IsClause(int at)
    {
        if (_p.Lower(at) is "so" or "nothing" or "little" or "as" or "more" or "much" or "yes" or "no" or "goodbye" && at + 2 >= _limit) return false;
        var plain = _cue.Verb.Lemma is "say" or "tell";
        if (!plain && _p.Tag(at) == PartOfSpeech.Adposition) return false;
        var owed = 0;
        for (var i = at; i < _limit; i++)
        {
            if (!_p.IsFree(i)) return true;
            if (_p.IsPunctuation(i) && i == at) return false;
            if (_p.Lower(i) is "who" or "which" or "that" or "whose" or "where" && !plain) owed++;
            else if ((i > at || HasGap) && _p.IsFinite(i) && owed-- == 0) return true;
        }

        return false;
    }

    /// <summary>"the hall, which she said | seats 300": the clause has its subject before the reporting words and starts with its verb.</summary>
    private bool HasGap => _p.Lower(_cue.ClauseFirst - 1) is "which" or "who" or "that";

    private bool IsStrongClause(int at)
    {
        if (NounPhrase.StartingAt(_p, at) is not { } subject) return false;
        var verb = subject.Last + 1;
        while (_p.Tag(verb) == PartOfSpeech.Adverb) verb++;
        return _p.IsFinite(verb) || _p.Lower(verb) is "in" or "on" or "at" or "with" or "from" && IsClause(at);
    }

    /// <summary>"told the Herald", "asked her": the noun phrase behind the verb, unless a clause starts with it.</summary>
    private int Hearer(int at)
    {
        if (at >= _limit || !_p.IsFree(at) || _p.Lower(at) is "that" or "to" or "if" or "whether" or "how" or "why" or "what") return at;
        if (NounPhrase.StartingAt(_p, at) is not { } hearer) return at;
        if (_cue.Verb.Lemma != "tell" && !_cue.Verb.Has(Frames.Question) && _p.Tag(hearer.Last + 1) is PartOfSpeech.Auxiliary or PartOfSpeech.Verb) return at;
        if (_cue.Verb.Lemma is not ("tell" or "remind" or "assure" or "inform" or "notify" or "ask" or "advise" or "warn" or "caution" or "promise")) return at;
        if (_cue.Verb.Lemma is "warn" or "promise" or "caution" && !(_p.Lower(hearer.Last + 1) is "that" or "," or "about" or "of" or "against" || _p.OpensMark(hearer.Last + 1))) return at;
        if (_cue.Verb.Lemma is "ask" && _p.Lower(hearer.Last + 1) == "to") return at;
        if (_p.Lower(hearer.Last) is "truth" or "story" or "lie" or "lies" or "stories" or "tale") return at;
        // "told ABC's “Morning Post” that": the programme in marks is part of who was told.
        if (_p.Lower(hearer.Last + 1) is "'s" or "'" && _p.OpensMark(hearer.Last + 2)) hearer.Last = _p.MarkEnd(hearer.Last + 2);
        Addressee = hearer;
        var end = hearer.Last + 1;

        // "told a crowd in Austin": the place belongs to the crowd.
        if (_p.Lower(end) is "in" or "at" or "from" && !_p.IsComma(end + 1) && _p.NameAt(hearer.Last) < 0 && NounPhrase.StartingAt(_p, end + 1) is { } place && _p.NameAt(place.First) >= 0)
        {
            Addressee = (hearer.First, place.Last);
            end = place.Last + 1;
        }

        return end;
    }

    /// <summary>Skips time, manner and medium: "on Monday", "in a statement", "to reporters", and notes a hearer on the way.</summary>
    private int Adjuncts(int at)
    {
        for (var steps = 0; steps < 6 && at < _limit && _p.IsFree(at); steps++)
        {
            var word = _p.Lower(at);
            if (SpeakerWords.IsAdverb(word) && _p.NameAt(at) < 0 && word is not ("may" or "march") && _p.Lower(at + 1) != "'s" || _p.Tokens[at].Kind == TokenKind.Number && steps > 0 && _p.Tokens[at].Text.Length <= 2) at++;
            else if (word is "last" or "this" or "next" or "late" or "earlier" or "early" && IsTimeWord(at + 1)) at += 2;
            else if (word is "on" or "in" or "at" or "of" or "about" or "during" or "to" or "through" or "via" or "after" or "before" or "from" or "by" or "with" && Prepositional(at) is var end and > 0) at = end;
            else break;
        }

        return at;
    }

    private bool IsTimeWord(int at) => SpeakerWords.IsMonth(_p.Lower(at)) || _p.Lower(at) is "week" or "month" or "year" or "night" or "summer" or "spring" or "fall" or "autumn" or "winter" or "morning" or "afternoon" or "evening" or "weekend" or "friday" or "monday" or "tuesday" or "wednesday" or "thursday" or "saturday" or "sunday" or "in" or "on";

    private int Prepositional(int at)
    {
        var word = _p.Lower(at);
        if (word is "of" or "about" && !(_cue.Verb.Has(Frames.Direct) && AsideOf(at))) return 0;
        if (_cue.Verb.Prepositions.Contains(word) && _cue.Shape != CueShape.Inverted) return 0;
        if (word == "to" && _cue.Verb.Has(Frames.To | Frames.ObjectTo) && !IsHearerAfterTo(at + 1)) return 0;
        if (SpeakerWords.IsAdverb(_p.Lower(at + 1)) && _p.NameAt(at + 1) < 0)
        {
            var day = at + 2;
            while (day < _limit && (SpeakerWords.IsAdverb(_p.Lower(day)) || _p.Tokens[day].Kind == TokenKind.Number && _p.Tokens[day].Text.Length <= 4)) day++;
            return day;
        }

        if (NounPhrase.StartingAt(_p, at + 1, wide: false) is not { } phrase) return 0;
        if (IsSaying(phrase.Last)) return phrase.Last;
        var end = phrase.Last + 1;
        var next = _p.Lower(end);
        var closes = end >= _limit || next is "," or ":" or "that" or "." || _p.OpensMark(end) || SpeakerWords.IsAdverb(next) || _p.Tag(end) is PartOfSpeech.Adposition;
        if (!closes && !IsMedium(_p, phrase)) return 0;
        if (word == "to" && NounPhrase.CanSpeak(_p, phrase) || word == "with" && IsInterview(at - 1) && NounPhrase.CanSpeak(_p, phrase)) Addressee ??= phrase;
        return end;
    }

    /// <summary>"said at a meeting announcing that": what follows is announced, not said.</summary>
    private bool IsSaying(int at) => _p.Lower(at).EndsWith("ing", StringComparison.Ordinal) && ReportingVerbs.Find(_p.Lower(at), _p.Lower(at + 1)) is not null;

    /// <summary>"said of the vote: “…”": what is spoken of is no content when speech follows.</summary>
    private bool AsideOf(int at) => NounPhrase.StartingAt(_p, at + 1) is { } phrase && _p.Lower(phrase.Last + 1) is "," or ":" or "." or "";

    private bool IsHearerAfterTo(int at) => _p.Tokens[Math.Min(at, _p.Count - 1)].Kind != TokenKind.Number && NounPhrase.StartingAt(_p, at) is { } phrase && NounPhrase.CanSpeak(_p, phrase) && _p.Tag(at) != PartOfSpeech.Verb;

    private bool IsInterview(int at) => _p.Lower(at) is "interview" or "conversation" or "call" or "meeting" or "briefing" or "chat";

    /// <summary>"a statement", "a television interview": where something is said.</summary>
    public static bool IsMedium(Passage p, (int First, int Last) phrase) =>
        p.Lower(phrase.Last) is "statement" or "interview" or "email" or "e-mail" or "letter" or "speech" or "tweet" or "post" or "report" or "memo" or "message" or "release" or "conference" or "briefing" or "rally" or "debate" or "call" or "memoir" or "book" or "article" or "column" or "hearing" or "testimony" or "filing" or "time" or "event" or "meeting" or "interviews";
}
