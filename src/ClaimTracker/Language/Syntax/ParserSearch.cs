namespace ClaimTracker.Language.Syntax;

/// <summary>Finds the tree of one sentence: follows the best action, and beside it the few that are nearly as good.</summary>
/// <remarks>
/// "The old man the boats" is clear only at its end, and a parser with one reading cannot look back. All readings take the same
/// number of steps, so their scores compare.
/// </remarks>
internal sealed class ParserSearch(ParserModel model, int count)
{
    /// <summary>Most readings at a time, and the longest sentence that has more than one: copying them costs its length.</summary>
    private const int Width = 3, Longest = 120;

    /// <summary>A reading is given up when it is this much less likely (natural logarithm) than the best.</summary>
    private const float Margin = 0.7f;

    private readonly List<Reading> _readings = [];
    private readonly List<Choice> _choices = [];

    /// <summary>Readings that nobody uses, from sentence to sentence: their arrays are most of what a search would ask memory for.</summary>
    [ThreadStatic]
    private static Stack<Reading>? s_free;

    private readonly Stack<Reading> _free = s_free ??= new Stack<Reading>();

    private sealed class Reading(int hidden)
    {
        public readonly ParserState State = new();
        public readonly float[] Hidden = new float[hidden];
        public readonly float[] Actions = new float[ParserModel.ActionWidth];
        public float Score;
        public int Children;
    }

    private readonly record struct Choice(Reading Parent, ParserAction Action, float Score);

    public ParseTree Run(ReadOnlySpan<float> shares)
    {
        var first = Take();
        first.Score = 0;
        first.State.Start(count);
        _readings.Add(first);
        while (!_readings[0].State.IsDone)
        {
            foreach (var reading in _readings) Weigh(reading, shares);
            if (_readings.Count == 1 && OnlyAction(_readings[0]) is { } only)
            {
                _readings[0].State.Apply(only, RelationOf(_readings[0], only));
                continue;
            }

            _choices.Clear();
            foreach (var reading in _readings) Choose(reading);
            Keep();
            Follow();
        }

        var state = _readings[0].State;
        var heads = state.Heads.AsSpan(0, count).ToArray();
        for (var i = 0; i < count; i++)
            if (heads[i] == count)
                heads[i] = -1;
        var tree = new ParseTree(heads, state.Relations.AsSpan(0, count).ToArray());
        foreach (var reading in _readings)
            if (count <= Longest) _free.Push(reading); // what a monster of a sentence took is given up
        return tree;
    }

    private Reading Take()
    {
        while (_free.TryPop(out var reading))
            if (reading.Hidden.Length == model.Hidden)
                return reading;
        return new Reading(model.Hidden);
    }

    private void Weigh(Reading reading, ReadOnlySpan<float> shares)
    {
        Span<int> positions = stackalloc int[ParserState.Positions], discrete = stackalloc int[ParserState.Features];
        reading.State.Look(positions);
        reading.State.Discrete(discrete);
        model.Hide(shares, count, positions, discrete, reading.Hidden);
        model.ScoreActions(reading.Hidden, reading.Actions);
    }

    /// <summary>The best action of the only reading; null where another is nearly as good. All that come later start from here, so that its score need not be kept.</summary>
    private ParserAction? OnlyAction(Reading reading)
    {
        float best = float.NegativeInfinity, second = best;
        var only = ParserAction.Shift;
        for (var action = ParserAction.Shift; action <= ParserAction.Right; action++)
        {
            if (!reading.State.Allows(action)) continue;
            var score = reading.Actions[(int)action];
            if (score > best) (best, second, only) = (score, best, action);
            else if (score > second) second = score;
        }

        return count > Longest || second <= best - Margin ? only : null;
    }

    private void Choose(Reading reading)
    {
        var scores = reading.Actions;
        float top = float.NegativeInfinity, sum = 0;
        for (var action = ParserAction.Shift; action <= ParserAction.Right; action++)
            if (reading.State.Allows(action)) top = Math.Max(top, scores[(int)action]);
        for (var action = ParserAction.Shift; action <= ParserAction.Right; action++)
            if (reading.State.Allows(action)) sum += MathF.Exp(scores[(int)action] - top);
        var log = top + MathF.Log(sum);
        for (var action = ParserAction.Shift; action <= ParserAction.Right; action++)
            if (reading.State.Allows(action)) _choices.Add(new Choice(reading, action, reading.Score + scores[(int)action] - log));
        reading.Children = 0;
    }

    /// <summary>Leaves the best choices, the best first.</summary>
    private void Keep()
    {
        // At most a dozen: sorted by hand, equals in their order.
        for (var i = 1; i < _choices.Count; i++)
        {
            var choice = _choices[i];
            var at = i;
            for (; at > 0 && _choices[at - 1].Score < choice.Score; at--) _choices[at] = _choices[at - 1];
            _choices[at] = choice;
        }

        var most = count > Longest ? 1 : Width;
        var kept = 1;
        while (kept < Math.Min(most, _choices.Count) && _choices[kept].Score > _choices[0].Score - Margin) kept++;
        _choices.RemoveRange(kept, _choices.Count - kept);
        foreach (var choice in _choices) choice.Parent.Children++;
    }

    private void Follow()
    {
        foreach (var reading in _readings)
            if (reading.Children == 0)
                _free.Push(reading);
        _readings.Clear();
        foreach (var (parent, action, score) in _choices)
        {
            var relation = RelationOf(parent, action);
            var reading = parent;
            if (--parent.Children > 0)
            {
                // Others still go on from here.
                reading = Take();
                reading.State.CopyFrom(parent.State);
            }

            reading.State.Apply(action, relation);
            reading.Score = score;
            _readings.Add(reading);
        }
    }

    private Relation RelationOf(Reading reading, ParserAction action)
    {
        if (action == ParserAction.Shift) return Relation.None;
        if (action == ParserAction.Left && reading.State.Next == count) return Relation.Root;
        Span<float> scores = stackalloc float[ParserModel.RelationWidth];
        ParserModel.Score(reading.Hidden, action == ParserAction.Left ? model.LeftRelations : model.RightRelations, scores);
        // The best but Root, which hangs on the root alone.
        return Relation.Subject + TaggerModel.Best(scores[(int)Relation.Subject..((int)Relation.Other + 1)]);
    }
}
