using System.Collections.Frozen;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Tells the scores of games and the tallies of votes, which count nothing a reader would check alone: "lost 1-3", "6-7 (5-7)", "voted 7 to 4", "5 for 38".</summary>
/// <remarks>Pairs whose first number is not the smaller are none of ranges anyway; these are the others, which only what stands around them tells.</remarks>
internal static class Scores
{
    private static readonly FrozenDictionary<string, string> Words = WordList.Rows("score-words.txt").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>"voted eight to five": the tally in words.</summary>
    private static int? WordTally(Sentence sentence, int index) =>
        sentence.Lower(index + 1) == "to" && NumberReader.SmallWord(sentence.Lower(index)) is not null && (NumberReader.SmallWord(sentence.Lower(index + 2)) is not null || IsSmall(sentence, index + 2)) && !Counts(sentence, index + 3) && Is(sentence, index - 1, "before") ? index + 2 : null;

    /// <summary>The last token of the score that starts at <paramref name="index"/>; null where none does.</summary>
    public static int? End(Sentence sentence, int index) => Par(sentence, index) ?? (sentence.Tokens[index].Kind == TokenKind.Number ? Pair(sentence, index) ?? Tally(sentence, index) ?? Innings(sentence, index) ?? Result(sentence, index) : WordTally(sentence, index));

    /// <summary>"a 1-4 defeat", "lost 1-3", "a 1-12 to 2-14 win": two numbers with a dash, beside a word for games or another such pair.</summary>
    private static int? Pair(Sentence sentence, int index)
    {
        if (PairEnd(sentence, index) is not { } last || Counts(sentence, last + 1) && !Is(sentence, last + 1, "after")) return null;
        if (Is(sentence, sentence.Lower(index - 1) == "," ? index - 2 : index - 1, "before") || Is(sentence, last + 1, "after") && !Labels(sentence, last + 2)) return last;
        var next = last + 1;
        while (sentence.Lower(next) is "," or "(" or ")" or "to" or "and") next++;
        if (next < sentence.Tokens.Length && PairEnd(sentence, next) is not null) return last;
        var before = index - 1;
        while (sentence.Lower(before) is "," or "(" or ")" or "to" or "and") before--;
        if (before > 1 && PairEnd(sentence, before - 2) == before) return last;
        return !sentence.IsGlued(index + 1) && index > 0 && sentence.Tags[index - 1] == PartOfSpeech.ProperNoun && !Counts(sentence, last + 1) ? last : null; // beat Lundby 3 – 0
    }

    /// <summary>"2-3 record shops": the word for games only says more of another noun.</summary>
    private static bool Labels(Sentence sentence, int at) => at < sentence.Tokens.Length && sentence.PennTags[at] is PennTag.NN or PennTag.NNS && sentence.IsGlued(at) is false;

    private static int? PairEnd(Sentence sentence, int index) =>
        index >= 0 && index + 2 < sentence.Tokens.Length && (sentence.Tokens[index + 1].Text is "-" or "–" && sentence.IsGlued(index + 1) && sentence.IsGlued(index + 2) || sentence.Tokens[index + 1].Text is "–" && !sentence.IsGlued(index + 1) && !sentence.IsGlued(index + 2))
        && IsSmall(sentence, index) && IsSmall(sentence, index + 2) && (index == 0 || sentence.Tokens[index - 1].Kind != TokenKind.Symbol) ? index + 2 : null;

    /// <summary>"voted 7 to 4": two bare numbers after a word for votes or games.</summary>
    private static int? Tally(Sentence sentence, int index) =>
        sentence.Lower(index + 1) == "to" && IsSmall(sentence, index) && IsSmall(sentence, index + 2) && !Counts(sentence, index + 3) && (Is(sentence, index - 1, "before") || sentence.Lower(index - 1) == "of" && sentence.Lower(index - 2) == "vote" || IsPassed(sentence, index)) ? index + 2 : null;

    /// <summary>"The bill passed the House 352 to 65.": the larger number first, after a noun and with nothing behind.</summary>
    private static bool IsPassed(Sentence sentence, int index) =>
        index > 1 && sentence.Tags[index - 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && sentence.Lower(index + 3) is "." or "," or "" or ";" && NumberReader.Digits(sentence.Tokens[index].Text) > NumberReader.Digits(sentence.Tokens[index + 2].Text);

    /// <summary>"5 for 38", "188 for 4", "187 in 41.3 overs", "all out for 187": cricket.</summary>
    private static int? Innings(Sentence sentence, int index)
    {
        if (!IsSmall(sentence, index)) return null;
        if (sentence.Lower(index + 1) == "in" && Is(sentence, index + 3, "innings")) return index;
        if (sentence.Lower(index - 1) == "for" && sentence.Lower(index - 2) == "out" && !Counts(sentence, index + 1)) return index;
        var wickets = IsSmall(sentence, index + 2) || NumberReader.SmallWord(sentence.Lower(index + 2)) is <= 10; // 289 for six
        return sentence.Lower(index + 1) == "for" && wickets && !Counts(sentence, index + 3) && sentence.Tokens[index - 1 < 0 ? 0 : index - 1].Kind != TokenKind.Symbol ? index + 2 : null;
    }

    /// <summary>"Harriers 5, Otters 1: Arno Webb scored twice": two names with a number each open the sentence, and a colon ends them.</summary>
    private static int? Result(Sentence sentence, int index)
    {
        if (!IsSmall(sentence, index) || !OnlyNames(sentence, 0, index) || sentence.Lower(index + 1) != ",") return null;
        var second = index + 2;
        while (second < sentence.Tokens.Length && sentence.Tokens[second].Kind == TokenKind.Word) second++;
        return second < sentence.Tokens.Length && IsSmall(sentence, second) && sentence.Lower(second + 1) == ":" && OnlyNames(sentence, index + 2, second) ? second : null;
    }

    private static bool OnlyNames(Sentence sentence, int from, int to)
    {
        if (to <= from || to - from > 4) return false;
        for (var i = from; i < to; i++)
            if (!sentence.Tokens[i].IsCapitalized)
                return false;
        return true;
    }

    /// <summary>"a six-under 66": golf, with the round that follows.</summary>
    private static int? Par(Sentence sentence, int index)
    {
        if (sentence.Lower(index + 1) != "-" || !sentence.IsGlued(index + 1) || sentence.Lower(index + 2) is not ("under" or "over")) return null;
        var last = sentence.Lower(index + 3) == "-" ? index + 4 : index + 3;
        return sentence.Lower(last) == "par" || last < sentence.Tokens.Length && IsSmall(sentence, last) && !Counts(sentence, last + 1) ? last : index + 2;
    }

    private static bool Is(Sentence sentence, int at, string side) => at >= 0 && Words.GetValueOrDefault(sentence.Lower(at)) is { } stands && (stands == side || stands == "either" && side != "innings");

    private static bool IsSmall(Sentence sentence, int at) =>
        at < sentence.Tokens.Length && sentence.Tokens[at] is { Kind: TokenKind.Number, Text.Length: < 4 } token && token.Text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>True where a unit or a noun follows that the numbers may count.</summary>
    private static bool Counts(Sentence sentence, int at) =>
        at < sentence.Tokens.Length && (Units.UnitTable.At(sentence, at) is not null || NumberReader.Magnitude(sentence.Lower(at)) is not null || sentence.Lower(at) is "-" or "%" || sentence.Tags[at] == PartOfSpeech.Noun);
}
