using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Units;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads numbers that no numeral says: "no deaths", "a couple of dogs", "tens of thousands of boats".</summary>
internal static class LooseNumbers
{
    /// <summary>Nouns whose absence is a count of zero: "no deaths".</summary>
    private static readonly FrozenSet<string> ZeroNouns = WordList.Read("zero-nouns.txt");

    /// <summary>"no deaths", "not a single arrest", "none of the 17": a count of zero.</summary>
    public static Quantity? Zero(Sentence sentence, int index)
    {
        var lower = sentence.Lower(index);
        if (lower == "not" && sentence.Lower(index + 1) is "a" or "one" && sentence.Lower(index + 2) == "single" && CountedNoun.At(sentence, index + 3) is { } single)
            return QuantityFinder.Plain(sentence, index, single.Last, ClaimKind.Count, 0) with { NounFirst = single.First, NounLast = single.Last };
        if (lower == "not" && sentence.Lower(index + 1) == "one" && sentence.Lower(index + 2) == "of" && CountedNoun.AfterOf(sentence, index + 2) is { } owned)
            return QuantityFinder.Plain(sentence, index, index + 1, ClaimKind.Count, 0) with { NounFirst = owned.First, NounLast = owned.Last };
        if (lower == "none" && sentence.Lower(index + 1) == "of" && NumberReader.Read(sentence, index + (sentence.Lower(index + 2) is "the" or "its" or "their" ? 3 : 2)) is not null)
        {
            var (nounFirst, nounLast) = CountedNoun.AfterOf(sentence, index + 1) ?? (-1, -1);
            return QuantityFinder.Plain(sentence, index, index, ClaimKind.Count, 0) with { NounFirst = nounFirst, NounLast = nounLast };
        }

        if (lower != "no" || index > 0 && sentence.Tags[index - 1] is PartOfSpeech.Numeral or PartOfSpeech.Determiner) return null; // the two no votes
        var noun = index + 1 < sentence.Tags.Length && sentence.Tags[index + 1] == PartOfSpeech.Adjective ? index + 2 : index + 1; // no serious injuries
        return ZeroNouns.Contains(sentence.Lower(noun)) ? QuantityFinder.Plain(sentence, index, noun, ClaimKind.Count, 0) with { NounFirst = index + 1, NounLast = noun } : null;
    }

    /// <summary>"a couple of dogs", "a score of boats"; "a score of 71" names what was scored.</summary>
    public static Quantity? Couple(Sentence sentence, int index)
    {
        if (sentence.Lower(index) is not ("couple" or "score") || sentence.Lower(index - 1) != "a" || sentence.Lower(index + 1) != "of" || CountedNoun.At(sentence, index + 2) is not { } noun) return null;
        if (UnitTable.At(sentence, index + 2) is { Unit.IsTime: true } unit)
            return QuantityFinder.Plain(sentence, index - 1, index + 1 + unit.Count, ClaimKind.Duration, sentence.Lower(index) == "score" ? 20 : 2) with { Unit = unit.Unit.Name, Bound = Bound.About, NounFirst = -1, NounLast = -1 };
        return QuantityFinder.Plain(sentence, index - 1, noun.First == noun.Last ? noun.Last : index, ClaimKind.Count, sentence.Lower(index) == "score" ? 20 : 2) with { Bound = Bound.About, NounFirst = noun.First, NounLast = noun.Last };
    }

    /// <summary>"grew for two quarters running": as many stretches of three months, and no share.</summary>
    public static Quantity? Quarters(Sentence sentence, int index)
    {
        var at = sentence.Lower(index + 1) is "straight" or "consecutive" or "successive" ? index + 2 : index + 1;
        if (NumberReader.SmallWord(sentence.Lower(index)) is not { } count || count <= 1 || sentence.Lower(at) != "quarters") return null;
        return at > index + 1 || Fractions.IsRow(sentence, at + 1) ? QuantityFinder.Plain(sentence, index, at, ClaimKind.Duration, count) with { Unit = "quarter", NounFirst = -1, NounLast = -1 } : null;
    }

    /// <summary>"dozens of boats", "tens of thousands", "hundreds of miles": only the ends that are certain.</summary>
    public static Quantity? Vague(Sentence sentence, int index, (decimal Low, decimal? High, int Last) vague)
    {
        var last = vague.Last;
        if (UnitAfter.OfVague(sentence, last + 1, vague.Low >= 1_000_000) is { } measured)
            return new Quantity { Sentence = sentence, First = index, Last = measured.Last, HedgeFirst = Hedges.EndingAt(sentence, index)?.First ?? index, SpanLast = measured.Last, Low = vague.Low, High = vague.High, Bound = null, InWords = true, Unit = measured.Unit.Name, Kind = measured.Unit.Kind };
        var noun = sentence.Lower(last) == "figures" ? null : CountedNoun.At(sentence, last + 1) ?? CountedNoun.AfterOf(sentence, last + 1); // seven figures yesterday
        if (sentence.Lower(last + 1) != "of" && noun is null && index > 0 && sentence.Tags[index - 1] is PartOfSpeech.Adjective or PartOfSpeech.Noun) return null;
        var span = noun is { } found && found.First == found.Last && found.First <= last + 2 ? found.Last : last;
        var first = index;
        if (Hedges.EndingAt(sentence, index) is { } hedge) first = hedge.First;
        return new Quantity
        {
            Sentence = sentence,
            First = index,
            Last = last,
            HedgeFirst = first,
            SpanLast = span,
            Low = vague.Low,
            High = vague.High,
            Bound = null,
            InWords = true,
            NounFirst = noun?.First ?? -1,
            NounLast = noun?.Last ?? -1,
        };
    }
}
