namespace ClaimTracker.ML.Features;

/// <summary>The features of one sentence: places in the table of weights, each once. Used again and again; not thread-safe.</summary>
internal sealed class FeatureSet
{
    /// <summary>The table of weights has 2 to this many places.</summary>
    public const int Bits = 18;

    /// <summary>Places in the table of weights.</summary>
    public const int Dimension = 1 << Bits;

    private readonly ulong[] _seen = new ulong[Dimension / 64];
    private int[] _places = new int[1024];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The places in the order in which they came.</summary>
    public ReadOnlySpan<int> Places => _places.AsSpan(0, Count);

    public void Add(uint hash) => Add((int)(hash >> (32 - Bits)));

    /// <summary>Adds all of another.</summary>
    public void Add(FeatureSet other)
    {
        foreach (var place in other.Places) Add(place);
    }

    public void Clear()
    {
        foreach (var place in Places) _seen[place >> 6] = 0;
        Count = 0;
    }

    private void Add(int place)
    {
        ref var word = ref _seen[place >> 6];
        var bit = 1UL << (place & 63);
        if ((word & bit) != 0) return;
        word |= bit;
        if (Count == _places.Length) Array.Resize(ref _places, Count * 2);
        _places[Count++] = place;
    }
}
