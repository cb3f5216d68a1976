using System.Collections.Frozen;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Nouns of how far apart two figures are, as in "a 12-point lead". The list is <c>margin-words.txt</c>.</summary>
internal static class MarginWords
{
    private static readonly FrozenSet<string> Nouns = WordTable.Rows("margin-words.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    public static bool Is(string word) => Nouns.Contains(word);
}
