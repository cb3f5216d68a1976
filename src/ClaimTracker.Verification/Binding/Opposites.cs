using System.Collections.Frozen;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Words for what is left when a part is taken off: "cancelled" where a column counts what ran. The table is <c>opposites.txt</c>.</summary>
internal static class Opposites
{
    private static readonly FrozenDictionary<string, string[]> Words = Read();

    private static readonly string[] Negations = ["not", "n't", "n’t", "never", "without", "no", "nor", "unable", "failed", "short", "yet"];

    /// <summary>True where the claim's sentence speaks of what is not in the measure: "cancelled", "have not been paid".</summary>
    public static bool IsTurned(ClaimContext context, Measure part)
    {
        for (var i = 0; i < context.Words.WordStems.Count; i++)
            if (Math.Abs(context.Words.TokenOf[i] - context.First) <= 12 && Is(context.Words.WordStems[i], part))
                return true;
        return context.SaysNear(7, Negations);
    }

    /// <summary>The tokens that say so.</summary>
    public static IEnumerable<int> Tokens(ClaimContext context, Measure part)
    {
        for (var i = 0; i < context.Words.WordStems.Count; i++)
            if (Is(context.Words.WordStems[i], part))
                yield return context.Words.TokenOf[i];
    }

    private static bool Is(string stem, Measure part)
    {
        if (Words.TryGetValue(stem, out var others))
            foreach (var own in part.Stems)
                if (Array.IndexOf(others, own) >= 0)
                    return true;
        // "Unpaid" is what "paid" leaves.
        if (stem.Length > 5 && (stem.StartsWith("un", StringComparison.Ordinal) || stem.StartsWith("non", StringComparison.Ordinal)))
            foreach (var own in part.Stems)
                if (own.Length > 2 && (stem.AsSpan(2).SequenceEqual(own) || stem.AsSpan(3).SequenceEqual(own)))
                    return true;
        return false;
    }

    private static FrozenDictionary<string, string[]> Read()
    {
        var words = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in WordTable.Rows("opposites.txt"))
        {
            string[] left = [.. row[0].Split(' ').Select(Stems.Of)], right = [.. row[1].Split(' ').Select(Stems.Of)];
            foreach (var (some, others) in new[] { (left, right), (right, left) })
                foreach (var word in some)
                {
                    if (!words.TryGetValue(word, out var set)) words.Add(word, set = new HashSet<string>(StringComparer.Ordinal));
                    set.UnionWith(others);
                }
        }

        return words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
