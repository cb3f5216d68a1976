namespace ClaimTracker.Verification.Binding;

/// <summary>What a multiple is set against: "twice what people wait in town", "three times the price in Brake".</summary>
internal static class Comparand
{
    /// <summary>How many tokens behind a multiple its time may stand: "twice the number of people who came in 2019".</summary>
    private const int Reach = 10;

    /// <summary>True for a word of what some number of the sentence is set against: "21.1 metres, 0.9 metres below its spill level" says nothing of 21.1 metres of spill level.</summary>
    public static bool IsAgainst(ClaimContext context, int token)
    {
        foreach (var claim in context.Siblings)
        {
            var last = context.Sentence.TokenAt(claim.Span.End - 1);
            if (context.Sentence.Lower(last + 1) is not ("above" or "below") || token <= last + 1 || token > last + Reach) continue;
            var isCut = false;
            for (var i = last + 2; i < token; i++) isCut |= context.Sentence.Lower(i) is "," or ";" or "and" or "but" or "while" || context.Sentence.Tags[i] is Language.PartOfSpeech.Verb or Language.PartOfSpeech.Auxiliary;
            if (!isCut) return true;
        }

        return false;
    }

    /// <summary>"5,771 sessions, 574 fewer than planned": planned is what the second number is set against, and no word of the first.</summary>
    public static bool IsBehindThan(ClaimContext context, int token)
    {
        if (token <= context.Last + 2 || !(context.Sentence.Lower(token - 1) is "than" || (context.Sentence.Lower(token - 2) is "than" && context.Sentence.Lower(token - 1) is "the" or "was" or "were" or "had"))) return false;
        return context.Siblings.Any(other => other.Span.Start > context.Claim.Span.End && context.Sentence.TokenAt(other.Span.End - 1) < token);
    }

    /// <summary>True where a multiple or a difference names what it is set against, and no time with it: that is another figure then, not the same one of an earlier time.</summary>
    /// <remarks>Which figure it is may be told in words that no table has; the past would answer a question that nobody asked.</remarks>
    public static bool IsOtherFigure(ClaimContext context)
    {
        // "9 metres, 2 metres above the jetty": the jetty is no time either.
        if (context.Claim.Kind != ClaimKind.Multiple ? context.Sentence.Lower(context.Last + 1) is not ("above" or "below") : context.Sentence.Lower(context.Last + 1) is not ("the" or "that" or "those" or "what" or "as")) return false;
        if (context.Dates.Any(date => date.First > context.Last && date.First - context.Last <= Reach)) return false;
        for (var i = context.Last + 2; i <= context.Last + Reach; i++)
            if (context.Sentence.Lower(i) is "before" or "ago" or "earlier" or "previous" or "previously" or "prior" or "last" or "then" or "year" or "month" or "was" or "were" or "had") return false;
        return true;
    }
}
