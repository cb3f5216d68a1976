using System.Globalization;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Cli.Output;

/// <summary>The articles that have no date, though a time in them depends on it; told once for all of them.</summary>
internal sealed class Undated
{
    private string _first = "", _time = "";
    private int _count;

    /// <summary>Counts an outcome in.</summary>
    public void Add(Outcome outcome)
    {
        var report = outcome.Report;
        if (outcome.IsUnread || report.Article.Published is not null || report.Dates.FirstOrDefault(IsOpen) is not { } open) return;
        if (_count++ == 0) (_first, _time) = (outcome.Name, open.Span.Slice(report.Article.Text));
    }

    /// <summary>What to tell; null where there is nothing.</summary>
    public string? Line => _count == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"{(_count == 1 ? $"{_first} has" : $"{_count:#,0} articles have")} no date, so times such as '{_time}' could not be resolved; --published DATE tells it.");

    private static bool IsOpen(TimeExpression time) =>
        time.Type is TimeType.Date or TimeType.Time && (time.Value is null or "PAST_REF" or "FUTURE_REF" || time.Value.StartsWith('X'));
}
