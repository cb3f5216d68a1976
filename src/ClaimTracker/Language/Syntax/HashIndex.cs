using System.Numerics;

namespace ClaimTracker.Language.Syntax;

/// <summary>Finds the row of a hash: an open-addressed table, half full.</summary>
internal sealed class HashIndex
{
    // Key and row side by side: a look-up costs one line of the processor's cache.
    private readonly (uint Key, int Row)[] _slots;
    private readonly int _mask;

    /// <summary>An index that gives each key its place in <paramref name="keys"/>; a second key of the same value is not found.</summary>
    public HashIndex(ReadOnlySpan<uint> keys)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _mask = size - 1;
        _slots = new (uint, int)[size];
        Array.Fill(_slots, (0u, -1));
        for (var row = 0; row < keys.Length; row++)
        {
            var at = (int)keys[row] & _mask;
            while (_slots[at].Row >= 0) at = (at + 1) & _mask;
            _slots[at] = (keys[row], row);
        }
    }

    /// <summary>The row of <paramref name="key"/>; -1 where it has none.</summary>
    public int Find(uint key)
    {
        for (var at = (int)key & _mask; ; at = (at + 1) & _mask)
        {
            ref readonly var slot = ref _slots[at];
            if (slot.Row < 0 || slot.Key == key) return slot.Row;
        }
    }
}
