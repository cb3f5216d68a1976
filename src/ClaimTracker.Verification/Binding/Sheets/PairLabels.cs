using ClaimTracker.Language;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding.Sheets;

/// <summary>What pairs and percentages are out of, as "from the field" says. The list is <c>pair-labels.txt</c>.</summary>
internal static class PairLabels
{
    private const int Reach = 9;

    private static readonly List<(string[] Phrase, string[][] Names)> Labels =
        [.. WordTable.Rows("pair-labels.txt").Select(row => (row[0].Split(' '), row[1].Split('|').Select(name => name.Split(' ').Select(Stems.Of).ToArray()).ToArray())).OrderByDescending(label => label.Item1.Length)];

    /// <summary>The headings, as stems, that a label behind a token stands for: the nearest label, no farther than the next number, comma or bracket; empty where there is none.</summary>
    public static string[][] After(Sentence sentence, int token)
    {
        for (var i = token + 1; i <= Math.Min(token + Reach, sentence.Tokens.Length - 1); i++)
        {
            var found = Labels.FirstOrDefault(label => Fits(sentence, i, label.Phrase));
            // "Shooting from long range" is of long range.
            if (found.Phrase is ["shooting"] && After(sentence, i) is { Length: > 0 } closer) return closer;
            if (found.Phrase is not null) return found.Names;
            if (sentence.Lower(i) is "," or ")" or "(" or ";" or "while" or "and" || char.IsAsciiDigit(sentence.Tokens[i].Text[0])) return [];
        }

        return [];
    }

    /// <summary>True where a token begins a label of its own, such as "3Pt": its digit is no number.</summary>
    public static bool Is(Sentence sentence, int token) => Labels.Any(label => Fits(sentence, token, label.Phrase));

    private static bool Fits(Sentence sentence, int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
            if (sentence.Lower(at + i) != phrase[i])
                return false;
        return true;
    }
}
