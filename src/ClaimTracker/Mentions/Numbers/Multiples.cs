using System.Collections.Frozen;
using System.Globalization;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Reads factors: "doubled", "fivefold", "three times as likely", "more than twice what".</summary>
internal static class Multiples
{
    private static readonly FrozenDictionary<string, (bool Verb, decimal Factor)> Words = WordList.Rows("multiple-words.txt")
        .ToFrozenDictionary(row => row[0], row => (row[1] == "verb", decimal.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    /// <summary>The factor that starts at <paramref name="index"/>, its last token, and whether the verb is the number.</summary>
    public static (decimal Value, int Last, bool Verb)? Read(Sentence sentence, int index)
    {
        if (Words.TryGetValue(sentence.Lower(index), out var word)) return Word(sentence, index, word.Verb, word.Factor);
        if (Times(sentence, index) is { } sign) return sign;
        if (sentence.Lower(index) == "a" && NumberReader.Magnitude(sentence.Lower(index + 1)) is > 12 and var many && sentence.Lower(index + 2) is "fold") return (many, index + 2, false); // a thousand fold
        if (NumberReader.Read(sentence, index) is not { } number || number.Value <= 0) return null;
        var at = index + number.Count;
        if (sentence.Lower(at) == "-") at++;
        if (sentence.Lower(at) is "fold") return (number.Value, at, false);
        if (sentence.Lower(at) is not ("times" or "time") || number.Value > 1000) return null;
        // "three times as many", "four times the rate", "10 times more"; "won it three times" counts.
        var next = sentence.Lower(at + 1);
        var counted = next is "a" or "an" or "per" or "each" or "every";
        if (!counted && number.Value != decimal.Truncate(number.Value) || next == "over" && sentence.Lower(at + 2) is "the" or "its" or "their" || sentence.Lower(index - 1) is "subscribed" or "oversubscribed" or "covered") return (number.Value, at, false); // 2.4 times subscribed, three times over the limit
        return next is "as" or "the" or "more" or "higher" or "greater" or "larger" or "bigger" or "faster" or "likelier" or "that" or "what" or "its" or "their" or "stronger" or "worse" or "less" or "earnings" or "book" or "sales" or "revenue" or "revenues" or "profits" or "turnover" or "ebitda" or "income"
            ? (number.Value, at, false)
            : null;
    }

    /// <summary>"3x cheaper", "a 2.3x premium": the sign for "times"; "2x Cup winner" counts cups.</summary>
    private static (decimal, int, bool)? Times(Sentence sentence, int index)
    {
        var text = sentence.Tokens[index].Text;
        if (sentence.Tokens[index].Kind != TokenKind.Number || text.Length < 2 || text[^1] is not ('x' or '×') || NumberReader.Digits(text.AsSpan(0, text.Length - 1)) is not { } value || value <= 0 || value > 100 && value != decimal.Truncate(value)) return null;
        if (index > 0 && sentence.IsGlued(index) && sentence.Tokens[index - 1].Text is "-" or "/") return null; // a 45-175x lens
        return index + 1 < sentence.Tokens.Length && sentence.Tokens[index + 1] is { IsCapitalized: true } or { Kind: TokenKind.Number } ? null : (value, index, false);
    }

    /// <summary>"is expected to more than double", "could triple": what things do, not how many times.</summary>
    private static bool IsActed(Sentence sentence, int index)
    {
        var at = Hedges.EndingAt(sentence, index)?.First ?? index;
        if (at == 0 || sentence.Lower(index + 1) is "-" or "down" or "up" or "back" or "as" or "for" || sentence.Tags[Math.Min(index + 1, sentence.Tokens.Length - 1)] == PartOfSpeech.Verb || index + 1 < sentence.Tokens.Length && sentence.Tags[index + 1] is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Determiner) return false;
        return sentence.Lower(at - 1) == "to" || sentence.PennTags[at - 1] == PennTag.MD;
    }

    private static (decimal, int, bool)? Word(Sentence sentence, int index, bool verb, decimal factor)
    {
        var next = sentence.Lower(index + 1);
        if (verb)
        {
            var doubledAs = next is "as" && sentence.Lower(index) is "doubled" or "doubles" or "doubling"; // "doubles as a gym"
            var bent = next == "over" && sentence.Lower(index + 2) is "" or "." or "," or "in" or "with" or "and"; // doubled over in pain
            var match = sentence.Lower(index) == "doubles" && index > 0 && (sentence.Tags[index - 1] is PartOfSpeech.Determiner or PartOfSpeech.Adjective || sentence.PennTags[index - 1] is PennTag.VBG or PennTag.POS); // the deciding doubles, the men's doubles title
            var down = next == "-" && sentence.Lower(index + 2) == "down"; // a doubling-down remark
            var noun = sentence.Lower(index) == "doubles" && (sentence.Lower(index - 1) is "-" || sentence.Lower(index - 1) is "and" or "or" && sentence.Lower(index - 2) == "singles" || next is "match" or "matches" or "title" or "team" or "final" or "champion" or "champions"); // singles and doubles, triple-doubles
            return doubledAs || bent || match || down || noun || next is "down" or "back" or "up" ? null : (factor, index, true);
        }

        if (sentence.Lower(index).EndsWith("fold", StringComparison.Ordinal)) return (factor, index, false);
        if (next == "as" && index + 2 < sentence.Tokens.Length && sentence.Tags[index + 2] is not (PartOfSpeech.Adjective or PartOfSpeech.Adverb)) return null; // "scored twice as rain fell"
        if (sentence.Lower(index) is "double" or "triple" or "treble" or "quadruple" && IsActed(sentence, index)) return (factor, index, true);
        var compared = next is "as" or "the" or "what" or "that" or "its" or "their" or "his" or "her" or "those" or "this" or "last" || sentence.Tokens.Length > index + 1 && sentence.Tokens[index + 1].Kind == TokenKind.Number
            || Hedges.EndingAt(sentence, index) is not null && next is not "-";
        return compared && sentence.Lower(index - 1) is not ("a" or "an" or "the") ? (factor, index, false) : null;
    }
}
