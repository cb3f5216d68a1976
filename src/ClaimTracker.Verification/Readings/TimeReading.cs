using System.Globalization;
using ClaimTracker.Verdicts;
using ClaimTracker.Verification.Judging;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Readings;

/// <summary>What is asked of a series as a whole.</summary>
internal enum TimeQuestion
{
    /// <summary>Is the period the largest or smallest of all?</summary>
    First,

    /// <summary>Is it the largest or smallest after another period?</summary>
    Since,

    /// <summary>Has the step to the period its place among all steps, such as the largest, of all or after another period?</summary>
    FirstChange,

    /// <summary>Does every step go the same way?</summary>
    Every,
}

/// <summary>A question to all periods of a series.</summary>
/// <param name="Series">The series.</param>
/// <param name="Question">The question.</param>
/// <param name="IsDown">True for the smallest, or for a fall.</param>
internal sealed record TimeReading(Series Series, TimeQuestion Question, bool IsDown) : Reading
{
    /// <summary>The period that the statement is about; for <see cref="TimeQuestion.Every"/> the first one.</summary>
    public Period? At { get; init; }

    /// <summary>The period after which it is to be the first.</summary>
    public Period? After { get; init; }

    /// <summary>The last period that had been published.</summary>
    public Period? Until { get; init; }

    /// <summary>The place that a step is to have: 1 for the largest.</summary>
    public int Place { get; init; } = 1;

    /// <summary>How long a step is, in years where cells are shorter.</summary>
    public bool ByYear { get; init; }

    public override TableModel Table => Series.Table;

    public override Answer? Evaluate(Evaluator evaluator)
    {
        var values = Values(evaluator);
        if (Until is { } until) values = values.Where(pair => pair.Period.Start < until.End).ToList();
        if (values.Count < 2) return null;
        return Question switch
        {
            TimeQuestion.Every => Every(values),
            TimeQuestion.Since => Since(values),
            TimeQuestion.FirstChange => FirstChange(values),
            _ => First(values),
        };
    }

    private Answer? First(List<(Period Period, decimal Value)> values)
    {
        if (At is not { } at) return null;
        var own = values.Where(pair => pair.Period == at || at.Covers(pair.Period)).ToList();
        if (own.Count == 0) return null;
        var best = IsDown ? values.MinBy(pair => pair.Value) : values.MaxBy(pair => pair.Value);
        var mine = IsDown ? own.MinBy(pair => pair.Value) : own.MaxBy(pair => pair.Value);
        var holds = mine.Value == best.Value;
        return Of(holds ? VerdictReason.Superlative : VerdictReason.WrongSuperlative, holds
            ? $"{Name(mine.Period)} has the {Direction} figure, {NumberText.Of(mine.Value)}"
            : $"{Name(best.Period)} has the {Direction} figure, {NumberText.Of(best.Value)}; {Name(mine.Period)} has {NumberText.Of(mine.Value)}", values.Count, Name(best.Period), best.Value);
    }

    private Answer? Since(List<(Period Period, decimal Value)> values)
    {
        var at = At is { } said ? values.FindLastIndex(pair => pair.Period == said || said.Covers(pair.Period)) : values.Count - 1;
        if (at <= 0 || After is not { } after) return null;
        if (values[0].Period.Start > after.End) return null;
        var own = values[at];
        var rivals = values.Take(at).Where(pair => pair.Period.Start >= after.End && (IsDown ? pair.Value <= own.Value : pair.Value >= own.Value)).ToList();
        var last = values.Take(at).LastOrDefault(pair => IsDown ? pair.Value <= own.Value : pair.Value >= own.Value);
        return Of(rivals.Count == 0 ? VerdictReason.Superlative : VerdictReason.WrongSuperlative, rivals.Count == 0
            ? $"{Name(own.Period)} has {NumberText.Of(own.Value)}, which no period after {Name(after)} reached" + (last == default ? "" : $"; the last that did was {Name(last.Period)} with {NumberText.Of(last.Value)}")
            : $"{Name(rivals[^1].Period)} had {NumberText.Of(rivals[^1].Value)}, {Name(own.Period)} has {NumberText.Of(own.Value)}", at, last == default ? null : Name(last.Period), own.Value);
    }

    /// <summary>The place of a step among all, in figures or in percent, with the first period or after it: any may be meant.</summary>
    private Answer? FirstChange(List<(Period Period, decimal Value)> values)
    {
        var steps = new List<(Period Period, decimal By, decimal Percent)>();
        for (var i = 1; i < values.Count; i++)
            if (values[i - 1].Value > 0 && (After is not { } after || values[i].Period.Start >= after.Start))
                steps.Add((values[i].Period, values[i].Value - values[i - 1].Value, (values[i].Value - values[i - 1].Value) / values[i - 1].Value * 100));
        if (At is not { } at || steps.FindLastIndex(step => step.Period == at || at.Covers(step.Period)) is not (>= 0 and var mine) || steps.Count < Math.Max(2, Place)) return null;
        var own = steps[mine];
        var later = Place > 1 && After is { } since ? steps.Where(step => step.Period.Start >= since.End).ToList() : steps;
        var holds = (IsDown ? own.By < 0 : own.By > 0)
            && (IsPlace(steps, step => step.By, own) || IsPlace(steps, step => step.Percent, own) || IsPlace(later, step => step.By, own) || IsPlace(later, step => step.Percent, own));
        var order = (IsDown ? steps.OrderBy(step => step.By) : steps.OrderByDescending(step => step.By)).ToList();
        var right = order[Place - 1];
        var place = Place == 1 ? $"the {Direction} change" : $"place {Place} of {steps.Count} changes, the largest {(IsDown ? "fall" : "rise")} first";
        return Of(holds ? VerdictReason.Superlative : VerdictReason.WrongSuperlative, holds
            ? $"{Name(own.Period)} has {place}, {NumberText.Of(own.By)} ({NumberText.Of(Math.Round(own.Percent, 1))}%)"
            : $"{Name(right.Period)} has {place}, {NumberText.Of(right.By)}; {Name(own.Period)} has {NumberText.Of(own.By)}", steps.Count, Name(right.Period), right.By);
    }

    private bool IsPlace(List<(Period Period, decimal By, decimal Percent)> steps, Func<(Period Period, decimal By, decimal Percent), decimal> size, (Period Period, decimal By, decimal Percent) own)
    {
        var value = size(own);
        var before = steps.Count(step => IsDown ? size(step) < value : size(step) > value);
        var same = steps.Count(step => size(step) == value);
        return Place > before && Place <= before + Math.Max(1, same);
    }

    private Answer? Every(List<(Period Period, decimal Value)> values)
    {
        var steps = At is { } at ? values.Where(pair => pair.Period.Start >= at.Start).ToList() : values;
        if (steps.Count < 2) return null;
        for (var i = 1; i < steps.Count; i++)
        {
            var change = steps[i].Value - steps[i - 1].Value;
            if (IsDown ? change < 0 : change > 0) continue;
            return Of(VerdictReason.UniversalFails, $"Not every period: from {Name(steps[i - 1].Period)} to {Name(steps[i].Period)} it went from {NumberText.Of(steps[i - 1].Value)} to {NumberText.Of(steps[i].Value)}", steps.Count, Name(steps[i].Period), steps[i].Value);
        }

        return Of(VerdictReason.Universal, $"All {steps.Count - 1} steps from {Name(steps[0].Period)} to {Name(steps[^1].Period)} go {(IsDown ? "down" : "up")}", steps.Count, null, steps[^1].Value);
    }

    private string Direction => IsDown ? "smallest" : "largest";

    private Answer Of(VerdictReason reason, string because, int used, string? text, decimal value) => new()
    {
        Value = value,
        Text = text,
        Decided = reason,
        Because = because,
        Formula = $"{Words(Series.All())} by period",
        Query = Series.IsWide || Series.Table.Time is not { } time ? SelectStatement.Of(Series.All()).Text : SelectStatement.ByTime(Series.All(), time),
        Used = used,
        Cells = [Series.All()],
    };

    private string Name(Period period) => ByYear || period.IsYear ? period.Start.Year.ToString(CultureInfo.InvariantCulture)
        : Series.Table.Time?.Periods.FirstOrDefault(cell => cell.Period == period).Raw ?? $"{period.Start:yyyy-MM-dd}";

    private List<(Period Period, decimal Value)> Values(Evaluator evaluator)
    {
        var values = SeriesValues.Of(Series, evaluator);
        if (!ByYear || Series.IsWide || Series.Table.Time is not { Periods.Count: > 0 } time || time.Periods[0].Period.Days > 300) return values;
        var isMean = Series.All().Aggregate is Aggregate.Mean or Aggregate.Median;
        return values.GroupBy(pair => pair.Item1.Start.Year).Select(year => (Period.Year(year.Key), isMean ? year.Average(pair => pair.Item2) : year.Sum(pair => pair.Item2))).ToList();
    }
}
