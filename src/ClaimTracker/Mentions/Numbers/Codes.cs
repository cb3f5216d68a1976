using System.Collections.Frozen;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Tells digits that are a code, a score or a mark of the text whatever stands around them: "555-0142", "7-2", "[12]", "2012-13".</summary>
internal static class Codes
{
    /// <summary>Nouns of what shows pictures at so many thousand dots: "a 4K screen".</summary>
    private static readonly FrozenSet<string> ScreenNouns = WordList.Read("screen-nouns.txt");

    /// <summary>How many tokens of a list of notes are looked at on either side.</summary>
    private const int MostReferences = 16;

    /// <summary>True where the digits at <paramref name="index"/> are no quantity whatever stands around them.</summary>
    public static bool Is(Sentence sentence, int index)
    {
        var text = sentence.Tokens[index].Text;
        if (text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1])) return true; // 0800, 007
        if (text.Contains('/', StringComparison.Ordinal)) return WrittenFractions.Read(text) is null; // 5/17/2018, 9/11, 24/7
        if (text.Contains(':', StringComparison.Ordinal)) return true; // 5:30, and "3:1", which Ratios reads first
        if (text.AsSpan().Count('.') > 1) return true; // 192.168.0.1, version 2.0.1
        if (IsClock(sentence, index) || PhoneNumbers.Is(sentence, index)) return true;
        if (index > 1 && sentence.Tokens[index - 1].Text == "." && sentence.IsGlued(index) && sentence.IsGlued(index - 1) && char.IsAsciiDigit(sentence.Tokens[index - 2].Text[^1])) return true; // 60x63x113.5cm
        var letters = text.AsSpan().TrimStart("0123456789.,");
        if (letters is "hrs" or "h" && sentence.Lower(index - 1) is "at" or "by" or "until" or "till" && sentence.Lower(index + 1) != "of") return true; // opens at 16hrs
        if (letters is "st" && text is [.., '1', 's', 't'] and not [.., '1', '1', 's', 't'] || letters is "nd" or "rd" or "th" or "s" or "am" or "pm" or "a.m" or "p.m" or "D" or "G") return true;
        if (text.Length == 2 && text[1] == 'K' && ScreenNouns.Contains(sentence.Lower(index + 1))) return true; // a 4K screen
        if (IsReference(sentence, index)) return true;
        if (index > 0 && sentence.Tokens[index - 1].Text is "#" && (index < 2 || sentence.Tokens[index - 2].Text is not ("GB" or "UK")) && NumberReader.Magnitude(sentence.Lower(index + 1)) is null) return true;
        if (index > 0 && sentence.IsGlued(index) && sentence.Tokens[index - 1].Text is "^" or "'" or "’" or "‘") return true; // '99
        return index == 0 && sentence.Tokens.Length > 1 && sentence.Tokens[1].Text is ")" or "."; // list marker
    }

    /// <summary>"nests were found [12].", "[3, 14]": the number of a note; "[12] nests were found" is a count that somebody put in.</summary>
    private static bool IsReference(Sentence sentence, int index)
    {
        if (!NumberReader.IsPlain(sentence.Tokens[index].Text) || sentence.Tokens[index].Text.Length > 3) return false;
        var (first, last) = (index - 1, index + 1);
        while (first > 0 && (sentence.Tokens[first].Kind == TokenKind.Number || sentence.Lower(first) is "," or "-" or "–") && index - first < MostReferences) first--;
        while (sentence.Lower(last) is "," or "-" or "–" || last < sentence.Tokens.Length && last - index < MostReferences && sentence.Tokens[last].Kind == TokenKind.Number) last++;
        return first >= 0 && sentence.Tokens[first].Text == "[" && sentence.Lower(last) == "]" && (first == 0 || CountedNoun.At(sentence, last + 1) is null);
    }

    /// <summary>"2013;31:539-48", "10.1016/j.tern.2013": where a paper was printed, and its number in the register. All that is glued together is one code.</summary>
    private static int? CitationEnd(Sentence sentence, int index)
    {
        var text = sentence.Tokens[index].Text;
        if (index + 2 >= sentence.Tokens.Length || !sentence.IsGlued(index + 1) || !sentence.IsGlued(index + 2)) return null;
        var volume = text.Length == 4 && NumberReader.IsPlain(text) && sentence.Tokens[index + 1].Text == ";" && char.IsAsciiDigit(sentence.Tokens[index + 2].Text[0]);
        var registered = text.Length > 6 && text.StartsWith("10.", StringComparison.Ordinal) && sentence.Tokens[index + 1].Text == "/" && sentence.Tokens[index + 2].Kind == TokenKind.Word;
        if (!volume && !registered) return null;
        var last = index + 2;
        while (last + 1 < sentence.Tokens.Length && sentence.IsGlued(last + 1)) last++;
        return last;
    }

    /// <summary>
    /// The last token of a code that starts at <paramref name="index"/> and spans several tokens: scores and votes (the first
    /// number is not the smaller: 7-2, 51-49), seasons (2012-13), telephone numbers (0800 555 111). Null where there is none.
    /// </summary>
    public static int? End(Sentence sentence, int index)
    {
        var text = sentence.Tokens[index].Text;
        if ((PhoneNumbers.End(sentence, index) ?? CitationEnd(sentence, index)) is { } whole) return whole;
        if (sentence.Lower(index + 1) == "-" && sentence.IsGlued(index + 1) && sentence.IsGlued(index + 2) && sentence.Tokens[index + 2] is { Kind: TokenKind.Word, IsCapitalized: true } word && NumberReader.SmallWord(word.Lower) is not null && char.IsLower(word.Text[^1])) return index + 2; // a 7-Eleven
        if ((RecordEnd(sentence, index) ?? RowEnd(sentence, index)) is { } record) return record;
        if (index + 2 >= sentence.Tokens.Length || !sentence.IsGlued(index + 1) || !sentence.IsGlued(index + 2) || sentence.Tokens[index + 1].Text is not ("-" or "–")) return null;
        var other = sentence.Tokens[index + 2].Text;
        if (!NumberReader.IsPlain(text) || !NumberReader.IsPlain(other) || other.Length > 4) return null;
        var (a, b) = (NumberReader.Digits(text), NumberReader.Digits(other));
        var follows = sentence.Lower(index + 3);
        if (follows is "percent" or "per" or "%" or "-" or "million" or "billion") return null;
        if (IsSet(sentence, index) && (IsSet(sentence, index + 4) && follows == "," || index > 3 && sentence.Lower(index - 1) == "," && IsSet(sentence, index - 4) || follows == "(" && sentence.Lower(index + 5) == ")")) return follows == "(" && sentence.Lower(index + 5) == ")" ? index + 5 : index + 2; // 3-6, 6-3, 7-6 (5)
        if (text.Length == 4 && other.Length == 2 && a is >= 1800 and <= 2100 && b > a % 100) return index + 2; // 2012-13, 2024-27
        return a >= b && a < 1000 ? index + 2 : null;
    }

    /// <summary>"3-6": the games of a set.</summary>
    private static bool IsSet(Sentence sentence, int index) =>
        index + 2 < sentence.Tokens.Length && sentence.Tokens[index].Text.Length == 1 && sentence.Tokens[index + 2].Text.Length == 1 && sentence.Tokens[index + 1].Text is "-" or "–" && char.IsAsciiDigit(sentence.Tokens[index].Text[0]) && char.IsAsciiDigit(sentence.Tokens[index + 2].Text[0])
        && sentence.IsGlued(index + 1) && sentence.IsGlued(index + 2) && (sentence.Tokens[index].Text[0] is '6' or '7' || sentence.Tokens[index + 2].Text[0] is '6' or '7');

    /// <summary>"Vale 14 11 6 15 — 46": three numbers or more with nothing between them are cells of a row, not thousands, "1 234 567".</summary>
    private static int? RowEnd(Sentence sentence, int index)
    {
        var (last, thousands) = (index, true);
        while (last + 1 < sentence.Tokens.Length && sentence.Tokens[last + 1].Kind == TokenKind.Number && NumberReader.IsPlain(sentence.Tokens[last + 1].Text) && NumberReader.IsPlain(sentence.Tokens[last].Text))
            thousands &= sentence.Tokens[++last].Text.Length == 3;
        if (last < index + 2 || thousands) return null;
        return Characters.IsDash(sentence.Lower(last + 1).AsSpan().IsEmpty ? ' ' : sentence.Lower(last + 1)[0]) && last + 2 < sentence.Tokens.Length && sentence.Tokens[last + 2].Kind == TokenKind.Number ? last + 2 : last;
    }

    /// <summary>"Vale (0-1)", "Vale (1-0-2)": games won, lost and drawn, in brackets after a team.</summary>
    private static int? RecordEnd(Sentence sentence, int index)
    {
        if (sentence.Lower(index - 1) != "(" || index < 2 || !HasCapital(sentence.Tokens[index - 2])) return null;
        var last = index;
        while (last + 2 < sentence.Tokens.Length && sentence.Tokens[last + 1].Text is "-" or "–" && sentence.Tokens[last].Text.Length <= 2 && NumberReader.IsPlain(sentence.Tokens[last].Text) && sentence.Tokens[last + 2] is { Kind: TokenKind.Number, Text.Length: <= 2 } && NumberReader.IsPlain(sentence.Tokens[last + 2].Text)) last += 2;
        return last > index && sentence.Lower(last + 1) is ")" or "," or ";" ? last : null;
    }

    private static bool IsClock(Sentence sentence, int index) =>
        sentence.Lower(index + 1) is "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m" or "o'clock" or "noon" or "gmt" or "bst" or "est" or "edt";

    /// <summary>A capital anywhere but for a glued number: "FTSE", "iPad".</summary>
    public static bool HasCapital(Token word)
    {
        foreach (var c in word.Text)
            if (char.IsUpper(c))
                return true;
        return false;
    }
}
