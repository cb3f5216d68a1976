using ClaimTracker.Language;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Two things of which so many of the one come to one of the other: "14 pupils per teacher", "a ratio of 14 pupils to one teacher", "a pupil-teacher ratio of 14".</summary>
/// <param name="Above">The stem of what the number counts.</param>
/// <param name="Below">The stem of what it is counted for one of.</param>
internal sealed record NamedRatio(string Above, string Below)
{
    private const int Reach = 6;

    /// <summary>The ratio that the claim's number is the value of; null where it is none, or where its two sides cannot be told.</summary>
    public static NamedRatio? Of(ClaimContext context) => context.Claim.Kind == ClaimKind.Rate ? OfRate(context.Claim.Unit) : Word(context) is >= 0 and var word ? Around(context, word) : null;

    /// <summary>True where the claim is a side of something called a ratio: then it is no figure of its own.</summary>
    public static bool IsSaid(ClaimContext context) => context.Claim.Kind != ClaimKind.Rate && Word(context) >= 0;

    private static NamedRatio? OfRate(string? unit)
    {
        if (unit?.Split(" per ") is not [var above, var below] || above.Contains(' ') || below.Contains(' ') || above.Length == 0 || below.Length == 0) return null;
        return new NamedRatio(Stems.Of(above), Stems.Of(below));
    }

    /// <summary>The token of "ratio" that the number belongs to; -1 where there is none.</summary>
    private static int Word(ClaimContext context)
    {
        var sentence = context.Sentence;
        for (var i = context.First - 1; i >= Math.Max(0, context.First - Reach - 2); i--)
        {
            if (sentence.Lower(i) is "," or ";" or "and" or "with") return -1;
            if (!sentence.Lower(i).EndsWith("ratio", StringComparison.Ordinal)) continue;
            // "A ratio of 14 pupils to one teacher" and "the ratio was 14"; in "the ratio rose in 522 schools" it is another number's.
            var before = sentence.Lower(context.First - 1);
            return before is "of" or "was" or "is" or "at" or "to" or "stood" ? i : -1;
        }

        return -1;
    }

    private static NamedRatio? Around(ClaimContext context, int ratio)
    {
        var sentence = context.Sentence;
        var next = context.Last + 1;
        // The second side: "to one teacher".
        if (sentence.Lower(context.First - 1) == "to") return null;
        // "14 pupils to one teacher": the claim's words may end with the noun.
        for (var i = context.First; i + 3 < sentence.Tokens.Length && i <= context.Last + 1; i++)
            if (IsNoun(sentence, i) && sentence.Lower(i + 1) is "to" or "for" && sentence.Lower(i + 2) is "one" or "1" or "each" or "every" && IsNoun(sentence, i + 3))
                return new NamedRatio(Stems.Of(sentence.Lower(i)), Stems.Of(sentence.Lower(i + 3)));
        if (IsNoun(sentence, context.Last) || IsNoun(sentence, next)) return null;
        // "The ratio of pupils to teachers was 18".
        if (sentence.Lower(ratio + 1) == "of" && IsNoun(sentence, ratio + 2) && sentence.Lower(ratio + 3) == "to" && IsNoun(sentence, ratio + 4))
            return new NamedRatio(Stems.Of(sentence.Lower(ratio + 2)), Stems.Of(sentence.Lower(ratio + 4)));
        // "A pupil-teacher ratio of 18", "a pupil-to-teacher ratio of 18".
        var parts = new List<string>();
        for (var i = ratio - 1; i >= 0 && parts.Count < 3; i--)
        {
            if (sentence.Lower(i) is "-" or "–") continue;
            if (i < ratio - 1 && !(sentence.Lower(i + 1) is "-" or "–" || sentence.Lower(i + 1) == "to" || sentence.Lower(i) == "to")) break;
            parts.InsertRange(0, sentence.Lower(i).Split('-', '–'));
        }

        return parts switch
        {
            [.., var above, "to", var below] => new NamedRatio(Stems.Of(above), Stems.Of(below)),
            [var above, var below] => new NamedRatio(Stems.Of(above), Stems.Of(below)),
            _ => null,
        };
    }

    private static bool IsNoun(Sentence sentence, int token) => token >= 0 && token < sentence.Tokens.Length && sentence.Tags[token] is PartOfSpeech.Noun && char.IsLetter(sentence.Tokens[token].Text[0]);
}
