using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Training;

/// <summary>Learns a matrix that the vectors of a sentence's words are multiplied with.</summary>
/// <param name="inputs">Width of a vector.</param>
/// <param name="width">Width of what comes out, padded.</param>
/// <param name="spread">How large the first weights are at the most.</param>
/// <param name="random">Draws them.</param>
internal sealed class ProductTraining(int inputs, int width, float spread, Random random)
{
    private float[]? _turned;

    /// <summary>Row by row.</summary>
    public Parameter Weights { get; } = new(inputs * width, spread, random);

    /// <summary>Adds the product of the vectors.</summary>
    public void Forward(float[] vectors, float[] output, int count) =>
        MatrixProduct.Add(vectors, inputs, 1, Weights.Value, output, count, inputs, width);

    /// <summary>Gathers the gradient of the weights and adds that of the vectors.</summary>
    public void Backward(float[] vectors, float[] outputGradient, float[] gradient, int count)
    {
        MatrixProduct.Add(vectors, 1, inputs, outputGradient, Weights.Gradient, inputs, count, width);
        _turned ??= Matrices.Transpose(Weights.Value, inputs, width);
        MatrixProduct.Add(outputGradient, width, 1, _turned, gradient, count, width, inputs);
    }

    public void Step(Adam adam)
    {
        Weights.Step(adam);
        _turned = null;
    }
}
