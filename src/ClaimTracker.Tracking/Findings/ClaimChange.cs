using ClaimTracker.Claims;

namespace ClaimTracker.Tracking.Findings;

/// <summary>What became of a number between two versions of an article.</summary>
public enum ClaimChangeKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The sentence is there as before, or nearly, and gives another number.</summary>
    Changed,

    /// <summary>The earlier version had nothing like it.</summary>
    New,

    /// <summary>The later version has nothing like it.</summary>
    Gone,
}

/// <summary>A claim as one version of an article had it.</summary>
/// <param name="Id">The <see cref="TrackedFinding.Id"/> that it has or had.</param>
/// <param name="Text">Its words.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="Claim">The claim, with positions in that version's text.</param>
public sealed record ClaimVersion(string Id, string Text, string Sentence, NumericClaim Claim);

/// <summary>A number that differs between two versions of an article. Immutable.</summary>
/// <param name="Before">The claim of the earlier version; null where it is new.</param>
/// <param name="After">The claim of the later version; null where it is gone.</param>
public sealed record ClaimChange(ClaimVersion? Before, ClaimVersion? After)
{
    /// <summary>What became of it.</summary>
    public ClaimChangeKind Kind => (Before, After) switch
    {
        (not null, not null) => ClaimChangeKind.Changed,
        (null, not null) => ClaimChangeKind.New,
        (not null, null) => ClaimChangeKind.Gone,
        _ => ClaimChangeKind.None,
    };
}
