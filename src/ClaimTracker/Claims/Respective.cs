using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>Pairs numbers with nouns in their order: "Bread and milk rose 4% and 6%, respectively".</summary>
internal static class Respective
{
    /// <summary>How many numbers such a list has at the most.</summary>
    private const int MostNumbers = 8;

    /// <summary>How many tokens after the last number the word may stand.</summary>
    private const int Reach = 6;

    /// <summary>The noun of the number at <paramref name="index"/>; null where the sentence pairs nothing, or not as many nouns as numbers.</summary>
    public static TokenRange? Of(ClauseContext clause, int index)
    {
        var (first, last) = (index, index);
        while (last + 1 < clause.Quantities.Count && last - index < MostNumbers && IsJoined(clause, last)) last++;
        if (!IsPaired(clause, clause.Quantities[last].SpanLast + 1)) return null;
        while (first > 0 && index - first < MostNumbers && IsJoined(clause, first - 1)) first--;
        for (var i = first; i <= last; i++)
            if (clause.Quantities[i].NounFirst >= 0) return null; // 8% and 6% of emissions
        if (first == last || (VerbSubject.Of(clause, first) ?? MeasuredNoun.Of(clause, first)) is not { } phrase) return null;
        return Parts(clause, phrase) is { } parts && parts.Count == last - first + 1 ? parts[index - first] : null;
    }

    /// <summary>Only a comma, "and" or "by" stands between the number and the next.</summary>
    private static bool IsJoined(ClauseContext clause, int index)
    {
        var (from, to) = (clause.Quantities[index].SpanLast + 1, clause.Quantities[index + 1].HedgeFirst);
        if (to == from || to - from > 3) return false;
        for (var i = from; i < to; i++)
            if (clause.Sentence.Lower(i) is not ("," or "and" or "by" or "to"))
                return false;
        return true;
    }

    private static bool IsPaired(ClauseContext clause, int from)
    {
        for (var i = from; i < from + Reach; i++)
            if (clause.Sentence.Lower(i) is "respectively")
                return true;
        return false;
    }

    /// <summary>The phrase cut at "and" and commas, with what stands before it in the same list.</summary>
    private static List<TokenRange>? Parts(ClauseContext clause, TokenRange phrase)
    {
        var sentence = clause.Sentence;
        var parts = new List<TokenRange>();
        var start = phrase.First;
        for (var i = phrase.First; i <= phrase.Last + 1; i++)
        {
            if (i <= phrase.Last && sentence.Lower(i) is not ("and" or ",")) continue;
            if (i > start) parts.Add(new TokenRange(start, i - 1));
            start = i + 1;
        }

        for (var at = phrase.First - 1; at > 0 && parts.Count < MostNumbers && sentence.Lower(at) is "," or "and";)
        {
            if (sentence.Lower(at - 1) == ",") at--;
            if (NounBefore.Head(clause, at - 1) is not { } noun) break;
            parts.Insert(0, noun);
            at = noun.First - 1;
            while (at > 0 && sentence.Tags[at] is PartOfSpeech.Determiner) at--;
        }

        for (var at = phrase.Last + 1; parts.Count < MostNumbers && sentence.Lower(at) is "," or "and";)
        {
            while (sentence.Lower(at) is "," or "and" || at < sentence.Tokens.Length && sentence.Tags[at] is PartOfSpeech.Determiner) at++;
            if (CountedNoun.At(sentence, at) is not { } noun || noun.First > at) break;
            parts.Add(new TokenRange(noun.First, noun.Last));
            at = noun.Last + 1;
        }

        for (var i = 0; i < parts.Count; i++)
            while (parts[i].First < parts[i].Last && sentence.Tags[parts[i].First] is PartOfSpeech.Determiner)
                parts[i] = new TokenRange(parts[i].First + 1, parts[i].Last);
        return parts.Count > 1 ? parts : null;
    }
}
