namespace ClaimTracker.Quotes;

/// <summary>
/// Turns how sure a rule is into how often such quotes are right. The points were read off the PolNeAR development set: of the quotes of
/// a kind that rules of a strength gave, the share whose content (half of the tokens or more) and speaker agree with the annotators'.
/// To measure anew, sort the quotes of <c>extract</c> over a marked set by rule strength and count.
/// </summary>
internal static class Calibration
{
    private static readonly (double Rule, double Share)[] Direct = [(0, 0), (0.3, 0.1), (0.5, 0.3), (0.6, 0.5), (0.7, 0.7), (0.8, 0.75), (0.9, 0.96), (1, 0.97)];

    private static readonly (double Rule, double Share)[] Mixed = [(0, 0), (0.4, 0.55), (0.6, 0.73), (0.9, 0.85), (1, 0.86)];

    private static readonly (double Rule, double Share)[] Indirect = [(0, 0), (0.4, 0.45), (0.6, 0.65), (0.75, 0.68), (0.9, 0.81), (1, 0.82)];

    /// <summary>The share of right ones, by straight lines between the measured points.</summary>
    public static double Of(QuoteKind kind, double rule)
    {
        var points = kind switch { QuoteKind.Direct => Direct, QuoteKind.Mixed => Mixed, _ => Indirect };
        for (var i = 1; i < points.Length; i++)
            if (rule <= points[i].Rule)
                return points[i - 1].Share + ((points[i].Share - points[i - 1].Share) * (rule - points[i - 1].Rule) / (points[i].Rule - points[i - 1].Rule));
        return points[^1].Share;
    }
}
