using ClaimTracker.Tracking.Findings;

namespace ClaimTracker.Tracking.Decisions;

/// <summary>A decision about a sentence that its article no longer has word for word: it says nothing certain about what stands there now.</summary>
/// <param name="Decision">What was decided; its id is the one that the claim or sentence had.</param>
/// <param name="Article">The article, as it was saved last.</param>
/// <param name="Sentence">The sentence as it was then.</param>
/// <param name="Claim">The claim's words as they were then; null where the sentence as a whole was decided about.</param>
/// <param name="FindingId">The undecided claim or sentence that has taken its place; null where none is like it.</param>
public sealed record EarlierDecision(Decision Decision, TrackedArticle Article, string Sentence, string? Claim, string? FindingId);
