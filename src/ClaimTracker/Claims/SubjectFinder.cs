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

    /// <summary>How far up the tree the main clause is looked for.</summary>
    private const int Climb = 4;

    /// <summary>Verbs whose number is of those it was done to.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> HarmVerbs = WordList.Read("harm-verbs.txt");

    /// <summary>Participles that say how many or how much the noun before their comma is.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> Measuring = WordList.Read("measuring-participles.txt");

    public static TextSpan? Find(ClauseContext clause, int index) => Find(clause, index, NumberReach);

    /// <summary>The same, going back over at most <paramref name="reach"/> numbers: in "up 5%, up 5%, up 5%" each is of the thing of the one before.</summary>
    private static TextSpan? Find(ClauseContext clause, int index, int reach)
    {
        if (reach == 0) return null;
        var sentence = clause.Sentence;
        if (Conversions.Original(clause, index) is var original and >= 0) index = original; // 7 miles (11 km) measures one thing
        else if (clause.Quantities[index].NounFirst < 0 && Conversions.Is(clause, index) && Conversions.FollowsNumber(clause, index)) index--;
        var quantity = clause.Quantities[index];
        if (quantity.Kind == ClaimKind.Duration && sentence.Lower(quantity.SpanLast + 1) == "after" && (quantity.HedgeFirst == 0 || sentence.Tags[quantity.HedgeFirst - 1] is not (PartOfSpeech.Adposition or PartOfSpeech.Auxiliary or PartOfSpeech.Verb))) return null; // two days after the vote: nothing here lasted so long
        if (VerblessSubject.Signed(clause, quantity) is { } signed) return sentence.SpanOf(signed);
        if (Respective.Of(clause, index) is { } own) return sentence.SpanOf(own);
        if (Gapping.Owner(clause, index) is { } owner) return quantity is { Kind: ClaimKind.Count or ClaimKind.Measure } ? Find(clause, index - 1, reach - 1) : sentence.SpanOf(owner);
        if (Partitions.Whole(clause, index) is { } whole) return Phrase(sentence, whole.NounFirst, whole.NounLast);
        if (Partitions.Opening(clause, index) is { } opening) return sentence.SpanOf(opening);
        if (quantity.IsVerb && Multiplied(clause, quantity) is { } multiplied) return Phrase(sentence, multiplied.First, multiplied.Last);
        if (quantity.Kind == ClaimKind.Age && !quantity.InWords && sentence.Lower(quantity.First - 1) == "," && NounBefore.Name(clause, quantity.First - 2) is { } aged) return sentence.SpanOf(aged);
        if (quantity.Kind == ClaimKind.Measure && Sized(clause, quantity) is { } sized) return sentence.SpanOf(sized);
        if (quantity.Bound == Bound.Between && Ranging(clause, index) is { } ranged) return sentence.SpanOf(ranged);
        if (IsRelativePart(clause, index)) return Find(clause, index - 1, reach - 1);
        if (quantity.Kind is ClaimKind.Ratio or ClaimKind.Percentage && index > 0 && sentence.Lower(quantity.SpanLast + 1) == "of" && sentence.Lower(quantity.SpanLast + 2) == "them" && clause.Quantities[index - 1] is { Kind: ClaimKind.Count, NounFirst: >= 0 } many) return Phrase(sentence, many.NounFirst, many.NounLast); // took in 2,140 people, a third of them children
        if (OfWhich(clause, quantity) is { } parted) return sentence.SpanOf(parted);
        if (Shared(clause, index) is { } shared) return Phrase(sentence, shared.First, shared.Last);
        if (StackedNumbers.Noun(clause, index) is { } stacked) return Phrase(sentence, stacked.First, stacked.Last);
        if (quantity.NounFirst >= 0 && quantity.Kind is not (ClaimKind.Age or ClaimKind.Duration) && !IsBareChange(sentence, quantity) && !IsWhole(sentence, quantity) && !clause.IsTime(quantity.NounLast)) return Phrase(sentence, quantity.NounFirst, quantity.NounLast);
        if (quantity.Kind is ClaimKind.Percentage or ClaimKind.Ratio && CountedNoun.AfterOf(sentence, quantity.SpanLast + 1) is { } of && !clause.IsTime(of.Last) && !IsWhole(sentence, quantity)) return Phrase(sentence, of.First, of.Last);
        if (Aged(clause, index) is { } person) return sentence.SpanOf(person);
        if ((quantity.Kind is ClaimKind.Money or ClaimKind.Measure || quantity.Kind == ClaimKind.Duration && IsWorth(sentence, quantity.SpanLast + 1)) && Contents.Of(clause, index) is { } contents) return Phrase(sentence, contents.First, contents.Last);
        if (IsOfSameThing(clause, index)) return Find(clause, index - 1, reach - 1);
        if (ElidedNoun.Of(clause, index) is { } elided) return Phrase(sentence, elided.First, elided.Last);
        var harmed = quantity.Kind == ClaimKind.Count && HarmVerbs.Contains(sentence.Lower(quantity.HedgeFirst - 1)); // killing six: not six of what did it
        if (!harmed && (VerblessSubject.Of(clause, index) ?? Ranging(clause, index) ?? VerbSubject.Of(clause, index)) is { } beside) return sentence.SpanOf(beside);
        var acts = quantity.Unit == "percent" && CountedNoun.IsVerbOfPoll(sentence, quantity.SpanLast + 1); // 54% support the ban
        if (!harmed && !acts && MeasuredNoun.Of(clause, index) is { } measured) return Noun(clause, measured);
        if (!harmed && !(quantity.Kind is not (ClaimKind.Measure or ClaimKind.Money) && Partitions.IsDoer(sentence, quantity)) && Governor(clause, index) is { } governor) return governor;
        for (var i = index - 1; i >= Math.Max(0, index - NumberReach); i--)
            if (clause.Quantities[i].NounFirst >= 0 && !clause.IsTime(clause.Quantities[i].NounLast))
                return Phrase(sentence, clause.Quantities[i].NounFirst, clause.Quantities[i].NounLast);
        return quantity.NounFirst >= 0 && !clause.IsTime(quantity.NounLast) ? Phrase(sentence, quantity.NounFirst, quantity.NounLast) : null;
    }

    /// <summary>"fled when a wave 9 metres high hit the quay": the thing right before the number, where the word for its size stands behind.</summary>
    private static TokenRange? Sized(ClauseContext clause, Quantity quantity)
    {
        var (sentence, noun) = (clause.Sentence, quantity.HedgeFirst - 1);
        if (noun < 1 || sentence.Lower(quantity.SpanLast + 1) is not ("wide" or "long" or "tall" or "deep" or "high" or "thick" or "across") || sentence.PennTags[noun] is not (PennTag.NN or PennTag.NNS)) return null;
        var first = noun;
        while (first > 0 && sentence.Tags[first - 1] is PartOfSpeech.Noun or PartOfSpeech.Adjective) first--;
        return first > 0 && sentence.Tags[first - 1] == PartOfSpeech.Determiner ? new TokenRange(first, noun) : null;
    }

    /// <summary>"plans to triple its fleet", "halved the subsidy": what an owner or article behind the verb points at.</summary>
    private static (int First, int Last)? Multiplied(ClauseContext clause, Quantity quantity)
    {
        var (sentence, at) = (clause.Sentence, quantity.SpanLast + 1);
        if (sentence.Lower(at) is not ("the" or "its" or "their" or "his" or "her" or "our" or "my")) return null;
        return CountedNoun.At(sentence, at + 1) is { } noun && !clause.IsTime(noun.Last) ? noun : null;
    }

    /// <summary>"as many riveters: 9,300, of whom 6,100 were women": a part of the bare number before it.</summary>
    private static bool IsRelativePart(ClauseContext clause, int index)
    {
        var (sentence, quantity) = (clause.Sentence, clause.Quantities[index]);
        return index > 0 && quantity is { Kind: ClaimKind.Count, NounFirst: < 0 } && clause.Quantities[index - 1] is { Kind: ClaimKind.Count, NounFirst: < 0 } && sentence.Lower(quantity.HedgeFirst - 1) is "whom" or "which" && sentence.Lower(quantity.HedgeFirst - 2) == "of";
    }

    /// <summary>"paid for kits, 60 of which are in use", "40 searches, he said, one in five of which failed": the noun before the comma that the number is a part of.</summary>
    private static TokenRange? OfWhich(ClauseContext clause, Quantity quantity)
    {
        var sentence = clause.Sentence;
        if (quantity.NounFirst >= 0 || sentence.Lower(quantity.SpanLast + 1) != "of" || sentence.Lower(quantity.SpanLast + 2) is not ("which" or "whom") || sentence.Lower(quantity.HedgeFirst - 1) != ",") return null;
        return NounBefore.Head(clause, VerbSubject.BeforeAside(sentence, quantity.HedgeFirst - 1) is var at && sentence.Lower(at) == "," ? at - 1 : at);
    }

    /// <summary>"holds 24 and 23 writers", "the 8-year-old and 11-year-old sons": the number after "and" that has the noun of both.</summary>
    private static (int First, int Last)? Shared(ClauseContext clause, int index)
    {
        var quantity = clause.Quantities[index];
        if (index > 0 && clause.Quantities[index - 1] is { Kind: ClaimKind.Count, Unit: null, NounFirst: >= 0 } first && quantity is { Kind: ClaimKind.Count, Unit: null, NounFirst: < 0 } && clause.Sentence.Lower(quantity.HedgeFirst - 1) == "to" && first.SpanLast == first.NounLast && first.NounLast == quantity.HedgeFirst - 2 && clause.Sentence.Lower(first.HedgeFirst - 1) != "from") return (first.NounFirst, first.NounLast); // by 40 votes to 38
        if (index + 1 >= clause.Quantities.Count) return null;
        var next = clause.Quantities[index + 1];
        if (quantity.NounFirst >= 0 || quantity.Kind != next.Kind || quantity.Unit != next.Unit || clause.Sentence.Lower(quantity.SpanLast + 1) is not ("and" or "or") || next.HedgeFirst != quantity.SpanLast + 2) return null;
        if (next.Kind == ClaimKind.Age) return CountedNoun.At(clause.Sentence, next.SpanLast + 1);
        return next.NounFirst > next.Last && next.NounFirst <= next.Last + 2 ? (next.NounFirst, next.NounLast) : null;
    }

    /// <summary>"skaters aged between 15 and 19", "drivers, ages 20 and 23": those the word for an age stands right after.</summary>
    private static TokenRange? Aged(ClauseContext clause, int index)
    {
        var (sentence, at) = (clause.Sentence, clause.Quantities[index].HedgeFirst - 1);
        if (clause.Quantities[index].Kind != ClaimKind.Age) return null;
        if (index > 0 && clause.Quantities[index - 1].Kind == ClaimKind.Age && sentence.Lower(at) is "and" or "or" or "," && clause.Quantities[index - 1].SpanLast >= at - 2) return Aged(clause, index - 1);
        if (sentence.Lower(at) == "at" && at == 0 && sentence.Lower(clause.Quantities[index].SpanLast + 1) == ",") return NameAt(sentence, clause.Quantities[index].SpanLast + 2); // At 19, Runa Ott is the youngest
        if (at >= 0 && clause.Quantities[index].HedgeFirst < clause.Quantities[index].First && sentence.PennTags[at] == PennTag.NNS) return NounBefore.Head(clause, at); // children under five
        if (sentence.Lower(at) == "of" && sentence.Lower(at - 1) is "ages" or "age") at--;
        if (sentence.Lower(at) is "between" or "from") at--;
        if (sentence.Lower(at + 1) == "between" && sentence.Lower(at + 2) is "ages" or "age") return NounBefore.Head(clause, at); // girls between ages 8 and 12
        if (sentence.Lower(at) is not ("aged" or "ages" or "age")) return null;
        at--;
        if (sentence.Lower(at) == "the") at--;
        if (sentence.Lower(at) is "between" or "," or "from") at--;
        return NounBefore.Head(clause, at);
    }

    private static TokenRange? NameAt(Sentence sentence, int first)
    {
        var end = first;
        while (end < sentence.Tokens.Length && sentence.Tags[end] == PartOfSpeech.ProperNoun) end++;
        return end > first ? new TokenRange(first, end - 1) : null;
    }

    /// <summary>"two weeks' worth of food".</summary>
    private static bool IsWorth(Sentence sentence, int at) => sentence.Lower(at) == "worth" || sentence.Lower(at + 1) == "worth" && sentence.Lower(at) is "'" or "’" or "'s" or "’s";

    /// <summary>"fines, ranging from $30 to $900": the noun that the participle follows.</summary>
    private static TokenRange? Ranging(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var from = clause.Quantities[index].HedgeFirst - 1;
        if (sentence.Lower(from) == "to" && index > 0 && clause.Quantities[index - 1].SpanLast == from - 1) from = clause.Quantities[index - 1].HedgeFirst - 1;
        if (Measuring.Contains(sentence.Lower(from)) && sentence.Lower(from - 1) == ",") return NounBefore.EndingAt(clause, from - 2); // the strikers, numbering 400
        if (sentence.Lower(from) is not ("from" or "between")) return null;
        var at = sentence.Lower(from - 2) == "," ? from - 3 : from - 2;
        if (sentence.Lower(from - 2) == "in" && sentence.Lower(from - 3) is "ranged" or "range" or "ranges" or "varied" or "vary") return NounBefore.EndingAt(clause, from - 4); // ranged in age from 18 to 67
        if (clause.Quantities[index].Bound == Bound.Between && sentence.PennTags[Math.Max(0, from - 1)] == PennTag.NNS && NounBefore.Head(clause, from - 1) is { First: < 2 } kind) return kind; // homes from $90,000 to $120,000
        if (sentence.Lower(from - 1) is "ranging" or "varying") return NounBefore.EndingAt(clause, at);
        if (sentence.Lower(from - 1) is "range" or "ranges" && sentence.Tags[from - 1] == PartOfSpeech.Noun && sentence.PennTags[Math.Max(0, from - 2)] is PennTag.NNS or PennTag.NNPS) return NounBefore.EndingAt(clause, from - 2); // fines range from, taken for a noun
        return sentence.Lower(from - 1) is "range" or "ranges" or "ranged" && Antecedent.IsRelative(sentence.Lower(from - 2)) ? Antecedent.Of(clause, from - 2) : null;
    }

    /// <summary>The phrase; null for "we" and "this", which say nothing, and for other pronouns what they stand for.</summary>
    private static TextSpan? Noun(ClauseContext clause, TokenRange phrase)
    {
        var sentence = clause.Sentence;
        if (phrase.First < phrase.Last || sentence.Tags[phrase.First] != PartOfSpeech.Pronoun && !Antecedent.IsRelative(sentence.Lower(phrase.First))) return sentence.SpanOf(phrase);
        return Antecedent.Of(clause, phrase.First) is { } noun ? sentence.SpanOf(noun) : null;
    }

    /// <summary>"rose 18 cents to $23.50", "down 68p at 1,112p", "$3,100, down 4%": a level and the size of its change are of the same thing.</summary>
    private static bool IsOfSameThing(ClauseContext clause, int index)
    {
        if (index == 0) return false;
        var (quantity, before) = (clause.Quantities[index], clause.Quantities[index - 1]);
        if (quantity.NounFirst >= 0) return false;
        var mark = clause.MarkBefore(index);
        if (clause.IsRestated(index) || Differences.Is(clause, index)) return true;
        if (before.Kind == quantity.Kind && quantity.Kind == ClaimKind.Percentage && clause.Sentence.Lower(quantity.HedgeFirst - 1) is "his" or "her" or "their" or "its" && clause.Sentence.Lower(quantity.HedgeFirst - 2) == "to") return true; // 51% of the vote to his 49%
        if (clause.Sentence.Lower(mark) is "up" or "down" && clause.Sentence.Lower(mark - 1) == "," && (before.SpanLast == mark - 2 || before is { Kind: ClaimKind.Count, NounFirst: >= 0 } && OnlyTimes(clause, Math.Max(before.SpanLast, before.NounLast) + 1, mark - 1))) return true; // 40 thefts in the year to March, down 9%
        if (clause.Sentence.Lower(mark) == "to" && before.NounFirst < 0 && before.SpanLast + 1 == mark && clause.Sentence.Lower(clause.MarkBefore(index - 1)) == "from") return true; // from 12 hours a week to eight
        return clause.Sentence.Lower(mark) is "to" or "at" && before.SpanLast + 1 == mark && before.NounFirst < 0 && (before.IsVerb || before.Kind is ClaimKind.Money or ClaimKind.Percentage or ClaimKind.PercentagePoints or ClaimKind.Measure);
    }

    private static bool OnlyTimes(ClauseContext clause, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!clause.IsTime(i) && clause.Sentence.Lower(i) is not ("in" or "to" or "the" or "on" or "of" or "for" or "during" or "over"))
                return false;
        return true;
    }

    /// <summary>"a 5 percent rise" says nothing of what rose; "a 5 percent rise in rents" and "a 5 percent pay rise" do.</summary>
    private static bool IsBareChange(Sentence sentence, Quantity quantity) =>
        quantity.Kind is not (ClaimKind.Count or ClaimKind.Rate) && (quantity.NounFirst == quantity.NounLast || sentence.Tags[quantity.NounLast - 1] is not (PartOfSpeech.Noun or PartOfSpeech.Verb)) && TrendWords.Of(sentence.Lower(quantity.NounLast)) != Trend.None && sentence.Lower(quantity.NounLast + 1) is not ("in" or "of" or "for");

    /// <summary>"8 percent of the total" says nothing of what the total is of, and "8 percent of the time" only how often.</summary>
    private static bool IsWhole(Sentence sentence, Quantity quantity) =>
        quantity.Kind is ClaimKind.Percentage or ClaimKind.Ratio && quantity.NounFirst > quantity.SpanLast + 1 && quantity.NounFirst == quantity.NounLast && (MeasuredNoun.IsLight(sentence.Lower(quantity.NounLast)) || sentence.Lower(quantity.NounLast) == "time" && sentence.Lower(quantity.NounLast - 1) == "the") && sentence.Lower(quantity.NounLast + 1) != "of";

    /// <summary>The noun phrase with the "of" phrase, participle or infinitive that completes it: "pleas to free stranded sailors".</summary>
    private static TextSpan Phrase(Sentence sentence, int first, int last)
    {
        while (first < last && sentence.Lower(first) is "more" or "fewer" or "other" or "additional" or "-" or "new" && !(sentence.Tokens[first].IsCapitalized && sentence.Tokens[first + 1].IsCapitalized)) first++; // but "New Yorkers""
        var at = last + 1;
        if (sentence.Lower(at) is "of" or "for" or "in" or "with" && NounPhrase(sentence, at + 1) is { } of && !(sentence.Lower(at) != "of" && MeasuredNoun.IsLight(sentence.Lower(of))) && !StartsWithNumber(sentence, at + 1) && (sentence.Lower(at) == "of" || TimeVocabulary.Head(sentence.Lower(at + 1)).Class == TimeWordClass.None)) last = of;
        else if (sentence.Lower(at) == "to" && at + 1 < sentence.Tokens.Length && sentence.Tags[at + 1] == PartOfSpeech.Verb && NounPhrase(sentence, at + 2) is { } infinitive) last = infinitive;
        else if (at < sentence.Tokens.Length && sentence.PennTags[at] == PennTag.VBG && sentence.Lower(at + 1) is "at" or "in" or "on" or "for" or "with" && NounPhrase(sentence, at + 2) is { } doing && !StartsWithNumber(sentence, at + 2)) last = doing; // nurses working in prisons
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
        if (sentence.PennTags[at] == PennTag.VBG && sentence.Lower(at - 1) == "," && MainSubject(clause, at) is { } main) return sentence.SpanOf(main);
        while (at >= 0 && sentence.Tags[at] is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Adverb or PartOfSpeech.Particle) at--;
        if (sentence.Lower(at) is "that" or "which" or "who") at--;
        if (sentence.Lower(at) is ",") at--;
        return NounBefore.EndingAt(clause, at) is { } noun ? sentence.SpanOf(noun) : Fallback(clause, index);
    }

    /// <summary>"The stock has lost 9% since the strike began, closing at $60": who does what the participle behind a comma says is the subject of the main clause, not of the one beside it.</summary>
    private static TokenRange? MainSubject(ClauseContext clause, int participle)
    {
        var sentence = clause.Sentence;
        if (sentence.Tokens.Length > MeasuredNoun.LongestSentence) return null;
        var at = participle;
        for (var steps = 0; steps < Climb && at >= 0 && sentence.Relations[at] == Relation.AdverbialClause; steps++) at = sentence.Heads[at];
        return at >= 0 && at < participle && sentence.SubjectOf(at) is { } subject ? NounBefore.EndingAt(clause, subject) : null;
    }

    private static TextSpan? Fallback(ClauseContext clause, int index)
    {
        for (var at = clause.Quantities[index].HedgeFirst - 1; at >= clause.AfterPrevious(index); at--)
            if (NounBefore.EndingAt(clause, at) is { } found)
                return clause.Sentence.SpanOf(found);
        return null;
    }
}
