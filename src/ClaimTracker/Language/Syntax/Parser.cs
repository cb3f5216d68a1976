using System.Buffers;

namespace ClaimTracker.Language.Syntax;

/// <summary>Gives each token its head: goes once from left to right and decides with a small network that looks at the tagger's vectors.</summary>
/// <remarks>Thread-safe; linear in the number of tokens; trees are projective with one root. All instances share one model, read on first use.</remarks>
internal sealed class Parser
{
    private readonly SyntaxModel? _own;

    public Parser()
    {
    }

    /// <summary>A parser with another model than the shipped one.</summary>
    public Parser(SyntaxModel model) => _own = model;

    /// <summary>The tree of a sentence.</summary>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="words">Their vectors, where the tagger has just made them.</param>
    public ParseTree Parse(ReadOnlySpan<Token> tokens, RoundedRows? words = null)
    {
        var model = _own ?? SyntaxModel.Shared;
        words ??= Tagger.Encode(model.Encoder, tokens);
        var count = tokens.Length;
        var length = count * ParserState.Positions * model.Parser.Hidden;
        var scratch = ArrayPool<float>.Shared.Rent(length);
        var shares = scratch.AsSpan(0, length);
        model.Parser.Projection.Product(words, shares);
        var tree = new ParserSearch(model.Parser, count).Run(shares);
        ArrayPool<float>.Shared.Return(scratch);
        return tree;
    }
}
