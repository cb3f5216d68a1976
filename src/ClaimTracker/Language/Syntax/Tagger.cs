using System.Buffers;

namespace ClaimTracker.Language.Syntax;

/// <summary>The tags of one sentence.</summary>
/// <param name="Parts">The universal part of speech of each token.</param>
/// <param name="Penn">The Penn Treebank tag of each token.</param>
/// <param name="Names">The kind of name that each token is part of.</param>
/// <param name="Words">The tokens' vectors, for the parser; null once it has had them.</param>
internal sealed record Tagging(PartOfSpeech[] Parts, PennTag[] Penn, NameLabel[] Names, RoundedRows? Words);

/// <summary>Gives each token its part of speech with a small network that reads the sentence in both directions.</summary>
/// <remarks>Thread-safe; linear in the number of tokens. All instances share one model, read on first use.</remarks>
internal sealed class Tagger
{
    private readonly SyntaxModel? _own;

    public Tagger()
    {
    }

    /// <summary>A tagger with another model than the shipped one.</summary>
    public Tagger(SyntaxModel model) => _own = model;

    /// <summary>The universal part of speech of each token.</summary>
    public PartOfSpeech[] Tag(ReadOnlySpan<Token> tokens) => TagAll(tokens).Parts;

    /// <summary>All tags of each token.</summary>
    public Tagging TagAll(ReadOnlySpan<Token> tokens)
    {
        var model = _own ?? SyntaxModel.Shared;
        var count = tokens.Length;
        var words = Encode(model.Encoder, tokens);
        var tagging = new Tagging(new PartOfSpeech[count], new PennTag[count], new NameLabel[count], words);
        var (tagger, labels) = (model.Tagger, model.Tagger.Bias.Length);
        var scratch = ArrayPool<float>.Shared.Rent(count * labels);
        var scores = scratch.AsSpan(0, count * labels);
        tagger.Weights.Product(words, tagger.Bias, scores);
        for (var i = 0; i < count; i++)
        {
            var best = tagger.Best(scores.Slice(i * labels, tagger.Parts.Length), tokens[i]);
            tagging.Parts[i] = tagger.Parts[best];
            tagging.Penn[i] = tagger.Penn[best];
            tagging.Names[i] = (NameLabel)TaggerModel.Best(scores.Slice(i * labels + tagger.Parts.Length, TaggerModel.NameLabels));
        }

        ArrayPool<float>.Shared.Return(scratch);
        return tagging;
    }

    /// <summary>The vectors of a sentence's tokens.</summary>
    public static RoundedRows Encode(Encoder encoder, ReadOnlySpan<Token> tokens)
    {
        var count = tokens.Length;
        var features = ArrayPool<uint>.Shared.Rent(count * TaggerFeatures.Count);
        TaggerFeatures.Fill(tokens, features);
        var scratch = ArrayPool<float>.Shared.Rent(encoder.Scratch(count) + count * encoder.Width);
        var vectors = scratch.AsSpan(0, count * encoder.Width);
        encoder.Run(features.AsSpan(0, count * TaggerFeatures.Count), TaggerFeatures.Count, scratch.AsSpan(vectors.Length), vectors);
        var words = RoundedRows.Of(vectors, count);
        ArrayPool<uint>.Shared.Return(features);
        ArrayPool<float>.Shared.Return(scratch);
        return words;
    }
}
