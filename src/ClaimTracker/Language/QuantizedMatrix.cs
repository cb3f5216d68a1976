using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClaimTracker.Language;

/// <summary>The right side of a matrix product in whole numbers: what a network multiplies every word's vector with.</summary>
/// <remarks>
/// Weights are whole numbers of ten bits with one scale a column, inputs of ten bits with one scale a row; sums are exact in 32 bits
/// up to an inner width of 2,000, so every processor gets the same bits whatever instructions it has. Immutable.
/// </remarks>
internal sealed class QuantizedMatrix
{
    /// <summary>Inner entries that one instruction takes together.</summary>
    private const int Group = 2;

    /// <summary>Columns are padded to a multiple of this, the sums of one wide vector.</summary>
    private const int Lane = 16;

    /// <summary>The largest whole number of a weight.</summary>
    private const int Most = RoundedRows.Most;

    /// <summary>Row by row of two inner entries, column by column, the two entries side by side.</summary>
    private readonly short[] _packed;
    private readonly float[] _scales;
    private readonly int _inner;
    private readonly int _width;
    private readonly int _padded;

    /// <summary>Rounds a matrix.</summary>
    /// <param name="weights">Row by row.</param>
    /// <param name="inner">Rows, at most 2,000.</param>
    /// <param name="width">Columns; a multiple of eight.</param>
    public QuantizedMatrix(ReadOnlySpan<float> weights, int inner, int width)
    {
        (_inner, _width) = (inner, width);
        _padded = (width + Lane - 1) / Lane * Lane;
        _packed = new short[Groups * Group * _padded];
        _scales = new float[_padded];
        for (var column = 0; column < width; column++)
        {
            var most = 0f;
            for (var k = 0; k < inner; k++) most = Math.Max(most, Math.Abs(weights[k * width + column]));
            var scale = most / Most;
            _scales[column] = scale;
            if (scale == 0) continue;
            for (var k = 0; k < inner; k++) _packed[(k / Group * _padded + column) * Group + k % Group] = (short)MathF.Round(weights[k * width + column] / scale);
        }
    }

    private int Groups => (_inner + Group - 1) / Group;

    /// <summary><c>c[i, j] += Σ a[i, k] · b[k, j]</c> with <c>b</c> this matrix and <c>a</c> rounded row by row.</summary>
    /// <param name="a">Left matrix, row by row.</param>
    /// <param name="c">The sum, row by row.</param>
    /// <param name="rows">Rows of both.</param>
    public void AddProduct(ReadOnlySpan<float> a, Span<float> c, int rows)
    {
        var pairs = ArrayPool<int>.Shared.Rent((rows + 3) * Groups);
        var scales = ArrayPool<float>.Shared.Rent(rows + 3);
        // Rows beyond the last are whatever was there; their sums are dropped.
        for (var i = 0; i < rows; i++) scales[i] = RoundedRows.Round(a.Slice(i * _inner, _inner), MemoryMarshal.Cast<int, short>(pairs.AsSpan(i * Groups, Groups)));
        AddProduct(pairs.AsSpan(0, (rows + 3) * Groups), scales, c, rows);
        ArrayPool<int>.Shared.Return(pairs);
        ArrayPool<float>.Shared.Return(scales);
    }

    /// <summary>The same with a left side that was rounded before.</summary>
    public void AddProduct(RoundedRows a, Span<float> c) => AddProduct(a.Pairs, a.Scales, c, a.Count);

    /// <summary>The same with the instructions that every processor has; for tests.</summary>
    internal void AddProductPlainly(RoundedRows a, Span<float> c) => AddProduct(a.Pairs, a.Scales, c, a.Count, default(PlainStep));

    /// <summary>The same with the instructions of processors of the last ten years, where this is one; for tests.</summary>
    internal void AddProductWithAvx2(RoundedRows a, Span<float> c)
    {
        if (Avx2.IsSupported) AddProduct(a.Pairs, a.Scales, c, a.Count, default(Avx2Step));
        else AddProductPlainly(a, c);
    }

    private void AddProduct(ReadOnlySpan<int> left, ReadOnlySpan<float> scales, Span<float> c, int rows)
    {
        if (Avx512BW.IsSupported) AddProduct(left, scales, c, rows, default(WideStep));
        else if (AvxVnni.IsSupported) AddProduct(left, scales, c, rows, default(VnniStep));
        else if (Avx2.IsSupported) AddProduct(left, scales, c, rows, default(Avx2Step));
        else AddProduct(left, scales, c, rows, default(PlainStep));
    }

    private void AddProduct<TStep>(ReadOnlySpan<int> left, ReadOnlySpan<float> scales, Span<float> c, int rows, TStep step)
        where TStep : struct, IStep
    {
        // The kernels read without checks: prove once that they stay inside.
        _ = c[rows * _width - 1];
        _ = left[(rows + 3) * Groups - 1];
        _ = scales[rows + 2];
        // Columns outside, rows inside: a strip of the matrix stays in the nearest cache while all words pass.
        for (var column = 0; column < _padded; column += 2 * Lane)
            for (var i = 0; i < rows; i += 4)
                if (column + Lane < _padded) FourByTwo(left[(i * Groups)..], scales[i..], c, i, rows, column, step);
                else FourByOne(left[(i * Groups)..], scales[i..], c, i, rows, column, step);
    }

    /// <summary>Four words at once: eight sums run side by side, enough to hide how long each step takes.</summary>
    /// <remarks>Compiled for good at once: code that was first profiled came out two to four times slower.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void FourByTwo<TStep>(ReadOnlySpan<int> left, ReadOnlySpan<float> scales, Span<float> sums, int row, int rows, int column, TStep step)
        where TStep : struct, IStep
    {
        var groups = Groups;
        ref var a = ref MemoryMarshal.GetReference(left[..(4 * groups)]);
        ref var w = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_packed), column * Group);
        var stride = _padded * Group;
        Vector512<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        for (var g = 0; g < groups; g++)
        {
            var w0 = Vector512.LoadUnsafe(ref w);
            var w1 = Vector512.LoadUnsafe(ref w, Lane * Group);
            var x = Vector512.Create(Unsafe.Add(ref a, g)).AsInt16();
            s00 = step.Add(s00, x, w0);
            s01 = step.Add(s01, x, w1);
            x = Vector512.Create(Unsafe.Add(ref a, groups + g)).AsInt16();
            s10 = step.Add(s10, x, w0);
            s11 = step.Add(s11, x, w1);
            x = Vector512.Create(Unsafe.Add(ref a, 2 * groups + g)).AsInt16();
            s20 = step.Add(s20, x, w0);
            s21 = step.Add(s21, x, w1);
            x = Vector512.Create(Unsafe.Add(ref a, 3 * groups + g)).AsInt16();
            s30 = step.Add(s30, x, w0);
            s31 = step.Add(s31, x, w1);
            w = ref Unsafe.Add(ref w, stride);
        }

        Finish(s00, s01, row, column, scales, 0, rows, sums);
        Finish(s10, s11, row, column, scales, 1, rows, sums);
        Finish(s20, s21, row, column, scales, 2, rows, sums);
        Finish(s30, s31, row, column, scales, 3, rows, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void FourByOne<TStep>(ReadOnlySpan<int> left, ReadOnlySpan<float> scales, Span<float> sums, int row, int rows, int column, TStep step)
        where TStep : struct, IStep
    {
        var groups = Groups;
        ref var a = ref MemoryMarshal.GetReference(left[..(4 * groups)]);
        ref var w = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_packed), column * Group);
        Vector512<int> s0 = default, s1 = default, s2 = default, s3 = default;
        for (var g = 0; g < groups; g++)
        {
            var w0 = Vector512.LoadUnsafe(ref w);
            s0 = step.Add(s0, Vector512.Create(Unsafe.Add(ref a, g)).AsInt16(), w0);
            s1 = step.Add(s1, Vector512.Create(Unsafe.Add(ref a, groups + g)).AsInt16(), w0);
            s2 = step.Add(s2, Vector512.Create(Unsafe.Add(ref a, 2 * groups + g)).AsInt16(), w0);
            s3 = step.Add(s3, Vector512.Create(Unsafe.Add(ref a, 3 * groups + g)).AsInt16(), w0);
            w = ref Unsafe.Add(ref w, _padded * Group);
        }

        Finish(s0, row, column, scales, 0, rows, sums);
        Finish(s1, row, column, scales, 1, rows, sums);
        Finish(s2, row, column, scales, 2, rows, sums);
        Finish(s3, row, column, scales, 3, rows, sums);
    }

    private void Finish(Vector512<int> first, Vector512<int> second, int row, int column, ReadOnlySpan<float> scales, int offset, int rows, Span<float> sums)
    {
        Finish(first, row, column, scales, offset, rows, sums);
        Finish(second, row, column + Lane, scales, offset, rows, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish(Vector512<int> whole, int row, int column, ReadOnlySpan<float> scales, int offset, int rows, Span<float> sums)
    {
        if (row + offset >= rows) return;
        var factor = Vector512.Create(_scales, column) * Vector512.Create(scales[offset]);
        var to = sums.Slice((row + offset) * _width + column, Math.Min(Lane, _width - column));
        var numbers = Vector512.ConvertToSingle(whole);
        if (to.Length == Lane) Vector512.FusedMultiplyAdd(numbers, factor, Vector512.Create<float>(to)).CopyTo(to);
        else Vector256.FusedMultiplyAdd(numbers.GetLower(), factor.GetLower(), Vector256.Create<float>(to)).CopyTo(to);
    }

    /// <summary>Adds, for each of sixteen columns, two products of whole numbers.</summary>
    private interface IStep
    {
        Vector512<int> Add(Vector512<int> sum, Vector512<short> left, Vector512<short> right);
    }

    private readonly struct WideStep : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<int> Add(Vector512<int> sum, Vector512<short> left, Vector512<short> right) => sum + Avx512BW.MultiplyAddAdjacent(left, right);
    }

    private readonly struct VnniStep : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<int> Add(Vector512<int> sum, Vector512<short> left, Vector512<short> right) => Vector512.Create(
            AvxVnni.MultiplyWideningAndAdd(sum.GetLower(), left.GetLower(), right.GetLower()),
            AvxVnni.MultiplyWideningAndAdd(sum.GetUpper(), left.GetUpper(), right.GetUpper()));
    }

    private readonly struct Avx2Step : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<int> Add(Vector512<int> sum, Vector512<short> left, Vector512<short> right) => Vector512.Create(
            sum.GetLower() + Avx2.MultiplyAddAdjacent(left.GetLower(), right.GetLower()),
            sum.GetUpper() + Avx2.MultiplyAddAdjacent(left.GetUpper(), right.GetUpper()));
    }

    private readonly struct PlainStep : IStep
    {
        public Vector512<int> Add(Vector512<int> sum, Vector512<short> left, Vector512<short> right)
        {
            var (a, b) = (left.AsInt32(), right.AsInt32());
            return sum + ((a << 16) >> 16) * ((b << 16) >> 16) + (a >> 16) * (b >> 16);
        }
    }
}
