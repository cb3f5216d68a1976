using System.Collections.Frozen;

namespace ClaimTracker.Verification.Datasets.Loading;

/// <summary>Recognises rows that sum up others by what their label says.</summary>
internal static class TotalRows
{
    private static readonly FrozenSet<string> Words = WordFile.Set("total-words.txt");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for "Total", "Grand total", "All", "Total, all wards", "City total" in a label, and for "All wards" under the header "Ward".</summary>
    public static bool IsTotal(string label, string header)
    {
        var text = Cells.CellText.WithoutFootnotes(label).TrimEnd(':');
        if (text.Length is < 3 or > 60) return false;
        if (Lookup.Contains(text)) return true;
        var end = text.IndexOfAny(' ', ',', ':');
        if (end >= 3 && text[..end].TrimEnd('s').Equals("total", StringComparison.OrdinalIgnoreCase)) return true;
        if (text.StartsWith("all ", StringComparison.OrdinalIgnoreCase) && header.Length > 2 && text[4..].TrimStart().StartsWith(header.AsSpan(0, header.Length - 1), StringComparison.OrdinalIgnoreCase)) return true;
        return !text.Contains(',') && text.EndsWith(" total", StringComparison.OrdinalIgnoreCase);
    }
}
