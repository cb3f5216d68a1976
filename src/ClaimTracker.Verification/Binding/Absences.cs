using System.Collections.Frozen;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Tells whether a number says what is not there, of which no table that counts what is there can say anything.</summary>
internal static class Absences
{
    /// <summary>How many tokens before the number the word may stand: "short of about 60 nurses".</summary>
    private const int Reach = 4;

    private const int NobodyReach = 10;

    private static readonly FrozenSet<string> Shortages = WordTable.Rows("shortage-words.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"The port is short of 60 pilots": the pilots that it has are no such number.</summary>
    public static bool IsShortage(ClaimContext context)
    {
        for (var i = context.Last - 1; i >= Math.Max(0, context.First - Reach); i--)
        {
            if (context.Sentence.Lower(i) is "," or ";") return false;
            // "Sales fell short of 60" is below 60.
            if (context.Sentence.Lower(i) is "short" && context.Sentence.Lower(i - 1) is not ("is" or "are" or "was" or "were" or "be" or "been")) return false;
            if (Shortages.Contains(context.Sentence.Lower(i))) return true;
        }

        return false;
    }

    /// <summary>"No boat carried more than 71 people", "none in fewer than 30": a bound that holds for nobody is the largest or the smallest of all.</summary>
    public static bool IsOfNobody(ClaimContext context)
    {
        if (context.Claim.Bound is not (Bound.MoreThan or Bound.LessThan or Bound.AtLeast or Bound.AtMost) && !context.Says("than")) return false;
        for (var i = context.First - 1; i >= Math.Max(0, context.First - NobodyReach); i--)
        {
            if (context.Sentence.Lower(i) is ";" || (context.Sentence.Lower(i) is "," && context.Sentence.Lower(i + 1) is not ("and" or "or"))) return false;
            if (context.Sentence.Lower(i) is "no" or "none" or "nobody" or "neither" or "never") return true;
        }

        return false;
    }
}
