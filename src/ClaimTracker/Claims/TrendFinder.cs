using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>Gives a number the direction of the change it is the new level or the size of; baselines get none.</summary>
internal static class TrendFinder
{
    /// <summary>How many tokens before a number a direction word may stand.</summary>
    private const int Reach = 8;

    private static readonly FrozenDictionary<string, Trend> Words = WordList.Rows("trend-words.txt")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Trend>(row[1]), StringComparer.Ordinal);

    /// <summary>The direction of the word; <see cref="Trend.None"/> where it has none.</summary>
    public static Trend Of(string lower) => Words.GetValueOrDefault(lower);

    public static Trend Find(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var quantity = clause.Quantities[index];
        if (quantity.Kind is ClaimKind.Age or ClaimKind.Rank || IsBaseline(clause, index)) return Trend.None;
        if (quantity.Kind == ClaimKind.Multiple) return Multiple(sentence, quantity);
        var after = After(sentence, quantity);
        if (after != Trend.None) return after;
        return Before(clause, index);
    }

    /// <summary>"from 211" in "from 211 to 344", "to 344 from 211", "up from 64 in 2019 and 51 in 2018", "than 12,115", "against $4".</summary>
    public static bool IsBaseline(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var before = sentence.Lower(clause.Quantities[index].HedgeFirst - 1);
        if (before is "just" or "only") before = sentence.Lower(clause.Quantities[index].HedgeFirst - 2);
        if (before is "from" or "than" or "against" or "versus" or "vs." or "vs") return true;
        if (before is "with" && sentence.Lower(clause.Quantities[index].HedgeFirst - 2) is "compared") return true;
        if (before is not "and" || sentence.Lower(clause.Quantities[index].HedgeFirst - 2) == "," || index == 0) return false;
        return IsBaseline(clause, index - 1) && clause.Quantities[index].HedgeFirst - clause.Quantities[index - 1].SpanLast <= 6;
    }

    private static Trend Multiple(Sentence sentence, Quantity quantity)
    {
        if (quantity.IsVerb) return quantity.Value < 1 ? Trend.Down : Trend.Up;
        for (var i = quantity.HedgeFirst - 1; i >= Math.Max(0, quantity.HedgeFirst - 4); i--)
            if (Of(sentence.Lower(i)) is var trend and not Trend.None)
                return trend;
        return sentence.Lower(quantity.Last + 1) is "more" or "higher" or "what" ? Trend.Up : Trend.None;
    }

    /// <summary>"6.3 percent more than", "140 fewer pupils", "a 3.7 percent drop", "8 per cent lower".</summary>
    private static Trend After(Sentence sentence, Quantity quantity)
    {
        for (var i = quantity.Last + 1; i <= quantity.Last + 2 && i < sentence.Tokens.Length; i++)
        {
            var lower = sentence.Lower(i);
            if (lower is "more" && sentence.Lower(i + 1) is "of" or "." or ",") return Trend.None;
            if (lower is "up" or "down" or "below" or "above" or "gain" or "added") continue;
            if (Of(lower) is var trend and not Trend.None && (sentence.Tags[i] is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Adverb || lower is "more" or "fewer" or "less" or "lower" or "higher")) return trend;
            if (lower is not ("a" or "year" or "annual" or "net" or "-" or "sharp")) break;
        }

        return Trend.None;
    }

    private static Trend Before(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var quantity = clause.Quantities[index];
        var stop = Math.Max(0, quantity.HedgeFirst - Reach);
        var previous = clause.AfterPrevious(index);
        for (var i = quantity.HedgeFirst - 1; i >= stop; i--)
        {
            var lower = sentence.Lower(i);
            if (i < previous)
            {
                // "slid 7.5% to $512.6 million": the new level shares the direction of the amount before it.
                var mark = sentence.Lower(quantity.HedgeFirst - 1);
                if (mark is "and" && quantity.HedgeFirst - previous == 1 && clause.Quantities[index - 1].Kind == quantity.Kind) return Find(clause, index - 1); // rose 12% and 30%
                return mark is "to" or "at" ? Inherited(clause, index - 1) : Trend.None;
            }

            if (clause.IsClauseBreak(i) || lower is "who" or "which" or "because" or "after" or "that" || (lower == "," && sentence.Lower(i + 1) is not ("by" or "to" or "from"))) return Trend.None;
            if (lower is "more" or "less" or "fewer" or "lower" or "higher" && sentence.Lower(i + 1) is "than") continue;
            if (Of(lower) is var trend and not Trend.None)
            {
                if (lower is "up" or "down" && sentence.Lower(i - 1) is "set" or "made" or "end" or "ended" or "give" or "gave" or "follow" or "closed") return lower == "up" && sentence.Lower(i - 1) == "closed" ? Trend.Up : Trend.None;
                if (sentence.Tags[i] == PartOfSpeech.Noun && i + 1 < quantity.HedgeFirst && sentence.Lower(i + 1) is not ("of" or "to" or "in" or "from" or "by")) return Trend.None;
                if (lower is "up" && sentence.Lower(i + 1) == "to") return Trend.None;
                return Negated(sentence, i) ? Trend.None : trend;
            }
        }

        return Trend.None;
    }

    /// <summary>The direction of the number before; a baseline has none of its own, but its verb says it: "fell from A to B".</summary>
    private static Trend Inherited(ClauseContext clause, int index) => IsBaseline(clause, index) ? Before(clause, index) : Find(clause, index);

    /// <summary>"did not rise", "never really fell": the negation stands right before the verb, at most an adverb between.</summary>
    private static bool Negated(Sentence sentence, int index)
    {
        if (IsNegation(sentence.Lower(index - 1))) return true;
        return index > 1 && sentence.Tags[index - 1] is PartOfSpeech.Adverb or PartOfSpeech.Auxiliary && IsNegation(sentence.Lower(index - 2));
    }

    private static bool IsNegation(string lower) => lower is "not" or "n't" or "never";
}
