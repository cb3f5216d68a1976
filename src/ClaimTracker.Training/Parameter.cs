namespace ClaimTracker.Training;

/// <summary>A dense array that is learned with Adam.</summary>
internal sealed class Parameter
{
    private readonly float[] _mean;
    private readonly float[] _square;
    private readonly MeanOverTime _average = new();

    public Parameter(int size, float spread, Random random)
    {
        (Value, Gradient, _mean, _square) = (new float[size], new float[size], new float[size], new float[size]);
        for (var i = 0; i < size && spread > 0; i++) Value[i] = ((float)random.NextDouble() * 2 - 1) * spread;
    }

    public float[] Value { get; }

    public float[] Gradient { get; }

    /// <summary>The mean of the values that were kept; the value where none was.</summary>
    public float[] Average => _average.Of(Value);

    public void Step(Adam adam)
    {
        adam.Step(Value, Gradient, _mean, _square);
        Array.Clear(Gradient);
    }

    /// <summary>Keeps the value of now for the mean.</summary>
    public void Keep() => _average.Keep(Value);
}

/// <summary>The mean of weights over the last part of a training, which does better on new text than where the training ends.</summary>
/// <remarks>Stochastic weight averaging: Izmailov and others 2018, "Averaging weights leads to wider optima and better generalization".</remarks>
internal sealed class MeanOverTime
{
    private double[] _sum = [];
    private int _count;

    public void Keep(float[] values)
    {
        if (_count++ == 0) _sum = new double[values.Length];
        for (var i = 0; i < values.Length; i++) _sum[i] += values[i];
    }

    public float[] Of(float[] values) => _count == 0 ? values : Array.ConvertAll(_sum, sum => (float)(sum / _count));
}

/// <summary>The rule by which gradients move weights.</summary>
internal sealed class Adam(float rate)
{
    private const float KeepMean = 0.9f, KeepSquare = 0.98f;
    private double _mean = 1, _square = 1;
    private float _step;

    /// <summary>Starts the next step.</summary>
    /// <param name="share">The share of the rate that is used: falls over the training.</param>
    public void Next(double share)
    {
        _mean *= KeepMean;
        _square *= KeepSquare;
        _step = (float)(rate * share * Math.Sqrt(1 - _square) / (1 - _mean));
    }

    public void Step(Span<float> value, ReadOnlySpan<float> gradient, Span<float> mean, Span<float> square)
    {
        var v = System.Runtime.InteropServices.MemoryMarshal.Cast<float, System.Numerics.Vector<float>>(value);
        var g = System.Runtime.InteropServices.MemoryMarshal.Cast<float, System.Numerics.Vector<float>>(gradient);
        var m = System.Runtime.InteropServices.MemoryMarshal.Cast<float, System.Numerics.Vector<float>>(mean);
        var s = System.Runtime.InteropServices.MemoryMarshal.Cast<float, System.Numerics.Vector<float>>(square);
        for (var i = 0; i < v.Length; i++)
        {
            m[i] = m[i] * KeepMean + g[i] * (1 - KeepMean);
            s[i] = s[i] * KeepSquare + g[i] * g[i] * (1 - KeepSquare);
            v[i] -= m[i] * _step / (System.Numerics.Vector.SquareRoot(s[i]) + new System.Numerics.Vector<float>(1e-7f));
        }
    }
}
