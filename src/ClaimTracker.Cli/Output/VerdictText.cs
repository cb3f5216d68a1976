using System.Globalization;
using ClaimTracker.Verdicts;

namespace ClaimTracker.Cli.Output;

/// <summary>Verdicts in words.</summary>
internal static class VerdictText
{
    /// <summary>"NotEnoughData" as "not enough data".</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, at) => !char.IsUpper(c) ? c.ToString() : (at > 0 ? " " : "") + char.ToLowerInvariant(c)));

    /// <summary>What came out: a number, or a name.</summary>
    public static string Value(Computed computed) => computed.Text ?? (computed.Value is { } value ? Number(value) : "");

    /// <summary>With thousands separators and at most four decimals.</summary>
    public static string Number(decimal value) => Math.Round(value, 4).ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>The cells that a verdict rests on: "ferries.csv, row 3 (Brake), passengers: 21904"; empty where there are none.</summary>
    public static string Cells(Verdict verdict)
    {
        if (verdict.Evidence.Count == 0) return "";
        var more = Math.Max(verdict.Evidence.Count, verdict.Computed?.Used ?? 0) - 1;
        return Cell(verdict.Evidence[0]) + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more:#,0} more") : "");
    }

    /// <summary>"ferries.csv, row 3 (Brake), passengers: 21904".</summary>
    public static string Cell(EvidenceCell cell) =>
        string.Create(CultureInfo.InvariantCulture, $"{cell.Dataset}, row {cell.Row}{(cell.RowKey is { } key ? $" ({key})" : "")}, {cell.Column}: {cell.Raw}");

    /// <summary>True where a person should look: the data says something else, or does not say clearly.</summary>
    public static bool IsAlarm(Verdict verdict) => verdict.Kind == VerdictKind.Contradicted;

    /// <summary>True where the data had something to say.</summary>
    public static bool IsBound(Verdict verdict) => verdict.Kind is VerdictKind.Supported or VerdictKind.Close or VerdictKind.Contradicted or VerdictKind.Ambiguous;
}
