using System.Collections.Frozen;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Words that name an operation, not a measure: they are explained by every table. The list is <c>change-words.txt</c>.</summary>
internal static class ChangeVocabulary
{
    private static readonly FrozenSet<string> Words = WordTable.Rows("change-words.txt").Select(row => Stems.Of(row[0])).ToFrozenSet(StringComparer.Ordinal);

    public static bool Is(string stem) => Words.Contains(stem);
}
