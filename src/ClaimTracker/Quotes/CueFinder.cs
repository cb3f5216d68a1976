using ClaimTracker.Language;

namespace ClaimTracker.Quotes;

/// <summary>Finds the reporting verbs of a passage outside quotation marks, each with the speaker its grammar gives it.</summary>
internal static class CueFinder
{
    /// <summary>How many words between marked speech and its verb are all taken for the speaker.</summary>
    private const int LongestSubject = 8;

    /// <summary>How many tokens may open a sentence before its subject.</summary>
    private const int LongestAside = 60;

    public static List<Cue> Find(Passage p)
    {
        var cues = new List<Cue>();
        for (var i = 0; i < p.Count; i++)
        {
            if (!p.IsFree(i) || p.Tokens[i].Kind != TokenKind.Word || p.NameAt(i) >= 0 && p.Lower(i) is not ("says" or "said" or "asks" or "calls")) continue;
            if (p.Lower(i) == "citing" && p.IsComma(i - 1) || p.Lower(i) == "called" && (p.Lower(i - 1) == "so" || p.Lower(i - 2) == "so" && p.IsGlued(i))) continue; // "the so-called expert"
            if (ReportingVerbs.Find(p.Lower(i), p.Lower(i + 1)) is not { } verb) continue;
            var group = VerbGroup.Read(p, i, verb);
            if (!IsVerb(p, i, verb, group)) continue;
            if (Make(p, i, verb, group, cues) is { } cue) cues.Add(cue);
        }

        return cues;
    }

    /// <summary>Many reporting verbs look like nouns or adjectives: "the claims", "a reported rise", "her notes".</summary>
    private static bool IsVerb(Passage p, int i, ReportingVerb verb, VerbGroup group)
    {
        if (group.First < i && (p.Lower(i - 1) is not ("n't" or "'s") || verb.Is(VerbForms.Ing) && (NounPhrase.IsPronoun(p.Lower(i - 2)) || p.Lower(i + 1) == "that"))) return true;
        if (verb.Is(VerbForms.Ing) && group.First == i && p.IsComma(i - 1) && (p.Lower(i + 1) == "that" || p.OpensMark(i + 1) || (p.IsFree(i + 1) && p.IsPunctuation(i + 1) && p.OpensMark(i + 2)))) return true;
        if (EndsReport(p, i, verb) && SpeechBefore(p, group.First) >= 0) return true;
        var before = p.Lower(i - 1);
        if (verb.Is(VerbForms.Ing) && before is "by" or "after" or "before" or "without" && group.First == i && (p.Lower(i + 1) == "that" || p.OpensMark(i + 1))) return true;
        var tag = p.Tag(i - 1);
        if (tag is PartOfSpeech.Determiner && before is not ("that" or "all" or "both" or "some" or "many" or "this" or "another" or "few") || p.IsFree(i - 1) && before is "his" or "her" or "its" or "their" or "my" or "our" or "your" or "'s" or "'" or "of" or "in" or "on" or "for" or "with" or "from" or "at" or "about" or "into" or "under" or "than" or "over" or "against")
        {
            // "by saying", "of calling her": a gerund after a preposition is still speech; a noun after an article is not.
            return verb.Is(VerbForms.Ing) && before is "by" or "for" or "in" or "from" or "about";
        }

        if (group.First == i && verb.Is(VerbForms.Base) && IsTitleCase(p, i) && p.Tokens[Math.Min(i + 1, p.Count - 1)].IsCapitalized && !p.Tokens[i - 1].IsCapitalized) return false;
        // "the campaign projects that", "doctors warn that": what "that" follows is a verb, whatever its tag.
        if (p.Lower(i + 1) == "that" && verb.Has(Frames.Clause) && (verb.Is(VerbForms.Third) || before is "," or "-" or "—" or "–" || before.EndsWith('s')) && tag is not (PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Adposition) && i > 0) return true;
        if (verb.Lemma is not ("say" or "tell") && !IsTitleCase(p, i))
        {
            if (p.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective && verb.Is(VerbForms.Base | VerbForms.Third)) return false;
            if (p.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Adjective && !p.ClosesMark(i - 1) && p.NameAt(i - 1) < 0 && !NounPhrase.IsPronoun(before)) return false;
        }

        if (p.Tag(i) == PartOfSpeech.Adjective && tag is PartOfSpeech.Determiner or PartOfSpeech.Adjective) return false;
        if (verb.Is(VerbForms.Past | VerbForms.Ing) && !verb.Is(VerbForms.Base)) return true;
        if (p.Tag(i) == PartOfSpeech.Verb) return true;
        if (verb.Is(VerbForms.Third)) return tag is not (PartOfSpeech.Adjective or PartOfSpeech.Numeral or PartOfSpeech.Verb or PartOfSpeech.Conjunction) || i == 0 || verb.Lemma is "say" or "tell" or "write" or "ask";

        // The bare form needs a plural in front of it: "officials say", "they claim".
        return tag is PartOfSpeech.Pronoun || before is "they" or "we" or "i" or "you" or "who" or "that" or "which" || (before.EndsWith('s') && tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || SpeakerWords.IsPlural(before) || verb.Lemma is "say" or "tell" or "insist" or "argue" or "write" || before is "and" or "also" or "," || p.IsMarkToken(i - 1);
    }

    /// <summary>"“We won,” Viguer concludes.": whatever the tags say, a reporting verb that ends the words behind marked speech reports it.</summary>
    private static bool EndsReport(Passage p, int i, ReportingVerb verb) =>
        (verb.Is(VerbForms.Past | VerbForms.Third) || p.Tag(i - 1) == PartOfSpeech.Noun && p.Lower(i - 1).EndsWith('s')) && verb.Has(Frames.Direct) && (i + 1 >= p.Count || p.IsPunctuation(i + 1) || p.Tag(i + 1) is PartOfSpeech.Adposition || SpeakerWords.IsAdverb(p.Lower(i + 1)));

    /// <summary>The closing mark of speech that ends at most a few words before the token at <paramref name="at"/>, with no mark or stop in between; -1 where there is none.</summary>
    private static int SpeechBefore(Passage p, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= LongestSubject; i--)
        {
            if (p.ClosesMark(i)) return at - i > 1 && p.Text[p.Marks[p.MarkAt(i)].Inner.End - 1] is ',' or '?' or '!' or '.' or '…' or '-' or '—' ? i : -1;
            if (!p.IsFree(i) || (p.IsPunctuation(i) && p.Lower(i) != "-")) return -1;
        }

        return -1;
    }

    /// <summary>In a headline every word has a capital and its tag is worth little.</summary>
    private static bool IsTitleCase(Passage p, int i) => p.Tokens[i].IsCapitalized && i > 0;

    private static Cue? Make(Passage p, int i, ReportingVerb verb, VerbGroup group, List<Cue> before)
    {
        var last = verb.Particle is null ? i : i + 1;
        var left = group.First - 1;
        Cue Result(CueShape shape, (int First, int Last)? speaker, int clauseFirst, int clauseLast) => new()
        {
            First = group.CueFirst,
            Last = last,
            At = i,
            GroupFirst = group.First,
            Verb = verb,
            Form = group.Form,
            Able = group.Able,
            Shape = shape,
            Speaker = speaker,
            ClauseFirst = clauseFirst,
            ClauseLast = clauseLast,
            Modality = Condition(p, speaker?.First ?? group.First) ?? group.Modality,
        };

        if (group.Passive || IsAsked(p, i, verb, group))
            return Passive(p, verb, group, i) is { } subject ? Result(CueShape.Unspoken, subject, group.First, last)
                : verb.Has(Frames.Question | Frames.Addressee) ? Result(CueShape.Unspoken, null, group.First, last) : null;
        if (group.Infinitive) return Purpose(p, i, last, verb, group) is { } doer ? Result(CueShape.Participle, doer, group.First, last) : null;
        if (group.Form == VerbForms.Participle && group.First == i && !verb.Is(VerbForms.Past)) return null;

        // "as the lights went out", "as expected": a participle without a subject reports nothing of its own.
        if (group.First == i && verb.Is(VerbForms.Participle) && p.Lower(left) is "when" or "if" or "once" or "as" or "although" or "though" or "unless" or "while" or "than" or "until") return null;

        if (group.Form == VerbForms.Ing && group.First == i) return Gerund(p, i, left, before) is var (shape, speaker) && speaker is not null ? Result(shape, speaker, p.IsComma(left) ? left : i, last) : null;

        if (left >= 0 && p.IsFree(left) && p.Lower(left) is "who" or "which" or "that" && Antecedent(p, i, left) is { } antecedent && IsRelative(p, left))
            return p.Lower(left) == "that" && !SpeakerWords.IsKnown(p.Lower(antecedent.Last)) && p.NameAt(antecedent.Last) < 0 && !p.OpensMark(last + 1) && !(p.IsComma(last + 1) && p.OpensMark(last + 2)) ? null : Result(CueShape.Relative, antecedent, left, last);

        if (Inverted(p, last, left, verb, group) is { } behind) return Result(CueShape.Inverted, behind, group.First, behind.Last);
        if (left < 0) return null;

        if (p.IsComma(left) || p.Lower(left) == ")" || p.IsDash(left) || p.Lower(left) == "]")
        {
            if (Subject(p, i, left) is { } own && p.Relation(i) != Relation.Conjunct && NounPhrase.CanSpeak(p, own)) return Result(CueShape.SubjectFirst, own, own.First, last);
            if (Apposed(p, left) is { } apposed) return Result(CueShape.SubjectFirst, apposed, apposed.First, last);
            return SubjectOf(p, i, group.Form, left, before) is { } shared ? Result(CueShape.Coordinated, shared, left, last) : null;
        }

        if (p.Lower(left) is "and" or "but" or "then" or "or" or "yet") return SubjectOf(p, i, group.Form, left, before) is { } subjectBefore ? Result(CueShape.Coordinated, subjectBefore, p.IsComma(left - 1) ? left - 1 : left, last) : null;

        var end = left;
        while (end > 0 && SpeakerWords.IsAdverb(p.Lower(end)) && p.NameAt(end) < 0) end--;
        if (end > 2 && p.Lower(end) is "week" or "month" or "year" or "night" or "spring" or "summer" or "fall" or "autumn" or "winter" && p.Lower(end - 1) is "last" or "this") end -= p.Lower(end - 2) is "earlier" or "late" or "early" ? 3 : 2;
        if (end < left && (p.Lower(end) == ")" || p.IsComma(end)) && Apposed(p, end) is { } bracketed) return Result(CueShape.SubjectFirst, bracketed, bracketed.First, last);
        if (NounPhrase.EndingAt(p, end) is { } plain)
        {
            plain = Widest(p, i, plain);
            return Result(CueShape.SubjectFirst, plain, plain.First, last);
        }

        if (SpeechBefore(p, group.First) is var mark and >= 0 && mark < end) return Result(CueShape.SubjectFirst, (mark + 1, end), mark + 1, last);
        if (Subject(p, i, end) is { } found) return Result(CueShape.SubjectFirst, found, found.First, last);

        // Something the phrase reader does not know stands before the verb: take the subject the sentence opens with.
        return MainSubject(p, group.First) is { } main ? Result(CueShape.SubjectFirst, main, main.First, last) : null;
    }

    /// <summary>"a source close to him said", "the man who runs the mill said": the tree knows the phrase that the last words before the verb are part of.</summary>
    private static (int First, int Last) Widest(Passage p, int verb, (int First, int Last) near)
    {
        if (p.Lower(near.Last) is "he" or "she" or "they" or "i" or "we" || near.First == 0 || p.IsPunctuation(near.First - 1) || p.SentenceStart(verb) == near.First || p.Lower(near.First - 1) is "which" or "that" or "whom") return near;
        var head = p.SubjectOf(verb);
        if (head < 0 || head >= near.First || !p.IsFree(head)) return near;
        var all = p.Subtree(head);
        if (all.First > near.First || all.Last < near.Last) return near;
        if (p.PhraseAt(head) is not { } phrase || phrase.First > head) return near;
        for (var i = phrase.Last + 1; i < near.First; i++)
            if (p.IsPunctuation(i) || p.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Pronoun)
                return phrase;
        return (phrase.First, near.Last);
    }

    /// <summary>The subject that the tree gives a verb, up to the token before the verb group.</summary>
    private static (int First, int Last)? Subject(Passage p, int verb, int end)
    {
        var head = p.SubjectOf(verb);
        if (head < p.TextFirst || head > end || !p.IsFree(head)) return null;
        if (p.PhraseAt(head) is not { } phrase || phrase.First > head) phrase = (head, head);

        // "Council leader Nina Holt": the name behind a title belongs to it.
        var name = p.NameAt(phrase.Last + 1);
        while (name >= 0 && p.NameAt(phrase.Last + 1) == name) phrase.Last++;
        return (phrase.First, Math.Min(phrase.Last, end));
    }

    /// <summary>"Asked whether it was safe, she laughed", "when asked if": the participle alone, which has no subject of its own.</summary>
    private static bool IsAsked(Passage p, int i, ReportingVerb verb, VerbGroup group) =>
        verb.Has(Frames.Question) && verb.Is(VerbForms.Participle) && group.First == i && (i == 0 || i == LogicalStart(p, i) || p.Lower(i - 1) is "when" or "if" or "once" or "while" or "and" && i == 1)
        && p.Lower(i + 1) is "whether" or "if" or "what" or "why" or "how" or "who" or "which" or "where" or "when" or "by";

    /// <summary>What a relative pronoun stands for: the phrase before it, or the paper behind which a phrase of its own stands, as in "a letter from his bank Friday that says".</summary>
    private static (int First, int Last)? Antecedent(Passage p, int verb, int pronoun)
    {
        if (p.Lower(pronoun) != "who" && p.Relation(verb) == Relation.RelativeClause && p.Head(verb) is var head && head >= 0 && head < pronoun && p.IsFree(head) && SpeakerWords.IsDocument(p.Lower(head)) && p.PhraseAt(head) is { } paper && paper.First <= head) return (paper.First, head);
        return NounPhrase.EndingAt(p, SkipComma(p, pronoun - 1));
    }

    private static int SkipComma(Passage p, int i) => p.IsComma(i) ? i - 1 : i;

    private static bool IsRelative(Passage p, int pronoun) => pronoun > 0 && (p.IsComma(pronoun - 1) || p.IsFree(pronoun - 1));

    /// <summary>"took to the air to accuse the board of", "which led the mayor to warn that": who does what is told with "to", where it is told as done.</summary>
    private static (int First, int Last)? Purpose(Passage p, int i, int last, ReportingVerb verb, VerbGroup group)
    {
        if (p.Lower(last + 1) != "that" && !p.OpensMark(last + 1) && !(p.IsComma(last + 1) && p.OpensMark(last + 2)) && !verb.Has(Frames.ObjectOf | Frames.Name)) return null;
        var to = group.First - (p.Lower(group.First) == "to" ? 0 : 1);
        if (p.Lower(to) != "to") return null;
        var main = p.Head(i);
        if (main < 0 || main >= to || !p.IsFree(main) || p.Penn(main) is not (PennTag.VBD or PennTag.VBZ or PennTag.VBN)) return null;
        if (p.Lower(main) is "led" or "leads" or "prompted" or "prompts" or "forced" or "forces" or "drove" or "moved" or "spurred" or "caused") return NounPhrase.EndingAt(p, to - 1) is { } moved && moved.First > main ? moved : null;
        return p.Relation(i) == Relation.AdverbialClause ? Subject(p, main, main - 1) : null;
    }

    /// <summary>"was quoted as saying" has its subject as the speaker; "was told" and "is said" have none.</summary>
    private static (int First, int Last)? Passive(Passage p, ReportingVerb verb, VerbGroup group, int i)
    {
        for (var at = i + 1; at < Math.Min(p.Count, i + 14); at++)
            if (p.Lower(at) == "by" && NounPhrase.StartingAt(p, at + 1) is { } agent && NounPhrase.CanSpeak(p, agent))
                return agent;
            else if (p.IsPunctuation(at)) break;
        return null;
    }

    private static (CueShape Shape, (int First, int Last)? Speaker) Gerund(Passage p, int i, int left, List<Cue> before)
    {
        if (left < 0 || p.IsComma(left) || p.IsDash(left) || p.ClosesMark(left) || p.Lower(left) is "by" or "and" or "while" or "before" or "after" or "in" or "without" or "for" or "or" or "when" or "but")
            return (CueShape.Participle, OpeningEnd(p, i) is { } end ? NounPhrase.StartingAt(p, end + 1) : left < LogicalStart(p, i) ? SubjectAfter(p, i) : SubjectOf(p, i, VerbForms.Ing, left, before));

        // "The Herald quoted the mayor as saying": the mayor speaks.
        if (p.Lower(left) == "as" && NounPhrase.EndingAt(p, left - 1) is { } quoted && p.Lower(quoted.First - 1) is "quoted" or "quotes" or "quote" or "quoting" or "cited" or "cites" or "citing") return (CueShape.Relative, quoted);

        // "a statement saying", "supporters chanting": the noun before is the speaker.
        if (NounPhrase.EndingAt(p, left) is { } noun && NounPhrase.CanSpeak(p, noun)) return (CueShape.Relative, noun);
        return (CueShape.Participle, SubjectOf(p, i, VerbForms.Ing, left, before));
    }

    /// <summary>The subject that a participle or a coordinated verb shares: that of the verb before, else the one that opens the sentence.</summary>
    private static (int First, int Last)? SubjectOf(Passage p, int verb, VerbForms form, int at, List<Cue> before)
    {
        if (before.Count > 0 && before[^1] is { Speaker: { } again } && before[^1].ClauseFirst >= LogicalStart(p, at) && p.Lower(before[^1].At) == p.Lower(verb)) return again; // "said he had gone and said"
        if (p.Relation(verb) == Relation.Conjunct && Agrees(p, verb, form) && Subject(p, verb, at) is { } shared) return shared;
        for (var i = before.Count - 1; i >= Math.Max(0, before.Count - 60); i--)
            if (before[i].First < at && before[i].ClauseFirst >= LogicalStart(p, at) && before[i].Speaker is { } speaker)
                return speaker;
        return Subject(p, verb, at) ?? MainSubject(p, at);
    }

    /// <summary>False where a past form is joined to one that is none: in "said it would fall and called it a ruin" what is called so does not fall.</summary>
    private static bool Agrees(Passage p, int verb, VerbForms form) => form != VerbForms.Past || p.Head(verb) is var head && (head < 0 || p.Penn(head) is not (PennTag.VB or PennTag.VBG or PennTag.VBZ or PennTag.VBP));

    /// <summary>
    /// The comma that parts what opens a sentence from its subject, where the participle at <paramref name="i"/> stands in the opening:
    /// "Claiming that rain is late, | Holt left", "In a letter announcing the move, | the board wrote". Null where it does not.
    /// </summary>
    public static int? OpeningEnd(Passage p, int i)
    {
        var start = LogicalStart(p, i);
        if (i - start > LongestAside) return null;
        for (var at = start; at < i; at++)
            if (!p.IsFree(at) || p.IsFinite(at) || p.IsComma(at))
                return null;
        if (start < i && p.Tag(start) is not (PartOfSpeech.Adposition or PartOfSpeech.Subordinator or PartOfSpeech.Adverb or PartOfSpeech.Verb)) return null;
        var end = Math.Min(p.SentenceEnd(i), i + LongestAside);
        for (var comma = i + 1; comma < end; comma++)
        {
            if (!(p.IsFree(comma) ? p.IsComma(comma) : p.ClosesMark(comma) && p.Text[p.Marks[p.MarkAt(comma)].Inner.End - 1] == ',')) continue;
            if (NounPhrase.StartingAt(p, comma + 1) is not { } subject) continue;
            var next = subject.Last + 1;
            while (p.IsFree(next) && p.Tag(next) == PartOfSpeech.Adverb) next++;
            if (p.IsFree(next) && (p.IsFinite(next) || p.Tag(next) == PartOfSpeech.Verb && !p.Lower(next).EndsWith("ing", StringComparison.Ordinal) || (p.IsComma(next) && p.Lower(next + 1) is not ("and" or "or")) || p.Lower(next) == "(")) return comma;
        }

        return null;
    }

    /// <summary>"Recalling the flood, the mayor said": a participle that opens the sentence has its subject behind the comma.</summary>
    private static (int First, int Last)? SubjectAfter(Passage p, int i)
    {
        var end = p.SentenceEnd(i);
        for (var comma = i + 1; comma < Math.Min(end, i + LongestAside); comma++)
            if (p.IsComma(comma) && NounPhrase.StartingAt(p, comma + 1) is { } subject && NounPhrase.CanSpeak(p, subject))
                return subject;
        return null;
    }

    /// <summary>The noun phrase that opens the sentence, after "On Monday," and the like.</summary>
    public static (int First, int Last)? MainSubject(Passage p, int before)
    {
        var start = LogicalStart(p, before);
        for (var i = start; i < before && i < start + LongestAside; i++)
        {
            if (!p.IsFree(i)) continue;
            if (i == start && p.Tag(i) is PartOfSpeech.Adposition or PartOfSpeech.Subordinator or PartOfSpeech.Adverb || i == start && p.Lower(i) is "when" or "while" or "after" or "before" or "as")
            {
                var comma = i;
                while (comma < before && comma < start + LongestAside && !p.IsComma(comma)) comma++;
                if (p.IsComma(comma)) i = comma;
                continue;
            }

            if (NounPhrase.StartingAt(p, i) is { } phrase) return phrase;
        }

        return null;
    }

    /// <summary>Start of the sentence, or of the first of the sentences that marks hold together with it.</summary>
    public static int LogicalStart(Passage p, int i)
    {
        var start = p.SentenceStart(Math.Clamp(i, 0, p.Count - 1));
        while (start > 0 && !p.IsFree(start) && !p.OpensMark(start)) start = p.SentenceStart(p.MarkStart(start));
        return start == 0 && i > p.TextFirst ? p.TextFirst : start;
    }

    /// <summary>"said the mayor": the speaker stands behind the verb when what is reported closes just before it.</summary>
    private static (int First, int Last)? Inverted(Passage p, int last, int left, ReportingVerb verb, VerbGroup group)
    {
        if (!verb.Has(Frames.Invert) || group.First < group.CueFirst || group.Form is not (VerbForms.Past or VerbForms.Third or VerbForms.Base)) return null;
        var closes = left >= 0 && p.ClosesMark(left);
        var comma = p.IsComma(left) || p.IsDash(left);
        if (left >= 0 && !closes && !comma) return null;
        if (closes && char.IsLetter(p.Text[p.Marks[p.MarkAt(left)].Inner.End - 1]) && p.MarkStart(left) > LogicalStart(p, left)) return null; // "say the “ferry economy” reflects a gain"
        if ((NounPhrase.StartingAt(p, last + 1) ?? (closes ? Run(p, last + 1) : null)) is not { } phrase || !closes && !NounPhrase.CanSpeak(p, phrase) && !(p.SubjectOf(last) is var own && own >= phrase.First && own <= phrase.Last) && !NounPhrase.IsPronoun(p.Lower(phrase.First))) return null;
        if (!closes && NounPhrase.IsPronoun(p.Lower(phrase.First)) && phrase.Last + 1 < p.Count && !p.IsPunctuation(phrase.Last + 1)) return null; // "Holt, a cook, said he left"
        if (closes && Title(p, phrase.Last) is var name and >= 0) phrase.Last = name;
        var next = phrase.Last + 1;
        if (p.Tag(next) is PartOfSpeech.Auxiliary or PartOfSpeech.Verb && !(closes && p.Lower(next).EndsWith("ed", StringComparison.Ordinal) && p.Tag(next + 1) == PartOfSpeech.Adposition) || next < p.Count && p.IsFree(next) && ReportingVerbs.IsPlainReport(p.Lower(next))) return null;
        if (closes) return phrase;
        if (p.OpensMark(next)) return null; // "Holt, the chair, said victims “deserve better”"

        // "Smith, the mayor, said the town is broke": with a verb behind the phrase it is a clause, not a speaker.
        // Before a comma and a verb it is one all the same: "the hall, said Holt, is old".
        if (left >= 0 && !HasVerb(p, LogicalStart(p, left), left) && !(p.IsComma(next) && p.IsFinite(next + 1) && phrase.Last - phrase.First < LongestSubject)) return null;
        for (var i = next; i < p.Count && !p.IsPunctuation(i); i++)
            if (p.Tag(i) is PartOfSpeech.Auxiliary || p.Lower(i) == "that")
                return p.Lower(i - 1) is "who" or "which" ? phrase : null;
        return phrase;
    }

    /// <summary>Behind "“…,” said" a run of capitals that the phrase reader does not know is the speaker all the same: "United Dock Workers Secretary-Treasurer Gary Voss".</summary>
    private static (int First, int Last)? Run(Passage p, int first)
    {
        if (first >= p.Count || !p.IsFree(first) || !p.Tokens[first].IsCapitalized) return null;
        var last = first;
        while (last + 1 < p.Count && last - first < LongestSubject && p.IsFree(last + 1) && (p.Tokens[last + 1].IsCapitalized || (p.Lower(last + 1) is "-" or "of" or "the" or "and" && p.Tag(last + 2) == PartOfSpeech.ProperNoun))) last++;
        return (first, last);
    }

    /// <summary>"said Harbour Board ranking member Ann Cole": a participle inside a title. The last token of the name behind it; -1 where none follows.</summary>
    private static int Title(Passage p, int last)
    {
        if (p.Tag(last + 1) != PartOfSpeech.Verb || p.IsFinite(last + 1)) return -1;
        for (var i = last + 2; i < Math.Min(p.Count, last + LongestSubject) && p.IsFree(i) && !p.IsPunctuation(i); i++)
            if (p.NameAt(i) is var name and >= 0)
            {
                while (p.NameAt(i + 1) == name) i++;
                return i;
            }

        return -1;
    }

    private static bool HasVerb(Passage p, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!p.IsFree(i) || p.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary && !p.Lower(i).EndsWith("ing", StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The phrase that an apposition or relative clause parts from its verb: "Tom Cole, 54, who runs the mill, said".</summary>
    private static (int First, int Last)? Apposed(Passage p, int close)
    {
        if (p.Lower(close) is ")" or "]")
        {
            var open = close - 1;
            while (open > 0 && close - open < 30 && p.Lower(open) is not ("(" or "[")) open--;
            if (p.Lower(open) is not ("(" or "[")) return null;
            return NounPhrase.EndingAt(p, open - 1);
        }

        var dash = p.IsDash(close);
        var start = LogicalStart(p, close);
        var end = close;
        for (var segments = 0; segments < 6; segments++)
        {
            var open = end - 1;
            while (open > start && !(p.IsFree(open) && (dash ? p.IsDash(open) : p.IsComma(open)))) open--;
            if (open <= start) return null;
            if (Opens(p, open + 1, close, segments == 0) && NounPhrase.EndingAt(p, p.Lower(open - 1) == ")" ? Before(p, open - 1) : open - 1) is { } phrase && !IsAppositionItself(p, phrase)) return phrase;
            end = open;
        }

        return null;
    }

    private static int Before(Passage p, int close)
    {
        var open = close;
        while (open > 0 && close - open < 30 && p.Lower(open) != "(") open--;
        return open - 1;
    }

    /// <summary>True where the words after a comma can be an aside on the phrase before it.</summary>
    private static bool Opens(Passage p, int i, int close, bool nearest)
    {
        var word = p.Lower(i);
        if (word is "who" or "whose" or "which" or "whom" or "a" or "an" or "the" or "his" or "her" or "its" or "their" or "one" or "of" or "in" or "from" or "at" or "with" or "also" or "himself" or "herself" or "speaking" or "then" or "now" or "formerly" or "where" or "like" or "when" or "while" or "as" or "both" or "on" or "however" or "meanwhile") return true;
        if (p.Tokens[i].Kind == TokenKind.Number || NameHasTitle(p, i) || p.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Adposition or PartOfSpeech.Adverb) return true;
        return nearest && close - i <= 8;
    }

    private static bool NameHasTitle(Passage p, int i) => Mentions.Names.NameWords.IsTitle(p.Lower(i)) || Mentions.Names.NameWords.IsModifier(p.Lower(i)) || SpeakerWords.IsKnown(p.Lower(i));

    /// <summary>In "Cole, 54, a farmer, said" the phrase "54" is part of the aside.</summary>
    private static bool IsAppositionItself(Passage p, (int First, int Last) phrase) =>
        p.Tokens[phrase.Last].Kind == TokenKind.Number || (p.IsComma(phrase.First - 1) && !NounPhrase.CanSpeak(p, phrase)) || (p.IsComma(phrase.First - 1) && p.NameAt(phrase.Last) < 0 && p.Lower(phrase.First) is "a" or "an");

    /// <summary>"If he said", "unless they confirm".</summary>
    private static Modality? Condition(Passage p, int first) => p.Lower(first - 1) is "if" or "unless" || (p.Lower(first - 1) == "even" && p.Lower(first - 2) == "if") ? Modality.Hypothetical : null;
}
