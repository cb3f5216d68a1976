using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Language.Syntax;

/// <summary>The bent functions of the networks, from plain arithmetic alone, so that every machine gets the same bits.</summary>
/// <remarks>Lengths are multiples of eight.</remarks>
internal static class Activation
{
    /// <summary>Hyperbolic tangent, in place, by its continued fraction; right to four decimals.</summary>
    public static void Tanh(Span<float> values)
    {
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(values);
        for (var i = 0; i < vectors.Length; i++) vectors[i] = Tanh(vectors[i]);
    }

    /// <summary>The logistic function, in place.</summary>
    public static void Sigmoid(Span<float> values)
    {
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(values);
        for (var i = 0; i < vectors.Length; i++) vectors[i] = Sigmoid(vectors[i]);
    }

    /// <summary>Negative values become 0, in place.</summary>
    public static void Rectify(Span<float> values)
    {
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(values);
        for (var i = 0; i < vectors.Length; i++) vectors[i] = Vector256.Max(vectors[i], Vector256<float>.Zero);
    }

    /// <summary>The logistic function of eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x)
    {
        var half = Vector256.Create(0.5f);
        return Vector256.FusedMultiplyAdd(Tanh(x * half), half, half);
    }

    /// <summary>The hyperbolic tangent of eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-4.9f)), Vector256.Create(4.9f));
        var s = x * x;
        var above = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(s + Vector256.Create(378f), s, Vector256.Create(17325f)), s, Vector256.Create(135135f));
        var below = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(Vector256.Create(28f), s, Vector256.Create(3150f)), s, Vector256.Create(62370f)), s, Vector256.Create(135135f));
        return x * above / below;
    }
}
