using System.Collections.Frozen;
using ClaimTracker.Language;

namespace ClaimTracker.ML.Features;

/// <summary>Something about a sentence as a whole: its person, tense, modality, numbers, length.</summary>
/// <param name="Name">Its name, as in the data files.</param>
/// <param name="Phrase">What it is called as a reason; null for a trait that is none.</param>
/// <param name="IsJoined">True where each of the sentence's words is also looked at together with it.</param>
internal sealed record Trait(string Name, string? Phrase, bool IsJoined)
{
    private static readonly FrozenDictionary<string, string> Phrases = DataFile.Rows("traits.txt").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Joined = FrozenSet.ToFrozenSet(
        [
            "firstPerson", "firstPlural", "secondPerson", "thirdPerson", "thirdPlural", "it", "will", "would", "can", "could", "should", "must", "may", "past", "perfect", "VBZ", "VBN", "VBG", "VBP",
            "number1", "number2", "pastVerb1", "pastVerb2", "question", "negation", "comparative", "opinion", "quantifier",
        ],
        StringComparer.Ordinal);

    private static readonly Dictionary<string, Trait> Known = new(StringComparer.Ordinal);

    /// <summary>Traits that a word gives: by lower-case form.</summary>
    private static readonly FrozenDictionary<string, (Trait Trait, PennTag Tag)> Words = DataFile.Rows("trait-words.txt").ToFrozenDictionary(
        row => row[0],
        row => (Of(row[1]), row.Length > 2 ? Enum.Parse<PennTag>(row[2]) : PennTag.None),
        StringComparer.Ordinal);

    /// <summary>Stands for it in features.</summary>
    public uint Hash { get; } = FeatureHash.Of(Name);

    /// <summary>The trait of that name; one object a name.</summary>
    public static Trait Of(string name)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(name, out var trait)) Known[name] = trait = new Trait(name, Phrases.GetValueOrDefault(name), Joined.Contains(name));
            return trait;
        }
    }

    /// <summary>What the word says about its sentence; null for most words.</summary>
    public static Trait? OfWord(string lower, PennTag tag) =>
        Words.TryGetValue(lower, out var entry) && (entry.Tag == PennTag.None || entry.Tag == tag) ? entry.Trait : null;
}
