using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ClaimTracker.Language.Syntax;

/// <content>The inner loops, for each kind of processor.</content>
/// <remarks>Compiled for good at once: code that was first profiled came out two to four times slower.</remarks>
internal sealed partial class QuantizedMatrix
{
    /// <summary>Sums up the products of some rows with one or two strips.</summary>
    private interface IKernel
    {
        /// <summary>How many strips at a time.</summary>
        static abstract int Strips { get; }

        /// <summary>Takes <see cref="Rows"/> rows together: as many sums as there are registers for, so that what is read serves most of them.</summary>
        /// <param name="left">Rows of <paramref name="groups"/> pairs.</param>
        /// <param name="strip">The first strip.</param>
        /// <param name="groups">Pairs in a row.</param>
        /// <param name="sums">Takes <see cref="Rows"/> rows of sums for each strip.</param>
        void Sum(ref int left, ref short strip, int groups, ref int sums);

        /// <summary>The same with two rows, for the last ones.</summary>
        /// <inheritdoc cref="Sum"/>
        void SumTwo(ref int left, ref short strip, int groups, ref int sums);
    }

    /// <summary>With registers of 512 bits, two strips at a time.</summary>
    private readonly struct WideKernel : IKernel
    {
        public static int Strips => 2;

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Sum(ref int left, ref short strip, int groups, ref int sums)
        {
            var next = (nuint)(Lane * Group * groups);
            Vector512<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default, s40 = default, s41 = default, s50 = default, s51 = default;
            for (var g = 0; g < groups; g++)
            {
                var w0 = Vector512.LoadUnsafe(ref strip);
                var w1 = Vector512.LoadUnsafe(ref strip, next);
                var x = Vector512.Create(left).AsInt16();
                s00 += Avx512BW.MultiplyAddAdjacent(x, w0);
                s01 += Avx512BW.MultiplyAddAdjacent(x, w1);
                x = Vector512.Create(Unsafe.Add(ref left, groups)).AsInt16();
                s10 += Avx512BW.MultiplyAddAdjacent(x, w0);
                s11 += Avx512BW.MultiplyAddAdjacent(x, w1);
                x = Vector512.Create(Unsafe.Add(ref left, 2 * groups)).AsInt16();
                s20 += Avx512BW.MultiplyAddAdjacent(x, w0);
                s21 += Avx512BW.MultiplyAddAdjacent(x, w1);
                x = Vector512.Create(Unsafe.Add(ref left, 3 * groups)).AsInt16();
                s30 += Avx512BW.MultiplyAddAdjacent(x, w0);
                s31 += Avx512BW.MultiplyAddAdjacent(x, w1);
                x = Vector512.Create(Unsafe.Add(ref left, 4 * groups)).AsInt16();
                s40 += Avx512BW.MultiplyAddAdjacent(x, w0);
                s41 += Avx512BW.MultiplyAddAdjacent(x, w1);
                x = Vector512.Create(Unsafe.Add(ref left, 5 * groups)).AsInt16();
                s50 += Avx512BW.MultiplyAddAdjacent(x, w0);
                s51 += Avx512BW.MultiplyAddAdjacent(x, w1);
                left = ref Unsafe.Add(ref left, 1);
                strip = ref Unsafe.Add(ref strip, Lane * Group);
            }

            s00.StoreUnsafe(ref sums);
            s10.StoreUnsafe(ref sums, Lane);
            s20.StoreUnsafe(ref sums, 2 * Lane);
            s30.StoreUnsafe(ref sums, 3 * Lane);
            s40.StoreUnsafe(ref sums, 4 * Lane);
            s50.StoreUnsafe(ref sums, 5 * Lane);
            s01.StoreUnsafe(ref sums, Rows * Lane);
            s11.StoreUnsafe(ref sums, (Rows + 1) * Lane);
            s21.StoreUnsafe(ref sums, (Rows + 2) * Lane);
            s31.StoreUnsafe(ref sums, (Rows + 3) * Lane);
            s41.StoreUnsafe(ref sums, (Rows + 4) * Lane);
            s51.StoreUnsafe(ref sums, (Rows + 5) * Lane);
        }

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void SumTwo(ref int left, ref short strip, int groups, ref int sums)
        {
            var next = (nuint)(Lane * Group * groups);
            Vector512<int> s00 = default, s01 = default, s10 = default, s11 = default;
            for (var g = 0; g < groups; g++)
            {
                var w0 = Vector512.LoadUnsafe(ref strip);
                var w1 = Vector512.LoadUnsafe(ref strip, next);
                var x = Vector512.Create(left).AsInt16();
                s00 += Avx512BW.MultiplyAddAdjacent(x, w0);
                s01 += Avx512BW.MultiplyAddAdjacent(x, w1);
                x = Vector512.Create(Unsafe.Add(ref left, groups)).AsInt16();
                s10 += Avx512BW.MultiplyAddAdjacent(x, w0);
                s11 += Avx512BW.MultiplyAddAdjacent(x, w1);
                left = ref Unsafe.Add(ref left, 1);
                strip = ref Unsafe.Add(ref strip, Lane * Group);
            }

            s00.StoreUnsafe(ref sums);
            s10.StoreUnsafe(ref sums, Lane);
            s01.StoreUnsafe(ref sums, Rows * Lane);
            s11.StoreUnsafe(ref sums, (Rows + 1) * Lane);
        }
    }

    /// <summary>With registers of 256 bits, of which there are 16: one strip as two halves, or the sums would not stay in registers.</summary>
    private readonly struct Kernel<TStep> : IKernel
        where TStep : struct, IStep
    {
        public static int Strips => 1;

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void Sum(ref int left, ref short strip, int groups, ref int sums)
        {
            var step = default(TStep);
            Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default, s40 = default, s41 = default, s50 = default, s51 = default;
            for (var g = 0; g < groups; g++)
            {
                var w0 = Vector256.LoadUnsafe(ref strip);
                var w1 = Vector256.LoadUnsafe(ref strip, Lane);
                var x = Vector256.Create(left).AsInt16();
                s00 = step.Add(s00, x, w0);
                s01 = step.Add(s01, x, w1);
                x = Vector256.Create(Unsafe.Add(ref left, groups)).AsInt16();
                s10 = step.Add(s10, x, w0);
                s11 = step.Add(s11, x, w1);
                x = Vector256.Create(Unsafe.Add(ref left, 2 * groups)).AsInt16();
                s20 = step.Add(s20, x, w0);
                s21 = step.Add(s21, x, w1);
                x = Vector256.Create(Unsafe.Add(ref left, 3 * groups)).AsInt16();
                s30 = step.Add(s30, x, w0);
                s31 = step.Add(s31, x, w1);
                x = Vector256.Create(Unsafe.Add(ref left, 4 * groups)).AsInt16();
                s40 = step.Add(s40, x, w0);
                s41 = step.Add(s41, x, w1);
                x = Vector256.Create(Unsafe.Add(ref left, 5 * groups)).AsInt16();
                s50 = step.Add(s50, x, w0);
                s51 = step.Add(s51, x, w1);
                left = ref Unsafe.Add(ref left, 1);
                strip = ref Unsafe.Add(ref strip, Lane * Group);
            }

            s00.StoreUnsafe(ref sums);
            s10.StoreUnsafe(ref sums, Lane);
            s20.StoreUnsafe(ref sums, 2 * Lane);
            s30.StoreUnsafe(ref sums, 3 * Lane);
            s40.StoreUnsafe(ref sums, 4 * Lane);
            s50.StoreUnsafe(ref sums, 5 * Lane);
            s01.StoreUnsafe(ref sums, Half);
            s11.StoreUnsafe(ref sums, Lane + Half);
            s21.StoreUnsafe(ref sums, 2 * Lane + Half);
            s31.StoreUnsafe(ref sums, 3 * Lane + Half);
            s41.StoreUnsafe(ref sums, 4 * Lane + Half);
            s51.StoreUnsafe(ref sums, 5 * Lane + Half);
        }

        /// <inheritdoc/>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        public void SumTwo(ref int left, ref short strip, int groups, ref int sums)
        {
            var step = default(TStep);
            Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default;
            for (var g = 0; g < groups; g++)
            {
                var w0 = Vector256.LoadUnsafe(ref strip);
                var w1 = Vector256.LoadUnsafe(ref strip, Lane);
                var x = Vector256.Create(left).AsInt16();
                s00 = step.Add(s00, x, w0);
                s01 = step.Add(s01, x, w1);
                x = Vector256.Create(Unsafe.Add(ref left, groups)).AsInt16();
                s10 = step.Add(s10, x, w0);
                s11 = step.Add(s11, x, w1);
                left = ref Unsafe.Add(ref left, 1);
                strip = ref Unsafe.Add(ref strip, Lane * Group);
            }

            s00.StoreUnsafe(ref sums);
            s10.StoreUnsafe(ref sums, Lane);
            s01.StoreUnsafe(ref sums, Half);
            s11.StoreUnsafe(ref sums, Lane + Half);
        }
    }

    /// <summary>Adds, for each of eight columns, two products of whole numbers.</summary>
    private interface IStep
    {
        Vector256<int> Add(Vector256<int> sum, Vector256<short> left, Vector256<short> right);
    }

    private readonly struct VnniStep : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<int> Add(Vector256<int> sum, Vector256<short> left, Vector256<short> right) => AvxVnni.MultiplyWideningAndAdd(sum, left, right);
    }

    private readonly struct Avx2Step : IStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<int> Add(Vector256<int> sum, Vector256<short> left, Vector256<short> right) => sum + Avx2.MultiplyAddAdjacent(left, right);
    }

    private readonly struct PlainStep : IStep
    {
        public Vector256<int> Add(Vector256<int> sum, Vector256<short> left, Vector256<short> right)
        {
            var (a, b) = (left.AsInt32(), right.AsInt32());
            return sum + ((a << 16) >> 16) * ((b << 16) >> 16) + (a >> 16) * (b >> 16);
        }
    }
}
