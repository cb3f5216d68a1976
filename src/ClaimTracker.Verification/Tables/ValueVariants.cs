using System.Collections.Frozen;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Tables;

/// <summary>Spellings and terms that stand for one another in the cells of statistics. The table is <c>value-variants.txt</c>.</summary>
internal static class ValueVariants
{
    private static readonly FrozenDictionary<string, string[]> Variants = Read();

    /// <summary>What else a cell may be called in prose.</summary>
    public static IEnumerable<string> Of(string value)
    {
        var words = Stems.Words(value);
        // "Net income" is "profit" in prose, though neither word is the other.
        if (words.Count is 2 or 3 && Variants.TryGetValue(string.Join('_', words), out var terms))
            foreach (var term in terms)
                yield return term;
        // "Motor vehicle theft" is "auto theft".
        for (var i = 0; i + 1 < words.Count && words.Count <= 4; i++)
            if (Variants.TryGetValue($"{words[i]}_{words[i + 1]}", out var pairs))
                foreach (var other in pairs)
                    yield return string.Join(' ', [.. words.Take(i), other, .. words.Skip(i + 2)]);
        for (var i = 0; i < words.Count && words.Count <= 4; i++)
            if (Variants.TryGetValue(words[i], out var others))
                foreach (var other in others)
                    yield return string.Join(' ', words.Select((word, at) => at == i ? other : word));
    }

    private static FrozenDictionary<string, string[]> Read()
    {
        var variants = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in WordTable.Rows("value-variants.txt"))
        {
            var words = row[0].Split(' ');
            foreach (var word in words)
                foreach (var other in words)
                    if (word != other)
                    {
                        if (!variants.TryGetValue(word, out var list)) variants.Add(word, list = []);
                        list.Add(other.Replace('_', ' '));
                    }
        }

        return variants.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
