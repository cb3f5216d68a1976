using ClaimTracker.Verification.Binding;
using ClaimTracker.Verification.Comparison;
using ClaimTracker.Verification.Readings;

namespace ClaimTracker.Verification.Judging;

/// <summary>A reading with what it gave.</summary>
internal sealed record Tried(Reading Reading, Answer Answer, decimal? Value, Agreement Agreement, Unexplained Unexplained)
{
    /// <summary>Relevance after what the words leave unexplained.</summary>
    public double Relevance { get; init; }

    /// <summary>True where entity, measure and period are all linked and nothing that matters is left over: only then may it contradict.</summary>
    public bool IsSure { get; init; }

    /// <summary>The same, whether or not the period is linked.</summary>
    public bool IsSureButForTime { get; init; }
}
