using ClaimTracker.Verdicts;

namespace ClaimTracker.Verification.Comparison;

/// <summary>How a claimed number and an actual one agree.</summary>
/// <param name="Reason">The rule that decided.</param>
internal readonly record struct Agreement(VerdictReason Reason)
{
    /// <summary>What that means where entity, measure and period are linked.</summary>
    public VerdictKind Kind => Reason switch
    {
        VerdictReason.Exact or VerdictReason.Rounded or VerdictReason.Coarse or VerdictReason.HedgeOk or VerdictReason.Fraction or VerdictReason.Multiple
            or VerdictReason.Superlative or VerdictReason.Universal or VerdictReason.Verbatim => VerdictKind.Supported,
        VerdictReason.Truncated or VerdictReason.Near or VerdictReason.Understated or VerdictReason.Overstated or VerdictReason.Edited => VerdictKind.Close,
        VerdictReason.Vague => VerdictKind.NotCheckable,
        _ => VerdictKind.Contradicted,
    };

    /// <summary>True where the claim is right or nearly so.</summary>
    public bool Holds => Kind is VerdictKind.Supported or VerdictKind.Close;
}
