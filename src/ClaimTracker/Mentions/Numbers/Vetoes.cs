using System.Collections.Frozen;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Tells numbers that are part of a name or a code from numbers that say how many: "Section 230", "10 Mill Street", "555-0142", "7-2".</summary>
internal static class Vetoes
{
    private static readonly FrozenSet<string> NameWords = WordList.Read("number-names.txt");
    private static readonly FrozenSet<string> StreetWords = WordList.Read("street-words.txt");

    /// <summary>True where the digits at <paramref name="index"/> are no quantity whatever stands around them.</summary>
    public static bool IsCode(Sentence sentence, int index)
    {
        var text = sentence.Tokens[index].Text;
        if (text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1])) return true; // 0800, 007
        if (text.Contains('/', StringComparison.Ordinal)) return AmountReader.Fraction(text) is null; // 5/17/2018, 9/11, 24/7
        if (text.Contains(':', StringComparison.Ordinal)) return true; // 5:30, and "3:1", which Ratios reads first
        if (text.AsSpan().Count('.') > 1) return true; // 192.168.0.1, version 2.0.1
        if (IsClock(sentence, index) || IsDigitRun(sentence, index)) return true;
        var letters = text.AsSpan().TrimStart("0123456789.,");
        if (letters is "st" or "nd" or "rd" or "th" or "s" or "am" or "pm" or "a.m" or "p.m" or "D" or "G") return true;
        if (index > 0 && sentence.Tokens[index - 1].Text is "#" && (index < 2 || sentence.Tokens[index - 2].Text is not ("GB" or "UK"))) return true;
        if (index > 0 && sentence.IsGlued(index) && sentence.Tokens[index - 1].Text is "'" or "’" or "‘") return true; // '99
        return index == 0 && sentence.Tokens.Count > 1 && sentence.Tokens[1].Text is ")" or "." && sentence.Tokens.Count > 2; // list marker
    }

    /// <summary>True where a number without currency, unit or counted noun belongs to the name beside it.</summary>
    public static bool IsName(Sentence sentence, int first, int last, bool counted)
    {
        var before = first - 1;
        if (before >= 0)
        {
            var word = sentence.Tokens[before];
            if (sentence.IsGlued(first) && Characters.IsDash(word.Text[0]) && sentence.IsGlued(before) && before > 0 && sentence.Tokens[before - 1].Kind == TokenKind.Word && !counted)
                return true; // COVID-19, F-16
            if (NameWords.Contains(word.Lower) && !(counted && char.IsLower(word.Text[0]))) return true;
            if (!counted && word.IsCapitalized && before > 0 && word.Kind == TokenKind.Word && sentence.Tags[before] == PartOfSpeech.ProperNoun && !IsList(sentence, last)) return true; // FTSE 100
        }

        // 10 Mill Street, 400 Pier Street
        for (var i = last + 1; i <= last + 4 && i < sentence.Tokens.Count && (sentence.Tokens[i].IsCapitalized || sentence.Tokens[i].Kind == TokenKind.Number); i++)
            if (StreetWords.Contains(sentence.Lower(i)) && i > last + 1)
                return true;
        return false;
    }

    /// <summary>True where two numbers joined by a hyphen are a score or a vote, not a range: the first is not the smaller.</summary>
    public static bool IsScore(Sentence sentence, int first, int last) =>
        last == first + 2 && sentence.IsGlued(first + 1) && sentence.IsGlued(last) && Characters.IsDash(sentence.Tokens[first + 1].Text[0])
        && NumberReader.Digits(sentence.Tokens[first].Text) is { } a && NumberReader.Digits(sentence.Tokens[last].Text) is { } b && a >= b && a < 1000;

    /// <summary>"Labour 412, the Tories 121": after a name, but with more of the kind around it.</summary>
    private static bool IsList(Sentence sentence, int last) => sentence.Lower(last + 1) is "and" or "to" && false;

    private static bool IsClock(Sentence sentence, int index) =>
        sentence.Lower(index + 1) is "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m" or "o'clock" or "noon" or "gmt" or "bst" or "est" or "edt";

    /// <summary>Groups of digits chained by hyphens or dots as phone and account numbers are: 617-555-0142, 555-0142.</summary>
    private static bool IsDigitRun(Sentence sentence, int index)
    {
        var text = sentence.Tokens[index].Text;
        if (text.Length is < 3 or > 5 || text.AsSpan().ContainsAny(',', '.')) return false;
        return Chained(sentence, index, 1) || Chained(sentence, index, -1);
    }

    private static bool Chained(Sentence sentence, int index, int step)
    {
        var (dash, other) = (index + step, index + 2 * step);
        if (dash < 0 || other < 0 || other >= sentence.Tokens.Count) return false;
        if (!sentence.IsGlued(Math.Max(index, dash)) || !sentence.IsGlued(Math.Max(dash, other)) || sentence.Tokens[dash].Text != "-") return false;
        var (a, b) = step > 0 ? (sentence.Tokens[index], sentence.Tokens[other]) : (sentence.Tokens[other], sentence.Tokens[index]);
        return b.Kind == TokenKind.Number && b.Text.Length == 4 && a.Text.Length == 3; // 555-0142; 2012-13 and 200-250 are not
    }
}
