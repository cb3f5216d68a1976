using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>Tells numbers in brackets that say the one before them in other terms: "7 miles (11 km)", "$3 million (£2.4 million)", "296 hp (220 kW / 300 PS)".</summary>
internal static class Conversions
{
    /// <summary>True where the whole bracket is the number.</summary>
    public static bool Is(ClauseContext clause, int index)
    {
        var quantity = clause.Quantities[index];
        return index > 0 && clause.Sentence.Lower(quantity.HedgeFirst - 1) == "(" && clause.Sentence.Lower(quantity.SpanLast + 1) == ")";
    }

    /// <summary>
    /// The number that the one at <paramref name="index"/> says again in another unit, right before its bracket; -1 where it says
    /// none. "402 letters (36 percent)" are two facts and no conversion.
    /// </summary>
    public static int Original(ClauseContext clause, int index)
    {
        var (sentence, quantity) = (clause.Sentence, clause.Quantities[index]);
        if (quantity.Unit is null || quantity.Kind is not (ClaimKind.Money or ClaimKind.Measure or ClaimKind.Rate)) return -1;
        var original = index - 1;
        var mark = quantity.HedgeFirst - 1;
        // A second conversion in the same bracket: "/ 300 PS", "; 300 PS".
        if (sentence.Lower(mark) is "/" or ";" or "," or "or" && original > 0 && clause.Quantities[original].SpanLast == mark - 1 && clause.Quantities[original].HedgeFirst - 1 is var open && sentence.Lower(open) == "(")
            (mark, original) = (open, original - 1);
        if (original < 0 || sentence.Lower(mark) != "(" || !EndsAt(clause.Quantities[original], mark - 1)) return -1;
        var before = clause.Quantities[original];
        return before.Kind == quantity.Kind && before.Unit is not null && before.Unit != quantity.Unit ? original : -1;
    }

    /// <summary>True where the bracket opens right after the number before, or after what that counts.</summary>
    public static bool FollowsNumber(ClauseContext clause, int index) => index > 0 && EndsAt(clause.Quantities[index - 1], clause.Quantities[index].HedgeFirst - 2);

    private static bool EndsAt(Quantity quantity, int last) => quantity.SpanLast == last || quantity.NounLast == last && quantity.NounFirst == quantity.SpanLast + 1;
}
