using System.Globalization;
using ClaimTracker.Articles;

namespace ClaimTracker.Claims;

/// <summary>Works out the sums that an article's own numbers allow: a change against its levels, a share against its counts, parts against a total.</summary>
/// <remarks>
/// Thread-safe. A sum holds where the numbers agree within the rounding they are written with: half of the last written
/// digit, widened by a hedge. Only numbers that the text ties together are compared.
/// </remarks>
public sealed class ArithmeticChecker
{
    /// <summary>Every sum that the claims allow, whether it holds or not, in the order of the text.</summary>
    /// <param name="article">The article the claims are of.</param>
    /// <param name="claims">Its claims in text order.</param>
    public IReadOnlyList<ArithmeticCheck> Check(Article article, IReadOnlyList<NumericClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(claims);
        var checks = new List<ArithmeticCheck>();
        var byId = new Dictionary<string, NumericClaim>(claims.Count, StringComparer.Ordinal);
        foreach (var claim in claims) byId[claim.Id] = claim;
        foreach (var claim in claims)
            if (claim.Change is not null && claim.Modality is Modality.Asserted or Modality.Predicted)
                Change(article, claim, byId, checks);
        RestatedChanges.Check(article, claims, checks);
        Shares.Check(article, claims, checks);
        Totals.Check(article, claims, checks);
        OwnTables.Check(article, claims, checks);
        return checks;
    }

    private static void Change(Article article, NumericClaim level, Dictionary<string, NumericClaim> byId, List<ArithmeticCheck> checks)
    {
        var from = level.Change!.From is { } id ? byId.GetValueOrDefault(id) : null;
        if (from?.Value is not { } old || level.Value is not { } now || (from.Unit != level.Unit)) return;
        var by = level.Change.By is { } amountId ? byId.GetValueOrDefault(amountId) : null;
        if (by?.Value is { } amount && (by.Kind is ClaimKind.Percentage or ClaimKind.Ratio || by.Unit == level.Unit || by.Kind == ClaimKind.PercentagePoints && level.Kind == ClaimKind.Percentage) && by.Kind != ClaimKind.Multiple)
        {
            ByAmount(article, level, from, by, amount, old, now, checks);
            return;
        }

        if (level.Trend == Trend.None || now == old) return;
        var holds = level.Trend == Trend.Up ? now > old : now < old;
        checks.Add(new ArithmeticCheck(CheckKind.DirectionMatchesLevels, [level.Id, from.Id], holds,
            $"{Written(article, from)} to {Written(article, level)} is {(now > old ? "up" : "down")}{(holds ? "" : $", not {(level.Trend == Trend.Up ? "up" : "down")}")}."));
    }

    private static void ByAmount(Article article, NumericClaim level, NumericClaim from, NumericClaim by, decimal amount, decimal old, decimal now, List<ArithmeticCheck> checks)
    {
        // "a drop of nearly a third" is a share of the old level, as a percentage is; fraction words are coarse.
        var fraction = by.Kind == ClaimKind.Ratio;
        if (fraction) amount *= 100;
        var percent = fraction || (by.Kind == ClaimKind.Percentage && level.Kind != ClaimKind.Percentage);
        if (percent && old == 0) return;
        var worked = percent ? 100 * (now - old) / old : now - old;
        // Both levels may themselves be rounded: the change may lie anywhere between the extremes.
        var (halfNow, halfOld) = (Rounding.Half(article, level), Rounding.Half(article, from));
        var relativeSlack = old == 0 ? 0 : Math.Abs(100 * (halfNow + halfOld * Math.Abs(now / old)) / old);
        var slack = percent ? relativeSlack : halfNow + halfOld;
        var tolerance = fraction ? Math.Max(2.5m, 100 * Rounding.Tolerance(article, by)) : Rounding.Tolerance(article, by);
        var holds = Math.Abs(Math.Abs(worked) - Math.Abs(amount)) <= tolerance + slack;
        if (by.Kind == ClaimKind.Percentage && level.Kind == ClaimKind.Percentage && old != 0)
        {
            var relative = 100 * (now - old) / old;
            var isRelative = Math.Abs(Math.Abs(relative) - Math.Abs(amount)) <= Rounding.Tolerance(article, by) + relativeSlack;
            if (holds && !isRelative)
            {
                checks.Add(new ArithmeticCheck(CheckKind.PercentVsPoints, [level.Id, from.Id, by.Id], false,
                    $"{Number(now)}% - {Number(old)}% is {Number(Math.Abs(worked))} percentage points, or {Number(Math.Round(Math.Abs(relative), 1))}%; the article says {Written(article, by)}."));
                return;
            }

            holds |= isRelative;
        }

        var sum = percent
            ? $"({Number(now)} - {Number(old)}) / {Number(old)} is {Number(Math.Round(worked, 1))}%"
            : $"{Number(now)} - {Number(old)} is {Number(worked)}";
        checks.Add(new ArithmeticCheck(CheckKind.ChangeMatchesLevels, [level.Id, from.Id, by.Id], holds, $"{sum}; the article says {Written(article, by)}."));
    }

    internal static string Written(Article article, NumericClaim claim) => claim.Span.Slice(article.Text);

    internal static string Number(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);
}
