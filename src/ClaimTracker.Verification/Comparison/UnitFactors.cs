using System.Collections.Frozen;
using System.Globalization;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Comparison;

/// <summary>Turns a number in one unit into another. Of money only the hundredths are: pence of pounds, cents of what has cents. The table is <c>unit-factors.txt</c>.</summary>
internal static class UnitFactors
{
    private static readonly FrozenDictionary<string, (string Dimension, decimal Size)> Units = WordTable.Rows("unit-factors.txt")
        .ToFrozenDictionary(row => row[0], row => (row[1], decimal.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    /// <summary>What a number in <paramref name="from"/> is multiplied with to be in <paramref name="to"/>; null where it cannot be.</summary>
    public static decimal? Between(string? from, string? to)
    {
        if (from == to || from is null || to is null) return 1;
        if (Base(from) == Base(to)) return 1;
        if (IsHundredth(Base(from), Base(to))) return 0.01m;
        if (IsHundredth(Base(to), Base(from))) return 100;
        if (Units.TryGetValue(Base(from), out var a) && Units.TryGetValue(Base(to), out var b) && a.Dimension == b.Dimension) return a.Size / b.Size;
        return null;
    }

    /// <summary>"78 cents a share" where a column is in dollars: no sentence says whose cents they are.</summary>
    private static bool IsHundredth(string part, string whole) => part switch
    {
        "GBX" => whole == "GBP",
        "cent" => whole is "USD" or "EUR" or "CAD" or "AUD" or "NZD" or "SGD" or "HKD",
        _ => false,
    };

    /// <summary>True for a unit that has factors, whatever they are to.</summary>
    public static bool IsMeasure(string unit) => Units.ContainsKey(Base(unit));

    /// <summary>"litre per year" is compared as litres: the table's rows say what it is per.</summary>
    private static string Base(string unit) => Units.ContainsKey(unit) ? unit : unit.IndexOf(" per ", StringComparison.Ordinal) is > 0 and var per ? unit[..per] : unit;
}
