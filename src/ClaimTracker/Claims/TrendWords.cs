using System.Collections.Frozen;

namespace ClaimTracker.Claims;

/// <summary>Words that say a direction: "rose", "fewer", "drop". The table is <c>trend-words.txt</c>.</summary>
internal static class TrendWords
{
    private static readonly FrozenDictionary<string, Trend> Words = WordList.Rows("trend-words.txt")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Trend>(row[1]), StringComparer.Ordinal);

    /// <summary>Verbs with which "up" and "down" say a direction: "pushed up rents", "closed down 3 cents"; with others they do not: "set up", "boils down".</summary>
    private static readonly FrozenDictionary<string, string> MovingVerbs = WordList.Rows("moving-verbs.txt").ToFrozenDictionary(row => row[0], row => row.Length > 1 ? row[1] : "", StringComparer.Ordinal);

    /// <summary>True for a verb that moves what it is said of: "push up", "tick down"; "shot up" moves, "shot down 17 kites" does not.</summary>
    /// <param name="lower">The verb.</param>
    /// <param name="particle">"up" or "down".</param>
    public static bool Moves(string lower, string particle) => Of(lower) != Trend.None || (MovingVerbs.TryGetValue(lower, out var only) && (only.Length == 0 || only == particle));

    /// <summary>The direction of the word; <see cref="Trend.None"/> where it has none.</summary>
    public static Trend Of(string lower) => Words.GetValueOrDefault(lower);
}
