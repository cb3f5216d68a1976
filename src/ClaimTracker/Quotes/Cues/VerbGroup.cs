using ClaimTracker.Language;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Quotes.Cues;

/// <summary>A verb with what belongs to it on its left: auxiliaries, negation, adverbs, and a verb that governs it ("declined to say").</summary>
/// <param name="First">First token of the group.</param>
/// <param name="CueFirst">First token of the reporting words without auxiliaries.</param>
/// <param name="Form">The form of the verb here.</param>
/// <param name="Passive">True for "was told".</param>
/// <param name="Infinitive">True for "to say" that no verb governs.</param>
/// <param name="Modality">What the auxiliaries say.</param>
/// <param name="Able">True for "can report", "must say": what somebody is able to do is not done.</param>
/// <param name="Helped">True where a form of "be", "have" or "do" stands in the group.</param>
internal readonly record struct VerbGroup(int First, int CueFirst, VerbForms Form, bool Passive, bool Infinitive, Modality Modality, bool Able, bool Helped)
{
    /// <summary>Reads the group whose verb is the token at <paramref name="verb"/>.</summary>
    public static VerbGroup Read(Passage p, int verb, ReportingVerb entry)
    {
        int first = verb, cueFirst = verb;
        var negated = entry.Has(Frames.Negated);
        bool be = false, have = false, modal = false, support = false, predicted = false, hypothetical = false, infinitive = false, heard = false;
        for (var i = verb - 1; i >= 0 && verb - i < 10 && p.IsFree(i); i--)
        {
            var word = p.Lower(i);
            if (IsNamedWill(p, i, entry)) break;
            if (Contexts.Is(word, Role.Not | Role.Nor)) negated |= Contexts.Is(word, Role.Not);
            else if (Contexts.Is(word, Role.Be)) be = true;
            else if (word == "heard" && entry.Is(VerbForms.Ing) && Contexts.Is(p.Lower(i - 1), Role.Be)) heard = true; // "a customer could be heard calling"
            else if (word is "'s" && p.Tag(i) != PartOfSpeech.Particle && Adjacent(entry, p, i)) (be, have) = (entry.Is(VerbForms.Ing), !entry.Is(VerbForms.Ing));
            else if (Contexts.Is(word, Role.Have)) have = true;
            else if (Contexts.Is(word, Role.Will)) (modal, predicted) = (true, true);
            else if (Contexts.Is(word, Role.Would | Role.Able) && heard) modal = false;
            else if (word == "would" && p.Lower(i + 1) == "only") modal = false; // "would only say that": he did
            else if (Contexts.Is(word, Role.Would | Role.Able)) (modal, hypothetical) = (true, Contexts.Is(word, Role.Would));
            else if (Contexts.Is(word, Role.Do)) support = true;
            else if (word == "to" && i == first - 1 && i > 0)
            {
                if (!Governs(p, i - 1, out var governor, out var denies) || p.Lower(i - 1) == "used" && entry.Has(Frames.As | Frames.Name) || p.Lower(i - 1) == "had" && !entry.Has(Frames.Clause)) // "a word critics used to describe him"
                {
                    if (Contexts.Is(p.Lower(i - 1), Role.Ahead))
                    {
                        predicted = true;
                        first = i - 1;
                        i--;
                        continue;
                    }

                    infinitive = true;
                    break;
                }

                negated |= denies;
                first = governor;
                if (p.Lower(governor) != "used") cueFirst = governor;
                i = governor;
                continue;
            }
            else if (word == "but" && p.Lower(i - 1) == "all") i--; // "all but accused"
            else if (word == "part" && p.Lower(i - 1) is "his" or "her" or "its" or "their" && p.Lower(i - 2) == "for") i -= 2; // "Holt, who for his part said"
            else if (word == "past" && p.Lower(i - 1) == "the" && p.Lower(i - 2) == "in") i -= 2; // "has in the past said"
            else if (i > 0 && (IsAdverb(p, i) || word is "most" or "more" or "very" && IsAdverb(p, i + 1))) // "has most recently said"
            {
                // An adverb belongs to the group only when something before it does, or the subject stands there.
                if (p.IsComma(i - 1) || p.IsComma(i + 1)) break;
            }
            else break;

            first = i;
        }

        var form = FormOf(entry, be, have, modal || support || infinitive);
        var passive = be && form == VerbForms.Participle && !have || be && entry.Is(VerbForms.Participle) && !entry.Is(VerbForms.Ing);
        var modality = negated ? Modality.Negated : predicted || entry.Has(Frames.Predicted) ? Modality.Predicted : hypothetical ? Modality.Hypothetical : entry.Has(Frames.Question) ? Modality.Question : Modality.Asserted;
        return new VerbGroup(first, cueFirst, form, passive, infinitive, modality, modal && !predicted && !hypothetical, be || have || support);
    }

    /// <summary>"“It is late,” Will wrote", "While Will says it is late": with a capital inside a sentence it is a name, or where no infinitive follows; "in May" is a month.</summary>
    private static bool IsNamedWill(Passage p, int i, ReportingVerb entry) => p.Tokens[i].Text == "Will" && (p.NameAt(i) >= 0 || !entry.Is(VerbForms.Base)) || p.Tokens[i].Text == "May" && (p.NameAt(i) >= 0 || p.Lower(i - 1) is "in" or "last" or "since");

    private static bool Adjacent(ReportingVerb entry, Passage p, int i) => entry.Is(VerbForms.Participle | VerbForms.Ing) && (p.NameAt(i - 1) >= 0 || NounPhrase.IsPronoun(p.Lower(i - 1)) || entry.Is(VerbForms.Ing));

    /// <summary>An adverb that is no part of a name, as in "the People's Daily said".</summary>
    private static bool IsAdverb(Passage p, int i) =>
        p.NameAt(i) < 0 && p.Penn(i) != PennTag.WRB && (Contexts.Is(p.Lower(i), Role.Adverb) || (SpeakerWords.IsAdverb(p.Lower(i)) && (p.Tag(i) == PartOfSpeech.Adverb || p.Lower(i).EndsWith("ly", StringComparison.Ordinal))));

    private static VerbForms FormOf(ReportingVerb entry, bool be, bool have, bool bare)
    {
        if (entry.Is(VerbForms.Ing)) return VerbForms.Ing;
        if (bare && entry.Is(VerbForms.Base)) return VerbForms.Base;
        if ((be || have) && entry.Is(VerbForms.Participle)) return VerbForms.Participle;
        if (entry.Is(VerbForms.Third)) return VerbForms.Third;
        return entry.Is(VerbForms.Past) ? VerbForms.Past : entry.Is(VerbForms.Base) ? VerbForms.Base : VerbForms.Participle;
    }

    /// <summary>"declined to", "went on to", "continues to": verbs through which the infinitive still reports.</summary>
    private static bool Governs(Passage p, int i, out int governor, out bool denies)
    {
        governor = i;
        denies = false;
        if (p.Lower(i) == "on" && Contexts.Is(p.Lower(i - 1), Role.Go))
        {
            governor = i - 1;
            return true;
        }

        if (p.Lower(i) == "had") return true; // "had to concede that"
        if (p.Lower(i) == "pains" && p.Lower(i - 1) == "at")
        {
            governor = i - 1;
            return true; // "was at pains to point out that"
        }

        if (p.Lower(i) == "likely" && p.Lower(i - 1) is "more" or "less" or "most" or "least" or "equally")
        {
            governor = i - 1;
            return true; // "older voters are more likely to say that"
        }

        denies = Contexts.Is(p.Lower(i), Role.Deny);
        return denies || Contexts.Is(p.Lower(i), Role.GoOn);
    }
}
