using System.Runtime.Intrinsics;

namespace ClaimTracker.Language.Syntax;

/// <summary>Turns the features of each word into a vector that knows the word's sentence.</summary>
/// <param name="embedding">The vectors of features; their sum is the word's.</param>
/// <param name="neighbours">
/// For each layer how much of each number of the words before (first half) and after (second half) is added to the word's before the layer
/// reads it.
/// </param>
/// <param name="layers">What reads the sentence, one on top of the other; what a layer of as many outputs as inputs reads is added to what it makes of it.</param>
internal sealed class Encoder(Embedding embedding, float[][] neighbours, RecurrentLayer[] layers)
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
        for (var i = 0; i < count; i++) embedding.Sum(features.Slice(i * each, each), input.Slice(i * embedding.Width, embedding.Width));
        for (var i = 0; i < layers.Length; i++)
        {
            var layer = layers[i];
            var gates = rest[..(count * layer.Gates)];
            var cells = rest[gates.Length..];
            Mix(input, neighbours[i], layer.Inputs, count);
            if (i < layers.Length - 1) layer.RunRounded(input, gates, cells, input, count);
            else layer.RunRounded(input, gates, cells, output, count);
        }
    }

    /// <summary>Adds to each word, number by number, a part of its neighbours.</summary>
    public static void Mix(Span<float> words, float[] neighbours, int width, int count)
    {
        Span<float> before = stackalloc float[width];
        before.Clear();
        for (var t = 0; t < count; t++)
        {
            var row = words.Slice(t * width, width);
            var isLast = t == count - 1;
            for (var i = 0; i < width; i += Vector256<float>.Count)
            {
                var word = Vector256.Create<float>(row[i..]);
                var after = isLast ? Vector256<float>.Zero : Vector256.Create<float>(words[((t + 1) * width + i)..]);
                var mixed = Vector256.FusedMultiplyAdd(Vector256.Create(neighbours, width + i), after, word);
                Vector256.FusedMultiplyAdd(Vector256.Create(neighbours, i), Vector256.Create<float>(before[i..]), mixed).CopyTo(row[i..]);
                word.CopyTo(before[i..]);
            }
        }
    }
}
