using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Words such as "deadliest" and "lowest". The table is <c>superlatives.txt</c>.</summary>
internal static class Superlatives
{
    private static readonly FrozenDictionary<string, (bool IsLeast, string? Stem)> Words = WordTable.Rows("superlatives.txt")
        .ToFrozenDictionary(row => row[0], row => (row[1] == "least", row[2].Length == 0 ? null : Stems.Of(row[2])), StringComparer.Ordinal);

    /// <summary>How many tokens before a date the superlative may stand: "its highest annual total since the spring of 2019".</summary>
    private const int Reach = 8;

    public static bool Is(string word) => Words.ContainsKey(word);

    public static bool IsLeast(string word) => Words.TryGetValue(word, out var found) && found.IsLeast;

    /// <summary>The word that a superlative adds to what is measured: "deadliest" speaks of deaths.</summary>
    public static string? Stem(string word) => Words.TryGetValue(word, out var found) ? found.Stem : null;

    /// <summary>True where the "since" before a token goes with a superlative: "its best year since 2019", "the most refusals since May".</summary>
    public static bool IsBefore(Sentence sentence, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - Reach); i--)
        {
            var word = sentence.Lower(i);
            if (word is "," or ";" or ":") return false;
            if (Is(word) || word is "best" or "first") return true;
        }

        return false;
    }

    /// <summary>The direction that a superlative between two tokens has, and the word that it adds to what is measured.</summary>
    public static (bool IsLeast, string? Stem) Of(ClaimContext context, int first, int last)
    {
        for (var i = first; i <= last && i < context.Sentence.Tokens.Length; i++)
            if (Words.TryGetValue(context.Sentence.Lower(i), out var found))
                return found;
        return (false, null);
    }
}
