using ClaimTracker.Language;
using ClaimTracker.Verification.Tables;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding.Sheets;

/// <summary>A stretch of an event that has columns of its own: the third quarter, the second half.</summary>
/// <param name="Unit">"quarter", "half", "period", "inning", "set".</param>
/// <param name="Number">Which one, from 1.</param>
internal sealed record PlayStretch(string Unit, int Number)
{
    private const int Reach = 6;

    private static readonly string[] Units = ["quarter", "half", "period", "inning", "set", "frame"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

    /// <summary>The stretch that a header names; null where it names none.</summary>
    public static PlayStretch? OfHeader(string header)
    {
        var words = Stems.Words(HeaderWords.Spelled(header));
        for (var i = 0; i < words.Count; i++)
        {
            if (Array.IndexOf(Units, Singular(words[i])) < 0) continue;
            if (i > 0 && Ordinal(words[i - 1]) is { } before) return new PlayStretch(Singular(words[i]), before);
            if (i + 1 < words.Count && Ordinal(words[i + 1]) is { } behind) return new PlayStretch(Singular(words[i]), behind);
        }

        return null;
    }

    /// <summary>The stretches that the words nearest to a pair name: right behind it, else before it; empty where they name none.</summary>
    public static IReadOnlyList<PlayStretch> Around(Sentence sentence, NumberPair pair)
    {
        for (var i = pair.Second + 1; i <= Math.Min(sentence.Tokens.Length - 1, pair.Second + Reach); i++)
            if (At(sentence, i, out _) is { Count: > 0 } behind)
                return behind;
        IReadOnlyList<PlayStretch> found = [];
        for (var i = 0; i < pair.First; i++)
            if (At(sentence, i, out var last) is { Count: > 0 } before)
                (found, i) = (before, last);
        return found;
    }

    /// <summary>The columns of a measure that make up the stretches; null where one is missing.</summary>
    public static IReadOnlyList<Measure>? Columns(TableModel table, IReadOnlyList<PlayStretch> stretches, Func<Measure, bool> isMeasure)
    {
        var known = table.Measures.Where(isMeasure).Select(measure => (Measure: measure, Stretch: OfHeader(measure.Column!.Header))).Where(pair => pair.Stretch is not null).ToList();
        var columns = new List<Measure>();
        foreach (var stretch in stretches)
        {
            if (known.FirstOrDefault(pair => pair.Stretch == stretch).Measure is { } own) columns.Add(own);
            else if (stretch.Unit == "half" && known.Count(pair => pair.Stretch!.Unit == "quarter") == 4)
                columns.AddRange(known.Where(pair => pair.Stretch!.Unit == "quarter" && (pair.Stretch.Number + 1) / 2 == stretch.Number).Select(pair => pair.Measure));
            else return null;
        }

        return columns.Count > 0 ? columns : null;
    }

    /// <summary>"The second and third quarters", "the fourth quarter", "the final 12 minutes": of four quarters the last is the fourth.</summary>
    private static List<PlayStretch> At(Sentence sentence, int token, out int last)
    {
        last = token;
        var numbers = new List<int>();
        var i = token;
        while (Ordinal(sentence.Lower(i)) is { } number && !char.IsAsciiDigit(sentence.Lower(i)[0]))
        {
            numbers.Add(number);
            i++;
            if (sentence.Lower(i) is "and" or "," && Ordinal(sentence.Lower(i + 1)) is not null) i++;
        }

        if (numbers.Count > 0 && Array.IndexOf(Units, Singular(sentence.Lower(i))) >= 0)
        {
            last = i;
            return [.. numbers.Select(number => new PlayStretch(Singular(sentence.Lower(i)), number))];
        }

        if (sentence.Lower(token) is "final" or "last" or "closing" && sentence.Lower(token + 1) is "quarter" or "12" or "twelve" && sentence.Lower(token + 2) is not "points") return [new PlayStretch("quarter", 4)];
        if (sentence.Lower(token) is "opening" && sentence.Lower(token + 1) is "quarter" or "half" or "period") return [new PlayStretch(sentence.Lower(token + 1), 1)];
        if (sentence.Lower(token) is "after" && sentence.Lower(token + 1) is "one" && Array.IndexOf(Units, sentence.Lower(token + 2)) >= 0) return [new PlayStretch(sentence.Lower(token + 2), 1)];
        return [];
    }

    private static string Singular(string word) => word == "halves" ? "half" : word.Length > 3 && word[^1] == 's' ? word[..^1] : word;

    private static int? Ordinal(string word) => Array.IndexOf(Ordinals, word) is >= 0 and var at ? at + 1 : int.TryParse(word, out var number) && number is > 0 and < 10 ? number : word.Length == 3 && char.IsAsciiDigit(word[0]) && word[1..] is "st" or "nd" or "rd" or "th" ? word[0] - '0' : null;
}
