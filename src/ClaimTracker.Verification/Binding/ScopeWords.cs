using System.Collections.Frozen;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Words that lift a figure above a table: "the national rate" is none of a county's file.</summary>
internal static class ScopeWords
{
    private static readonly FrozenSet<string> Words = WordTable.Rows("scope-words.txt").Where(row => row.Length == 1).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Places = WordTable.Rows("scope-words.txt").Where(row => row is [_, "place"]).Select(row => Stems.Of(row[0])).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for such a word where the table is one of a smaller place and does not say the word itself.</summary>
    public static bool IsBeyond(TableModel table, string word) =>
        Words.Contains(word) && !table.HeaderStems.Contains(Stems.Of(word)) && !table.NameStems.Contains(Stems.Of(word)) && !table.Described.Contains(Stems.Of(word)) && !table.Entities.HasWord(Stems.Of(word))
        && (table.NameStems.Any(Places.Contains) || (table.Key is { } key && table.Header(key).Stems.Any(Places.Contains)));
}
