using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Claims;

/// <summary>Tells times that belong to another clause than the number beside them.</summary>
internal static class TimeClauses
{
    /// <summary>How many tokens behind "and" tell whether a clause of its own starts there.</summary>
    private const int LongestClause = 60;

    /// <summary>"died in 1984 at 25, and his brother died in 1993": after a comma and "and" another does something else before the time.</summary>
    public static bool StartsClause(Sentence sentence, int at, int time)
    {
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
        if (index + 1 >= clause.Quantities.Count || at < clause.Quantities[index].SpanLast) return false;
        for (var i = clause.Quantities[index].SpanLast + 1; i < Math.Min(at, clause.Quantities[index + 1].HedgeFirst); i++)
            if (clause.Sentence.Lower(i) == ";")
                return true;
        return false;
    }
}
