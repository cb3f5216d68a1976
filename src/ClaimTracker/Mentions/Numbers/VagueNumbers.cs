using System.Collections.Frozen;
using System.Globalization;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads vague magnitudes as the range that is certain: "dozens of", "tens of thousands", "hundreds", "a six-figure sum".</summary>
internal static class VagueNumbers
{
    private static readonly FrozenDictionary<string, (decimal Low, decimal? High)> Words = WordList.Rows("vague-numbers.txt").ToFrozenDictionary(
        row => row[0],
        row => (decimal.Parse(row[1], CultureInfo.InvariantCulture), row[2].Length == 0 ? (decimal?)null : decimal.Parse(row[2], CultureInfo.InvariantCulture)),
        StringComparer.Ordinal);

    /// <summary>The vague number that starts at <paramref name="index"/>: its ends and last token.</summary>
    public static (decimal Low, decimal? High, int Last)? Read(Sentence sentence, int index)
    {
        var lower = sentence.Lower(index);
        if (lower is "tens" or "hundreds" or "dozens" && sentence.Lower(index + 1) == "of" && Words.TryGetValue(sentence.Lower(index + 2), out var of) && of.High is not null)
        {
            var factor = lower == "tens" ? 10 : lower == "dozens" ? 24 : 100;
            return (of.Low * factor, lower == "dozens" ? null : of.High * factor, index + 2);
        }

        if (Figures(sentence, index) is { } figures) return figures;
        if (sentence.Lower(index + 1) == "and" && sentence.Lower(index + 2) == lower && sentence.Lower(index + 3) != "and" && Words.TryGetValue(lower, out var twice)) return (twice.Low, twice.High, index + 2); // dozens and dozens
        if (!Words.TryGetValue(lower, out var word)) return null;
        if (lower is "scores" && sentence.Lower(index + 1) is not ("of" or "were" or "are" or "more") || index > 0 && sentence.Tags[index - 1] is PartOfSpeech.Noun or PartOfSpeech.Determiner or PartOfSpeech.Pronoun && lower is "scores")
            return null; // test scores
        return sentence.Lower(index - 1) is "the" && sentence.Lower(index + 1) is not "of" ? null : (word.Low, word.High, index);
    }

    /// <summary>"a six-figure sum", "in the seven figures": from the least number of so many digits to the first that has more.</summary>
    private static (decimal Low, decimal? High, int Last)? Figures(Sentence sentence, int index)
    {
        var noun = sentence.Lower(index + 1) == "-" ? index + 2 : index + 1;
        if (sentence.Lower(noun) is not ("figure" or "figures") || NumberReader.SmallWord(sentence.Lower(index)) is not (>= 4 and <= 12 and var digits)) return null;
        if (sentence.Lower(noun) == "figures" && (noun == index + 2 || sentence.Lower(index - 1) is "the" or "of" or "all" or "these" or "those")) return null; // the six figures of the frieze
        decimal low = 1;
        for (var i = 1; i < digits; i++) low *= 10;
        return (low, low * 10, noun);
    }
}
