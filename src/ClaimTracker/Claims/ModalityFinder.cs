using System.Collections.Frozen;
using ClaimTracker.Language;

namespace ClaimTracker.Claims;

/// <summary>Tells whether a number is put forward as fact, denied, imagined, foretold or asked about.</summary>
internal static class ModalityFinder
{
    private static readonly FrozenDictionary<string, Modality> Words = WordList.Rows("modality-words.txt")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Modality>(row[1]), StringComparer.Ordinal);

    /// <summary>The modality of the clause that holds the token at <paramref name="index"/>.</summary>
    public static Modality Find(Sentence sentence, int index)
    {
        if (IsQuestion(sentence)) return Modality.Question;
        var found = Modality.Asserted;
        for (var i = index - 1; i >= 0; i--)
        {
            var lower = sentence.Lower(i);
            if (lower is ";" or "but" or "while" or "—" || (lower == "," && found == Modality.Asserted && StartsClause(sentence, i + 1, index))) break;
            if (!Words.TryGetValue(lower, out var modality)) continue;
            if (lower == "may" && sentence.Tags[i] != PartOfSpeech.Auxiliary) continue; // the month
            if (modality == Modality.Predicted && sentence.Tags[i] is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary)) continue; // "the plan cost $3 million"
            if (modality == Modality.Negated && lower is "not" or "n't" && sentence.Lower(i + 1) is "only" or "just" or "less" or "fewer" or "more") continue;
            if (modality == Modality.Negated && lower is not ("deny" or "denied" or "denies" or "denying" or "refuted" or "disputed" or "rejected") && Verbs(sentence, i + 1, index) > 1) continue;
            found = modality;
            if (modality == Modality.Negated) break;
        }

        return found == Modality.Asserted ? After(sentence, index) : found;
    }

    /// <summary>"not" and "never" deny the verb after them alone: in "books that never came back fell to 4,902" nothing denies the fall.</summary>
    private static int Verbs(Sentence sentence, int from, int to)
    {
        var verbs = 0;
        for (var i = from; i < to; i++)
            if (sentence.Tags[i] == PartOfSpeech.Verb)
                verbs++;
        return verbs;
    }

    /// <summary>The verb may follow: "2,600 posts would close", "700 berths will open".</summary>
    private static Modality After(Sentence sentence, int index)
    {
        for (var i = index + 1; i < sentence.Tokens.Length; i++)
        {
            var lower = sentence.Lower(i);
            if (lower is "," or ";" or "." or "and" or "but" or "after" or "because" or "while" or "that" or "who" or "which" || sentence.Tags[i] == PartOfSpeech.Verb) break;
            if (lower is "would" or "could" or "might" or "may" or "will" or "'ll" or "wo" && Words.TryGetValue(lower, out var modality)) return modality;
        }

        return Modality.Asserted;
    }

    private static bool StartsClause(Sentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (sentence.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary)
                return true;
        return false;
    }

    private static bool IsQuestion(Sentence sentence)
    {
        for (var i = sentence.Tokens.Length - 1; i >= 0 && i >= sentence.Tokens.Length - 3; i--)
            if (sentence.Lower(i) == "?")
                return true;
        return false;
    }
}
