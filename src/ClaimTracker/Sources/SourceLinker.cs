using ClaimTracker.Articles;
using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes;

namespace ClaimTracker.Sources;

/// <summary>Links every claim and quote to who or what the article gives as its source.</summary>
/// <remarks>
/// Thread-safe. A claim's sources come nearest first: the speaker of the quote it stands in, who is said to have counted, a source phrase of its sentence
/// ("data obtained from X by Y"), the sentence's hyperlinks, then what the sentence before in the same block gave. Where there is nothing
/// of the kind, the outlet itself is the last resort, marked by <see cref="Source.IsOutlet"/>.
/// </remarks>
public sealed class SourceLinker
{
    /// <summary>The sources, and the claims and quotes with their source ids filled in.</summary>
    /// <param name="article">The article the sentences are of.</param>
    /// <param name="sentences">All its sentences.</param>
    /// <param name="names">All its names.</param>
    /// <param name="claims">All its claims.</param>
    /// <param name="quotes">All its quotes.</param>
    public LinkedSources Link(Article article, IReadOnlyList<Sentence> sentences, IReadOnlyList<Name> names, IReadOnlyList<NumericClaim> claims, IReadOnlyList<Quote> quotes)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(quotes);
        var sources = new SourceRegistry(article, names);
        var phrases = SourcePhrases.Find(sentences, names);
        var spoken = QuoteSources.Link(article, quotes, phrases, sources);
        foreach (var outlet in SourcePhrases.Reporters(sentences, names)) sources.Add(outlet.Entity.FullName, outlet.Span);
        var linked = ClaimSources.Link(article, sentences, names, claims, spoken, phrases, new CitedLinks(article, names), sources);
        return new LinkedSources(sources.Build(), linked, spoken);
    }
}

/// <summary>What <see cref="SourceLinker"/> returns.</summary>
/// <param name="Sources">All sources: the speakers of quotes in text order, then what only claims rest on.</param>
/// <param name="Claims">The claims with <see cref="NumericClaim.SourceIds"/> and <see cref="NumericClaim.QuoteId"/>.</param>
/// <param name="Quotes">The quotes with <see cref="Quote.SourceId"/>.</param>
public sealed record LinkedSources(IReadOnlyList<Source> Sources, IReadOnlyList<NumericClaim> Claims, IReadOnlyList<Quote> Quotes);
