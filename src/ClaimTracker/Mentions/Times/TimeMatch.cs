namespace ClaimTracker.Mentions.Times;

/// <summary>A temporal expression in tokens of one sentence, before its value is final.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Type">Its TIMEX3 type.</param>
/// <param name="Value">Its TIMEX3 value where it needs nothing else.</param>
/// <param name="Date">The piece of the calendar it names, which later expressions may lean on.</param>
/// <param name="Clock">The part of a time value from the T on: "T09:30", "TMO"; its day is found when the sentence is done.</param>
internal readonly record struct TimeMatch(int First, int Last, TimeType Type, string? Value, CalendarValue? Date = null, string? Clock = null)
{
    public static TimeMatch Of(int first, int last, CalendarValue? date, string? otherwise = null) => new(first, last, TimeType.Date, date?.ToString() ?? otherwise, date);
}
