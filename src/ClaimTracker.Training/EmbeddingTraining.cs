namespace ClaimTracker.Training;

/// <summary>Learns a vector for each feature that is seen at least twice.</summary>
internal sealed class EmbeddingTraining
{
    private readonly Dictionary<uint, int> _row = [];
    private readonly float[] _value, _gradient, _mean, _square;
    private readonly HashSet<int> _touched = [];
    private readonly MeanOverTime _average = new();

    // "always": features that have a vector however rare they are.
    public EmbeddingTraining(IReadOnlyDictionary<uint, int> counts, IEnumerable<uint> always, int width, Random random)
    {
        Width = width;
        foreach (var feature in always.Concat(counts.Where(c => c.Value >= 2).Select(c => c.Key).Order())) _row.TryAdd(feature, _row.Count);
        (_value, _gradient, _mean, _square) = (new float[_row.Count * width], new float[_row.Count * width], new float[_row.Count * width], new float[_row.Count * width]);
        for (var i = 0; i < _value.Length; i++) _value[i] = ((float)random.NextDouble() * 2 - 1) * 0.1f;
    }

    public int Width { get; }

    public int Find(uint feature) => _row.GetValueOrDefault(feature, -1);

    public ReadOnlySpan<float> Vector(int row) => _value.AsSpan(row * Width, Width);

    public Span<float> Gradient(int row)
    {
        _touched.Add(row);
        return _gradient.AsSpan(row * Width, Width);
    }

    public void Step(Adam adam)
    {
        foreach (var row in _touched)
        {
            var range = new Range(row * Width, (row + 1) * Width);
            adam.Step(_value.AsSpan(range), _gradient.AsSpan(range), _mean.AsSpan(range), _square.AsSpan(range));
            _gradient.AsSpan(range).Clear();
        }

        _touched.Clear();
    }

    public void Keep() => _average.Keep(_value);

    /// <summary>Writes the vectors.</summary>
    /// <param name="writer">Takes them.</param>
    /// <param name="fixedKeys">Features whose vectors are learned elsewhere.</param>
    /// <param name="fixedValues">Their vectors.</param>
    public void Write(ModelWriter writer, IEnumerable<uint> fixedKeys, float[] fixedValues)
    {
        uint[] keys = [.. _row.Keys, .. fixedKeys];
        float[] values = [.. _average.Of(_value), .. fixedValues];
        var scale = values.Max(Math.Abs) / 127;
        // One outlier would cost all others their precision: clip what is beyond a few deviations.
        scale = Math.Min(scale, 6 * MathF.Sqrt(values.Average(v => v * v)) / 127);
        writer.Number(Width);
        writer.Array<uint>(keys);
        writer.Array<sbyte>(Array.ConvertAll(values, v => (sbyte)Math.Clamp(MathF.Round(v / scale), -127, 127)));
        writer.Array<float>([scale]);
    }
}
