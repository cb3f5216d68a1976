using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes.Cues;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>Finds the subject of a reporting verb: its own, one that it shares, or the one its sentence has.</summary>
internal static class Subjects
{
    /// <summary>How many tokens may open a sentence before its subject.</summary>
    private const int LongestAside = 60;

    /// <summary>How many tokens people and what tells of them may take: "two officials close to the talks".</summary>
    private const int LongestDescription = 10;

    /// <summary>How many tokens a paper and where it was published may take: "a study published on Monday in the journal Heron".</summary>
    private const int LongestPaper = 25;

    /// <summary>"a source close to him said", "the man who runs the mill said": the tree knows the phrase that the last words before the verb are part of.</summary>
    public static (int First, int Last) Widest(Passage p, int verb, (int First, int Last) near)
    {
        if (p.Lower(near.Last) is "he" or "she" or "they" or "i" or "we" || near.First == 0 || p.IsPunctuation(near.First - 1) || p.SentenceStart(verb) == near.First || p.Lower(near.First - 1) is "which" or "that" or "whom") return near;
        var head = p.SubjectOf(verb);
        if (Published(p, near.First) is { } paper) return paper;
        if (Described(p, near.First) is { } people) return (people.First, near.Last);
        if (head < 0 || head >= near.First || !p.IsFree(head)) return near;
        var all = p.Subtree(head);
        if (all.First > near.First || all.Last < near.Last) return near;
        if (p.PhraseAt(head) is not { } phrase || phrase.First > head) return near;
        for (var i = phrase.Last + 1; i < near.First; i++)
            if (p.IsPunctuation(i) || p.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Pronoun)
                return phrase;
        return (phrase.First, near.Last);
    }

    /// <summary>"The pier was shut, two officials close to the talks said": people behind a comma or at the start of the sentence, and what tells of them up to the verb that the phrase at <paramref name="end"/> stands before.</summary>
    private static (int First, int Last)? Described(Passage p, int end)
    {
        var start = p.LogicalStart(end);
        var at = end - 1;
        while (at >= start && end - at < LongestDescription && p.IsFree(at) && (!p.IsFinite(at) || IsClose(p, at)) && !p.IsPunctuation(at)) at--;
        if (at >= start && !(p.IsFree(at) && p.IsComma(at) && (p.HasFinite(start, at) || at - start > LongestDescription / 2))) return null;
        if (NounPhrase.StartingAt(p, at + 1, wide: false) is not { } people) return null;
        if (IsClose(p, people.Last)) people.Last--; // "sources | close to the talks"
        return people.Last >= people.First && people.Last + 1 < end && p.NameAt(people.Last) < 0 && SpeakerWords.IsSpeaker(p.Lower(people.Last)) && (p.Tag(people.Last + 1) is PartOfSpeech.Adposition or PartOfSpeech.Adjective || IsClose(p, people.Last + 1) || p.Penn(people.Last + 1) == PennTag.VBN) ? people : null;
    }

    /// <summary>"close to" tells of somebody, whatever its tag.</summary>
    private static bool IsClose(Passage p, int i) => p.Lower(i) == "close" && p.Lower(i + 1) == "to";

    /// <summary>"a study published on Thursday in the journal Heron suggests": behind a comma or at the start of the sentence stands what speaks, and a participle tells where it stood.</summary>
    public static (int First, int Last)? Published(Passage p, int end)
    {
        var start = p.LogicalStart(end);
        for (var i = end - 1; i >= start && end - i < LongestPaper; i--)
        {
            if (!p.IsFree(i) || p.IsFinite(i)) return null;
            if (i > start && !p.IsComma(i - 1)) continue;
            return NounPhrase.StartingAt(p, i, wide: false) is { } paper && SpeakerWords.IsDocument(p.Lower(paper.Last)) && p.Penn(paper.Last + 1) == PennTag.VBN && p.NameAt(paper.Last) < 0 ? paper : null;
        }

        return null;
    }

    /// <summary>"He lied, a claim Holt denies": what is claimed stands beside the name of who denies it, and is no title of his.</summary>
    public static (int First, int Last) WithoutThing(Passage p, (int First, int Last) near)
    {
        if (p.Lower(near.First) is not ("a" or "an") || p.NameAt(near.Last) is not (var name and >= 0)) return near;
        var first = near.Last;
        while (first > near.First && p.Tokens[first - 1].Span.Start >= p.Names[name].TitledSpan.Start) first--;
        return first > near.First + 1 && p.Tag(first - 1) == PartOfSpeech.Noun && !SpeakerWords.IsKnown(p.Lower(first - 1)) && !NameWords.IsTitle(p.Lower(first - 1)) && p.NameAt(first - 1) < 0 ? (first, near.Last) : near;
    }

    /// <summary>"Even those who drew up plans for the pier admit that": the people of whom the relative clause that ends here tells, where they open the sentence; null where none do.</summary>
    public static (int First, int Last)? BeforeWho(Passage p, int end)
    {
        var start = p.LogicalStart(end);
        while (start < end && p.Lower(start) is "but" or "and" or "even" or "still" or "yet") start++;
        var noun = p.Lower(start + 1) == "of" ? start + 2 : start; // "many of | the leaders"
        if (NounPhrase.StartingAt(p, noun, wide: false) is not { } people) return null;
        people.First = start;
        if (p.Lower(people.Last + 1) != "who" || people.Last + 1 >= end) return null;
        for (var i = people.Last + 1; i < end; i++)
            if (!p.IsFree(i) || p.IsComma(i))
                return null;
        return people;
    }

    /// <summary>The subject that the tree gives a verb, up to the token before the verb group.</summary>
    public static (int First, int Last)? Of(Passage p, int verb, int end)
    {
        var head = p.SubjectOf(verb);
        if (head < p.TextFirst || head > end || !p.IsFree(head)) return null;
        if (p.PhraseAt(head) is not { } phrase || phrase.First > head) phrase = NounPhrase.EndingAt(p, head) ?? (head, head);
        if (NounPhrase.BeforeVerb(p, phrase) is var named && named.Last < phrase.Last) return named;

        // "Council leader Nina Holt", "Norwind President Tom Cole": the name behind a title belongs to it.
        var title = phrase.Last + 1;
        while (title < end && p.IsFree(title) && p.NameAt(title) < 0 && (NameWords.IsTitle(p.Lower(title)) || NameWords.IsModifier(p.Lower(title)))) title++;
        if (p.NameAt(title) >= 0) phrase.Last = title - 1;
        var name = p.NameAt(phrase.Last + 1);
        while (name >= 0 && p.NameAt(phrase.Last + 1) == name) phrase.Last++;

        // "Author and organiser Kelly Cole", "Renn and Holt": the tree hangs whoever is joined to the head on it.
        if (p.Lower(phrase.Last + 1) is "and" or "nor" && NounPhrase.StartingAt(p, phrase.Last + 2) is { } joined && joined.Last <= end && NounPhrase.CanSpeak(p, joined)) phrase.Last = joined.Last;

        // Trees may hang the mark before a speaker on him: "“He has left,” House Speaker Ann Cole, D-Arlow, said".
        while (phrase.First < head && (!p.IsFree(phrase.First) || p.IsPunctuation(phrase.First))) phrase.First++;
        return (phrase.First, Math.Min(BeforeTime(p, head, phrase.Last), end));
    }

    /// <summary>"Ann Cole on Monday signed the bill, calling it": the day is no part of who did.</summary>
    private static int BeforeTime(Passage p, int head, int last)
    {
        for (var i = head + 1; i < last; i++)
            if (p.IsFree(i) && p.Lower(i) is "on" or "in" or "late" or "early" or "last" or "this" && (SpeakerWords.IsAdverb(p.Lower(i + 1)) || SpeakerWords.IsTime(p.Lower(i + 1))) && p.NameAt(i + 1) < 0)
                return i - 1;
        return last;
    }

    /// <summary>The subject that a participle or a coordinated verb shares: that of the verb before, else the one that opens the sentence.</summary>
    public static (int First, int Last)? Shared(Passage p, int verb, VerbForms form, bool reports, int at, List<Cue> before)
    {
        if (before.Count > 0 && before[^1] is { Speaker: { } again } && before[^1].ClauseFirst >= p.LogicalStart(at) && p.Lower(before[^1].At) == p.Lower(verb)) return again; // "said he had gone and said"
        if (Resumed(p, verb, form, reports, at, before) is { } resumed) return resumed;
        if (p.Relation(verb) == Relation.Conjunct && Agrees(p, verb, form) && Of(p, verb, at) is { } shared) return shared;
        if (form == VerbForms.Ing && OfClause(p, verb, at, before) is { } near) return near;
        for (var i = before.Count - 1; i >= Math.Max(0, before.Count - 60); i--)
            if (before[i].First < at && !before[i].Verb.Has(Frames.Thought) && before[i].ClauseFirst >= p.LogicalStart(at) && before[i].Speaker is { } speaker)
                return speaker;
        return Thinker(p, at, before) ?? Of(p, verb, at) ?? Main(p, at);
    }

    /// <summary>"Police charged him and Holt fired the clerk, admitting that": the participle hangs on a verb with a subject of its own, which stands behind the last report.</summary>
    private static (int First, int Last)? OfClause(Passage p, int verb, int at, List<Cue> before)
    {
        if (p.Relation(verb) != Language.Relation.AdverbialClause || p.Head(verb) is not (var head and > 0) || head >= at || !p.IsFree(head) || !p.IsFinite(head) || Of(p, head, head - 1) is not { } own) return null;
        var joined = p.Lower(own.First - 1) is "and" or "but" && p.IsComma(own.First - 2); // "said he would ask, and captain Voss backed him, saying"
        if (p.Relation(head) is not (Language.Relation.Conjunct or Language.Relation.Root) && !joined) return null;
        return before.Count > 0 && before[^1].Last < own.First && NounPhrase.CanSpeak(p, own) ? own : null;
    }

    /// <summary>"They believe she has left and admit that": where nobody reports before, who thinks.</summary>
    private static (int First, int Last)? Thinker(Passage p, int at, List<Cue> before)
    {
        for (var i = before.Count - 1; i >= 0 && before[i].ClauseFirst >= p.LogicalStart(at); i--)
            if (before[i].Shape is not CueShape.Relative && before[i].Verb.Has(Frames.Thought) && before[i].Speaker is { } speaker)
                return speaker;
        return null;
    }

    /// <summary>"The mayor says she respects him but argues that he is late": what is joined to the words of a report, and has the form of its verb, is the reporter's again.</summary>
    private static (int First, int Last)? Resumed(Passage p, int verb, VerbForms form, bool reports, int at, List<Cue> before)
    {
        if (!reports || form is not (VerbForms.Third or VerbForms.Ing or VerbForms.Past)) return null;
        var mute = p.Lower(at) == "and" && form == VerbForms.Past && p.Relation(verb) == Relation.Conjunct && p.SubjectOf(verb) is var thing && thing >= 0 && p.Tag(thing) == PartOfSpeech.Noun && !SpeakerWords.IsKnown(p.Lower(thing)) && p.NameAt(thing) < 0; // "said the pier was closed and called it a ruin"
        if (form == VerbForms.Past && p.Lower(at) != "but" && !mute) return null;
        for (var i = before.Count - 1; i >= 0 && before[i].ClauseFirst >= p.LogicalStart(at); i--)
        {
            if (before[i].Form != form || before[i].Verb.Has(Frames.Thought) || before[i].Speaker is not { } speaker || before[i].Shape == CueShape.Relative && form != VerbForms.Ing) continue;
            if (form != VerbForms.Ing && !mute && Agrees(p, verb, form) && p.Relation(verb) == Relation.Conjunct && p.SubjectOf(verb) is var own && own > before[i].Last && !NounPhrase.IsPronoun(p.Lower(own))) return null; // "says the mayor left but argues"
            return speaker;
        }

        return null;
    }

    /// <summary>False where a past form is joined to one that is none: in "said it would fall and called it a ruin" what is called so does not fall.</summary>
    private static bool Agrees(Passage p, int verb, VerbForms form) => p.Head(verb) is var head && (head < 0 || form switch
    {
        VerbForms.Past => p.Penn(head) is not (PennTag.VB or PennTag.VBG or PennTag.VBZ or PennTag.VBP),
        VerbForms.Third => p.Penn(head) is not (PennTag.VB or PennTag.VBG or PennTag.VBD), // "says he would stay and tells visitors"
        VerbForms.Base => p.Penn(head) is not (PennTag.VBZ or PennTag.VBD or PennTag.VBN or PennTag.VBG), // "bakers believe she has left and admit that"
        _ => true,
    });

    /// <summary>"Recalling the flood, the mayor said": a participle that opens the sentence has its subject behind the comma.</summary>
    public static (int First, int Last)? Behind(Passage p, int i)
    {
        var end = p.SentenceEnd(i);
        for (var comma = i + 1; comma < Math.Min(end, i + LongestAside); comma++)
            if (p.IsComma(comma) && NounPhrase.StartingAt(p, comma + 1) is { } subject && NounPhrase.CanSpeak(p, subject))
                return subject;
        return null;
    }

    /// <summary>The noun phrase that opens the sentence, after "On Monday," and the like.</summary>
    public static (int First, int Last)? Main(Passage p, int before)
    {
        var start = p.LogicalStart(before);
        while (start < before && p.Lower(start) is "but" or "and" or "yet") start++;
        for (var i = start; i < before && i < start + LongestAside; i++)
        {
            if (!p.IsFree(i)) continue;
            if (i == start && (p.Tag(i) is PartOfSpeech.Adposition or PartOfSpeech.Subordinator or PartOfSpeech.Adverb || p.Penn(i) is PennTag.VBN or PennTag.VBG) || i == start && p.Lower(i) is "when" or "while" or "after" or "before" or "as")
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
}
