using System.Collections.Frozen;
using System.Globalization;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads ordinals that rank or count a streak: "third-highest", "12th straight". Dates, editions and grades are none.</summary>
internal static class Ordinals
{
    private static readonly FrozenDictionary<string, decimal> Words = WordList.Rows("ordinal-words.txt")
        .ToFrozenDictionary(row => row[0], row => decimal.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The rank that starts at <paramref name="index"/> and its last token; null where none does.</summary>
    public static (decimal Value, int Last, ClaimKind Kind)? Read(Sentence sentence, int index)
    {
        var token = sentence.Tokens[index];
        decimal value;
        if (token.Kind == TokenKind.Number)
        {
            var digits = token.Text.AsSpan().TrimEnd("stndrh");
            if (digits.Length != token.Text.Length - 2 || NumberReader.Digits(digits) is not { } number) return null;
            value = number;
        }
        else if (!Words.TryGetValue(token.Lower, out value)) return null;

        var at = index + 1;
        if (sentence.Lower(at) == "-") at++;
        var next = sentence.Lower(at);
        if (next is "straight" or "consecutive" or "successive") return (value, at, ClaimKind.Count);
        if (next is "most" or "least") return (value, at, ClaimKind.Rank);
        return next.Length > 4 && next.EndsWith("est", StringComparison.Ordinal) && next is not ("west" or "test" or "quest" or "request" or "protest" or "interest" or "arrest" or "contest" or "forest" or "harvest" or "guest" or "midwest")
            ? (value, at, ClaimKind.Rank)
            : null;
    }
}
