using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace ClaimTracker.Articles.Metadata;

/// <summary>Chooses the headline among what the page gives as one, and frees it of the outlet's name.</summary>
internal static class Titles
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " « ", " / ", " // ", ": "];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sections = WordList.Read("section-names.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A shorter text may agree with the start or end of another by chance.</summary>
    private const int ShortestKey = 12;

    private const int ShortestShared = 25;

    /// <summary>The headline.</summary>
    /// <param name="linked">The headline of the structured data; null where there is none.</param>
    /// <param name="shown">The heading above the text, which is what readers saw; null where there is none.</param>
    /// <param name="tagged">What else the page gives as its headline, mostly for search engines and with the outlet's name.</param>
    /// <param name="outlet">The outlet's names, as far as they are known.</param>
    public static string? Choose(string? linked, string? shown, IReadOnlyList<string?> tagged, IReadOnlyList<string> outlet)
    {
        var cleaned = new List<string>();
        foreach (var candidate in (ReadOnlySpan<string?>)[linked, shown, .. tagged])
            if (!string.IsNullOrWhiteSpace(candidate)) cleaned.Add(WithoutOutlet(WebUtility.HtmlDecode(candidate).Trim(), outlet));
        if (cleaned.Count == 0) return null;
        if (shown is not null && WithoutKicker(shown.Trim(), Social(tagged, outlet)) is { } bare) return bare;
        var best = Trusted(linked, shown, tagged, outlet) is { } trusted && Key(trusted).Length >= ShortestKey ? WithoutOutlet(trusted, outlet) : MostNamed(cleaned)!;
        foreach (var other in cleaned)
            if (Key(other).Length >= ShortestKey && (IsMoreThan(best, other) || IsSameSpaced(best, other))) best = other;
        return best;
    }

    /// <summary>
    /// The heading, unless what the page tells other sites sides with the structured data: then a template made the heading.
    /// A headline that structured data cuts short, for search engines, is not taken.
    /// </summary>
    private static string? Trusted(string? linked, string? shown, IReadOnlyList<string?> tagged, IReadOnlyList<string> outlet)
    {
        // "Rivers: The last eel" over a page that tells others "The last eel": the heading holds the topic too.
        if (shown is not null && Social(tagged, outlet) is { Length: > ShortestKey } bare && shown.Length > bare.Length && shown.EndsWith(bare, StringComparison.Ordinal)) return bare;
        if (linked is null || linked.EndsWith("...", StringComparison.Ordinal) || linked.EndsWith('…')) return shown ?? linked;
        linked = WebUtility.HtmlDecode(linked).Trim();
        if (shown is null || Key(shown).Length < ShortestKey) return linked;
        var social = Social(tagged, outlet);
        return Key(social) == Key(linked) ? linked : shown;
    }

    /// <summary>
    /// What a heading and the page's title for other sites both end with, where each puts a topic of its own before it:
    /// "River life The last eel of the fen" and "Nature: The last eel of the fen".
    /// </summary>
    private static string? WithoutKicker(string shown, string social)
    {
        var same = 0;
        while (same < shown.Length && same < social.Length && shown[shown.Length - 1 - same] == social[social.Length - 1 - same]) same++;
        if (same == shown.Length || same == social.Length || same < ShortestShared) return null;
        var rest = shown[^same..];
        // The title for other sites marks where the headline begins; what is shared beyond that is chance.
        var colon = social.Length - same >= 2 && social.AsSpan(0, social.Length - same).TrimEnd() is var before && before.Length > 0 && before[^1] is ':' or '|' or '–' or '—';
        return colon && (rest[0] == ' ' || shown[shown.Length - same - 1] == ' ' || !char.IsLetterOrDigit(rest[0])) ? rest.Trim() : null;
    }

    /// <summary>"The Harbour Courier - Printer-friendly version" names no article.</summary>
    public static bool IsForPrint(string? title) => Key(title ?? "") is var key && (key.Contains("printerfriendly", StringComparison.Ordinal) || key.Contains("printversion", StringComparison.Ordinal) || key.Contains("printableversion", StringComparison.Ordinal));

    private static string Social(IReadOnlyList<string?> tagged, IReadOnlyList<string> outlet) =>
        tagged.Count > 0 && tagged[0] is { } title ? WithoutOutlet(WebUtility.HtmlDecode(title).Trim(), outlet) : "";

    /// <summary>True where both are one headline and the other keeps a space that the heading's markup makes with style alone ("HarbourBridge closes").</summary>
    private static bool IsSameSpaced(string title, string other) =>
        other.AsSpan().Count(' ') > title.AsSpan().Count(' ') && Key(other) == Key(title);

    /// <summary>True for "Bridge closes after storm - Harbour" and "Bridge closes after storm": a template added the section.</summary>
    private static bool IsMoreThan(string title, string other) =>
        title.Length > other.Length + 2 && title.StartsWith(other, StringComparison.Ordinal)
        && title.AsSpan(other.Length).TrimStart() is { Length: > 0 } rest && rest[0] is '-' or '|' or '*' or '–' or '—' or '·' or '•';

    private static string? MostNamed(List<string> titles)
    {
        var (best, bestVotes) = (titles.FirstOrDefault(), 0);
        foreach (var title in titles)
        {
            var key = Key(title);
            var votes = titles.Count(other => Key(other) == key);
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
            if (last > 0 && (IsOutlet(title[(last + separator.Length)..], outlet) || IsSection(title.AsSpan(last + separator.Length), separator))) return title[..last].TrimEnd();
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0 && first + separator.Length < title.Length && (IsOutlet(title[..first], outlet) || IsSection(title.AsSpan(0, first), separator))) return title[(first + separator.Length)..].TrimStart();
        }

        return title;
    }

    /// <summary>"Bridge shut | Local news" and "Opinion | Let it fall"; "Sport: who pays for it" is a headline.</summary>
    private static bool IsSection(ReadOnlySpan<char> part, string separator) => separator[0] == ' ' && Sections.Contains(part.Trim());

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
