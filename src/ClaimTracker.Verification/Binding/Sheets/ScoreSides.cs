using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding.Sheets;

/// <summary>Which side each number of a score is of: "the Otters outscored the Foxes, 31-19".</summary>
/// <param name="Left">The row of the first number; null where only both together can be told.</param>
/// <param name="Right">The row of the second.</param>
/// <param name="HasVerb">True where a verb says that two sides are set against each other.</param>
internal sealed record ScoreSides(SheetRow? Left, SheetRow? Right, bool HasVerb)
{
    private static readonly FrozenDictionary<string, bool> Verbs = WordTable.Rows("score-verbs.txt").ToFrozenDictionary(row => row[0], row => row[1] == "wins", StringComparer.Ordinal);

    public static ScoreSides Of(Sentence sentence, NumberPair pair, IReadOnlyList<SheetRow> rows)
    {
        var verb = -1;
        for (var i = pair.First - 1; i > 0 && verb < 0; i--)
            if (Verbs.ContainsKey(sentence.Lower(i)) && (!sentence.Lower(i).StartsWith("scor", StringComparison.Ordinal) || (sentence.Lower(i - 1) is "-" && sentence.Lower(i - 2) == "out")))
                verb = i;
        if (verb < 0) return new ScoreSides(null, null, false);
        var before = rows.LastOrDefault(row => row.Last < verb);
        var after = rows.FirstOrDefault(row => row.First > verb && row.Last < pair.First);
        var isPassive = sentence.Lower(verb - 1) is "were" or "was" or "been" or "being" or "got" or "-" && sentence.Lower(verb - 3) is "were" or "was" or "been" or "being" or "got";
        if (isPassive)
        {
            var by = rows.FirstOrDefault(row => row.First > verb && row.First - verb < 12);
            (before, after) = (by, before);
        }
        else if (!Verbs[sentence.Lower(verb)])
        {
            // "Lost 98-104 to": the score of the winner comes first.
            after ??= rows.FirstOrDefault(row => row.First > pair.Second && row.First - pair.Second <= 4);
            (before, after) = (after, before);
        }

        before ??= after?.Rival;
        after ??= before?.Rival;
        // Nobody beats himself.
        if (before is null || after is null || before.Side < 0 || after.Side < 0 || before.Side == after.Side) return new ScoreSides(null, null, true);
        return NumberPair.Value(sentence, pair.First) > NumberPair.Value(sentence, pair.Second) ? new ScoreSides(before, after, true) : new ScoreSides(null, null, true);
    }
}
