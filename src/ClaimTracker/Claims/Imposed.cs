using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>What a number is put on or taken off: "put 18 percent on the cost", "knocked £3m off the price". The table is <c>imposing-verbs.txt</c>.</summary>
internal static class Imposed
{
    private static readonly FrozenDictionary<string, (string Preposition, Trend Trend)> Verbs = WordList.Rows("imposing-verbs.txt")
        .ToFrozenDictionary(row => row[0], row => (row[1], Enum.Parse<Trend>(row[2])), StringComparer.Ordinal);

    /// <summary>The noun phrase behind the preposition; null where nothing is put on or taken off.</summary>
    public static TokenRange? On(ClauseContext clause, int index)
    {
        var (sentence, quantity) = (clause.Sentence, clause.Quantities[index]);
        if (Of(sentence, quantity) == Trend.None) return null;
        var at = quantity.SpanLast + 2;
        while (at < sentence.Tokens.Length && sentence.Tags[at] is PartOfSpeech.Determiner || at < sentence.Tokens.Length && sentence.PennTags[at] == PennTag.PRPS) at++;
        return CountedNoun.At(sentence, at) is { } noun && !clause.IsTime(noun.Last) && !clause.IsMeasured(noun.Last) ? new TokenRange(noun.First, noun.Last) : null;
    }

    /// <summary>Whether it goes up or down by the number.</summary>
    public static Trend Of(Sentence sentence, Quantity quantity)
    {
        if (quantity.Kind is not (ClaimKind.Money or ClaimKind.Percentage or ClaimKind.PercentagePoints) || !Verbs.TryGetValue(sentence.Lower(quantity.HedgeFirst - 1), out var verb)) return Trend.None;
        if (sentence.Lower(quantity.SpanLast + 2) is "hold" || sentence.Lower(quantity.SpanLast + 2) == "the" && sentence.Lower(quantity.SpanLast + 3) is "table" or "market") return Trend.None; // put 40 percent on hold
        return sentence.Lower(quantity.SpanLast + 1) == verb.Preposition && (verb.Preposition == "off" || quantity.Kind != ClaimKind.Money) ? verb.Trend : Trend.None; // not "put £3 on the horse"
    }
}
