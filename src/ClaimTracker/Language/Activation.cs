using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Language;

/// <summary>The bent functions of the networks, from plain arithmetic alone, so that every machine gets the same bits.</summary>
/// <remarks>Lengths are multiples of sixteen.</remarks>
internal static class Activation
{
    /// <summary>Hyperbolic tangent, in place, by its continued fraction; right to four decimals.</summary>
    public static void Tanh(Span<float> values)
    {
        var vectors = MemoryMarshal.Cast<float, Vector512<float>>(values);
        for (var i = 0; i < vectors.Length; i++) vectors[i] = Tanh(vectors[i]);
    }

    /// <summary>The logistic function, in place.</summary>
    public static void Sigmoid(Span<float> values)
    {
        var vectors = MemoryMarshal.Cast<float, Vector512<float>>(values);
        var half = Vector512.Create(0.5f);
        for (var i = 0; i < vectors.Length; i++) vectors[i] = Vector512.FusedMultiplyAdd(Tanh(vectors[i] * half), half, half);
    }

    /// <summary>Negative values become 0, in place.</summary>
    public static void Rectify(Span<float> values)
    {
        var vectors = MemoryMarshal.Cast<float, Vector512<float>>(values);
        for (var i = 0; i < vectors.Length; i++) vectors[i] = Vector512.Max(vectors[i], Vector512<float>.Zero);
    }

    private static Vector512<float> Tanh(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-4.9f)), Vector512.Create(4.9f));
        var s = x * x;
        var above = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(s + Vector512.Create(378f), s, Vector512.Create(17325f)), s, Vector512.Create(135135f));
        var below = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(Vector512.Create(28f), s, Vector512.Create(3150f)), s, Vector512.Create(62370f)), s, Vector512.Create(135135f));
        return x * above / below;
    }
}
