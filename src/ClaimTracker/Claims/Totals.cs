using ClaimTracker.Articles;

namespace ClaimTracker.Claims;

/// <summary>Tests parts against the total they are listed after: "250 posts: 130 at the works, 80 at the depot and 40 in the yard".</summary>
internal static class Totals
{
    public static void Check(Article article, IReadOnlyList<NumericClaim> claims, List<ArithmeticCheck> checks)
    {
        for (var i = 0; i + 2 < claims.Count; i++)
        {
            var total = claims[i];
            if (total is not { Kind: ClaimKind.Count or ClaimKind.Money, Value: { } sum }) continue;
            if (claims[i + 1].Sentence != total.Sentence || !OpensList(article, total, claims[i + 1])) continue;
            var last = i;
            decimal parts = 0;
            while (last + 1 < claims.Count && claims[last + 1].Sentence == total.Sentence && IsPart(total, claims[last + 1]) && !Crosses(article, claims[last], claims[last + 1], last == i))
            {
                last++;
                parts += claims[last].Value!.Value;
            }

            if (last - i < 2) continue;
            var ids = new List<string> { total.Id };
            for (var j = i + 1; j <= last; j++) ids.Add(claims[j].Id);
            var slack = Rounding.Half(article, total);
            for (var j = i + 1; j <= last; j++) slack += Rounding.Half(article, claims[j]);
            checks.Add(new ArithmeticCheck(CheckKind.PartsMatchTotal, ids, Math.Abs(parts - sum) <= slack,
                $"The parts make {ArithmeticChecker.Number(parts)}; the article says {ArithmeticChecker.Written(article, total)}."));
        }
    }

    /// <summary>A colon, or "including all", stands between the total and its first part.</summary>
    private static bool OpensList(Article article, NumericClaim total, NumericClaim first) =>
        first.Span.Start > total.Span.End && article.Text.AsSpan(total.Span.End, first.Span.Start - total.Span.End) is var gap && gap.Length < 60 && gap.IndexOf(':') >= 0;

    private static bool Crosses(Article article, NumericClaim a, NumericClaim b, bool first) =>
        !first && article.Text.AsSpan(a.Span.End, Math.Max(0, b.Span.Start - a.Span.End)) is var gap && (gap.IndexOfAny(';', '(') >= 0 || gap.Length > 90);

    private static bool IsPart(NumericClaim total, NumericClaim part) =>
        part.Value is not null && part.Unit == total.Unit && part.Kind == total.Kind && part.Bound == Bound.Exactly && part.Value < total.Value;
}
