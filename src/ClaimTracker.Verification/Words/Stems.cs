using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ClaimTracker.Verification.Words;

/// <summary>Cuts text into words and words down to a stem that their forms share.</summary>
/// <remarks>Only inflection is taken off (plural, -ing, -ed); derivation is left to the groups of <see cref="Synonyms"/>.</remarks>
internal static class Stems
{
    private static readonly FrozenDictionary<string, string> Irregular = WordTable.Rows("irregular-forms.txt").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>The stem of one word in lower case.</summary>
    public static string Of(string word)
    {
        if (Irregular.TryGetValue(word, out var known)) return known.EndsWith('e') && known.Length > 3 ? known[..^1] : known;
        var w = word;
        if (w.Length > 4 && w.EndsWith("ies", StringComparison.Ordinal)) w = w[..^3] + "y";
        else if (w.Length > 4 && (w.EndsWith("sses", StringComparison.Ordinal) || w.EndsWith("xes", StringComparison.Ordinal) || w.EndsWith("ches", StringComparison.Ordinal) || w.EndsWith("shes", StringComparison.Ordinal))) w = w[..^2];
        else if (w.Length > 3 && w[^1] == 's' && w[^2] is not ('s' or 'u' or 'i')) w = w[..^1];
        if (w.Length > 5 && w.EndsWith("ing", StringComparison.Ordinal)) w = Undouble(w[..^3]);
        else if (w.Length > 4 && w.EndsWith("ied", StringComparison.Ordinal)) w = w[..^3] + "y";
        else if (w.Length > 4 && w.EndsWith("ed", StringComparison.Ordinal)) w = Undouble(w[..^2]);
        return w.Length > 3 && w[^1] == 'e' ? w[..^1] : w;
    }

    private static readonly FrozenSet<string> SuperlativeStems = WordTable.Rows("superlatives.txt").Select(row => Of(row[0])).Where(stem => stem is not ("most" or "least" or "record")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for the stem of "longest", "lowest" and the like.</summary>
    public static bool IsSuperlative(string stem) => SuperlativeStems.Contains(stem);

    /// <summary>The words of a header, a cell or a name in lower case, without accents; "DeathDateTime" and "two_bedroom" are cut apart.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        void Flush()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }

        var before = '\0';
        foreach (var c in Plain(text))
        {
            if (!char.IsLetterOrDigit(c))
            {
                if (c is '\'' or '’' or '.' && word.Length > 0 && char.IsLetter(before)) continue;
                Flush();
            }
            else
            {
                if (char.IsUpper(c) && char.IsLower(before)) Flush();
                if (word.Length > 0 && char.IsDigit(c) != char.IsDigit(word[^1])) Flush();
                word.Append(char.ToLowerInvariant(c));
            }

            before = c;
        }

        Flush();
        return words;
    }

    /// <summary>The text without accents and other marks on letters.</summary>
    public static string Plain(string text)
    {
        var isPlain = true;
        foreach (var c in text) isPlain &= c < 0x80;
        if (isPlain) return text;
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                result.Append(c);
        return result.ToString();
    }

    private static string Undouble(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'e' or 'o') ? stem[..^1] : stem;
}
