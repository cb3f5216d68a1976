using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>Links a new level to its baseline and to the size of the change.</summary>
internal static class ChangeLinker
{
    /// <summary>How many numbers away a level or a baseline is looked for.</summary>
    private const int Reach = 24;

    public static void Link(ClauseContext clause, ClauseTrends trends, List<NumericClaim> claims, int first, EarlierClaims earlier)
    {
        var count = clause.Quantities.Count;
        for (var i = 0; i < count; i++)
        {
            if (trends.IsBaseline(i)) LinkBaseline(clause, trends, claims, first, i, earlier);
            else LinkAmount(clause, claims, first, i);
        }

        for (var i = 1; i < count; i++) LinkNamedAmount(clause, trends, claims, first, i);
    }

    /// <summary>"…, an increase of 53 percent": the amount belongs to the last level before it that has a baseline.</summary>
    private static void LinkNamedAmount(ClauseContext clause, ClauseTrends trends, List<NumericClaim> claims, int first, int index)
    {
        var sentence = clause.Sentence;
        var of = clause.Quantities[index].HedgeFirst - 1;
        var trend = TrendWords.Of(sentence.Lower(of - 1));
        if (sentence.Lower(of) != "of" || trend == Trend.None) return;
        if (!trends.IsBaseline(index - 1) && IsApposed(clause, index, of - 1) && claims[first + index - 1] is { Change: null, Kind: not ClaimKind.Age } level && (level.Trend == Trend.None || level.Trend == trend))
        {
            claims[first + index - 1] = level with { Change = new Change(null, claims[first + index].Id), Trend = trend };
            if (claims[first + index].Trend == Trend.None) claims[first + index] = claims[first + index] with { Trend = trend };
            return;
        }

        for (var j = index - 1; j >= Math.Max(0, index - Reach); j--)
            if (claims[first + j].Change is { From: not null, By: null } change && (claims[first + index].Kind is ClaimKind.Percentage or ClaimKind.PercentagePoints or ClaimKind.Ratio || claims[first + j].Unit == claims[first + index].Unit))
            {
                claims[first + j] = claims[first + j] with { Change = change with { By = claims[first + index].Id } };
                if (claims[first + index].Trend == Trend.None) claims[first + index] = claims[first + index] with { Trend = trend };
                return;
            }
    }

    /// <summary>"It was 40 minutes last week, a rise of 5 minutes": the noun stands after the level and a comma, with nothing but a time between.</summary>
    private static bool IsApposed(ClauseContext clause, int index, int noun)
    {
        var sentence = clause.Sentence;
        var at = noun - 1;
        while (at > 0 && sentence.Tags[at] == PartOfSpeech.Adjective) at--;
        if (sentence.Lower(at) is not ("a" or "an") || sentence.Lower(at - 1) is not ("," or "—" or "–" or "(")) return false;
        for (var i = clause.Quantities[index - 1].SpanLast + 1; i < at - 1; i++)
            if (!clause.IsTime(i) && sentence.Tags[i] != PartOfSpeech.Auxiliary && sentence.PennTags[i] != PennTag.VBN && sentence.Lower(i) is not ("in" or "on" or "for" or "at" or "from" or "since"))
                return false;
        return clause.Quantities[index - 1].SpanLast < at - 1 && (clause.Quantities[index].Kind is ClaimKind.Percentage or ClaimKind.PercentagePoints || clause.Quantities[index].Unit == clause.Quantities[index - 1].Unit || clause.Quantities[index].Kind == ClaimKind.Money && clause.Quantities[index - 1].Kind == ClaimKind.Money);
    }

    private static void LinkBaseline(ClauseContext clause, ClauseTrends trends, List<NumericClaim> claims, int first, int index, EarlierClaims earlier)
    {
        var sentence = clause.Sentence;
        var mark = clause.MarkBefore(index);
        if (sentence.Lower(mark) is "and" or ",") return; // a second baseline: the first one is the nearest
        var baseline = claims[first + index];
        var level = -1;
        if (sentence.Lower(mark) == "from")
        {
            // "from A … to B"
            for (var j = index + 1; j < Math.Min(clause.Quantities.Count, index + Reach) && level < 0 && !clause.HasClause(j - 1); j++)
                if (sentence.Lower(clause.MarkBefore(j)) == "to")
                    level = first + j;
        }

        // "341,000 items, up 14 percent from 299,000": what stands right before "from" is the size of the change, not the level.
        var last = index - 1;
        var amount = -1;
        if (level < 0 && last > 0 && clause.Quantities[last].SpanLast == mark - 1 && claims[first + last].Trend != Trend.None && IsAmount(sentence, clause.Quantities[last].HedgeFirst)) amount = first + last--;
        // "that is $300 more than last year's $5,100": what stands right before "more" is the difference.
        if (amount < 0 && last >= 0 && sentence.Lower(mark) == "than" && sentence.Lower(mark - 1) is "more" or "less" or "fewer" or "higher" or "lower" && clause.Quantities[last].SpanLast == mark - 2) return;
        for (var j = last; j >= Math.Max(0, last - Reach) && level < 0; j--)
            if (!(clause.Quantities[j] is { NounFirst: >= 0, Unit: null } && baseline.Unit is not null) && !(clause.Quantities[index] is { NounFirst: >= 0, Unit: null } && claims[first + j].Unit is not null) && (amount < 0 || j == last && clause.Quantities[index].NounFirst < 0 && baseline.Unit is null ? SameMeasure(claims[first + j], baseline) : claims[first + j].Unit == baseline.Unit && claims[first + j].Kind == baseline.Kind) && !trends.IsBaseline(j) && IsComparable(claims[first + j], baseline) && !Conversions.Is(clause, j))
                level = first + j;
        // "fell by a third, from 90 to 60": the size of the change stands before both levels.
        if (level >= 0 && level != first + last && amount < 0 && sentence.Lower(mark) == "from" && sentence.Lower(mark - 1) == "," && last >= 0 && clause.Quantities[last].SpanLast == mark - 2 && claims[first + last].Trend != Trend.None) amount = first + last;
        if (level < 0 && amount >= 0) return;
        var trend = amount >= 0 ? claims[amount].Trend : TrendWords.Of(sentence.Lower(mark - 1));
        if (level < 0 && earlier.For(sentence) is var before and >= 0 && trend != Trend.None && SameMeasure(claims[before], baseline))
        {
            level = before;
            if (claims[level].Trend == Trend.None) claims[level] = claims[level] with { Trend = trend };
        }

        if (level < 0 || !SameMeasure(claims[level], baseline)) return;
        var moves = trend != Trend.None || claims[level].Trend != Trend.None;
        if (!moves && level >= first && CountsElse(sentence, clause.Quantities[level - first], clause.Quantities[index])) return;
        var another = (!moves || sentence.Lower(clause.Quantities[index].SpanLast + 1) is "among" or "for") && (sentence.Lower(mark - 1) == "compared" || sentence.Lower(mark) is "against" or "versus" or "vs" or "vs.") && IsOfAnother(clause, clause.Quantities[index].SpanLast + 1);
        if (!another) claims[level] = claims[level] with
        {
            Change = new Change(baseline.Id, amount >= 0 ? claims[amount].Id : claims[level].Change?.By),
            Trend = claims[level].Trend != Trend.None ? claims[level].Trend : trend,
        };
        // The baseline is measured in the level's terms: "grew to 73, up from 64".
        var bare = clause.Quantities[index].NounFirst < 0 && level >= first && (mark < clause.Quantities[index].HedgeFirst - 1 || sentence.Lower(mark) is not ("'s" or "’s")); // up from Norway's 3%
        if ((baseline.Subject is null || bare) && claims[level].Subject is { } subject) claims[first + index] = baseline with { Subject = subject };
        if (baseline is { Kind: ClaimKind.Count, Unit: null } && claims[level].Unit is { } unit && clause.Quantities[index].NounFirst < 0)
            claims[first + index] = claims[first + index] with { Unit = unit, Kind = claims[level].Kind };
        else if (claims[level] is { Kind: ClaimKind.Count, Unit: null } && baseline.Unit is { } old && level >= first && clause.Quantities[level - first].NounFirst < 0)
            claims[level] = claims[level] with { Unit = old, Kind = baseline.Kind };
    }

    /// <summary>"57 percent for Quill, compared with 33 percent for Ott", "compared with 40 in Orkney": somebody or somewhere else, and no earlier level.</summary>
    private static bool IsOfAnother(ClauseContext clause, int after) =>
        clause.Sentence.Lower(after) is "for" or "of" or "among" && !clause.IsTime(after + 1) && !clause.IsTime(after + 2) || clause.Sentence.Lower(after) == "in" && after + 1 < clause.Sentence.Tokens.Length && clause.Sentence.PennTags[after + 1] is PennTag.NNP or PennTag.NNPS && !clause.IsTime(after + 1);

    /// <summary>"one baker with orders from nine vales": each counts a noun of its own, so neither is an old level of the other.</summary>
    private static bool CountsElse(Sentence sentence, Quantity level, Quantity baseline) =>
        level is { Unit: null, NounLast: >= 0 } && baseline is { Unit: null, NounLast: >= 0 } && Nouns.Singular(sentence.Lower(level.NounLast)) != Nouns.Singular(sentence.Lower(baseline.NounLast));

    /// <summary>Levels of one measure lie within two orders of magnitude: the six of "six branches" is no level of 299,444.</summary>
    private static bool IsComparable(NumericClaim level, NumericClaim baseline) =>
        level.Value is not { } a || baseline.Value is not { } b || a <= 0 || b <= 0 || (a / b < 100 && b / a < 100);

    /// <summary>True for a number right after "up", "down" or "by", which is how much something changed.</summary>
    private static bool IsAmount(Sentence sentence, int first) => sentence.Lower(first - 1) is "up" or "down" or "by" || TrendWords.Of(sentence.Lower(first - 1)) != Trend.None;

    /// <summary>"Astel rose 4%, and Brindle gained 3%": the first is itself how much something changed, and no level.</summary>
    private static bool IsChange(NumericClaim claim, Sentence sentence, int first) =>
        claim.Kind is ClaimKind.Percentage or ClaimKind.PercentagePoints && claim.Trend != Trend.None && IsAmount(sentence, first);

    /// <summary>"slid 7.5% to $512.6 million", "by 0.4 points to 5.2 percent", "$1,420, 11 percent more than".</summary>
    private static void LinkAmount(ClauseContext clause, List<NumericClaim> claims, int first, int index)
    {
        var sentence = clause.Sentence;
        if (index + 1 >= clause.Quantities.Count) return;
        var (amount, next) = (first + index, first + index + 1);
        var quantity = clause.Quantities[index + 1];
        var gap = quantity.HedgeFirst - clause.Quantities[index].SpanLast;
        var mark = sentence.Lower(clause.MarkBefore(index + 1));
        if (mark is "to" && sentence.Lower(clause.MarkBefore(index)) == "to" && Gapping.Owner(clause, index + 1) is not null) return; // two levels
        if (mark is "to" && gap <= 3 && clause.Quantities[index] is { Kind: ClaimKind.Count, Unit: null, NounFirst: >= 0 } old && quantity is { Kind: ClaimKind.Count, Unit: null, NounFirst: < 0 } && claims[amount].Trend != Trend.None && sentence.Lower(old.HedgeFirst - 1) is "the" or "its" or "their" or "his" or "her" or "our")
        {
            // "reducing the 30 berths to 12": what is there already is the old level.
            claims[next] = claims[next] with { Change = new Change(claims[amount].Id, claims[next].Change?.By), Trend = claims[amount].Trend };
            claims[amount] = claims[amount] with { Trend = Trend.None };
            return;
        }

        if (mark is "to" or "at" && gap <= 12 && sentence.Lower(clause.Quantities[index].Last) is not ("straight" or "consecutive" or "successive") && !HasBreak(clause, index) && !clause.HasClause(index) && claims[amount].Trend != Trend.None && claims[amount].Change is null && claims[amount].Span != claims[next].Span)
        {
            var level = claims[next] is { Kind: ClaimKind.Count, Unit: null } && quantity.NounFirst < 0 && !(IsSmallCoin(claims[amount].Unit) && claims[next].Value is { } price && price != decimal.Truncate(price)) && claims[amount] is { Kind: ClaimKind.Measure or ClaimKind.Rate or ClaimKind.Money } ? claims[next] with { Kind = claims[amount].Kind, Unit = claims[amount].Unit } : claims[next]; // by 100,000 barrels a day to 2.5 million
            if (quantity.NounFirst < 0 && clause.Quantities[index].NounFirst < 0 && claims[amount].Subject is { } subject) level = level with { Subject = subject }; // rose by 11,000 on the month to 1.3 million
            claims[next] = level with { Change = new Change(claims[next].Change?.From, claims[amount].Id), Trend = claims[amount].Trend };
            return;
        }

        if (mark == "to" && gap <= 4 && claims[amount].Unit is not null && claims[next].Unit == claims[amount].Unit && claims[amount].Change is null && sentence.Lower(clause.Quantities[index].SpanLast + 1) == "," && clause.MarkBefore(index + 1) is var to && TrendWords.Of(sentence.Lower(to - 1)) is var turned and not Trend.None && to - 2 == clause.Quantities[index].SpanLast + 1)
        {
            claims[next] = claims[next] with { Change = new Change(claims[amount].Id, claims[next].Change?.By), Trend = turned }; // a fine of £80, cut to £40
            return;
        }

        // "The total is $15.7 million, 1.9 percent more than …": the amount follows its level.
        if (claims[next].Trend != Trend.None && claims[amount].Kind != ClaimKind.Multiple && !(quantity.IsVerb && sentence.PennTags[quantity.Last] != PennTag.VBG && !HasRelative(sentence, clause.Quantities[index].SpanLast + 1, quantity.HedgeFirst)) && gap <= 12 && (claims[next].Kind is ClaimKind.Percentage or ClaimKind.PercentagePoints or ClaimKind.Multiple || IsMoved(clause, index)) && claims[amount].Change?.By is null && (claims[amount].Kind is not (ClaimKind.Duration or ClaimKind.Age) || Differences.Is(clause, index + 1)) && !IsChange(claims[amount], sentence, clause.Quantities[index].HedgeFirst)
            && HasComma(sentence, clause.Quantities[index].SpanLast + 1, quantity.HedgeFirst) && !ClosesAside(sentence, clause.Quantities[index].SpanLast + 1, quantity.HedgeFirst) && !(sentence.Lower(quantity.HedgeFirst - 1) == "by" && VerbSubject.Held(clause, quantity.HedgeFirst - 1) is not null) && !HasSubject(clause, index) && !clause.IsRestated(index + 1))
        {
            // "checked out 341,000 items from six branches, up 14 percent": a small count in words beside a larger number is no level.
            var level = Conversions.Original(clause, index) is var original and >= 0 ? first + original : amount;
            if (clause.Quantities[index].InWords && index > 0 && claims[level].Kind == ClaimKind.Count && claims[level - 1].Kind == ClaimKind.Count && !clause.Quantities[index - 1].InWords) level--;
            claims[level] = claims[level] with { Change = new Change(claims[level].Change?.From, claims[next].Id), Trend = claims[next].Trend };
        }
    }

    /// <summary>"fell 12 paise to 83.10": what is written with a fraction is in the coin that the small one is a part of.</summary>
    private static bool IsSmallCoin(string? unit) => unit is "cent" or "paisa" or "GBX";

    /// <summary>"$41.20, down 85 cents", "149p, nearly 2p up on the week": an amount in the level's own terms, with its direction beside it.</summary>
    private static bool IsMoved(ClauseContext clause, int index)
    {
        var (sentence, level, amount) = (clause.Sentence, clause.Quantities[index], clause.Quantities[index + 1]);
        if (Differences.Is(clause, index + 1)) return true;
        if (amount.Kind != level.Kind || amount.Kind is not (ClaimKind.Money or ClaimKind.Measure)) return false;
        return sentence.Lower(amount.HedgeFirst - 1) is "up" or "down" && sentence.Lower(amount.HedgeFirst - 2) == "," || sentence.Lower(amount.HedgeFirst - 1) == "," && sentence.Lower(amount.SpanLast + 1) is "up" or "down";
    }

    /// <summary>True where a new clause starts between the number and the next.</summary>
    private static bool HasBreak(ClauseContext clause, int index)
    {
        for (var i = clause.Quantities[index].SpanLast + 1; i < clause.Quantities[index + 1].HedgeFirst; i++)
            if (clause.IsClauseBreak(i))
                return true;
        return false;
    }

    /// <summary>True where the next number is said of something else: "at 40p, its sales are up 3 percent", but "$40, which is up 3 percent".</summary>
    private static bool HasSubject(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var joined = false;
        for (var i = clause.Quantities[index].SpanLast + 1; i < clause.Quantities[index + 1].HedgeFirst; i++)
        {
            if (Antecedent.IsRelative(sentence.Lower(i))) return false;
            if (sentence.Lower(i) is "said" or "says") return true; // had 900 members, said fees were up 3 percent
            joined |= sentence.Lower(i) is "and" or "but" or "as" or ";" or "while" or "when";
            if (joined && i > 0 && sentence.PennTags[i] is PennTag.VBD or PennTag.VBZ or PennTag.VBP && sentence.Tags[i - 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun && !clause.IsTime(i - 1)) return true; // the rate fell to 7 percent, and fares rose 4 percent
            if (sentence.Tags[i] == PartOfSpeech.Auxiliary && sentence.Tags[i - 1] is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun && !clause.IsTime(i - 1)) return true;
        }

        return false;
    }

    /// <summary>"Shares, which stood at $40 in May, plunged 3%": behind the comma the verb of the main clause goes on.</summary>
    private static bool ClosesAside(Sentence sentence, int from, int to)
    {
        for (var i = from; i < to - 1; i++)
        {
            if (sentence.Lower(i) != ",") continue;
            var verb = i + 1;
            while (verb < to && sentence.Tags[verb] == PartOfSpeech.Adverb && sentence.Lower(verb) is not ("up" or "down")) verb++;
            if (verb < to && sentence.PennTags[verb] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD) return true;
        }

        return false;
    }

    /// <summary>"supplies 9 percent, a figure that has doubled": said of the number before.</summary>
    private static bool HasRelative(Sentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Antecedent.IsRelative(sentence.Lower(i)))
                return true;
        return false;
    }

    private static bool HasComma(Sentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (sentence.Lower(i) is "," or "—" or "–" or "(")
                return true;
        return false;
    }

    /// <summary>True where two claims can be levels of one measure: the same unit, or a bare number beside any.</summary>
    private static bool SameMeasure(NumericClaim a, NumericClaim b) =>
        a.Unit == b.Unit || (a.Unit is null && a.Kind == ClaimKind.Count && b.Kind is not (ClaimKind.Age or ClaimKind.Rank or ClaimKind.Multiple)) || (b.Unit is null && b.Kind == ClaimKind.Count && a.Kind is not (ClaimKind.Age or ClaimKind.Rank or ClaimKind.Multiple));
}
