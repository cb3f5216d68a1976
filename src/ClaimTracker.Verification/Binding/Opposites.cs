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

    /// <summary>True where what the number counts is said not to be or not to do something: "16 berths were not let".</summary>
    public static bool IsDenied(ClaimContext context) => Denial(context) >= 0;

    /// <summary>True where it is denied that what the number counts belongs to the part: "not let", "have not yet been paid".</summary>
    public static bool IsDenied(ClaimContext context, Measure part, Measure whole)
    {
        if (Denial(context) is not (>= 0 and var not)) return false;
        for (var i = 0; i < context.Words.WordStems.Count; i++)
            if (context.Words.TokenOf[i] - not is > 0 and <= 3 && part.Stems.Contains(context.Words.WordStems[i]) && !whole.Stems.Contains(context.Words.WordStems[i]))
                return true;
        return false;
    }

    /// <summary>The "not" behind an auxiliary soon after the number; -1 where there is none.</summary>
    private static int Denial(ClaimContext context)
    {
        for (var i = context.Last + 1; i <= Math.Min(context.Last + 5, context.Sentence.Tokens.Length - 1); i++)
            if (context.Sentence.Lower(i) is "not" or "n't" or "n’t" or "never" && context.Sentence.Tags[i - 1] is Language.PartOfSpeech.Auxiliary or Language.PartOfSpeech.Verb)
                return i;
        return -1;
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
