using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>What a number measures where no verb stands between them: "Nordfisk +0.3%", "Halden Foods, down 68p", "…, tickets by 2 percent", "Halden (up 3%)".</summary>
internal static class VerblessSubject
{
    /// <summary>The longest label before a colon, in tokens.</summary>
    private const int LongestLabel = 8;

    /// <summary>The noun before the number; null where the writer left out no verb.</summary>
    public static TokenRange? Of(ClauseContext clause, int index) => Directed(clause, index) ?? Bracketed(clause, index) ?? Labelled(clause, index) ?? Parallel(clause, index) ?? Listed(clause, index);

    /// <summary>"Nikkei +0.2%", "Nordfisk 300 +0.2%": the name right before the sign.</summary>
    public static TokenRange? Signed(ClauseContext clause, Quantity quantity)
    {
        var sentence = clause.Sentence;
        var sign = sentence.Lower(quantity.First) is "-" or "−" or "–" ? quantity.First : quantity.First - 1;
        if (sign <= 0 || sign + 1 >= sentence.Tokens.Length || sentence.Lower(sign) is not ("+" or "-" or "−" or "–") || !sentence.IsGlued(sign + 1) || sentence.IsGlued(sign)) return null;
        var last = sign - 1;
        if (last > 0 && sentence.Tokens[last].Kind == TokenKind.Number && sentence.Tags[last - 1] is PartOfSpeech.ProperNoun or PartOfSpeech.Noun) last--; // an index with a number in its name
        return NounBefore.EndingAt(clause, last);
    }

    /// <summary>"…, Halden Foods, down 68p, …": the name right before a direction that no verb carries.</summary>
    private static TokenRange? Directed(ClauseContext clause, int index)
    {
        var at = clause.Quantities[index].HedgeFirst - 1;
        if (clause.Sentence.Lower(at) is not ("up" or "down")) return null;
        if (NounBefore.EndingAt(clause, at - 1) is { } noun && clause.Sentence.Lower(noun.First - 1) == "with") return noun; // with milk up 4 percent
        var last = clause.Sentence.Lower(at - 1) == "," ? at - 2 : at - 1;
        if (NounBefore.Name(clause, last) is not { } name) return null;
        if (name.First == 0 || clause.Sentence.Tags[name.First - 1] != PartOfSpeech.Adposition) return name;
        return NounBefore.EndingAt(clause, last) is { } whole && whole.First < name.First ? whole : null; // sales to Norway, up 4 percent
    }

    /// <summary>"Halden (0.5 percent)": the name before the bracket.</summary>
    private static TokenRange? Bracketed(ClauseContext clause, int index)
    {
        var quantity = clause.Quantities[index];
        var at = quantity.HedgeFirst - 1;
        if (clause.Sentence.Lower(at) is "up" or "down") at--;
        return clause.Sentence.Lower(at) == "(" && quantity.NounFirst < 0 && clause.Sentence.Lower(quantity.SpanLast + 1) == ")" ? NounBefore.Name(clause, at - 1) : null;
    }

    /// <summary>"Streets and sewers: $29", "as many riveters: 9,300": the label before a colon, or the plural right before one.</summary>
    private static TokenRange? Labelled(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var colon = clause.Quantities[index].HedgeFirst - 1;
        if (colon <= 0 || sentence.Lower(colon) != ":") return null;
        if (clause.Quantities[index].Kind == ClaimKind.Count && sentence.PennTags[colon - 1] == PennTag.NNS && NounBefore.Head(clause, colon - 1) is { } counted) return counted.First < counted.Last && sentence.Lower(counted.First) is "many" or "few" ? counted with { First = counted.First + 1 } : counted;
        var first = 0;
        while (first < colon && sentence.Tags[first] is PartOfSpeech.Determiner) first++;
        if (colon - first > LongestLabel || first == colon) return null;
        for (var i = first; i < colon; i++)
            if (sentence.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Pronoun or PartOfSpeech.Punctuation && sentence.Lower(i) is not ("," or "-") || clause.IsMeasured(i) || clause.IsTime(i))
                return null;
        return sentence.Tags[colon - 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun ? new TokenRange(first, colon - 1) : null;
    }

    /// <summary>"the mill, $3m, 9 Weir Road, Halden, Orkney, $5m": in a list of names with their prices the whole name, not its last part.</summary>
    private static TokenRange? Listed(ClauseContext clause, int index)
    {
        var (sentence, quantity) = (clause.Sentence, clause.Quantities[index]);
        var last = quantity.HedgeFirst - 2;
        if (index == 0 || quantity.Kind != ClaimKind.Money || quantity.NounFirst >= 0 || sentence.Lower(last + 1) != "," || clause.Quantities[index - 1].Kind != ClaimKind.Money) return null;
        var first = clause.AfterPrevious(index);
        while (first < last && sentence.Lower(first) is ")" or "," or "and") first++;
        if (first == clause.AfterPrevious(index)) return null;
        for (var i = first; i <= last; i++)
            if (!(sentence.Tags[i] is PartOfSpeech.ProperNoun or PartOfSpeech.Numeral or PartOfSpeech.Adposition or PartOfSpeech.Determiner || sentence.Tokens[i].IsCapitalized || sentence.Lower(i) == ","))
                return null;
        while (first < last && sentence.Tags[first] is PartOfSpeech.Numeral or PartOfSpeech.Determiner) first++;
        return sentence.Tags[last] is PartOfSpeech.ProperNoun or PartOfSpeech.Noun ? new TokenRange(first, last) : null;
    }

    /// <summary>"Bread fell by 3%, tickets by 2% and fares between 1% and 2%": the noun between the number before and this one.</summary>
    private static TokenRange? Parallel(ClauseContext clause, int index)
    {
        var (sentence, quantity) = (clause.Sentence, clause.Quantities[index]);
        if (index == 0 || clause.Quantities[index - 1].Kind != quantity.Kind) return null;
        var mark = quantity.HedgeFirst - 1;
        if (sentence.Lower(quantity.HedgeFirst) == "between") mark++;
        else if (sentence.Lower(mark) is not ("by" or "at" or "to")) return null;
        var from = clause.AfterPrevious(index);
        if (sentence.Lower(from) == ",") from++;
        if (sentence.Lower(from) is "and" or "but" or "while") from++;
        else if (from == clause.AfterPrevious(index)) return null;
        for (var i = from; i < mark; i++)
            if (sentence.Tags[i] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Punctuation)
                return null;
        return mark > from && NounBefore.EndingAt(clause, mark - 1) is { } noun && noun.First >= from ? noun : null;
    }
}
