using System.Collections.Frozen;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Tells whether a number says what is not there, of which no table that counts what is there can say anything.</summary>
internal static class Absences
{
    /// <summary>How many tokens before the number the word may stand: "short of about 60 nurses".</summary>
    private const int Reach = 4;

    private const int NobodyReach = 10;

    private static readonly FrozenSet<string> Shortages = WordTable.Rows("shortage-words.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Stems = Shortages.Append("vacancy").Append("vacant").Select(Words.Stems.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"The port is short of 60 pilots": the pilots that it has are no such number.</summary>
    public static bool IsShortage(ClaimContext context, IEnumerable<TableModel> tables)
    {
        // Where a column counts what is missing, it can be asked.
        if (tables.Any(table => table.HeaderStems.Any(Stems.Contains))) return false;
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
            if (context.Sentence.Lower(i) is "no" or "none" or "nobody" or "neither" or "never")
                // "There is no doubt that more than 71 came", "with no warning": what is denied is not what the number bounds.
                return context.Sentence.Lower(i - 1) is not ("is" or "was" or "with" or "had" or "has" or "by" or "in") || context.Sentence.Lower(i) is not "no";
        }

        return false;
    }
}
