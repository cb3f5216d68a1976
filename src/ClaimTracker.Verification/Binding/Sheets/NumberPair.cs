using ClaimTracker.Language;

namespace ClaimTracker.Verification.Binding.Sheets;

/// <summary>Two numbers written as one: "6-of-13", "113-107", "(32-18)".</summary>
/// <param name="First">The token of the first number.</param>
/// <param name="Second">The token of the second.</param>
/// <param name="IsOutOf">True where "of" or "for" stands between them.</param>
internal sealed record NumberPair(int First, int Second, bool IsOutOf)
{
    /// <summary>The pair that a number's token belongs to; null where it stands alone.</summary>
    public static NumberPair? At(Sentence sentence, int token) => Starting(sentence, token) ?? Starting(sentence, token - 2) ?? Starting(sentence, token - 4);

    /// <summary>The pair whose first number a token is.</summary>
    public static NumberPair? Starting(Sentence sentence, int token)
    {
        if (!IsWhole(sentence, token)) return null;
        // "The 2016-17 season", "10-12-2016": no pairs.
        if (IsDash(sentence, token - 1) && IsWhole(sentence, token - 2)) return null;
        if (!IsDash(sentence, token + 1)) return null;
        if (IsWhole(sentence, token + 2)) return IsDash(sentence, token + 3) && IsWhole(sentence, token + 4) || sentence.Tokens[token].Text.Length == 4 ? null : new NumberPair(token, token + 2, false);
        return sentence.Lower(token + 2) is "of" or "for" && IsDash(sentence, token + 3) && IsWhole(sentence, token + 4) ? new NumberPair(token, token + 4, true) : null;
    }

    /// <summary>True for "(32-18)": nothing else is in the brackets.</summary>
    public bool IsAloneInBrackets(Sentence sentence) => sentence.Lower(First - 1) == "(" && sentence.Lower(Second + 1) == ")";

    /// <summary>The number at one of the two tokens.</summary>
    public static decimal Value(Sentence sentence, int token) => decimal.Parse(sentence.Tokens[token].Text, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsWhole(Sentence sentence, int token) => token >= 0 && token < sentence.Tokens.Length && sentence.Tokens[token].Text is { Length: <= 4 } text && text.All(char.IsAsciiDigit);

    private static bool IsDash(Sentence sentence, int token) => sentence.Lower(token) is "-" or "–" or "—" or "‑";
}
