using ClaimTracker.Articles;

namespace ClaimTracker.Claims;

/// <summary>Tests a share against the part and the whole that stand beside it: "402 of 1,340 complaints, or 36 percent".</summary>
internal static class Shares
{
    /// <summary>How many characters may stand between a part and its whole.</summary>
    private const int PartGap = 60;

    private static readonly System.Buffers.SearchValues<char> Appositions = System.Buffers.SearchValues.Create("—–-(,:");

    public static void Check(Article article, IReadOnlyList<NumericClaim> claims, List<ArithmeticCheck> checks)
    {
        for (var i = 0; i + 2 < claims.Count; i++)
        {
            var (a, b) = (claims[i], claims[i + 1]);
            if (a.Sentence != b.Sentence || !IsLevel(a) || !IsLevel(b) || a.Unit != b.Unit) continue;
            if (!TiedAsParts(article, a, b)) continue;
            for (var j = i + 2; j < claims.Count && j <= i + 3 && claims[j].Sentence == a.Sentence; j++)
                if (claims[j].Kind is ClaimKind.Percentage or ClaimKind.Ratio && claims[j].Value is { } share && IsApposed(article, claims[j], claims[j - 1]))
                {
                    Add(article, a, b, claims[j], share, checks);
                    break;
                }
        }

        // "less than a fifth — 1,204 of 7,310": the share comes first.
        for (var i = 0; i + 2 < claims.Count; i++)
            if (claims[i] is { Kind: ClaimKind.Percentage or ClaimKind.Ratio, Value: { } share } first && IsLevel(claims[i + 1]) && IsLevel(claims[i + 2]) && claims[i + 2].Sentence == first.Sentence
                && claims[i + 1].Unit == claims[i + 2].Unit && Between(article, first, claims[i + 1]) is var gap && gap.Length < 6 && gap.AsSpan().ContainsAny(Appositions)
                && Between(article, claims[i + 1], claims[i + 2]) is " of " or " of the " or " of its " or " out of ")
                Add(article, claims[i + 1], claims[i + 2], first, share, checks);
    }

    private static void Add(Article article, NumericClaim a, NumericClaim b, NumericClaim shareClaim, decimal share, List<ArithmeticCheck> checks)
    {
        var (part, whole) = a.Value <= b.Value ? (a, b) : (b, a);
        if (whole.Value is not { } all || part.Value is not { } some || all == 0) return;
        var scale = shareClaim.Kind == ClaimKind.Percentage ? 100 : 1;
        var worked = scale * some / all;
        var tolerance = shareClaim.Kind == ClaimKind.Ratio && shareClaim.Bound == Bound.Exactly ? 0.025m : Rounding.Tolerance(article, shareClaim);
        var holds = Math.Abs(worked - share) <= tolerance;
        var shown = scale == 100 ? ArithmeticChecker.Number(Math.Round(worked, 1)) + "%" : ArithmeticChecker.Number(Math.Round(worked, 2));
        checks.Add(new ArithmeticCheck(CheckKind.PartOfWhole, [part.Id, whole.Id, shareClaim.Id], holds,
            $"{ArithmeticChecker.Number(some)} of {ArithmeticChecker.Number(all)} is {shown}; the article says {ArithmeticChecker.Written(article, shareClaim)}."));
    }

    /// <summary>"402 of 1,340", "384 members out of 6,120", "Of the 1,340 letters …, 402 came".</summary>
    private static bool TiedAsParts(Article article, NumericClaim a, NumericClaim b)
    {
        if (Between(article, a, b) is var gap && gap.Length <= PartGap && a.Value < b.Value && (gap.Contains(" of ", StringComparison.Ordinal) || gap.Contains(" out of ", StringComparison.Ordinal)))
            return true;
        var before = article.Text.AsSpan(a.Sentence.Start, a.Span.Start - a.Sentence.Start).TrimEnd();
        return a.Value > b.Value && (before.EndsWith("Of the", StringComparison.Ordinal) || before.EndsWith("Of", StringComparison.Ordinal) || before.EndsWith("of the", StringComparison.Ordinal) || before.EndsWith("Out of", StringComparison.Ordinal));
    }

    /// <summary>The share restates the counts: "…, or 36 percent", "(36 percent)", "— 36 percent", "a rate of 36 percent".</summary>
    private static bool IsApposed(Article article, NumericClaim share, NumericClaim before)
    {
        var gap = article.Text.AsSpan(before.Span.End, Math.Max(0, share.Span.Start - before.Span.End));
        var tail = gap.TrimEnd();
        return gap.Length < 80 && share.Trend == Trend.None && (tail.EndsWith("or", StringComparison.Ordinal) || tail.EndsWith("(", StringComparison.Ordinal) || tail.EndsWith("—", StringComparison.Ordinal) || tail.EndsWith("–", StringComparison.Ordinal) || (gap.Length < 4 && tail.EndsWith(",", StringComparison.Ordinal)));
    }

    internal static string Between(Article article, NumericClaim a, NumericClaim b) =>
        b.Span.Start >= a.Span.End ? article.Text[a.Span.End..b.Span.Start] : "";

    private static bool IsLevel(NumericClaim claim) => claim.Kind is ClaimKind.Count or ClaimKind.Money or ClaimKind.Measure && claim.Value is > 0;
}
