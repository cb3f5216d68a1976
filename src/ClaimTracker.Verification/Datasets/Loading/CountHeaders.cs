using System.Collections.Frozen;
using ClaimTracker.Verification.Datasets.Headers;

namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>Columns that a unit above the table does not touch: "Staff" in a budget in thousands of dollars.</summary>
internal static class CountHeaders
{
    private static readonly FrozenSet<string> Words = WordFile.Set("count-headers.txt");

    /// <summary>True for a header that says that heads or cases are counted.</summary>
    public static bool Counts(string header) => HeaderToken.Cut(header).Any(token => Words.Contains(token.Text));
}
