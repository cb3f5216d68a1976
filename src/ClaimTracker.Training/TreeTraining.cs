using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Training;

/// <summary>Learns the parser's decisions from the vectors of words.</summary>
internal sealed class TreeTraining
{
    private readonly int _hidden;
    private readonly Random _random;
    private readonly ProductTraining _projection;
    private readonly Parameter _absent, _discrete, _actions, _left, _right;
    private readonly ParserModel _model;
    private readonly ParserState _state = new();
    private readonly List<Decision> _steps = [];

    /// <summary>What one step saw and how its scores should change.</summary>
    private sealed class Decision(int hidden)
    {
        public readonly int[] Positions = new int[ParserState.Positions];
        public readonly int[] Discrete = new int[ParserState.Features];
        public readonly float[] Layer = new float[hidden];
        public readonly float[] Actions = new float[ParserModel.ActionWidth];
        public readonly float[] Relations = new float[ParserModel.RelationWidth];
        public ParserAction Arc;
    }

    public TreeTraining(int inputs, int hidden, Random random)
    {
        (_hidden, _random) = (hidden, random);
        _projection = new ProductTraining(inputs, ParserState.Positions * hidden, MathF.Sqrt(3f / (4 * inputs)), random);
        _absent = new Parameter((ParserState.Positions + 1) * hidden, 0.1f, random);
        _discrete = new Parameter(ParserState.Features * ParserState.Range * hidden, 0.05f, random);
        _actions = new Parameter((hidden + 1) * ParserModel.ActionWidth, 0.1f, random);
        _left = new Parameter((hidden + 1) * ParserModel.RelationWidth, 0.1f, random);
        _right = new Parameter((hidden + 1) * ParserModel.RelationWidth, 0.1f, random);
        _model = new ParserModel(_projection.Weights.Value, _absent.Value, _discrete.Value, _actions.Value, _left.Value, _right.Value);
    }

    /// <summary>True to follow the parser's own choice half of the time, so that it learns to go on from its errors.</summary>
    public bool Explores { get; set; }

    /// <summary>How many decisions were right.</summary>
    public Tally Right { get; } = new();

    /// <summary>Learns from one sentence and adds the gradient of its vectors.</summary>
    public void Learn(GoldSentence sentence, float[] vectors, float[] gradient)
    {
        var count = sentence.Tokens.Length;
        var shares = new float[count * ParserState.Positions * _hidden];
        _projection.Forward(vectors, shares, count);
        var heads = Projectivity.Lift(sentence.Heads);
        _state.Start(count);
        var steps = 0;
        while (!_state.IsDone)
        {
            if (steps == _steps.Count) _steps.Add(new Decision(_hidden));
            Right.Add(Decide(_steps[steps++], shares, heads, sentence.Relations));
        }

        var shareGradient = new float[shares.Length];
        for (var i = 0; i < steps; i++) Backward(_steps[i], shareGradient);
        _projection.Backward(vectors, shareGradient, gradient, count);
    }

    public void Step(Adam adam)
    {
        _projection.Step(adam);
        foreach (var parameter in Others) parameter.Step(adam);
    }

    public void Keep()
    {
        _projection.Weights.Keep();
        foreach (var parameter in Others) parameter.Keep();
    }

    public void Write(ModelWriter writer)
    {
        writer.Array<float>(_projection.Weights.Average);
        foreach (var parameter in Others) writer.Array<float>(parameter.Average);
    }

    private Parameter[] Others => [_absent, _discrete, _actions, _left, _right];

    private bool Decide(Decision step, float[] shares, int[] heads, Relation[] relations)
    {
        _state.Look(step.Positions);
        _state.Discrete(step.Discrete);
        _model.Hide(shares, _state.Count, step.Positions, step.Discrete, step.Layer);
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
        if (Explores && _random.Next(2) == 0)
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

    private void Arc(Decision step, ParserAction action, int[] heads, Relation[] relations)
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

    private void Backward(Decision step, float[] shareGradient)
    {
        Span<float> layer = stackalloc float[_hidden];
        layer.Clear();
        Back(step.Layer, step.Actions, _actions, layer);
        if (step.Arc != ParserAction.Shift) Back(step.Layer, step.Relations, step.Arc == ParserAction.Left ? _left : _right, layer);
        for (var i = 0; i < _hidden; i++)
            if (step.Layer[i] <= 0)
                layer[i] = 0;
        for (var p = 0; p < ParserState.Positions; p++)
        {
            var word = step.Positions[p];
            var absent = word < 0 ? p : word == _state.Count ? ParserState.Positions : -1;
            Add(layer, absent >= 0 ? _absent.Gradient.AsSpan(absent * _hidden, _hidden) : shareGradient.AsSpan((word * ParserState.Positions + p) * _hidden, _hidden));
        }

        for (var d = 0; d < ParserState.Features; d++) Add(layer, _discrete.Gradient.AsSpan((d * ParserState.Range + step.Discrete[d]) * _hidden, _hidden));
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
}
