using ClaimTracker.Mentions.Numbers;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Claims;

/// <summary>What an amount is an amount of: "8 miles (13 km) of tunnels", "$1 million in deposits", "$6 million for the pier".</summary>
internal static class Contents
{
    /// <summary>The noun after the amount; null where none completes it. A time or a name after "in" is none.</summary>
    public static (int First, int Last)? Of(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var at = clause.Quantities[index].SpanLast + 1;
        if (index + 1 < clause.Quantities.Count && Conversions.Is(clause, index + 1) && clause.Quantities[index + 1].HedgeFirst == at + 1) at = clause.Quantities[index + 1].SpanLast + 2;
        if (sentence.Lower(at) is "'" or "’" or "'s" or "’s" && sentence.Lower(at + 1) == "worth") at++;
        if (sentence.Lower(at) == "worth" && sentence.Lower(at + 1) == "of") at++; // billions worth of shares, two weeks' worth of food
        if (sentence.Lower(at) == "of" && CountedNoun.AfterOf(sentence, at) is { } of && !clause.IsMeasured(of.Last)) return of;
        if (sentence.Lower(at) == "for" && Bought(clause, index, at + 1) is { } bought) return bought;
        if (sentence.Lower(at) != "in" || at + 1 >= sentence.Tokens.Length || sentence.Tags[at + 1] is not (PartOfSpeech.Noun or PartOfSpeech.Adjective) || clause.Quantities[index].Kind != ClaimKind.Money) return null;
        if (TimeVocabulary.Head(sentence.Lower(at + 1)).Class != TimeWordClass.None) return null;
        return CountedNoun.At(sentence, at + 1) is { } noun && sentence.Lower(noun.Last) is not ("total" or "all" or "cash") ? noun : null;
    }

    /// <summary>"paid $6 million for the pier": what the money went to.</summary>
    private static (int First, int Last)? Bought(ClauseContext clause, int index, int at)
    {
        var sentence = clause.Sentence;
        if (clause.Quantities[index].Kind != ClaimKind.Money || sentence.Lower(clause.Quantities[index].HedgeFirst - 1) is not ("pay" or "pays" or "paid" or "paying" or "spend" or "spends" or "spent" or "spending" or "charge" or "charges" or "charged" or "charging")) return null;
        while (at < sentence.Tokens.Length && sentence.Tags[at] is PartOfSpeech.Determiner or PartOfSpeech.Pronoun) at++;
        return CountedNoun.At(sentence, at) is { } noun && !clause.IsTime(noun.Last) ? noun : null;
    }
}
