using ClaimTracker.Verdicts;

namespace ClaimTracker.Tracking.Decisions;

/// <summary>What a person decided about a claim or sentence.</summary>
public enum DecisionChoice
{
    /// <summary>Nothing: a decision that was made is taken back.</summary>
    None,

    /// <summary>It deserves checking, or has been checked.</summary>
    Check,

    /// <summary>It is not worth a checker's time.</summary>
    Skip,
}

/// <summary>One person's decision about one finding of the store. A later one takes an earlier one's place.</summary>
/// <param name="FindingId">The <see cref="Findings.TrackedFinding.Id"/>, or enough of its beginning (four letters or more) to tell it from all others.</param>
/// <param name="Choice">What was decided.</param>
public sealed record Decision(string FindingId, DecisionChoice Choice)
{
    /// <summary>The fewest letters that may stand for a whole id.</summary>
    public const int FewestLetters = 4;

    /// <summary>What the check found; null where nothing was checked yet. A decision that is no <see cref="DecisionChoice.Check"/> has none, and is rejected with one.</summary>
    public VerdictKind? Verdict { get; init; }

    /// <summary>Who decided.</summary>
    public string? By { get; init; }

    /// <summary>When; null on the way into the store means now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whatever else there is to say.</summary>
    public string? Note { get; init; }
}

/// <summary>A decision that could not be recorded.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Reason">Why not, in a sentence.</param>
public sealed record RejectedDecision(Decision Decision, string Reason);

/// <summary>What became of decisions.</summary>
/// <param name="Recorded">How many are in the store now, those that were taken back among them.</param>
/// <param name="Rejected">Those about no finding, or about several that begin alike, and those that give a verdict without a check.</param>
public sealed record DecisionResult(int Recorded, IReadOnlyList<RejectedDecision> Rejected);
