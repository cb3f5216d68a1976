using System.Runtime.CompilerServices;

namespace ClaimTracker.ML.Features;

/// <summary>The hashes that stand for features. Part of the model's format: a change asks for new training and another <see cref="SentenceFeatures.Version"/>.</summary>
/// <remarks>FNV-1a over UTF-16 code units (Fowler, Noll, Vo), finished with the mixer of MurmurHash3 (Appleby).</remarks>
internal static class FeatureHash
{
    public const uint Seed = 2166136261;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint hash, uint value) => (hash ^ value) * 16777619;

    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var c in text) hash = Add(hash, c);
        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Finish(uint h)
    {
        h ^= h >> 16;
        h *= 0x85EBCA6B;
        h ^= h >> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >> 16);
    }

    /// <summary>Feature of one value; <paramref name="template"/> keeps kinds of features apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint value) => Finish((template * 0x9E3779B9) ^ value);

    /// <summary>Feature of two values in this order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint first, uint second) => Finish(((((template * 0x9E3779B9) ^ first) * 0x01000193) + (first >> 15)) ^ (second * 0x85EBCA77));

    /// <summary>Feature of three values in this order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint first, uint second, uint third) => Of(template, Of(template, first, second), third);
}
