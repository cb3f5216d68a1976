using System.Collections.Frozen;
using ClaimTracker.Language;

namespace ClaimTracker.Claims;

/// <summary>"Admissions fell to 43.1m": in an article that writes £3m for three million, the letter behind a number of many is no metre.</summary>
internal static class MillionLetters
{
    /// <summary>How many tokens may stand between a verb of change and its "to": "fell last year to".</summary>
    private const int LongestChange = 4;

    /// <summary>Plurals that are measured in metres: "waves", "tides".</summary>
    private static readonly FrozenSet<string> LongThings = WordList.Read("long-things.txt");

    /// <summary>Nouns in the singular for how many there are.</summary>
    private static readonly FrozenSet<string> Totals = WordList.Read("head-counts.txt");

    /// <summary>True where money is written with "m" for a million somewhere in the article.</summary>
    public static bool AreWritten(IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
            for (var i = 1; i < sentence.Tokens.Length; i++)
                if (sentence.Tokens[i] is { Kind: TokenKind.Number, Text: [.., >= '0' and <= '9', 'm'] } && sentence.Tokens[i - 1] is { Kind: TokenKind.Symbol, Text: [.., '$' or '£' or '€' or '¥' or '₹'] })
                    return true;
        return false;
    }

    /// <summary>True for a number that is itself of whom its clause speaks, "7.1m were waiting", or that a plural or a total is said to have come to.</summary>
    public static bool IsOfMany(ClauseContext clause, int index)
    {
        var (sentence, quantity) = (clause.Sentence, clause.Quantities[index]);
        if (sentence.Lower(quantity.SpanLast + 1) is "were" or "are" or "have" && sentence.Lower(quantity.HedgeFirst - 1) is not ("and" or ",")) return true;
        if (SubjectFinder.Find(clause, index) is not { } subject) return false;
        var head = -1;
        for (var i = sentence.TokenAt(subject.Start); i < sentence.Tokens.Length && sentence.Tokens[i].Span.Start < subject.End && sentence.Tags[i] != PartOfSpeech.Adposition; i++)
            if (sentence.Tags[i] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun) head = i;
        return head >= 0 && (Totals.Contains(sentence.Lower(head)) || sentence.PennTags[head] == PennTag.NNS && !LongThings.Contains(sentence.Lower(head)) && IsReached(sentence, quantity.HedgeFirst - 1));
    }

    /// <summary>"fell to 43.1m", "rose by 2m": a change of how many there are; who ran 100m or dug down 30m moved so far.</summary>
    private static bool IsReached(Sentence sentence, int before)
    {
        if (sentence.Lower(before) is not ("to" or "by" or "at" or "from")) return TrendWords.Of(sentence.Lower(before)) != Trend.None;
        for (var i = before - 1; i >= Math.Max(0, before - LongestChange); i--)
            if (TrendWords.Of(sentence.Lower(i)) != Trend.None)
                return true;
        return false;
    }
}
