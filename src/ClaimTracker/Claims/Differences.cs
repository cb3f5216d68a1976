using ClaimTracker.Language;

namespace ClaimTracker.Claims;

/// <summary>Numbers that say by how much the one before their comma differs from an earlier level: "60 mills in 2021, 12 fewer than in 2019".</summary>
internal static class Differences
{
    /// <summary>True where the number at <paramref name="index"/> is the difference of the one before it.</summary>
    public static bool Is(ClauseContext clause, int index)
    {
        if (index == 0) return false;
        var (sentence, level, amount) = (clause.Sentence, clause.Quantities[index - 1], clause.Quantities[index]);
        var points = amount.Kind == ClaimKind.PercentagePoints && level.Kind == ClaimKind.Percentage;
        if (!points && (amount.Kind != level.Kind || amount.Kind is not (ClaimKind.Count or ClaimKind.Money or ClaimKind.Measure or ClaimKind.Duration)) || amount.NounFirst >= 0 || !IsCompared(sentence, Last(clause, index) + 1) && !(sentence.Lower(Last(clause, index) + 1) == "," && IsCompared(sentence, Last(clause, index) + 2))) return false;
        var at = amount.HedgeFirst - 1;
        if (sentence.Lower(at) is "is" or "was" && sentence.Lower(at - 1) == "which") at -= 2;
        if (sentence.Lower(at) != ",") return false;
        var from = level.NounFirst > level.SpanLast && level.NounLast < at ? level.NounLast : level.SpanLast;
        for (var i = from + 1; i < at; i++)
            if (!clause.IsTime(i) && sentence.Lower(i) is not ("in" or "on" or "for" or "during" or "over" or "at" or "the"))
                return false;
        return true;
    }

    /// <summary>The last token of the difference, past the share that says it again: "40 or 9 percent fewer".</summary>
    private static int Last(ClauseContext clause, int index) =>
        index + 1 < clause.Quantities.Count && clause.IsRestated(index + 1) ? clause.Quantities[index + 1].SpanLast : clause.Quantities[index].SpanLast;

    private static bool IsCompared(Sentence sentence, int at) =>
        sentence.Lower(at) is "more" or "fewer" or "less" or "longer" or "shorter" or "higher" or "lower" && sentence.Lower(at + 1) == "than";
}
