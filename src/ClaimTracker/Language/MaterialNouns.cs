using System.Collections.Frozen;

namespace ClaimTracker.Language;

/// <summary>Nouns for data and documents that facts come from: "survey", "figures", "report".</summary>
internal static class MaterialNouns
{
    private static readonly FrozenSet<string> Nouns = WordList.Rows("source-nouns.txt").Where(row => row[1] is "Document" or "Dataset").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for such a noun.</summary>
    /// <param name="lower">The word in lower case.</param>
    public static bool Contains(string lower) => Nouns.Contains(lower);
}
