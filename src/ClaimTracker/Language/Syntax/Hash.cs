namespace ClaimTracker.Language.Syntax;

/// <summary>The hashes that stand for features in the learned models. Part of the models' format: a change asks for new training.</summary>
internal static class Hash
{
    public const uint Seed = 2166136261;

    /// <summary>Takes in one more character.</summary>
    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    /// <summary>Feature number <paramref name="template"/> with one value.</summary>
    public static uint Of(uint template, uint value) => Finish((template * 0x9E3779B9) ^ value);

    /// <summary>Feature number <paramref name="template"/> with two values, in this order.</summary>
    public static uint Of(uint template, uint first, uint second) => Finish(Of(template, first) * 31 + second);

    /// <summary>Feature number <paramref name="template"/> with three values, in this order.</summary>
    public static uint Of(uint template, uint first, uint second, uint third) => Finish(Of(template, first, second) * 31 + third);

    private static uint Finish(uint h)
    {
        h ^= h >> 16;
        h *= 0x85EBCA6B;
        h ^= h >> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >> 16);
    }
}
