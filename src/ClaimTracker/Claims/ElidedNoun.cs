using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>The noun that a bare number leaves out since a number before it has said it: "employs 415 porters but needs another 60", "took 12 sick days. The year before, she took 17".</summary>
internal static class ElidedNoun
{
    /// <summary>How many numbers back the noun is looked for.</summary>
    private const int Reach = 8;

    /// <summary>How far from the start of its sentence the verb of "It now has 40" stands at most.</summary>
    private const int LastOpening = 4;

    /// <summary>Verbs of having and getting, whose bare number is of what there was talk of.</summary>
    private static readonly FrozenSet<string> HavingVerbs = WordList.Read("having-verbs.txt");

    /// <summary>The noun of the last number before in the sentence; null where the number at <paramref name="index"/> leaves none out.</summary>
    public static (int First, int Last)? Of(ClauseContext clause, int index)
    {
        if (!IsBare(clause, index) || clause.Quantities[index].Kind != ClaimKind.Count || !IsHad(clause.Sentence, clause.Quantities[index])) return null;
        var verb = clause.Sentence.Lower(clause.Quantities[index].HedgeFirst - 1);
        (int, int)? nearest = null;
        for (var i = index - 1; i >= Math.Max(0, index - Reach); i--)
        {
            if (clause.Quantities[i] is not { Kind: ClaimKind.Count, Unit: null, NounFirst: >= 0 } first || clause.IsTime(first.NounLast)) continue;
            if (clause.Sentence.Lower(first.HedgeFirst - 1) == verb) return (first.NounFirst, first.NounLast); // had 40 boats; Lundby, which has 900 people, had 12
            nearest ??= (first.NounFirst, first.NounLast);
        }

        return nearest;
    }

    /// <summary>True where the number repeats the verb that the last number of the sentence before had, "She took 17", or is one more of the same: "He denied a further three".</summary>
    public static bool Repeats(ClauseContext clause, int index, string verb)
    {
        var before = clause.Quantities[index].HedgeFirst - 1;
        if (!IsBare(clause, index) || clause.Quantities[index].Kind != ClaimKind.Count || before < 0) return false;
        return clause.Sentence.Tags[before] == PartOfSpeech.Verb && clause.Sentence.Lower(before) == verb || (clause.Sentence.Lower(before) is "another" or "further" || clause.Sentence.Lower(0) is "it" or "they" && before < LastOpening) && IsHad(clause.Sentence, clause.Quantities[index]);
    }

    /// <summary>True where the number is itself what its clause speaks of: "Thirteen percent were undecided", "The other 21 stayed".</summary>
    public static bool IsDoer(ClauseContext clause, int index) =>
        IsBare(clause, index) && Partitions.IsDoer(clause.Sentence, clause.Quantities[index]) && clause.Sentence.Lower(clause.Quantities[index].HedgeFirst - 1) != "the"; // "The two have met" may be anybody

    private static bool IsBare(ClauseContext clause, int index) =>
        clause.Quantities[index] is { NounFirst: < 0, IsVerb: false } quantity && (quantity is { Kind: ClaimKind.Count, Unit: null } || quantity.Kind is ClaimKind.Percentage or ClaimKind.Ratio);

    /// <summary>"has just 191", "needs another 60".</summary>
    private static bool IsHad(Sentence sentence, Quantity quantity)
    {
        var at = quantity.HedgeFirst - 1;
        while (at > 0 && sentence.Lower(at) is "just" or "only" or "a" or "mere" or "still") at--;
        var another = sentence.Lower(at) is "another" or "further";
        if (another) at--;
        if (sentence.Lower(at) == "a") at--;
        return at >= 0 && sentence.Tags[at] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary && (another || HavingVerbs.Contains(sentence.Lower(at)));
    }
}
