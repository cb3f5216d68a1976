using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Claims;

/// <summary>Finds where a number holds: a place name after "in", "at", "across" or "of" in its clause.</summary>
internal static class PlaceFinder
{
    public static TextSpan? Find(ClauseContext clause, int index)
    {
        var (sentence, names, quantity) = (clause.Sentence, clause.Names, clause.Quantities[index]);
        var after = TextOrder.FirstStarting(names, sentence.Tokens[quantity.SpanLast].Span.End, name => name.Span);
        var (next, previous) = (clause.BeforeNext(index), clause.AfterPrevious(index));
        for (var i = after; i < names.Count && sentence.TokenAt(names[i].Span.Start) < next; i++)
            if (IsPlaced(sentence, names[i]))
                return names[i].Span;
        for (var i = after - 1; i >= 0 && sentence.TokenAt(names[i].Span.Start) is var at && at >= previous; i--)
            if (at < quantity.First && IsPlaced(sentence, names[i]))
                return names[i].Span;
        return null;
    }

    private static bool IsPlaced(Sentence sentence, Name name)
    {
        if (name.Entity.Kind != NameKind.Place || sentence.Lower(sentence.TokenAt(name.Span.Start)) is "no." or "nos.") return false; // at No. 40
        var at = sentence.TokenAt(name.Span.Start) - 1;
        if (sentence.Lower(at) == "the") at--;
        return sentence.Lower(at) is "in" or "at" or "across" or "of" or "around" or "near" or "for";
    }
}
