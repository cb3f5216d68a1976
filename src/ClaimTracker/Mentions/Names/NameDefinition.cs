using ClaimTracker.Language;

namespace ClaimTracker.Mentions.Names;

/// <summary>
/// Finds the noun by which an article says what a name is: "Vessa, a small town in the north", "Vessa is the largest city", "a village called
/// Vessa".
/// </summary>
internal static class NameDefinition
{
    /// <summary>Words between the article and the noun, at most.</summary>
    private const int Longest = 6;

    /// <summary>The noun in lower case; null where nothing of the kind stands behind the name.</summary>
    public static string? Noun(NameCandidate name)
    {
        var sentence = name.Sentence;
        if (NounOfNaming(sentence, name.TitleFirst - 1) is { } called) return called;
        var i = name.Last + 1;
        if (sentence.Lower(i) is not ("," or "is" or "was" or "are" or "were" or "(" or ":" or "–" or "—")) return null;
        var isClause = sentence.Lower(i) is "is" or "was" or "are" or "were";
        i++;
        if (sentence.Lower(i) is "one" && sentence.Lower(i + 1) is "of") i += 2;
        if (sentence.Lower(i) is not ("a" or "an" or "the" or "its" or "their" or "his" or "her")) return null;
        i++;
        var noun = NounAt(sentence, ref i);
        if (noun >= 0 && sentence.Lower(noun) is "group" or "chain" or "cluster" or "string" && sentence.Lower(i) == "of")
        {
            // "a chain of some thirty islands"
            i++;
            while (sentence.Lower(i) is "more" or "than" or "over" or "about" or "some") i++;
            noun = NounAt(sentence, ref i);
        }

        // "Brandt, the company said" and "Brandt, the town's mayor" say nothing of the kind.
        if (noun < 0 || sentence.Lower(i) is "'s" or "'" || (!isClause && i < sentence.Tokens.Length && sentence.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.ProperNoun)) return null;
        return sentence.Lower(noun);
    }

    /// <summary>The last noun of a noun phrase that starts at <paramref name="i"/>, which is moved behind it; -1 where the phrase ends in none.</summary>
    private static int NounAt(Sentence sentence, ref int i)
    {
        var noun = -1;
        for (var first = i; i < sentence.Tokens.Length && i <= first + Longest; i++)
        {
            var part = sentence.Tags[i];
            if (part == PartOfSpeech.Noun) noun = i;
            else if (part is not (PartOfSpeech.Adjective or PartOfSpeech.Adverb or PartOfSpeech.Numeral) && sentence.Lower(i) is not ("-" or "and")) break;
        }

        return noun == i - 1 ? noun : -1;
    }

    /// <summary>"village" before "called Vessa", "river" before "known as the Orvane".</summary>
    private static string? NounOfNaming(Sentence sentence, int before)
    {
        if (sentence.Lower(before) == "the") before--;
        if (sentence.Lower(before) == "as" && sentence.Lower(before - 1) == "known") before -= 2;
        else if (sentence.Lower(before) is "called" or "named") before--;
        else return null;
        return before >= 0 && sentence.Tags[before] == PartOfSpeech.Noun ? sentence.Lower(before) : null;
    }
}
