using System.Buffers;

namespace ClaimTracker.Language;

/// <summary>Gives each token its head: reads the sentence once from left to right and decides with a small network.</summary>
/// <remarks>Thread-safe; linear in the number of tokens; trees are projective with one root. All instances share one model, read on first use.</remarks>
internal sealed class Parser
{
    private static readonly Lazy<ParserModel> Shared = new(() => ParserModel.Load(WordList.Open("parser.model")));

    private readonly ParserModel? _own;

    public Parser()
    {
    }

    /// <summary>A parser with another model than the shipped one.</summary>
    public Parser(ParserModel model) => _own = model;

    public ParseTree Parse(IReadOnlyList<Token> tokens, PartOfSpeech[] parts, PennTag[] penn)
    {
        var model = _own ?? Shared.Value;
        var count = tokens.Count;
        int vectorWidth = model.Encoder.Width, shareWidth = ParserState.Positions * model.Hidden;
        var features = ArrayPool<uint>.Shared.Rent((count + 1) * ParserFeatures.Count);
        var scratch = ArrayPool<float>.Shared.Rent((count + 1) * (vectorWidth + shareWidth) + model.Encoder.Scratch(count + 1));
        ParserFeatures.Fill(tokens, parts, penn, features);
        var vectors = scratch.AsSpan(0, (count + 1) * vectorWidth);
        var shares = scratch.AsSpan(vectors.Length, (count + 1) * shareWidth);
        model.Encoder.Run(features.AsSpan(0, (count + 1) * ParserFeatures.Count), ParserFeatures.Count, scratch.AsSpan(vectors.Length + shares.Length), vectors);
        shares.Clear();
        MatrixProduct.Add(vectors, vectorWidth, 1, model.Projection, shares, count + 1, vectorWidth, shareWidth);
        var tree = Decide(model, shares, count);
        ArrayPool<uint>.Shared.Return(features);
        ArrayPool<float>.Shared.Return(scratch);
        return tree;
    }

    private static ParseTree Decide(ParserModel model, ReadOnlySpan<float> shares, int count)
    {
        var state = new ParserState();
        state.Start(count);
        Span<int> positions = stackalloc int[ParserState.Positions], discrete = stackalloc int[ParserState.Features];
        Span<float> hidden = stackalloc float[model.Hidden], actions = stackalloc float[ParserModel.ActionWidth], relations = stackalloc float[ParserModel.RelationWidth];
        while (!state.IsDone)
        {
            state.Look(positions);
            state.Discrete(discrete);
            model.Hide(shares, positions, discrete, hidden);
            ParserModel.Score(hidden, model.Actions, actions);
            var action = Best(state, actions);
            var relation = Relation.None;
            if (action == ParserAction.Left && state.Next == count) relation = Relation.Root;
            else if (action != ParserAction.Shift)
            {
                ParserModel.Score(hidden, action == ParserAction.Left ? model.LeftRelations : model.RightRelations, relations);
                relation = Best(relations);
            }

            state.Apply(action, relation);
        }

        var heads = state.Heads.AsSpan(0, count).ToArray();
        for (var i = 0; i < count; i++)
            if (heads[i] == count)
                heads[i] = -1;
        return new ParseTree(heads, state.Relations.AsSpan(0, count).ToArray());
    }

    private static ParserAction Best(ParserState state, ReadOnlySpan<float> scores)
    {
        var best = (ParserAction)(-1);
        for (var action = ParserAction.Shift; action <= ParserAction.Right; action++)
            if (state.Allows(action) && (best < 0 || scores[(int)action] > scores[(int)best]))
                best = action;
        return best;
    }

    /// <summary>The best relation but <see cref="Relation.Root"/>, which hangs on the root alone.</summary>
    private static Relation Best(ReadOnlySpan<float> scores)
    {
        var best = (int)Relation.Subject;
        for (var i = best + 1; i <= (int)Relation.Other; i++)
            if (scores[i] > scores[best])
                best = i;
        return (Relation)best;
    }
}
