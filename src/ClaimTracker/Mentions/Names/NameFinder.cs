using ClaimTracker.Articles;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Names;

/// <summary>Finds the names of people, organisations and places and links the short forms to the full ones.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class NameFinder
{
    /// <summary>The names in order; they do not overlap.</summary>
    public IReadOnlyList<Name> Find(Article article, IReadOnlyList<Sentence> sentences) => [];
}
