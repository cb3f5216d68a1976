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

    public ParseTree Parse(ReadOnlySpan<Token> tokens, PartOfSpeech[] parts, PennTag[] penn)
    {
        var model = _own ?? Shared.Value;
        var count = tokens.Length;
        int vectorWidth = model.Encoder.Width, shareWidth = ParserState.Positions * model.Hidden;
        var features = ArrayPool<uint>.Shared.Rent((count + 1) * ParserFeatures.Count);
        var scratch = ArrayPool<float>.Shared.Rent((count + 1) * (vectorWidth + shareWidth) + model.Encoder.Scratch(count + 1));
        ParserFeatures.Fill(tokens, parts, penn, features);
        var vectors = scratch.AsSpan(0, (count + 1) * vectorWidth);
        var shares = scratch.AsSpan(vectors.Length, (count + 1) * shareWidth);
        model.Encoder.Run(features.AsSpan(0, (count + 1) * ParserFeatures.Count), ParserFeatures.Count, scratch.AsSpan(vectors.Length + shares.Length), vectors);
        shares.Clear();
        model.Rounded.AddProduct(vectors, shares, count + 1);
        var tree = new ParserSearch(model, count).Run(shares);
        ArrayPool<uint>.Shared.Return(features);
        ArrayPool<float>.Shared.Return(scratch);
        return tree;
    }
}
