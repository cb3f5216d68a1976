using System.Globalization;
using ClaimTracker.Tracking.Decisions;
using ClaimTracker.Tracking.Findings;
using ClaimTracker.Verdicts;

namespace ClaimTracker.Cli.Output;

/// <summary>What findings of a store and decisions about them are called in every format.</summary>
internal static class FindingText
{
    /// <summary>How much of an id a table shows.</summary>
    public const int ShortId = 8;

    public const string Check = "check", Skip = "skip", Undecided = "undecided";

    public static string Type(TrackedFinding finding) => finding.Claim is null ? "sentence" : "claim";

    public static string? Value(TrackedFinding finding) => finding.Claim is { } claim && ValueText.Of(claim) is { Length: > 0 } value ? value : null;

    public static string? Choice(Decision? decision) => decision?.Choice switch { DecisionChoice.Check => Check, DecisionChoice.Skip => Skip, _ => null };

    /// <summary>"check, close": the choice and the verdict, so far as there are any.</summary>
    public static string Words(Decision? decision) => string.Join(", ", new[] { Choice(decision), Verdict(decision?.Verdict) }.OfType<string>());

    /// <summary>"check, close (rosa), about an earlier wording: “…”".</summary>
    public static string Earlier(EarlierDecision earlier) =>
        $"{Words(earlier.Decision)}{(earlier.Decision.By is { } by ? $" ({by})" : "")}, about an earlier wording: “{earlier.Sentence}”";

    /// <summary>The choice that a word names; null where it names none.</summary>
    public static DecisionChoice? Choice(string word) => word.Trim().ToLowerInvariant() switch
    {
        Check => DecisionChoice.Check,
        Skip => DecisionChoice.Skip,
        Undecided => DecisionChoice.None,
        _ => null,
    };

    public static string? Verdict(VerdictKind? verdict) => verdict is { } kind and not VerdictKind.None ? EnumText.Of(kind) : null;

    /// <summary>The verdict that a word or words name ("not enough data" as well as "notEnoughData"); null where they name none.</summary>
    public static VerdictKind? Verdict(string words)
    {
        var name = words.Replace(" ", "", StringComparison.Ordinal);
        foreach (var kind in Verdicts)
            if (string.Equals(EnumText.Of(kind), name, StringComparison.OrdinalIgnoreCase))
                return kind;
        return null;
    }

    public static string VerdictNames => string.Join(", ", Verdicts.Select(EnumText.Of));

    private static IEnumerable<VerdictKind> Verdicts => Enum.GetValues<VerdictKind>().Where(kind => kind != VerdictKind.None);

    public static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
