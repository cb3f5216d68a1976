using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Tells telephone and account numbers: "617-555-0142", "call 132 500", "1-800-555-0142", "0800 555 111".</summary>
internal static class PhoneNumbers
{
    /// <summary>How many groups of digits a number may have.</summary>
    private const int MostGroups = 6;

    /// <summary>How many tokens and digits an international number may have.</summary>
    private const int MostTokens = 14;

    private const int MostDigits = 16;

    /// <summary>True where the digits at <paramref name="index"/> are dialled, or part of a chain that is.</summary>
    public static bool Is(Sentence sentence, int index) => IsDigitRun(sentence, index) || IsDialled(sentence, index);

    /// <summary>The last token of a number of several groups that starts at <paramref name="index"/>; null where none does.</summary>
    public static int? End(Sentence sentence, int index)
    {
        var text = sentence.Tokens[index].Text;
        if (International(sentence, index) is { } abroad) return abroad;
        if (text is "1" && sentence.Lower(index + 1) == "-" && sentence.Lower(index + 2) is "800" or "833" or "844" or "855" or "866" or "877" or "888" or "900") return Glued(sentence, index + 2);
        if (NumberReader.IsPlain(text) && text.Length == 3 && Groups(sentence, index) is { } line) return line;
        if (!NumberReader.IsPlain(text) || text.Length < 3 || text[0] != '0' && !IsDialled(sentence, index)) return null;
        var last = index;
        while (last + 1 < sentence.Tokens.Length && last - index < MostGroups - 1 && sentence.Tokens[last + 1].Kind == TokenKind.Number && NumberReader.IsPlain(sentence.Tokens[last + 1].Text)) last++;
        return last > index ? last : null;
    }

    /// <summary>
    /// "+49 171 1234567", "+44(0)113 496 0009", "phone number is (19) 3583 1647": groups of digits after a plus that is glued to the first,
    /// or after a word that says so; seven digits at least.
    /// </summary>
    private static int? International(Sentence sentence, int index)
    {
        var before = index - 1;
        while (sentence.Lower(before) == "(") before--;
        var plus = sentence.Lower(before) == "+" && sentence.IsGlued(before + 1) && (before == 0 || sentence.Tokens[before - 1].Kind != TokenKind.Number);
        if (!plus && !IsLine(sentence, before + 1)) return null;
        var (last, digits) = (index, 0);
        for (var at = index; at < sentence.Tokens.Length && at - index <= MostTokens; at++)
        {
            var token = sentence.Tokens[at];
            if (token.Kind == TokenKind.Number && NumberReader.IsPlain(token.Text)) (last, digits) = (at, digits + token.Text.Length);
            else if (token.Text is not ("-" or "–" or "(" or ")" or "/")) break;
        }

        return digits is >= 7 and <= MostDigits ? last : null;
    }

    /// <summary>"347-555-0142": three, three and four digits.</summary>
    private static int? Groups(Sentence sentence, int index) =>
        index + 4 < sentence.Tokens.Length && sentence.Tokens[index + 1].Text is "-" or "–" && sentence.Tokens[index + 3].Text is "-" or "–" && sentence.IsGlued(index + 1) && sentence.IsGlued(index + 2) && sentence.IsGlued(index + 3) && sentence.IsGlued(index + 4)
        && sentence.Tokens[index + 2] is { Text.Length: 3 } middle && NumberReader.IsPlain(middle.Text) && sentence.Tokens[index + 4] is { Text.Length: 4 } end && NumberReader.IsPlain(end.Text) ? index + 4 : null;

    /// <summary>The rest of "1-800-FLOWERS".</summary>
    private static int Glued(Sentence sentence, int at)
    {
        while (sentence.Lower(at + 1) == "-" && sentence.IsGlued(at + 1) && sentence.IsGlued(at + 2)) at += 2;
        return at;
    }

    /// <summary>"call 132 500", "a 911 caller": a number that is dialled.</summary>
    private static bool IsDialled(Sentence sentence, int index)
    {
        var text = sentence.Tokens[index].Text;
        if (text.Length < 3 || !NumberReader.IsPlain(text)) return false;
        if (IsLine(sentence, index)) return true;
        if (sentence.Lower(index - 1) is "call" or "calling" or "called" or "dial" or "dialled" or "dialed" or "dialling" or "phone" or "ring" or "text" or "hotline" or "helpline") return sentence.Tags[Math.Min(index + 1, sentence.Tokens.Length - 1)] != PartOfSpeech.Noun;
        return text.Length == 3 && sentence.Lower(index + 1) is "call" or "calls" or "caller" or "callers" or "dispatcher" or "dispatchers" or "operator" or "operators" or "line" or "lines" or "service" && sentence.Lower(index - 1) is "a" or "the" or "to" or "one" or "from" or "or" or "and" or "of" && IsEmergency(text) || IsEmergency(text) && CountedNoun.At(sentence, index + 1) is null && sentence.Lower(index - 1) is "to" or "for" && sentence.Lower(index - 2) is "calls" or "call" or "callers" or "caller" or "wait" or "waiting" or "waits" or "answer"; // callers to 999
    }

    private static bool IsEmergency(string text) => text is "911" or "999" or "112" or "101" or "311" or "211" or "111" or "988" or "000";

    /// <summary>"the hotline is 132 500", "Helpline: 116 123".</summary>
    private static bool IsLine(Sentence sentence, int index)
    {
        var at = index - 1;
        if (sentence.Lower(at) is "is" or ":" or "on" or "at") at--;
        if (sentence.Lower(at) == "number") at--;
        return at < index - 1 && sentence.Lower(at) is "hotline" or "helpline" or "phone" or "telephone" or "tel" or "tel." or "infoline" or "hotlines";
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
        if (b.Kind == TokenKind.Number && b.Text.EndsWith("00", StringComparison.Ordinal) && a.Text.EndsWith("00", StringComparison.Ordinal)) return false; // 100-1000 litres
        return b.Kind == TokenKind.Number && b.Text.Length == 4 && a.Text.Length == 3; // 555-0142; 2012-13 and 200-250 are not
    }
}
