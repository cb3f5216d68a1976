using System.Collections.Frozen;
using ClaimTracker.Mentions.Names;

namespace ClaimTracker.Quotes.Speakers;

/// <summary>The nouns that speak, and the words that may stand between a verb and what it reports.</summary>
internal static class SpeakerWords
{
    private static readonly FrozenDictionary<string, (bool Document, bool Plural)> Nouns =
        WordList.Rows("quotes-speakers.txt").ToFrozenDictionary(row => row[0], row => (row[1] == "document", row[2] == "plural"), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (bool Medium, bool Talk)> Media =
        WordList.Rows("quotes-media.txt").ToFrozenDictionary(row => row[0], row => (row[1].Contains("medium", StringComparison.Ordinal), row[1].Contains("talk", StringComparison.Ordinal)), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Adverbs = WordList.Read("quotes-adverbs.txt");

    private static readonly FrozenSet<string> Months = WordList.Read("month-names.txt");

    private static readonly FrozenSet<string> Times = WordList.Read("quotes-times.txt");

    private static readonly string[] TradeEndings = [.. WordList.Rows("trade-endings.txt").Select(row => row[0])];

    private static readonly FrozenSet<string> Epithets = WordList.Read("person-epithets.txt");

    private static readonly FrozenSet<string> Labels = WordList.Read("quotes-labels.txt");

    private static readonly FrozenDictionary<string, string> Turns = WordList.ReadMap("quotes-turns.txt");

    private static readonly FrozenDictionary<string, string> PluralOf = WordList.ReadMap("quotes-nouns.txt");

    private static readonly FrozenSet<string> Wordings =
        WordList.Rows("quotes-nouns.txt").Where(row => row.Length > 2 && row[2] == "words").SelectMany(row => new[] { row[0], row[1] }).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> AnswerNouns = PluralOf.Keys.Concat(PluralOf.Values).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ReportNouns =
        WordList.Rows("quotes-nouns.txt").Where(row => row.Length < 3 || row[2] != "colon").SelectMany(row => new[] { row[0], row[1] }).ToFrozenSet(StringComparer.Ordinal);

    public static bool IsSpeaker(string word) => Nouns.TryGetValue(word, out var noun) ? !noun.Document : IsTrade(word);

    /// <summary>"glaciologists", "a landowner", "the beekeeper": more trades than a list can hold end alike.</summary>
    private static bool IsTrade(string word)
    {
        var one = word.Length > 6 && word[^1] == 's' ? word.AsSpan(0, word.Length - 1) : word.AsSpan();
        if (one.Length < 7) return false;
        foreach (var ending in TradeEndings)
            if (one.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }

    public static bool IsDocument(string word) => Nouns.TryGetValue(word, out var noun) && noun.Document;

    public static bool IsKnown(string word) => Nouns.ContainsKey(word) || IsTrade(word);

    public static bool IsPlural(string word) => Nouns.TryGetValue(word, out var noun) ? noun.Plural : word.EndsWith('s') && IsTrade(word);

    /// <summary>Days, months and manners: "said Monday", "said flatly".</summary>
    public static bool IsAdverb(string word) => Adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "only" or "supply" or "reply" or "italy" or "july" or "ally" or "bully" or "rally" or "assembly" or "anomaly" or "monopoly"));

    /// <summary>"monday", "yesterday": in lower case.</summary>
    public static bool IsDay(string word) => word.EndsWith("day", StringComparison.Ordinal) && IsAdverb(word);

    public static bool IsMonth(string word) => Months.Contains(word);

    /// <summary>"last week", "late Friday", "early in": what a word for early and late stands before.</summary>
    public static bool IsTime(string word) => Times.Contains(word);

    public static bool IsLabel(string word) => Labels.Contains(word);

    /// <summary>True for "Q" and "Interviewer" before a colon, false for "A"; null for a word that says nothing of whose turn it is.</summary>
    public static bool? Asks(string word) => Turns.TryGetValue(word, out var turn) ? turn == "asks" : null;

    /// <summary>"a statement", "a television interview": where something is said.</summary>
    public static bool IsMedium(string word) => Media.TryGetValue(word, out var kinds) && kinds.Medium;

    /// <summary>"an interview", "a meeting": talk with somebody who hears it.</summary>
    public static bool IsTalk(string word) => Media.TryGetValue(word, out var kinds) && kinds.Talk;

    /// <summary>"the phrase", "the slogan": words whose own words may stand right behind them.</summary>
    public static bool IsWording(string word) => Wordings.Contains(word);

    /// <summary>"the striker", "the 34-year-old", "the father-of-two", "the mother of three", "the former minister": words for the person whom the article has just named.</summary>
    public static bool PointsBack(string words)
    {
        if (!words.StartsWith("the ", StringComparison.Ordinal)) return false;
        var head = words[(words.LastIndexOf(' ') + 1)..];
        if (words.StartsWith("the former ", StringComparison.Ordinal)) return NameWords.IsTitle(head);
        if (words.Split(' ') is ["the", "mother" or "father" or "mum" or "mom" or "dad" or "grandmother" or "grandfather", "of", not "the"]) return true;
        return words.Contains("-year-old", StringComparison.Ordinal) && (head.EndsWith("-year-old", StringComparison.Ordinal) || !IsPlural(head)) || head.Contains("-of-", StringComparison.Ordinal) || Epithets.Contains(head);
    }

    /// <summary>"a chairwoman", "his brother", "Mrs": what a word for a person says of the gender.</summary>
    public static Gender GenderOf(string word)
    {
        if (NameWords.TitleGender(word) is var told && told != Gender.None) return told;
        if (word.EndsWith("woman", StringComparison.Ordinal)) return Gender.Female;
        return word.EndsWith("man", StringComparison.Ordinal) && word != "human" ? Gender.Male : Gender.None;
    }

    /// <summary>"Her answer was short: “…”": nouns whose words may stand behind a colon.</summary>
    public static bool IsAnswer(string word) => AnswerNouns.Contains(word);

    public static bool IsReportNoun(string word) => ReportNouns.Contains(word);
}
