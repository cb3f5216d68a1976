namespace ClaimTracker.Mentions.Numbers;

/// <summary>A plain number read from tokens: digits or words, with its magnitude multiplied out.</summary>
/// <param name="Value">The number.</param>
/// <param name="Count">How many tokens it takes.</param>
/// <param name="InWords">True where no digit is written.</param>
internal readonly record struct NumberReading(decimal Value, int Count, bool InWords);
