using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Names;

/// <summary>Surnames in a scholar's reference: "(Orvane &amp; Teld, 2011)", "Teld (2011)", "Orvane, Teld, and Brask (2011)", "Teld et al.".</summary>
internal static class NameCitation
{
    /// <summary>Tokens between a name and the year, at most.</summary>
    private const int Longest = 24;

    /// <summary>True where the token at <paramref name="i"/> is the last of a name that is cited.</summary>
    public static bool Ends(Sentence sentence, int i)
    {
        var before = i;
        for (var last = Math.Min(sentence.Tokens.Length - 1, i + Longest); ++i <= last;)
        {
            var token = sentence.Tokens[i];
            if (token.Lower == "et" && sentence.Lower(i + 1) is "al." or "al") return true;
            if (IsYear(token)) return (sentence.Lower(i - 1) == "(" && (i > before + 2 || NameWords.MayBePersonal(sentence.Lower(before)))) || (sentence.Lower(i - 1) is "," or "al." && IsInBrackets(sentence, before));
            if (!NameRun.IsCapital(sentence, i) && token.Lower is not ("," or "&" or "and" or "-" or "(")) return false;
        }

        return false;
    }

    private static bool IsYear(Token token) => token is { Kind: TokenKind.Number, Text.Length: 4 } && token.Text[0] is '1' or '2';

    private static bool IsInBrackets(Sentence sentence, int i)
    {
        for (var first = Math.Max(0, i - 4 * Longest); i >= first; i--)
            if (sentence.Lower(i) is "(" or ")")
                return sentence.Lower(i) == "(";
        return false;
    }
}
