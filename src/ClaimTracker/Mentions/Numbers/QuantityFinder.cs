using System.Collections.Frozen;
using ClaimTracker.Language;
using ClaimTracker.Mentions.Times;

namespace ClaimTracker.Mentions.Numbers;

/// <summary>Finds every number of a sentence that says how many or how much.</summary>
/// <remarks>
/// One pass from left to right. At each token that can start a number the readers are asked in order of how much they take:
/// factors, shares, vague magnitudes, ranks, then plain amounts, which may grow into ranges, ages and rates.
/// </remarks>
internal static class QuantityFinder
{
    /// <summary>Verbs whose object may be a time, which "over" then bounds.</summary>
    private static readonly FrozenSet<string> LastingVerbs = WordList.Read("lasting-verbs.txt");

    /// <summary>Nouns of lists that are called by how many they take.</summary>
    private static readonly FrozenSet<string> ChartNouns = WordList.Read("chart-nouns.txt");

    /// <summary>Whoever passes fewer has them beside the road.</summary>
    private const int SmallestLevel = 10_000;

    /// <summary>Appends the quantities of <paramref name="sentence"/> in order; they do not overlap.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quantities">Receives the quantities.</param>
    /// <param name="models">The numbers that the article uses as names of products.</param>
    public static void Find(Sentence sentence, List<Quantity> quantities, ModelNumbers models)
    {
        var taken = -1;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (!NumberStarters.Contains(sentence.Tokens[i])) continue;
            if ((sentence.Tokens[i].Kind == TokenKind.Number ? models.EndAt(sentence, i) ?? Codes.End(sentence, i) ?? Scores.End(sentence, i) : Scores.End(sentence, i)) is { } code)
            {
                taken = i = code;
                continue;
            }

            if (Read(sentence, i, taken, models) is not { } found)
            {
                if (sentence.Tokens[i].Kind == TokenKind.Number && PowersOfTen.After(sentence, i) is { } power) taken = i = power.Last; // beyond a decimal
                else if (NumberReader.Read(sentence, i) is { InWords: true, Count: > 1 } words) taken = i = i + words.Count - 1; // no part of it means anything alone
                continue;
            }

            if (found.HedgeFirst <= taken) found = found with { HedgeFirst = Math.Max(taken + 1, Math.Min(found.First, found.HedgeFirst)) };
            quantities.Add(found);
            taken = Math.Max(found.Last, found.SpanLast);
            i = taken;
        }
    }

    private static Quantity? Read(Sentence sentence, int index, int taken, ModelNumbers models)
    {
        if (LooseNumbers.Zero(sentence, index) is { } zero) return zero;
        if (Multiples.Read(sentence, index) is { } multiple)
            return Plain(sentence, index, multiple.Last, ClaimKind.Multiple, multiple.Value) with { IsVerb = multiple.Verb };
        if (Decades.Read(sentence, index) is { } decade) return decade;
        if (PartAmounts.OfMagnitude(sentence, index) is null && PartAmounts.OfUnit(sentence, index) is null && Fractions.Read(sentence, index) is { } share) return Plain(sentence, index, share.Last, ClaimKind.Ratio, share.Value);
        if (LooseNumbers.Couple(sentence, index) is { } couple) return couple;
        if (LooseNumbers.Quarters(sentence, index) is { } quarters) return quarters;
        if (VagueNumbers.Read(sentence, index) is { } vague) return LooseNumbers.Vague(sentence, index, vague);
        if (Ordinals.Read(sentence, index) is { } rank) return Plain(sentence, index, rank.Last, rank.Kind, rank.Value);

        if (Ordinals.Place(sentence, index) is { } place && index - 1 > taken) return Plain(sentence, index, index, ClaimKind.Rank, place) with { First = index - 1, HedgeFirst = index - 1 };

        var token = sentence.Tokens[index];
        if (token.Kind == TokenKind.Number && Codes.Is(sentence, index)) return null;
        if (AmountReader.Read(sentence, index, models) is not { } amount || amount.First <= taken) return null;
        if (Ranges.Read(sentence, amount, models) is { } range) return Finish(sentence, range, amount, models);
        return PlainAmount(sentence, amount, models);
    }

    private static Quantity? PlainAmount(Sentence sentence, Amount amount, ModelNumbers models)
    {
        var quantity = new Quantity
        {
            Sentence = sentence,
            First = amount.First,
            Last = amount.Last,
            HedgeFirst = amount.First,
            SpanLast = amount.Last,
            Value = amount.Value,
            Unit = amount.Unit?.Name,
            Kind = amount.Unit?.Kind ?? (amount.Value is > 0 and < 1 && WrittenFractions.Read(sentence.Tokens[amount.First].Text) is not null ? ClaimKind.Ratio : ClaimKind.Count),
            InWords = amount.InWords,
        };
        return Finish(sentence, quantity, amount, models);
    }

    /// <summary>What every amount and range goes through: age, hedge, noun, vetoes, rate.</summary>
    private static Quantity? Finish(Sentence sentence, Quantity quantity, Amount amount, ModelNumbers models)
    {
        if (Ages.Of(sentence, quantity) is { } age) return WithHedge(sentence, age);
        var start = NounStart(sentence, quantity, models);
        var counted = amount.Unit is null && (quantity.Value ?? quantity.High) > 1 ? CountedNoun.OfMany(sentence, start) : CountedNoun.At(sentence, start);
        if (amount.Unit is null)
        {
            if (quantity.Value < 0) return null; // nobody counts below zero: "LINK-19 tests"
            if (sentence.Lower(quantity.Last + 1) == "zip") return null; // the 40118 ZIP code
            if (sentence.Lower(quantity.First - 1) == "top" && counted is { } listed && listed.First == listed.Last && sentence.Lower(listed.Last + 1) != "of" && (Vetoes.IsOneThing(sentence, listed) || ChartNouns.Contains(sentence.Lower(listed.Last)))) return null; // her third top 10 hit; a top 10 list of risks counts risks
            if (Hedges.VerbBefore(sentence, quantity.First) is null && sentence.Lower(quantity.First - 1) is "top" or "bottom" or "big" or "final" && counted is null && (quantity.InWords || sentence.Lower(quantity.First - 2) != "the" || sentence.Lower(quantity.First - 3) != "of")) return null; // finished in the top three; two of the top 25 count
            if (sentence.Lower(quantity.Last + 1) == "block" && sentence.Lower(quantity.First - 1) is "the" or "a" && quantity.Value % 100 == 0) return null; // the 400 block of Mill Street
            if (sentence.Lower(quantity.Last + 1) == "-" && sentence.Lower(quantity.Last + 2) is "something" or "somethings" or "pointer" or "pointers" or "setter" or "setters") return null; // 20-somethings, a 3-pointer
            if (!SharesPercent(sentence, quantity) && Vetoes.IsName(sentence, quantity.First, quantity.Last, counted)) return null;
            if (Vetoes.IsLabelRange(sentence, quantity, counted)) return null;
            if (ModelNumbers.IsType(sentence, quantity, counted)) return null;
            if (models.Contains(sentence.Tokens[quantity.First].Text) && !quantity.InWords) return null;
            if (quantity.InWords && !WordCounts(sentence, quantity, counted)) return null;
            if (quantity.InWords && counted is null && sentence.Lower(quantity.First - 1) == "or" && TimeVocabulary.Head(sentence.Lower(quantity.First - 2)).Class == TimeWordClass.Unit) return null; // an hour or two
            if (Vetoes.IsReference(sentence, quantity) || counted is null && Vetoes.IsModel(sentence, quantity)) return null;
            if (IsBareYear(sentence, quantity, counted is { } noun && !Vetoes.IsOneThing(sentence, noun))) return null;
            if (quantity is { InWords: true, Value: 0 } && (sentence.Lower(quantity.First - 1) is "net" or "ground" or "absolute" or "patient" || sentence.Lower(quantity.Last + 1) == "-" && sentence.IsGlued(quantity.Last + 1))) return null; // net zero, zero-waste shops
        }
        else if (amount.Unit.IsTime && IsOnce(sentence, quantity)) return null;
        else if (amount.Unit.Name == "point" && quantity.Value == 1 && sentence.Lower(quantity.First - 1) == "at") return null; // at one point they led
        else if (amount.Unit.Dimension == "percent" && Vetoes.IsGroup(sentence, quantity)) return null;
        else if (!quantity.Unit!.Equals("percent", StringComparison.Ordinal) && amount.Unit is { IsMoney: false } && Vetoes.IsName(sentence, quantity.First, quantity.Last, (quantity.Last, quantity.Last))) return null;

        quantity = WithHedge(sentence, quantity);
        quantity = WithNoun(sentence, quantity, counted);
        return Rates.Extend(sentence, quantity);
    }

    /// <summary>Where the noun may start: past the model of "300 647 jets" and past what a hyphen joins to the number, "a 20-foot-deep well", "a 40-strong crew".</summary>
    private static int NounStart(Sentence sentence, Quantity quantity, ModelNumbers models)
    {
        var at = quantity.Last + 1;
        if (sentence.Lower(at) == "-" && Rates.Denominator(sentence, at) is { } rate) return rate.Last + 1; // a $15-an-hour wage
        while (sentence.Lower(at) is "+" or "-" && sentence.IsGlued(at) || sentence.Lower(at) is "plus" && sentence.Lower(at - 1) == "-") at++;
        if (at >= sentence.Tokens.Length) return at;
        if (sentence.Lower(at - 1) == "-" && sentence.IsGlued(at) && sentence.Tags[at] == PartOfSpeech.Adjective && sentence.Lower(at + 1) != "-") return at + 1;
        return sentence.Tokens[at] is { Kind: TokenKind.Number, Text.Length: 3 } model && models.Contains(model.Text) ? (models.EndAt(sentence, at) ?? at) + 1 : at;
    }

    private static Quantity WithNoun(Sentence sentence, Quantity quantity, (int First, int Last)? counted)
    {
        // "rose $6 million in spring": what has a unit is not counted by what follows "in", nor by a clause: "15 ppb requiring care".
        var after = quantity.Unit is null or "percent" || sentence.Lower(quantity.Last + 1) == "of" ? CountedNoun.AfterOf(sentence, quantity.Last + 1) : null;
        var noun = counted ?? after;
        if (counted is { } letters && UnitLetters(sentence, quantity, letters)) return quantity with { Kind = ClaimKind.Measure, Unit = sentence.Tokens[letters.First].Text, Last = letters.First, SpanLast = letters.First };
        if (noun is null && quantity is { Unit: null, InWords: true } && sentence.Lower(quantity.First - 1) == "or" && NounOfOneOrTwo(sentence, quantity.First - 2) is { } one) return quantity with { NounFirst = one, NounLast = one };
        if (quantity.Unit == "percent" && counted is { } verb && verb.First == verb.Last && verb.First == quantity.Last + 1 && CountedNoun.IsVerbOfPoll(sentence, verb.First)) return quantity;
        if (noun is not { } found || quantity.Kind is ClaimKind.Measure or ClaimKind.Rate && sentence.Tags[found.First] == PartOfSpeech.Verb && sentence.Lower(found.First).EndsWith("ing", StringComparison.Ordinal)) return quantity;
        quantity = quantity with { NounFirst = found.First, NounLast = found.Last };

        // The claim's text takes the noun along only where it follows directly: "412 requests", but "34" in "34 budgeted posts".
        var direct = counted is not null && quantity.Kind == ClaimKind.Count && found.First == found.Last && quantity.SpanLast < found.First;
        var hyphened = direct && sentence.Lower(quantity.Last + 1) == "-" && found.First == quantity.Last + 2;
        return direct && (found.First == quantity.SpanLast + 1 || hyphened) ? quantity with { SpanLast = found.Last } : quantity;
    }

    /// <summary>"another pick or two": the noun stands before.</summary>
    private static int? NounOfOneOrTwo(Sentence sentence, int noun) =>
        noun > 0 && sentence.Tags[noun] == PartOfSpeech.Noun && sentence.Lower(noun - 1) is "a" or "an" or "another" ? noun : null;

    /// <summary>"0.5 PSI": what comes in tenths and is written in capitals is a unit, though the table has none of that name.</summary>
    private static bool UnitLetters(Sentence sentence, Quantity quantity, (int First, int Last) noun) =>
        noun.First == noun.Last && noun.First == quantity.Last + 1 && quantity is { Kind: ClaimKind.Count, Unit: null, InWords: false, Value: { } value } && value != decimal.Truncate(value) && quantity.First == quantity.Last
        && sentence.Tokens[noun.First].Text is { Length: > 1 and < 6 } text && text.All(char.IsAsciiLetterUpper);

    private static Quantity WithHedge(Sentence sentence, Quantity quantity)
    {
        if (Hedges.StartingAt(sentence, quantity.SpanLast + 1) is { } after && !(quantity.Kind == ClaimKind.Money && sentence.Lower(quantity.SpanLast + 1) == "plus" && after.Last + 1 < sentence.Tokens.Length && sentence.Tags[after.Last + 1] is not (PartOfSpeech.Punctuation or PartOfSpeech.Adposition))) // a fine of $40 plus costs
        {
            quantity = quantity with { SpanLast = after.Last, Bound = after.Bound };
            if (sentence.Lower(after.Last) is "plus" or "+" && NumberReader.Magnitude(sentence.Lower(after.Last + 1)) is > 12 and var magnitude && quantity.Value is < 1000 and var value && Scales.TryMultiply(ref value, magnitude))
                quantity = quantity with { Value = value, SpanLast = after.Last + 1, Last = after.Last + 1 }; // a $30-plus trillion budget
        }

        if (quantity.Bound == Bound.Between && quantity.HedgeFirst < quantity.First) return quantity;
        var at = quantity.First;
        if (sentence.Lower(at - 1) is "a" or "an" or "the" or "another" or "only" or "just" && Hedges.EndingAt(sentence, at - 1) is { } around && sentence.Lower(at - 1) is "a" or "an") at--;
        if (at < quantity.First && sentence.Lower(at - 1) is "over" or "under" or "above" or "below" or "beyond" or "near" or "around") return quantity; // a strike over a 4% offer
        if (Hedges.EndingAt(sentence, at) is not { } hedge || !Hedging(sentence, quantity, hedge.First, at))
            return quantity.Bound == Bound.Exactly && quantity.Kind != ClaimKind.Duration && (Hedges.VerbBefore(sentence, quantity.First) ?? Passed(sentence, quantity)) is { } bound ? quantity with { Bound = bound } : quantity;
        var stated = quantity.Bound == Bound.Between ? Bound.Between : quantity.Low is null && quantity.High is null ? hedge.Bound : quantity.Bound;
        return quantity with { HedgeFirst = hedge.First, Bound = stated };
    }

    /// <summary>"passed £12,000", "crossed the 1m mark": a level that was gone past; "passed 40 cars" and "passed the 40 cars" count what stood by the way.</summary>
    private static Bound? Passed(Sentence sentence, Quantity quantity)
    {
        if (quantity.Kind is not (ClaimKind.Money or ClaimKind.Percentage or ClaimKind.Measure or ClaimKind.Count)) return null;
        var next = sentence.Lower(quantity.Last + 1) == "-" ? quantity.Last + 2 : quantity.Last + 1;
        var marked = sentence.Lower(next) is "mark" or "barrier" or "threshold" or "milestone" or "line" or "level";
        if (marked) return sentence.Lower(quantity.First - 1) is "the" or "a" ? Hedges.PassingBefore(sentence, quantity.First - 1) : null;
        return quantity.Unit is not null && quantity.Kind != ClaimKind.Measure || quantity.Value >= SmallestLevel ? Hedges.PassingBefore(sentence, quantity.First) : null;
    }

    /// <summary>"over three years" and "around 5 p.m." are no hedges; "for over three years" and "took over three years" are.</summary>
    private static bool Hedging(Sentence sentence, Quantity quantity, int first, int at)
    {
        if (sentence.Lower(first) == "better" && quantity.Unit is null && (quantity.InWords || quantity.Value < 10)) return false; // a lamp better than three candles
        if (sentence.Lower(first) == "up" && sentence.Lower(first - 1) is "added" or "adds" or "add" or "adding") return false; // the bills added up to £90
        if (sentence.Lower(first) == "short" && first > 0 && (sentence.Tags[first - 1] == PartOfSpeech.Auxiliary || sentence.Lower(first - 1) is "was" or "were" or "is" or "are" or "been" or "be" or "ran" or "run" or "runs" or "running")) return false; // were short of 60 crew: so many were missing
        if (at - first > 1) return true;
        return sentence.Lower(first) switch
        {
            "over" when sentence.Lower(first - 1) is "hand" or "hands" or "handed" or "handing" => false, // hand over 38 percent of their pay
            "over" => quantity.Kind != ClaimKind.Duration || first > 0 && (sentence.Tags[first - 1] is PartOfSpeech.Adposition or PartOfSpeech.Auxiliary or PartOfSpeech.Adverb || LastingVerbs.Contains(sentence.Lower(first - 1))),
            "some" => quantity.Value is not 1,
            "maybe" or "perhaps" or "near" or "beyond" => quantity.Unit is not null || quantity.Kind == ClaimKind.Count,
            "nearer" or "closer" => sentence.Lower(first - 1) is not ("the" or "a"), // the nearer 3 ships
            "minimum" => false,
            _ => true,
        };
    }

    /// <summary>A number without unit, with the noun it counts and its hedge.</summary>
    public static Quantity Plain(Sentence sentence, int first, int last, ClaimKind kind, decimal value)
    {
        var noun = kind == ClaimKind.Ratio && first + 1 < last && sentence.Tags[first + 1] == PartOfSpeech.Noun && sentence.Lower(first + 2) == "in" && Units.UnitTable.At(sentence, first + 1) is null ? (first + 1, first + 1) // one household in four
            : kind is ClaimKind.Ratio or ClaimKind.Multiple ? CountedNoun.AfterOf(sentence, last + 1) ?? CountedNoun.At(sentence, kind == ClaimKind.Ratio && last + 1 < sentence.Tokens.Length && sentence.Tags[last + 1] == PartOfSpeech.Determiner ? last + 2 : last + 1) : CountedNoun.At(sentence, last + 1);
        if (kind == ClaimKind.Ratio && noun is { } act && act.First == last + 1 && act.Last > act.First && sentence.PennTags[act.First] == PennTag.VBD) noun = null; // seven in 10 involved alcohol
        var quantity = new Quantity
        {
            Sentence = sentence,
            First = first,
            Last = last,
            HedgeFirst = first,
            SpanLast = last,
            Value = value,
            Kind = kind,
            InWords = true,
            NounFirst = noun?.First ?? -1,
            NounLast = noun?.Last ?? -1,
        };
        return kind == ClaimKind.Rank ? quantity : WithHedge(sentence, quantity);
    }

    /// <summary>"one" is mostly a pronoun, and small words stand in idioms; as counts they need the noun they count.</summary>
    private static bool WordCounts(Sentence sentence, Quantity quantity, (int First, int Last)? counted)
    {
        if (quantity.Value != 1) return true;
        var before = sentence.Lower(quantity.First - 1);
        if (counted is { } many && many.First == quantity.Last + 1 && many.First == many.Last && sentence.PennTags[many.Last] == PennTag.NNS && Nouns.Singular(sentence.Lower(many.Last)) != sentence.Lower(many.Last)) return false; // if one steps back
        if (before == "single" || quantity.First > 1 && sentence.Tags[quantity.First - 1] == PartOfSpeech.Adjective && sentence.Lower(quantity.First - 2) is "a" or "an" && !(quantity.Last + 1 < sentence.Tokens.Length && sentence.Tags[quantity.Last + 1] == PartOfSpeech.Noun)) return false; // a sturdy one several years ago
        if (before is "no" or "the" or "same" or "loved" or "this" or "that" or "any" or "every" or "each" or "which" or "another" or "other" or "last" or "next" or "-" or "or" or "not" or "first" or "new" or "old" or "big" or "good" or "great") return false;
        var next = sentence.Lower(quantity.Last + 1);
        if (next == "of" && sentence.Lower(quantity.Last + 2) == "the" && sentence.Lower(quantity.Last + 3) is "first" or "last" or "few" or "only") return false; // one of the first to leave
        if (next is "another" or "day" or "more" or "way" or "thing" or "time" or "-") return false;
        if (TimeVocabulary.Head(next).Class is TimeWordClass.Part or TimeWordClass.Weekday or TimeWordClass.Season or TimeWordClass.Month) return false; // one night in May
        if (sentence.Lower(quantity.Last + 2) == "after" && sentence.Lower(quantity.Last + 3) == "another") return false; // one storm after another
        if (next is "side" or "hand" or "point" or "stage" && before is "on" or "at" or "to" or "from") return false;
        return counted is not null || next == "of" && sentence.Lower(quantity.Last + 2) is "the" or "its" or "his" or "her" or "their" or "our" or "my" or "those" or "these" or "two" or "three" or "several" or "many";
    }

    /// <summary>"leads Ott 47 to 39 percent": whatever name stands before, the number is half of a pair.</summary>
    private static bool SharesPercent(Sentence sentence, Quantity quantity) =>
        sentence.Lower(quantity.Last + 1) == "to" && quantity.Last + 3 < sentence.Tokens.Length && sentence.Tokens[quantity.Last + 2].Kind == TokenKind.Number && Units.UnitTable.At(sentence, quantity.Last + 3) is { Unit.Dimension: "percent" };

    /// <summary>"One year, the mill burned", "may one day close": some year or day, no length of time.</summary>
    private static bool IsOnce(Sentence sentence, Quantity quantity)
    {
        if (sentence.Lower(quantity.First) != "one" || quantity is not { Value: 1, Bound: Bound.Exactly } || quantity.Last != quantity.First + 1) return false;
        var opens = quantity.First == 0 || sentence.Tags[quantity.First - 1] is PartOfSpeech.Punctuation;
        var modal = quantity.First > 0 && sentence.Lower(quantity.First - 1) is "may" or "might" or "will" or "would" or "could" or "can" or "should" or "must" or "i" or "he" or "she" or "we" or "they" or "who";
        return sentence.Lower(quantity.Last) == "day" ? modal || opens && sentence.Lower(quantity.Last + 1) is not ("of" or "is" or "was") : opens && sentence.Lower(quantity.Last + 1) == ",";
    }

    /// <summary>A bare number that looks like a year and counts nothing, or stands before one thing, "a 2017 analysis", is left to the room of times.</summary>
    private static bool IsBareYear(Sentence sentence, Quantity quantity, bool counted) =>
        (!counted || FollowsYear(sentence, quantity.First)) && (Hedges.EndingAt(sentence, quantity.First) is not { Bound: Bound.MoreThan or Bound.LessThan or Bound.AtLeast } hedge || sentence.Lower(hedge.First - 1) is "until" or "till" or "since" or "through" && !counted) && quantity.Value is >= 1500 and <= 2199 && sentence.Tokens[quantity.First].Text.Length == 4 && quantity.First == quantity.Last;

    /// <summary>"the 1998 and 2017 votes": a second year after the first.</summary>
    private static bool FollowsYear(Sentence sentence, int at) =>
        at > 1 && sentence.Lower(at - 1) is "and" or "or" && sentence.Tokens[at - 2] is { Kind: TokenKind.Number, Text.Length: 4 } first && NumberReader.Digits(first.Text) is >= 1500 and <= 2199;
}
