using System.Collections.Frozen;

namespace ClaimTracker.Verification.Words;

/// <summary>How alike two stems are in meaning. The groups are <c>synonyms.txt</c>.</summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, int[]> Groups = Read();

    private static readonly FrozenSet<string> GenericWords = WordTable.Rows("generic-words.txt").Select(row => Stems.Of(row[0])).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BackgroundWords = WordTable.Rows("background-words.txt").Select(row => Stems.Of(row[0])).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a word that a table need not explain: a generic one, or one for whom or where an article speaks of in passing.</summary>
    public static bool IsBackground(string stem) => GenericWords.Contains(stem) || BackgroundWords.Contains(stem);

    /// <summary>1 for the same stem, less for the same group or a long common beginning, 0 for strangers.</summary>
    public static double Likeness(string left, string right)
    {
        if (left == right) return 1;
        if (Groups.TryGetValue(left, out var a) && Groups.TryGetValue(right, out var b))
            foreach (var group in a)
                if (Array.IndexOf(b, group) >= 0)
                    return 0.85;
        var shared = 0;
        while (shared < left.Length && shared < right.Length && left[shared] == right[shared]) shared++;
        return shared >= 5 && shared * 10 >= Math.Max(left.Length, right.Length) * 7 && char.IsLetter(left[0]) ? 0.75 : 0;
    }

    /// <summary>True for a word that says nothing about what is measured.</summary>
    public static bool IsGeneric(string stem) => GenericWords.Contains(stem);

    private static FrozenDictionary<string, int[]> Read()
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var rows = WordTable.Rows("synonyms.txt");
        for (var i = 0; i < rows.Count; i++)
            foreach (var word in rows[i][0].Split(' '))
            {
                var stem = Stems.Of(word);
                if (!groups.TryGetValue(stem, out var list)) groups.Add(stem, list = []);
                list.Add(i);
            }

        return groups.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
