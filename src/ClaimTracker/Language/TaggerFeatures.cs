namespace ClaimTracker.Language;

/// <summary>The features of the <see cref="Tagger"/>, for training and use alike.</summary>
internal static class TaggerFeatures
{
    /// <summary>How many features <see cref="Fill"/> writes.</summary>
    public const int Count = 42;

    /// <summary>Facets kept free at either end of the array, for words before the first and after the last.</summary>
    public const int Margin = 3;

    /// <summary>Writes the features of one token.</summary>
    /// <param name="words">The facets of the sentence, with <see cref="Margin"/> empty ones at either end.</param>
    /// <param name="at">Place of the token in <paramref name="words"/>.</param>
    /// <param name="last">Label of the token before, 0 at the start.</param>
    /// <param name="beforeLast">Label of the token before that.</param>
    /// <param name="style">How the sentence is written: see <see cref="StyleOf"/>.</param>
    /// <param name="features">Takes the hashes; <see cref="Count"/> long.</param>
    public static void Fill(ReadOnlySpan<WordFacets> words, int at, uint last, uint beforeLast, uint style, Span<uint> features)
    {
        ref readonly var w = ref words[at];
        ref readonly var p = ref words[at - 1];
        ref readonly var pp = ref words[at - 2];
        ref readonly var n = ref words[at + 1];
        ref readonly var nn = ref words[at + 2];
        uint first = p.Word == 0 ? 1u : 0u;
        var i = 0;
        features[i++] = Hash.Of(1, w.Word);
        features[i++] = Hash.Of(2, p.Word);
        features[i++] = Hash.Of(3, n.Word);
        features[i++] = Hash.Of(4, pp.Word);
        features[i++] = Hash.Of(5, nn.Word);
        features[i++] = Hash.Of(6, p.Word, w.Word);
        features[i++] = Hash.Of(7, w.Word, n.Word);
        features[i++] = Hash.Of(8, last);
        features[i++] = Hash.Of(9, last, beforeLast);
        features[i++] = Hash.Of(10, last, w.Word);
        features[i++] = Hash.Of(11, last, n.Word);
        features[i++] = Hash.Of(12, w.Suffix1);
        features[i++] = Hash.Of(13, w.Suffix2);
        features[i++] = Hash.Of(14, w.Suffix3);
        features[i++] = Hash.Of(15, w.Suffix4);
        features[i++] = Hash.Of(16, w.Suffix5);
        features[i++] = Hash.Of(17, w.Prefix1);
        features[i++] = Hash.Of(18, w.Prefix2);
        features[i++] = Hash.Of(19, w.Prefix3);
        features[i++] = Hash.Of(20, w.Prefix4);
        features[i++] = Hash.Of(21, w.Shape, style);
        features[i++] = Hash.Of(22, w.Shape, first, style);
        features[i++] = Hash.Of(23, p.Shape, w.Shape, style);
        features[i++] = Hash.Of(24, w.Shape, n.Shape, style);
        features[i++] = Hash.Of(25, p.Suffix3);
        features[i++] = Hash.Of(26, n.Suffix3);
        features[i++] = Hash.Of(27, nn.Suffix3);
        features[i++] = Hash.Of(28, w.Lexical, w.Shape, style);
        features[i++] = Hash.Of(29, n.Lexical);
        features[i++] = Hash.Of(30, nn.Lexical);
        features[i++] = Hash.Of(31, w.Lexical, n.Lexical);
        features[i++] = Hash.Of(32, last, w.Lexical);
        features[i++] = Hash.Of(33, last, w.Lexical, n.Lexical);
        features[i++] = Hash.Of(34, last, beforeLast, w.Lexical);
        features[i++] = Hash.Of(35, w.Lexical, n.Lexical, nn.Lexical);
        features[i++] = Hash.Of(36, last, w.Suffix3);
        features[i++] = Hash.Of(37, p.Word, w.Lexical, n.Word);
        features[i++] = Hash.Of(38, w.Suffix3, w.Shape, first);
        features[i++] = Hash.Of(39, pp.Word, p.Word, w.Lexical);
        features[i++] = Hash.Of(40, w.Lexical, n.Word, nn.Word);
        features[i++] = Hash.Of(41, words[at + 3].Lexical, w.Lexical);
        features[i++] = Hash.Of(42, last, n.Lexical, nn.Lexical);
    }

    /// <summary>1 where a sentence has no capital, 2 where it has no small letter, 3 where nearly every word is capitalised (a headline), else 0.</summary>
    /// <remarks>A capital says nothing about a word where all are capital, and its lack nothing where there are none.</remarks>
    public static uint StyleOf(IReadOnlyList<Token> tokens)
    {
        int words = 0, upper = 0, capitalized = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var text = tokens[i].Text;
            if (!char.IsLetter(text[0])) continue;
            words++;
            if (!char.IsUpper(text[0])) continue;
            capitalized++;
            if (text.Length == 1 || char.IsUpper(text[^1])) upper++;
        }

        if (words == 0 || capitalized == 0) return 1;
        if (words < 4) return 0;
        return upper * 4 >= words * 3 ? 2u : capitalized * 5 >= words * 4 ? 3u : 0;
    }
}
