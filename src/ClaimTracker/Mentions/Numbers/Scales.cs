namespace ClaimTracker.Mentions.Numbers;

/// <summary>Multiplies by magnitudes: hundreds, thousands, millions.</summary>
internal static class Scales
{
    /// <summary>Multiplies in place; false, and nothing changed, where the product is beyond a decimal.</summary>
    public static bool TryMultiply(ref decimal value, decimal factor)
    {
        if (Math.Abs(value) > decimal.MaxValue / factor) return false;
        value *= factor;
        return true;
    }

    /// <summary>The largest power of a thousand that is no larger than the value: a million for 2,500,000.</summary>
    public static decimal Of(decimal value)
    {
        var scale = 1m;
        while (Math.Abs(value) / scale >= 1000) scale *= 1000;
        return scale;
    }
}
