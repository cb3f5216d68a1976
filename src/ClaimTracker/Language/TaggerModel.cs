namespace ClaimTracker.Language;

/// <summary>What <see cref="Tagger"/> has learned.</summary>
/// <param name="Encoder">Gives each token a vector.</param>
/// <param name="Weights">From the vector to the scores of the labels and, behind them, of the <see cref="NameLabel"/>s; padded.</param>
/// <param name="Bias">One number a label, padded.</param>
/// <param name="Parts">For each label its part of speech.</param>
/// <param name="Penn">For each label its Penn tag.</param>
internal sealed record TaggerModel(Encoder Encoder, float[] Weights, float[] Bias, PartOfSpeech[] Parts, PennTag[] Penn)
{
    /// <summary>How many <see cref="NameLabel"/>s there are.</summary>
    public const int NameLabels = 5;

    /// <summary>The weights in whole numbers, which is what tagging uses.</summary>
    public QuantizedMatrix Rounded { get; } = new(Weights, Encoder.Width, Bias.Length);

    public static TaggerModel Load(Stream stream)
    {
        using var reader = new ModelReader(stream);
        var encoder = reader.Encoder();
        return new TaggerModel(encoder, reader.Array<float>(), reader.Array<float>(), Array.ConvertAll(reader.Array<byte>(), b => (PartOfSpeech)b), Array.ConvertAll(reader.Array<byte>(), b => (PennTag)b));
    }
}
