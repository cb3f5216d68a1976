using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Language.Syntax;

/// <summary>Multiplies small dense matrices of <see cref="float"/>.</summary>
/// <remarks>
/// Every entry is summed in the same order with fused steps whatever the processor, so results are the same to the last bit
/// on every machine.
/// </remarks>
internal static class MatrixProduct
{
    /// <summary>Widths of the right matrix are multiples of this.</summary>
    public const int Lane = 8;

    /// <summary>The next width that is a multiple of <see cref="Lane"/>.</summary>
    public static int Padded(int width) => (width + Lane - 1) / Lane * Lane;

    /// <summary><c>c[i, j] += Σ a(i, k) · b[k, j]</c>.</summary>
    /// <param name="a">Left matrix; entry (i, k) stands at <c>i * rowStep + k * columnStep</c>, so that it may lie transposed.</param>
    /// <param name="rowStep">Distance of two rows in <paramref name="a"/>.</param>
    /// <param name="columnStep">Distance of two columns in <paramref name="a"/>.</param>
    /// <param name="b">Right matrix, row by row, <paramref name="width"/> wide.</param>
    /// <param name="c">The sum, row by row, <paramref name="width"/> wide.</param>
    /// <param name="rows">Rows of <paramref name="a"/> and <paramref name="c"/>.</param>
    /// <param name="inner">Columns of <paramref name="a"/>, rows of <paramref name="b"/>.</param>
    /// <param name="width">Columns of <paramref name="b"/> and <paramref name="c"/>; a multiple of <see cref="Lane"/>.</param>
    public static void Add(ReadOnlySpan<float> a, int rowStep, int columnStep, ReadOnlySpan<float> b, Span<float> c, int rows, int inner, int width)
    {
        if (rows == 0 || inner == 0) return;
        if (width % Lane != 0) throw new ArgumentOutOfRangeException(nameof(width), width, "Not a multiple of the lane.");
        // The kernel reads without checks: prove once that it stays inside.
        _ = a[(rows - 1) * rowStep + (inner - 1) * columnStep];
        _ = b[inner * width - 1];
        _ = c[rows * width - 1];
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var y = ref MemoryMarshal.GetReference(b);
        ref var z = ref MemoryMarshal.GetReference(c);
        var i = 0;
        for (; i + 4 <= rows; i += 4)
        {
            ref var xi = ref Unsafe.Add(ref x, i * rowStep);
            ref var zi = ref Unsafe.Add(ref z, i * width);
            var j = 0;
            if (Vector512.IsHardwareAccelerated)
                for (; j + 32 <= width; j += 32)
                    FourByTwoWide(ref xi, rowStep, columnStep, ref Unsafe.Add(ref y, j), ref Unsafe.Add(ref zi, j), inner, width);
            for (; j + 16 <= width; j += 16) FourByTwo(ref xi, rowStep, columnStep, ref Unsafe.Add(ref y, j), ref Unsafe.Add(ref zi, j), inner, width);
            for (; j < width; j += Lane)
                for (var r = 0; r < 4; r++)
                    One(ref Unsafe.Add(ref xi, r * rowStep), columnStep, ref Unsafe.Add(ref y, j), ref Unsafe.Add(ref zi, r * width + j), inner, width);
        }

        for (; i < rows; i++)
        {
            ref var xi = ref Unsafe.Add(ref x, i * rowStep);
            ref var zi = ref Unsafe.Add(ref z, i * width);
            var j = 0;
            for (; j + 56 <= width; j += 56) OneBySeven(ref xi, columnStep, ref Unsafe.Add(ref y, j), ref Unsafe.Add(ref zi, j), inner, width);
            for (; j < width; j += Lane) One(ref xi, columnStep, ref Unsafe.Add(ref y, j), ref Unsafe.Add(ref zi, j), inner, width);
        }
    }

    /// <summary><see cref="FourByTwo"/> for processors with registers twice as wide.</summary>
    private static void FourByTwoWide(ref float a, int rowStep, int columnStep, ref float b, ref float c, int inner, int width)
    {
        Vector512<float> c00 = Wide(ref c, 0), c01 = Wide(ref c, 16), c10 = Wide(ref c, width), c11 = Wide(ref c, width + 16);
        Vector512<float> c20 = Wide(ref c, 2 * width), c21 = Wide(ref c, 2 * width + 16), c30 = Wide(ref c, 3 * width), c31 = Wide(ref c, 3 * width + 16);
        ref var a1 = ref Unsafe.Add(ref a, rowStep);
        ref var a2 = ref Unsafe.Add(ref a1, rowStep);
        ref var a3 = ref Unsafe.Add(ref a2, rowStep);
        for (int k = 0, at = 0; k < inner; k++, at += columnStep)
        {
            var b0 = Wide(ref b, 0);
            var b1 = Wide(ref b, 16);
            var f = Vector512.Create(Unsafe.Add(ref a, at));
            c00 = Vector512.FusedMultiplyAdd(f, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(f, b1, c01);
            f = Vector512.Create(Unsafe.Add(ref a1, at));
            c10 = Vector512.FusedMultiplyAdd(f, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(f, b1, c11);
            f = Vector512.Create(Unsafe.Add(ref a2, at));
            c20 = Vector512.FusedMultiplyAdd(f, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(f, b1, c21);
            f = Vector512.Create(Unsafe.Add(ref a3, at));
            c30 = Vector512.FusedMultiplyAdd(f, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(f, b1, c31);
            b = ref Unsafe.Add(ref b, width);
        }

        c00.StoreUnsafe(ref c);
        c01.StoreUnsafe(ref Unsafe.Add(ref c, 16));
        c10.StoreUnsafe(ref Unsafe.Add(ref c, width));
        c11.StoreUnsafe(ref Unsafe.Add(ref c, width + 16));
        c20.StoreUnsafe(ref Unsafe.Add(ref c, 2 * width));
        c21.StoreUnsafe(ref Unsafe.Add(ref c, 2 * width + 16));
        c30.StoreUnsafe(ref Unsafe.Add(ref c, 3 * width));
        c31.StoreUnsafe(ref Unsafe.Add(ref c, 3 * width + 16));
    }

    private static void FourByTwo(ref float a, int rowStep, int columnStep, ref float b, ref float c, int inner, int width)
    {
        Vector256<float> c00 = Load(ref c, 0), c01 = Load(ref c, 8), c10 = Load(ref c, width), c11 = Load(ref c, width + 8);
        Vector256<float> c20 = Load(ref c, 2 * width), c21 = Load(ref c, 2 * width + 8), c30 = Load(ref c, 3 * width), c31 = Load(ref c, 3 * width + 8);
        ref var a1 = ref Unsafe.Add(ref a, rowStep);
        ref var a2 = ref Unsafe.Add(ref a1, rowStep);
        ref var a3 = ref Unsafe.Add(ref a2, rowStep);
        for (int k = 0, at = 0; k < inner; k++, at += columnStep)
        {
            var b0 = Load(ref b, 0);
            var b1 = Load(ref b, 8);
            var f = Vector256.Create(Unsafe.Add(ref a, at));
            c00 = Vector256.FusedMultiplyAdd(f, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(f, b1, c01);
            f = Vector256.Create(Unsafe.Add(ref a1, at));
            c10 = Vector256.FusedMultiplyAdd(f, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(f, b1, c11);
            f = Vector256.Create(Unsafe.Add(ref a2, at));
            c20 = Vector256.FusedMultiplyAdd(f, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(f, b1, c21);
            f = Vector256.Create(Unsafe.Add(ref a3, at));
            c30 = Vector256.FusedMultiplyAdd(f, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(f, b1, c31);
            b = ref Unsafe.Add(ref b, width);
        }

        Store(c00, ref c, 0);
        Store(c01, ref c, 8);
        Store(c10, ref c, width);
        Store(c11, ref c, width + 8);
        Store(c20, ref c, 2 * width);
        Store(c21, ref c, 2 * width + 8);
        Store(c30, ref c, 3 * width);
        Store(c31, ref c, 3 * width + 8);
    }

    private static void OneBySeven(ref float a, int columnStep, ref float b, ref float c, int inner, int width)
    {
        Vector256<float> c0 = Load(ref c, 0), c1 = Load(ref c, 8), c2 = Load(ref c, 16), c3 = Load(ref c, 24), c4 = Load(ref c, 32), c5 = Load(ref c, 40), c6 = Load(ref c, 48);
        for (int k = 0, at = 0; k < inner; k++, at += columnStep)
        {
            var f = Vector256.Create(Unsafe.Add(ref a, at));
            c0 = Vector256.FusedMultiplyAdd(f, Load(ref b, 0), c0);
            c1 = Vector256.FusedMultiplyAdd(f, Load(ref b, 8), c1);
            c2 = Vector256.FusedMultiplyAdd(f, Load(ref b, 16), c2);
            c3 = Vector256.FusedMultiplyAdd(f, Load(ref b, 24), c3);
            c4 = Vector256.FusedMultiplyAdd(f, Load(ref b, 32), c4);
            c5 = Vector256.FusedMultiplyAdd(f, Load(ref b, 40), c5);
            c6 = Vector256.FusedMultiplyAdd(f, Load(ref b, 48), c6);
            b = ref Unsafe.Add(ref b, width);
        }

        Store(c0, ref c, 0);
        Store(c1, ref c, 8);
        Store(c2, ref c, 16);
        Store(c3, ref c, 24);
        Store(c4, ref c, 32);
        Store(c5, ref c, 40);
        Store(c6, ref c, 48);
    }

    /// <summary>Eight sums side by side: one alone would wait for each step before the next.</summary>
    private static void One(ref float a, int columnStep, ref float b, ref float c, int inner, int width)
    {
        Vector256<float> s0 = Load(ref c, 0), s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        var k = 0;
        for (; k + 8 <= inner; k += 8)
        {
            s0 = Vector256.FusedMultiplyAdd(Vector256.Create(a), Load(ref b, 0), s0);
            s1 = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref a, columnStep)), Load(ref b, width), s1);
            s2 = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref a, 2 * columnStep)), Load(ref b, 2 * width), s2);
            s3 = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref a, 3 * columnStep)), Load(ref b, 3 * width), s3);
            s4 = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref a, 4 * columnStep)), Load(ref b, 4 * width), s4);
            s5 = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref a, 5 * columnStep)), Load(ref b, 5 * width), s5);
            s6 = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref a, 6 * columnStep)), Load(ref b, 6 * width), s6);
            s7 = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref a, 7 * columnStep)), Load(ref b, 7 * width), s7);
            a = ref Unsafe.Add(ref a, 8 * columnStep);
            b = ref Unsafe.Add(ref b, 8 * width);
        }

        for (; k < inner; k++)
        {
            s0 = Vector256.FusedMultiplyAdd(Vector256.Create(a), Load(ref b, 0), s0);
            a = ref Unsafe.Add(ref a, columnStep);
            b = ref Unsafe.Add(ref b, width);
        }

        Store(((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7)), ref c, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Wide(ref float at, int offset) => Vector512.LoadUnsafe(ref Unsafe.Add(ref at, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load(ref float at, int offset) => Vector256.LoadUnsafe(ref Unsafe.Add(ref at, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> value, ref float at, int offset) => value.StoreUnsafe(ref Unsafe.Add(ref at, offset));
}
