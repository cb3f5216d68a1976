using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>Who speaks.</summary>
/// <param name="Name">Full name, description, or null.</param>
/// <param name="Entity">The one entity it is, where it is one.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="ForBody">True where somebody unnamed speaks for the body of that name: "a spokesman for Halden Council".</param>
internal sealed record Voice(string? Name, Entity? Entity, double Confidence, bool ForBody = false);
