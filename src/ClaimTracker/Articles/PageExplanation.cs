namespace ClaimTracker.Articles;

/// <summary>A stretch of a page's text and what became of it.</summary>
/// <param name="Kind">What it is; <see cref="BlockKind.None"/> where that was not asked.</param>
/// <param name="Text">The text, its white space normalised.</param>
/// <param name="Source">Where it stands in the page's source; null where that is not known.</param>
/// <param name="IsKept">True where it is part of <see cref="Article.Text"/>.</param>
/// <param name="Reason">Why it was kept or left out: a few English words.</param>
public sealed record ExplainedBlock(BlockKind Kind, string Text, TextSpan? Source, bool IsKept, string Reason);

/// <summary>An article and how it came about.</summary>
/// <param name="Article">The article.</param>
/// <param name="Blocks">Every stretch of the page's text in the page's order; empty for plain text.</param>
public sealed record PageExplanation(Article Article, IReadOnlyList<ExplainedBlock> Blocks);
