using System.Collections.Frozen;
using ClaimTracker.Verification.Datasets;

namespace ClaimTracker.Verification.Tables;

/// <summary>Names that say where a thing is: "Otter R. nr Gaunt" is "the Otter" in prose, "Dover Blvd @ 9th Ave" is "Dover and Ninth", "Marlowe ES (pupil crossing)" is "Marlowe Elementary".</summary>
internal static class PlacedNames
{
    private const int ShortestWord = 4;

    /// <summary>What is longer is a description, and no name.</summary>
    private const int MostWords = 8;

    /// <summary>How prose joins the two streets of a crossing.</summary>
    private static readonly string[] Joints = ["and", "at"];

    private static readonly FrozenSet<string> Marks = WordFile.Set("place-marks.txt");

    /// <summary>What prose calls the cells of a column that say where a thing is; the short ones have to be written as names.</summary>
    public static IReadOnlyList<(string Value, string Name, bool IsShort)> Of(IReadOnlyList<string> values)
    {
        var names = new List<(string Value, string Name, bool IsShort)>();
        foreach (var value in values)
        {
            var words = value.Replace("(", " ( ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var mark = Array.FindIndex(words, Marks.Contains);
            if (mark <= 0 || words.Length > MostWords) continue;
            string[] thing = words[..mark], place = words[(mark + 1)..];
            names.Add((value, string.Join(' ', thing), false));
            if (Plain(thing) is { } plain) names.Add((value, plain, true));
            // At a crossing the two streets are one name, with their kinds and without.
            if (words[mark] != "@" || place.Length == 0) continue;
            foreach (var joint in Joints)
            {
                names.Add((value, $"{string.Join(' ', thing)} {joint} {string.Join(' ', place)}", false));
                if (Bare(thing) is { Length: > 0 } one && Bare(place) is { Length: > 0 } other) names.Add((value, $"{string.Join(' ', one)} {joint} {string.Join(' ', other)}", false));
            }
        }

        // Two cameras of one street: the street names neither of them.
        return [.. names.GroupBy(name => name.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Select(name => name.Value).Distinct().Count() == 1 && !values.Any(value => value.StartsWith(group.Key, StringComparison.OrdinalIgnoreCase) && value != group.First().Value)).Select(group => group.First())];
    }

    /// <summary>The name before the words that say where the thing is: what follows them is the name of something else.</summary>
    public static string Thing(string value)
    {
        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.FindIndex(words, Marks.Contains) is > 0 and var mark ? string.Join(' ', words[..mark]) : value;
    }

    /// <summary>A name without the words of its kind, where enough of it is left to be one.</summary>
    private static string? Plain(string[] words) =>
        Bare(words) is { Length: > 0 } bare && bare.Length < words.Length && bare.All(word => char.IsUpper(word[0])) && bare.Any(word => word.Length >= ShortestWord) ? string.Join(' ', bare) : null;

    private static string[] Bare(string[] words)
    {
        var end = words.Length;
        while (end > 1 && NameWriting.IsKind(words[end - 1])) end--;
        return words[..end];
    }
}
