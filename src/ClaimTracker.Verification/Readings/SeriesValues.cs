using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Readings;

/// <summary>The figures of a series in all its periods, in order of time.</summary>
internal static class SeriesValues
{
    public static List<(Period Period, decimal Value)> Of(Series series, Evaluator evaluator)
    {
        var values = new List<(Period, decimal)>();
        if (series.IsWide)
        {
            foreach (var measure in series.Measures)
                if (series.At(measure.Period!.Value) is { } selection && evaluator.Figure(selection).Value is { } value)
                    values.Add((measure.Period.Value, value));
            return values;
        }

        if (series.Table.Time is not { } time || time.Periods.Count == 0) return values;
        if (time.IsComposed)
        {
            foreach (var (_, period) in time.Periods)
                if (series.At(period) is { } selection && evaluator.Figure(selection).Value is { } value)
                    values.Add((period, value));
            return values;
        }

        var all = evaluator.Groups(series.All(), time.Column).ToDictionary(group => group.Name, group => group.Value, StringComparer.Ordinal);
        foreach (var (raw, period) in time.Periods)
            if (all.TryGetValue(raw, out var value))
                values.Add((period, value));
        return values;
    }
}
