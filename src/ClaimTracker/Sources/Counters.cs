using System.Collections.Frozen;
using ClaimTracker.Claims;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Names;
using ClaimTracker.Quotes.Speakers;

namespace ClaimTracker.Sources;

/// <summary>Finds who counted what no quote tells: "police estimated 8,000", "the auditor put the cost at $6 million".</summary>
internal static class Counters
{
    /// <summary>How many tokens may stand between "put" and "at".</summary>
    private const int LongestObject = 8;

    /// <summary>How many words those who count may have.</summary>
    private const int LongestSubject = 5;

    private static readonly FrozenSet<string> Verbs = WordList.Read("counting-verbs.txt");

    /// <summary>The words for who counted; null where nobody is said to have.</summary>
    public static TextSpan? Of(Sentence sentence, NumericClaim claim)
    {
        var at = sentence.TokenAt(claim.Span.Start);
        if (Verb(sentence, at) is var verb and > 0 && Verbs.Contains(sentence.Lower(verb))) return Subject(sentence, verb - 1);

        // "The mayor put the cost at $4 million; the auditor, at $6 million."
        return sentence.Lower(at - 1) == "at" && sentence.Lower(at - 2) == "," && Put(sentence, at - 2) ? Subject(sentence, at - 3) : null;
    }

    private static int Verb(Sentence sentence, int at)
    {
        if (Verbs.Contains(sentence.Lower(at))) return at; // the claim's own words: "estimated 8,000"
        if (sentence.Lower(at - 1) != "at") return at - 1;
        for (var i = at - 2; i > 0 && at - i < LongestObject; i--)
            if (sentence.Lower(i) is "put" or "puts" or "estimated" or "estimates") return i;
            else if (sentence.Tokens[i].Kind == TokenKind.Punctuation) break;
        return -1;
    }

    private static bool Put(Sentence sentence, int before)
    {
        for (var i = 0; i < before; i++)
            if (sentence.Lower(i) is "put" or "puts")
                return true;
        return false;
    }

    /// <summary>The nouns that end there with their article; null for a pronoun and where none do: in "an estimated 8,000" nobody counts.</summary>
    private static TextSpan? Subject(Sentence sentence, int last)
    {
        if (last >= 0 && sentence.Tags[last] == PartOfSpeech.Adverb) last--;
        if (last < 0 || sentence.Tags[last] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun)) return null;
        var first = last;
        while (first > 0 && last - first < LongestSubject && (sentence.Tags[first - 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective || sentence.Lower(first - 1) == "'s")) first--;
        return SpeakerWords.IsSpeaker(sentence.Lower(last)) || SpeakerWords.IsDocument(sentence.Lower(last)) || NameWords.IsTitle(sentence.Lower(last)) || sentence.Tokens[last].IsCapitalized ? sentence.SpanOf(first, last) : null;
    }

    /// <summary>What to call them: the full name of whom the words name, else the words in small letters.</summary>
    public static string Name(string text, TextSpan subject, IReadOnlyList<Name> names)
    {
        foreach (var name in names)
            if (name.Span.End == subject.End && name.TitledSpan.Start >= subject.Start) return name.Entity.FullName;
            else if (name.Span.Start > subject.End) break;
        return subject.Slice(text).ToLowerInvariant();
    }
}
