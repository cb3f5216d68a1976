using ClaimTracker.Language;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <summary>Rows that a claim's subject or place names by a word of their own: "the milk herd" for "of which milk goats", "the tram museum" for "Museum of Trams".</summary>
/// <remarks>Such a name may support, and keeps the names of other rows from being taken for the subject; it is too loose to contradict.</remarks>
internal static class PartialNames
{
    /// <summary>How sure such a name is: too little to contradict by.</summary>
    public const double Quality = 0.75;

    /// <summary>How many tokens behind the number a place may stand.</summary>
    private const int Reach = 6;

    /// <summary>The mentions, and the row that the claim's own words name in part where none of the mentions is among those words.</summary>
    public static IReadOnlyList<EntityMention> With(IReadOnlyList<EntityMention> mentions, ClaimContext context, TableModel table)
    {
        var hits = new List<(int Token, Datasets.DataColumn Column, string Value)>();
        for (var i = 0; i < context.Sentence.Tokens.Length; i++)
        {
            if (!IsOwn(context, i) || context.Scope.Stem(i) is not { } stem || context.Sentence.Tags[i] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective)) continue;
            if (mentions.Any(mention => mention.First <= i && i <= mention.Last)) return mentions;
            if (table.HeaderStems.Contains(stem) || table.NameStems.Contains(stem) || table.Entities.ByWord(stem) is not var (column, value)) continue;
            hits.Add((i, column, value));
        }

        if (hits.Count == 0) return mentions;
        var best = hits.GroupBy(hit => (hit.Column, hit.Value)).OrderByDescending(group => group.Count()).ToList();
        if (best.Count > 1 && best[1].Count() == best[0].Count()) return mentions;
        return [.. mentions, new EntityMention(best[0].Key.Column, [best[0].Key.Value], best[0].Min(hit => hit.Token), best[0].Max(hit => hit.Token), Quality)];
    }

    /// <summary>"Sheet music accounted for 6,120 loans": before the verb of the claim's own clause, with no number, comma or preposition before it.</summary>
    private static bool IsSubjectOfClause(ClaimContext context, int token)
    {
        if (!context.Scope.IsInside(token) || context.Sentence.Tags[token] is PartOfSpeech.Adjective) return false;
        var hasVerb = false;
        for (var i = token + 1; i < context.First; i++)
        {
            if (context.Sentence.Lower(i) is "," or ";" || context.Siblings.Any(other => other.Id != context.Claim.Id && context.Sentence.TokenAt(other.Span.Start) == i)) return false;
            hasVerb |= context.Sentence.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary;
        }

        for (var i = 0; i < token; i++)
            if (context.Scope.IsInside(i) && context.Sentence.Tags[i] is PartOfSpeech.Adposition) return false;
        return hasVerb;
    }

    /// <summary>A word of the claim's subject, or of a place right behind it.</summary>
    private static bool IsOwn(ClaimContext context, int token)
    {
        if (context.Claim.Subject is { } subject && subject.Contains(context.Sentence.Tokens[token].Span) && !context.Claim.Span.Contains(context.Sentence.Tokens[token].Span)) return true;
        if (token < context.First) return IsSubjectOfClause(context, token);
        if (token <= context.Last || token > context.Last + Reach) return false;
        var isPlace = false;
        for (var i = context.Last + 1; i < token; i++)
        {
            if (context.Sentence.Lower(i) is "," or ";" or "and" or "but" or "than" or "from" || context.Siblings.Any(other => context.Sentence.TokenAt(other.Span.Start) == i)) return false;
            isPlace |= context.Sentence.Lower(i) is "at" or "in" or "on";
        }

        return isPlace;
    }
}
