using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>Bare numbers that are parts of a number with a noun: "loses 90 posts: 60 at the mill, 20 in Halden", "Of the 90 posts, 60 were vacant", "90 posts, of which 60".</summary>
internal static class Partitions
{
    /// <summary>How many numbers back the whole is looked for.</summary>
    private const int Reach = 8;

    /// <summary>How many tokens the opening "Of the late trains," may have.</summary>
    private const int LongestOpening = 10;

    /// <summary>The number whose noun the one at <paramref name="index"/> counts too; null where it is no part of one.</summary>
    public static Quantity? Whole(ClauseContext clause, int index)
    {
        var (sentence, part) = (clause.Sentence, clause.Quantities[index]);
        if (part is not { Kind: ClaimKind.Count, Unit: null, Value: { } value } || part.NounFirst >= 0 && sentence.Lower(part.SpanLast + 1) != "in") return null;
        var listed = IsListed(sentence, part) || IsRelative(sentence, part) || IsDoer(sentence, part);
        for (var i = index - 1; i >= Math.Max(0, index - Reach); i--)
        {
            if (clause.Quantities[i] is not { Kind: ClaimKind.Count, Unit: null, NounFirst: >= 0, Value: { } total } whole || clause.IsTime(whole.NounLast)) continue;
            return value < total && (listed || IsOf(sentence, whole)) ? whole : null;
        }

        return null;
    }

    /// <summary>"Of the late trains, the coast line ran 60 and the valley line 20": what the opening of the sentence names is counted by each bare number behind its comma.</summary>
    public static TokenRange? Opening(ClauseContext clause, int index)
    {
        var (sentence, part) = (clause.Sentence, clause.Quantities[index]);
        if (sentence.Lower(0) != "of" || sentence.Lower(1) is not ("the" or "those" or "these" or "its" or "their") || part is not { Kind: ClaimKind.Count, Unit: null, NounFirst: < 0 }) return null;
        for (var i = 2; i < Math.Min(LongestOpening, part.HedgeFirst); i++)
        {
            if (sentence.Lower(i) == ",") return i > 2 && sentence.PennTags[i - 1] is PennTag.NNS or PennTag.NNPS ? new TokenRange(2, i - 1) : null;
            if (sentence.Tags[i] is PartOfSpeech.Verb && sentence.PennTags[i] != PennTag.VBN || sentence.Tokens[i].Kind == TokenKind.Number) return null;
        }

        return null;
    }

    /// <summary>": 60 at the mill", ", 20 in Halden", "and 10 for others".</summary>
    private static bool IsListed(Sentence sentence, Quantity part) =>
        sentence.Lower(part.HedgeFirst - 1) is ":" or "," or "and" or "—" or "–" && sentence.Lower(part.SpanLast + 1) is "at" or "in" or "on" or "from" or "for" or "by" && sentence.Lower(part.SpanLast + 2) is var next && next.Length > 0 && !char.IsAsciiDigit(next[0]);

    /// <summary>"90 nurses, of whom 40 are new", "90 nurses, 40 of whom are new".</summary>
    private static bool IsRelative(Sentence sentence, Quantity part) =>
        sentence.Lower(part.HedgeFirst - 1) is "which" or "whom" && sentence.Lower(part.HedgeFirst - 2) == "of" || sentence.Lower(part.SpanLast + 1) == "of" && sentence.Lower(part.SpanLast + 2) is "which" or "whom" or "them" or "those" or "these";

    /// <summary>"said 90 people were held and 12 were charged": a number that is itself what its clause speaks of is of no other noun.</summary>
    public static bool IsDoer(Sentence sentence, Quantity part)
    {
        var at = part.SpanLast + 1;
        while (at < sentence.Tokens.Length && sentence.Tags[at] == PartOfSpeech.Adverb) at++;
        return at < sentence.Tokens.Length && (sentence.Tags[at] == PartOfSpeech.Auxiliary || sentence.PennTags[at] is PennTag.VBD or PennTag.VBP);
    }

    /// <summary>"Of the 90 posts", at the head of its clause.</summary>
    private static bool IsOf(Sentence sentence, Quantity whole)
    {
        var at = whole.HedgeFirst - 1;
        if (sentence.Lower(at) is "the" or "its" or "their" or "those" or "these") at--;
        return sentence.Lower(at) == "of" && (at == 0 || sentence.Lower(at - 1) is "," or ";" or ":" or "but" or "and");
    }
}
