using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Language;

/// <summary>A short vector for each known feature.</summary>
/// <remarks>Stored in eight bits a number, with one scale for all; widths are multiples of sixteen.</remarks>
internal sealed class Embedding(HashIndex index, sbyte[] rows, float scale, int width)
{
    /// <summary>Numbers in a vector.</summary>
    public int Width => width;

    /// <summary>Adds the vector of <paramref name="feature"/>, or of <paramref name="otherwise"/> where that is unknown, or nothing.</summary>
    public void Add(uint feature, uint otherwise, Span<float> sum)
    {
        var row = index.Find(feature);
        if (row < 0 && (otherwise == 0 || (row = index.Find(otherwise)) < 0)) return;
        ref var from = ref MemoryMarshal.GetReference(rows.AsSpan(row * width, width));
        ref var to = ref MemoryMarshal.GetReference(sum[..width]);
        var factor = Vector512.Create(scale);
        for (nuint i = 0; i < (nuint)width; i += 16)
        {
            var bytes = Vector128.LoadUnsafe(ref from, i);
            var wide = Vector512.Create(
                Vector256.Create(Vector128.WidenLower(Vector128.WidenLower(bytes)), Vector128.WidenUpper(Vector128.WidenLower(bytes))),
                Vector256.Create(Vector128.WidenLower(Vector128.WidenUpper(bytes)), Vector128.WidenUpper(Vector128.WidenUpper(bytes))));
            Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(wide), factor, Vector512.LoadUnsafe(ref to, i)).StoreUnsafe(ref to, i);
        }
    }
}
