using ClaimTracker.Mentions.Units;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>A number with the currency and unit written on it, before hedges, ranges and nouns are looked at.</summary>
/// <param name="First">First token, currency sign included.</param>
/// <param name="Last">Last token, unit included.</param>
/// <param name="Value">The value, magnitude multiplied out.</param>
/// <param name="Unit">The unit, or null.</param>
/// <param name="InWords">True where no digit is written.</param>
/// <param name="Scaled">True where a magnitude is written: "million", "bn", "k".</param>
internal sealed record Amount(int First, int Last, decimal Value, Unit? Unit, bool InWords, bool Scaled);
