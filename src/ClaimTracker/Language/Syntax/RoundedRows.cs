using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Language.Syntax;

/// <summary>The left side of a matrix product in whole numbers of ten bits with one scale a row. Immutable.</summary>
internal sealed class RoundedRows : IDisposable
{
    /// <summary>Rows are read by twos or more, never more than one beyond the last: one more stands there, all 0.</summary>
    private const int Spare = 1;

    private readonly int[] _pairs;
    private readonly float[] _scales;
    private readonly bool _isRented;

    private RoundedRows(int count, int pairs, bool isRented)
    {
        (Count, PairsPerRow, _isRented) = (count, pairs, isRented);
        var size = (count + Spare) * pairs;
        _pairs = isRented ? ArrayPool<int>.Shared.Rent(size) : GC.AllocateUninitializedArray<int>(size);
        _scales = isRented ? ArrayPool<float>.Shared.Rent(count) : new float[count];
        _pairs.AsSpan(count * pairs, Spare * pairs).Clear();
    }

    /// <summary>The largest whole number.</summary>
    public const int Most = 1023;

    /// <summary>How many rows.</summary>
    public int Count { get; }

    /// <summary>How many pairs of numbers a row has.</summary>
    public int PairsPerRow { get; }

    /// <summary>Row by row, two numbers of 16 bits in one of 32; a row of 0 behind the last.</summary>
    public ReadOnlySpan<int> Pairs => _pairs.AsSpan(0, (Count + Spare) * PairsPerRow);

    /// <summary>What takes each row back; as many as there are rows.</summary>
    public ReadOnlySpan<float> Scales => _scales.AsSpan(0, Count);

    /// <summary>Rounds a matrix row by row.</summary>
    public static RoundedRows Of(ReadOnlySpan<float> matrix, int count) => Of(matrix, count, isRented: false);

    /// <summary>The same in borrowed memory, for a short time: <see cref="Dispose"/> gives it back.</summary>
    public static RoundedRows Rent(ReadOnlySpan<float> matrix, int count) => Of(matrix, count, isRented: true);

    public void Dispose()
    {
        if (!_isRented) return;
        ArrayPool<int>.Shared.Return(_pairs);
        ArrayPool<float>.Shared.Return(_scales);
    }

    private static RoundedRows Of(ReadOnlySpan<float> matrix, int count, bool isRented)
    {
        var inner = count == 0 ? 0 : matrix.Length / count;
        var rows = new RoundedRows(count, (inner + 1) / 2, isRented);
        for (var i = 0; i < count; i++)
            rows._scales[i] = Round(matrix.Slice(i * inner, inner), MemoryMarshal.Cast<int, short>(rows._pairs.AsSpan(i * rows.PairsPerRow, rows.PairsPerRow)));
        return rows;
    }

    /// <summary>Rounds a row; the scale that takes it back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static float Round(ReadOnlySpan<float> row, Span<short> whole)
    {
        ref var from = ref MemoryMarshal.GetReference(row);
        ref var to = ref MemoryMarshal.GetReference(whole);
        var wholes = row.Length - row.Length % 16;
        Vector256<float> low = default, high = default;
        for (var at = 0; at < wholes; at += 16)
        {
            low = Vector256.Max(low, Vector256.Abs(Vector256.LoadUnsafe(ref from, (nuint)at)));
            high = Vector256.Max(high, Vector256.Abs(Vector256.LoadUnsafe(ref from, (nuint)(at + 8))));
        }

        var wide = Vector256.Max(low, high);
        var narrow = Vector128.Max(wide.GetLower(), wide.GetUpper());
        var most = Math.Max(Math.Max(narrow[0], narrow[1]), Math.Max(narrow[2], narrow[3]));
        for (var i = wholes; i < row.Length; i++) most = Math.Max(most, Math.Abs(row[i]));
        if (most == 0)
        {
            whole.Clear();
            return 0;
        }

        // The rows are at least as long as what they are made of.
        _ = whole[row.Length - 1];
        var factor = Vector256.Create(Most / most);
        for (var at = 0; at < wholes; at += 16)
        {
            var lower = Vector256.ConvertToInt32Native(Vector256.Round(Vector256.LoadUnsafe(ref from, (nuint)at) * factor));
            var upper = Vector256.ConvertToInt32Native(Vector256.Round(Vector256.LoadUnsafe(ref from, (nuint)(at + 8)) * factor));
            Vector256.Narrow(lower, upper).StoreUnsafe(ref to, (nuint)at);
        }

        for (var i = wholes; i < row.Length; i++) whole[i] = (short)MathF.Round(row[i] * factor[0]);
        whole[row.Length..].Clear();
        return most / Most;
    }
}
