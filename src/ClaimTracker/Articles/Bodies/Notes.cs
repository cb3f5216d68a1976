using System.Buffers;
using System.Collections.Frozen;
using ClaimTracker.Articles.Metadata;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Short lines in and under an article that are about it: the author's introduction, a picture's credit.</summary>
internal static class Notes
{
    private const int LongestNote = 400;

    private static readonly string[] Verbs = [.. Rows("introduction").Select(words => " " + words + " ")];
    private static readonly string[] Introductions = ["'s ", "’s ", "@", .. Verbs];
    private static readonly FrozenSet<string> Trades = Rows("trade").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly char[] Breaks = [' ', ',', '.', ';', '’', '\''];
    private static readonly string[] Credits = [.. Rows("credit")];
    private static readonly string[] PictureMarks = [.. Rows("picture")];
    private static readonly SearchValues<string> AnyCredit = SearchValues.Create(Credits, StringComparison.Ordinal);

    private const int LongestCredit = 80;

    /// <summary>A note names its subject at its start and their trade soon after.</summary>
    private const int LongestName = 40, LongestTrade = 120;

    /// <summary>"Ada Quill is the Example's housing reporter.": begins with an author's name and goes on to introduce them.</summary>
    public static bool IsAboutAuthor(string text, IReadOnlyList<string> authors)
    {
        if (text.Length > LongestNote || text.EndsWith(':')) return false; // "Ada Quill has been speaking to the mayor, who is in waders:"
        text = text.TrimStart('•', '·', '*', '-', ' ');
        foreach (var author in authors)
        {
            if (!text.StartsWith(author, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = text.AsSpan(author.Length, Math.Min(text.Length - author.Length, 80));
            if (rest.Trim().Length == 0) return true;
            foreach (var introduction in Introductions)
                if (rest.Contains(introduction, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>"Ben Marsh is a freelance writer who lives in Port Amery.": closes a column by somebody whom the page names nowhere else. A note with an address asks to be written to.</summary>
    public static bool IsAboutWriter(string text)
    {
        if (text.Length > LongestNote) return false;
        foreach (var introduction in Verbs)
        {
            var at = text.IndexOf(introduction, StringComparison.Ordinal);
            if (at <= 0) continue;
            // "Ada Quill (quill@courier.example) is ..."
            var name = text[..at];
            if (name.IndexOf(" (", StringComparison.Ordinal) is var bracket and > 0) name = name[..bracket];
            if (name.Length > LongestName || !AuthorNames.IsOnlyNames(name)) continue;
            if (text.Contains('@', StringComparison.Ordinal)) return true;
            foreach (var word in text.AsSpan(at, Math.Min(text.Length - at, LongestTrade)).ToString().Split(Breaks, StringSplitOptions.RemoveEmptyEntries))
                if (Trades.Contains(word)) return true;
        }

        return false;
    }

    /// <summary>A caption in a paragraph of its own gives itself away by the credit at its end: "The bridge on Monday. Credit: Ada Quill", "The bridge in 1961. (Ben Marsh/Quay News)".</summary>
    public static bool IsCredit(string text)
    {
        if (text.Length > LongestNote) return false;
        if (EndsInCredit(text)) return true;
        var tail = text.AsSpan(Math.Max(0, text.Length - 70));
        if (!tail.ContainsAny(AnyCredit)) return false;
        foreach (var mark in Credits)
            if (tail.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0 && (at > 0 || text.Length < 70) && tail[at..].IndexOf(". ") < 0) return true;
        return false;
    }

    /// <summary>True where the last brackets hold a person and who they took the picture for, or say that it is a picture.</summary>
    private static bool EndsInCredit(string text)
    {
        var end = text.AsSpan().TrimEnd(" .");
        var open = end.LastIndexOf('(');
        if (open < 0 || end[^1] != ')' || end.Length - open > LongestCredit) return false;
        var inside = end[(open + 1)..^1].ToString();
        if (inside.AsSpan().ContainsAnyInRange('0', '9')) return false;
        foreach (var mark in PictureMarks)
            if (inside.EndsWith(mark, StringComparison.OrdinalIgnoreCase) && char.IsUpper(inside[0])) return true; // but "(the town's last public pool)"
        var slash = inside.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && inside.LastIndexOf('/') == slash && inside.AsSpan(0, slash).Trim().Contains(' ') && AuthorNames.IsOnlyNames(inside[..slash].Trim()) && inside.AsSpan(slash + 1).TrimStart() is [var first, ..] && char.IsUpper(first);
    }

    private static IEnumerable<string> Rows(string kind) => WordList.Rows("furniture-phrases.txt").Where(row => row[1] == kind).Select(row => row[0]);
}
