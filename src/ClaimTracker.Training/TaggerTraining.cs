using System.Diagnostics;
using ClaimTracker.Language;

namespace ClaimTracker.Training;

/// <summary>Makes <c>tagger.model</c>.</summary>
internal sealed class TaggerTraining
{
    private const int Batch = 8;

    private readonly List<GoldTag> _labels = [];
    private readonly Dictionary<GoldTag, int> _number = [];
    private readonly Random _random = new(20170117);
    private readonly EncoderTraining _encoder;
    private readonly Parameter _weights, _bias;
    private readonly int _width;

    private TaggerTraining(IReadOnlyList<GoldSentence> sentences, int embedding, int size)
    {
        // A pair of tags seen once or twice is a slip of the annotators more often than not.
        foreach (var group in sentences.SelectMany(s => s.Tags).GroupBy(t => t).Where(g => g.Count() > 3).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Part).ThenBy(g => g.Key.Penn))
        {
            _number.Add(group.Key, _labels.Count);
            _labels.Add(group.Key);
        }

        _width = MatrixProduct.Padded(_labels.Count + TaggerModel.NameLabels);
        _encoder = new EncoderTraining(sentences.Select(Features), TaggerFeatures.Count, embedding, [size, size], 0.25f, 0.33f, _random, TaggerFeatures.Count - 1);
        _weights = new Parameter(_encoder.Width * _width, MathF.Sqrt(3f / _encoder.Width), _random);
        _bias = new Parameter(_width, 0, _random);
    }

    /// <summary>Learns from the sentences.</summary>
    /// <param name="sentences">What to learn from.</param>
    /// <param name="embedding">Width of a feature's vector.</param>
    /// <param name="size">Width of the layers in one direction.</param>
    /// <param name="epochs">How often each sentence is read.</param>
    /// <param name="log">Told of each epoch, where there is one.</param>
    /// <param name="each">Given the model after each epoch, where there is one.</param>
    public static byte[] Train(IReadOnlyList<GoldSentence> sentences, int embedding, int size, int epochs, TextWriter? log, Action<byte[]>? each = null)
    {
        var training = new TaggerTraining(sentences, embedding, size);
        var adam = new Adam(0.003f);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            int right = 0, all = 0;
            var list = CaseNoise.Epoch(sentences, 0.2, training._random);
            for (var i = 0; i < list.Count; i++)
            {
                training.Learn(list[i], ref right, ref all);
                if (i % Batch != Batch - 1) continue;
                adam.Next(1 - (epoch + (double)i / list.Count) / epochs);
                training.Step(adam);
            }

            log?.WriteLine($"epoch {epoch + 1}: {100.0 * right / all:F2} % of labels right while learning, {clock.Elapsed.TotalSeconds:F1} s");
            if (each is not null) each(training.Model());
        }

        return training.Model();
    }

    private static uint[] Features(GoldSentence sentence)
    {
        var features = new uint[sentence.Tokens.Length * TaggerFeatures.Count];
        TaggerFeatures.Fill(sentence.Tokens, features);
        return features;
    }

    private void Learn(GoldSentence sentence, ref int right, ref int all)
    {
        var count = sentence.Tokens.Length;
        var vectors = _encoder.Forward(Features(sentence));
        var scores = new float[count * _width];
        for (var t = 0; t < count; t++) _bias.Value.CopyTo(scores, t * _width);
        MatrixProduct.Add(vectors, _encoder.Width, 1, _weights.Value, scores, count, _encoder.Width, _width);
        for (var t = 0; t < count; t++)
        {
            var row = scores.AsSpan(t * _width, _width);
            var tags = row[.._labels.Count];
            all++;
            if (_number.TryGetValue(sentence.Tags[t], out var gold))
            {
                if (Lean(tags, gold)) right++;
            }
            else
            {
                tags.Clear();
            }

            var names = row.Slice(_labels.Count, TaggerModel.NameLabels);
            if (sentence.NameLabels is { } labels) Lean(names, (int)labels[t]);
            else names.Clear();
            row[(_labels.Count + TaggerModel.NameLabels)..].Clear();
            for (var j = 0; j < _width; j++) _bias.Gradient[j] += row[j];
        }

        MatrixProduct.Add(vectors, 1, _encoder.Width, scores, _weights.Gradient, _encoder.Width, count, _width);
        var gradient = new float[vectors.Length];
        MatrixProduct.Add(scores, _width, 1, Matrices.Transpose(_weights.Value, _encoder.Width, _width), gradient, count, _width, _encoder.Width);
        _encoder.Backward(gradient);
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

    private void Step(Adam adam)
    {
        _encoder.Step(adam);
        _weights.Step(adam);
        _bias.Step(adam);
    }

    private byte[] Model()
    {
        using var writer = new ModelWriter();
        _encoder.Write(writer);
        writer.Array<float>(_weights.Value);
        writer.Array<float>(_bias.Value);
        writer.Array<byte>([.. _labels.Select(label => (byte)label.Part)]);
        writer.Array<byte>([.. _labels.Select(label => (byte)label.Penn)]);
        return writer.ToArray();
    }
}
