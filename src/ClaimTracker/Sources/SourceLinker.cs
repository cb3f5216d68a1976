using ClaimTracker.Articles;
using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes;

namespace ClaimTracker.Sources;

/// <summary>Links every claim and quote to who or what the article gives as its source.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class SourceLinker
{
    /// <summary>The sources, and the claims and quotes with their source ids filled in.</summary>
    public LinkedSources Link(Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<Name> names, IReadOnlyList<NumericClaim> claims, IReadOnlyList<Quote> quotes) =>
        new([], claims, quotes);
}

/// <summary>What <see cref="SourceLinker"/> returns.</summary>
/// <param name="Sources">All sources in order of first mention.</param>
/// <param name="Claims">The claims with <see cref="NumericClaim.SourceIds"/> and <see cref="NumericClaim.QuoteId"/>.</param>
/// <param name="Quotes">The quotes with <see cref="Quote.SourceId"/>.</param>
public sealed record LinkedSources(IReadOnlyList<Source> Sources, IReadOnlyList<NumericClaim> Claims, IReadOnlyList<Quote> Quotes);
