using ClaimTracker.Mentions.Numbers;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Claims;

/// <summary>Gives a number the temporal expression that dates it: its own clause first, then the sentence.</summary>
internal static class TimeLinker
{
    /// <summary>True where a number is only part of a temporal expression: the 2 of "March 2", the three of "in the past three years".</summary>
    public static bool IsTime(Quantity quantity, IReadOnlyList<TimeExpression> times)
    {
        var span = quantity.Sentence.SpanOf(quantity.First, quantity.Last);
        foreach (var time in times)
        {
            if (!time.Span.Overlaps(span)) continue;
            if (time.Type is TimeType.Date or TimeType.Time) return true;
            if (time.Type == TimeType.Duration && quantity.Kind == ClaimKind.Duration) return Dates(quantity);
            if (time.Type == TimeType.Set && quantity.Kind is ClaimKind.Count or ClaimKind.Duration && time.Span.Contains(quantity.Span)) return true;
        }

        return quantity.Kind == ClaimKind.Duration && Dates(quantity);
    }

    /// <summary>"in the past three years", "two years ago": the duration places something else in time and is no fact of its own.</summary>
    private static bool Dates(Quantity quantity)
    {
        var sentence = quantity.Sentence;
        if (sentence.Lower(quantity.SpanLast + 1) is "ago" or "earlier" or "later" or "before" or "prior") return true;
        return sentence.Lower(quantity.HedgeFirst - 1) is "past" or "last" or "next" or "previous" or "coming" or "preceding" or "following" or "first" or "recent";
    }

    /// <summary>The expression that dates the number at <paramref name="index"/>; null where the sentence has none for it.</summary>
    public static TimeExpression? Find(ClauseContext clause, int index)
    {
        if (clause.Times.Count == 0) return null;
        var sentence = clause.Sentence;
        var quantity = clause.Quantities[index];
        var (from, to) = (sentence.Tokens[quantity.HedgeFirst].Span.Start, sentence.Tokens[quantity.SpanLast].Span.End);
        var next = clause.BeforeNext(index);
        TimeExpression? after = null, before = null, other = null;
        foreach (var time in clause.Times)
        {
            if (time.Span.Overlaps(quantity.Span) || time.Type == TimeType.Set || Owned(clause, time)) continue;
            var at = sentence.TokenAt(time.Span.Start);
            if (time.Span.Start >= to)
            {
                if (at < next && after is null && !Breaks(clause, quantity.SpanLast + 1, at)) after = time;
                else other ??= time;
            }
            else if (time.Span.End <= from)
            {
                if (at >= clause.AfterPrevious(index) || index == 0 || Leads(clause, at)) before = time;
                else other ??= time;
            }
        }

        return after ?? before ?? (clause.Quantities.Count == 1 || clause.Times.Count == 1 ? other : null);
    }

    /// <summary>A duration that is itself a claim dates nothing unless it follows "in" or "over": "nearly doubled over four years".</summary>
    private static bool Owned(ClauseContext clause, TimeExpression time)
    {
        if (time.Type != TimeType.Duration) return false;
        var at = clause.Sentence.TokenAt(time.Span.Start);
        return clause.Sentence.Lower(at - 1) is not ("in" or "over" or "within" or "during" or "for" or "since" or "the" or "past" or "last");
    }

    private static bool Breaks(ClauseContext clause, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (clause.IsClauseBreak(i))
                return true;
        return false;
    }

    /// <summary>A time that opens the sentence dates everything in it: "In 2016, the city …".</summary>
    private static bool Leads(ClauseContext clause, int at) => at <= 2;
}
