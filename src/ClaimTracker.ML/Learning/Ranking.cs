namespace ClaimTracker.ML.Learning;

/// <summary>How well scores tell sentences apart.</summary>
/// <param name="Precision">Share of the sentences at or above one half that are check-worthy.</param>
/// <param name="Recall">Share of the check-worthy sentences that are at or above one half.</param>
/// <param name="AveragePrecision">Mean of the precision at each check-worthy sentence, the best score first: how good the ranking is, wherever the line is drawn.</param>
public sealed record Ranking(double Precision, double Recall, double AveragePrecision)
{
    /// <summary>The harmonic mean of precision and recall; 0 where both are.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Measures scores.</summary>
    /// <param name="scores">From 0 to 1.</param>
    /// <param name="isCheckWorthy">The truth, in the same order.</param>
    public static Ranking Of(IReadOnlyList<double> scores, IReadOnlyList<bool> isCheckWorthy)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(isCheckWorthy);
        if (scores.Count != isCheckWorthy.Count) throw new ArgumentException($"There are {scores.Count} scores for {isCheckWorthy.Count} sentences.", nameof(scores));
        var (found, said, gold) = (0, 0, 0);
        for (var i = 0; i < scores.Count; i++)
        {
            if (isCheckWorthy[i]) gold++;
            if (scores[i] < 0.5) continue;
            said++;
            if (isCheckWorthy[i]) found++;
        }

        return new Ranking(said > 0 ? (double)found / said : 0, gold > 0 ? (double)found / gold : 0, gold > 0 ? Average(scores, isCheckWorthy) / gold : 0);
    }

    /// <summary>The margin with the best F1. The curve is flat and jagged at its top: the middle of what lies within half a point of the best is taken.</summary>
    internal static double BestCut(IReadOnlyList<double> margins, IReadOnlyList<bool> isCheckWorthy)
    {
        const double Flat = 0.005;
        var order = Order(margins);
        var gold = isCheckWorthy.Count(yes => yes);
        var f1 = new double[order.Length];
        var (found, best) = (0, 0);
        for (var i = 0; i < order.Length; i++)
        {
            if (isCheckWorthy[order[i]]) found++;
            f1[i] = 2.0 * found / (i + 1 + gold);
            if (f1[i] > f1[best]) best = i;
        }

        var (first, last) = (best, best);
        while (first > 0 && f1[first - 1] >= f1[best] - Flat) first--;
        while (last + 1 < f1.Length && f1[last + 1] >= f1[best] - Flat) last++;
        // Halfway to the next below, so that a hair's breadth does not matter.
        var below = last + 1 < order.Length ? margins[order[last + 1]] : margins[order[last]] - 1;
        return first == last ? (margins[order[last]] + below) / 2 : (margins[order[first]] + margins[order[last]]) / 2;
    }

    private static double Average(IReadOnlyList<double> scores, IReadOnlyList<bool> isCheckWorthy)
    {
        var (found, sum) = (0, 0.0);
        var order = Order(scores);
        for (var i = 0; i < order.Length; i++)
            if (isCheckWorthy[order[i]])
                sum += (double)++found / (i + 1);
        return sum;
    }

    /// <summary>The best first; equal ones in their own order.</summary>
    private static int[] Order(IReadOnlyList<double> scores) => [.. Enumerable.Range(0, scores.Count).OrderByDescending(i => scores[i])];
}
