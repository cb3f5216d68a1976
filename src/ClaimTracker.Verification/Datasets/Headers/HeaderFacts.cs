namespace ClaimTracker.Verification.Datasets.Headers;

/// <summary>What one header says about its column. Immutable.</summary>
/// <param name="Stem">Its words without the unit and the period, separated by spaces; empty where nothing else stands there.</param>
/// <param name="Unit">The unit as in a claim; null for none.</param>
/// <param name="Scale">What the numbers are to be multiplied with.</param>
/// <param name="Period">The period that it names; null for none.</param>
internal sealed record HeaderFacts(string Stem, string? Unit = null, decimal Scale = 1, ColumnPeriod? Period = null);
