using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Claims;

/// <summary>Finds where a number holds: a place name after "in", "at", "across" or "of" in its clause.</summary>
internal static class PlaceFinder
{
    public static TextSpan? Find(ClauseContext clause, int index)
    {
        TextSpan? before = null;
        var next = clause.BeforeNext(index);
        var previous = clause.AfterPrevious(index);
        foreach (var name in clause.Names)
        {
            if (name.Entity.Kind != NameKind.Place) continue;
            var at = clause.Sentence.TokenAt(name.Span.Start);
            var preposition = clause.Sentence.Lower(at - 1) == "the" ? clause.Sentence.Lower(at - 2) : clause.Sentence.Lower(at - 1);
            if (preposition is not ("in" or "at" or "across" or "of" or "around" or "near" or "for")) continue;
            if (at > clause.Quantities[index].SpanLast && at < next) return name.Span;
            if (at < clause.Quantities[index].First && at >= (index == 0 ? 0 : previous)) before = name.Span;
        }

        return before;
    }
}
