using ClaimTracker.Articles;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Claims;

/// <summary>Finds the numeric claims of an article.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class ClaimFinder
{
    /// <summary>The claims in text order.</summary>
    public IReadOnlyList<NumericClaim> Find(Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<TimeExpression> times, IReadOnlyList<Name> names, ICollection<Diagnostic> diagnostics) => [];
}
