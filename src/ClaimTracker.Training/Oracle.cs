using ClaimTracker.Language.Syntax;

namespace ClaimTracker.Training;

/// <summary>The dynamic oracle of the arc-hybrid system: how many right arcs an action puts out of reach, in whatever state.</summary>
internal static class Oracle
{
    /// <summary>The price of each action; <see cref="int.MaxValue"/> where it is not allowed.</summary>
    /// <param name="state">Where the parser stands.</param>
    /// <param name="heads">The right heads, projective; the root's is the number of words.</param>
    /// <param name="costs">One entry an action.</param>
    public static void Costs(ParserState state, int[] heads, Span<int> costs)
    {
        costs.Fill(int.MaxValue);
        var stack = state.Stack;
        var next = state.Next;
        if (state.Allows(ParserAction.Shift))
        {
            var cost = 0;
            foreach (var word in stack)
                if (heads[word] == next)
                    cost++;
            for (var i = 0; i + 1 < stack.Length; i++)
                if (heads[next] == stack[i])
                    cost++;
            costs[(int)ParserAction.Shift] = cost;
        }

        if (stack.Length == 0) return;
        var top = stack[^1];
        var dependents = 0;
        for (var word = next; word < state.Count; word++)
            if (heads[word] == top)
                dependents++;
        if (state.Allows(ParserAction.Left))
            costs[(int)ParserAction.Left] = dependents + (heads[top] > next || (stack.Length > 1 && heads[top] == stack[^2]) ? 1 : 0);
        if (state.Allows(ParserAction.Right))
            costs[(int)ParserAction.Right] = dependents + (heads[top] >= next ? 1 : 0);
    }
}
