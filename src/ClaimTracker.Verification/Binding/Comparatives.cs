namespace ClaimTracker.Verification.Binding;

/// <summary>Words behind a number that make it the distance of two figures: "17 percent worse than".</summary>
internal static class Comparatives
{
    /// <summary>True for such a word in lower case.</summary>
    public static bool Is(string? word) => word is "more" or "less" or "fewer" or "higher" or "lower" or "larger" or "smaller" or "bigger" or "better" or "worse" or "longer" or "shorter" or "faster" or "slower" or "cheaper" or "dearer" or "above" or "below";
}
