using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;

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

    private readonly ProductTraining _weights;

    public FunctionTraining(int inputs, Random random) => _weights = new ProductTraining(inputs, Width, 0.1f, random);

    /// <summary>Learns from one sentence and adds the gradient of its vectors.</summary>
    public void Learn(GoldSentence sentence, float[] vectors, float[] gradient)
    {
        var count = sentence.Tokens.Length;
        var scores = new float[count * Width];
        _weights.Forward(vectors, scores, count);
        for (var t = 0; t < count; t++)
        {
            var row = scores.AsSpan(t * Width, Width);
            Matrices.Normalize(row);
            row[2 * (int)sentence.Relations[t] + (sentence.Heads[t] > t ? 1 : 0)] -= 1;
            foreach (ref var score in row) score *= Share;
        }

        _weights.Backward(vectors, scores, gradient, count);
    }

    public void Step(Adam adam) => _weights.Step(adam);
}
