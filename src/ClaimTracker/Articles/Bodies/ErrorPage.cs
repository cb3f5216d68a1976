using System.Buffers;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Knows the pages that a server sends instead of an article: "not found", "are you human?", "access denied".</summary>
internal static class ErrorPage
{
    /// <summary>A longer text is an article, whatever it is about.</summary>
    private const int LongestText = 1500;

    private static readonly string[] Titles = Rows("title");
    private static readonly SearchValues<string> Texts = SearchValues.Create(Rows("text"), StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the page is such a page.</summary>
    /// <param name="window">The window's title.</param>
    /// <param name="title">The headline.</param>
    /// <param name="text">What was taken for the article.</param>
    public static bool Is(string? window, string? title, string text)
    {
        if (text.Length > LongestText) return false;
        foreach (var phrase in Titles)
            if (Begins(window, phrase) || Begins(title, phrase)) return true;
        return text.AsSpan().ContainsAny(Texts);
    }

    /// <summary>"404 Not Found - Quay News" begins with the phrase; "404 homes lost" does not begin with "404".</summary>
    private static bool Begins(string? title, string phrase)
    {
        if (title is null || !title.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) return false;
        var rest = title.AsSpan(phrase.Length).TrimStart(".!?… ");
        return rest.Length == 0 || rest[0] is '-' or '|' or '–' or '—' or '·' or '•' or '(';
    }

    private static string[] Rows(string kind) => [.. WordList.Rows("error-pages.txt").Where(row => row[1] == kind).Select(row => row[0])];
}
