using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Claims;

/// <summary>Gives a number the temporal expression that dates it: its own clause first, then the sentence.</summary>
internal static class TimeLinker
{
    /// <summary>The last token at which a time still opens its sentence.</summary>
    private const int LastOpening = 2;

    /// <summary>True where a number is only part of a temporal expression: the 2 of "March 2", the three of "in the past three years".</summary>
    /// <param name="quantity">The number.</param>
    /// <param name="times">The temporal expressions of its sentence, in order; they do not overlap.</param>
    public static bool IsTime(Quantity quantity, IReadOnlyList<TimeExpression> times)
    {
        var span = quantity.Sentence.SpanOf(quantity.First, quantity.Last);
        for (var i = Math.Max(0, FirstStarting(times, span.Start) - 1); i < times.Count && times[i].Span.Start < span.End; i++)
        {
            var time = times[i];
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
        if (sentence.Lower(quantity.HedgeFirst - 1) == "the" && sentence.Lower(quantity.SpanLast + 1) is "to" or "ended" or "ending" or "through") return true; // the three months to June
        return sentence.Lower(quantity.HedgeFirst - 1) is "past" or "last" or "next" or "previous" or "coming" or "preceding" or "following" or "first" or "recent";
    }

    /// <summary>The expression that dates the number at <paramref name="index"/>; null where the sentence has none for it.</summary>
    public static TimeExpression? Find(ClauseContext clause, int index)
    {
        if (clause.Times.Count == 0) return null;
        var first = FirstStarting(clause.Times, clause.Sentence.Tokens[clause.Quantities[index].SpanLast].Span.End);
        return After(clause, index, first) ?? Before(clause, index, first - 1) ?? (clause.Quantities.Count == 1 || clause.Times.Count == 1 ? Any(clause, index) : null);
    }

    /// <summary>The first one between the number and the next, in its clause.</summary>
    private static TimeExpression? After(ClauseContext clause, int index, int first)
    {
        var looked = clause.Quantities[index].SpanLast + 1;
        for (var i = first; i < clause.Times.Count; i++)
        {
            var at = clause.Sentence.TokenAt(clause.Times[i].Span.Start);
            if (at >= clause.BeforeNext(index)) return null;
            while (looked < at)
                if (clause.IsClauseBreak(looked++))
                    return null;
            if (MayDate(clause, index, clause.Times[i]) && !(IsBare(clause, clause.Times[i]) && HasVerb(clause.Sentence, clause.Quantities[index].SpanLast + 1, at))) return clause.Times[i];
        }

        return null;
    }

    /// <summary>The last one between the number before and this one, or one that opens the sentence and dates everything in it: "In 2016, the city …".</summary>
    private static TimeExpression? Before(ClauseContext clause, int index, int last)
    {
        var previous = clause.AfterPrevious(index);
        for (var i = last; i >= 0 && clause.Sentence.TokenAt(clause.Times[i].Span.Start) >= previous; i--)
            if (IsBefore(clause, index, i) && !(IsBare(clause, clause.Times[i]) && HasVerb(clause.Sentence, clause.Sentence.TokenAt(clause.Times[i].Span.End - 1) + 1, clause.Quantities[index].HedgeFirst)))
                return clause.Times[i];
        TimeExpression? opening = null;
        for (var i = 0; i <= last && clause.Sentence.TokenAt(clause.Times[i].Span.Start) <= LastOpening; i++)
            if (IsBefore(clause, index, i))
                opening = clause.Times[i];
        return opening;
    }

    private static bool IsBefore(ClauseContext clause, int index, int time) =>
        clause.Times[time].Span.End <= clause.Sentence.Tokens[clause.Quantities[index].HedgeFirst].Span.Start && MayDate(clause, index, clause.Times[time]);

    private static TimeExpression? Any(ClauseContext clause, int index)
    {
        foreach (var time in clause.Times)
            if (MayDate(clause, index, time) && !IsBare(clause, time))
                return time;
        return null;
    }

    private static bool MayDate(ClauseContext clause, int index, TimeExpression time) =>
        time.Type != TimeType.Set && !time.Span.Overlaps(clause.Quantities[index].Span) && !IsOwned(clause, time) && clause.Sentence.Lower(clause.Sentence.TokenAt(time.Span.End - 1) + 1) is not ("level" or "levels"); // cut by 42 percent from 2005 levels

    /// <summary>
    /// A duration that is itself a claim dates nothing unless it follows "in" or "over": "nearly doubled over four years". "A week after the
    /// vote" is counted from elsewhere, and "the hourlong talk" only says how long.
    /// </summary>
    private static bool IsOwned(ClauseContext clause, TimeExpression time)
    {
        if (time.Type != TimeType.Duration) return false;
        var (first, last) = (clause.Sentence.TokenAt(time.Span.Start), clause.Sentence.TokenAt(time.Span.End - 1));
        var (before, after) = (clause.Sentence.Lower(first - 1), clause.Sentence.Lower(last + 1));
        if (after is "after" or "before" or "later" or "earlier" or "ago" or "away" or "into" or "-") return true;
        if (before == "the" && IsBare(clause, time)) return after is not ("to" or "ended" or "ending" or "through" or "since" or "from" or "between");
        return before is not ("in" or "over" or "within" or "during" or "for" or "since" or "the" or "past" or "last");
    }

    /// <summary>"in six months", which says how long and not when; "in the past six months" says both.</summary>
    private static bool IsBare(ClauseContext clause, TimeExpression time)
    {
        if (time.Type != TimeType.Duration) return false;
        var last = clause.Sentence.TokenAt(time.Span.End - 1);
        for (var i = Math.Max(0, clause.Sentence.TokenAt(time.Span.Start) - 1); i <= last; i++)
            if (clause.Sentence.Lower(i) is "past" or "last" or "next" or "previous" or "coming" or "preceding" or "following" or "first" or "recent" or "latest" or "final")
                return false;
        return true;
    }

    private static bool HasVerb(Sentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (sentence.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary)
                return true;
        return false;
    }

    private static int FirstStarting(IReadOnlyList<TimeExpression> times, int offset) => TextOrder.FirstStarting(times, offset, time => time.Span);
}
