using System.Collections.Frozen;
using ClaimTracker.Verification.Datasets.Headers;

namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>Columns whose numbers name things: codes, postcodes, coordinates.</summary>
internal static class Identifiers
{
    private static readonly FrozenSet<string> Words = WordFile.Set("identifier-words.txt");

    /// <summary>True where the header says so with its first or last word: "county_id", "zip code", "Latitude".</summary>
    public static bool Names(string header)
    {
        var words = HeaderToken.Cut(header).Where(token => token.IsWord).ToList();
        return words.Count is > 0 and <= 4 && (Words.Contains(words[^1].Text) || (words.Count > 1 && Words.Contains(words[0].Text) && words[0].Text.Length > 2));
    }
}
