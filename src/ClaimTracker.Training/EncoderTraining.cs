using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Training;

/// <summary>Learns an <see cref="Encoder"/>.</summary>
internal sealed class EncoderTraining
{
    /// <summary>Features that name the word itself; they are hidden now and then, so that the rest learns to do without.</summary>
    private static readonly int[] WordItself = [0, 9];

    private readonly EmbeddingTraining _embedding;
    private readonly WordVectors _vectors;
    private readonly ProductTraining _projection;
    private readonly int[] _lists;
    private readonly RecurrentTraining[] _layers;
    private readonly Dictionary<uint, int> _counts = [];
    private readonly Random _random;
    private readonly int _each;
    private readonly float _dropInput, _dropBetween;
    private int[] _rows = [];
    private float[] _given = [];
    private readonly float[][] _inputs, _masks;

    public EncoderTraining(IEnumerable<uint[]> sentences, int each, int embedding, int[] sizes, float dropInput, float dropBetween, Random random, WordVectors vectors, params int[] lists)
    {
        // Features that say in which list a word stands: hidden every other time, or the model would take what no list has for no name.
        _lists = lists;
        (_each, _random, _dropInput, _dropBetween) = (each, random, dropInput, dropBetween);
        foreach (var features in sentences)
            for (var at = 0; at < features.Length; at++)
                if (at % each != WordFeatures.Vector)
                    _counts[features[at]] = _counts.GetValueOrDefault(features[at]) + 1;
        _embedding = new EmbeddingTraining(_counts, Enumerable.Range(0, each).Select(WordFeatures.Unknown), embedding, random);
        _layers = [.. sizes.Select((size, i) => new RecurrentTraining(i == 0 ? embedding : 2 * sizes[i - 1], size, random))];
        (_vectors, _projection) = (vectors, new ProductTraining(vectors.Width, embedding, 0.02f, random));
        (_inputs, _masks) = (new float[sizes.Length][], new float[sizes.Length + 1][]);
    }

    public int Width => 2 * _layers[^1].Layer.Size;

    public float[] Forward(uint[] features)
    {
        var count = features.Length / _each;
        var width = _embedding.Width;
        _rows = new int[features.Length];
        var x = new float[count * width];
        _given = new float[count * _vectors.Width];
        for (var t = 0; t < count; t++)
        {
            var hide = _random.NextDouble() < 0.05 + 0.25 / (0.25 + _counts.GetValueOrDefault(features[t * _each], 1));
            for (var f = 0; f < _each; f++)
            {
                var at = t * _each + f;
                _rows[at] = hide && Array.IndexOf(WordItself, f) >= 0 ? -1 : _embedding.Find(features[at]);
                if (_rows[at] < 0 || (Array.IndexOf(_lists, f) >= 0 && _random.NextDouble() < 0.5)) _rows[at] = _embedding.Find(WordFeatures.Unknown(f));
                if (f == WordFeatures.Vector && _vectors.Find(features[at]) is { IsEmpty: false } given)
                {
                    _rows[at] = -1;
                    given.CopyTo(_given.AsSpan(t * _vectors.Width));
                    continue;
                }

                var vector = _embedding.Vector(_rows[at]);
                for (var i = 0; i < width; i++) x[t * width + i] += vector[i];
            }
        }

        if (_vectors.Count > 0) _projection.Forward(_given, x, count);
        _masks[0] = Matrices.Drop(x, _dropInput, _random);
        for (var i = 0; i < _layers.Length; i++)
        {
            _inputs[i] = x;
            x = _layers[i].Forward(x, count);
            _masks[i + 1] = Matrices.Drop(x, _dropBetween, _random);
        }

        return x;
    }

    public void Backward(float[] gradient)
    {
        var count = _rows.Length / _each;
        for (var i = _layers.Length - 1; i >= 0; i--)
        {
            Matrices.Multiply(gradient, _masks[i + 1]);
            gradient = _layers[i].Backward(_inputs[i], gradient, count);
        }

        Matrices.Multiply(gradient, _masks[0]);
        for (var at = 0; at < _rows.Length; at++)
        {
            if (_rows[at] < 0) continue;
            var row = _embedding.Gradient(_rows[at]);
            var from = gradient.AsSpan(at / _each * _embedding.Width, _embedding.Width);
            for (var i = 0; i < row.Length; i++) row[i] += from[i];
        }

        if (_vectors.Count > 0) _projection.Backward(_given, gradient, new float[_given.Length], count);
    }

    public void Step(Adam adam)
    {
        _embedding.Step(adam);
        _projection.Step(adam);
        foreach (var layer in _layers) layer.Step(adam);
    }

    /// <summary>Keeps the weights of now for the mean that is written.</summary>
    public void Keep()
    {
        _embedding.Keep();
        _projection.Weights.Keep();
        foreach (var layer in _layers) layer.Keep();
    }

    public void Write(ModelWriter writer)
    {
        var values = new float[_vectors.Count * _embedding.Width];
        MatrixProduct.Add(_vectors.Values, _vectors.Width, 1, _projection.Weights.Average, values, _vectors.Count, _vectors.Width, _embedding.Width);
        _embedding.Write(writer, _vectors.Features, values);
        writer.Number(_layers.Length);
        foreach (var layer in _layers) layer.Write(writer);
    }
}
