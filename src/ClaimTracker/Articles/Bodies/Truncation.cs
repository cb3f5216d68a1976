using System.Buffers;
using ClaimTracker.Articles.Metadata;
using ClaimTracker.Articles.Pages;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Tells a page that holds only the beginning of its article, as before a paywall.</summary>
internal static class Truncation
{
    /// <summary>A longer text is whole even where a wall is mentioned: pages keep the wall's markup for readers who pay.</summary>
    private const int LongestStub = 1800;

    /// <summary>A text of less than this share of the words that the page counts itself is a part.</summary>
    private const double LeastShare = 0.6;

    private const int LongestWall = 250;

    private static readonly SearchValues<string> Walls = SearchValues.Create(
        [.. WordList.Rows("paywall-phrases.txt").Select(row => row[0])], StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a line that asks to pay for the rest of the article.</summary>
    public static bool IsWall(string line) => line.Length < LongestWall && line.AsSpan().ContainsAny(Walls);

    /// <summary>True where the text stops before the article does.</summary>
    /// <param name="units">The page's units.</param>
    /// <param name="kept">Those that are the text.</param>
    /// <param name="known">What the page says of itself.</param>
    public static bool Is(List<Unit> units, List<Unit> kept, ArticleMetadata known)
    {
        var (length, words) = (0, 0);
        foreach (var unit in kept)
        {
            length += unit.Text.Length;
            words += unit.Text.AsSpan().Count(' ') + 1;
        }

        if (length == 0) return false;
        if (known.WordCount is { } count && count >= 80 && words < count * LeastShare && (length < LongestStub || known.IsPaid)) return true;
        if (length > LongestStub) return false;
        if (known.IsPaid) return true;
        foreach (var unit in units)
            if ((unit.Marks & (Marks.Hidden | Marks.Comments)) == 0 && IsWall(unit.Text)) return true;
        return false;
    }
}
