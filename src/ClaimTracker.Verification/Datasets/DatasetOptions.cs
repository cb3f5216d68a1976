namespace ClaimTracker.Verification.Datasets;

/// <summary>How datasets are opened.</summary>
/// <remarks>Immutable; validated when set.</remarks>
public sealed record DatasetOptions
{
    /// <summary>The defaults.</summary>
    public static DatasetOptions Default { get; } = new();

    /// <summary>The most distinct values of a text column that are kept for the linking of names. 20,000 by default.</summary>
    public int MaxValues { get; init; } = 20_000;
}
