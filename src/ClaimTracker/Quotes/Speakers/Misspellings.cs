using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>Surnames that an article once spells with a letter too few or too many: "Mercr" where it has an Ada Mercer.</summary>
internal sealed class Misspellings
{
    /// <summary>Shorter names are too often each other with a letter more.</summary>
    private const int Shortest = 5;

    private readonly Dictionary<string, Entity> _surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _shortened = new(StringComparer.Ordinal);

    public Misspellings(IReadOnlyList<Name> names)
    {
        foreach (var name in names)
        {
            if (name.Entity is not { Kind: NameKind.Person, FullName: var full } || full.LastIndexOf(' ') is var space && space < 0) continue;
            var surname = full[(space + 1)..];
            if (surname.Length < Shortest || !_surnames.TryAdd(surname, name.Entity)) continue;
            for (var i = 1; i < surname.Length; i++) _shortened.TryAdd(surname.Remove(i, 1), name.Entity);
        }
    }

    /// <summary>Whom a single capitalised word means that is no surname of the article but nearly one; null where there is none.</summary>
    public Entity? Find(string word)
    {
        if (word.Length < Shortest || !char.IsUpper(word[0]) || word.Contains(' ', StringComparison.Ordinal) || _surnames.ContainsKey(word)) return null;
        if (_shortened.TryGetValue(word, out var longer)) return longer;
        for (var i = 1; i < word.Length; i++)
            if (_surnames.TryGetValue(word.Remove(i, 1), out var shorter))
                return shorter;
        return null;
    }
}
