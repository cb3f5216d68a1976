using System.Collections.Frozen;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Verbs that say what part of a whole something is: "accounts for", "makes up". The list is <c>share-verbs.txt</c>.</summary>
internal static class ShareVerbs
{
    private static readonly FrozenSet<string> Verbs = WordTable.Rows("share-verbs.txt").Select(row => Stems.Of(row[0])).ToFrozenSet(StringComparer.Ordinal);

    public static bool Is(string stem) => Verbs.Contains(stem);

    public static bool IsNear(ClaimContext context, int reach)
    {
        for (var i = 0; i < context.Words.WordStems.Count; i++)
            if (context.Words.TokenOf[i] >= context.First - reach && context.Words.TokenOf[i] <= context.Last + reach && Is(context.Words.WordStems[i]))
                return true;
        return false;
    }
}
