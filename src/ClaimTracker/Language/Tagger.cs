using System.Buffers;

namespace ClaimTracker.Language;

/// <summary>The tags of one sentence.</summary>
/// <param name="Parts">The universal part of speech of each token.</param>
/// <param name="Penn">The Penn Treebank tag of each token.</param>
/// <param name="Names">The kind of name that each token is part of.</param>
internal sealed record Tagging(PartOfSpeech[] Parts, PennTag[] Penn, NameLabel[] Names);

/// <summary>Gives each token its part of speech with a small network that reads the sentence in both directions.</summary>
/// <remarks>Thread-safe; linear in the number of tokens. All instances share one model, read on first use.</remarks>
internal sealed class Tagger
{
    private static readonly Lazy<TaggerModel> Shared = new(() => TaggerModel.Load(WordList.Open("tagger.model")));

    private readonly TaggerModel? _own;

    public Tagger()
    {
    }

    /// <summary>A tagger with another model than the shipped one.</summary>
    public Tagger(TaggerModel model) => _own = model;

    /// <summary>The universal part of speech of each token.</summary>
    public PartOfSpeech[] Tag(ReadOnlySpan<Token> tokens) => TagAll(tokens).Parts;

    /// <summary>All tags of each token.</summary>
    public Tagging TagAll(ReadOnlySpan<Token> tokens)
    {
        var model = _own ?? Shared.Value;
        var count = tokens.Length;
        var tagging = new Tagging(new PartOfSpeech[count], new PennTag[count], new NameLabel[count]);
        var features = ArrayPool<uint>.Shared.Rent(count * TaggerFeatures.Count);
        TaggerFeatures.Fill(tokens, features);
        int width = model.Encoder.Width, labels = model.Bias.Length;
        var scratch = ArrayPool<float>.Shared.Rent(model.Encoder.Scratch(count) + count * (width + labels));
        var vectors = scratch.AsSpan(0, count * width);
        var scores = scratch.AsSpan(count * width, count * labels);
        model.Encoder.Run(features.AsSpan(0, count * TaggerFeatures.Count), TaggerFeatures.Count, scratch.AsSpan(count * (width + labels)), vectors);
        for (var i = 0; i < count; i++) model.Bias.CopyTo(scores[(i * labels)..]);
        model.Rounded.AddProduct(vectors, scores, count);
        for (var i = 0; i < count; i++)
        {
            var best = Best(scores.Slice(i * labels, model.Parts.Length));
            tagging.Parts[i] = model.Parts[best];
            tagging.Penn[i] = model.Penn[best];
            tagging.Names[i] = (NameLabel)Best(scores.Slice(i * labels + model.Parts.Length, TaggerModel.NameLabels));
        }

        ArrayPool<uint>.Shared.Return(features);
        ArrayPool<float>.Shared.Return(scratch);
        return tagging;
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }
}
