using ClaimTracker.Language;

namespace ClaimTracker.Training;

/// <summary>Learns one <see cref="RecurrentLayer"/>.</summary>
internal sealed class RecurrentTraining
{
    private readonly Parameter _weights, _bias;
    private float[] _gates = [], _cells = [], _turned = [];

    public RecurrentTraining(int inputs, int size, Random random)
    {
        _weights = new Parameter(inputs * 6 * size, MathF.Sqrt(3f / inputs), random);
        _bias = new Parameter(6 * size, 0, random);
        Layer = new RecurrentLayer(_weights.Value, _bias.Value, inputs, size);
    }

    public RecurrentLayer Layer { get; }

    public float[] Forward(float[] input, int count)
    {
        if (_gates.Length < count * Layer.Gates) (_gates, _cells) = (new float[count * Layer.Gates], new float[count * 2 * Layer.Size]);
        var output = new float[count * 2 * Layer.Size];
        Layer.Run(input, _gates, _cells, output, count);
        return output;
    }

    /// <summary>The gradient of the input, from that of the output; gathers the gradients of the weights.</summary>
    public float[] Backward(float[] input, float[] gradient, int count)
    {
        int size = Layer.Size, gates = Layer.Gates;
        var g = new float[count * gates];
        for (var direction = 0; direction < 2; direction++)
        {
            var step = direction == 0 ? 1 : -1;
            var carry = new float[size];
            for (int n = count - 1, t = direction == 0 ? count - 1 : 0; n >= 0; n--, t -= step)
            {
                int row = t * gates + direction * 3 * size, cell = (2 * t + direction) * size, before = (2 * (t - step) + direction) * size;
                for (var i = 0; i < size; i++)
                {
                    float z = _gates[row + i], keep = _gates[row + size + i], open = _gates[row + 2 * size + i], c = _cells[cell + i];
                    var h = gradient[cell + i];
                    var dc = carry[i] + h * open;
                    g[row + 2 * size + i] = h * c * open * (1 - open);
                    g[row + i] = dc * (1 - keep) * (1 - z * z);
                    g[row + size + i] = dc * ((n == 0 ? 0 : _cells[before + i]) - z) * keep * (1 - keep);
                    carry[i] = dc * keep;
                }
            }
        }

        for (var t = 0; t < count; t++)
            for (var j = 0; j < gates; j++)
                _bias.Gradient[j] += g[t * gates + j];
        MatrixProduct.Add(input, 1, Layer.Inputs, g, _weights.Gradient, Layer.Inputs, count, gates);
        if (_turned.Length == 0) _turned = Matrices.Transpose(_weights.Value, Layer.Inputs, gates);
        var result = new float[count * Layer.Inputs];
        MatrixProduct.Add(g, gates, 1, _turned, result, count, gates, Layer.Inputs);
        return result;
    }

    public void Step(Adam adam)
    {
        _weights.Step(adam);
        _bias.Step(adam);
        _turned = [];
    }

    public void Write(ModelWriter writer)
    {
        writer.Number(Layer.Inputs);
        writer.Number(Layer.Size);
        writer.Array<float>(_weights.Value);
        writer.Array<float>(_bias.Value);
    }
}
