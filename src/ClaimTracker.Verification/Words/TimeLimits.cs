namespace ClaimTracker.Verification.Words;

/// <summary>Lengths of time that limit what is counted: "waiting over a year", "for more than a year".</summary>
internal static class TimeLimits
{
    /// <summary>True for a word such as "year".</summary>
    public static bool IsUnit(string word) => word is "second" or "minute" or "hour" or "day" or "week" or "month" or "year";

    /// <summary>The stem that stands for the limit: the bare word is said of anything that happened in a year.</summary>
    public static string Stem(string unit) => "limit-" + unit;

    /// <summary>The limit that the words at a place begin: "more than a year", "over a month"; null for none. The last word is that of the unit.</summary>
    public static (string Unit, int Last)? At(Func<int, string?> word, int at)
    {
        var next = word(at) is "more" or "longer" or "less" or "shorter" && word(at + 1) is "than" ? at + 2 : word(at) is "over" or "under" or "within" or "beyond" ? at + 1 : -1;
        return next > 0 && word(next) is "a" or "one" && word(next + 1) is { } unit && IsUnit(unit) ? (unit, next + 1) : null;
    }
}
