using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Language.Syntax;

/// <summary>A short vector for each known feature.</summary>
/// <remarks>Stored in eight bits a number, with one scale for all, so that the sum of a word's features is exact; widths are multiples of 32.</remarks>
internal sealed class Embedding
{
    private const int Lane = 32;

    private readonly HashIndex _index;
    private readonly sbyte[] _rows;
    private readonly float _scale;

    /// <summary>For each of the features of a word the row of what stands for it where it was never seen; -1 for none.</summary>
    private readonly int[] _unknown;

    public Embedding(HashIndex index, sbyte[] rows, float scale, int width)
    {
        (_index, _rows, _scale, Width) = (index, rows, scale, width);
        _unknown = [.. Enumerable.Range(0, TaggerFeatures.Count).Select(position => index.Find(WordFeatures.Unknown(position)))];
    }

    /// <summary>Numbers in a vector.</summary>
    public int Width { get; }

    /// <summary>Writes the sum of the vectors of a word's features.</summary>
    public void Sum(ReadOnlySpan<uint> features, Span<float> sum)
    {
        Span<int> rows = stackalloc int[TaggerFeatures.Count];
        var count = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var row = _index.Find(features[i]);
            if (row < 0) row = _unknown[i];
            if (row >= 0) rows[count++] = row * Width;
        }

        ref var from = ref MemoryMarshal.GetArrayDataReference(_rows);
        var factor = Vector256.Create(_scale);
        for (var at = 0; at < Width; at += Lane)
        {
            Vector256<short> lower = default, upper = default;
            for (var i = 0; i < count; i++)
            {
                var bytes = Vector256.LoadUnsafe(ref from, (nuint)(rows[i] + at));
                lower += Vector256.WidenLower(bytes);
                upper += Vector256.WidenUpper(bytes);
            }

            Write(lower, factor, sum[at..]);
            Write(upper, factor, sum[(at + Lane / 2)..]);
        }
    }

    private static void Write(Vector256<short> numbers, Vector256<float> factor, Span<float> sum)
    {
        (Vector256.ConvertToSingle(Vector256.WidenLower(numbers)) * factor).CopyTo(sum);
        (Vector256.ConvertToSingle(Vector256.WidenUpper(numbers)) * factor).CopyTo(sum[Vector256<float>.Count..]);
    }
}
