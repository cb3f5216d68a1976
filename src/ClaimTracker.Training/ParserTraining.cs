using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ClaimTracker.Language;

namespace ClaimTracker.Training;

/// <summary>A sentence with the tags that a tagger which never saw it gave it.</summary>
internal sealed record TaggedSentence(GoldSentence Gold, Tagging Tags);

/// <summary>Makes <c>parser.model</c>.</summary>
internal sealed class ParserTraining
{
    private const int EmbeddingWidth = 96, Hidden = 96, Batch = 8;
    private const int TagWidth = 56;
    private const float TagShare = 0.5f;
    private static readonly int[] Sizes = [80, 80];

    private readonly Random _random = new(20170117);
    private readonly EncoderTraining _encoder;
    private readonly Parameter _projection, _absent, _discrete, _actions, _left, _right, _tags;
    private readonly ParserState _state = new();
    private readonly List<Step> _steps = [];

    /// <summary>What one step saw and how its scores should change.</summary>
    private sealed class Step
    {
        public readonly int[] Positions = new int[ParserState.Positions];
        public readonly int[] Discrete = new int[ParserState.Features];
        public readonly float[] Layer = new float[Hidden];
        public readonly float[] Actions = new float[ParserModel.ActionWidth];
        public readonly float[] Relations = new float[ParserModel.RelationWidth];
        public ParserAction Arc;
    }

    private ParserTraining(IReadOnlyList<TaggedSentence> sentences)
    {
        _encoder = new EncoderTraining(sentences.Select(Features), ParserFeatures.Count, EmbeddingWidth, Sizes, 0.2f, 0.25f, _random);
        _projection = new Parameter(_encoder.Width * ParserState.Positions * Hidden, MathF.Sqrt(3f / (4 * _encoder.Width)), _random);
        _absent = new Parameter(ParserState.Positions * Hidden, 0.1f, _random);
        _discrete = new Parameter(ParserState.Features * ParserState.Range * Hidden, 0.05f, _random);
        _actions = new Parameter((Hidden + 1) * ParserModel.ActionWidth, 0.1f, _random);
        _left = new Parameter((Hidden + 1) * ParserModel.RelationWidth, 0.1f, _random);
        _right = new Parameter((Hidden + 1) * ParserModel.RelationWidth, 0.1f, _random);
        _tags = new Parameter(_encoder.Width * TagWidth, 0.1f, _random);
    }

    public static byte[] Train(IReadOnlyList<TaggedSentence> sentences, int epochs, TextWriter log, Action<byte[]> each)
    {
        var training = new ParserTraining(sentences);
        var adam = new Adam(0.002f);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            int right = 0, all = 0;
            var list = CaseNoise.Epoch(sentences, 0.2, training._random);
            for (var i = 0; i < list.Count; i++)
            {
                training.Learn(list[i], epoch > 0, ref right, ref all);
                if (i % Batch != Batch - 1) continue;
                adam.Next(1 - (epoch + (double)i / list.Count) / epochs);
                training.Update(adam);
            }

            log.WriteLine($"epoch {epoch + 1}: {100.0 * right / all:F2} % of actions right while learning, {clock.Elapsed.TotalSeconds:F1} s");
            if (epoch % 3 == 2 && epoch + 1 < epochs) each(training.Model());
        }

        return training.Model();
    }

    private static uint[] Features(TaggedSentence sentence)
    {
        var features = new uint[(sentence.Gold.Tokens.Length + 1) * ParserFeatures.Count];
        ParserFeatures.Fill(sentence.Gold.Tokens, sentence.Tags.Parts, sentence.Tags.Penn, features);
        return features;
    }

    private void Learn(TaggedSentence sentence, bool explore, ref int right, ref int all)
    {
        var count = sentence.Gold.Tokens.Length;
        int width = _encoder.Width, shareWidth = ParserState.Positions * Hidden;
        var vectors = _encoder.Forward(Features(sentence));
        var shares = new float[(count + 1) * shareWidth];
        MatrixProduct.Add(vectors, width, 1, _projection.Value, shares, count + 1, width, shareWidth);
        var heads = Projectivity.Lift(sentence.Gold.Heads);
        _state.Start(count);
        var steps = 0;
        while (!_state.IsDone)
        {
            if (steps == _steps.Count) _steps.Add(new Step());
            right += Decide(_steps[steps++], shares, heads, sentence.Gold.Relations, explore) ? 1 : 0;
            all++;
        }

        var gradient = new float[shares.Length];
        for (var i = 0; i < steps; i++) Backward(_steps[i], gradient);
        MatrixProduct.Add(vectors, 1, width, gradient, _projection.Gradient, width, count + 1, shareWidth);
        var back = new float[vectors.Length];
        MatrixProduct.Add(gradient, shareWidth, 1, Turned(), back, count + 1, shareWidth, width);
        Retag(vectors, back, sentence.Gold);
        _encoder.Backward(back);
    }

    /// <summary>Has the vectors tell the right tags too: they learn to see through the tagger's errors. Only training needs this.</summary>
    private void Retag(float[] vectors, float[] back, GoldSentence gold)
    {
        int count = gold.Tokens.Length, width = _encoder.Width;
        var scores = new float[count * TagWidth];
        MatrixProduct.Add(vectors, width, 1, _tags.Value, scores, count, width, TagWidth);
        for (var t = 0; t < count; t++)
        {
            var row = scores.AsSpan(t * TagWidth, TagWidth);
            Matrices.Normalize(row);
            row[(int)gold.Tags[t].Penn] -= 1;
            foreach (ref var score in row) score *= TagShare;
        }

        MatrixProduct.Add(vectors, 1, width, scores, _tags.Gradient, width, count, TagWidth);
        _tagsTurned ??= Matrices.Transpose(_tags.Value, width, TagWidth);
        MatrixProduct.Add(scores, TagWidth, 1, _tagsTurned, back, count, TagWidth, width);
    }

    private bool Decide(Step step, float[] shares, int[] heads, Relation[] relations, bool explore)
    {
        _state.Look(step.Positions);
        _state.Discrete(step.Discrete);
        new ParserModel(null!, _projection.Value, _absent.Value, _discrete.Value, _actions.Value, _left.Value, _right.Value).Hide(shares, step.Positions, step.Discrete, step.Layer);
        Span<int> costs = stackalloc int[3];
        Oracle.Costs(_state, heads, costs);
        var least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
        var scores = step.Actions;
        ParserModel.Score(step.Layer, _actions.Value, scores);
        for (var i = 0; i < scores.Length; i++)
            if (i > 2 || costs[i] == int.MaxValue)
                scores[i] = float.NegativeInfinity;
        Matrices.Normalize(scores);

        int best = Array.IndexOf(scores, scores.Max()), good = -1;
        var sum = 0f;
        for (var i = 0; i < 3; i++)
            if (costs[i] == least)
            {
                sum += scores[i];
                if (good < 0 || scores[i] > scores[good]) good = i;
            }

        // Half the time the parser's own choice, so that it learns to go on from its errors.
        var chosen = good;
        if (explore && _random.Next(2) == 0)
        {
            var draw = _random.NextSingle();
            for (chosen = 0; chosen < 2 && (draw -= scores[chosen]) > 0; chosen++)
            {
            }

            if (costs[chosen] == int.MaxValue) chosen = good;
        }

        for (var i = 0; i < 3; i++)
            if (costs[i] == least)
                scores[i] -= scores[i] / Math.Max(sum, 1e-6f);
        Arc(step, (ParserAction)chosen, heads, relations);
        return costs[best] == least;
    }

    private void Arc(Step step, ParserAction action, int[] heads, Relation[] relations)
    {
        step.Arc = ParserAction.Shift;
        if (action == ParserAction.Shift || (action == ParserAction.Left && _state.Next == _state.Count))
        {
            _state.Apply(action, Relation.Root);
            return;
        }

        var word = _state.Stack[^1];
        var head = action == ParserAction.Left ? _state.Next : _state.Stack[^2];
        ParserModel.Score(step.Layer, (action == ParserAction.Left ? _left : _right).Value, step.Relations);
        step.Relations[0] = step.Relations[(int)Relation.Root] = float.NegativeInfinity;
        step.Relations.AsSpan((int)Relation.Other + 1).Fill(float.NegativeInfinity);
        var best = (Relation)Array.IndexOf(step.Relations, step.Relations.Max());
        if (heads[word] == head && relations[word] != Relation.Root)
        {
            step.Arc = action;
            Matrices.Normalize(step.Relations);
            step.Relations[(int)relations[word]] -= 1;
        }

        _state.Apply(action, best);
    }

    private void Backward(Step step, float[] shareGradient)
    {
        Span<float> layer = stackalloc float[Hidden];
        layer.Clear();
        Back(step.Layer, step.Actions, _actions, layer);
        if (step.Arc != ParserAction.Shift) Back(step.Layer, step.Relations, step.Arc == ParserAction.Left ? _left : _right, layer);
        for (var i = 0; i < Hidden; i++)
            if (step.Layer[i] <= 0)
                layer[i] = 0;
        for (var p = 0; p < ParserState.Positions; p++)
            Add(layer, step.Positions[p] < 0 ? _absent.Gradient.AsSpan(p * Hidden, Hidden) : shareGradient.AsSpan((step.Positions[p] * ParserState.Positions + p) * Hidden, Hidden));
        for (var d = 0; d < ParserState.Features; d++) Add(layer, _discrete.Gradient.AsSpan((d * ParserState.Range + step.Discrete[d]) * Hidden, Hidden));
    }

    private static void Back(float[] hidden, float[] scores, Parameter weights, Span<float> gradient)
    {
        var width = scores.Length;
        var by = MemoryMarshal.Cast<float, Vector256<float>>(scores.AsSpan());
        for (var i = 0; i <= hidden.Length; i++)
        {
            var value = Vector256.Create(i == hidden.Length ? 1 : hidden[i]);
            if (i < hidden.Length && hidden[i] == 0) continue;
            var weight = MemoryMarshal.Cast<float, Vector256<float>>(weights.Value.AsSpan(i * width, width));
            var change = MemoryMarshal.Cast<float, Vector256<float>>(weights.Gradient.AsSpan(i * width, width));
            var sum = Vector256<float>.Zero;
            for (var j = 0; j < by.Length; j++)
            {
                change[j] += value * by[j];
                sum += weight[j] * by[j];
            }

            if (i < hidden.Length) gradient[i] += Vector256.Sum(sum);
        }
    }

    private static void Add(ReadOnlySpan<float> from, Span<float> to)
    {
        for (var i = 0; i < from.Length; i++) to[i] += from[i];
    }

    private float[] _turned = [];
    private float[]? _tagsTurned;

    private float[] Turned() => _turned.Length > 0 ? _turned : _turned = Matrices.Transpose(_projection.Value, _encoder.Width, ParserState.Positions * Hidden);

    private void Update(Adam adam)
    {
        _encoder.Step(adam);
        foreach (var parameter in (Parameter[])[_projection, _absent, _discrete, _actions, _left, _right, _tags]) parameter.Step(adam);
        (_turned, _tagsTurned) = ([], null);
    }

    private byte[] Model()
    {
        using var writer = new ModelWriter();
        _encoder.Write(writer);
        foreach (var parameter in (Parameter[])[_projection, _absent, _discrete, _actions, _left, _right]) writer.Array<float>(parameter.Value);
        return writer.ToArray();
    }
}
