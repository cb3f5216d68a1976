namespace ClaimTracker;

/// <summary>How the written number bounds the real one.</summary>
public enum Bound
{
    /// <summary>Nothing is said, or "exactly".</summary>
    Exactly,

    /// <summary>"about", "roughly", "some".</summary>
    About,

    /// <summary>"almost", "nearly".</summary>
    Almost,

    /// <summary>"just over".</summary>
    JustOver,

    /// <summary>"at least", "or more".</summary>
    AtLeast,

    /// <summary>"more than", "over".</summary>
    MoreThan,

    /// <summary>"at most", "up to".</summary>
    AtMost,

    /// <summary>"less than", "under", "just under".</summary>
    LessThan,

    /// <summary>A range with both ends given.</summary>
    Between,
}
