using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Mentions.Units;

/// <summary>Looks units up in the words after a number and the signs around it. The tables are <c>units.txt</c> and <c>currencies.txt</c>.</summary>
internal static class UnitTable
{
    private static readonly FrozenDictionary<string, Form[]> Words;
    private static readonly FrozenDictionary<string, Unit> Symbols;
    private static readonly FrozenDictionary<string, Unit> CurrencySigns;
    private static readonly FrozenDictionary<string, Unit> CurrencyCodes;

    static UnitTable()
    {
        var words = new Dictionary<string, List<Form>>(StringComparer.Ordinal);
        var symbols = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var signs = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var codes = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var row in WordList.Rows("units.txt"))
        {
            var unit = new Unit(row[0], row[1]);
            AddWords(words, row[2], unit);
            foreach (var symbol in List(row[3])) symbols[symbol] = unit;
        }

        foreach (var row in WordList.Rows("currencies.txt"))
        {
            var unit = new Unit(row[0], "money");
            AddWords(words, row[1], unit);
            foreach (var sign in List(row[2])) signs[sign] = unit;
            foreach (var code in List(row[3])) codes[code] = unit;
        }

        Words = words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(form => form.Tokens.Length).ToArray(), StringComparer.Ordinal);
        Symbols = symbols.ToFrozenDictionary(StringComparer.Ordinal);
        CurrencySigns = signs.ToFrozenDictionary(StringComparer.Ordinal);
        CurrencyCodes = codes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The unit that the words at <paramref name="index"/> name, and how many tokens they are; a hyphen may join them.</summary>
    public static (Unit Unit, int Count)? At(Sentence sentence, int index)
    {
        if ((uint)index >= (uint)sentence.Tokens.Length) return null;
        var token = sentence.Tokens[index];
        // A sign after the number, as many countries write it: "10 €". Another number after it would own the sign: "10 $30 bills".
        if (CurrencySigns.TryGetValue(token.Text, out var sign) && !(index + 1 < sentence.Tokens.Length && sentence.IsGlued(index + 1) && sentence.Tokens[index + 1].Kind == TokenKind.Number)) return (sign, 1);
        if (token.Text is "°" && sentence.IsGlued(index + 1) && Symbols.TryGetValue("°" + sentence.Tokens[index + 1].Text, out var degree)) return (degree, 2);
        if (token.Text is "°" or "º" && index + 1 < sentence.Tokens.Length && Symbols.TryGetValue("°" + sentence.Tokens[index + 1].Text, out degree)) return (degree, 2);
        if (token.Text is "º") return (Symbols["°"], 1);
        if (token.Text.Length <= 6 && index + 2 < sentence.Tokens.Length && sentence.Tokens[index + 1].Text == "/" &&
            Symbols.TryGetValue(token.Text + "/" + sentence.Tokens[index + 2].Text, out var quotient)) return (quotient, 3);
        if (token.Text == "″" && sentence.IsGlued(index)) return (Symbols["″"], 1);
        if (token.Text == "\"" && IsInches(sentence, index)) return (Symbols["″"], 1);
        if (token.Text is "(" or "{" && sentence.Lower(index + 2) is ")" or "}" && Symbols.TryGetValue(sentence.Tokens[index + 1].Text, out var bracketed)) return (bracketed, 3);
        if (LetterUnits.At(sentence, index) is { } lettered) return (lettered, 1);
        if (Words.TryGetValue(token.Lower, out var forms))
            foreach (var form in forms)
                if (Matches(sentence, index, form.Tokens) is var count and > 0)
                    return (form.Unit, count);
        if (Symbols.TryGetValue(token.Text, out var symbol) && (token.Text.Length > 1 || token.Kind == TokenKind.Symbol || IsLetterUnit(sentence, index))) return (symbol, 1);
        if (token.Text == "p" && IsLetterUnit(sentence, index)) return (Pence, 1);
        if (token.Text == "m" && IsLetterUnit(sentence, index)) return (Metre, 1);
        if (token.Text.Length == 3 && CurrencyCodes.TryGetValue(token.Text, out var code)) return (code, 1);
        return null;
    }

    /// <summary>The unit that letters glued to digits stand for: "km" in "19km"; null where they are none or need context.</summary>
    public static Unit? Suffix(string letters) => Symbols.GetValueOrDefault(letters);

    /// <summary>The unit that letters right after a stroke stand for, "W" in "$0.21/W"; null where they are none.</summary>
    public static Unit? Denominator(string letters) => letters switch
    {
        "m" => Metre,
        "in" => Inch,
        _ => Symbols.GetValueOrDefault(letters),
    };

    /// <summary>The currency of a code glued after digits: "115USD", "20Rs", "100元"; null where the letters are none.</summary>
    public static Unit? Currency(string letters) => letters.Length >= 2 ? CurrencyCodes.GetValueOrDefault(letters) : CurrencySigns.GetValueOrDefault(letters);

    /// <summary>The currency of a code of any length, or of a sign after its country: "RM", "US$"; null where it is none.</summary>
    public static Unit? CurrencyOf(string code) => CurrencyCodes.GetValueOrDefault(code);

    /// <summary>A code that carries its magnitude, as balance sheets have it: a million euros in "120 MEUR", a thousand in "KEUR"; null where the word is none.</summary>
    public static (Unit Unit, decimal Scale)? ScaledCurrency(string word) =>
        word.Length == 4 && word[0] is 'M' or 'K' or 'T' && CurrencyCodes.TryGetValue(word[1..], out var unit) ? (unit, word[0] == 'M' ? 1_000_000m : 1_000m) : null;

    /// <summary>The currency whose sign or code ends right before the token at <paramref name="index"/>, and where it starts.</summary>
    public static (Unit Unit, int First)? CurrencyBefore(Sentence sentence, int index)
    {
        if (index == 0) return null;
        var before = sentence.Tokens[index - 1].Text;
        if (CurrencySigns.TryGetValue(before, out var unit))
        {
            if (index < 2) return (unit, index - 1);
            var letters = sentence.Tokens[index - 2].Text;
            if (CurrencyCodes.TryGetValue(letters + before, out var national) && (sentence.IsGlued(index - 1) || letters.Length >= 2 || letters is "C" or "c" || letters is "A" && !OpensSentence(sentence, index - 2))) return (national, index - 2);
            if (letters.Length == 3 && sentence.IsGlued(index - 1) && CurrencyCodes.TryGetValue(letters.ToUpperInvariant(), out var coded)) return (coded, index - 2);
            if (letters is "c" or "C" or "CDN" or "Cdn") return (CurrencyCodes["C$"], index - 2);
            return (unit, index - 1);
        }

        if (before is "=" && index >= 2 && sentence.Tokens[index - 2].Text == "Y" && sentence.IsGlued(index)) return (CurrencySigns["¥"], index - 2); // Y=5,200, as wires without the sign write yen

        // A sign that an encoding turned into "#", as some wire copies have it: "GB # 20 million".
        if (before is "#" && index >= 2 && sentence.Tokens[index - 2].Text is "GB" or "UK") return (CurrencySigns["£"], index - 2);
        if (before == "COP" && sentence.Tokens[index].Text.Length <= 2 && NumberReader.Magnitude(sentence.Lower(index + 1)) is null) return null; // the conference; so few pesos buy nothing
        return CurrencyCodes.TryGetValue(before, out unit) ? (unit, index - 1) : null;
    }

    /// <summary>"A $5 toll was set", "“A $5 toll": an article with its capital, and no Australian dollar.</summary>
    private static bool OpensSentence(Sentence sentence, int at) => at == 0 || sentence.Tags[at - 1] is PartOfSpeech.Punctuation;

    /// <summary>A single letter apart from its number is a unit only where digits stand before it and no noun goes on: "12 m", "5 V charger" but "5 A levels".</summary>
    private static bool IsLetterUnit(Sentence sentence, int index) =>
        sentence.Tokens[index].Text is "m" or "p" or "g" or "V" or "W" or "L" && index > 0 && sentence.Tokens[index - 1].Kind == TokenKind.Number && !sentence.Lower(index + 1).EndsWith('s');

    /// <summary>A double mark after digits that says how large something is: 10" long, a 14" screen.</summary>
    private static bool IsInches(Sentence sentence, int index) =>
        index > 0 && sentence.Tokens[index - 1].Kind == TokenKind.Number && sentence.Lower(index + 1) is "long" or "wide" or "tall" or "high" or "deep" or "thick" or "screen" or "display" or "diameter" or "by" or "x";

    private static int Matches(Sentence sentence, int index, string[] tokens)
    {
        var at = index;
        foreach (var word in tokens)
        {
            if (at > index && sentence.Lower(at) == "-") at++;
            if (sentence.Lower(at) != word) return 0;
            at++;
        }

        return at - index;
    }

    private static void AddWords(Dictionary<string, List<Form>> words, string column, Unit unit)
    {
        foreach (var entry in List(column))
        {
            var bar = entry.IndexOf('|', StringComparison.Ordinal);
            var singular = bar < 0 ? entry : entry[..bar];
            var plural = bar >= 0 ? entry[(bar + 1)..] : singular.EndsWith('y') && singular.Length > 4 && !singular.EndsWith("ay", StringComparison.Ordinal) ? singular[..^1] + "ies" : singular + "s";
            foreach (var form in new[] { singular, plural, Inner(singular) })
            {
                if (form.Length == 0) continue;
                var tokens = form.ToLowerInvariant().Split(' ', '-');
                if (!words.TryGetValue(tokens[0], out var forms)) words.Add(tokens[0], forms = []);
                forms.Add(new Form(tokens, unit));
            }
        }
    }

    /// <summary>"degree Celsius" is written "degrees Celsius": the plural may stand on the first word.</summary>
    private static string Inner(string singular) =>
        singular.StartsWith("degree ", StringComparison.Ordinal) ? "degrees" + singular[6..] : "";

    private static string[] List(string column) => column.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The percentage point, which "a quarter-point cut" does not name in full.</summary>
    public static readonly Unit PercentagePoint = new("percentage point", "points");

    /// <summary>The hundredth of a currency that is not named: "38c a litre".</summary>
    public static readonly Unit Cent = new("cent", "money");

    /// <summary>Pence sterling: "118p".</summary>
    public static readonly Unit Pence = new("GBX", "money");

    /// <summary>The pound sterling, also where its sign is lost.</summary>
    public static readonly Unit Sterling = new("GBP", "money");

    /// <summary>The inch; its sign "in" is a preposition elsewhere.</summary>
    public static readonly Unit Inch = new("inch", "length");

    /// <summary>The metre; its sign needs context, since "m" is also million and minute.</summary>
    public static readonly Unit Metre = new("metre", "length");

    private sealed record Form(string[] Tokens, Unit Unit);
}
