namespace ClaimTracker.Verification.Datasets;

/// <summary>The period that a header names: a column for 2014, for the second quarter of 2023, for 1985 to 1999. Immutable.</summary>
/// <param name="Start">Its first day. A financial year starts on 1 January of the first year named, for want of its true day.</param>
/// <param name="End">The first day after it.</param>
/// <param name="Granularity">How long it is; <see cref="Granularity.None"/> for a span of several years.</param>
public sealed record ColumnPeriod(DateOnly Start, DateOnly End, Granularity Granularity);
