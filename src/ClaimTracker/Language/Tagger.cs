using System.Buffers;

namespace ClaimTracker.Language;

/// <summary>The tags of one sentence.</summary>
/// <param name="Parts">The universal part of speech of each token.</param>
/// <param name="Penn">The Penn Treebank tag of each token.</param>
internal sealed record Tagging(PartOfSpeech[] Parts, PennTag[] Penn);

/// <summary>Gives each token its part of speech with a learned linear model, from left to right.</summary>
/// <remarks>Thread-safe; linear in the number of tokens. All instances share one model, read on first use.</remarks>
internal sealed class Tagger
{
    private static readonly Lazy<SparseModel> Shared = new(() => { using var stream = WordList.Open("tagger.model"); return SparseModel.Load(stream); });

    private readonly SparseModel? _own;

    public Tagger()
    {
    }

    /// <summary>A tagger with another model than the shipped one.</summary>
    public Tagger(SparseModel model) => _own = model;

    /// <summary>The universal part of speech of each token.</summary>
    public PartOfSpeech[] Tag(IReadOnlyList<Token> tokens) => TagAll(tokens).Parts;

    /// <summary>Both tags of each token.</summary>
    public Tagging TagAll(IReadOnlyList<Token> tokens)
    {
        var model = _own ?? Shared.Value;
        var count = tokens.Count;
        var parts = new PartOfSpeech[count];
        var penn = new PennTag[count];
        var words = ArrayPool<WordFacets>.Shared.Rent(count + 2 * TaggerFeatures.Margin);
        Prepare(tokens, model, words);
        Span<int> scores = stackalloc int[model.PartsOfSpeech.Length];
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        var style = TaggerFeatures.StyleOf(tokens);
        int last = 0, beforeLast = 0;
        for (var i = 0; i < count; i++)
        {
            TaggerFeatures.Fill(words, i + TaggerFeatures.Margin, (uint)last, (uint)beforeLast, style, features);
            scores.Clear();
            foreach (var feature in features) model.Add(feature, scores);
            var best = 1;
            for (var label = 2; label < scores.Length; label++)
                if (scores[label] > scores[best])
                    best = label;
            parts[i] = model.PartsOfSpeech[best];
            penn[i] = model.PennTags[best];
            (last, beforeLast) = (best, last);
        }

        ArrayPool<WordFacets>.Shared.Return(words);
        return new Tagging(parts, penn);
    }

    private static void Prepare(IReadOnlyList<Token> tokens, SparseModel model, WordFacets[] words)
    {
        words.AsSpan(0, TaggerFeatures.Margin).Clear();
        words.AsSpan(TaggerFeatures.Margin + tokens.Count, TaggerFeatures.Margin).Clear();
        for (var i = 0; i < tokens.Count; i++)
        {
            ref var facets = ref words[i + TaggerFeatures.Margin];
            facets = WordFacets.Of(tokens[i]);
            model.Classify(ref facets);
        }
    }
}
