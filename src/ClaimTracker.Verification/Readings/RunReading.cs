using System.Globalization;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Readings;

/// <summary>How many steps of a series, up to a period, go the same way one after another.</summary>
/// <param name="Series">The series.</param>
/// <param name="Until">The last period of the run.</param>
/// <param name="IsDown">True for a fall.</param>
internal sealed record RunReading(Series Series, Period Until, bool IsDown) : Reading
{
    /// <summary>So many are enough: "for three consecutive years" is true of four; null where the count has to be exact.</summary>
    public int? Enough { get; init; }

    public override TableModel Table => Series.Table;

    public override Answer? Evaluate(Evaluator evaluator)
    {
        var values = SeriesValues.Of(Series, evaluator);
        var at = values.FindLastIndex(pair => pair.Period == Until || Until.Covers(pair.Period));
        if (at < 1) return null;
        var steps = 0;
        while (at - steps >= 1 && (IsDown ? values[at - steps].Value < values[at - steps - 1].Value : values[at - steps].Value > values[at - steps - 1].Value)) steps++;
        // The series may have begun within the run.
        if (steps == at && (Enough is not { } wanted || steps < wanted)) return null;
        return new Answer
        {
            Value = Enough is { } enough && steps >= enough ? enough : steps,
            Formula = $"{steps.ToString(CultureInfo.InvariantCulture)} periods in a row that {(IsDown ? "fell" : "rose")}, {Words(Series.All())}",
            Query = Series.IsWide || Table.Time is not { } time ? SelectStatement.Of(Series.All()).Text : SelectStatement.ByTime(Series.All(), time),
            Used = steps + 1,
            Cells = [.. values.Skip(at - steps).Take(steps + 1).Select(pair => Series.At(pair.Period)).OfType<Selection>()],
        };
    }
}
