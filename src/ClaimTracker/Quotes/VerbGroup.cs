using ClaimTracker.Language;

namespace ClaimTracker.Quotes;

/// <summary>A verb with what belongs to it on its left: auxiliaries, negation, adverbs, and a verb that governs it ("declined to say").</summary>
/// <param name="First">First token of the group.</param>
/// <param name="CueFirst">First token of the reporting words without auxiliaries.</param>
/// <param name="Form">The form of the verb here.</param>
/// <param name="Passive">True for "was told".</param>
/// <param name="Infinitive">True for "to say" that no verb governs.</param>
/// <param name="Modality">What the auxiliaries say.</param>
/// <param name="Able">True for "can report", "must say": what somebody is able to do is not done.</param>
internal readonly record struct VerbGroup(int First, int CueFirst, VerbForms Form, bool Passive, bool Infinitive, Modality Modality, bool Able)
{
    /// <summary>Reads the group whose verb is the token at <paramref name="verb"/>.</summary>
    public static VerbGroup Read(Passage p, int verb, ReportingVerb entry)
    {
        int first = verb, cueFirst = verb;
        var negated = entry.Has(Frames.Negated);
        bool be = false, have = false, modal = false, support = false, predicted = false, hypothetical = false, infinitive = false;
        for (var i = verb - 1; i >= 0 && verb - i < 10 && p.IsFree(i); i--)
        {
            var word = p.Lower(i);
            if (IsNamedWill(p, i, entry)) break;
            if (word is "not" or "n't" or "never" or "neither" or "nor") negated |= word is not "nor";
            else if (word is "is" or "are" or "was" or "were" or "been" or "being" or "be" or "am" or "'re" or "'m" or "get" or "got") be = true;
            else if (word is "'s" && p.Tag(i) != PartOfSpeech.Particle && Adjacent(entry, p, i)) (be, have) = (entry.Is(VerbForms.Ing), !entry.Is(VerbForms.Ing));
            else if (word is "has" or "have" or "had" or "having" or "'ve") have = true;
            else if (word is "will" or "wo" or "'ll" or "shall") (modal, predicted) = (true, true);
            else if (word is "would" or "could" or "might" or "may" or "can" or "ca" or "should" or "must" or "'d") (modal, hypothetical) = (true, word is "would" or "could" or "might" or "may" or "should" or "'d");
            else if (word is "do" or "does" or "did") support = true;
            else if (word == "to" && i == first - 1 && i > 0)
            {
                if (!Governs(p, i - 1, out var governor, out var denies))
                {
                    if (p.Lower(i - 1) is "going" or "set" or "due" or "expected")
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
                first = cueFirst = governor;
                i = governor;
                continue;
            }
            else if (word == "but" && p.Lower(i - 1) == "all") i--; // "all but accused"
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
        return new VerbGroup(first, cueFirst, form, passive, infinitive, modality, modal && !predicted && !hypothetical);
    }

    /// <summary>"“It is late,” Will wrote", "While Will says it is late": with a capital inside a sentence it is a name, or where no infinitive follows.</summary>
    private static bool IsNamedWill(Passage p, int i, ReportingVerb entry) => p.Tokens[i].Text == "Will" && (p.NameAt(i) >= 0 || !entry.Is(VerbForms.Base));

    private static bool Adjacent(ReportingVerb entry, Passage p, int i) => entry.Is(VerbForms.Participle | VerbForms.Ing) && (p.NameAt(i - 1) >= 0 || NounPhrase.IsPronoun(p.Lower(i - 1)) || entry.Is(VerbForms.Ing));

    private static bool IsAdverb(Passage p, int i) =>
        p.Lower(i) is "also" or "later" or "then" or "still" or "just" or "now" or "again" or "even" or "once" or "since" or "always" or "often" or "already" or "reportedly" or "sometimes" or "first" or "long" or "twice" or "ever" or "soon" or "further" or "both" or "too" or "instead"
        || (p.Tag(i) == PartOfSpeech.Adverb && SpeakerWords.IsAdverb(p.Lower(i))) || (p.Lower(i).EndsWith("ly", StringComparison.Ordinal) && SpeakerWords.IsAdverb(p.Lower(i)));

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
        switch (p.Lower(i))
        {
            case "declined" or "declines" or "decline" or "declining" or "refused" or "refuses" or "refuse" or "refusing" or "failed" or "fails":
                denies = true;
                return true;
            case "continued" or "continues" or "continue" or "continuing" or "began" or "begun" or "begins" or "proceeded" or "proceeds" or "hastened" or "rushed" or "came":
                return true;
            case "on" when p.Lower(i - 1) is "went" or "goes" or "gone" or "going" or "go":
                governor = i - 1;
                return true;
            default:
                return false;
        }
    }
}
