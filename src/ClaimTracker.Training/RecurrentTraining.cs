using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Training;

/// <summary>Learns one <see cref="RecurrentLayer"/>.</summary>
internal sealed class RecurrentTraining
{
    private readonly Parameter _weights, _bias, _neighbours;
    private float[] _gates = [], _cells = [], _turned = [], _words = [];

    public RecurrentTraining(int inputs, int size, Random random)
    {
        _weights = new Parameter(inputs * 6 * size, MathF.Sqrt(3f / inputs), random);
        _bias = new Parameter(6 * size, 0, random);
        _neighbours = new Parameter(2 * inputs, 0.3f, random);
        Layer = new RecurrentLayer(_weights.Value, _bias.Value, inputs, size);
    }

    public RecurrentLayer Layer { get; }

    /// <summary>The output; <paramref name="input"/> becomes what the layer reads, each word mixed with its neighbours.</summary>
    public float[] Forward(float[] input, int count)
    {
        _words = (float[])input.Clone();
        Encoder.Mix(input, _neighbours.Value, Layer.Inputs, count);
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
        if (Layer.AddsInput) gradient.AsSpan(0, result.Length).CopyTo(result);
        MatrixProduct.Add(g, gates, 1, _turned, result, count, gates, Layer.Inputs);
        return Unmix(result, count);
    }

    private float[] Unmix(float[] gradient, int count)
    {
        var width = Layer.Inputs;
        var result = (float[])gradient.Clone();
        for (var t = 0; t < count; t++)
            for (var i = 0; i < width; i++)
            {
                var g = gradient[t * width + i];
                if (t > 0)
                {
                    _neighbours.Gradient[i] += g * _words[(t - 1) * width + i];
                    result[(t - 1) * width + i] += g * _neighbours.Value[i];
                }

                if (t + 1 == count) continue;
                _neighbours.Gradient[width + i] += g * _words[(t + 1) * width + i];
                result[(t + 1) * width + i] += g * _neighbours.Value[width + i];
            }

        return result;
    }

    public void Step(Adam adam)
    {
        _weights.Step(adam);
        _bias.Step(adam);
        _neighbours.Step(adam);
        _turned = [];
    }

    public void Keep()
    {
        _weights.Keep();
        _bias.Keep();
        _neighbours.Keep();
    }

    public void Write(ModelWriter writer)
    {
        writer.Number(Layer.Inputs);
        writer.Number(Layer.Size);
        writer.Array<float>(_neighbours.Average);
        writer.Array<float>(_weights.Average);
        writer.Array<float>(_bias.Average);
    }
}
