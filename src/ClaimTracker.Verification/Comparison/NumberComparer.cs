using ClaimTracker.Verdicts;

namespace ClaimTracker.Verification.Comparison;

/// <summary>Decides whether a claimed number can be said of an actual one: rounding, hedges, fractions, multiples.</summary>
/// <remarks>
/// After Jo et al., "AggChecker" (2019): a claim is wrong where the value cannot be rounded to it; Power and Williams,
/// "Generating numerical approximations" (2012) for the steps of the scales; GRIM and statcheck for intervals, which are closed, so that
/// half-up, half-even and half-down all pass. The thresholds are editorial choices.
/// </remarks>
internal static class NumberComparer
{
    /// <summary>The largest error that a coarser rounding or a cut may make.</summary>
    private const decimal CoarseError = 0.05m;

    private const decimal NearError = 0.02m;

    /// <summary>Beyond this factor a bound is true but misleading.</summary>
    private const decimal FarFactor = 1.5m;

    private static readonly int[] ScaleSlips = [3, -3, 6, -6];

    public static Agreement Compare(ClaimedNumber claim, ActualNumber actual) => new(claim.Form switch
    {
        NumberForm.Vague => Vague(claim, actual.Value),
        _ when claim.High is { } high => Range(claim, high, actual),
        NumberForm.Multiple => MultipleComparer.Compare(claim, actual),
        _ => Hedged(claim, actual),
    });

    private static VerdictReason Hedged(ClaimedNumber claim, ActualNumber actual)
    {
        decimal v = claim.Value, q = actual.Value, slack = actual.HalfWidth;
        var isFraction = claim.Form == NumberForm.Fraction;
        var tolerance = isFraction ? Math.Max(Fraction(v), v * 0.05m) : Math.Min(Math.Max(claim.CoarsestPlace / 2, Math.Abs(v) * 0.05m), Math.Max(Math.Abs(v) * 0.1m, claim.LastPlace / 2));
        var nearly = isFraction ? Math.Min(5m, v * 0.2m) : Math.Abs(v) * 0.1m;
        switch (claim.Bound)
        {
            case Bound.About:
                var off = Math.Abs(q - v);
                return off <= tolerance + slack ? VerdictReason.HedgeOk : off <= (2 * tolerance) + slack ? VerdictReason.Near : Slipped(claim, q);
            case Bound.MoreThan:
                if (q > v) return q > FarFactor * v ? VerdictReason.Understated : VerdictReason.HedgeOk;
                return Wrong(claim, v - q, tolerance, slack, q);
            case Bound.AtLeast:
                if (q >= v) return q > FarFactor * v ? VerdictReason.Understated : VerdictReason.HedgeOk;
                return Wrong(claim, v - q, tolerance, slack, q);
            case Bound.LessThan:
                if (q < v) return v > FarFactor * q ? VerdictReason.Overstated : VerdictReason.HedgeOk;
                return Wrong(claim, q - v, tolerance, slack, q);
            case Bound.AtMost:
                if (q <= v) return v > FarFactor * q ? VerdictReason.Overstated : VerdictReason.HedgeOk;
                return Wrong(claim, q - v, tolerance, slack, q);
            case Bound.Almost:
                if (q < v && q >= v - nearly - slack) return VerdictReason.HedgeOk;
                return q >= v ? Wrong(claim, q - v, tolerance, slack, q) : Slipped(claim, q);
            case Bound.JustOver:
                if (q > v && q <= v + nearly + slack) return VerdictReason.HedgeOk;
                return q <= v ? Wrong(claim, v - q, tolerance, slack, q) : Slipped(claim, q);
            default:
                return isFraction ? Fraction(v, q, slack) : Unhedged(claim, q, slack);
        }
    }

    private static VerdictReason Unhedged(ClaimedNumber claim, decimal q, decimal slack)
    {
        var v = claim.Value;
        if (q == v) return VerdictReason.Exact;
        var off = Math.Abs(q - v);
        var isPlainCount = claim.IsCount && claim.LastPlace <= 1;
        if (!isPlainCount && off <= (claim.LastPlace / 2) + slack) return VerdictReason.Rounded;
        if (claim.IsExact) return Slipped(claim, q);
        var error = v == 0 ? 1 : off / Math.Abs(v);
        for (var place = claim.LastPlace * 10; place <= claim.CoarsestPlace; place *= 10)
            if (off <= (place / 2) + slack)
            {
                if (error <= CoarseError) return VerdictReason.Coarse;
                if (error <= 2 * CoarseError) return VerdictReason.Near;
            }

        if (Slip(claim, q)) return VerdictReason.ScaleError;
        if (error <= CoarseError)
        {
            for (var place = claim.LastPlace; place <= claim.CoarsestPlace; place *= 10)
                if (!(isPlainCount && place <= 1) && Math.Truncate(q / place) * place == v)
                    return VerdictReason.Truncated;
            if (!isPlainCount && off <= Math.Max(claim.LastPlace, Math.Abs(v) * NearError) + slack) return VerdictReason.Near;
        }

        return VerdictReason.Mismatch;
    }

    private static VerdictReason Range(ClaimedNumber claim, decimal high, ActualNumber actual)
    {
        var margin = (claim.LastPlace / 2) + actual.HalfWidth;
        if (claim.IsCount && claim.LastPlace <= 1) margin = 0;
        if (actual.Value >= claim.Value - margin && actual.Value <= high + margin) return VerdictReason.HedgeOk;
        var off = actual.Value < claim.Value ? claim.Value - actual.Value : actual.Value - high;
        return off <= Math.Max(Math.Abs(claim.Value), Math.Abs(high)) * NearError ? VerdictReason.Near : VerdictReason.Mismatch;
    }

    /// <summary>A vague magnitude supports inside its wide band; it is wrong only where it is off by more than twice.</summary>
    private static VerdictReason Vague(ClaimedNumber claim, decimal q)
    {
        var high = claim.High ?? decimal.MaxValue / 4;
        if (q >= claim.Value && q <= high) return VerdictReason.HedgeOk;
        return q * 2 < claim.Value || q > high * 2 ? VerdictReason.Mismatch : VerdictReason.Vague;
    }

    /// <summary>How many percentage points a fraction in words may be off: those of a sixth or less lie closer together.</summary>
    private static decimal Fraction(decimal percent) => percent < 17 ? 1.25m : 2.5m;

    private static VerdictReason Fraction(decimal v, decimal q, decimal slack)
    {
        var off = Math.Abs(q - v);
        var tolerance = Fraction(v);
        return off <= tolerance + slack ? VerdictReason.Fraction : off <= (2 * tolerance) + slack ? VerdictReason.Near : VerdictReason.Mismatch;
    }

    /// <summary>On the wrong side of a bound: inside the data's own rounding nobody can tell.</summary>
    private static VerdictReason Wrong(ClaimedNumber claim, decimal off, decimal tolerance, decimal slack, decimal q) =>
        slack > 0 && off < slack ? VerdictReason.Near : off <= tolerance ? VerdictReason.HedgeViolated : Slipped(claim, q);

    private static VerdictReason Slipped(ClaimedNumber claim, decimal q) => Slip(claim, q) ? VerdictReason.ScaleError : VerdictReason.Mismatch;

    private static bool Slip(ClaimedNumber claim, decimal q)
    {
        if (claim.Form != NumberForm.Digits || claim.Value == 0 || q == 0) return false;
        foreach (var power in ScaleSlips)
        {
            var factor = Power(Math.Abs(power));
            if (power > 0 && Math.Abs(q) > 1e18m) continue;
            var scaled = power > 0 ? q * factor : q / factor;
            if (Math.Abs(scaled - claim.Value) <= claim.LastPlace / 2) return true;
        }

        return false;
    }

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++) power *= 10;
        return power;
    }
}
