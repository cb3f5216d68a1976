using System.Globalization;

namespace ClaimTracker.Verification.Judging;

/// <summary>Numbers as a sentence shows them.</summary>
internal static class NumberText
{
    /// <summary>With thousands separators, at most four decimals, no trailing zeros.</summary>
    public static string Of(decimal value)
    {
        var decimals = Math.Abs(value) >= 1000 ? 2 : Math.Abs(value) >= 1 ? 3 : 5;
        return Math.Round(value, decimals).ToString("#,0.#####", CultureInfo.InvariantCulture);
    }
}
