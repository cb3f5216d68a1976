using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClaimTracker.Language.Syntax;

/// <summary>The right side of a matrix product in whole numbers: what a network multiplies every word's vector with.</summary>
/// <remarks>
/// Weights are whole numbers of ten bits with one scale a column, inputs of ten bits with one scale a row; sums are exact in 32 bits
/// up to an inner width of 2,000, so every processor gets the same bits whatever instructions it has. Immutable.
/// </remarks>
internal sealed partial class QuantizedMatrix
{
    /// <summary>Inner entries that one instruction takes together.</summary>
    private const int Group = 2;

    /// <summary>Columns of a strip, the sums of one wide vector; there is an even number of strips.</summary>
    private const int Lane = 16;

    /// <summary>Rows that a kernel takes together.</summary>
    private const int Rows = 6;

    /// <summary>The columns of a register half as wide.</summary>
    private const int Half = Lane / 2;

    /// <summary>The largest whole number of a weight.</summary>
    private const int Most = RoundedRows.Most;

    /// <summary>
    /// Strip by strip of <see cref="Lane"/> columns, so that a strip lies in one piece; in a strip row by row of two inner entries, column by
    /// column, the two entries side by side.
    /// </summary>
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
        _padded = (width + 2 * Lane - 1) / (2 * Lane) * (2 * Lane);
        _packed = new short[Groups * Group * _padded];
        _scales = new float[_padded];
        for (var column = 0; column < width; column++)
        {
            var most = 0f;
            for (var k = 0; k < inner; k++) most = Math.Max(most, Math.Abs(weights[k * width + column]));
            var scale = most / Most;
            _scales[column] = scale;
            if (scale == 0) continue;
            for (var k = 0; k < inner; k++) _packed[StripAt(column) + (k / Group * Lane + column % Lane) * Group + k % Group] = (short)MathF.Round(weights[k * width + column] / scale);
        }
    }

    private int Groups => (_inner + Group - 1) / Group;

    /// <summary>Where the strip of a column starts.</summary>
    private int StripAt(int column) => column / Lane * Lane * Groups * Group;

    /// <summary><c>c[i, j] = Σ a[i, k] · b[k, j]</c> with <c>b</c> this matrix.</summary>
    /// <param name="a">Left matrix.</param>
    /// <param name="c">The product, row by row.</param>
    public void Product(RoundedRows a, Span<float> c) => Run(a, c, default(Nothing));

    /// <summary><see cref="Product(RoundedRows, Span{float})"/> and <paramref name="bias"/> in every row.</summary>
    public void Product(RoundedRows a, float[] bias, Span<float> c) => Run(a, c, new Biased(bias));

    /// <summary><see cref="Product(RoundedRows, Span{float})"/> and <paramref name="bias"/>, then bent: the first of every three parts by the hyperbolic tangent, the others by the logistic function.</summary>
    /// <param name="a">Left matrix.</param>
    /// <param name="bias">One number a column.</param>
    /// <param name="part">Columns of a part; a multiple of eight.</param>
    /// <param name="c">The result, row by row.</param>
    public void Gates(RoundedRows a, float[] bias, int part, Span<float> c) => Run(a, c, new Gate(bias, part));

    /// <summary><see cref="Product(RoundedRows, Span{float})"/> with the instructions that every processor has; for tests.</summary>
    internal void ProductPlainly(RoundedRows a, Span<float> c) => Run(a, c, default(Kernel<PlainStep>), default(Nothing));

    /// <summary><see cref="Product(RoundedRows, Span{float})"/> with the instructions of processors of the last ten years, where this is one; for tests.</summary>
    internal void ProductWithAvx2(RoundedRows a, Span<float> c)
    {
        if (Avx2.IsSupported) Run(a, c, default(Kernel<Avx2Step>), default(Nothing));
        else ProductPlainly(a, c);
    }

    private void Run<TEnd>(RoundedRows a, Span<float> c, TEnd end)
        where TEnd : struct, IEnd
    {
        if (Avx512BW.IsSupported) Run(a, c, default(WideKernel), end);
        else if (AvxVnni.IsSupported) Run(a, c, default(Kernel<VnniStep>), end);
        else if (Avx2.IsSupported) Run(a, c, default(Kernel<Avx2Step>), end);
        else Run(a, c, default(Kernel<PlainStep>), end);
    }

    private void Run<TKernel, TEnd>(RoundedRows a, Span<float> c, TKernel kernel, TEnd end)
        where TKernel : struct, IKernel
        where TEnd : struct, IEnd
    {
        // The kernels read without checks: proves once that they stay inside.
        var groups = Groups;
        if (a.PairsPerRow != groups) throw new ArgumentException("The rows are not as long as the matrix is high.", nameof(a));
        if (a.Count > 0) _ = c[a.Count * _width - 1];
        Span<int> sums = stackalloc int[2 * Rows * Lane];
        ref var first = ref MemoryMarshal.GetReference(sums);
        ref var left = ref MemoryMarshal.GetReference(a.Pairs);
        var size = Lane * Group * groups;
        // Columns outside, rows inside: a strip of the matrix stays in the nearest cache while all words pass.
        for (var column = 0; column < _width; column += Lane * TKernel.Strips)
        {
            ref var strip = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_packed), column / Lane * size);
            for (int row = 0, taken; row < a.Count; row += taken)
            {
                // Two rows more than once rather than six for three: what is summed for nobody takes as long.
                taken = a.Count - row >= Rows - 1 ? Rows : 2;
                if (taken == Rows) kernel.Sum(ref Unsafe.Add(ref left, row * groups), ref strip, groups, ref first);
                else kernel.SumTwo(ref Unsafe.Add(ref left, row * groups), ref strip, groups, ref first);
                for (var s = 0; s < TKernel.Strips && column + s * Lane < _width; s++)
                    Finish(sums.Slice(s * Rows * Lane, Rows * Lane), a.Scales, row, c, column + s * Lane, Math.Min(taken, a.Count - row), end);
            }
        }
    }

    /// <summary>Takes the sums of some rows in a strip back to where they belong.</summary>
    private void Finish<TEnd>(ReadOnlySpan<int> sums, ReadOnlySpan<float> scales, int row, Span<float> c, int column, int rows, TEnd end)
        where TEnd : struct, IEnd
    {
        // Inside: the caller has proved how long all are.
        ref var from = ref MemoryMarshal.GetReference(sums);
        ref var to = ref Unsafe.Add(ref MemoryMarshal.GetReference(c), row * _width + column);
        var lower = Vector256.Create(_scales, column);
        var upper = Vector256.Create(_scales, column + Half);
        var isWhole = column + Half < _width;
        for (var r = 0; r < rows; r++)
        {
            var scale = Vector256.Create(scales[row + r]);
            end.Of(Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref from)), lower * scale, column).StoreUnsafe(ref to);
            if (isWhole) end.Of(Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref from, Half)), upper * scale, column + Half).StoreUnsafe(ref to, Half);
            from = ref Unsafe.Add(ref from, Lane);
            to = ref Unsafe.Add(ref to, _width);
        }
    }

    /// <summary>What becomes of eight sums: whole numbers times a factor, at a column.</summary>
    private interface IEnd
    {
        Vector256<float> Of(Vector256<float> whole, Vector256<float> factor, int column);
    }

    private readonly struct Nothing : IEnd
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Of(Vector256<float> whole, Vector256<float> factor, int column) => whole * factor;
    }

    private readonly struct Biased(float[] bias) : IEnd
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Of(Vector256<float> whole, Vector256<float> factor, int column) => Vector256.FusedMultiplyAdd(whole, factor, Vector256.Create(bias, column));
    }

    private readonly struct Gate(float[] bias, int part) : IEnd
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Of(Vector256<float> whole, Vector256<float> factor, int column)
        {
            var sum = Vector256.FusedMultiplyAdd(whole, factor, Vector256.Create(bias, column));
            return column < part || (column >= 3 * part && column < 4 * part) ? Activation.Tanh(sum) : Activation.Sigmoid(sum);
        }
    }
}
