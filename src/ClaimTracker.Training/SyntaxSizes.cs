using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Training;

/// <summary>How wide the parts of a <see cref="SyntaxModel"/> are and how they are taught.</summary>
/// <param name="Embedding">Width of a feature's vector.</param>
/// <param name="Layers">Width of each layer in one direction, the lowest first.</param>
/// <param name="Hidden">Width of the parser's hidden layer.</param>
/// <param name="DropInput">Share of the words' numbers that are hidden while learning.</param>
/// <param name="DropBetween">The same of what a layer gives.</param>
/// <param name="Rate">How far the first steps go.</param>
internal sealed record SyntaxSizes(int Embedding, int[] Layers, int Hidden, float DropInput = 0.2f, float DropBetween = 0.25f, float Rate = 0.003f);
