using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>Gives a number its unit and bound where the writer left them out: "grew to 458 million euros ($501 million) from 419 million".</summary>
internal static class EllipticUnits
{
    /// <summary>How many numbers back a unit is taken over from.</summary>
    private const int Reach = 4;

    /// <summary>Fills the units and bounds in, in place.</summary>
    /// <remarks>Only numbers with a magnitude word and no noun take the money unit of the number before them; small numbers may count anything.</remarks>
    public static void Fill(ClauseContext clause, List<Quantity> quantities)
    {
        Quantity? money = null;
        for (var i = 0; i < quantities.Count; i++)
        {
            var quantity = quantities[i];
            if (quantity.Bound == Bound.Exactly && Conversions.Original(clause, i) is var original and >= 0 && quantities[original].Bound is { } bound && bound != Bound.Between)
                quantities[i] = quantity with { Bound = bound }; // more than 300 hp (220 kW)
            if (quantity.Kind == ClaimKind.Money)
            {
                if (!Conversions.Is(clause, i)) money = quantity;
            }
            else if (money is not null && quantity is { Kind: ClaimKind.Count, Unit: null, NounFirst: < 0 } && (quantity.Value ?? quantity.High) >= 100_000 && quantity.Sentence.Lower(quantity.Last) is "million" or "billion" or "trillion" or "bn")
                quantities[i] = quantity with { Kind = ClaimKind.Money, Unit = money.Unit };
            else if (i + 1 < quantities.Count && quantities[i + 1] is { Kind: ClaimKind.Money } whole && quantity is { Kind: ClaimKind.Count, Unit: null } && (quantity.Value ?? quantity.High) >= 100_000 && clause.Sentence.Lower(quantity.Last + 1) == "of" && whole.HedgeFirst - quantity.Last <= 3)
                quantities[i] = quantity with { Kind = ClaimKind.Money, Unit = whole.Unit }; // 35 million of the 2.4 billion kronor
            else if (quantity is { Kind: ClaimKind.Count, Unit: null, NounFirst: < 0, InWords: false } && Parallel(clause, i) is { } twin)
                quantities[i] = quantity with { Kind = twin.Kind, Unit = twin.Unit };
        }
    }

    /// <summary>The number with a unit that a bare one stands parallel to, after the same preposition: "rose by 4 percent, but tickets by 2".</summary>
    private static Quantity? Parallel(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var mark = sentence.Lower(clause.MarkBefore(index));
        if (mark is not ("by" or "at" or "to") || !IsClosed(sentence, clause.Quantities[index].SpanLast + 1)) return null;
        for (var i = index - 1; i >= Math.Max(0, index - Reach); i--)
        {
            if (sentence.Lower(clause.MarkBefore(i)) != mark) continue;
            return clause.Quantities[i].Unit is "percent" or "percentage point" or "basis point" or "point" or "degree" or "degree Celsius" or "degree Fahrenheit" ? clause.Quantities[i] : null;
        }

        return null;
    }

    /// <summary>Nothing follows that the number could count.</summary>
    private static bool IsClosed(Sentence sentence, int at) =>
        at >= sentence.Tokens.Length || sentence.Tags[at] is PartOfSpeech.Punctuation or PartOfSpeech.Conjunction || sentence.Lower(at) is "in" or "on" or "from" or "after" or "over" or "while";
}
