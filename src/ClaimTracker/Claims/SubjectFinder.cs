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
        var sentence = clause.Sentence;
        if (Conversions.Original(clause, index) is var original and >= 0) index = original; // 7 miles (11 km) measures one thing
        else if (clause.Quantities[index].NounFirst < 0 && Conversions.Is(clause, index)) index--;
        var quantity = clause.Quantities[index];
        if (Signed(sentence, quantity) is { } signed) return signed;
        if (quantity.NounFirst >= 0 && quantity.Kind is not (ClaimKind.Age or ClaimKind.Duration) && !IsBareChange(sentence, quantity) && !IsTime(clause, quantity.NounLast)) return Phrase(sentence, quantity.NounFirst, quantity.NounLast);
        if (quantity.Kind is ClaimKind.Percentage or ClaimKind.Ratio && CountedNoun.AfterOf(sentence, quantity.SpanLast + 1) is { } of && !IsTime(clause, of.Last)) return Phrase(sentence, of.First, of.Last);
        if (quantity.Kind is ClaimKind.Money or ClaimKind.Measure && Substance(clause, index) is { } substance) return substance;
        if (IsLevelOf(clause, index)) return Find(clause, index - 1);
        if ((Named(clause, index) ?? Ranging(clause, index)) is { } named) return named;
        if (MeasuredNoun.Of(clause, index) is { } measured) return Noun(sentence, measured);
        if (Governor(clause, index) is { } governor) return governor;
        for (var i = index - 1; i >= Math.Max(0, index - NumberReach); i--)
            if (clause.Quantities[i].NounFirst >= 0 && !IsTime(clause, clause.Quantities[i].NounLast))
                return Phrase(sentence, clause.Quantities[i].NounFirst, clause.Quantities[i].NounLast);
        return quantity.NounFirst >= 0 && !IsTime(clause, quantity.NounLast) ? Phrase(sentence, quantity.NounFirst, quantity.NounLast) : null;
    }

    /// <summary>"claims, ranging from $200 to $4 million": the noun that the participle follows.</summary>
    private static TextSpan? Ranging(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var from = clause.Quantities[index].HedgeFirst - 1;
        if (sentence.Lower(from) == "to" && index > 0 && clause.Quantities[index - 1].SpanLast == from - 1) from = clause.Quantities[index - 1].HedgeFirst - 1;
        if (sentence.Lower(from) is not ("from" or "between") || sentence.Lower(from - 1) is not ("ranging" or "varying")) return null;
        return EndingAt(sentence, sentence.Lower(from - 2) == "," ? from - 3 : from - 2);
    }

    private static bool IsName(Sentence sentence, int at) => sentence.Tags[at] == PartOfSpeech.ProperNoun || sentence.Tags[at] is PartOfSpeech.Noun or PartOfSpeech.Adjective && at > 0 && sentence.Tokens[at].IsCapitalized;

    /// <summary>The phrase; null for "it" and "they", which say nothing, and for a relative pronoun what it stands for.</summary>
    private static TextSpan? Noun(Sentence sentence, TokenRange phrase)
    {
        if (phrase.First < phrase.Last || sentence.Tags[phrase.First] != PartOfSpeech.Pronoun) return sentence.SpanOf(phrase);
        if (sentence.Lower(phrase.First) is not ("that" or "which" or "who")) return null;
        var at = sentence.Lower(phrase.First - 1) == "," ? phrase.First - 2 : phrase.First - 1;
        return EndingAt(sentence, at);
    }

    /// <summary>True for a token of a temporal expression: "year" in "rose 6 percent last year".</summary>
    private static bool IsTime(ClauseContext clause, int token)
    {
        var at = TextOrder.FirstStarting(clause.Times, clause.Sentence.Tokens[token].Span.Start + 1, time => time.Span) - 1;
        return at >= 0 && clause.Times[at].Span.Overlaps(clause.Sentence.Tokens[token].Span);
    }

    /// <summary>"rose 18 cents to $23.50", "down 68p at 1,112p": the level after the size of the change is of the same thing.</summary>
    private static bool IsLevelOf(ClauseContext clause, int index)
    {
        if (index == 0) return false;
        var (quantity, amount) = (clause.Quantities[index], clause.Quantities[index - 1]);
        var mark = clause.MarkBefore(index);
        return clause.Sentence.Lower(mark) is "to" or "at" && amount.SpanLast + 1 == mark && amount.NounFirst < 0 && amount.Kind is ClaimKind.Money or ClaimKind.Percentage or ClaimKind.PercentagePoints or ClaimKind.Measure && quantity.NounFirst < 0;
    }

    /// <summary>"…, Halden Foods, down 68p, …": the name right before a direction that no verb carries.</summary>
    private static TextSpan? Named(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var at = clause.Quantities[index].HedgeFirst - 1;
        if (sentence.Lower(at) is not ("up" or "down")) return null;
        at--;
        if (sentence.Lower(at) == ",") at--;
        if (at < 0 || !IsName(sentence, at) || IsTime(clause, at)) return null;
        var first = at;
        while (first > 0 && IsName(sentence, first - 1)) first--;
        return sentence.SpanOf(first, at);
    }

    /// <summary>What an amount is made of: "8 miles (13 km) of tunnels", "$1 million in deposits"; a time or a name after "in" is none.</summary>
    private static TextSpan? Substance(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var at = clause.Quantities[index].SpanLast + 1;
        if (index + 1 < clause.Quantities.Count && Conversions.Is(clause, index + 1) && clause.Quantities[index + 1].HedgeFirst == at + 1) at = clause.Quantities[index + 1].SpanLast + 2;
        if (sentence.Lower(at) == "of" && CountedNoun.AfterOf(sentence, at) is { } of) return Phrase(sentence, of.First, of.Last);
        if (sentence.Lower(at) == "for" && Bought(clause, index, at + 1) is { } bought) return bought;
        if (sentence.Lower(at) != "in" || at + 1 >= sentence.Tokens.Length || sentence.Tags[at + 1] is not (PartOfSpeech.Noun or PartOfSpeech.Adjective) || clause.Quantities[index].Kind != ClaimKind.Money) return null;
        if (TimeVocabulary.Head(sentence.Lower(at + 1)).Class != TimeWordClass.None) return null;
        return CountedNoun.At(sentence, at + 1) is { } noun && sentence.Lower(noun.Last) is not ("total" or "all" or "cash") ? Phrase(sentence, noun.First, noun.Last) : null;
    }

    /// <summary>"paid $6 million for the pier": what the money went to.</summary>
    private static TextSpan? Bought(ClauseContext clause, int index, int at)
    {
        var sentence = clause.Sentence;
        if (clause.Quantities[index].Kind != ClaimKind.Money || sentence.Lower(clause.Quantities[index].HedgeFirst - 1) is not ("pay" or "pays" or "paid" or "paying" or "spend" or "spends" or "spent" or "spending" or "charge" or "charges" or "charged" or "charging")) return null;
        while (at < sentence.Tokens.Length && sentence.Tags[at] is PartOfSpeech.Determiner || sentence.Tags[Math.Min(at, sentence.Tokens.Length - 1)] == PartOfSpeech.Pronoun) at++;
        return CountedNoun.At(sentence, at) is { } noun && !IsTime(clause, noun.Last) ? Phrase(sentence, noun.First, noun.Last) : null;
    }

    /// <summary>"a 5 percent rise" says nothing of what rose; "a 5 percent rise in rents" and "a 5 percent pay rise" do.</summary>
    private static bool IsBareChange(Sentence sentence, Quantity quantity) =>
        quantity.Kind is not (ClaimKind.Count or ClaimKind.Rate) && (quantity.NounFirst == quantity.NounLast || sentence.Tags[quantity.NounLast - 1] != PartOfSpeech.Noun) && TrendWords.Of(sentence.Lower(quantity.NounLast)) != Trend.None && sentence.Lower(quantity.NounLast + 1) is not ("in" or "of" or "for");

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
        if (sentence.Lower(at) is "of" or "for" or "in" or "with" && NounPhrase(sentence, at + 1) is { } of && !StartsWithNumber(sentence, at + 1) && (sentence.Lower(at) == "of" || TimeVocabulary.Head(sentence.Lower(at + 1)).Class == TimeWordClass.None)) last = of;
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

        while (first < last && sentence.Tags[first] == PartOfSpeech.Numeral) first++;
        return sentence.SpanOf(first, last);
    }
}
