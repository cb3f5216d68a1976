namespace ClaimTracker.Quotes.Marks;

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Outer">From the opening mark to the closing one, both included; where a mark is missing, to where it was repaired.</param>
/// <param name="Inner">Between the marks, white space at the edges trimmed.</param>
/// <param name="Depth">1 for marks inside no other marks.</param>
/// <param name="Block">Position of the block in the article.</param>
/// <param name="Continues">True where the marks take up a quote that the paragraph before left open.</param>
/// <param name="Repaired">True where the closing mark is missing and its place was guessed.</param>
internal sealed record MarkedSpan(TextSpan Outer, TextSpan Inner, int Depth, int Block, bool Continues, bool Repaired);
