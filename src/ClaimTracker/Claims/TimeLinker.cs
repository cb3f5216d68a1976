using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Claims;

/// <summary>Gives a number the temporal expression that dates it: its own clause first, then the sentence.</summary>
internal static class TimeLinker
{
    /// <summary>The last token at which a time still opens its sentence.</summary>
    private const int LastOpening = 2;

    /// <summary>How many tokens a hedge before a time may have.</summary>
    private const int LongestHedge = 3;

    /// <summary>How many tokens after a baseline its time may stand.</summary>
    private const int BaselineReach = 12;

    /// <summary>How many tokens before "since" a superlative may stand.</summary>
    private const int RecordReach = 6;

    /// <summary>How many numbers of one clause share a time that follows the last.</summary>
    private const int MostShared = 8;

    /// <summary>How many numbers joined by "or" are taken for names of one.</summary>
    private const int MostNames = 8;

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
            if (time.Type == TimeType.Set && quantity.Unit is "hour per day" or "hour per night" or "hour per week" or "hour per month" or "hour per year" or "minute per day" or "minute per night" or "minute per week") continue; // 48 hours a week
            if (time.Type == TimeType.Set && quantity.Kind is ClaimKind.Count or ClaimKind.Duration && time.Span.Contains(quantity.Span)) return true;
        }

        return quantity.Kind == ClaimKind.Duration && Dates(quantity);
    }

    /// <summary>"in the past three years", "two years ago": the duration places something else in time and is no fact of its own.</summary>
    private static bool Dates(Quantity quantity)
    {
        var sentence = quantity.Sentence;
        if (sentence.Lower(quantity.SpanLast + 1) is "ago" or "earlier" or "later" or "before" or "prior") return true;
        if (sentence.Lower(quantity.SpanLast + 1) == "on" && sentence.Lower(quantity.SpanLast + 2) is "," or "." or "") return true; // ten years on, the mill is shut
        if (sentence.Lower(quantity.HedgeFirst - 1) == "in" && sentence.Lower(quantity.HedgeFirst - 2) == "time" && sentence.Lower(quantity.HedgeFirst - 3) == "first") return true; // for the first time in four years
        if (sentence.Lower(quantity.HedgeFirst - 1) == "the" && sentence.Lower(quantity.SpanLast + 1) is "to" or "ended" or "ending" or "through") return true; // the three months to June
        return sentence.Lower(quantity.HedgeFirst - 1) is "past" or "last" or "next" or "previous" or "coming" or "preceding" or "following" or "first" or "recent";
    }

    /// <summary>The expression that dates the number at <paramref name="index"/>; null where the sentence has none for it.</summary>
    public static TimeExpression? Find(ClauseContext clause, int index) => Own(clause, index) is { } time ? TimeStretches.Whole(clause, time) : null;

    private static TimeExpression? Own(ClauseContext clause, int index)
    {
        if (clause.Times.Count == 0 || IsApposed(clause, index) || TimesOfOthers.IsTimeless(clause, index)) return null;
        if (IsAlternative(clause, index) && Own(clause, index - 1) is { } whole) return whole;
        if (index + 1 < clause.Quantities.Count && IsCompared(clause, index) && IsAlternative(clause, index + 1) && After(clause, index + 1, FirstStarting(clause.Times, clause.Quantities[index + 1].Span.End)) is { } joint) return joint;
        var first = FirstStarting(clause.Times, clause.Sentence.Tokens[clause.Quantities[index].SpanLast].Span.End);
        return After(clause, index, first) ?? Before(clause, index, first - 1) ?? Shared(clause, index) ?? OfLevel(clause, index) ?? (clause.Quantities.Count == 1 || clause.Times.Count == 1 && !IsCompared(clause, index) ? Any(clause, index) : null);
    }

    /// <summary>"cut fares on Friday by $4 to $60", "was 60 in May, 4 more than a year earlier": a level and the size of its change are of one time.</summary>
    private static TimeExpression? OfLevel(ClauseContext clause, int index)
    {
        if (index == 0) return null;
        var mark = clause.MarkBefore(index);
        var level = clause.Sentence.Lower(mark) == "to" && clause.Quantities[index - 1].SpanLast == mark - 1 && clause.Sentence.Lower(clause.MarkBefore(index - 1)) == "by";
        return level || Differences.Is(clause, index) ? Own(clause, index - 1) : null;
    }

    /// <summary>"Lena Ott, 39, sailed in 2011": an age between commas or brackets is that of the day the article was written.</summary>
    public static bool IsApposed(ClauseContext clause, int index)
    {
        var (sentence, quantity) = (clause.Sentence, clause.Quantities[index]);
        return quantity.Kind == ClaimKind.Age && quantity.HedgeFirst == quantity.Last && sentence.Lower(quantity.First - 1) is "," or "(" && sentence.Lower(quantity.Last + 1) is "," or ")" or "." or ";" or "";
    }

    /// <summary>"$214 million, or 88 cents a share,": the same money once more.</summary>
    private static bool IsAlternative(ClauseContext clause, int index) =>
        index > 0 && clause.Quantities[index] is { Kind: ClaimKind.Money } && clause.Quantities[index - 1].Kind == ClaimKind.Money && clause.Sentence.Lower(clause.Quantities[index].HedgeFirst - 1) == "or" && clause.Sentence.Lower(clause.Quantities[index].HedgeFirst - 2) == ",";

    /// <summary>The first one between the number and the next, in its clause.</summary>
    private static TimeExpression? After(ClauseContext clause, int index, int first)
    {
        var looked = clause.Quantities[index].SpanLast + 1;
        for (var i = first; i < clause.Times.Count; i++)
        {
            var at = clause.Sentence.TokenAt(clause.Times[i].Span.Start);
            if (at >= clause.BeforeNext(index)) return null;
            for (; looked < at; looked++)
                if (clause.IsClauseBreak(looked) || TimeClauses.StartsClause(clause.Sentence, looked, at))
                    return null;
            if (TimeClauses.OpensClause(clause, index, i) || TimeClauses.JoinsVerb(clause, index, at)) return null;
            if (MayDate(clause, index, clause.Times[i]) && !(IsBare(clause, clause.Times[i]) && HasVerb(clause.Sentence, clause.Quantities[index].SpanLast + 1, at))) return clause.Times[i];
        }

        return null;
    }

    /// <summary>"fell 12% to £4m in the year 2020", "12% of patients were seen within four hours in March": the time of the next number where one clause holds both and neither is a baseline.</summary>
    private static TimeExpression? Shared(ClauseContext clause, int index, int reach = MostShared)
    {
        if (reach == 0) return null;
        var next = index + 1;
        if (next >= clause.Quantities.Count || IsCompared(clause, index) || IsCompared(clause, next)) return null;
        for (var i = clause.Quantities[index].SpanLast + 1; i < clause.Quantities[next].HedgeFirst; i++)
        {
            if (clause.Sentence.PennTags[i - 1] == PennTag.VBN && i + 1 < clause.Sentence.Tokens.Length && clause.Sentence.PennTags[i + 1] == PennTag.VBN && clause.Sentence.Lower(i) is "," or "and" or "or") continue; // were seen, treated or sent home within four hours
            if (clause.IsClauseBreak(i) || clause.Sentence.Lower(i) is "," or "and" or "or" or "as" or "after" or "before" or "that" or "who" or "which" && !clause.IsRestated(next))
                return null;
        }

        var first = FirstStarting(clause.Times, clause.Sentence.Tokens[clause.Quantities[next].SpanLast].Span.End);
        return After(clause, next, first) is var time and not { Type: TimeType.Time } ? time ?? Shared(clause, next, reach - 1) : null; // an hour belongs to one
    }

    private static bool IsCompared(ClauseContext clause, int index)
    {
        var mark = clause.MarkBefore(index);
        return clause.Sentence.Lower(mark) is "from" or "than" or "against" or "versus" or "vs" or "vs." || clause.Sentence.Lower(mark) is "with" or "to" && clause.Sentence.Lower(mark - 1) is "compared" or "contrasted";
    }

    /// <summary>The last one between the number before and this one, or one that opens the sentence and dates everything in it: "In 2016, the city …".</summary>
    private static TimeExpression? Before(ClauseContext clause, int index, int last)
    {
        var previous = clause.AfterPrevious(index);
        for (var i = last; i >= 0 && clause.Sentence.TokenAt(clause.Times[i].Span.Start) >= previous; i--)
            if (IsBefore(clause, index, i) && !IsOfBaseline(clause, index, clause.Times[i]) && !(IsBare(clause, clause.Times[i]) && HasVerb(clause.Sentence, clause.Sentence.TokenAt(clause.Times[i].Span.End - 1) + 1, clause.Quantities[index].HedgeFirst)))
                return clause.Times[i];
        TimeExpression? opening = null;
        for (var i = 0; i <= last && clause.Sentence.TokenAt(clause.Times[i].Span.Start) <= LastOpening; i++)
            if (IsBefore(clause, index, i))
                opening = clause.Times[i];
        return opening;
    }

    private static bool IsBefore(ClauseContext clause, int index, int time) =>
        clause.Times[time].Span.End <= clause.Sentence.Tokens[clause.Quantities[index].HedgeFirst].Span.Start && MayDate(clause, index, clause.Times[time]) && !TimeClauses.TurnsToPresent(clause, index, clause.Sentence.TokenAt(clause.Times[time].Span.End - 1));

    private static TimeExpression? Any(ClauseContext clause, int index)
    {
        foreach (var time in clause.Times)
            if (MayDate(clause, index, time) && !TimeClauses.TurnsToPresent(clause, index, clause.Sentence.TokenAt(time.Span.End - 1)) && !IsBare(clause, time) && !IsOfBaseline(clause, index, time) && !IsOfOtherNoun(clause, index, time) && !TimeClauses.IsOfOtherClause(clause, index, time))
                return time;
        return null;
    }

    /// <summary>"lost £27m, more than double the £13m deficit of 2022": the time belongs to the noun of another number.</summary>
    private static bool IsOfOtherNoun(ClauseContext clause, int index, TimeExpression time)
    {
        var of = clause.Sentence.TokenAt(time.Span.Start) - 1;
        if (clause.Sentence.Lower(of) != "of") return false;
        foreach (var quantity in clause.Quantities)
            if (quantity.NounLast == of - 1 && quantity.First != clause.Quantities[index].First)
                return true;
        return false;
    }

    /// <summary>"to 38 percent, down from 52 percent last May": the time right after another number that is compared with dates that one.</summary>
    private static bool IsOfBaseline(ClauseContext clause, int index, TimeExpression time)
    {
        var at = clause.Sentence.TokenAt(time.Span.Start);
        var last = TextOrder.FirstStarting(clause.Quantities, time.Span.Start, quantity => quantity.Span) - 1;
        var from = last < 0 ? 0 : clause.Quantities[last].SpanLast + 1;
        for (var steps = 0; steps < MostNames && last > 0 && clause.Sentence.Lower(clause.MarkBefore(last)) == "or"; steps++) last--; // with $398 million, or $1.18 a share, a year earlier
        if (clause.Sentence.Lower(from) == "," && at == from + 1) from++;
        if (last < 0 || last == index || at - clause.Quantities[last].SpanLast > BaselineReach || !IsCompared(clause, last)) return false;
        for (var i = from; i < at; i++)
            if (clause.IsClauseBreak(i) || clause.Sentence.Lower(i) == ",")
                return false;
        return true;
    }

    /// <summary>"14% higher compared to 2023", "up 4% on last year", "7 percent more than in 2019": what a change is measured from dates nothing of now.</summary>
    private static bool IsComparedWith(ClauseContext clause, int index, TimeExpression time)
    {
        var sentence = clause.Sentence;
        if (IsCompared(clause, index)) return false;
        var mark = sentence.TokenAt(time.Span.Start) - 1;
        if (sentence.Lower(mark + 2) == "than" && clause.NumberAt(mark) is { } number && (number.Unit is not null || number.Last == mark)) return true; // 12 percent "more than a year earlier"
        if (sentence.Lower(mark) == "over" && sentence.Lower(sentence.TokenAt(time.Span.End - 1) - 1) is "previous" or "prior" or "preceding") return TrendBefore(clause, index); // rose by 40 over the previous year
        if (sentence.Lower(mark) is "the" or "a" or "in" or "at" or "during") mark--;
        var before = sentence.Lower(mark);
        if (FarMark(clause, mark) is { } far)
        {
            // 6% more than in the same weeks of 2024, 40 more than the mill sold in May
            var measured = TextOrder.FirstStarting(clause.Quantities, sentence.Tokens[far].Span.Start, quantity => quantity.Span) - 1;
            return measured >= 0 && (measured != index || clause.Quantities[index].Kind is not ClaimKind.Money || sentence.Lower(far - 2) == ","); // has cost $9 million, more than in 2019
        }

        if (before is not ("with" or "to" or "than" or "from" or "versus" or "vs" or "vs." or "on" or "as")) return false;
        if (before is "with" or "to") return sentence.Lower(mark - 1) is "compared" or "relative";
        if (before is "versus" or "vs" or "vs.") return true;
        if (before == "from" && mark > 0 && clause.IsTime(mark - 1)) return sentence.Lower(sentence.TokenAt(time.Span.End - 1) + 1) is not ("to" or "through" or "until" or "till"); // rose 2% in May from April
        var last = TextOrder.FirstStarting(clause.Quantities, time.Span.Start, quantity => quantity.Span) - 1;
        if (last < 0) return false;
        var change = clause.Quantities[last];
        if (before == "than") return mark > change.SpanLast && (last != index || change.Kind is ClaimKind.Percentage or ClaimKind.PercentagePoints or ClaimKind.Multiple); // "$40 more than in 2019" is read with the table of 2019
        if (before == "as") return change.Kind == ClaimKind.Multiple && mark > change.SpanLast; // twice as many as last year
        if (mark != change.SpanLast + 1 || change.Unit is null) return false;
        if (before == "on") return !IsDay(time);
        return sentence.Lower(sentence.TokenAt(time.Span.End - 1)) is "earlier" or "ago" or "before" || (change.Kind is ClaimKind.Percentage or ClaimKind.PercentagePoints || sentence.Lower(change.HedgeFirst - 1) == "of") && IsPastChange(sentence, change) && sentence.Lower(sentence.TokenAt(time.Span.End - 1) + 1) is not ("to" or "through" or "until" or "till" or "onward" or "onwards"); // up 2 percent from May
    }

    /// <summary>The "than" that opens the comparison whose words go on to the time: "more than the town spent in"; null where a number stands between or none does.</summary>
    private static int? FarMark(ClauseContext clause, int last)
    {
        var sentence = clause.Sentence;
        if (last < 0) return null;
        var before = TextOrder.FirstStarting(clause.Quantities, sentence.Tokens[last].Span.End, quantity => quantity.Span) - 1;
        var stop = Math.Max(last - BaselineReach, before < 0 ? 0 : clause.Quantities[before].SpanLast);
        for (var i = last; i > stop; i--)
        {
            if (sentence.Tags[i] is PartOfSpeech.Punctuation or PartOfSpeech.Conjunction) return null;
            if (sentence.Lower(i) == "than") return i;
            if (sentence.Lower(i) is "where" or "what" && sentence.Lower(i - 1) is "below" or "above" or "under" or "over" or "from" or "on" or "to" or "twice" or "double" or "times" or "half") return i; // 4 points below where it stood in May, twice what it paid in 2014
        }

        return null;
    }

    /// <summary>"rose by 40", "an increase of 40": the number is how much something changed.</summary>
    private static bool TrendBefore(ClauseContext clause, int index)
    {
        var mark = clause.MarkBefore(index);
        return TrendWords.Of(clause.Sentence.Lower(clause.Sentence.Lower(mark) is "by" or "of" ? mark - 1 : mark)) != Trend.None;
    }

    /// <summary>"rose 2 percent", "were up 2 percent", but "will rise 2 percent from May".</summary>
    private static bool IsPastChange(Sentence sentence, Quantity change)
    {
        var at = change.HedgeFirst - 1;
        if (sentence.Lower(at) is "by" or "of") at--; // a drop of $4 from 2022
        if (TrendWords.Of(sentence.Lower(at)) == Trend.None) return false;
        for (var i = at; i >= Math.Max(0, at - RecordReach); i--)
            if (sentence.PennTags[i] is PennTag.MD || sentence.Lower(i) == "to")
                return false;
        return true;
    }

    /// <summary>A day or an hour, which "on" may stand before: "rose 3% on Friday".</summary>
    private static bool IsDay(TimeExpression time) => time.Type == TimeType.Time || time.Value is { Length: >= 10 };

    private static bool MayDate(ClauseContext clause, int index, TimeExpression time) =>
        !IsComparedWith(clause, index, time) && time.Type != TimeType.Set && !time.Span.Overlaps(clause.Quantities[index].Span) && !IsOwned(clause, time) && !IsRecordSince(clause, time) && !TimeClauses.IsOfSaying(clause, index, time) && !TimeClauses.IsOfSubject(clause, index, time) && !TimeClauses.IsAcrossAside(clause, index, time) && !TimesOfOthers.Is(clause, index, time) && clause.Sentence.Lower(clause.Sentence.TokenAt(time.Span.End - 1) + 1) is not ("level" or "levels"); // cut by 42 percent from 2005 levels

    /// <summary>"its lowest since 2001", "its fourth cut since May", "the fewest in a decade", "for the first time since 2001": the last time it was so dates nothing of now.</summary>
    private static bool IsRecordSince(ClauseContext clause, TimeExpression time)
    {
        var sentence = clause.Sentence;
        var since = sentence.TokenAt(time.Span.Start) - 1;
        if (time.Type == TimeType.Duration)
            for (var steps = 0; steps < LongestHedge && since > 0 && sentence.Lower(since) is not ("in" or "for"); steps++) since--; // in more than four years
        if (sentence.Lower(since) != "since" && !(time.Type == TimeType.Duration && sentence.Lower(since) is "in" or "for")) return false;
        for (var i = since - 1; i >= Math.Max(0, since - RecordReach) && sentence.Tags[i] is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Punctuation); i--)
            if (sentence.PennTags[i] is PennTag.JJS or PennTag.RBS && sentence.Lower(i - 1) != "at" || sentence.Lower(since) == "since" && Ordinals.IsOne(sentence.Lower(i)) || sentence.Lower(i) is "first" or "most" or "least" && sentence.Lower(i - 1) != "at")
                return true;
        return false;
    }

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

    public static bool HasVerb(Sentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (sentence.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary)
                return true;
        return false;
    }

    private static int FirstStarting(IReadOnlyList<TimeExpression> times, int offset) => TextOrder.FirstStarting(times, offset, time => time.Span);
}
