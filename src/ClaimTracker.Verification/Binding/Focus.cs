using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <summary>What a claim was bound to: the claims that follow often go on about it without naming it again.</summary>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Block">Index of its block.</param>
/// <param name="Table">The table.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Filters">The names it was filtered by.</param>
/// <param name="Window">The stretch of time.</param>
/// <param name="Reading">How the number came about.</param>
internal sealed record Focus(int Sentence, int Block, TableModel Table, Measure Measure, IReadOnlyList<Filter> Filters, Period? Window, Reading Reading)
{
    /// <summary>True for what another number was set against: "up from 198 in the spring" does not make the next sentence one of the spring.</summary>
    public bool IsBase { get; init; }
}
