namespace ClaimTracker.Tracking.Findings;

/// <summary>Which findings are asked for.</summary>
public sealed record FindingQuery
{
    /// <summary>Undecided claims.</summary>
    public static FindingQuery Default { get; } = new();

    /// <summary>Whether those that are decided come, too.</summary>
    /// <value>The default value is false.</value>
    public bool IncludesDecided { get; init; }

    /// <summary>Whether sentences that hold no claim come, too.</summary>
    /// <value>The default value is false.</value>
    public bool IncludesSentences { get; init; }

    /// <summary>How many at most, the best first.</summary>
    /// <value>The default value is null: all.</value>
    public int? Top { get; init; }

    internal void Validate()
    {
        if (Top < 1) throw new ArgumentOutOfRangeException(nameof(Top), Top, "At least one is to be asked for.");
    }
}
