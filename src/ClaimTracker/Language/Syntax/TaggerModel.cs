using System.Runtime.Intrinsics;

namespace ClaimTracker.Language.Syntax;

/// <summary>What <see cref="Tagger"/> has learned.</summary>
/// <param name="Weights">From a token's vector to the scores of the labels and, behind them, of the <see cref="NameLabel"/>s; padded.</param>
/// <param name="Bias">One number a label, padded.</param>
/// <param name="Parts">For each label its part of speech.</param>
/// <param name="Penn">For each label its Penn tag.</param>
internal sealed record TaggerModel(QuantizedMatrix Weights, float[] Bias, PartOfSpeech[] Parts, PennTag[] Penn)
{
    private readonly bool[] _isClosed = Array.ConvertAll(Parts, IsClosed);
    private HashSet<uint> _functionWords = [];

    /// <summary>The words, as <see cref="WordFacets.Word"/>, that were pronouns, articles, auxiliaries and the like where the tagger learned.</summary>
    public IEnumerable<uint> FunctionWords
    {
        init => _functionWords = [.. value];
    }

    /// <summary>True for parts of speech that take no new words: "harbour" may end like "our", but it is no pronoun.</summary>
    public static bool IsClosed(PartOfSpeech part) =>
        part is PartOfSpeech.Pronoun or PartOfSpeech.Determiner or PartOfSpeech.Auxiliary or PartOfSpeech.Conjunction or PartOfSpeech.Particle or PartOfSpeech.Subordinator or PartOfSpeech.Adposition;

    /// <summary>The likeliest label of a word.</summary>
    /// <param name="scores">One a label.</param>
    /// <param name="word">The word.</param>
    public int Best(ReadOnlySpan<float> scores, Token word)
    {
        var best = Best(scores);
        if (!_isClosed[best] || _functionWords.Contains(WordFacets.Of(word).Word)) return best;
        best = -1;
        for (var i = 0; i < _isClosed.Length; i++)
            if (!_isClosed[i] && (best < 0 || scores[i] > scores[best]))
                best = i;
        return best;
    }

    /// <summary>The place of the highest score, the first where several are as high.</summary>
    /// <param name="scores">At least one number, none of them NaN.</param>
    public static int Best(ReadOnlySpan<float> scores)
    {
        // First how high, then where: eight at a time, without a branch for each.
        var most = scores[0];
        var i = 0;
        if (scores.Length >= Vector256<float>.Count)
        {
            var highest = Vector256.Create(scores);
            for (i = Vector256<float>.Count; i + Vector256<float>.Count <= scores.Length; i += Vector256<float>.Count) highest = Vector256.Max(highest, Vector256.Create(scores[i..]));
            var half = Vector128.Max(highest.GetLower(), highest.GetUpper());
            most = Math.Max(Math.Max(half[0], half[1]), Math.Max(half[2], half[3]));
        }

        for (; i < scores.Length; i++) most = Math.Max(most, scores[i]);
        return Math.Max(0, scores.IndexOf(most));
    }

    /// <summary>How many <see cref="NameLabel"/>s there are.</summary>
    public const int NameLabels = 5;

    public static TaggerModel Read(ModelReader reader, int inputs)
    {
        var weights = reader.Array<float>();
        var bias = reader.Array<float>();
        return new TaggerModel(new QuantizedMatrix(weights, inputs, bias.Length), bias, Array.ConvertAll(reader.Array<byte>(), b => (PartOfSpeech)b), Array.ConvertAll(reader.Array<byte>(), b => (PennTag)b));
    }
}
