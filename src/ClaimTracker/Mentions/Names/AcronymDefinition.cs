using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Names;

/// <summary>Reads a body's whole name off the letters behind it: "Refugees, Trade and Harbours Norland (RTHN)".</summary>
/// <remarks>The idea is that of Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003), with the first letters of words alone.</remarks>
internal static class AcronymDefinition
{
    /// <summary>How many words such a name may have.</summary>
    private const int LongestName = 14;

    /// <summary>
    /// The name that letters in brackets spell, where it goes beyond the run of capitals between two tokens: over a comma or an "and" that
    /// otherwise parts names. Null where the run is the whole of it, or no letters follow.
    /// </summary>
    /// <param name="sentence">Where it stands.</param>
    /// <param name="start">First token of the run.</param>
    /// <param name="end">Last token of the run.</param>
    public static (int First, int Last)? Find(Sentence sentence, int start, int end)
    {
        var last = end;
        while (last + 1 < sentence.Tokens.Length && last - start < LongestName && (NameRun.IsCapital(sentence, last + 1) || IsJoint(sentence, last + 1))) last++;
        if (last == end || sentence.Lower(last + 1) != "(" || sentence.Lower(last + 3) != ")") return null;
        var letters = sentence.Tokens[last + 2].Text;
        if (letters.Length is < 3 or > 8 || !letters.All(char.IsUpper) || !NameRun.IsCapital(sentence, last)) return null;
        var first = Spelt(sentence, start, last, letters, letters.Length - 1);
        return first >= start && first <= end ? (first, last) : null;
    }

    private static bool IsJoint(Sentence sentence, int i) => sentence.Lower(i) is "," or "and" or "&" or "of" or "for" or "the" or "on" or "in";

    /// <summary>The first token of the words that end at <paramref name="at"/> and spell the letters up to <paramref name="letter"/>; -1 where they spell others.</summary>
    private static int Spelt(Sentence sentence, int start, int at, string letters, int letter)
    {
        if (at < start) return -1;
        var spells = char.ToUpperInvariant(sentence.Tokens[at].Text[0]) == letters[letter];
        if (NameRun.IsCapital(sentence, at)) return !spells ? -1 : letter == 0 ? at : Spelt(sentence, start, at - 1, letters, letter - 1);
        var without = Spelt(sentence, start, at - 1, letters, letter);
        return without >= 0 || !spells || letter == 0 ? without : Spelt(sentence, start, at - 1, letters, letter - 1);
    }
}
