namespace ClaimTracker.Tracking;

/// <summary>How a <see cref="FactStore"/> is opened.</summary>
public sealed record FactStoreOptions
{
    /// <summary>The defaults.</summary>
    public static FactStoreOptions Default { get; } = new();

    /// <summary>Whether a store is made where there is none. False is for reading: a mistyped name is then told rather than made.</summary>
    /// <value>The default value is true.</value>
    public bool CreatesIfMissing { get; init; } = true;

    /// <summary>How long a locked database is waited for before it is given up.</summary>
    /// <value>The default value is 10 seconds; it is rounded up to whole seconds, at least one and at most an hour.</value>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where the time of a decision comes from that gives none.</summary>
    /// <value>The default value is the machine's clock.</value>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal int Seconds => (int)Math.Ceiling(Patience.TotalSeconds);

    internal void Validate()
    {
        if (Patience <= TimeSpan.Zero || Patience > TimeSpan.FromHours(1)) throw new ArgumentOutOfRangeException(nameof(Patience), Patience, "Patience is to be above zero and at most an hour.");
        ArgumentNullException.ThrowIfNull(Clock);
    }
}
