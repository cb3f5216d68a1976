namespace ClaimTracker.ML.Learning;

/// <summary>A sentence and a person's decision about it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="IsCheckWorthy">True where it deserves a fact-checker's time.</param>
public sealed record LabelledSentence(string Text, bool IsCheckWorthy);
