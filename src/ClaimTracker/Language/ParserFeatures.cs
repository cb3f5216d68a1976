namespace ClaimTracker.Language;

/// <summary>The features by which the parser knows a word: those of the word and its tags.</summary>
internal static class ParserFeatures
{
    /// <summary>Features a token.</summary>
    public const int Count = WordFeatures.Count + 2;

    /// <summary>Writes the features of a sentence and, behind it, of the root.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="parts">Its parts of speech.</param>
    /// <param name="penn">Its Penn tags.</param>
    /// <param name="features">Takes <see cref="Count"/> hashes a token and as many for the root.</param>
    public static void Fill(ReadOnlySpan<Token> tokens, ReadOnlySpan<PartOfSpeech> parts, ReadOnlySpan<PennTag> penn, Span<uint> features)
    {
        var style = WritingStyle.Of(tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            var row = features.Slice(i * Count, Count);
            WordFeatures.Fill(WordFacets.Of(tokens[i]), style, row);
            row[^2] = Hash.Of(11, (uint)parts[i]);
            row[^1] = Hash.Of(12, (uint)parts[i], (uint)penn[i]);
        }

        var root = features.Slice(tokens.Length * Count, Count);
        for (var i = 0; i < Count; i++) root[i] = Hash.Of(13, (uint)i);
    }
}
