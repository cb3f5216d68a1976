using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Claims;

/// <summary>Tells times that date something else than the number: the day figures came out, an old total, a lasting set of things.</summary>
internal static class TimesOfOthers
{
    /// <summary>How many tokens before its participle what was published may stand: "figures that the mill published".</summary>
    private const int MaterialReach = 5;

    /// <summary>The same past the comma of an aside.</summary>
    private const int AsideReach = 16;

    /// <summary>How many words "its spring ferry" may have before its noun.</summary>
    private const int MostModifiers = 3;

    /// <summary>Verbs for bringing out what others read.</summary>
    private static readonly FrozenSet<string> Publishing = WordList.Read("publishing-verbs.txt");

    /// <summary>Prepositions that only say where: "through the vale's four ports".</summary>
    private static readonly FrozenSet<string> Places = WordList.Read("place-prepositions.txt");

    public static bool Is(ClauseContext clause, int index, TimeExpression time) =>
        IsOfPublishing(clause, time) || IsOfOldLevel(clause, index, time) || IsOfEvent(clause.Sentence, time);

    /// <summary>True for a number that is so on any day: how many ports a vale has, within how many hours the crews are to come.</summary>
    public static bool IsTimeless(ClauseContext clause, int index) =>
        IsStanding(clause, index) || clause.Quantities[index].Kind == ClaimKind.Duration && clause.Sentence.Lower(clause.MarkBefore(index)) == "within" || IsLongMean(clause, index);

    /// <summary>"hopes for 40 sacks after the hail in August", "before the vote in May": the time is that of what came first or is to come.</summary>
    private static bool IsOfEvent(Sentence sentence, TimeExpression time)
    {
        var at = sentence.TokenAt(time.Span.Start) - 1;
        if (sentence.Lower(at) is not ("in" or "on" or "of")) return false;
        var noun = --at;
        while (at > 0 && noun - at < MaterialReach && sentence.Tags[at] is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.ProperNoun) at--;
        return at < noun && sentence.Tags[at] == PartOfSpeech.Determiner && sentence.Lower(at - 1) is "after" or "before" or "following" or "since" or "despite";
    }

    /// <summary>"the 10-year average of 40": what is usual over many years is that of none.</summary>
    private static bool IsLongMean(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var of = clause.Quantities[index].HedgeFirst - 1;
        return sentence.Lower(of) == "of" && sentence.Lower(of - 1) is "average" or "mean" or "norm" && sentence.Lower(of - 2) is "year" or "term" or "run" && sentence.Lower(of - 3) == "-";
    }

    /// <summary>"according to figures published on Tuesday", "a report the guild posted Friday": when the source came out, not when what it tells was so.</summary>
    private static bool IsOfPublishing(ClauseContext clause, TimeExpression time)
    {
        var sentence = clause.Sentence;
        var verb = sentence.TokenAt(time.Span.Start) - 1;
        if (sentence.Lower(verb) is "early" or "late" or "earlier") verb--;
        if (sentence.Lower(verb) is "on" or "in") verb--;
        if (!Publishing.Contains(sentence.Lower(verb)) || sentence.PennTags[verb] is not (PennTag.VBN or PennTag.VBD)) return false;
        var aside = sentence.Lower(verb - 1) == ","; // a survey of 412 keepers by the guild, published on Monday,
        for (var i = aside ? verb - 2 : verb - 1; i >= Math.Max(0, verb - (aside ? AsideReach : MaterialReach)); i--)
        {
            if (MaterialNouns.Contains(sentence.Lower(i))) return i == 0 || sentence.Tokens[i - 1].Kind != TokenKind.Number;
            if (sentence.Tags[i] is PartOfSpeech.Punctuation or PartOfSpeech.Verb || !aside && sentence.Tags[i] == PartOfSpeech.Numeral) return false;
        }

        return false;
    }

    /// <summary>"passing the 2019 total by 40", "below its 2019 peak": the level of another year, which the number is held against.</summary>
    private static bool IsOfOldLevel(ClauseContext clause, int index, TimeExpression time)
    {
        var sentence = clause.Sentence;
        var noun = sentence.TokenAt(time.Span.End - 1) + 1;
        var last = noun;
        while (last < noun + MostModifiers && last < sentence.Tokens.Length && !ClauseContext.IsLevel(sentence.Lower(last)) && sentence.Tags[last] is PartOfSpeech.Noun or PartOfSpeech.Adjective) last++;
        if (!ClauseContext.IsLevel(sentence.Lower(last))) return false;
        if (clause.Quantities[index].HedgeFirst > last) return sentence.Lower(clause.MarkBefore(index)) == "by"; // passing the 2019 total by 40; but "the 2019 total of 40"
        if (clause.Quantities[index].Kind is ClaimKind.Percentage or ClaimKind.PercentagePoints) return false; // "4 percent below the 2019 figure" is read with the table of 2019
        return sentence.Lower(last + 1) is not ("of" or "was" or "were"); // 60, above the 2019 total
    }

    /// <summary>"came through the vale's four ports in May", "whose 900 members were flown out on Sunday": how many there are is so on any day.</summary>
    private static bool IsStanding(ClauseContext clause, int index)
    {
        var (sentence, quantity) = (clause.Sentence, clause.Quantities[index]);
        if (quantity is not { Kind: ClaimKind.Count, Unit: null, NounFirst: >= 0 } || quantity.NounFirst < quantity.Last || quantity.HedgeFirst != quantity.First) return false;
        var at = quantity.First - 1;
        if (sentence.Lower(at) == "whose") return quantity.NounLast + 1 < sentence.Tokens.Length && sentence.Tags[quantity.NounLast + 1] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary;
        if (sentence.Lower(at) is "'s" or "’s" && at > 0)
        {
            at--;
            while (at > 0 && !clause.IsTime(at) && sentence.Tags[at] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective) at--;
            if (clause.IsTime(at)) return false; // at last year's 12 shows
            if (sentence.Lower(at) != "the") at++;
        }
        else if (sentence.Lower(at) is not ("the" or "its" or "their" or "our")) return false;
        return at > 0 && Places.Contains(sentence.Lower(at - 1));
    }
}
