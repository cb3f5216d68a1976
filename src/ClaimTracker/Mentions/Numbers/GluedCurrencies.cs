using ClaimTracker.Language;
using ClaimTracker.Mentions.Units;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads money whose code is glued to the number, which makes one word of them: "USD10m", "RM23.50", "$US55,900".</summary>
internal static class GluedCurrencies
{
    /// <summary>True for a word that may be one: a capital first, a digit or a magnitude last.</summary>
    public static bool MayStart(Token token) =>
        token.Kind == TokenKind.Word && token.Text.Length >= 2 && char.IsAsciiLetterUpper(token.Text[0]) && token.Text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>The amount at <paramref name="index"/>; null where none is.</summary>
    public static Amount? Read(Sentence sentence, int index)
    {
        var token = sentence.Tokens[index];
        if (!MayStart(token)) return null;
        var letters = 0;
        while (letters < token.Text.Length && char.IsAsciiLetter(token.Text[letters])) letters++;
        if (letters == token.Text.Length) return null;
        var first = index;
        var code = token.Text[..letters];
        if (index > 0 && sentence.Tokens[index - 1].Text == "$" && sentence.IsGlued(index))
        {
            code += "$"; // $US55
            first--;
        }

        // The tokens end at separators: "RM23" "." "50".
        var last = index;
        var written = token.Text[letters..];
        while (sentence.Lower(last + 1) is "." or "," && sentence.IsGlued(last + 1) && sentence.IsGlued(last + 2) && sentence.Tokens[last + 2].Kind == TokenKind.Number)
        {
            written += sentence.Tokens[last + 1].Text + sentence.Tokens[last + 2].Text;
            last += 2;
        }

        var digits = 0;
        while (digits < written.Length && (char.IsAsciiDigit(written[digits]) || written[digits] is '.' or ',')) digits++;
        var suffix = written[digits..].ToLowerInvariant();
        if (NumberReader.Digits(written.AsSpan(0, digits)) is not { } value) return null;
        var scaled = suffix.Length > 0;
        if (scaled && (MagnitudeLetters.OfMoney(suffix) is not { } factor || !Scales.TryMultiply(ref value, factor))) return null;
        if (code == "COP" && !scaled && value < 100 && NumberReader.Magnitude(sentence.Lower(last + 1)) is null) return null; // the conference
        if (UnitTable.CurrencyOf(code) is not { } unit)
        {
            // Letters that name models too: "PS5", "R2"; money is written with a separator or a magnitude, "PS8.1bn", "R23.50", "Sh4 billion".
            if (digits == written.Length && !written.AsSpan().ContainsAny(',', '.') && NumberReader.Magnitude(sentence.Lower(last + 1)) is not > 12) return null;
            if (UnitTable.CurrencyOf(code switch { "PS" => "GBP", "R" => "ZAR", "Sh" => "KES", _ => "" }) is not { } lettered) return null;
            unit = lettered;
        }

        if (SlashedMoney.Follows(sentence, last)) return new Amount(first, last + 2, value, unit, false, scaled); // Sh2,400/-
        while (suffix.Length == 0 && NumberReader.Magnitude(sentence.Lower(last + 1)) is > 12 and var magnitude)
        {
            if (!Scales.TryMultiply(ref value, magnitude)) return null;
            scaled = true;
            last++;
        }

        return new Amount(first, last, value, unit, false, scaled);
    }
}
