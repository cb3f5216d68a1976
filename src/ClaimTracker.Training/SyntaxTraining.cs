using System.Diagnostics;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Training;

/// <summary>Makes <c>syntax.model</c>: one reader of sentences that learns tags, names and trees at once.</summary>
/// <remarks>What one task teaches about a word helps the other two, and at use the sentence is read once.</remarks>
internal sealed class SyntaxTraining
{
    private const int Batch = 8;

    /// <summary>The weights of the last part of the training are averaged.</summary>
    private const double AveragedPart = 0.2;

    /// <summary>How often an epoch they are taken.</summary>
    private const int KeptPerEpoch = 4;

    private readonly Random _random = new(20170117);
    private readonly EncoderTraining _encoder;
    private readonly TagTraining _tags;
    private readonly TreeTraining _trees;
    private readonly FunctionTraining _functions;
    private readonly uint[] _functionWords;

    private SyntaxTraining(IReadOnlyList<GoldSentence> sentences, SyntaxSizes sizes, WordVectors vectors)
    {
        _encoder = new EncoderTraining(sentences.Select(Features), TaggerFeatures.Count, sizes.Embedding, sizes.Layers, sizes.DropInput, sizes.DropBetween, _random, vectors, [.. Enumerable.Range(WordFeatures.Count, TaggerFeatures.Lists)]);
        _tags = new TagTraining(sentences, _encoder.Width, _random);
        _trees = new TreeTraining(_encoder.Width, sizes.Hidden, _random);
        _functions = new FunctionTraining(_encoder.Width, _random);
        _functionWords = FunctionWords(sentences);
    }

    /// <summary>Learns from the sentences.</summary>
    /// <param name="sentences">What to learn from.</param>
    /// <param name="vectors">Vectors of words that are known beforehand.</param>
    /// <param name="sizes">How wide the parts are.</param>
    /// <param name="epochs">How often each sentence is read.</param>
    /// <param name="log">Told of each epoch.</param>
    /// <param name="each">Given the model now and then.</param>
    public static byte[] Train(IReadOnlyList<GoldSentence> sentences, WordVectors vectors, SyntaxSizes sizes, int epochs, TextWriter log, Action<byte[]> each)
    {
        var training = new SyntaxTraining(sentences, sizes, vectors);
        var adam = new Adam(sizes.Rate);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            var list = CaseNoise.Epoch(sentences, 0.2, training._random);
            training._trees.Explores = epoch > 0;
            for (var i = 0; i < list.Count; i++)
            {
                training.Learn(list[i]);
                if (i % Batch != Batch - 1) continue;
                adam.Next(1 - (epoch + (double)i / list.Count) / epochs);
                training._encoder.Step(adam);
                training._tags.Step(adam);
                training._trees.Step(adam);
                training._functions.Step(adam);
                if (epoch >= epochs * (1 - AveragedPart) && i / Batch % (list.Count / Batch / KeptPerEpoch) == 0) training.Keep();
            }

            log.WriteLine($"epoch {epoch + 1}: right while learning: {training._tags.Right.Take():F2} % of tags, {training._trees.Right.Take():F2} % of actions, {clock.Elapsed.TotalSeconds:F1} s");
            if (epoch % 3 == 2 && epoch + 1 < epochs) each(training.Model());
        }

        return training.Model();
    }

    private static uint[] FunctionWords(IEnumerable<GoldSentence> sentences) =>
        [.. sentences.SelectMany(s => s.Tokens.Where((_, i) => TaggerModel.IsClosed(s.Tags[i].Part))).Select(token => WordFacets.Of(token).Word).Distinct().Order()];

    private static uint[] Features(GoldSentence sentence)
    {
        var features = new uint[sentence.Tokens.Length * TaggerFeatures.Count];
        TaggerFeatures.Fill(sentence.Tokens, features);
        return features;
    }

    private void Learn(GoldSentence sentence)
    {
        var vectors = _encoder.Forward(Features(sentence));
        var gradient = new float[vectors.Length];
        _tags.Learn(sentence, vectors, gradient);
        _trees.Learn(sentence, vectors, gradient);
        _functions.Learn(sentence, vectors, gradient);
        _encoder.Backward(gradient);
    }

    private void Keep()
    {
        _encoder.Keep();
        _tags.Keep();
        _trees.Keep();
    }

    private byte[] Model()
    {
        using var writer = new ModelWriter();
        _encoder.Write(writer);
        _tags.Write(writer);
        _trees.Write(writer);
        writer.Array<uint>(_functionWords);
        return writer.ToArray();
    }
}
