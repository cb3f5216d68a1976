using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Verification.Words;

namespace ClaimTracker.Verification.Binding;

/// <summary>Words for whoever has figures of its own: states, councils, companies. "The state spent" is no matter of the city's table.</summary>
internal static class Bodies
{
    private static readonly FrozenSet<string> Nouns = WordTable.Rows("body-words.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The body that does what the claim's clause tells: "the state" of "the state spent $3.2 billion"; null where the subject is none.</summary>
    public static string? Subject(ClaimContext context)
    {
        string? found = null;
        for (var i = 0; i < context.First; i++)
        {
            if (context.Sentence.Lower(i) is not { } word || !Nouns.Contains(word) || context.Sentence.Tags[i] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun)) continue;
            var next = i + 1;
            while (next < context.First && context.Sentence.Tags[next] == PartOfSpeech.Adverb) next++;
            if (context.Sentence.Tags[Math.Min(next, context.Sentence.Tokens.Length - 1)] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary) found = word;
        }

        return found;
    }
}
