using System.Collections.Frozen;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Tells numbers that are part of a name or a code from numbers that say how many: "Section 230", "10 Mill Street", "555-0142", "7-2".</summary>
internal static class Vetoes
{
    /// <summary>Words before a number that make it a name; the value says that in lower case before a counted noun they do not.</summary>
    private static readonly FrozenDictionary<string, bool> NameWords = WordList.Rows("number-names.txt").ToFrozenDictionary(row => row[0], row => row.Length > 1, StringComparer.Ordinal);

    /// <summary>How many tokens before a name the number is looked for that it shares a noun with.</summary>
    private const int EllipsisReach = 60;

    private static readonly FrozenSet<string> StreetWords = WordList.Read("street-words.txt");

    /// <summary>True where the digits at <paramref name="index"/> are no quantity whatever stands around them.</summary>
    public static bool IsCode(Sentence sentence, int index)
    {
        var text = sentence.Tokens[index].Text;
        if (text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1])) return true; // 0800, 007
        if (text.Contains('/', StringComparison.Ordinal)) return WrittenFractions.Read(text) is null; // 5/17/2018, 9/11, 24/7
        if (text.Contains(':', StringComparison.Ordinal)) return true; // 5:30, and "3:1", which Ratios reads first
        if (text.AsSpan().Count('.') > 1) return true; // 192.168.0.1, version 2.0.1
        if (IsClock(sentence, index) || IsDigitRun(sentence, index) || IsDialled(sentence, index)) return true;
        var letters = text.AsSpan().TrimStart("0123456789.,");
        if (letters is "st" or "nd" or "rd" or "th" or "s" or "am" or "pm" or "a.m" or "p.m" or "D" or "G") return true;
        if (index > 0 && sentence.Tokens[index - 1].Text is "#" && (index < 2 || sentence.Tokens[index - 2].Text is not ("GB" or "UK")) && NumberReader.Magnitude(sentence.Lower(index + 1)) is null) return true;
        if (index > 0 && sentence.IsGlued(index) && sentence.Tokens[index - 1].Text is "^" or "'" or "’" or "‘") return true; // '99
        return index == 0 && sentence.Tokens.Length > 1 && sentence.Tokens[1].Text is ")" or "." && sentence.Tokens.Length > 2; // list marker
    }

    /// <summary>
    /// The last token of a code that starts at <paramref name="index"/> and spans several tokens: scores and votes (the first
    /// number is not the smaller: 7-2, 51-49), seasons (2012-13), telephone numbers (0800 555 111). Null where there is none.
    /// </summary>
    public static int? CodeEnd(Sentence sentence, int index)
    {
        var text = sentence.Tokens[index].Text;
        if (text[0] == '0' && text.Length >= 3 && IsPlain(text))
        {
            var last = index;
            while (last + 1 < sentence.Tokens.Length && last - index < 5 && sentence.Tokens[last + 1].Kind == TokenKind.Number && IsPlain(sentence.Tokens[last + 1].Text)) last++;
            return last > index ? last : null;
        }

        if (index + 2 >= sentence.Tokens.Length || !sentence.IsGlued(index + 1) || !sentence.IsGlued(index + 2) || sentence.Tokens[index + 1].Text is not ("-" or "–")) return null;
        var other = sentence.Tokens[index + 2].Text;
        if (!IsPlain(text) || !IsPlain(other) || other.Length > 4) return null;
        var (a, b) = (NumberReader.Digits(text), NumberReader.Digits(other));
        var follows = sentence.Lower(index + 3);
        if (follows is "percent" or "per" or "%" or "-" or "million" or "billion") return null;
        if (text.Length == 4 && other.Length == 2 && a is >= 1800 and <= 2100 && b == a % 100 + 1) return index + 2; // 2012-13
        return a >= b && a < 1000 ? index + 2 : null;
    }

    /// <summary>True where a number without currency or unit belongs to the name beside it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">First token of the number.</param>
    /// <param name="last">Last token of the number.</param>
    /// <param name="counted">The noun that would be counted.</param>
    public static bool IsName(Sentence sentence, int first, int last, (int First, int Last)? counted)
    {
        var before = first - 1;
        if (before >= 0)
        {
            var word = sentence.Tokens[before];
            if (sentence.IsGlued(first) && word.Text is not "—" && Characters.IsDash(word.Text[0]) && sentence.IsGlued(before) && before > 0 && sentence.Tokens[before - 1].Kind == TokenKind.Word
                && NumberReader.SmallWord(sentence.Lower(before - 1)) is null && sentence.Lower(before - 1) is not ("minus" or "to" or "mid" or "sub")) return true; // COVID-19, F-16
            if (sentence.Tags[before] == PartOfSpeech.Adjective && before > 0 && counted?.First > last && NumberReader.Read(sentence, before - 1) is { Count: 1 } && sentence.Tokens[first].Kind == TokenKind.Number) return true; // two new 647 trucks
            if (NameWords.TryGetValue(word.Lower, out var loose) && !(counted is not null && loose && char.IsLower(word.Text[0]))) return true;
            if (counted is null && HasCapital(word) && before > 0 && word.Kind == TokenKind.Word && sentence.Tags[before] is PartOfSpeech.ProperNoun or PartOfSpeech.Noun && !IsElliptic(sentence, before)) return true; // FTSE 100
            if (counted is { } noun && noun.First > last && IsProduct(sentence, word, noun)) return true;
        }

        // 10 Mill Street, 400 Pier Street
        for (var i = last + 1; i <= last + 4 && i < sentence.Tokens.Length && (sentence.Tokens[i].IsCapitalized || sentence.Tokens[i].Kind == TokenKind.Number); i++)
            if (StreetWords.Contains(sentence.Lower(i)) && i > last + 1)
                return true;
        return false;
    }

    /// <summary>True for a word that makes the number after it a name whatever follows: "Flight", "Section", "Boeing".</summary>
    public static bool IsProductName(string lower) => NameWords.TryGetValue(lower, out var loose) && !loose;

    /// <summary>A capital anywhere but for a glued number: "FTSE", "iPad".</summary>
    private static bool HasCapital(Token word)
    {
        foreach (var c in word.Text)
            if (char.IsUpper(c))
                return true;
        return false;
    }

    /// <summary>"the 787 Dreamliner", "Galaxy 20 Ultra": a singular name follows, and an article or a name stands before.</summary>
    private static bool IsProduct(Sentence sentence, Token before, (int First, int Last) noun)
    {
        var head = sentence.Tokens[noun.Last];
        return head.IsCapitalized && !head.Lower.EndsWith('s')
            && (before.IsCapitalized || before.Lower is "the" or "a" or "an" or "its" or "own" or "new" or "'s" or "first" or "final" or "last" or "latest" or "next");
    }

    /// <summary>"the Greens took 31 wards, the Liberals 12": a plural name after a number with a noun.</summary>
    private static bool IsElliptic(Sentence sentence, int name)
    {
        if (!sentence.Lower(name).EndsWith('s') && sentence.Lower(name - 1) is not ("," or "and")) return false;
        for (var i = name - 1; i > Math.Max(0, name - EllipsisReach); i--)
            if (sentence.Tokens[i - 1].Kind == TokenKind.Number && sentence.Tags[i] == PartOfSpeech.Noun)
                return true;
        return false;
    }

    private static bool IsPlain(string text) => text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsClock(Sentence sentence, int index) =>
        sentence.Lower(index + 1) is "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m" or "o'clock" or "noon" or "gmt" or "bst" or "est" or "edt";

    /// <summary>"call 132 500", "a 911 caller": a number that is dialled.</summary>
    private static bool IsDialled(Sentence sentence, int index)
    {
        var text = sentence.Tokens[index].Text;
        if (text.Length < 3 || !IsPlain(text)) return false;
        if (sentence.Lower(index - 1) is "call" or "calling" or "called" or "dial" or "dialled" or "dialed" or "dialling" or "phone" or "ring" or "text" or "hotline" or "helpline") return sentence.Tags[Math.Min(index + 1, sentence.Tokens.Length - 1)] != PartOfSpeech.Noun;
        return text.Length == 3 && sentence.Lower(index + 1) is "call" or "calls" or "caller" or "callers" or "dispatcher" or "dispatchers" or "operator" or "operators" && sentence.Lower(index - 1) is "a" or "the" or "to" or "one" or "from" or "or" or "and" or "of" && text is "911" or "999" or "112" or "311" or "211" or "111" or "988" or "000";
    }

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
        if (dash < 0 || other < 0 || other >= sentence.Tokens.Length) return false;
        if (!sentence.IsGlued(Math.Max(index, dash)) || !sentence.IsGlued(Math.Max(dash, other)) || sentence.Tokens[dash].Text != "-") return false;
        var (a, b) = step > 0 ? (sentence.Tokens[index], sentence.Tokens[other]) : (sentence.Tokens[other], sentence.Tokens[index]);
        return b.Kind == TokenKind.Number && b.Text.Length == 4 && a.Text.Length == 3; // 555-0142; 2012-13 and 200-250 are not
    }
}
