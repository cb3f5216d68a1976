using ClaimTracker.Articles;

namespace ClaimTracker.Claims;

/// <summary>Tests a difference against the share that says it again: "60 mills, 12 or 25 percent fewer than in May".</summary>
internal static class RestatedChanges
{
    public static void Check(Article article, IReadOnlyList<NumericClaim> claims, List<ArithmeticCheck> checks)
    {
        for (var i = 0; i + 1 < claims.Count; i++)
        {
            var (amount, share) = (claims[i], claims[i + 1]);
            if (share is not { Kind: ClaimKind.Percentage, Value: { } said } || amount is not { Value: { } by, Kind: ClaimKind.Count or ClaimKind.Money or ClaimKind.Measure } || amount.Trend == Trend.None || amount.Sentence != share.Sentence) continue;
            if (Shares.Between(article, amount, share).Trim() is not ("or" or ", or" or "(")) continue;
            if (Level(claims, i) is not { Value: { } now } level || level.Unit != amount.Unit) continue;
            var old = amount.Trend == Trend.Up ? now - by : now + by;
            if (old <= 0) continue;
            var worked = 100 * by / old;
            var slack = (Rounding.Half(article, level) + Rounding.Half(article, amount)) * 100 / old;
            checks.Add(new ArithmeticCheck(CheckKind.ChangeMatchesLevels, [level.Id, amount.Id, share.Id], Math.Abs(worked - Math.Abs(said)) <= Rounding.Tolerance(article, share) + slack,
                $"{ArithmeticChecker.Number(by)} of {ArithmeticChecker.Number(old)} is {ArithmeticChecker.Number(Math.Round(worked, 1))}%; the article says {ArithmeticChecker.Written(article, share)}."));
        }
    }

    /// <summary>The level right before the amount that was found to have changed by it.</summary>
    private static NumericClaim? Level(IReadOnlyList<NumericClaim> claims, int amount)
    {
        for (var i = amount - 1; i >= 0 && claims[i].Sentence == claims[amount].Sentence; i--)
            if (claims[i].Change is { From: null, By: { } by } && by == claims[amount].Id)
                return claims[i];
        return null;
    }
}
