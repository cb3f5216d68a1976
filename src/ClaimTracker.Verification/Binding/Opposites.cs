using System.Collections.Frozen;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Words for what is left when a part is taken off: "cancelled" where a column counts what ran. The table is <c>opposites.txt</c>.</summary>
internal static class Opposites
{
    /// <summary>How far from the claim a word may stand that turns it, and how far before it its "not".</summary>
    private const int Reach = 12, NotReach = 4;

    /// <summary>The groups of a word by twos: those on the two sides of one row differ in the last bit.</summary>
    private static readonly FrozenDictionary<string, int[]> Groups = Read();

    private static readonly string[] Negations = ["not", "n't", "n’t", "never", "without", "no", "nor", "unable", "failed", "short", "yet"];

    /// <summary>True where the claim's sentence speaks of what the part leaves of its whole: "cancelled", "have not been paid". "Not cancelled" speaks of the part, and "not sold" of something else than what is let.</summary>
    public static bool IsTurned(ClaimContext context, Measure part, Measure whole)
    {
        for (var i = 0; i < context.Words.WordStems.Count; i++)
        {
            var (stem, token) = (context.Words.WordStems[i], context.Words.TokenOf[i]);
            if (Math.Abs(token - context.First) > Reach) continue;
            if (IsNegated(context, token) ? IsOf(stem, part, whole) : Is(stem, part)) return true;
        }

        return false;
    }

    /// <summary>True where a "not" stands shortly before a token, with nothing between that begins something new.</summary>
    private static bool IsNegated(ClaimContext context, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - NotReach); i--)
        {
            if (Array.IndexOf(Negations, context.Sentence.Lower(i)) >= 0) return true;
            if (context.Sentence.Lower(i) is "," or ";" or "and" or "but" or "while") return false;
        }

        return false;
    }

    /// <summary>True for a word of the part's name that is not the whole's, or one that says the same: "ran" of the trips operated.</summary>
    private static bool IsOf(string stem, Measure part, Measure whole)
    {
        if (whole.Stems.Contains(stem)) return false;
        foreach (var own in part.Stems)
            if (!whole.Stems.Contains(own) && (own == stem || Synonyms.Likeness(own, stem) >= 0.85 || Share(own, stem, 0)))
                return true;
        return false;
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
        foreach (var own in part.Stems)
            if (Share(own, stem, 1))
                return true;
        // "Unpaid" is what "paid" leaves.
        if (stem.Length > 5 && (stem.StartsWith("un", StringComparison.Ordinal) || stem.StartsWith("non", StringComparison.Ordinal)))
            foreach (var own in part.Stems)
                if (own.Length > 2 && (stem.AsSpan(2).SequenceEqual(own) || stem.AsSpan(3).SequenceEqual(own)))
                    return true;
        return false;
    }

    /// <summary>True where two words stand in one row of the table: on the same side for 0, on the two sides for 1.</summary>
    private static bool Share(string left, string right, int side)
    {
        if (!Groups.TryGetValue(left, out var some) || !Groups.TryGetValue(right, out var others)) return false;
        foreach (var group in some)
            if (Array.IndexOf(others, group ^ side) >= 0)
                return true;
        return false;
    }

    private static FrozenDictionary<string, int[]> Read()
    {
        var groups = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        var rows = WordTable.Rows("opposites.txt");
        for (var row = 0; row < rows.Count; row++)
            for (var side = 0; side < 2; side++)
                foreach (var word in rows[row][side].Split(' '))
                {
                    var stem = Stems.Of(word);
                    if (!groups.TryGetValue(stem, out var set)) groups.Add(stem, set = []);
                    set.Add((row * 2) + side);
                }

        return groups.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
