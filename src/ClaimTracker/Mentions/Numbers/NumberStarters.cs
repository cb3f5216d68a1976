using System.Collections.Frozen;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>The cheap first test: can a number start at this token at all?</summary>
internal static class NumberStarters
{
    private static readonly FrozenSet<string> Words = WordList.Rows("number-words.txt").Select(row => row[0])
        .Concat(WordList.Rows("multiple-words.txt").Select(row => row[0]))
        .Concat(WordList.Rows("vague-numbers.txt").Select(row => row[0]))
        .Concat(WordList.Rows("ordinal-words.txt").Select(row => row[0]))
        .Concat(["half", "quarter", "a", "an", "tens", "no", "none", "not", "couple", "score"])
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(Token token) =>
        token.Kind == TokenKind.Number || Words.Contains(token.Lower) || GluedCurrencies.MayStart(token) || (token.Text.Length == 1 && Characters.IsVulgarFraction(token.Text[0]));
}
