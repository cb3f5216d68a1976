namespace ClaimTracker.Verification.Datasets.Holding;

/// <summary>What a column has beside its raw text in <see cref="Dataset.Relation"/>.</summary>
/// <param name="Numbers">The SQL type of its numbers; null where it has none.</param>
/// <param name="HasDays">True where it has the starts of periods.</param>
internal sealed record ColumnStorage(NumberType? Numbers, bool HasDays)
{
    public bool HasNumbers => Numbers is not null;

    /// <summary>True where as many numbers as a table in memory has cannot overflow when they are added up.</summary>
    public bool CanBeHeld => Numbers is null or { Digits: <= 18 };
}
