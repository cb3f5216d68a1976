namespace ClaimTracker.Mentions.Times;

/// <summary>The four TIMEX3 types.</summary>
public enum TimeType
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>DATE: a day or a longer stretch of the calendar, or a vague one.</summary>
    Date,

    /// <summary>TIME: a time of day.</summary>
    Time,

    /// <summary>DURATION: a length of time.</summary>
    Duration,

    /// <summary>SET: times that recur.</summary>
    Set,
}

/// <summary>A temporal expression, resolved as TIMEX3 (ISO-TimeML 1.2.1) resolves it.</summary>
/// <param name="Span">Its words, without prepositions: "last year", "March 2".</param>
/// <param name="Type">Its TIMEX3 type.</param>
/// <param name="Value">Its TIMEX3 value, such as <c>2016</c>, <c>2026-03-02</c>, <c>2026-Q1</c>, <c>P3D</c>, <c>PRESENT_REF</c>; null where it cannot be resolved.</param>
public sealed record TimeExpression(TextSpan Span, TimeType Type, string? Value);
