using System.Collections.Frozen;
using ClaimTracker.Language;

namespace ClaimTracker.Claims;

/// <summary>Points that a rate moved by: "unemployment rose 0.4 points" is in percent, "the index rose 40 points" is not.</summary>
internal static class RatePoints
{
    /// <summary>Nouns of what is told in percent.</summary>
    private static readonly FrozenSet<string> Rates = WordList.Read("percent-nouns.txt");

    /// <summary>Nothing in percent moves by more.</summary>
    private const int MostPoints = 100;

    public static bool Is(Sentence sentence, NumericClaim claim)
    {
        if (claim is not { Kind: ClaimKind.Measure, Unit: "point", Value: < MostPoints, Subject: { } subject } || claim.Trend == Trend.None) return false;
        var (first, last) = (sentence.TokenAt(subject.Start), sentence.TokenAt(subject.End - 1));
        if (last >= sentence.Tokens.Length) return false;
        for (var i = first; i <= last && sentence.Lower(i) is not ("of" or "in" or "for" or "on" or "among"); i++)
            if (Rates.Contains(sentence.Lower(i)) && (i == last || sentence.Tags[i + 1] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun)))
                return true;
        return false;
    }
}
