using System.Buffers;
using System.Collections.Frozen;

namespace ClaimTracker.Articles.Bodies;

/// <summary>Lines that stand among an article's paragraphs without being part of it, known by how they begin or what they ask.</summary>
internal static class FurniturePhrases
{
    /// <summary>A longer line may speak of newsletters; one that asks for a subscription is short.</summary>
    private const int LongestRequest = 400;

    /// <summary>A label of more words than this that ends as a sentence is one.</summary>
    private const int MostLabelWords = 8;

    private static readonly (string Text, string Kind)[] Rows = [.. WordList.Rows("furniture-phrases.txt").Select(row => (row[0], row[1]))];

    private static readonly FrozenDictionary<string, FurniturePhrase[]>.AlternateLookup<ReadOnlySpan<char>> Starts = ByFirstWord("start");
    private static readonly FrozenDictionary<string, FurniturePhrase[]>.AlternateLookup<ReadOnlySpan<char>> Openings = ByFirstWord("opening");
    private static readonly FrozenDictionary<string, FurniturePhrase[]>.AlternateLookup<ReadOnlySpan<char>> Ends = ByFirstWord("end-start");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Wholes = Lines("whole", "end", "end-start");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WholeEnds = Lines("end", "end-start");
    private static readonly SearchValues<string> Requests = Within(numbered: false);
    private static readonly SearchValues<string> NumberedRequests = Within(numbered: true);

    /// <summary>True where the line begins as furniture does, or asks the reader for something.</summary>
    public static bool Begins(string line) => Matches(Starts, line) || (Matches(Openings, line) && !IsWholeSentence(line)) || Asks(line);

    /// <summary>True where the line is furniture as a whole.</summary>
    public static bool Is(string line) => line.Length < 60 && Wholes.Contains(Bare(line));

    /// <summary>True where the line is a heading after which no more of the article comes.</summary>
    public static bool EndsArticle(string line) => WholeEnds.Contains(Bare(line)) || Matches(Ends, line);

    /// <summary>"Published on Monday" is a label; "Published on Monday, the survey of 900 skippers found that one in three had sold up." is not.</summary>
    private static bool IsWholeSentence(string line) => UnitValue.EndsSentence(line) && line.AsSpan().Count(' ') >= MostLabelWords;

    /// <summary>What somebody is quoted to say is no request of the page: "We want everybody to sign up to our scheme," said the mayor.</summary>
    private static bool Asks(string line) =>
        line.Length <= LongestRequest && !line.AsSpan().ContainsAny('“', '"', '«')
        && (line.AsSpan().ContainsAny(Requests) || (line.AsSpan().ContainsAnyInRange('0', '9') && AsksWithNumber(line)));

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

    /// <summary>The words of "14 comments", "Comments (14)" and "» Read more ...".</summary>
    private static ReadOnlySpan<char> Bare(string line) => line.AsSpan().Trim(" .:!?…-–—|»›>▼()[]0123456789");

    private static bool Matches(FrozenDictionary<string, FurniturePhrase[]>.AlternateLookup<ReadOnlySpan<char>> phrases, string line)
    {
        var text = line.AsSpan().TrimStart("»›>▶•|-–—[( ");
        var space = text.IndexOfAny(' ', ':', '\n');
        var word = space < 0 ? text : text[..space];
        Span<char> plain = stackalloc char[24];
        if (word.Length > plain.Length) return false;
        word.CopyTo(plain);
        plain = plain[..word.Length];
        plain.Replace('’', '\'');
        if (!phrases.TryGetValue(plain, out var candidates)) return false;
        foreach (var phrase in candidates)
            if (phrase.Opens(text)) return true;
        return false;
    }

    private static FrozenDictionary<string, FurniturePhrase[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord(string kind) => Rows
        .Where(row => row.Kind == kind)
        .GroupBy(row => row.Text.Split(' ', ':')[0], row => FurniturePhrase.Read(row.Text))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lines(params string[] kinds) => Rows
        .Where(row => kinds.Contains(row.Kind)).Select(row => row.Text).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static SearchValues<string> Within(bool numbered) => SearchValues.Create(
        [.. Rows.Where(row => row.Kind == "within" && row.Text.Contains('#', StringComparison.Ordinal) == numbered).Select(row => row.Text)], StringComparison.OrdinalIgnoreCase);
}
