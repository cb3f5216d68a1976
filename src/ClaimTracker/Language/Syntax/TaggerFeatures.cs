namespace ClaimTracker.Language.Syntax;

/// <summary>The features by which the tagger knows a word: those of the word and the lists of names it stands in.</summary>
internal static class TaggerFeatures
{
    /// <summary>Features a token.</summary>
    public const int Count = WordFeatures.Count + Lists;

    /// <summary>How many of them, the last ones, say in which lists of names the word stands.</summary>
    public const int Lists = 2;

    /// <summary>Writes <see cref="Count"/> hashes a token.</summary>
    public static void Fill(ReadOnlySpan<Token> tokens, Span<uint> features)
    {
        var style = WritingStyle.Of(tokens);
        var gazetteer = tokens.Length <= 256 ? stackalloc byte[tokens.Length] : new byte[tokens.Length];
        Gazetteer.Fill(tokens, gazetteer);
        for (var i = 0; i < tokens.Length; i++)
        {
            var row = features.Slice(i * Count, Count);
            WordFeatures.Fill(WordFacets.Of(tokens[i]), style, row);
            row[^2] = Hash.Of(14, Lexicon.Of(tokens[i].Lower), tokens[i].IsCapitalized ? 1u : 0u);
            row[^1] = Hash.Of(15, gazetteer[i]);
        }
    }
}
