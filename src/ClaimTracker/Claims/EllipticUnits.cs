using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>Gives a number its unit where the writer left it out: "grew to 458 million euros ($501 million) from 419 million".</summary>
internal static class EllipticUnits
{
    /// <summary>Fills the units in, in place.</summary>
    /// <remarks>Only numbers with a magnitude word and no noun take the money unit of the number before them; small numbers may count anything.</remarks>
    public static void Fill(ClauseContext clause, List<Quantity> quantities)
    {
        Quantity? money = null;
        for (var i = 0; i < quantities.Count; i++)
        {
            var quantity = quantities[i];
            if (quantity.Kind == ClaimKind.Money)
            {
                if (!IsConversion(clause, i)) money = quantity;
            }
            else if (money is not null && quantity is { Kind: ClaimKind.Count, Unit: null, NounFirst: < 0 } && (quantity.Value ?? quantity.High) >= 100_000 && quantity.Sentence.Lower(quantity.Last) is "million" or "billion" or "trillion" or "bn")
                quantities[i] = quantity with { Kind = ClaimKind.Money, Unit = money.Unit };
            else if (i + 1 < quantities.Count && quantities[i + 1] is { Kind: ClaimKind.Money } whole && quantity is { Kind: ClaimKind.Count, Unit: null } && (quantity.Value ?? quantity.High) >= 100_000 && clause.Sentence.Lower(quantity.Last + 1) == "of" && whole.HedgeFirst - quantity.Last <= 3)
                quantities[i] = quantity with { Kind = ClaimKind.Money, Unit = whole.Unit }; // 280 million of the 1.5 billion shekels
        }
    }

    /// <summary>True for a number in brackets that says the one before it in other terms.</summary>
    public static bool IsConversion(ClauseContext clause, int index)
    {
        var quantity = clause.Quantities[index];
        return index > 0 && clause.Sentence.Lower(quantity.HedgeFirst - 1) == "(" && clause.Sentence.Lower(quantity.SpanLast + 1) == ")";
    }
}
