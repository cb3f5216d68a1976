using System.Collections.Frozen;

namespace ClaimTracker.Language;

/// <summary>Which of the lists of names a word stands in, as one number: the tagger learns what that is worth.</summary>
internal static class Lexicon
{
    private static readonly string[] Lists = ["names-first.txt", "names-places.txt", "names-organizations.txt", "names-titles.txt", "names-tails.txt", "names-capitals.txt"];

    private static readonly FrozenDictionary<string, byte> Memberships = Read();

    /// <summary>One bit a list; 0 for a word in none.</summary>
    /// <param name="word">In lower case.</param>
    public static uint Of(string word) => Memberships.GetValueOrDefault(word);

    private static FrozenDictionary<string, byte> Read()
    {
        var memberships = new Dictionary<string, byte>(StringComparer.Ordinal);
        for (var list = 0; list < Lists.Length; list++)
            foreach (var row in WordList.Rows(Lists[list]))
                // "New York": the parts of a name of two words say little by themselves.
                if (!row[0].Contains(' ', StringComparison.Ordinal))
                {
                    var word = row[0].ToLowerInvariant();
                    memberships[word] = (byte)(memberships.GetValueOrDefault(word) | 1 << list);
                }

        return memberships.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
