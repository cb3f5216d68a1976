using ClaimTracker.Language;
using ClaimTracker.Quotes.Marks;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Cues;

/// <summary>Finds the reporting verbs of a passage outside quotation marks, each with the speaker its grammar gives it.</summary>
internal static class CueFinder
{
    public static List<Cue> Find(Passage p)
    {
        var cues = new List<Cue>();
        for (var i = 0; i < p.Count; i++)
        {
            if (!p.IsFree(i) || p.Tokens[i].Kind != TokenKind.Word || p.NameAt(i) >= 0 && p.Lower(i) is not ("says" or "said" or "asks" or "calls")) continue;
            if (p.Lower(i) == "citing" && SourcePhrase.IsCited(p, i) || p.Lower(i) == "called" && (p.Lower(i - 1) == "so" || p.Lower(i - 2) == "so" && p.Lower(i - 1) == "-")) continue; // "the so-called expert"
            if (ReportingVerbs.Find(p.Lower(i), p.Lower(i + 1), p.Lower(i + 2)) is not { } verb) continue;
            var group = VerbGroup.Read(p, i, verb);
            if (!VerbSense.Reports(p, i, verb, group)) continue;
            if (Make(p, i, verb, group, cues) is { } cue && (verb.Lemma != "hear" || cue.Speaker is { } bench && (Listens(p, bench) || p.Lower(bench.Last) == "it" && p.Lower(i + 1) == "that")) && (verb.Lemma is not ("learn" or "understand") || cue.Speaker is { } outlet && IsOutlet(p, outlet, cue))) cues.Add(cue);
        }

        return cues;
    }

    private static Cue? Make(Passage p, int i, ReportingVerb verb, VerbGroup group, List<Cue> before)
    {
        var last = i + verb.Particles.Count;
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

        var asked = SubjectlessVerbs.IsAsked(p, i, verb, group);
        if (asked && SubjectlessVerbs.IsTopic(p.Lower(i + 1))) return null;
        if (group.Passive || asked)
            return SubjectlessVerbs.Passive(p, verb, group, i) is { } subject ? Result(CueShape.Unspoken, subject, group.First, last)
                : verb.Lemma == "tell" && NounPhrase.EndingAt(p, left) is { } bench && Listens(p, bench) ? Result(CueShape.Unspoken, null, bench.First, last) // "…, the court was told."
                : verb.Has(Frames.Question | Frames.Addressee) || SubjectlessVerbs.IsNamed(p, last, verb, group.First) ? Result(CueShape.Unspoken, null, group.First, last) : null;
        if (group.Infinitive) return SubjectlessVerbs.Purpose(p, i, last, verb, group) is { } doer ? Result(CueShape.Participle, doer, group.First, last) : null;
        if (group.Form == VerbForms.Participle && group.First == i && !verb.Is(VerbForms.Past)) return null;
        if (group.First == i && verb.Lemma == "tell" && verb.Is(VerbForms.Participle) && p.Lower(i + 1) is "to" or "that" or "by") return null; // "a woman told to wait for hours"
        if (group.First == i && verb.Is(VerbForms.Participle) && (p.Penn(i) == PennTag.VBN || p.OpensMark(i + 1) && p.Lower(p.MarkEnd(i + 1) + 1) == "by") && verb.Lemma is not ("say" or "tell") && p.Relation(i) == Relation.NominalClause)
        {
            // "a chain of ponds called the Nine Sisters", "with catches forecast to shrink": nobody speaks there, but in "a plan described by Holt as “mad”".
            if (SubjectlessVerbs.Passive(p, verb, group, i) is { } agent) return Result(CueShape.Unspoken, agent, group.First, last);
            if (!p.OpensMark(i + 1) && !p.OpensMark(i + 2) && !p.OpensMark(i + 3)) return null;
        }

        // "with sales forecast to fall": a participle behind "with" and its noun has no subject who speaks.
        if (group.First == i && verb.Is(VerbForms.Participle) && p.Lower(i + 1) == "to" && NounPhrase.EndingAt(p, left) is { } subjectOfWith && p.Lower(subjectOfWith.First - 1) == "with") return null;

        // "as the lights went out", "as expected": a participle without a subject reports nothing of its own.
        if (group.First == i && verb.Is(VerbForms.Participle) && p.Lower(left) is "when" or "if" or "once" or "as" or "although" or "though" or "unless" or "while" or "than" or "until") return null;

        if (group.Form == VerbForms.Ing && !group.Helped && (group.First == i || p.BehindAdverbs(group.First) == i)) return SubjectlessVerbs.Gerund(p, i, verb, left, before) is var (shape, speaker) && speaker is not null ? Result(shape, speaker, shape == CueShape.SubjectFirst ? speaker.Value.First : p.IsComma(left) ? left : group.First, last) : null;

        if (left >= 0 && p.IsFree(left) && p.Lower(left) is "who" or "which" or "that" && SubjectlessVerbs.Antecedent(p, i, left) is { } antecedent && SubjectlessVerbs.IsRelative(p, left))
            return (p.Lower(left) == "that" || p.Lower(left) == "which" && verb.Has(Frames.Document)) && !SpeakerWords.IsKnown(p.Lower(antecedent.Last)) && p.NameAt(antecedent.Last) < 0 && !p.OpensMark(last + 1) && !(p.IsComma(last + 1) && p.OpensMark(last + 2)) ? null : Result(CueShape.Relative, antecedent, left, last);

        if (p.ClosesWithComma(left) && MarkedPhrases.IsNamedWork(p, p.MarkStart(left)) && AsideBeforeVerb.Find(p, left) is { } host) return Result(CueShape.SubjectFirst, host, host.First, last); // "Holt, host of Radio Ost's “Call-in,” said"
        if (InvertedSpeaker.Find(p, last, left, verb, group) is { } behind) return Result(CueShape.Inverted, behind, group.First, behind.Last);
        if (left < 0) return null;

        if (group.Form == VerbForms.Base && group.First == i && (p.Lower(left) == ":" || p.IsComma(left) && !p.ClosesMark(left - 1) && p.Penn(i) == PennTag.VB && p.SubjectOf(i) < 0)) return null; // "Leo: Ask for more.", "wait for the sale, ask for a discount": nobody is the subject

        if (p.IsComma(left) || p.Lower(left) == ")" || p.IsDash(left) || p.Lower(left) == "]")
        {
            if (!p.IsComma(left) && !p.IsDash(left) && AsideBeforeVerb.Find(p, left) is { } named) return Result(CueShape.SubjectFirst, named, named.First, last); // "the leader Tom Voss (Lab) said": a bracket leaves no doubt
            if (Subjects.Of(p, i, left) is { } own && p.Relation(i) != Relation.Conjunct && NounPhrase.CanSpeak(p, own) && !AsideBeforeVerb.IsAside(p, own)) return Result(CueShape.SubjectFirst, own, own.First, last);
            if (AsideBeforeVerb.Find(p, left) is { } apposed)
            {
                if (VerbSense.SpeechBefore(p, apposed.First) is var spoken and >= 0 && p.Tag(spoken + 1) is PartOfSpeech.Determiner or PartOfSpeech.Numeral) apposed.First = spoken + 1; // "“It leaks,” a person close to the talks, who gave no name, said"
                return Result(CueShape.SubjectFirst, apposed, apposed.First, last);
            }

            return Subjects.Shared(p, i, group.Form, verb.OnlyReports, left, before) is { } shared ? Result(CueShape.Coordinated, shared, left, last) : null;
        }

        if (p.Lower(left) is "and" or "but" or "then" or "or" or "yet") return Subjects.Shared(p, i, group.Form, verb.OnlyReports, left, before) is { } subjectBefore ? Result(CueShape.Coordinated, subjectBefore, p.IsComma(left - 1) ? left - 1 : left, last) : null;

        if (verb.OnlyReports && verb.Has(Frames.Direct) && AsideBeforeVerb.Unclosed(p, group.First) is { } told) return Result(CueShape.SubjectFirst, told, told.First, last);

        var end = TimeBeforeVerb.Skip(p, left);
        if (end < left && (p.Lower(end) == ")" || p.IsComma(end)) && AsideBeforeVerb.Find(p, end) is { } bracketed) return Result(CueShape.SubjectFirst, bracketed, bracketed.First, last);
        if (NounPhrase.EndingAt(p, end) is { } plain)
        {
            // "but in a later interview said": a phrase of place between the verb and what joins it speaks no more than the place does.
            if (JoinedBeforePlace(p, plain.First - 1) is var join and >= 0 && Subjects.Shared(p, i, group.Form, verb.OnlyReports, join, before) is { } joined) return Result(CueShape.Coordinated, joined, p.IsComma(join - 1) ? join - 1 : join, last);
            plain = Subjects.WithoutThing(p, Subjects.Widest(p, i, plain));
            if ((p.NameAt(plain.Last) < 0 && !SpeakerWords.IsKnown(p.Lower(plain.Last)) || p.Tag(plain.First - 1) is PartOfSpeech.Adposition or PartOfSpeech.Conjunction) && Subjects.BeforeWho(p, plain.First) is { } people) plain = people;
            if (VerbSense.SpeechBefore(p, plain.First) is var close and >= 0 && close + 1 < plain.First && IsPartOfName(p, close + 1, plain.First)) plain.First = close + 1; // "“It is late,” Radio Ost This Morning host Ann Cole said"
            return Result(CueShape.SubjectFirst, plain, plain.First, last);
        }

        if (Subjects.Published(p, group.First) is { } paper && p.IsComma(paper.First - 1)) return Result(CueShape.SubjectFirst, paper, paper.First, last); // "figures released on Friday show"
        if (VerbSense.SpeechBefore(p, group.First) is var mark and >= 0 && mark < end && (!p.IsFinite(end) || p.Tokens[end].IsCapitalized)) return Result(CueShape.SubjectFirst, (mark + 1, end), mark + 1, last);
        if (Subjects.Of(p, i, end) is { } found) return Result(CueShape.SubjectFirst, found, found.First, last);

        // Something the phrase reader does not know stands before the verb: take the subject the sentence opens with.
        return Subjects.Main(p, group.First) is { } main ? Result(CueShape.SubjectFirst, main, main.First, last) : null;
    }

    /// <summary>Nouns and what stands before nouns, and nothing else.</summary>
    private static bool IsPartOfName(Passage p, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!p.IsFree(i) || p.Tag(i) is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Numeral) && p.Lower(i) != "-")
                return false;
        return true;
    }

    /// <summary>"The Herald has learned", "Radio Ost understands": what a newsroom knows it tells.</summary>
    private static bool IsOutlet(Passage p, (int First, int Last) phrase, Cue cue) =>
        cue.Shape == CueShape.SubjectFirst && p.NameAt(phrase.Last) is var name and >= 0 && p.Names[name].Entity.Kind is Mentions.Names.NameKind.Organization or Mentions.Names.NameKind.Other && (cue.Verb.Is(VerbForms.Third) || cue.GroupFirst < cue.First && p.Lower(cue.First - 1) is "has" or "have");

    /// <summary>"the court heard": those who sit there hear what is said to all.</summary>
    private static bool Listens(Passage p, (int First, int Last) phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
            if (Contexts.Is(p.Lower(i), Role.Listen))
                return true;
        return false;
    }

    /// <summary>The "and" or "but" before the preposition of a phrase of place whose noun starts behind <paramref name="i"/>; -1 where there is none.</summary>
    private static int JoinedBeforePlace(Passage p, int i)
    {
        while (i > 0 && p.IsFree(i) && (p.Tag(i) is PartOfSpeech.Determiner or PartOfSpeech.Adjective || SpeakerWords.IsAdverb(p.Lower(i)))) i--;
        return i > 1 && p.Lower(i) is "in" or "at" or "on" or "during" && p.Lower(i + 1) is not ("least" or "most") && p.Lower(i - 1) is "and" or "but" && p.IsFree(i - 1) ? i - 1 : -1;
    }

    /// <summary>"If he said", "unless they confirm".</summary>
    private static Modality? Condition(Passage p, int first) => p.Lower(first - 1) is "if" or "unless" || (p.Lower(first - 1) == "even" && p.Lower(first - 2) == "if") ? Modality.Hypothetical : null;
}
