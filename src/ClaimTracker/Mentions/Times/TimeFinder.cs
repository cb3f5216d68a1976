using ClaimTracker.Articles;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Times;

/// <summary>Finds the temporal expressions of an article and resolves them against its publication date.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class TimeFinder
{
    /// <summary>The temporal expressions in order; they do not overlap.</summary>
    /// <param name="article">The article the sentences are of.</param>
    /// <param name="sentences">All its sentences, since a bare weekday or month leans on the date before it.</param>
    /// <param name="diagnostics">Receives one entry for each date that does not exist.</param>
    public IReadOnlyList<TimeExpression> Find(Article article, IReadOnlyList<Sentence> sentences, ICollection<Diagnostic> diagnostics) => [];
}
