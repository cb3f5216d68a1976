using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>Finds what a number counts or measures: the noun after it, else the subject of its clause, else that of the number before.</summary>
internal static class SubjectFinder
{
    /// <summary>How many tokens before a number its verb and its subject are looked for.</summary>
    private const int Reach = 120;

    /// <summary>How many numbers back a noun is taken over from.</summary>
    private const int NumberReach = 24;

    public static TextSpan? Find(ClauseContext clause, int index)
    {
        var quantity = clause.Quantities[index];
        var sentence = clause.Sentence;
        if (quantity.NounFirst >= 0 && quantity.Kind is not (ClaimKind.Age or ClaimKind.Duration)) return Phrase(sentence, quantity.NounFirst, quantity.NounLast);
        if (quantity.Kind is ClaimKind.Percentage or ClaimKind.Ratio && CountedNoun.AfterOf(sentence, quantity.SpanLast + 1) is { } of) return Phrase(sentence, of.First, of.Last);
        if (Governor(clause, index) is { } governor) return governor;
        for (var i = index - 1; i >= Math.Max(0, index - NumberReach); i--)
            if (clause.Quantities[i].NounFirst >= 0)
                return Phrase(sentence, clause.Quantities[i].NounFirst, clause.Quantities[i].NounLast);
        return quantity.NounFirst >= 0 ? Phrase(sentence, quantity.NounFirst, quantity.NounLast) : null;
    }

    /// <summary>The noun phrase with the "of" phrase or infinitive that completes it: "pleas to free stranded sailors".</summary>
    private static TextSpan Phrase(Sentence sentence, int first, int last)
    {
        while (first < last && sentence.Lower(first) is "more" or "fewer" or "other" or "additional" or "-" or "new") first++;
        var at = last + 1;
        if (sentence.Lower(at) is "of" or "for" or "in" or "with" && NounPhrase(sentence, at + 1) is { } of && !StartsWithNumber(sentence, at + 1)) last = of;
        else if (sentence.Lower(at) == "to" && at + 1 < sentence.Tokens.Length && sentence.Tags[at + 1] == PartOfSpeech.Verb && NounPhrase(sentence, at + 2) is { } infinitive) last = infinitive;
        return sentence.SpanOf(first, last);
    }

    private static bool StartsWithNumber(Sentence sentence, int at) => at < sentence.Tokens.Length && sentence.Tokens[at].Kind is TokenKind.Number or TokenKind.Symbol;

    /// <summary>Last token of the noun phrase that starts at <paramref name="at"/>, determiners allowed.</summary>
    private static int? NounPhrase(Sentence sentence, int at)
    {
        while (at < sentence.Tokens.Length && sentence.Tags[at] is PartOfSpeech.Determiner or PartOfSpeech.Pronoun) at++;
        return CountedNoun.At(sentence, at)?.Last;
    }

    /// <summary>The subject of the verb before the number: the noun phrase that ends before the nearest verb to the left.</summary>
    private static TextSpan? Governor(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var at = clause.Quantities[index].HedgeFirst - 1;
        var stop = Math.Max(0, at - Reach);
        while (at >= stop && sentence.Tags[at] is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary) && !clause.IsClauseBreak(at)) at--;
        if (at < stop || clause.IsClauseBreak(at)) return Fallback(clause, index);
        while (at >= 0 && sentence.Tags[at] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Adverb or PartOfSpeech.Particle) at--;
        if (sentence.Lower(at) is "that" or "which" or "who") at--;
        if (sentence.Lower(at) is ",") at--;
        return EndingAt(sentence, at) ?? Fallback(clause, index);
    }

    private static TextSpan? Fallback(ClauseContext clause, int index)
    {
        var at = clause.Quantities[index].HedgeFirst - 1;
        while (at >= clause.AfterPrevious(index))
        {
            if (EndingAt(clause.Sentence, at) is { } found) return found;
            at--;
        }

        return null;
    }

    /// <summary>The noun phrase, "of" phrases included, whose last token stands at <paramref name="last"/>.</summary>
    private static TextSpan? EndingAt(Sentence sentence, int last)
    {
        if (last < 0 || sentence.Tags[last] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun)) return null;
        var first = last;
        var at = last - 1;
        var stop = Math.Max(0, last - Reach);
        while (at >= stop)
        {
            var tag = sentence.Tags[at];
            if (tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Numeral || (sentence.Lower(at) == "-" && sentence.IsGlued(at)) || sentence.Lower(at) is "'s") first = at;
            else if (tag is PartOfSpeech.Determiner || (tag == PartOfSpeech.Pronoun && sentence.Lower(at) is "its" or "their" or "his" or "her" or "our" or "my")) { }
            else if (sentence.Lower(at) is "of" or "in" or "for" or "at" or "on" or "and" && at > 0 && sentence.Tags[at - 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun) { }
            else break;
            at--;
        }

        return sentence.SpanOf(first, last);
    }
}
