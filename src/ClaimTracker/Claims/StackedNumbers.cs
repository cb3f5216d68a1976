using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>Numbers that stand before one noun with a comma or a bracket between: "a two-day, 60-mile (97 km) march".</summary>
internal static class StackedNumbers
{
    /// <summary>The noun that the numbers describe together; null where the number is no hyphened modifier before others.</summary>
    public static (int First, int Last)? Noun(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        if (!IsHyphened(sentence, clause.Quantities[index])) return null;
        var at = clause.Quantities[index].SpanLast + 1;
        if (sentence.Lower(at) is not ("," or "(")) return null;
        if (sentence.Lower(at) == "," && index + 1 < clause.Quantities.Count && clause.Quantities[index + 1] is { Kind: ClaimKind.Count, NounFirst: >= 0 } count && count.HedgeFirst == at + 1 && sentence.Lower(count.Last + 1) is "-" or "‑" && sentence.IsGlued(count.Last + 2)) return (count.NounFirst, count.NounLast); // a 2-litre, 16-valve engine
        for (var next = index + 1; next < clause.Quantities.Count && clause.Quantities[next].HedgeFirst == at + 1; next++)
        {
            if (sentence.Lower(at) == "(" ? !Conversions.Is(clause, next) : sentence.Lower(at) != "," || !IsHyphened(sentence, clause.Quantities[next])) return null;
            at = clause.Quantities[next].SpanLast + (sentence.Lower(at) == "(" ? 2 : 1);
        }

        return at > clause.Quantities[index].SpanLast + 1 && CountedNoun.At(sentence, at) is { } noun && !clause.IsTime(noun.Last) ? noun : null;
    }

    /// <summary>"60-mile": the unit hangs on the number.</summary>
    private static bool IsHyphened(Sentence sentence, Quantity quantity) =>
        quantity.Unit is not null && quantity.Last > quantity.First && sentence.Lower(quantity.Last - 1) is "-" or "‑" && sentence.IsGlued(quantity.Last);
}
