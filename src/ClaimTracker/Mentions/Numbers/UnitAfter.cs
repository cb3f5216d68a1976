using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Units;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads the unit in the words after a number: "percent" in "26.9 percent", "light-years", "hundreds of miles".</summary>
internal static class UnitAfter
{
    /// <summary>Words between a number and the time it measures: "five more months".</summary>
    private static readonly FrozenSet<string> TimeAdjectives = WordList.Read("time-adjectives.txt");

    /// <summary>What is sold and seized by weight, and makes "million pounds of" no money.</summary>
    private static readonly FrozenSet<string> WeighedNouns = WordList.Read("weighed-nouns.txt");

    /// <summary>The number with the unit that follows it, where one does.</summary>
    public static Amount Add(Sentence sentence, int first, int last, decimal value, bool inWords, bool scaled)
    {
        var at = last + 1;
        if (sentence.Lower(at) is "-" or "–" or "‑" && sentence.IsGlued(at) && sentence.IsGlued(at + 1)) at++;
        if (sentence.Lower(at) == "very" && TimeAdjectives.Contains(sentence.Lower(at + 1)) && UnitTable.At(sentence, at + 2) is { Unit.IsTime: true }) at++; // three very long years
        if (TimeAdjectives.Contains(sentence.Lower(at)) && UnitTable.At(sentence, at + 1) is { Unit.IsTime: true }) at++;
        if (first == last && sentence.Lower(at) == "in" && sentence.Lower(at + 1) == ")" && sentence.Lower(first - 1) == "(") return new Amount(first, at, value, UnitTable.Inch, inWords, scaled); // a 24 cm (9 in) pan
        if (UnitTable.At(sentence, at) is not { } found || !Fits(sentence, at, found, scaled, value)) return new Amount(first, last, value, null, inWords, scaled);
        var unit = found.Unit;
        var end = at + found.Count - 1;
        if (unit.IsMoney) end = MoneyWords.Smaller(sentence, end, ref value, scaled);
        if (unit.Dimension is "temperature" or "angle" && value > 0 && sentence.Lower(end + 1) == "below" && sentence.Lower(end + 2) == "zero") (value, end) = (-value, end + 2);
        if (!scaled && MixedUnits.Rest(sentence, end, unit) is { } rest) (value, end) = (value + rest.Value, rest.Last);
        if (unit.Name == "pound" && !(sentence.Lower(end + 1) == "of" && WeighedNouns.Contains(sentence.Lower(CountedNoun.At(sentence, end + 2)?.Last ?? -1))) && (scaled || MoneyWords.IsSpokenOf(sentence, first))) unit = UnitTable.Sterling;
        return new Amount(first, end, value, unit, inWords, scaled);
    }

    /// <summary>Words that are units only in some places: "won" after "games", "second" after "the", "point" before "guard".</summary>
    public static bool Fits(Sentence sentence, int at, (Unit Unit, int Count) found, bool scaled, decimal value)
    {
        var word = sentence.Lower(at);
        var next = at + found.Count;
        return word switch
        {
            "won" or "real" or "rand" or "bar" or "bit" or "dong" or "mark" or "kip" or "quid" or "sterling" => scaled,
            "stone" => value is >= 1 and < 60 && (next >= sentence.Tokens.Length || sentence.Tags[next] is PartOfSpeech.Punctuation or PartOfSpeech.Conjunction or PartOfSpeech.Adposition or PartOfSpeech.Numeral), // 16 stone, but "two stone walls"
            "second" => value != 1 || sentence.Lower(next) is not "-",
            "war" => value != decimal.Truncate(value), // 1.5 WAR, but "2 WAR HEROES"
            "foot" => value != 1 && sentence.Tags[Math.Min(next, sentence.Tokens.Length - 1)] != PartOfSpeech.None || sentence.Lower(next) is "high" or "tall" or "deep" or "wide" or "long" or "thick",
            "cup" or "league" => sentence.Tokens[at].IsCapitalized is false && word != "league",
            _ => true,
        };
    }

    /// <summary>The unit after a vague magnitude and "of": "hundreds of miles", "tens of millions of dollars".</summary>
    public static (Unit Unit, int Last)? OfVague(Sentence sentence, int of, bool scaled)
    {
        if (sentence.Lower(of) != "of" || UnitTable.At(sentence, of + 1) is not { } found) return null;
        if (!(found.Unit.IsMoney || found.Unit.IsTime || found.Unit.Dimension is "length" or "area" or "mass" or "volume" or "energy" or "power" or "speed") || sentence.Lower(of + 1) is "stones" or "marks" or "bars" or "cups" or "leagues" || !Fits(sentence, of + 1, found, scaled, 100)) return null;
        var money = scaled || sentence.Lower(of + found.Count + 1) != "of" && MoneyWords.IsSpokenOf(sentence, of); // thousands of pounds for bells
        return (found.Unit.Name == "pound" && money ? UnitTable.Sterling : found.Unit, of + found.Count);
    }
}
