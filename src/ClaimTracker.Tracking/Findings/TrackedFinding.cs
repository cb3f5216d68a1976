using ClaimTracker.Claims;
using ClaimTracker.Tracking.Decisions;

namespace ClaimTracker.Tracking.Findings;

/// <summary>A claim or a sentence of the store, with what was decided about it.</summary>
/// <remarks>Immutable. Its positions are in the article's text, which the store does not keep.</remarks>
public sealed record TrackedFinding
{
    /// <summary>
    /// Fourteen lower-case letters. They depend on the article, the words of the sentence and the claim's place in it alone: saved again, the
    /// claim has the same id, wherever it has moved to in the article.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The article.</summary>
    public required TrackedArticle Article { get; init; }

    /// <summary>The sentence, or the one that the claim stands in.</summary>
    public required string Sentence { get; init; }

    /// <summary>The words of the claim; those of the sentence where there is none.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The claim as the report had it, but for its sources and quote, which are the report's; null for a sentence. With the article's
    /// date it is what <see cref="Facts.FactSighting"/> needs.
    /// </summary>
    public NumericClaim? Claim { get; init; }

    /// <summary>What is counted or measured, in the article's words.</summary>
    public string? Subject { get; init; }

    /// <summary>The sources' names, nearest first.</summary>
    public string? Sources { get; init; }

    /// <summary>How much it deserves checking, from 0 to 1; null where the report that was saved did not say.</summary>
    public double? Score { get; init; }

    /// <summary>Why, the strongest reason first.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What was decided; null where nothing was.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Where nothing was decided: what was decided about the sentence before it was edited; null where there is no such decision.</summary>
    public EarlierDecision? Earlier { get; init; }
}
