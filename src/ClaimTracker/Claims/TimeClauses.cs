using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Claims;

/// <summary>Tells times that belong to another clause than the number beside them.</summary>
internal static class TimeClauses
{
    /// <summary>How many tokens behind "and" tell whether a clause of its own starts there.</summary>
    private const int LongestClause = 60;

    /// <summary>How many tokens those who are told something may take.</summary>
    private const int LongestHearer = 5;

    /// <summary>How many tokens on either side of its time or number an aside may have.</summary>
    private const int LongestAside = 16;

    /// <summary>"died in 1984 at 25, and his brother died in 1993": after a comma and "and" another does something else before the time.</summary>
    public static bool StartsClause(Sentence sentence, int at, int time)
    {
        if (sentence.Lower(at) is "and" or "but" && sentence.Lower(at + 1) == "that" && at + 2 < sentence.Tokens.Length && sentence.Tags[at + 2] is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary)) return true; // had cost $4 and that 60 would go in May
        if (sentence.Lower(at) != "," || sentence.Lower(at + 1) is not ("and" or "but")) return false;
        if (at + 2 == time && sentence.Tags[time + 1 < sentence.Tokens.Length ? time + 1 : time] == PartOfSpeech.Verb) return true; // to $6, and now expects
        for (var i = at + 2; i < Math.Min(time, at + LongestClause); i++)
            if (sentence.Tags[i] == PartOfSpeech.Auxiliary || sentence.PennTags[i] is PennTag.VBD or PennTag.VBZ or PennTag.VBP)
                return true;
        return false;
    }

    /// <summary>"In 2022 it was 5%, a year later it had fallen to 4%": after a comma, before whoever does what follows, the time dates that.</summary>
    public static bool OpensClause(ClauseContext clause, int index, int time)
    {
        var sentence = clause.Sentence;
        var first = sentence.TokenAt(clause.Times[time].Span.Start) - 1;
        if (sentence.Lower(first) is "in" or "on" or "by" or "at" or "during") first--;
        if (sentence.Lower(first) is "and" or "but") first--;
        if (sentence.Lower(first) != ",") return false;
        var next = sentence.TokenAt(clause.Times[time].Span.End - 1) + 1;
        if (sentence.Lower(next) == ",") next++;
        if (next >= sentence.Tokens.Length || sentence.PennTags[next] is not (PennTag.PRP or PennTag.PRPS or PennTag.DT or PennTag.NNP or PennTag.NNS)) return false;
        for (var i = next + 1; i < clause.BeforeNext(index) && sentence.Lower(i) != ","; i++)
            if (sentence.Tags[i] == PartOfSpeech.Auxiliary || sentence.PennTags[i] is PennTag.VBD or PennTag.VBZ or PennTag.VBP)
                return true;
        return false;
    }

    /// <summary>"is 22 months late and not expected before 2031": something else is said before the time.</summary>
    public static bool JoinsVerb(ClauseContext clause, int index, int time)
    {
        var sentence = clause.Sentence;
        for (var i = clause.Quantities[index].SpanLast + 1; i < time; i++)
        {
            if (sentence.Lower(i) is not ("and" or "but") || sentence.Tags[i - 1] == PartOfSpeech.Verb) continue;
            var next = i + 1;
            while (next < time && (sentence.Tags[next] == PartOfSpeech.Adverb || sentence.Lower(next) == "not")) next++;
            if (next < time && sentence.Tags[next] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) return TimeLinker.HasVerb(sentence, clause.AfterPrevious(index), clause.Quantities[index].HedgeFirst);
        }

        return false;
    }

    /// <summary>"was founded in 1974 and sells to 60 towns", "was bought in March but has run 300 miles": what is so now, or up to now, was not so in the year before "and".</summary>
    public static bool TurnsToPresent(ClauseContext clause, int index, int time)
    {
        var sentence = clause.Sentence;
        if (sentence.Lower(time) is "before" or "earlier") return false; // had 120 guests the year before and has 130
        for (var i = clause.Quantities[index].HedgeFirst - 1; i > time; i--)
        {
            if (sentence.Lower(i) is not ("and" or "but")) continue;
            var next = i + 1;
            while (next < sentence.Tokens.Length && sentence.Tags[next] == PartOfSpeech.Adverb) next++;
            if (next >= clause.Quantities[index].HedgeFirst) continue;
            if (sentence.Lower(next) is "is" or "are" && sentence.Lower(next + 1) is "up" or "down") return false; // rose 0.4% in February and is up 3% from a year before
            return (sentence.PennTags[next] is PennTag.VBZ or PennTag.VBP || sentence.Lower(next) == "can") && HasPast(sentence, Math.Max(0, time - LongestClause), i);
        }

        return false;
    }

    /// <summary>"told the board on Monday that it had 40 boats", "…, the harbour master said on Friday": the day is that of the saying.</summary>
    public static bool IsOfSaying(ClauseContext clause, int index, TimeExpression time)
    {
        var sentence = clause.Sentence;
        if (time.Type is not (TimeType.Date or TimeType.Time) || time.Value is not { Length: >= 7 } value || !char.IsAsciiDigit(value[0])) return false;
        var behind = sentence.TokenAt(time.Span.End - 1) + 1;
        if (value.Length < 10 && !(behind < sentence.Tokens.Length && sentence.PennTags[behind] == PennTag.MD)) return false; // who "said in May it sold 40" tells of May; who "said in May would cost £40" does not
        var at = sentence.TokenAt(time.Span.Start) - 1;
        if (sentence.Lower(at) is "early" or "late" or "earlier" or "later") at--;
        if (sentence.Lower(at) is "on" or "at" or "in") at--;
        for (var i = at; i >= Math.Max(0, at - LongestHearer); i--)
        {
            if (IsSaying(sentence.Lower(i)))
            {
                if (clause.Quantities[index].HedgeFirst < i) return true;
                return clause.Quantities[index].HedgeFirst >= behind;
            }

            if (sentence.Tags[i] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Pronoun) || clause.IsMeasured(i) || clause.IsTime(i)) return false;
        }

        return false;
    }

    /// <summary>"Boats that sail before 8 a.m. are late 9% of the time": an hour inside the subject says which, not when.</summary>
    public static bool IsOfSubject(ClauseContext clause, int index, TimeExpression time)
    {
        if (time.Type != TimeType.Time) return false;
        var (sentence, first) = (clause.Sentence, clause.Sentence.TokenAt(time.Span.Start));
        var verb = sentence.TokenAt(time.Span.End - 1) + 1;
        return sentence.Lower(first - 1) is "before" or "after" or "by" or "until" && verb < clause.Quantities[index].HedgeFirst && (sentence.Tags[verb] == PartOfSpeech.Auxiliary || sentence.PennTags[verb] is PennTag.VBZ or PennTag.VBP or PennTag.VBD);
    }

    /// <summary>Verbs that only tell: "said", "told"; what somebody "announced" or "reported" on a day may have happened on it.</summary>
    private static bool IsSaying(string lower) => lower is "said" or "says" or "told" or "tells" or "wrote" or "warned" or "added";

    /// <summary>"The depot, built for 40 buses, held 60 in May", "The strike, which has cost £4m since May, ends with 40 sacked": a time does not cross the comma that closes an aside.</summary>
    public static bool IsAcrossAside(ClauseContext clause, int index, TimeExpression time)
    {
        var sentence = clause.Sentence;
        var (number, at) = (clause.Quantities[index].HedgeFirst, sentence.TokenAt(time.Span.Start));
        return number < at ? AsideEnd(sentence, number) is { } close && close < at : AsideEnd(sentence, at) is { } end && end < number;
    }

    /// <summary>The comma that closes the aside that the token stands in; null where it stands in none.</summary>
    private static int? AsideEnd(Sentence sentence, int at)
    {
        var open = at;
        while (open > 0 && at - open < LongestAside && sentence.Lower(open) is not ("," or ";" or ":" or "—" or "–" or "\"" or "”" or "“")) open--;
        if (sentence.Lower(open) != "," || open == 0 || sentence.Tags[open - 1] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) return null;
        if (sentence.Lower(open + 1) is not ("which" or "who" or "whose" or "where" or "whom") && !(sentence.PennTags[open + 1] == PennTag.VBN && sentence.Lower(open + 1) is not ("compared" or "given" or "based" or "followed" or "said"))) return null;
        for (var i = at + 1; i < Math.Min(sentence.Tokens.Length - 1, at + LongestAside); i++)
        {
            if (sentence.Lower(i) == "," && MainVerbFollows(sentence, i + 1)) return i;
        }

        return null;
    }

    /// <summary>A comma of a list closes nothing: behind an aside the main clause goes on with its verb, or with whoever does it.</summary>
    private static bool MainVerbFollows(Sentence sentence, int from)
    {
        for (var i = from; i < Math.Min(sentence.Tokens.Length, from + LongestHearer); i++)
        {
            if (sentence.Tags[i] == PartOfSpeech.Auxiliary || sentence.PennTags[i] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD) return true;
            if (sentence.Tags[i] is PartOfSpeech.Punctuation or PartOfSpeech.Conjunction or PartOfSpeech.Numeral) return false;
        }

        return false;
    }

    private static bool HasPast(Sentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (sentence.PennTags[i] == PennTag.VBD)
                return true;
        return false;
    }

    /// <summary>"She needs 55 percent of the shares; in 2009, Quill left with 31 percent": behind a semicolon the time is that of the number there.</summary>
    public static bool IsOfOtherClause(ClauseContext clause, int index, TimeExpression time)
    {
        var at = clause.Sentence.TokenAt(time.Span.Start);
        if (at > clause.Quantities[index].SpanLast && at < clause.BeforeNext(index) && (JoinsVerb(clause, index, at) || StartsClause(clause.Sentence, at - 2, at))) return true;
        for (var i = clause.Quantities[index].SpanLast + 1; i < at; i++)
            if (clause.Sentence.Lower(i) is "and" or "but" && StartsClause(clause.Sentence, i, at))
                return true;
        if (index + 1 >= clause.Quantities.Count || at < clause.Quantities[index].SpanLast) return false;
        for (var i = clause.Quantities[index].SpanLast + 1; i < Math.Min(at, clause.Quantities[index + 1].HedgeFirst); i++)
            if (clause.Sentence.Lower(i) == ";")
                return true;
        return false;
    }
}
