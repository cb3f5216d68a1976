using System.Collections.Frozen;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Tables;

/// <summary>How prose writes the names that registers shorten: "Ham Lane School" for "Ham Ln Sch.", "cattle" for "Cattle and calves", "ewes" for "of which ewes".</summary>
internal static class NameWriting
{
    /// <summary>So many spellings of one name at most.</summary>
    private const int MostSpellings = 8;

    private static readonly FrozenDictionary<string, string[]> Abbreviations = WordTable.Rows("name-abbreviations.txt").ToFrozenDictionary(row => row[0], row => row[1].Split('|'), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Kinds = WordTable.Rows("name-kinds.txt").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] PartWords = ["of which", "of whom", "including", "incl.", "incl", "thereof"];

    /// <summary>The name with its abbreviations written out, in each way they may be meant; none where it has no abbreviation.</summary>
    public static IReadOnlyList<string> Spelled(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 8) return [];
        var spellings = new List<string[]> { words };
        for (var i = 0; i < words.Length; i++)
        {
            // "St" begins a saint and ends a street; "No" and "Is" are words where no full stop follows and another word does.
            if (!Abbreviations.TryGetValue(words[i].Trim('.', ','), out var choices) || !(char.IsUpper(words[i][0]) || char.IsAsciiDigit(words[i][0]))) continue;
            for (var at = spellings.Count - 1; at >= 0; at--)
            {
                var spelling = spellings[at];
                spellings.RemoveAt(at);
                foreach (var choice in choices)
                    if (spellings.Count < MostSpellings) spellings.Add([.. spelling[..i], char.ToUpperInvariant(choice[0]) + choice[1..], .. spelling[(i + 1)..]]);
            }
        }

        return spellings is [var only] && ReferenceEquals(only, words) ? [] : [.. spellings.Select(spelling => string.Join(' ', spelling))];
    }

    /// <summary>True for a word that only says what kind of thing a name is of, written out or short.</summary>
    public static bool IsKind(string word)
    {
        var plain = word.Trim('.', ',');
        return Kinds.Contains(plain) || (Abbreviations.TryGetValue(plain, out var choices) && choices.Any(choice => choice.Split(' ').All(Kinds.Contains)));
    }

    /// <summary>What a row is of that counts some of the row above: "ewes" of "of which ewes"; null for any other.</summary>
    public static string? PartOf(string name)
    {
        var text = name.TrimStart(' ', '-', '–', '•', '.', '\u00a0');
        foreach (var word in PartWords)
            if (text.Length > word.Length + 1 && text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text[word.Length] is ' ' or ':')
                return text[(word.Length + 1)..].TrimStart(' ', ':');
        return null;
    }

    /// <summary>The members of "Cattle and calves", "Leisure &amp; hospitality": each names the row where no other row of the column has it.</summary>
    public static IReadOnlyList<string> Members(string name)
    {
        if (name.Contains('(', StringComparison.Ordinal)) name = name[..name.IndexOf('(', StringComparison.Ordinal)];
        var members = name.Split([" and ", " & ", ", ", " / ", "/", "-"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return members.Length is 2 or 3 ? [.. members.Select(member => member.StartsWith("and ", StringComparison.Ordinal) ? member[4..] : member).Where(member => member.Length > 3)] : [];
    }
}
