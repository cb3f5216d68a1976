namespace ClaimTracker.Language;

/// <summary>Turns the features of each word into a vector that knows the word's sentence.</summary>
internal sealed class Encoder(Embedding embedding, RecurrentLayer[] layers)
{
    /// <summary>Width of a token's vector.</summary>
    public int Width => 2 * layers[^1].Size;

    /// <summary>How many floats of scratch a sentence needs.</summary>
    public int Scratch(int tokens)
    {
        var most = 0;
        foreach (var layer in layers) most = Math.Max(most, layer.Gates + 2 * layer.Size);
        return tokens * (most + Math.Max(embedding.Width, 2 * layers[0].Size));
    }

    /// <summary>Encodes a sentence.</summary>
    /// <param name="features">The features of all tokens, <paramref name="each"/> a token.</param>
    /// <param name="each">Features a token.</param>
    /// <param name="scratch">As long as <see cref="Scratch"/> says.</param>
    /// <param name="output">One row of <see cref="Width"/> a token.</param>
    public void Run(ReadOnlySpan<uint> features, int each, Span<float> scratch, Span<float> output)
    {
        var count = features.Length / each;
        var input = scratch[..(count * Math.Max(embedding.Width, 2 * layers[0].Size))];
        var rest = scratch[input.Length..];
        input.Clear();
        for (var i = 0; i < features.Length; i++)
            embedding.Add(features[i], WordFeatures.Unknown(i % each), input.Slice(i / each * embedding.Width, embedding.Width));
        for (var i = 0; i < layers.Length; i++)
        {
            var layer = layers[i];
            var last = i == layers.Length - 1;
            layer.Run(input, rest[..(count * layer.Gates)], rest[(count * layer.Gates)..], last ? output : input, count);
        }
    }
}
