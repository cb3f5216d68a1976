using ClaimTracker.Language;

namespace ClaimTracker.Claims;

/// <summary>
/// Numbers that share the verb of the number before them: "Barley rose 2%, rye 1.4% and oats 0.3%", "The Reds hold 12 seats, the Blues nine".
/// Only whose number it is stands before each.
/// </summary>
internal static class Gapping
{
    /// <summary>The longest name of an owner, in tokens.</summary>
    private const int Reach = 8;

    /// <summary>How many numbers share one verb at most.</summary>
    private const int MostShared = 24;

    /// <summary>How many tokens may follow the number before: "rose 2% in the south, rye 1%".</summary>
    private const int LongestAside = 5;

    /// <summary>Whose number it is; null where the number does not share the verb of the one before.</summary>
    public static TokenRange? Owner(ClauseContext clause, int index) => Owner(clause, index, MostShared);

    private static TokenRange? Owner(ClauseContext clause, int index, int reach)
    {
        if (index == 0 || reach == 0) return null;
        var (sentence, quantity, previous) = (clause.Sentence, clause.Quantities[index], clause.Quantities[index - 1]);
        if (quantity.NounFirst >= 0 || !(previous.Kind == quantity.Kind || quantity is { Kind: ClaimKind.Count, Unit: null } && previous.Kind == ClaimKind.Measure) || quantity.Kind is ClaimKind.Age or ClaimKind.Rank or ClaimKind.Duration or ClaimKind.Multiple) return null;
        if (quantity.Kind == ClaimKind.Count && previous is { NounFirst: < 0, Unit: null } && Owner(clause, index - 1, reach - 1) is null) return null;
        if (!Ends(clause, quantity.SpanLast + 1)) return null;
        var after = Math.Max(previous.SpanLast, previous.NounLast) + 1;
        var at = quantity.HedgeFirst - 1;
        if (sentence.Lower(at) == "to" && sentence.Lower(previous.HedgeFirst - 1) == "to") at--; // otters grew to 31 percent and beavers to 7 percent
        var last = at;
        while (at >= after && last - at < Reach && !clause.IsTime(at) && (IsNominal(sentence, at) || sentence.Lower(at) == "and" && at < last && at > after && IsNominal(sentence, at - 1) && !clause.IsTime(at - 1))) at--;
        if (at == last || at < after || sentence.Lower(at) is not ("," or "and" or "while" or "but" or ";") || sentence.Tags[last] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun)) return null;
        if (at - after > LongestAside) return null;
        for (var i = after; i < at; i++)
            if (sentence.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary || sentence.Lower(i) is "(" or ")" or ":" or ",")
                return null;
        var first = at + 1;
        while (first < last && sentence.Tags[first] is PartOfSpeech.Determiner or PartOfSpeech.Pronoun) first++;
        return new TokenRange(first, last);
    }

    private static bool IsNominal(Sentence sentence, int at) =>
        sentence.Tags[at] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Determiner || sentence.PennTags[at] == PennTag.PRPS || sentence.Lower(at) is "-" && sentence.IsGlued(at);

    /// <summary>Nothing follows that the number could count, or that could be said of it.</summary>
    private static bool Ends(ClauseContext clause, int at)
    {
        var sentence = clause.Sentence;
        return at >= sentence.Tokens.Length || sentence.Tags[at] is PartOfSpeech.Punctuation or PartOfSpeech.Conjunction || clause.IsTime(at) || sentence.Lower(at) is "in" or "on" or "to" or "each" or "respectively";
    }
}
