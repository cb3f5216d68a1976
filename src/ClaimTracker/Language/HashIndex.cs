using System.Numerics;

namespace ClaimTracker.Language;

/// <summary>Finds the row of a hash: an open-addressed table, half full.</summary>
internal sealed class HashIndex
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly int _mask;

    /// <summary>An index that gives each key its place in <paramref name="keys"/>; a second key of the same value is not found.</summary>
    public HashIndex(ReadOnlySpan<uint> keys)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _mask = size - 1;
        _keys = new uint[size];
        _rows = new int[size];
        Array.Fill(_rows, -1);
        for (var row = 0; row < keys.Length; row++)
        {
            var at = (int)keys[row] & _mask;
            while (_rows[at] >= 0) at = (at + 1) & _mask;
            _keys[at] = keys[row];
            _rows[at] = row;
        }
    }

    /// <summary>The row of <paramref name="key"/>; -1 where it has none.</summary>
    public int Find(uint key)
    {
        for (var at = (int)key & _mask; ; at = (at + 1) & _mask)
        {
            if (_rows[at] < 0) return -1;
            if (_keys[at] == key) return _rows[at];
        }
    }
}
