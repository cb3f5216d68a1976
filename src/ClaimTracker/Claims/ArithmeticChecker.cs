using ClaimTracker.Articles;

namespace ClaimTracker.Claims;

/// <summary>Works out the sums that an article's own numbers allow.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class ArithmeticChecker
{
    /// <summary>Every sum that the claims allow, whether it holds or not.</summary>
    public IReadOnlyList<ArithmeticCheck> Check(Article article, IReadOnlyList<NumericClaim> claims) => [];
}
