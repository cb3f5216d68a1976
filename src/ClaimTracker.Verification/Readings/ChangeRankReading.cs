using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Judging;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Readings;

/// <summary>The place of a name's change among the changes of all names of a column: "the second-fastest growth of the districts". Figures or percent may be meant.</summary>
/// <param name="After">The later figure, without a filter on the column.</param>
/// <param name="Before">The earlier one.</param>
/// <param name="By">The column of the names.</param>
/// <param name="Value">The name that the claim is about.</param>
/// <param name="IsDown">True where falls are ranked.</param>
/// <param name="Claimed">The claimed place, 1 for the largest.</param>
internal sealed record ChangeRankReading(Selection After, Selection Before, DataColumn By, string Value, bool IsDown, int Claimed) : Reading
{
    public override TableModel Table => After.Table;

    public override Answer? Evaluate(Evaluator evaluator)
    {
        var before = evaluator.Groups(Before, By).ToDictionary(group => group.Name, group => group.Value, StringComparer.Ordinal);
        var changes = new List<Change>();
        foreach (var (name, value) in evaluator.Groups(After, By))
            if (before.TryGetValue(name, out var old) && old > 0) changes.Add(new Change(name, value - old, (value - old) / old * 100));
        if (changes.Find(change => change.Name == Value) is not { } own || changes.Count < Math.Max(2, Claimed)) return null;
        var holds = (IsDown ? own.By < 0 : own.By > 0) && (IsPlace(changes, change => change.By, own) || IsPlace(changes, change => change.Percent, own));
        var order = (IsDown ? changes.OrderBy(change => change.By) : changes.OrderByDescending(change => change.By)).ToList();
        var right = order[Claimed - 1];
        return new Answer
        {
            Value = order.IndexOf(own) + 1,
            Text = right.Name,
            Decided = holds ? VerdictReason.Superlative : VerdictReason.WrongSuperlative,
            Because = $"{Value} has place {order.IndexOf(own) + 1} of {changes.Count} with {NumberText.Of(own.By)} ({NumberText.Of(Math.Round(own.Percent, 1))}%)" + (holds ? "" : $"; place {Claimed} has {right.Name} with {NumberText.Of(right.By)} ({NumberText.Of(Math.Round(right.Percent, 1))}%)"),
            Formula = $"change from ({Words(Before)}) to ({Words(After)}) by {By.Header}",
            Query = SelectStatement.Grouped(After, By).Text + "; " + SelectStatement.Grouped(Before, By).Text,
            Used = changes.Count,
            Cells = [Of(After), Of(Before)],
        };
    }

    private Selection Of(Selection selection) => selection with { Filters = [.. selection.Filters, new Filter(By, [Value])] };

    private bool IsPlace(List<Change> changes, Func<Change, decimal> size, Change own)
    {
        var before = changes.Count(change => IsDown ? size(change) < size(own) : size(change) > size(own));
        return Claimed > before && Claimed <= before + changes.Count(change => size(change) == size(own));
    }

    private sealed record Change(string Name, decimal By, decimal Percent);
}
