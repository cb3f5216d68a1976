using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes.Cues;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>Finds who speaks where the reporting verb has no subject of its own: passives, participles, infinitives, relative clauses.</summary>
internal static class SubjectlessVerbs
{
    /// <summary>How many tokens an aside between a subject and its verb may take.</summary>
    private const int LongestAside = 30;

    /// <summary>"Asked whether it was safe, she laughed", "when asked if", "Holt, asked what he knew, left": the participle alone, which has no subject of its own.</summary>
    public static bool IsAsked(Passage p, int i, ReportingVerb verb, VerbGroup group) =>
        verb.Has(Frames.Question) && verb.Is(VerbForms.Participle) && group.First == i && (i == 0 || i == p.LogicalStart(i) || p.Lower(i - 1) is "when" or "if" or "once" or "while" || p.Lower(i - 1) == "and" && i == 1 || p.IsComma(i - 1) && (p.Penn(i) == PennTag.VBN || IsAside(p, i) || IsBehindSpeaker(p, i)))
        && (IsTopic(p.Lower(i + 1)) || p.Lower(i + 1) is "whether" or "if" or "what" or "why" or "how" or "who" or "whom" or "which" or "where" or "when" or "by" or "on" or "in" or "at" or "during" || SpeakerWords.IsAdverb(p.Lower(i + 1)));

    /// <summary>"Asked about the bell", "when asked for a date": a topic is no question.</summary>
    public static bool IsTopic(string word) => word is "about" or "for";

    /// <summary>"“It is late,” said Renn, | asked about the bell."</summary>
    private static bool IsBehindSpeaker(Passage p, int i) => NounPhrase.EndingAt(p, i - 2) is { } speaker && ReportingVerbs.IsPlainReport(p.Lower(speaker.First - 1));

    /// <summary>"The mayor, | asked if he would stay, | said he would": whatever the tag says, the subject's own verb follows.</summary>
    private static bool IsAside(Passage p, int i)
    {
        for (var comma = i + 1; comma < Math.Min(p.SentenceEnd(i), i + LongestAside); comma++)
            if (p.IsFree(comma) && p.IsComma(comma)) return p.IsFinite(comma + 1);
        return false;
    }

    /// <summary>"has been called “a ruin”", "was dubbed “the pit”", "is accused of “sitting on its hands”": somebody has said so, though nobody tells who. What is merely called so has a name: "is called “Harbour Lights”".</summary>
    public static bool IsNamed(Passage p, int last, ReportingVerb verb, int group)
    {
        if (!verb.Has(Frames.Name | Frames.As | Frames.ObjectOf) || group >= last) return false;
        var mark = p.Lower(last + 1) == "as" || verb.Has(Frames.ObjectOf) && p.Lower(last + 1) == "of" ? last + 2 : last + 1;
        if (p.Tag(mark) == PartOfSpeech.Determiner && p.IsFree(mark)) mark++;
        if (!p.OpensMark(mark)) return false;
        return char.IsLower(p.Text[p.Marks[p.MarkAt(mark)].Inner.Start]) || p.Lower(last - 1) is "been" or "being";
    }

    /// <summary>"was quoted as saying" has its subject as the speaker; "was told" and "is said" have none.</summary>
    public static (int First, int Last)? Passive(Passage p, ReportingVerb verb, VerbGroup group, int i)
    {
        for (var at = i + 1; at < Math.Min(p.Count, i + 14); at++)
            if (p.Lower(at) == "by" && NounPhrase.StartingAt(p, at + 1) is { } agent && NounPhrase.CanSpeak(p, agent))
                return agent;
            else if (p.IsPunctuation(at) && p.IsFree(at)) break;
        return null;
    }

    /// <summary>"took to the air to accuse the board of", "which led the mayor to warn that": who does what is told with "to", where it is told as done.</summary>
    public static (int First, int Last)? Purpose(Passage p, int i, int last, ReportingVerb verb, VerbGroup group)
    {
        if (p.Lower(last + 1) != "that" && !p.OpensMark(last + 1) && !(p.IsComma(last + 1) && p.OpensMark(last + 2)) && !verb.Has(Frames.ObjectOf | Frames.Name) && !(verb.Lemma == "say" && p.StartsClause(last + 1))) return null;
        var to = group.First - (p.Lower(group.First) == "to" ? 0 : 1);
        if (p.Lower(to) != "to") return null;
        var main = p.Head(i);
        if (main < 0 || main >= to || !p.IsFree(main) || p.Penn(main) is not (PennTag.VBD or PennTag.VBZ or PennTag.VBN) && !(p.Penn(main) == PennTag.VBG && (Contexts.Is(p.Lower(main), Role.Make) || Contexts.Is(p.Lower(main - 1), Role.Be) || p.Lower(main - 1) == "heard"))) return null;
        if (Contexts.Is(p.Lower(main), Role.Make)) return NounPhrase.EndingAt(p, to - 1) is { } moved && moved.First > main ? moved : null;
        return p.Relation(i) == Relation.AdverbialClause ? Subjects.Of(p, main, main - 1) : null;
    }

    public static (CueShape Shape, (int First, int Last)? Speaker) Gerund(Passage p, int i, ReportingVerb verb, int left, List<Cue> before)
    {
        if (left < 0 || p.IsComma(left) || p.IsDash(left) || p.ClosesMark(left) || p.Lower(left) is "by" or "and" or "while" or "before" or "after" or "in" or "without" or "for" or "or" or "when" or "but")
            return (CueShape.Participle, p.OpeningEnd(i) is { } end ? NounPhrase.StartingAt(p, end + 1) : left < p.LogicalStart(i) ? Subjects.Behind(p, i) : Subjects.Shared(p, i, VerbForms.Ing, verb.OnlyReports, left, before));

        // "“It is late,” Holt was quoted as saying": so she does where no paper is given.
        if (p.Lower(left) == "as" && p.Lower(left - 1) is "quoted" or "cited" && Contexts.Is(p.Lower(left - 2), Role.Be) && NounPhrase.EndingAt(p, Contexts.Is(p.Lower(left - 3), Role.Have) ? left - 4 : left - 3) is { } spoken) return (CueShape.SubjectFirst, spoken);

        // "Holt was quoted by the Herald as saying": Holt speaks.
        if (p.Lower(left) == "as" && NounPhrase.EndingAt(p, left - 1) is { } paper && p.Lower(paper.First - 1) == "by" && p.Lower(paper.First - 2) is "quoted" or "cited") return (CueShape.Relative, Subjects.Of(p, paper.First - 2, paper.First - 3));

        // "The Herald quoted the mayor as saying": the mayor speaks.
        if (p.Lower(left) == "as" && NounPhrase.EndingAt(p, left - 1) is { } quoted && p.Lower(quoted.First - 1) is "quoted" or "quotes" or "quote" or "quoting" or "cited" or "cites" or "citing") return (CueShape.Relative, quoted);

        var near = NounPhrase.EndingAt(p, left);
        var behindTime = NounPhrase.EndingAt(p, TimeBeforeVerb.Skip(p, left)); // "a statement | Wednesday saying"

        // "released a statement Wednesday saying", "a letter strongly disputing": who gave it out speaks, or the paper where nobody did.
        if (behindTime is { } handed && IsPaper(p, handed) && ((verb.Has(Frames.Document) ? null : Publisher(p, handed)) ?? (handed.Last == left || SpeakerWords.IsAdverb(p.Lower(left)) && !SpeakerWords.IsDay(p.Lower(left)) ? handed : null)) is { } writer) return (CueShape.Relative, writer);

        // "opened the debate saying": who did.
        if (near is { } talk && (SpeakerWords.IsTalk(p.Lower(talk.Last)) || SpeakerWords.IsMedium(p.Lower(talk.Last))) && !SpeakerWords.IsDocument(p.Lower(talk.Last)) && p.Relation(talk.Last) == Relation.Object && p.Head(talk.Last) is var opened and > 0 && Subjects.Of(p, opened, opened - 1) is { } opener && NounPhrase.CanSpeak(p, opener)) return (CueShape.Participle, opener);

        // "supporters chanting": the noun before is the speaker; "a letter on Monday saying": the day is not.
        if (near is { } dated && behindTime is { } undated && undated.First == dated.First && undated.Last < dated.Last && SpeakerWords.IsDocument(p.Lower(undated.Last))) return (CueShape.Relative, undated);
        if (near is { } reader && p.Lower(reader.First - 1) == "to" && before.Count > 0 && before[^1] is { Verb.Lemma: "write" or "email" or "appeal", Speaker: { } sender } && before[^1].At < reader.First) return (CueShape.Participle, sender); // "has written to the board warning that"
        if (near is { } noun && (NounPhrase.CanSpeak(p, noun) || IsShare(p, left))) return (CueShape.Relative, noun);
        return (CueShape.Participle, Subjects.Shared(p, i, VerbForms.Ing, verb.OnlyReports, left, before));
    }

    /// <summary>True for "a statement" and "an email to members", whose first noun is a document.</summary>
    private static bool IsPaper(Passage p, (int First, int Last) phrase)
    {
        for (var i = phrase.First; i < phrase.Last; i++)
            if (p.Lower(i + 1) == "to" && SpeakerWords.IsDocument(p.Lower(i)))
                return true;
        return SpeakerWords.IsDocument(p.Lower(phrase.Last));
    }

    /// <summary>Who "put out a statement", "sent the board a letter", "has published a note": the subject of a verb that hands it out; null where the paper stands otherwise.</summary>
    private static (int First, int Last)? Publisher(Passage p, (int First, int Last) paper)
    {
        var verb = paper.First - 1;
        if (p.Lower(verb) is "out" or "up" or "off") verb--;
        return verb > 0 && p.IsFree(verb) && (p.IsFinite(verb) || p.Penn(verb) == PennTag.VBN) && Contexts.Is(p.Lower(verb), Role.Give) && Subjects.Of(p, verb, verb - 1) is { } giver && !SpeakerWords.IsDocument(p.Lower(giver.Last)) ? giver : null;
    }

    /// <summary>"50 percent | saying", "a third | saying": of those who were asked.</summary>
    private static bool IsShare(Passage p, int last) => p.Lower(last) is "percent" or "cent" or "%" or "pc" && p.Tokens[Math.Max(0, last - 1)].Kind == TokenKind.Number || p.Lower(last) is "third" or "half" or "thirds" or "quarters" or "majority" or "minority";

    /// <summary>What a relative pronoun stands for: the phrase before it, or the paper behind which a phrase of its own stands, as in "a letter from his bank Friday that says".</summary>
    public static (int First, int Last)? Antecedent(Passage p, int verb, int pronoun)
    {
        if (p.Lower(pronoun) != "who" && p.Relation(verb) == Relation.RelativeClause && p.Head(verb) is var head && head >= 0 && head < pronoun && p.IsFree(head) && SpeakerWords.IsDocument(p.Lower(head)) && p.PhraseAt(head) is { } paper && paper.First <= head && !p.HasFinite(paper.First, head) && !p.HasComma(paper.First, head)) return (paper.First, head);
        var last = SkipComma(p, pronoun - 1);
        // "sent a note on Tuesday that says": no day says anything.
        if (p.Lower(pronoun) != "who" && last > 2 && p.Lower(last - 1) is "on" or "in" && p.IsFree(last) && NameWords.IsOtherCapital(p.Tokens[last].Text) && NounPhrase.EndingAt(p, last - 2) is { } dated && SpeakerWords.IsDocument(p.Lower(dated.Last))) return dated;
        // "Jo Watt, from Halden, who has written": a place writes nothing.
        if (p.Lower(pronoun) == "who" && last < pronoun - 1 && p.NameAt(last) is var place and >= 0 && p.Names[place].Entity.Kind == NameKind.Place && AsideBeforeVerb.Find(p, pronoun - 1) is { } somebody) return Whose(p, somebody);
        // "said Ann Cole, who runs it and who told": the first pronoun's.
        if (p.Lower(pronoun) == "who" && p.Lower(pronoun - 1) == "and" && FirstWho(p, pronoun - 2) is { } first) return first;
        return NounPhrase.EndingAt(p, last) is { } phrase ? p.Lower(pronoun) == "who" ? Whose(p, phrase) : BehindAgent(p, phrase) : null;
    }

    /// <summary>"criticism from Holt, who says", "a deal with Arlow for the winger Ivo Holt, who says": no thing is somebody who says anything, so it is the name at its end.</summary>
    private static (int First, int Last) Whose(Passage p, (int First, int Last) phrase)
    {
        if (p.NameAt(phrase.Last) is not (var name and >= 0)) return phrase;
        var first = phrase.Last;
        while (first > phrase.First && p.Tokens[first - 1].Span.Start >= p.Names[name].TitledSpan.Start) first--;
        while (first > phrase.First && p.NameAt(first - 1) < 0 && p.Tag(first - 1) is PartOfSpeech.Noun or PartOfSpeech.Adjective) first--;
        if (first > phrase.First && p.Tag(first - 1) == PartOfSpeech.Determiner) first--;
        if (first == phrase.First || p.Tag(first - 1) != PartOfSpeech.Adposition && p.Lower(first - 1) != "to") return phrase;
        for (var i = phrase.First; i < first; i++)
            if (p.NameAt(i) is var other and >= 0 && p.NameAt(i - 1) != other && p.Names[other].Entity.Kind == NameKind.Person && p.Tag(i - 1) != PartOfSpeech.Adposition || SpeakerWords.IsSpeaker(p.Lower(i)) || NameWords.IsTitle(p.Lower(i)) || NounPhrase.IsPronoun(p.Lower(i)))
                return phrase;
        return (first, phrase.Last);
    }

    /// <summary>"was fined £40 | by the Harbour Court, which found": who did it, not what was done.</summary>
    private static (int First, int Last) BehindAgent(Passage p, (int First, int Last) phrase)
    {
        for (var i = phrase.First + 1; i < phrase.Last; i++)
            if (p.Lower(i) == "by" && NounPhrase.CanSpeak(p, (i + 1, phrase.Last)))
                return (i + 1, phrase.Last);
        return phrase;
    }

    /// <summary>What the "who" before an "and who" in the same sentence stands for; null where there is none.</summary>
    private static (int First, int Last)? FirstWho(Passage p, int from)
    {
        for (var i = from; i > Math.Max(p.SentenceStart(from), from - LongestAside) && p.IsFree(i); i--)
            if (p.Lower(i) == "who")
                return NounPhrase.EndingAt(p, SkipComma(p, i - 1)) is { } phrase ? Whose(p, phrase) : null;
        return null;
    }

    private static int SkipComma(Passage p, int i) => p.IsComma(i) ? i - 1 : i;

    public static bool IsRelative(Passage p, int pronoun) => pronoun > 0 && (p.IsComma(pronoun - 1) || p.IsFree(pronoun - 1));
}
