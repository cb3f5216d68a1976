using ClaimTracker.Verdicts;

namespace ClaimTracker.Verification.Comparison;

/// <summary>Compares a factor in words with the ratio of new to old: "doubled", "tripled", "halved", "sevenfold".</summary>
internal static class MultipleComparer
{
    private const decimal Tolerance = 0.05m;

    /// <summary>"More than doubled" is true of a factor of four, but says too little.</summary>
    private const decimal FarFactor = 1.5m;

    public static VerdictReason Compare(ClaimedNumber claim, ActualNumber actual)
    {
        decimal n = claim.Value, ratio = actual.Value, slack = actual.HalfWidth;
        var off = Math.Abs(ratio - n);
        var band = n * Tolerance;
        // "More than halved" is less than a half.
        var bound = n >= 1 ? claim.Bound : claim.Bound switch { Bound.MoreThan => Bound.LessThan, Bound.AtLeast => Bound.AtMost, Bound.Almost => Bound.JustOver, Bound.JustOver => Bound.Almost, var same => same };
        switch (bound)
        {
            case Bound.MoreThan or Bound.AtLeast:
                if (ratio > n || (bound == Bound.AtLeast && ratio == n)) return ratio > n * FarFactor ? VerdictReason.Understated : VerdictReason.HedgeOk;
                return off <= band ? VerdictReason.HedgeViolated : VerdictReason.Mismatch;
            case Bound.LessThan or Bound.AtMost:
                if (ratio < n || (bound == Bound.AtMost && ratio == n)) return ratio * FarFactor < n ? VerdictReason.Overstated : VerdictReason.HedgeOk;
                return off <= band ? VerdictReason.HedgeViolated : VerdictReason.Mismatch;
            case Bound.Almost:
                if (ratio < n + slack && ratio >= (n * 0.9m) - slack) return VerdictReason.HedgeOk;
                return ratio >= n && off <= band ? VerdictReason.HedgeViolated : VerdictReason.Mismatch;
            case Bound.JustOver:
                if (ratio > n - slack && ratio <= (n * 1.1m) + slack) return VerdictReason.HedgeOk;
                return ratio <= n && off <= band ? VerdictReason.HedgeViolated : VerdictReason.Mismatch;
            case Bound.About:
                return off <= 2 * band + slack ? VerdictReason.HedgeOk : off <= 3 * band + slack ? VerdictReason.Near : VerdictReason.Mismatch;
            default:
                return off <= band + slack ? VerdictReason.Multiple : off <= 2 * band + slack ? VerdictReason.Near : VerdictReason.Mismatch;
        }
    }
}
