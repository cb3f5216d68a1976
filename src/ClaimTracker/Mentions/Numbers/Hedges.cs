using System.Collections.Frozen;
using System.Globalization;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Finds the words around a number that bound it: "more than 40", "500 or so". The table is <c>hedges.txt</c>.</summary>
internal static class Hedges
{
    private static readonly FrozenDictionary<string, Phrase[]> Before = Table("before", last: true);
    private static readonly FrozenDictionary<string, Phrase[]> Verbs = Table("verb", last: true);
    private static readonly FrozenDictionary<string, Phrase[]> Infinitives = Table("infinitive", last: true);
    private static readonly FrozenDictionary<string, Phrase[]> Passing = Table("passing", last: true);
    private static readonly FrozenDictionary<string, Phrase[]> After = Table("after", last: false);

    /// <summary>The bound that a verb or preposition right before the token at <paramref name="index"/> sets without being part of the number: "tops 10 minutes".</summary>
    public static Bound? VerbBefore(Sentence sentence, int index) =>
        Verbs.TryGetValue(sentence.Lower(index - 1), out var phrases) || IsInfinitive(sentence, index - 1) && Infinitives.TryGetValue(sentence.Lower(index - 1), out phrases) ? phrases[0].Bound : null;

    /// <summary>The bound that a verb of passing sets right before the token at <paramref name="index"/>: "passed 12,000 metres", "crossed the"; only of a level, since "passed 12 bills" passes no number.</summary>
    public static Bound? PassingBefore(Sentence sentence, int index) =>
        index > 0 && sentence.Tags[index - 1] == PartOfSpeech.Verb && Passing.TryGetValue(sentence.Lower(index - 1), out var phrases) ? phrases[0].Bound : null;

    /// <summary>"could top 40", "is likely to top 40"; "the top 40" bounds nothing.</summary>
    private static bool IsInfinitive(Sentence sentence, int index) =>
        index > 0 && (sentence.Lower(index - 1) == "to" || sentence.Tags[index - 1] == PartOfSpeech.Auxiliary || sentence.Tags[index - 1] == PartOfSpeech.Adverb && index > 1 && sentence.Tags[index - 2] == PartOfSpeech.Auxiliary);

    /// <summary>The longest hedge that ends right before the token at <paramref name="index"/>: its first token and bound.</summary>
    public static (int First, Bound Bound)? EndingAt(Sentence sentence, int index)
    {
        if (index == 0 || !Before.TryGetValue(sentence.Lower(index - 1), out var phrases)) return null;
        foreach (var phrase in phrases)
        {
            var first = index - phrase.Words.Length;
            if (first < 0 || !Matches(sentence, first, phrase.Words)) continue;
            return (first, phrase.Bound);
        }

        return null;
    }

    /// <summary>The longest hedge that starts at the token at <paramref name="index"/>, after a number: its last token and bound.</summary>
    public static (int Last, Bound Bound)? StartingAt(Sentence sentence, int index)
    {
        if (!After.TryGetValue(sentence.Lower(index), out var phrases)) return null;
        foreach (var phrase in phrases)
            if (Matches(sentence, index, phrase.Words) && sentence.Lower(index + phrase.Words.Length) != "than") // less than 3 or more than 9
                return (index + phrase.Words.Length - 1, phrase.Bound);
        return null;
    }

    private static bool Matches(Sentence sentence, int first, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
            if (sentence.Lower(first + i) != words[i])
                return false;
        return true;
    }

    private static FrozenDictionary<string, Phrase[]> Table(string side, bool last) =>
        WordList.Rows("hedges.txt")
            .Where(row => row[2] == side)
            .Select(row => new Phrase(row[0].Split(' '), Enum.Parse<Bound>(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(row[1][..1]) + row[1][1..])))
            .GroupBy(phrase => last ? phrase.Words[^1] : phrase.Words[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.Ordinal);

    private sealed record Phrase(string[] Words, Bound Bound);
}
