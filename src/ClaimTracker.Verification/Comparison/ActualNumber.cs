namespace ClaimTracker.Verification.Comparison;

/// <summary>A number from the data with its own rounding.</summary>
/// <param name="Value">The number.</param>
/// <param name="HalfWidth">How far the real number may be away, because the cells it comes from are rounded themselves.</param>
internal readonly record struct ActualNumber(decimal Value, decimal HalfWidth = 0);
