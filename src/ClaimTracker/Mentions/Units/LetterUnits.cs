using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Mentions.Units;

/// <summary>Reads letters that are the sign of several units by the words around them: "2.5 F" of a capacitor, "72 F" of a summer's day.</summary>
internal static class LetterUnits
{
    /// <summary>How many tokens around the letter are looked at.</summary>
    private const int Reach = 30;

    private static readonly FrozenDictionary<string, Row[]> Rows = WordList.Rows("letter-units.txt")
        .GroupBy(row => row[0])
        .ToFrozenDictionary(group => group.Key, group => group.Select(row => new Row(new Unit(row[1], row[2]), row[3].Split(',').ToFrozenSet(StringComparer.Ordinal))).ToArray(), StringComparer.Ordinal);

    /// <summary>The unit that the token at <paramref name="index"/> stands for right after digits or a magnitude; null where nothing tells.</summary>
    public static Unit? At(Sentence sentence, int index)
    {
        var letter = sentence.Tokens[index].Text;
        if (letter.Length > 2 || index == 0 || !Rows.ContainsKey(letter)) return null;
        return sentence.Tokens[index - 1].Kind == TokenKind.Number || NumberReader.Magnitude(sentence.Lower(index - 1)) is not null ? Of(sentence, index, letter) : null;
    }

    /// <summary>The unit that <paramref name="letter"/>, glued to the digits at <paramref name="index"/> or apart from them, stands for; null where nothing tells.</summary>
    public static Unit? Of(Sentence sentence, int index, string letter)
    {
        if (!Rows.TryGetValue(letter, out var rows)) return null;
        foreach (var row in rows)
            for (var i = Math.Max(0, index - Reach); i < Math.Min(sentence.Tokens.Length, index + Reach); i++)
                if (row.Words.Contains(sentence.Tokens[i].Lower))
                    return row.Unit;
        return null;
    }

    private sealed record Row(Unit Unit, FrozenSet<string> Words);
}
