using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Training;

/// <summary>Learns tags and kinds of names from the vectors of words.</summary>
internal sealed class TagTraining
{
    private readonly List<GoldTag> _labels = [];
    private readonly Dictionary<GoldTag, int> _number = [];
    private readonly ProductTraining _weights;
    private readonly Parameter _bias;
    private readonly int _width;

    public TagTraining(IReadOnlyList<GoldSentence> sentences, int inputs, Random random)
    {
        // A pair of tags seen once or twice is a slip of the annotators more often than not.
        foreach (var group in sentences.SelectMany(s => s.Tags).GroupBy(t => t).Where(g => g.Count() > 3).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Part).ThenBy(g => g.Key.Penn))
        {
            _number.Add(group.Key, _labels.Count);
            _labels.Add(group.Key);
        }

        _width = MatrixProduct.Padded(_labels.Count + TaggerModel.NameLabels);
        _weights = new ProductTraining(inputs, _width, MathF.Sqrt(3f / inputs), random);
        _bias = new Parameter(_width, 0, random);
    }

    /// <summary>How many tags were right.</summary>
    public Tally Right { get; } = new();

    /// <summary>Learns from one sentence and adds the gradient of its vectors.</summary>
    public void Learn(GoldSentence sentence, float[] vectors, float[] gradient)
    {
        var count = sentence.Tokens.Length;
        var scores = new float[count * _width];
        for (var t = 0; t < count; t++) _bias.Value.CopyTo(scores, t * _width);
        _weights.Forward(vectors, scores, count);
        for (var t = 0; t < count; t++)
        {
            var row = scores.AsSpan(t * _width, _width);
            var tags = row[.._labels.Count];
            var isKnown = _number.TryGetValue(sentence.Tags[t], out var gold);
            Right.Add(isKnown && Lean(tags, gold));
            if (!isKnown) tags.Clear();

            var names = row.Slice(_labels.Count, TaggerModel.NameLabels);
            if (sentence.NameLabels is { } labels && labels[t] != DistantNames.Unknown) Lean(names, (int)labels[t]);
            else names.Clear();
            row[(_labels.Count + TaggerModel.NameLabels)..].Clear();
            for (var j = 0; j < _width; j++) _bias.Gradient[j] += row[j];
        }

        _weights.Backward(vectors, scores, gradient, count);
    }

    public void Step(Adam adam)
    {
        _weights.Step(adam);
        _bias.Step(adam);
    }

    public void Keep()
    {
        _weights.Weights.Keep();
        _bias.Keep();
    }

    public void Write(ModelWriter writer)
    {
        writer.Array<float>(_weights.Weights.Average);
        writer.Array<float>(_bias.Average);
        writer.Array<byte>([.. _labels.Select(label => (byte)label.Part)]);
        writer.Array<byte>([.. _labels.Select(label => (byte)label.Penn)]);
    }

    /// <summary>Turns scores into their gradient; true where the right one was the best.</summary>
    private static bool Lean(Span<float> scores, int gold)
    {
        Matrices.Normalize(scores);
        var best = true;
        foreach (var p in scores) best &= p <= scores[gold];
        scores[gold] -= 1;
        return best;
    }
}
