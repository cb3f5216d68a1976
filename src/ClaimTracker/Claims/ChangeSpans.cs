using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>Durations that only say how long a change took: "doubled in two years", "rose by 52 percent in just 12 months". They date it and are no claims.</summary>
internal static class ChangeSpans
{
    /// <summary>Takes them out of the numbers of a sentence; true where there were any.</summary>
    public static bool RemoveFrom(List<Quantity> quantities, ClauseContext clause, ClauseTrends trends)
    {
        if (quantities.Count < 2) return false;
        List<int>? found = null;
        for (var i = 0; i < quantities.Count; i++)
            if (IsSpan(clause, i) && (Changes(clause, trends, i, i - 1) || Changes(clause, trends, i, i + 1)))
                (found ??= []).Add(i);
        if (found is null) return false;
        for (var i = found.Count - 1; i >= 0; i--) quantities.RemoveAt(found[i]);
        return true;
    }

    /// <summary>"in two years", "over the five months", "in just 12 months"; hours and minutes are too short for what the news compares.</summary>
    private static bool IsSpan(ClauseContext clause, int index)
    {
        var quantity = clause.Quantities[index];
        if (quantity.Kind != ClaimKind.Duration || quantity.Unit is not ("year" or "month" or "week" or "decade")) return false;
        var at = quantity.HedgeFirst - 1;
        while (clause.Sentence.Lower(at) is "just" or "only" or "the") at--;
        return clause.Sentence.Lower(at) is "in" or "over" or "within" or "during";
    }

    /// <summary>True where the number at <paramref name="other"/> is part of a change in the clause of the one at <paramref name="index"/>.</summary>
    private static bool Changes(ClauseContext clause, ClauseTrends trends, int index, int other)
    {
        if (other < 0 || other >= clause.Quantities.Count || trends.Of(other) == Trend.None && !clause.Quantities[other].IsVerb) return false;
        var (first, last) = index < other ? (index, other) : (other, index);
        for (var i = clause.Quantities[first].SpanLast + 1; i < clause.Quantities[last].HedgeFirst; i++)
            if (clause.IsClauseBreak(i))
                return false;
        return true;
    }
}
