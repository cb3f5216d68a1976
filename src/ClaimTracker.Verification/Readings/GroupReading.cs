using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Readings;

/// <summary>Where a name stands among all names of a column: first, second, last; alone or not.</summary>
/// <param name="Selection">The figure that they are ordered by, without a filter on the column.</param>
/// <param name="By">The column of the names.</param>
/// <param name="Value">The name that the claim is about.</param>
/// <param name="IsLeast">True where the smallest comes first.</param>
internal sealed record RankReading(Selection Selection, DataColumn By, string Value, bool IsLeast) : Reading
{
    /// <summary>True for "alone": nobody may share the place.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The claimed place: 1 for a superlative.</summary>
    public int Claimed { get; init; } = 1;

    public override TableModel Table => Selection.Table;

    public override Answer? Evaluate(Evaluator evaluator)
    {
        var groups = evaluator.Groups(Selection, By);
        var own = groups.FirstOrDefault(group => group.Name == Value);
        if (own.Name is null || groups.Count < 2) return null;
        var before = groups.Count(group => IsLeast ? group.Value < own.Value : group.Value > own.Value);
        var ties = groups.Where(group => group.Value == own.Value && group.Name != Value).ToList();
        var best = IsLeast ? groups.MinBy(group => group.Value) : groups.MaxBy(group => group.Value);
        var place = before + 1;
        var holds = Claimed >= place && Claimed <= place + ties.Count;
        var words = $"{(IsLeast ? "smallest" : "largest")} {Words(Selection)} by {By.Header}";
        return new Answer
        {
            Value = place,
            Text = best.Name,
            Decided = IsAlone && ties.Count > 0 && holds ? VerdictReason.NotUnique : holds ? VerdictReason.Superlative : VerdictReason.WrongSuperlative,
            Because = IsAlone && ties.Count > 0 ? $"{Value} shares place {place} with {ties[0].Name}" : $"{Value} has place {place} of {groups.Count} with {Text(own.Value)}" + (place > 1 ? $"; {best.Name} has {Text(best.Value)}" : ""),
            Formula = words,
            Query = SelectStatement.Grouped(Selection, By).Text + (IsLeast ? " ORDER BY 2" : " ORDER BY 2 DESC"),
            Used = groups.Count,
            Cells = [Selection with { Filters = [.. Selection.Filters, new Filter(By, best.Name == Value ? [Value] : [best.Name, Value])] }],
        };
    }

    private static string Text(decimal value) => Judging.NumberText.Of(value);
}

/// <summary>How many names of a column pass a test of their figures: grew, fell, are above a number.</summary>
/// <param name="After">The figure, or the later of two.</param>
/// <param name="Before">The earlier figure; null where <paramref name="After"/> is a change already.</param>
/// <param name="By">The column of the names.</param>
/// <param name="IsUp">True where growth is counted.</param>
/// <param name="InPercent">True for the share of the names in percent.</param>
internal sealed record GroupCountReading(Selection After, Selection? Before, DataColumn By, bool IsUp, bool InPercent) : Reading
{
    public override TableModel Table => After.Table;

    public override Answer? Evaluate(Evaluator evaluator)
    {
        var after = evaluator.Groups(After, By);
        if (after.Count == 0) return null;
        var before = Before is null ? null : evaluator.Groups(Before, By).ToDictionary(group => group.Name, group => group.Value, StringComparer.Ordinal);
        var count = 0;
        foreach (var (name, value) in after)
        {
            var change = before is null ? value : before.TryGetValue(name, out var old) ? value - old : 0;
            if (IsUp ? change > 0 : change < 0) count++;
        }

        var words = Before is null ? Words(After) : $"change from ({Words(Before)}) to ({Words(After)})";
        return new Answer
        {
            Value = InPercent ? count * 100m / after.Count : count,
            Formula = $"number of {By.Header} with {(IsUp ? "growth" : "decline")} in {words}" + (InPercent ? $" / {after.Count} * 100" : ""),
            Query = SelectStatement.Grouped(After, By).Text + (Before is null ? "" : "; " + SelectStatement.Grouped(Before, By).Text),
            Used = after.Count,
            Cells = [After],
        };
    }
}

/// <summary>By how much the first of a column's names is ahead of the next.</summary>
internal sealed record GapReading(Selection Selection, DataColumn By, string Value, bool IsLeast) : Reading
{
    public override TableModel Table => Selection.Table;

    public override Answer? Evaluate(Evaluator evaluator)
    {
        var groups = evaluator.Groups(Selection, By);
        var own = groups.FirstOrDefault(group => group.Name == Value);
        if (own.Name is null || groups.Count < 2) return null;
        var others = groups.Where(group => group.Name != Value).ToList();
        var next = IsLeast ? others.MinBy(group => group.Value) : others.MaxBy(group => group.Value);
        return new Answer
        {
            Value = IsLeast ? next.Value - own.Value : own.Value - next.Value,
            Formula = $"({Words(Selection)} of {Value}) - (that of {next.Name}, the next)",
            Query = SelectStatement.Grouped(Selection, By).Text + (IsLeast ? " ORDER BY 2" : " ORDER BY 2 DESC") + " LIMIT 2",
            Used = 2,
            Cells = [Selection with { Filters = [.. Selection.Filters, new Filter(By, [Value, next.Name])] }],
        };
    }
}
