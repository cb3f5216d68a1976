namespace ClaimTracker.Mentions.Names;

/// <summary>Everybody an article names, while it is being read: full names first, then the short forms that point to them.</summary>
internal sealed class EntityTable
{
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, Entry> _byText = new(StringComparer.OrdinalIgnoreCase);
    /// <summary>Shorter surnames differ by a letter too often: "Bell" and "Ball".</summary>
    private const int ShortestMisspelt = 6;

    private readonly Dictionary<char, List<Entry>> _bySurnameInitial = [];
    private readonly Dictionary<string, List<Entry>> _byWord = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>One entity before its facts are complete.</summary>
    public sealed class Entry(string[] words, NameKind kind)
    {
        public string[] Words { get; set; } = words;

        public NameKind Kind { get; set; } = kind;

        public Gender Gender { get; set; }

        public string? Role { get; set; }

        public string? Acronym { get; set; }

        public int LastSeen { get; set; } = -1;

        /// <summary>True for somebody whom the article brings in as a relative of another.</summary>
        public bool IsRelative { get; set; }

        public Entity? Entity { get; set; }

        public string Text => string.Join(' ', Words);

        public Entity ToEntity() => Entity ??= new Entity(Kind, Text, Role, Gender, Acronym);
    }

    /// <summary>Enters a name of several words that no entity has yet.</summary>
    public Entry AddFull(NameCandidate candidate, NameKind kind)
    {
        if (kind == NameKind.Person && SamePerson(candidate.Words) is { } person)
        {
            // "Ann Cole" and "Ann B. Cole" are one; the fuller form stays.
            if (candidate.Words.Length > person.Words.Length)
            {
                person.Words = candidate.Words;
                _byText[candidate.Text] = person;
            }

            return person;
        }

        return Add(candidate.Words, kind);
    }

    public Entry Add(string[] words, NameKind kind)
    {
        var entry = new Entry(words, kind);
        _entries.Add(entry);
        _byText[entry.Text] = entry;
        foreach (var word in words)
        {
            if (!_byWord.TryGetValue(word, out var list)) _byWord.Add(word, list = []);
            if (list.Count < 64) list.Add(entry);
        }

        if (kind == NameKind.Person && words.Length > 1)
        {
            if (!_bySurnameInitial.TryGetValue(words[^1][0], out var alike)) _bySurnameInitial.Add(words[^1][0], alike = []);
            if (alike.Count < 64) alike.Add(entry);
        }

        if (kind == NameKind.Organization && words.Length > 2 && Initials(words) is { Length: > 2 } initials) _byText.TryAdd(initials, entry);
        return entry;
    }

    public void SetAcronym(Entry entry, string acronym)
    {
        entry.Acronym = acronym;
        _byText[acronym] = entry;
    }

    public Entry? Exact(string text) => _byText.GetValueOrDefault(text);

    /// <summary>The entity that a short form points to: a surname, a first name, or part of an organisation's name. The one named last wins, but not a relative of whom the article is about.</summary>
    /// <param name="words">The short form.</param>
    /// <param name="gender">What the title before it says.</param>
    /// <param name="person">True where a title makes it a person's.</param>
    /// <param name="first">True where that title stands before first names: "Sir Tomas".</param>
    public Entry? Short(string[] words, Gender gender, bool person, bool first = false)
    {
        if (!person && Exact(string.Join(' ', words)) is { } exact) return exact;
        if (!_byWord.TryGetValue(words[^1], out var list)) return null;
        if (first && words.Length == 1 && list.FindLast(entry => entry.Kind == NameKind.Person && entry.Words.Length > 1 && Same(entry.Words[0], words[0])) is { } called) return called;
        Entry? best = null;
        var bestRank = 0;
        foreach (var entry in list)
        {
            var rank = Rank(entry, words, gender, person);
            if (rank == 0) continue;
            if (best is null || rank > bestRank || rank == bestRank && (!person && entry.IsRelative != best.IsRelative ? best.IsRelative : entry.LastSeen > best.LastSeen)) (best, bestRank) = (entry, rank);
        }

        return best;
    }

    /// <summary>
    /// The one person of a full name whose surname differs from this one by a letter or two, as slips of the pen do: "Ms. Bergmann" in an
    /// article about Ida Bergman. None where two fit, where the title is the other gender's, or where somebody bears the name as it stands.
    /// </summary>
    /// <param name="surname">The surname as written.</param>
    /// <param name="gender">What the title before it says.</param>
    /// <param name="letters">How many letters may differ.</param>
    public Entry? Misspelt(string surname, Gender gender, int letters)
    {
        if (surname.Length < ShortestMisspelt || _byWord.ContainsKey(surname) || !_bySurnameInitial.TryGetValue(surname[0], out var list)) return null;
        Entry? found = null;
        foreach (var entry in list)
        {
            if (entry.Kind != NameKind.Person || entry.Words[^1].Length < ShortestMisspelt || (gender != Gender.None && entry.Gender != Gender.None && gender != entry.Gender)) continue;
            if (Spelling.Distance(entry.Words[^1], surname, letters) > letters) continue;
            if (found is not null && found != entry) return null;
            found = entry;
        }

        return found;
    }

    private static int Rank(Entry entry, string[] words, Gender gender, bool person)
    {
        if (entry.Kind == NameKind.Person)
        {
            if (gender != Gender.None && entry.Gender != Gender.None && gender != entry.Gender) return 0;
            if (entry.Words.Length == 1) return Same(entry.Words[0], words[^1]) && words.Length == 1 ? 2 : 0;
            var agreed = gender != Gender.None && gender == entry.Gender ? 1 : 0;
            if (EndsWith(entry.Words, words)) return 4 + agreed;
            if (words.Length != 1 || !Same(entry.Words[0], words[0])) return 0;
            if (IsSurnameFirst(entry.Words)) return person ? 3 : 2; // "Ms Tan" is Tan Siew Ling
            return !person && NameWords.IsFirstName(words[0]) ? 2 : 0;
        }

        if (person || entry.Kind is NameKind.Place or NameKind.Other) return 0;
        if (EndsWith(entry.Words, words)) return 3;
        return StartsWith(entry.Words, words) && words[^1] != "New" && !NameWords.IsPlace(string.Join(' ', words)) ? 2 : 0;
    }

    /// <summary>"Tan Siew Ling", "Kim Jong-un": a surname and a given name of two syllables behind it.</summary>
    private static bool IsSurnameFirst(string[] words) =>
        words is [_, var one, var two] ? Syllables.IsOne(one.ToLowerInvariant()) && Syllables.IsOne(two.ToLowerInvariant())
        : words is [_, var given] && given.Split('-') is [var first, var second] && Syllables.IsOne(first.ToLowerInvariant()) && Syllables.IsOne(second.ToLowerInvariant());

    private Entry? SamePerson(string[] words)
    {
        if (words.Length < 2 || !_byWord.TryGetValue(words[^1], out var list)) return null;
        foreach (var entry in list)
            if (entry.Kind == NameKind.Person && entry.Words.Length > 1 && Same(entry.Words[^1], words[^1]) && (Same(entry.Words[0], words[0]) || IsMisspelling(entry.Words[0], words[0])))
                return entry;
        return null;
    }

    /// <summary>"Marilin" and "Marilyn" beside one surname: one letter differs, the first spelling stays.</summary>
    private static bool IsMisspelling(string a, string b)
    {
        if (a.Length != b.Length || a.Length < 6) return false;
        var differ = 0;
        for (var i = 0; i < a.Length; i++)
            if (a[i] != b[i])
                differ++;
        return differ == 1 && a[0] == b[0] && a[^1] == b[^1];
    }

    private static bool EndsWith(string[] whole, string[] part)
    {
        if (part.Length > whole.Length) return false;
        for (var i = 1; i <= part.Length; i++)
            if (!Same(whole[^i], part[^i]))
                return false;
        return true;
    }

    private static bool StartsWith(string[] whole, string[] part)
    {
        if (part.Length >= whole.Length) return false;
        for (var i = 0; i < part.Length; i++)
            if (!Same(whole[i], part[i]))
                return false;
        return true;
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static string Initials(string[] words) => string.Concat(words.Where(word => char.IsUpper(word[0])).Select(word => word[0]));
}
