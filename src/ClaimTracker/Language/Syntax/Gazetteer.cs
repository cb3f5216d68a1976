namespace ClaimTracker.Language.Syntax;

/// <summary>The long lists of people's names and of towns, for the tagger, which learns what a word's standing in them is worth.</summary>
/// <remarks>
/// Far too many plain words stand in them for a rule to trust ("Will", "Reading", "Most"). Immutable; read once, on first use.
/// </remarks>
internal sealed class Gazetteer
{
    /// <summary>The lists, one bit each.</summary>
    public const byte MaleName = 1, FemaleName = 2, PersonWord = 4, Town = 8, LargeTown = 16, InTown = 32;

    private static readonly Lazy<Gazetteer> Instance = new(() => new Gazetteer());

    private readonly Dictionary<string, byte> _words = new(100_000, StringComparer.Ordinal);

    /// <summary>Hashes of towns of two words and more, and of their beginnings.</summary>
    private readonly HashSet<uint> _towns = [], _beginnings = [];

    private Gazetteer()
    {
        foreach (var row in WordList.Rows("gazetteer-given-names.txt"))
            Add(row[0], row[1] switch { "male" => MaleName, "female" => FemaleName, _ => MaleName | FemaleName });
        foreach (var row in WordList.Rows("gazetteer-people.txt")) Add(row[0], PersonWord);
        foreach (var row in WordList.Rows("gazetteer-cities.txt"))
            if (row[0].Contains(' ', StringComparison.Ordinal)) AddTown(row[0]);
            else Add(row[0], row.Length > 1 ? LargeTown : Town);
    }

    /// <summary>For each token one number, which lists it stands in; 0 for words in none and words without a capital.</summary>
    /// <param name="tokens">A sentence.</param>
    /// <param name="lists">Takes the numbers.</param>
    public static void Fill(ReadOnlySpan<Token> tokens, Span<byte> lists) => Instance.Value.Read(tokens, lists);

    /// <summary>The lists that a word stands in by itself.</summary>
    /// <param name="word">In lower case.</param>
    public static byte Of(string word) => Instance.Value._words.GetValueOrDefault(word);

    private void Read(ReadOnlySpan<Token> tokens, Span<byte> lists)
    {
        lists.Clear();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].IsCapitalized) continue;
            lists[i] |= _words.GetValueOrDefault(tokens[i].Lower);
            var last = TownEnd(tokens, i);
            for (var t = i; t <= last; t++) lists[t] |= InTown;
        }
    }

    /// <summary>Last token of the longest town that starts at <paramref name="first"/>; -1 where none does.</summary>
    private int TownEnd(ReadOnlySpan<Token> tokens, int first)
    {
        var last = -1;
        var hash = Add(Hash.Seed, tokens[first].Lower);
        for (var i = first + 1; i < tokens.Length && _beginnings.Contains(hash); i++)
        {
            hash = Add(Hash.Add(hash, ' '), tokens[i].Lower);
            if (_towns.Contains(hash)) last = i;
        }

        return last;
    }

    private void Add(string name, int list)
    {
        var word = name.ToLowerInvariant();
        _words[word] = (byte)(_words.GetValueOrDefault(word) | list);
    }

    private static uint Add(uint hash, string word)
    {
        foreach (var c in word) hash = Hash.Add(hash, c);
        return hash;
    }

    private void AddTown(string name)
    {
        var hash = Hash.Seed;
        foreach (var c in name.ToLowerInvariant())
        {
            if (c == ' ') _beginnings.Add(hash);
            hash = Hash.Add(hash, c);
        }

        _towns.Add(hash);
    }
}
