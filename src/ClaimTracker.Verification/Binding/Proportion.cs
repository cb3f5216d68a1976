using ClaimTracker.Claims;
using ClaimTracker.Language;

namespace ClaimTracker.Verification.Binding;

/// <summary>Two numbers that say a proportion: "two trips in three were cancelled" counts neither two trips nor three of anything.</summary>
internal static class Proportion
{
    private const int Largest = 20;

    /// <summary>True for a claim that is one of the two. In "two trips in three days" both stand alone.</summary>
    public static bool Has(ClaimContext context)
    {
        foreach (var other in context.Siblings)
            if (other.Id != context.Claim.Id && (Are(context.Sentence, context.Claim, other) || Are(context.Sentence, other, context.Claim)))
                return true;
        return false;
    }

    private static bool Are(Sentence sentence, NumericClaim few, NumericClaim many)
    {
        if (few.Kind != ClaimKind.Count || many.Kind != ClaimKind.Count || !(few.Value < many.Value) || many.Value > Largest) return false;
        var (first, last) = (sentence.TokenAt(many.Span.Start), sentence.TokenAt(many.Span.End - 1));
        if (first != last || sentence.Lower(first - 1) != "in" || first - 1 - sentence.TokenAt(few.Span.End - 1) is not (1 or 2)) return false;
        return last + 1 >= sentence.Tokens.Length || sentence.Tags[last + 1] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective);
    }
}
