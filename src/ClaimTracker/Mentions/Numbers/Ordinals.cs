using System.Collections.Frozen;
using System.Globalization;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads ordinals that rank or count a streak: "third-highest", "No. 2 carmaker", "12th straight". Dates, editions and grades are none.</summary>
internal static class Ordinals
{
    private static readonly FrozenDictionary<string, decimal> Words = WordList.Rows("ordinal-words.txt")
        .ToFrozenDictionary(row => row[0], row => decimal.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>
    /// "the world's No. 2 carmaker", "the number one buyer", "ranked No. 3": a place in an order. "No. 10" alone is an address and "he wears No. 7" a shirt; ranks
    /// need the noun that is ranked, or a verb that says so.
    /// </summary>
    public static decimal? Place(Sentence sentence, int index)
    {
        if (sentence.Lower(index - 1) is not ("no." or "no" or "number") || (sentence.Tokens[index].Kind == TokenKind.Number ? NumberReader.Digits(sentence.Tokens[index].Text) : sentence.Lower(index - 1) == "number" ? NumberReader.SmallWord(sentence.Lower(index)) : null) is not { } place) return null;
        if (place is < 1 or > 200 || place != Math.Truncate(place)) return null;
        var before = sentence.Lower(index - 2);
        if (before is "ranked" or "ranks" or "rank" or "ranking" or "rated") return place;
        var ranked = !(sentence.Lower(index - 1) == "number" && Vetoes.IsNameWord(sentence.Lower(index + 1))) && CountedNoun.At(sentence, index + 1) is { } noun && char.IsLower(sentence.Tokens[noun.First].Text[0]);
        return ranked && (before is "the" or "'s" or "its" or "their" or "our" || before.EndsWith("s'", StringComparison.Ordinal)) ? place : null;
    }

    /// <summary>"the twenty-fifth time": the number in words is the first half of an ordinal. "A forty-second wait" may take seconds.</summary>
    public static bool GoesOn(Sentence sentence, int last) =>
        sentence.Lower(last + 1) == "-" && sentence.IsGlued(last + 1) && sentence.IsGlued(last + 2) && NumberReader.SmallWord(sentence.Lower(last)) is >= 20 && (sentence.Lower(last + 2) == "first" || Words.TryGetValue(sentence.Lower(last + 2), out var unit) && unit is > 2 and < 10);

    /// <summary>True for "second", "third" and the like.</summary>
    public static bool IsOne(string lower) => Words.ContainsKey(lower);

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
