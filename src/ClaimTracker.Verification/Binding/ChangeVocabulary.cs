using System.Collections.Frozen;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Words that name an operation, not a measure: they are explained by every table.</summary>
internal static class ChangeVocabulary
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "popular", "common", "frequent", "average", "median", "typical", "increase", "decrease", "decline", "drop", "gain", "loss", "jump", "surge", "growth", "change", "reduction", "halve", "double", "triple",
        "quadruple", "peak", "low", "high", "maximum", "minimum", "widen", "narrow", "edge", "inch", "tumble", "plummet", "rocket", "swell", "expand", "ease", "slow", "soar",
        "lift", "raise", "reduce", "push", "bring", "lower", "trim", "add", "climb", "move", "slide", "sink", "swing", "flat", "steady", "stable", "unchanged", "barely", "sharply", "slightly", "steeply", "consecutive", "straight", "row", "dip", "slump", "rebound", "bounce", "recover", "hover", "approach", "near", "exceed", "surpass", "outnumber", "equal", "match", "contribute", "constitute",
    }.Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);

    public static bool Is(string stem) => Words.Contains(stem);
}
