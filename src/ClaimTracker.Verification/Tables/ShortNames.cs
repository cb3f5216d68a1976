using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Tables;

/// <summary>What prose leaves of a name: "Ashgill" of "Ashgill Primary" among primaries, the "K10" of "Tram K10", "Cobalt" of "Cobalt Buses" once that was said.</summary>
internal static class ShortNames
{
    /// <summary>In longer columns too much is shared, and looking costs.</summary>
    private const int MostNames = 2000;

    private const int ShortestWord = 4;

    /// <summary>The short names of a column's cells; those that stand only once the whole was said are marked.</summary>
    public static IReadOnlyList<(string Value, string Short, bool NeedsWhole)> Of(IReadOnlyList<string> values, IReadOnlyList<string> header)
    {
        if (values.Count is 0 or > MostNames) return [];
        var words = Words(values);
        var first = Count(words, parts => parts[0]);
        var last = Count(words, parts => parts[^1]);
        var any = words.SelectMany(parts => parts).CountBy(word => word, StringComparer.OrdinalIgnoreCase).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        var names = new List<(string, string, bool)>();
        for (var i = 0; i < words.Count; i++)
        {
            var parts = words[i];
            if (Sign(parts) is { } sign) names.Add((values[i], sign, false));
            if (parts.Length is < 2 or > 5 || !parts.All(IsName)) continue;
            if (IsShared(last, parts[^1], words.Count) && Rest(parts[..^1]) is { } head) names.Add((values[i], head, false));
            if ((IsShared(first, parts[0], words.Count) || header.Contains(Stems.Of(parts[0].ToLowerInvariant()))) && Rest(parts[1..]) is { } tail) names.Add((values[i], tail, false));
            foreach (var start in Heads(parts)) names.Add((values[i], start, false));
            if (parts[0].Length >= ShortestWord && parts[0].All(char.IsLetter) && any[parts[0]] == 1) names.Add((values[i], parts[0], true));
        }

        // "Upper Mill" and "Lower Mill" are no "Mill", and of two that are left the same neither is meant.
        return [.. names.GroupBy(name => name.Item2, StringComparer.OrdinalIgnoreCase).Where(group => group.Select(name => name.Item1).Distinct().Count() == 1 && !values.Contains(group.Key)).Select(group => group.First())];
    }

    /// <summary>The words, in lower case, that most names of a column end or begin with: "primary" among schools.</summary>
    public static IEnumerable<string> Shared(DataColumn column)
    {
        if (column.Values.Count is 0 or > MostNames) yield break;
        var words = Words(column.Values);
        foreach (var counts in new[] { Count(words, parts => parts[0]), Count(words, parts => parts[^1]) })
            foreach (var word in counts.Keys)
                if (IsShared(counts, word, words.Count)) yield return word.ToLowerInvariant();
    }

    private static List<string[]> Words(IReadOnlyList<string> values) => [.. values.Select(value => value.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static Dictionary<string, int> Count(List<string[]> words, Func<string[], string> pick) =>
        words.Where(parts => parts.Length > 1).CountBy(pick, StringComparer.OrdinalIgnoreCase).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a word that most of the names have at the same end.</summary>
    private static bool IsShared(Dictionary<string, int> counts, string word, int all) => counts.GetValueOrDefault(word) is >= 3 and var count && count * 2 > all;

    /// <summary>"TB" of "TB infection", "S. aureus" of "S. aureus bacteraemia": an acronym or the short name of a species stands for the whole.</summary>
    private static string? Sign(string[] parts)
    {
        if (parts.Length is < 2 or > 5) return null;
        if (parts[0].Length is >= 2 and <= 6 && parts[0].All(char.IsUpper) && parts.Skip(1).All(part => part.Any(char.IsLower))) return parts[0];
        return parts.Length > 2 && parts[0] is [>= 'A' and <= 'Z', '.'] && parts[1].All(char.IsLower) ? parts[0] + " " + parts[1] : null;
    }

    /// <summary>"Ham Lane" of "Ham Lane Sch.": what stands before the words of kind; two words name it whatever follows them.</summary>
    private static IEnumerable<string> Heads(string[] parts)
    {
        for (var length = 1; length < parts.Length; length++)
        {
            if (NameWriting.IsKind(parts[length - 1]) && length == 1) continue;
            if (length >= 2 ? char.IsUpper(parts[length - 1][0]) : parts.Skip(length).All(NameWriting.IsKind) || IsBearing(parts))
                if (Rest(parts[..length]) is { } head) yield return head;
        }
    }

    /// <summary>"Marley 3 SW": so many miles south-west of Marley, and in prose the station at Marley.</summary>
    private static bool IsBearing(string[] parts) => parts is [_, var distance, var way] && distance.All(char.IsAsciiDigit) && way.Length <= 3 && way.All(c => c is 'N' or 'E' or 'S' or 'W');

    private static string? Rest(string[] parts)
    {
        var rest = string.Join(' ', parts);
        // A bare number names nothing, one letter little.
        return rest.Length > 1 && rest.Any(char.IsLetter) && (rest.Length >= ShortestWord || rest.Any(char.IsDigit)) ? rest : null;
    }

    private static bool IsName(string word) => char.IsUpper(word[0]) || char.IsDigit(word[0]) || word is "of" or "the" or "and" or "&" or "on" or "upon";
}
