using System.IO.Compression;

namespace ClaimTracker.Language;

/// <summary>A linear model over hashed features: each known feature adds to the scores of the few labels it speaks of.</summary>
/// <remarks>
/// Immutable, safe for any thread. File: Brotli around, in this order, the label count, the labels (two bytes each), the
/// lexicon (count, then hash and class), the feature count, then for each feature its hash, its number of labels and
/// for each label its number and weight.
/// </remarks>
internal sealed class SparseModel
{
    private readonly HashIndex _features;
    private readonly int[] _start;
    private readonly byte[] _label;
    private readonly short[] _weight;
    private readonly HashIndex _lexicon;
    private readonly byte[] _lexicalClass;

    private SparseModel(HashIndex features, int[] start, byte[] label, short[] weight, HashIndex lexicon, byte[] lexicalClass, byte[] upper, byte[] lower)
    {
        (_features, _start, _label, _weight, _lexicon, _lexicalClass) = (features, start, label, weight, lexicon, lexicalClass);
        (PartsOfSpeech, PennTags) = (Array.ConvertAll(upper, b => (PartOfSpeech)b), Array.ConvertAll(lower, b => (PennTag)b));
    }

    /// <summary>For each label its part of speech; entry 0 stands for "before the sentence".</summary>
    public PartOfSpeech[] PartsOfSpeech { get; }

    /// <summary>For each label its Penn tag.</summary>
    public PennTag[] PennTags { get; }

    public static SparseModel Load(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress);
        using var reader = new BinaryReader(new BufferedStream(brotli, 1 << 16));
        int labels = reader.ReadInt32();
        byte[] upper = reader.ReadBytes(labels), lower = reader.ReadBytes(labels);
        var words = reader.ReadInt32();
        var lexicon = HashIndex.Read(reader, words);
        var lexicalClass = reader.ReadBytes(words);
        var count = reader.ReadInt32();
        var features = HashIndex.Read(reader, count);
        var start = new int[count + 1];
        var sizes = reader.ReadBytes(count);
        for (var i = 0; i < count; i++) start[i + 1] = start[i] + sizes[i];
        var label = reader.ReadBytes(start[count]);
        var weight = new short[start[count]];
        var bytes = System.Runtime.InteropServices.MemoryMarshal.AsBytes(weight.AsSpan());
        reader.BaseStream.ReadExactly(bytes);
        return new SparseModel(features, start, label, weight, lexicon, lexicalClass, upper, lower);
    }

    /// <summary>Adds what a feature says to the scores of all labels.</summary>
    public void Add(uint feature, Span<int> scores)
    {
        var row = _features.Find(feature);
        if (row < 0) return;
        int from = _start[row], to = _start[row + 1];
        var labels = _label.AsSpan(from, to - from);
        var weights = _weight.AsSpan(from, to - from);
        for (var i = 0; i < labels.Length; i++) scores[labels[i]] += weights[i];
    }

    /// <summary>Sets <see cref="WordFacets.Lexical"/>.</summary>
    public void Classify(ref WordFacets facets)
    {
        var row = _lexicon.Find(facets.Word);
        facets.Lexical = row >= 0 ? _lexicalClass[row] : UnknownClass(facets);
    }

    /// <summary>The class of a word that the lexicon lacks.</summary>
    public static uint UnknownClass(in WordFacets facets) => facets.Word == 0 ? 0 : Hash.Of(99, facets.Suffix2, facets.Shape) | 256;
}
