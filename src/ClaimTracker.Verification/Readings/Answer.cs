using ClaimTracker.Verdicts;

namespace ClaimTracker.Verification.Readings;

/// <summary>What a reading gives.</summary>
internal sealed record Answer
{
    /// <summary>The number, in the unit that <see cref="Reading.Unit"/> names; null where the answer is a name.</summary>
    public decimal? Value { get; init; }

    public decimal HalfWidth { get; init; }

    /// <summary>The answer where it is a name.</summary>
    public string? Text { get; init; }

    /// <summary>Set where the reading decides by itself: a superlative, a universal.</summary>
    public VerdictReason? Decided { get; init; }

    /// <summary>What decided, as the end of a sentence.</summary>
    public string? Because { get; init; }

    public required string Formula { get; init; }

    public required string Query { get; init; }

    public long Used { get; init; }

    public long Excluded { get; init; }

    /// <summary>The selections whose cells are the evidence.</summary>
    public IReadOnlyList<Selection> Cells { get; init; } = [];

    /// <summary>The levels behind a change: before and after.</summary>
    public (decimal Before, decimal After)? Levels { get; init; }
}
