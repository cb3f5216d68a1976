using ClaimTracker.Language;

namespace ClaimTracker.Claims;

/// <summary>Reads noun phrases backwards by their tags: for places where what stands right before a token says more than a tree does.</summary>
internal static class NounBefore
{
    /// <summary>The longest phrase, in tokens.</summary>
    private const int Reach = 120;

    /// <summary>The noun phrase, "of" phrases included, whose last token stands at <paramref name="last"/>; null where no noun does.</summary>
    /// <remarks>A time at the end is passed over, "the rent in May"; another number with its unit ends the phrase to the left, and so does a time.</remarks>
    public static TokenRange? EndingAt(ClauseContext clause, int last)
    {
        var sentence = clause.Sentence;
        var acts = last >= 0 && last + 1 < sentence.Tokens.Length && sentence.Tags[last + 1] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary;
        last = BeforeTime(clause, last);
        if (last < 0 || sentence.Tags[last] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun) && !IsNounForm(sentence, last) || clause.IsMeasured(last) || Antecedent.IsRelative(sentence.Lower(last)) || IsRecord(sentence, last)) return null;
        var first = last;
        var stop = Math.Max(0, last - Reach);
        for (var at = last - 1; at >= stop && (!clause.IsTime(at) || clause.IsMeasured(at) || IsDelivery(sentence, at, first)); at--)
        {
            if (clause.IsMeasured(at))
            {
                if (first != at + 1) break;
                while (at > stop && clause.IsMeasured(at - 1)) at--;
                if (sentence.Lower(at - 1) is not ("a" or "an" or "the") || sentence.Lower(at - 2) is not ("of" or "on" or "for" or "in" or "at")) break;
                continue; // the price of a 12-ounce bottle, the yield on the 10-year note
            }

            if (clause.IsTime(at)) continue; // wheat for July delivery
            if (sentence.Lower(at) is "'" or "’" && sentence.IsGlued(at) && at > 0 && sentence.PennTags[at - 1] is PennTag.NNS or PennTag.NNPS) continue; // directors' pay
            var tag = sentence.Tags[at];
            if (sentence.Lower(at + 1) == "-" && sentence.IsGlued(at + 1) && sentence.IsGlued(at + 2) && sentence.Tokens[at].Kind == TokenKind.Word) first = at; // return-to-office, whatever its parts are
            else if (tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Numeral || (sentence.Lower(at) == "-" && sentence.IsGlued(at)) || sentence.Lower(at) is "'s" || IsInCompound(sentence, at) || IsModifier(sentence, at)) first = at;
            else if (tag is PartOfSpeech.Determiner || (tag == PartOfSpeech.Pronoun && sentence.Lower(at) is "its" or "their" or "his" or "her" or "our" or "my")) { }
            else if (at > 0 && sentence.Tags[at - 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && (sentence.Lower(at) is "of" or "in" or "for" or "at" or "on" or "and" or "excluding" or "per" || sentence.Lower(at) is "before" or "after" && sentence.Lower(at + 1) is "tax" or "taxes" || Completes(sentence, at))) { } // cost per patient, profit before tax
            else if (acts && IsReduced(sentence, at)) at--;
            else break;
        }

        if (Described(sentence, first, last) is { } described) return EndingAt(clause, described);
        while (first < last && sentence.Tags[first] == PartOfSpeech.Numeral && sentence.Lower(first + 1) != "-") first++;
        if (sentence.Lower(last) == "net" && sentence.Lower(last + 1) == "worth") last++; // her net worth tops $4 million
        return new TokenRange(first, last);
    }

    /// <summary>"directors' pay had risen", "lifted pay 9%": the bare form of a verb is a noun after an owner and after a verb that changes things.</summary>
    private static bool IsNounForm(Sentence sentence, int at) =>
        sentence.Lower(at) == "overtime" && at + 1 < sentence.Tokens.Length && (sentence.Tags[at + 1] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary || sentence.Lower(at + 1) == ",") // pay for it, though tagged as the adverb
        || at > 0 && sentence.PennTags[at] == PennTag.VBZ && sentence.Tags[at - 1] == PartOfSpeech.Noun && at + 1 < sentence.Tokens.Length && sentence.PennTags[at + 1] is PennTag.VBD or PennTag.MD // jobless claims jumped
        || at > 0 && sentence.PennTags[at] is PennTag.VB or PennTag.VBP && (sentence.Lower(at - 1) is "'s" or "’s" || sentence.Lower(at - 1) is "'" or "’" && at > 1 && sentence.PennTags[at - 2] is PennTag.NNS or PennTag.NNPS || TrendWords.Of(sentence.Lower(at - 1)) != Trend.None && sentence.PennTags[at - 1] is PennTag.VBD or PennTag.VBZ or PennTag.VBN or PennTag.VBG);

    /// <summary>"the Halden-based group", "like-for-like sales": whatever its tag, a word beside a hyphen is part of the phrase.</summary>
    private static bool IsInCompound(Sentence sentence, int at) =>
        at > 0 && sentence.Lower(at - 1) == "-" && sentence.IsGlued(at) && sentence.IsGlued(at - 1) || sentence.Lower(at + 1) == "-" && sentence.IsGlued(at + 1) && sentence.IsGlued(at + 2);

    /// <summary>"wheat for July delivery": the month belongs to the noun after it.</summary>
    private static bool IsDelivery(Sentence sentence, int time, int first) =>
        time > 1 && first == time + 1 && sentence.Tags[first] == PartOfSpeech.Noun && sentence.Lower(time - 1) == "for" && sentence.Tags[time - 2] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun;

    /// <summary>"the average asking price": a participle between an article, or an adjective after it, and the noun.</summary>
    private static bool IsModifier(Sentence sentence, int at) =>
        at > 0 && sentence.PennTags[at] is PennTag.VBG or PennTag.VBN && sentence.Tags[at - 1] is PartOfSpeech.Determiner or PartOfSpeech.Adjective or PartOfSpeech.Numeral;

    /// <summary>"the number of thefts reported to police", "vans built in the valley": the preposition hangs on a participle that says more of the noun before it, though it is often tagged as a verb of its own. Asked only where the phrase's verb follows.</summary>
    private static bool IsReduced(Sentence sentence, int at) =>
        at > 1 && sentence.Tags[at] == PartOfSpeech.Adposition && sentence.PennTags[at - 1] is PennTag.VBN or PennTag.VBD && sentence.Tags[at - 2] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun;

    /// <summary>"sold for a record $6 million": the word says of the number that none was higher.</summary>
    public static bool IsRecord(Sentence sentence, int at) => sentence.Lower(at) == "record" && at + 1 < sentence.Tokens.Length && sentence.Tokens[at + 1].Kind is TokenKind.Number or TokenKind.Symbol;

    /// <summary>"exports to Norway", "letters from prisoners": the preposition ties what follows to the noun before it.</summary>
    private static bool Completes(Sentence sentence, int preposition)
    {
        if (sentence.Relations[preposition] != Relation.Case || sentence.Heads[preposition] is not (>= 0 and var noun)) return false;
        return sentence.Relations[noun] == Relation.NominalModifier && sentence.Heads[noun] == preposition - 1;
    }

    /// <summary>"Shipping, the best sector of the year, rose": the noun that the phrase, between commas, says more of; null where it stands for itself.</summary>
    private static int? Described(Sentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (sentence.Relations[i] == Relation.Apposition && sentence.Heads[i] is >= 0 and var head && head < first && sentence.Lower(last + 1) == "," && sentence.Lower(sentence.SubtreeOf(i).First) == ",")
                return head;
        return null;
    }

    /// <summary>The noun phrase that ends at the token, without what prepositions tie to it: "visitors" in "fees for visitors"; null where no noun does.</summary>
    public static TokenRange? Head(ClauseContext clause, int last)
    {
        var sentence = clause.Sentence;
        if (last < 0 || sentence.Tags[last] is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun) || clause.IsMeasured(last) || clause.IsTime(last)) return null;
        var first = last;
        while (first > 0 && (sentence.Tags[first - 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective || sentence.Lower(first - 1) == "-" && sentence.IsGlued(first)) && !clause.IsTime(first - 1)) first--;
        return new TokenRange(first, last);
    }

    /// <summary>The name that ends at the token; null where none does.</summary>
    public static TokenRange? Name(ClauseContext clause, int last)
    {
        var sentence = clause.Sentence;
        if (last < 0 || !IsName(sentence, last) || clause.IsTime(last)) return null;
        var first = last;
        while (first > 0 && !clause.IsTime(first - 1))
            if (IsName(sentence, first - 1)) first--;
            else if (first > 1 && sentence.Lower(first) is "jr." or "sr." or "jr" or "sr" && sentence.Lower(first - 1) == "," && IsName(sentence, first - 2)) first -= 2; // Arno Webb, Jr., 38,
            else break;
        return new TokenRange(first, last);
    }

    private static bool IsName(Sentence sentence, int at) => sentence.Tags[at] == PartOfSpeech.ProperNoun || sentence.Tags[at] is PartOfSpeech.Noun or PartOfSpeech.Adjective && at > 0 && sentence.Tokens[at].IsCapitalized;

    private static int BeforeTime(ClauseContext clause, int last)
    {
        var at = last;
        while (at > 0 && clause.IsTime(at))
        {
            while (at > 0 && clause.IsTime(at)) at--;
            if (clause.Sentence.Lower(at) is "in" or "on" or "for" or "during" or "since" or "of" or "at" or ",") at--; // in the first four months of 2024
        }

        return at;
    }
}
