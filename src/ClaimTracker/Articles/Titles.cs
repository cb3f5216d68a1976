using System.Text;

namespace ClaimTracker.Articles;

/// <summary>Chooses the headline among what the page gives as one, and frees it of the outlet's name.</summary>
internal static class Titles
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " « ", " / ", " // ", ": "];

    /// <summary>The headline.</summary>
    /// <param name="candidates">What the page gives as its headline, the most trustworthy first; the last one may be the window's title.</param>
    /// <param name="outlet">The outlet's names, as far as they are known.</param>
    public static string? Choose(IReadOnlyList<string?> candidates, IReadOnlyList<string> outlet)
    {
        var cleaned = new List<string>();
        foreach (var candidate in candidates)
            if (!string.IsNullOrWhiteSpace(candidate)) cleaned.Add(WithoutOutlet(candidate, outlet));
        if (cleaned.Count == 0) return null;
        var (best, bestVotes) = (cleaned[0], 0);
        foreach (var title in cleaned)
        {
            var key = Key(title);
            var votes = cleaned.Count(other => Key(other) == key);
            if (key.Length > 0 && votes > bestVotes) (best, bestVotes) = (title, votes);
        }

        return best;
    }

    /// <summary>The title without " - The Daily Example" at its end or "The Daily Example: " at its start.</summary>
    public static string WithoutOutlet(string title, IReadOnlyList<string> outlet)
    {
        while (true)
        {
            var shorter = Shorten(title, outlet);
            if (shorter.Length == title.Length) return title;
            title = shorter;
        }
    }

    /// <summary>Letters and digits in lower case: titles that differ in quotation marks and spaces are the same.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }

    private static string Shorten(string title, IReadOnlyList<string> outlet)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && IsOutlet(title[(last + separator.Length)..], outlet)) return title[..last].TrimEnd();
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && first + separator.Length < title.Length && IsOutlet(title[..first], outlet)) return title[(first + separator.Length)..].TrimStart();
        }

        return title;
    }

    private static bool IsOutlet(string part, IReadOnlyList<string> outlet)
    {
        var key = Key(part);
        if (key.Length == 0) return true;
        foreach (var name in outlet)
        {
            var known = Key(name);
            if (known.Length > 0 && (key == known || "the" + key == known || key == "the" + known || (known.Length > 4 && key.StartsWith(known, StringComparison.Ordinal) && key.Length < known.Length + 8)
                || (key.Length > 4 && known.StartsWith(key, StringComparison.Ordinal)))) return true;
        }

        return false;
    }
}
