using ClaimTracker.Language;

namespace ClaimTracker.Training;

/// <summary>Has each word's vector tell how the word depends and on which side its head stands. Only training needs this.</summary>
/// <remarks>
/// The parser asks a vector for one decision at a time; this asks each vector for all it should know, so that it learns sooner
/// (the idea of supertags: Bangalore and Joshi 1999, as a second task: Søgaard and Goldberg 2016).
/// </remarks>
internal sealed class FunctionTraining
{
    private const float Share = 0.5f;
    private static readonly int Width = MatrixProduct.Padded(2 * ((int)Relation.Other + 1));

    private readonly Parameter _weights;
    private readonly int _inputs;
    private float[]? _turned;

    public FunctionTraining(int inputs, Random random)
    {
        _inputs = inputs;
        _weights = new Parameter(inputs * Width, 0.1f, random);
    }

    /// <summary>Learns from one sentence and adds the gradient of its vectors.</summary>
    public void Learn(GoldSentence sentence, float[] vectors, float[] gradient)
    {
        var count = sentence.Tokens.Length;
        var scores = new float[count * Width];
        MatrixProduct.Add(vectors, _inputs, 1, _weights.Value, scores, count, _inputs, Width);
        for (var t = 0; t < count; t++)
        {
            var row = scores.AsSpan(t * Width, Width);
            Matrices.Normalize(row);
            row[2 * (int)sentence.Relations[t] + (sentence.Heads[t] > t ? 1 : 0)] -= 1;
            foreach (ref var score in row) score *= Share;
        }

        MatrixProduct.Add(vectors, 1, _inputs, scores, _weights.Gradient, _inputs, count, Width);
        _turned ??= Matrices.Transpose(_weights.Value, _inputs, Width);
        MatrixProduct.Add(scores, Width, 1, _turned, gradient, count, Width, _inputs);
    }

    public void Step(Adam adam)
    {
        _weights.Step(adam);
        _turned = null;
    }
}
