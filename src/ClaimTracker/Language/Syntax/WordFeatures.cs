namespace ClaimTracker.Language.Syntax;

/// <summary>The features by which the networks know a word, for training and use alike.</summary>
internal static class WordFeatures
{
    /// <summary>How many features <see cref="Fill"/> writes.</summary>
    public const int Count = 11;

    /// <summary>
    /// The place of the feature whose vector is not learned with the network: it comes from vectors of words that were learned from much more
    /// text, each multiplied with a matrix that is learned.
    /// </summary>
    public const int Vector = 10;

    /// <summary>Writes the features of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="style">How its sentence is written, see <see cref="WritingStyle"/>.</param>
    /// <param name="features">Takes the hashes; at least <see cref="Count"/> long.</param>
    public static void Fill(in WordFacets word, uint style, Span<uint> features)
    {
        features[0] = Hash.Of(1, word.Word);
        features[1] = Hash.Of(2, word.Suffix1);
        features[2] = Hash.Of(3, word.Suffix2);
        features[3] = Hash.Of(4, word.Suffix3);
        features[4] = Hash.Of(5, word.Suffix4);
        features[5] = Hash.Of(6, word.Prefix1);
        features[6] = Hash.Of(7, word.Prefix2);
        features[7] = Hash.Of(8, word.Prefix3);
        features[8] = Hash.Of(9, word.Shape, style);
        features[9] = Hash.Of(10, word.Word, word.Shape);
        features[Vector] = VectorOf(word.Word);
    }

    /// <summary>The feature at <see cref="Vector"/> of a word, given as <see cref="WordFacets.Word"/>.</summary>
    public static uint VectorOf(uint word) => Hash.Of(11, word);

    /// <summary>What stands for feature number <paramref name="position"/> of a word where that feature was never seen.</summary>
    public static uint Unknown(int position) => Hash.Of(40, (uint)position);
}
