namespace ClaimTracker.Language;

/// <summary>What <see cref="Tagger"/> has learned.</summary>
/// <param name="Weights">From a token's vector to the scores of the labels and, behind them, of the <see cref="NameLabel"/>s; padded.</param>
/// <param name="Bias">One number a label, padded.</param>
/// <param name="Parts">For each label its part of speech.</param>
/// <param name="Penn">For each label its Penn tag.</param>
internal sealed record TaggerModel(QuantizedMatrix Weights, float[] Bias, PartOfSpeech[] Parts, PennTag[] Penn)
{
    /// <summary>How many <see cref="NameLabel"/>s there are.</summary>
    public const int NameLabels = 5;

    public static TaggerModel Read(ModelReader reader, int inputs)
    {
        var weights = reader.Array<float>();
        var bias = reader.Array<float>();
        return new TaggerModel(new QuantizedMatrix(weights, inputs, bias.Length), bias, Array.ConvertAll(reader.Array<byte>(), b => (PartOfSpeech)b), Array.ConvertAll(reader.Array<byte>(), b => (PennTag)b));
    }
}
