namespace ClaimTracker.Tracking.Decisions;

/// <summary>A sentence and what was decided about it, as a learner needs it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="IsCheckWorthy">True where it, or a claim in it, was found worth checking.</param>
public sealed record DecidedSentence(string Text, bool IsCheckWorthy);
