using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;
using ClaimTracker.Mentions.Times;

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
        if (quantity.NounFirst >= 0 && quantity.Kind is not (ClaimKind.Age or ClaimKind.Duration) && !IsBareChange(sentence, quantity)) return Phrase(sentence, quantity.NounFirst, quantity.NounLast);
        if (quantity.Kind is ClaimKind.Percentage or ClaimKind.Ratio && CountedNoun.AfterOf(sentence, quantity.SpanLast + 1) is { } of) return Phrase(sentence, of.First, of.Last);
        if (Conversions.Original(clause, index) is var original and >= 0) quantity = clause.Quantities[index = original]; // 7 miles (11 km) measures one thing
        else if (Conversions.Is(clause, index)) quantity = clause.Quantities[--index];
        if (quantity.Kind is ClaimKind.Money or ClaimKind.Measure && Substance(clause, index) is { } substance) return substance;
        if (Signed(sentence, quantity) is { } signed) return signed;
        if (MeasuredNoun.Of(clause, index) is { } measured) return sentence.SpanOf(measured);
        if (Governor(clause, index) is { } governor) return governor;
        for (var i = index - 1; i >= Math.Max(0, index - NumberReach); i--)
            if (clause.Quantities[i].NounFirst >= 0)
                return Phrase(sentence, clause.Quantities[i].NounFirst, clause.Quantities[i].NounLast);
        return quantity.NounFirst >= 0 ? Phrase(sentence, quantity.NounFirst, quantity.NounLast) : null;
    }

    /// <summary>What an amount is made of: "8 miles (13 km) of tunnels", "$1 million in deposits"; a time or a name after "in" is none.</summary>
    private static TextSpan? Substance(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var at = clause.Quantities[index].SpanLast + 1;
        if (index + 1 < clause.Quantities.Count && Conversions.Is(clause, index + 1) && clause.Quantities[index + 1].HedgeFirst == at + 1) at = clause.Quantities[index + 1].SpanLast + 2;
        if (sentence.Lower(at) == "of" && CountedNoun.AfterOf(sentence, at) is { } of) return Phrase(sentence, of.First, of.Last);
        if (sentence.Lower(at) != "in" || at + 1 >= sentence.Tokens.Length || sentence.Tags[at + 1] is not (PartOfSpeech.Noun or PartOfSpeech.Adjective) || clause.Quantities[index].Kind != ClaimKind.Money) return null;
        if (TimeVocabulary.Head(sentence.Lower(at + 1)).Class != TimeWordClass.None) return null;
        return CountedNoun.At(sentence, at + 1) is { } noun && sentence.Lower(noun.Last) is not ("total" or "all" or "cash") ? Phrase(sentence, noun.First, noun.Last) : null;
    }

    /// <summary>"a 5 percent rise" says nothing of what rose; "a 5 percent rise in rents" does.</summary>
    private static bool IsBareChange(Sentence sentence, Quantity quantity) =>
        quantity.Kind is not (ClaimKind.Count or ClaimKind.Rate) && TrendWords.Of(sentence.Lower(quantity.NounLast)) != Trend.None && sentence.Lower(quantity.NounLast + 1) is not ("in" or "of" or "for");

    /// <summary>"Nikkei +0.2%": the name right before the sign.</summary>
    private static TextSpan? Signed(Sentence sentence, Quantity quantity)
    {
        var sign = sentence.Lower(quantity.First) is "-" or "−" or "–" ? quantity.First : quantity.First - 1;
        return sign > 0 && sign + 1 < sentence.Tokens.Length && sentence.Lower(sign) is "+" or "-" or "−" or "–" && sentence.IsGlued(sign + 1) && !sentence.IsGlued(sign) ? EndingAt(sentence, sign - 1) : null;
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
