using System.Collections.Frozen;

namespace ClaimTracker.Claims;

/// <summary>Words that say a direction: "rose", "fewer", "drop". The table is <c>trend-words.txt</c>.</summary>
internal static class TrendWords
{
    private static readonly FrozenDictionary<string, Trend> Words = WordList.Rows("trend-words.txt")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Trend>(row[1]), StringComparer.Ordinal);

    /// <summary>Verbs with which "up" and "down" say no direction: "set up", "boils down".</summary>
    private static readonly FrozenSet<string> ParticleVerbs = WordList.Read("particle-verbs.txt");

    /// <summary>True for a verb with which "up" and "down" say no direction: "set up".</summary>
    public static bool TakesParticle(string lower) => ParticleVerbs.Contains(lower);

    /// <summary>The direction of the word; <see cref="Trend.None"/> where it has none.</summary>
    public static Trend Of(string lower) => Words.GetValueOrDefault(lower);
}
