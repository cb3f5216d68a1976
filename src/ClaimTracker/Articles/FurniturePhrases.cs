using System.Buffers;
using System.Collections.Frozen;

namespace ClaimTracker.Articles;

/// <summary>Lines that stand among an article's paragraphs without being part of it, known by how they begin.</summary>
internal static class FurniturePhrases
{
    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Starts = ByFirstWord("start").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Ends = ByFirstWord("end").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string> Wholes = WordList.Rows("furniture-phrases.txt")
        .Where(row => row[1] is "whole" or "end").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A longer line may speak of newsletters; one that asks for a subscription is short.</summary>
    private const int LongestRequest = 250;

    private static readonly SearchValues<string> Requests = Within(numbered: false);
    private static readonly SearchValues<string> NumberedRequests = Within(numbered: true);

    /// <summary>True where the line begins as furniture does, or asks the reader for something.</summary>
    public static bool Begins(string line) => Matches(Starts, line) || Asks(line);

    private static bool Asks(string line) =>
        line.Length <= LongestRequest && (line.AsSpan().ContainsAny(Requests) || (line.AsSpan().ContainsAnyInRange('0', '9') && AsksWithNumber(line)));

    /// <summary>Compares the line with each number as <c>#</c>, since requests count their readers: "Join 40,000 subscribers".</summary>
    private static bool AsksWithNumber(string line)
    {
        Span<char> text = stackalloc char[LongestRequest];
        var length = 0;
        foreach (var c in line)
        {
            var number = length > 0 && text[length - 1] == '#';
            if (char.IsAsciiDigit(c))
            {
                if (!number) text[length++] = '#';
            }
            else if (!(number && c is ',' or '.')) text[length++] = c;
        }

        return text[..length].ContainsAny(NumberedRequests);
    }

    /// <summary>True where the line is furniture as a whole.</summary>
    public static bool Is(string line) => line.Length < 60 && Wholes.Contains(line.Trim(' ', '.', ':', '!', '…', '-', '–', '—', '|', '»', '›', '>', '▼', '(', ')'));

    /// <summary>True where the line is a heading after which no more of the article comes.</summary>
    public static bool EndsArticle(string line) => Matches(Ends, line);

    private static bool Matches(FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> phrases, string line)
    {
        var text = line.AsSpan().TrimStart("»›>▶•|-–—[( \"“");
        var space = text.IndexOfAny(' ', ':', '\n');
        var word = space < 0 ? text : text[..space];
        Span<char> plain = stackalloc char[24];
        if (word.Length > plain.Length) return false;
        word.CopyTo(plain);
        plain = plain[..word.Length];
        plain.Replace('’', '\'');
        if (!phrases.TryGetValue(plain, out var candidates)) return false;
        foreach (var phrase in candidates)
            if (StartsWith(text, phrase)) return true;
        return false;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string phrase)
    {
        if (text.Length < phrase.Length) return false;
        for (var i = 0; i < phrase.Length; i++)
            if (char.ToLowerInvariant(text[i] is '’' ? '\'' : text[i]) != phrase[i]) return false;
        return text.Length == phrase.Length || !char.IsLetterOrDigit(phrase[^1]) || !char.IsLetterOrDigit(text[phrase.Length]);
    }

    private static FrozenDictionary<string, string[]> ByFirstWord(string place) => WordList.Rows("furniture-phrases.txt")
        .Where(row => row[1] == place)
        .GroupBy(row => row[0].Split(' ', ':')[0], row => row[0])
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);

    private static SearchValues<string> Within(bool numbered) => SearchValues.Create(
        [.. WordList.Rows("furniture-phrases.txt").Where(row => row[1] == "within" && row[0].Contains('#', StringComparison.Ordinal) == numbered).Select(row => row[0])], StringComparison.OrdinalIgnoreCase);
}
