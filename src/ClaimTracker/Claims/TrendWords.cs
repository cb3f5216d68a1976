using System.Collections.Frozen;

namespace ClaimTracker.Claims;

/// <summary>Words that say a direction: "rose", "fewer", "drop". The table is <c>trend-words.txt</c>.</summary>
internal static class TrendWords
{
    private static readonly FrozenDictionary<string, Trend> Words = WordList.Rows("trend-words.txt")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Trend>(row[1]), StringComparer.Ordinal);

    /// <summary>Verbs with which "up" and "down" say a direction: "pushed up rents", "closed down 3 cents"; with others they do not: "set up", "boils down".</summary>
    private static readonly FrozenSet<string> MovingVerbs = WordList.Read("moving-verbs.txt");

    /// <summary>True for a verb that moves what it is said of: "push", "tick".</summary>
    public static bool Moves(string lower) => MovingVerbs.Contains(lower) || Of(lower) != Trend.None;

    /// <summary>The direction of the word; <see cref="Trend.None"/> where it has none.</summary>
    public static Trend Of(string lower) => Words.GetValueOrDefault(lower);
}
