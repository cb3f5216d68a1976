using System.Collections.Frozen;
using System.Globalization;
using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Times;

/// <summary>What a head word of a temporal expression is.</summary>
internal enum TimeWordClass
{
    None,
    Month,
    Weekday,
    Season,
    Unit,
    Part,
    Day,
    Reference,
    Set,
    Decade,
    Oclock,
    Fiscal,
    Half,

    /// <summary>Only the first word of a holiday's name, such as "boxing".</summary>
    Holiday,
}

/// <summary>A head word of a temporal expression.</summary>
/// <param name="Class">What it is.</param>
/// <param name="Number">Month or weekday from 1, season from 0, days from today, or a decade.</param>
/// <param name="Unit">The unit it names.</param>
/// <param name="Code">The piece of a TIMEX3 value that it stands for.</param>
/// <param name="Mark">"weak", "short", "many" and the like: see the header of the data file.</param>
internal readonly record struct TimeWord(TimeWordClass Class, int Number, TimeUnit Unit, string Code, string Mark)
{
    public bool IsPlural => Mark == "many";
}

/// <summary>The words of the room, read once from its data files.</summary>
internal static class TimeVocabulary
{
    private static readonly FrozenDictionary<string, TimeWord> Heads = ReadHeads();

    private static readonly FrozenDictionary<string, (string Class, int Number)[]> Modifiers = WordList.Rows("times-modifiers.txt")
        .GroupBy(row => row[0], row => (row[1], int.TryParse(row[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : 0))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Tense> Tenses = WordList.Rows("times-tense.txt")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Tense>(row[1], ignoreCase: true), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Counted = WordList.Read("times-counted.txt");

    /// <summary>Names such as "USA Today" by each of their words that would start a rule, with that word's place in the name.</summary>
    private static readonly FrozenDictionary<string, (string[] Words, int At)[]> Names = WordList.Rows("times-names.txt")
        .Select(row => row[0].Split(' '))
        .SelectMany(words => words.Select((word, at) => (word, words, at)))
        .Where(entry => Heads.ContainsKey(entry.word))
        .GroupBy(entry => entry.word, entry => (entry.words, entry.at))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The head word; its class is <see cref="TimeWordClass.None"/> for any other word.</summary>
    public static TimeWord Head(string lower) => Heads.TryGetValue(lower, out var word) ? word : default;

    /// <summary>"minutes", "week", "night": a word that time is counted in.</summary>
    public static bool IsUnit(string lower) => Head(lower).Class is TimeWordClass.Unit or TimeWordClass.Part;

    /// <summary>True where a modifier has the given class.</summary>
    public static bool Is(string lower, string name) => Find(lower, name) is not null;

    /// <summary>The number of a modifier of the given class; null where the word is none.</summary>
    public static int? Find(string lower, string name)
    {
        if (!Modifiers.TryGetValue(lower, out var entries)) return null;
        foreach (var (entryClass, number) in entries)
            if (entryClass == name)
                return number;
        return null;
    }

    /// <summary>What a word says about the time of its clause.</summary>
    public static Tense TenseOf(string lower) => Tenses.GetValueOrDefault(lower);

    /// <summary>True for nouns that a four-digit number before them counts: "2000 people".</summary>
    public static bool IsCounted(string lower) => Counted.Contains(lower);

    /// <summary>The last token of a name that holds the head at <paramref name="index"/>; -1 where none does.</summary>
    public static int NameEnd(Sentence sentence, int index)
    {
        if (!Names.TryGetValue(sentence.Lower(index), out var names)) return -1;
        foreach (var (words, at) in names)
        {
            var match = true;
            for (var i = 0; i < words.Length && match; i++) match = sentence.Lower(index - at + i) == words[i];
            if (match) return index - at + words.Length - 1;
        }

        return -1;
    }

    private static FrozenDictionary<string, TimeWord> ReadHeads()
    {
        var heads = new Dictionary<string, TimeWord>(StringComparer.Ordinal);
        foreach (var row in WordList.Rows("times-words.txt"))
        {
            var code = row[2];
            if (!int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) number = 0;
            heads[row[0]] = new TimeWord(Enum.Parse<TimeWordClass>(row[1], ignoreCase: true), number, row[1] == "unit" && !code.StartsWith('P') ? Enum.Parse<TimeUnit>(code) : row[1] == "unit" && code == nameof(TimeUnit.Period) ? TimeUnit.Period : TimeUnit.None, code, row.Length > 3 ? row[3] : "");
        }

        foreach (var row in WordList.Rows("times-holidays.txt")) heads.TryAdd(row[0].Split(' ')[0], new TimeWord(TimeWordClass.Holiday, 0, TimeUnit.None, "", ""));
        return heads.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
