using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClaimTracker.Language;

/// <summary>The right side of a matrix product in eight bits: what a network multiplies every word's vector with.</summary>
/// <remarks>
/// Weights are whole numbers from -127 to 127 with one scale a column, inputs from -127 to 127 with one scale a row; sums are
/// exact whole numbers, so every processor gets the same bits whatever instructions it has. Immutable.
/// </remarks>
internal sealed class QuantizedMatrix
{
    /// <summary>Inner entries that one instruction takes together.</summary>
    private const int Group = 4;

    /// <summary>Columns of one vector.</summary>
    private const int Lane = 8;

    /// <summary>Columns that are summed side by side.</summary>
    private const int Strip = 4 * Lane;

    /// <summary>Unsigned bytes are what the instruction takes on the left: inputs are moved up by this, and the columns' sums take it off again.</summary>
    private const int Offset = 128;

    private readonly sbyte[] _packed;
    private readonly float[] _scales;
    private readonly int[] _offsets;
    private readonly int _inner;
    private readonly int _width;

    /// <summary>Rounds a matrix.</summary>
    /// <param name="weights">Row by row.</param>
    /// <param name="inner">Rows.</param>
    /// <param name="width">Columns; a multiple of eight.</param>
    public QuantizedMatrix(ReadOnlySpan<float> weights, int inner, int width)
    {
        (_inner, _width) = (inner, width);
        _packed = new sbyte[Groups * Group * width];
        _scales = new float[width];
        _offsets = new int[width];
        for (var column = 0; column < width; column++)
        {
            var most = 0f;
            for (var k = 0; k < inner; k++) most = Math.Max(most, Math.Abs(weights[k * width + column]));
            var scale = most / 127f;
            _scales[column] = scale;
            if (scale == 0) continue;
            for (var k = 0; k < inner; k++)
            {
                var rounded = (sbyte)MathF.Round(weights[k * width + column] / scale);
                _packed[(k / Group * width + column) * Group + k % Group] = rounded;
                _offsets[column] -= Offset * rounded;
            }
        }
    }

    private int Groups => (_inner + Group - 1) / Group;

    private int RowBytes => Groups * Group;

    /// <summary><c>c[i, j] += Σ a[i, k] · b[k, j]</c> with <c>b</c> this matrix and <c>a</c> rounded row by row.</summary>
    /// <param name="a">Left matrix, row by row.</param>
    /// <param name="c">The sum, row by row.</param>
    /// <param name="rows">Rows of both.</param>
    public void AddProduct(ReadOnlySpan<float> a, Span<float> c, int rows)
    {
        if (AvxVnni.IsSupported) AddProduct(a, c, rows, default(VnniStep));
        else if (Avx2.IsSupported) AddProduct(a, c, rows, default(Avx2Step));
        else AddProduct(a, c, rows, default(PlainStep));
    }

    /// <summary>The same with the instructions that every processor has; for tests.</summary>
    internal void AddProductPlainly(ReadOnlySpan<float> a, Span<float> c, int rows) => AddProduct(a, c, rows, default(PlainStep));

    /// <summary>The same with the instructions of processors of the last ten years, where this is one; for tests.</summary>
    internal void AddProductWithAvx2(ReadOnlySpan<float> a, Span<float> c, int rows)
    {
        if (Avx2.IsSupported) AddProduct(a, c, rows, default(Avx2Step));
        else AddProduct(a, c, rows, default(PlainStep));
    }

    private void AddProduct<TStep>(ReadOnlySpan<float> a, Span<float> c, int rows, TStep step)
        where TStep : struct, IStep
    {
        var bytes = ArrayPool<byte>.Shared.Rent(rows * RowBytes);
        var scales = ArrayPool<float>.Shared.Rent(rows);
        for (var i = 0; i < rows; i++) scales[i] = Round(a.Slice(i * _inner, _inner), bytes.AsSpan(i * RowBytes, RowBytes));
        // Column strips outside, rows inside: a strip stays in the nearest cache while all words pass.
        for (var j = 0; j < _width; j += Strip)
        {
            var vectors = Math.Min(Strip, _width - j) / Lane;
            var i = 0;
            if (vectors == 4)
                for (; i + 2 <= rows; i += 2) DotPair(bytes.AsSpan(i * RowBytes, 2 * RowBytes), scales.AsSpan(i, 2), c.Slice(i * _width, 2 * _width), j, step);
            for (; i < rows; i++) Dot(bytes.AsSpan(i * RowBytes, RowBytes), scales[i], c.Slice(i * _width, _width), j, vectors, step);
        }

        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<float>.Shared.Return(scales);
    }

    /// <summary>Rounds a row to bytes around <see cref="Offset"/>; the scale that takes them back.</summary>
    private static float Round(ReadOnlySpan<float> row, Span<byte> bytes)
    {
        var most = 0f;
        foreach (var value in row) most = Math.Max(most, Math.Abs(value));
        bytes.Fill(Offset);
        if (most == 0) return 0;
        var factor = Vector512.Create(127f / most);
        var i = 0;
        for (; i + 16 <= row.Length; i += 16)
        {
            var whole = Vector512.ConvertToInt32(Vector512.Round(Vector512.Create(row[i..]) * factor)) + Vector512.Create((int)Offset);
            Vector128.Narrow(
                Vector128.Narrow(whole.GetLower().GetLower(), whole.GetLower().GetUpper()).AsUInt16(),
                Vector128.Narrow(whole.GetUpper().GetLower(), whole.GetUpper().GetUpper()).AsUInt16()).CopyTo(bytes[i..]);
        }

        for (; i < row.Length; i++) bytes[i] = (byte)((int)MathF.Round(row[i] * (127f / most)) + Offset);
        return most / 127f;
    }

    /// <summary>Two words at once: eight sums run side by side, enough to hide how long each step takes.</summary>
    private void DotPair<TStep>(ReadOnlySpan<byte> rows, ReadOnlySpan<float> scales, Span<float> sums, int column, TStep step)
        where TStep : struct, IStep
    {
        ref var left = ref Unsafe.As<byte, int>(ref MemoryMarshal.GetReference(rows));
        ref var at = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_packed), column * Group);
        var stride = _width * Group;
        var groups = Groups;
        Vector256<int> s0 = default, s1 = default, s2 = default, s3 = default, t0 = default, t1 = default, t2 = default, t3 = default;
        for (var g = 0; g < groups; g++)
        {
            var a = Vector256.Create(Unsafe.Add(ref left, g));
            var b = Vector256.Create(Unsafe.Add(ref left, groups + g));
            var w = Vector256.LoadUnsafe(ref at);
            s0 = step.Add(s0, a, w);
            t0 = step.Add(t0, b, w);
            w = Vector256.LoadUnsafe(ref at, Lane * Group);
            s1 = step.Add(s1, a, w);
            t1 = step.Add(t1, b, w);
            w = Vector256.LoadUnsafe(ref at, 2 * Lane * Group);
            s2 = step.Add(s2, a, w);
            t2 = step.Add(t2, b, w);
            w = Vector256.LoadUnsafe(ref at, 3 * Lane * Group);
            s3 = step.Add(s3, a, w);
            t3 = step.Add(t3, b, w);
            at = ref Unsafe.Add(ref at, stride);
        }

        var first = sums[.._width];
        var second = sums[_width..];
        Finish(s0, column, scales[0], first);
        Finish(s1, column + Lane, scales[0], first);
        Finish(s2, column + 2 * Lane, scales[0], first);
        Finish(s3, column + 3 * Lane, scales[0], first);
        Finish(t0, column, scales[1], second);
        Finish(t1, column + Lane, scales[1], second);
        Finish(t2, column + 2 * Lane, scales[1], second);
        Finish(t3, column + 3 * Lane, scales[1], second);
    }

    private void Dot<TStep>(ReadOnlySpan<byte> row, float scale, Span<float> sum, int column, int vectors, TStep step)
        where TStep : struct, IStep
    {
        ref var left = ref Unsafe.As<byte, int>(ref MemoryMarshal.GetReference(row));
        ref var at = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_packed), column * Group);
        var stride = _width * Group;
        var groups = Groups;
        for (var v = 0; v < vectors; v++)
        {
            Vector256<int> s = default;
            ref var from = ref Unsafe.Add(ref at, v * Lane * Group);
            for (var g = 0; g < groups; g++)
            {
                s = step.Add(s, Vector256.Create(Unsafe.Add(ref left, g)), Vector256.LoadUnsafe(ref from));
                from = ref Unsafe.Add(ref from, stride);
            }

            Finish(s, column + v * Lane, scale, sum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish(Vector256<int> whole, int column, float scale, Span<float> sum)
    {
        var exact = whole + Vector256.Create(_offsets, column);
        var factor = Vector256.Create(_scales, column) * Vector256.Create(scale);
        ref var to = ref Unsafe.Add(ref MemoryMarshal.GetReference(sum), column);
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(exact), factor, Vector256.LoadUnsafe(ref to)).StoreUnsafe(ref to);
    }

    /// <summary>Adds, for each of eight columns, four products of an unsigned byte and a signed one.</summary>
    private interface IStep
    {
        Vector256<int> Add(Vector256<int> sum, Vector256<int> unsigned, Vector256<sbyte> signed);
    }

    private readonly struct VnniStep : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<int> Add(Vector256<int> sum, Vector256<int> unsigned, Vector256<sbyte> signed) => AvxVnni.MultiplyWideningAndAdd(sum, unsigned.AsByte(), signed);
    }

    /// <summary>Even and odd bytes apart as sixteen bits, so that no sum of two products overflows.</summary>
    private readonly struct Avx2Step : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<int> Add(Vector256<int> sum, Vector256<int> unsigned, Vector256<sbyte> signed)
        {
            var low = Vector256.Create((short)0xFF);
            var (a, b) = (unsigned.AsInt16(), signed.AsInt16());
            var even = Avx2.MultiplyAddAdjacent(a & low, (b << 8) >> 8);
            var odd = Avx2.MultiplyAddAdjacent(a >>> 8, b >> 8);
            return sum + even + odd;
        }
    }

    private readonly struct PlainStep : IStep
    {
        public Vector256<int> Add(Vector256<int> sum, Vector256<int> unsigned, Vector256<sbyte> signed)
        {
            var byteMask = Vector256.Create(0xFF);
            var b = signed.AsInt32();
            sum += (unsigned & byteMask) * ((b << 24) >> 24);
            sum += ((unsigned >>> 8) & byteMask) * ((b << 16) >> 24);
            sum += ((unsigned >>> 16) & byteMask) * ((b << 8) >> 24);
            return sum + (unsigned >>> 24) * (b >> 24);
        }
    }
}
