using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Claims;

/// <summary>Gives a number its unit and bound where the writer left them out: "grew to 458 million euros ($501 million) from 419 million".</summary>
internal static class EllipticUnits
{
    /// <summary>How many numbers back a unit is taken over from.</summary>
    private const int Reach = 4;

    /// <summary>How many tokens "the usual ten-year average" may have between its factor and "of".</summary>
    private const int LongestTotal = 8;

    /// <summary>"won 57 to 33 percent", "leads Ott 47-39 percent": the higher share first, which no range has.</summary>
    private static bool IsHigherPercent(ClauseContext clause, int index) =>
        clause.Quantities[index] is { Kind: ClaimKind.Count, Unit: null, NounFirst: < 0, Value: <= 100 and var value } quantity && clause.Quantities[index + 1] is { Unit: "percent", Value: { } lower } next && lower < value
        && next.First == quantity.Last + 2 && clause.Sentence.Lower(quantity.Last + 1) is "to" or "-" or "–";

    /// <summary>Fills the units and bounds in, in place.</summary>
    /// <remarks>Only numbers with a magnitude word and no noun take the money unit of the number before them; small numbers may count anything.</remarks>
    /// <param name="clause">The sentence.</param>
    /// <param name="quantities">Its numbers.</param>
    /// <param name="millions">True where the sentences before write "m" for a million.</param>
    /// <param name="style">True where the article writes sums of money so.</param>
    public static void Fill(ClauseContext clause, List<Quantity> quantities, bool millions, bool style)
    {
        for (var i = quantities.Count - 2; i >= 0; i--)
            if (IsHigherPercent(clause, i)) quantities[i] = quantities[i] with { Kind = ClaimKind.Percentage, Unit = "percent" };
            else if (IsShort(clause, i)) quantities[i] = quantities[i] with { Kind = quantities[i + 1].Kind, Unit = quantities[i + 1].Unit };
            else if (IsSuspended(clause, i)) quantities[i] = quantities[i] with { Kind = quantities[i + 1].Kind, Unit = quantities[i + 1].Unit, NounFirst = quantities[i + 1].NounFirst, NounLast = quantities[i + 1].NounLast };
        Quantity? money = null, million = null;
        for (var i = 0; i < quantities.Count; i++)
        {
            var quantity = quantities[i];
            if (quantity.Bound == Bound.Exactly && Conversions.Original(clause, i) is var original and >= 0 && quantities[original].Bound is { } bound && bound != Bound.Between)
                quantities[i] = quantity with { Bound = bound }; // more than 300 hp (220 kW)
            quantity = quantities[i];
            if (i > 0 && SharedMagnitude(clause, i) is { } level) quantities[i - 1] = level;
            if (IsMetre(quantity) && million is not null) quantities[i] = quantity = quantity with { Value = quantity.Value * 1_000_000, Kind = million.Kind, Unit = million.Unit };
            if (IsMillion(quantity)) million = quantity;
            if (style && IsMetre(quantity) && !IsLength(clause.Sentence, quantity.SpanLast + 1) && MillionLetters.IsOfMany(clause, i)) quantities[i] = quantity = quantity with { Value = quantity.Value * 1_000_000, Kind = ClaimKind.Count, Unit = null };
            millions |= quantity.Unit is null && IsMillion(quantity);
            if (millions && IsMetre(quantity) && !IsLength(clause.Sentence, quantity.SpanLast + 1)) quantities[i] = quantity = quantity with { Value = quantity.Value * 1_000_000, Kind = ClaimKind.Count, Unit = null };
            if (i > 0 && Conversions.Original(clause, i) == i - 1 && quantity.Kind is ClaimKind.Money or ClaimKind.Measure && Rates.Denominator(clause.Sentence, quantity.SpanLast + 2) is { } per)
            {
                quantities[i - 1] = quantities[i - 1] with { Unit = quantities[i - 1].Unit + " per " + per.Name };
                quantities[i] = quantity with { Unit = quantity.Unit + " per " + per.Name }; // 9 million kroner ($1 million) a year
            }

            if (IsPercentagePoints(clause, i)) quantities[i] = quantity = quantity with { Kind = ClaimKind.PercentagePoints, Unit = "percentage point" };
            if (quantity.Kind == ClaimKind.Money)
            {
                if (i > 0 && FromTo(clause, i) && quantities[i - 1].Kind == ClaimKind.Money && Currency(quantities[i - 1]) == Currency(quantity) && quantities[i - 1].Unit != quantity.Unit)
                {
                    // from $71 per barrel to $58
                    var unit = quantity.Unit!.Length > quantities[i - 1].Unit!.Length ? quantity.Unit : quantities[i - 1].Unit;
                    quantities[i - 1] = quantities[i - 1] with { Unit = unit };
                    quantities[i] = quantity = quantity with { Unit = unit };
                }

                if (clause.Sentence.Lower(quantity.SpanLast + 1) != "for" && Compared(clause, i) is var other and >= 0 && quantities[other].Unit != quantity.Unit && Currency(quantities[other]) == Currency(quantity) && (quantities[other].Unit == Currency(quantity) || quantity.Unit == Currency(quantity)))
                {
                    // $1.60 a share, up from $1.20
                    var unit = quantity.Unit!.Length > quantities[other].Unit!.Length ? quantity.Unit : quantities[other].Unit;
                    quantities[other] = quantities[other] with { Unit = unit };
                    quantities[i] = quantity = quantity with { Unit = unit };
                }

                if (!Conversions.Is(clause, i)) money = quantity;
            }
            else if (money is not null && quantity is { Kind: ClaimKind.Count, Unit: null, NounFirst: < 0 } && (quantity.Value ?? quantity.High) >= 100_000 && quantity.Sentence.Lower(quantity.Last) is "million" or "billion" or "trillion" or "bn")
                quantities[i] = quantity with { Kind = ClaimKind.Money, Unit = money.Unit };
            else if (i + 1 < quantities.Count && quantities[i + 1] is { Kind: ClaimKind.Money } whole && quantity is { Kind: ClaimKind.Count, Unit: null } && (quantity.Value ?? quantity.High) >= 100_000 && clause.Sentence.Lower(quantity.Last + 1) == "of" && whole.HedgeFirst - quantity.Last <= 3)
                quantities[i] = quantity with { Kind = ClaimKind.Money, Unit = whole.Unit, NounFirst = -1, NounLast = -1 }; // 35 million of the 2.4 billion kronor
            else if (i > 0 && quantities[i - 1].Kind == ClaimKind.Measure && IsDifference(clause.Sentence, quantity))
                quantities[i] = quantity with { Kind = ClaimKind.Measure, Unit = quantities[i - 1].Unit, NounFirst = -1, NounLast = -1 };
            else if (i > 0 && IsSameRate(clause.Sentence, quantities[i - 1], quantity))
                quantities[i] = quantity with { Kind = ClaimKind.Rate, Unit = quantities[i - 1].Unit, NounFirst = quantities[i - 1].NounFirst, NounLast = quantities[i - 1].NounLast };
            else if (quantity is { Kind: ClaimKind.Count, Unit: null, NounFirst: < 0 } && (Parallel(clause, i) ?? Shared(clause, i) ?? Lasted(clause, i) ?? Multiplied(clause, i)) is { } twin)
                quantities[i] = quantity with { Kind = twin.Kind, Unit = twin.Unit };
        }
    }

    /// <summary>"37 million tonnes, four million fewer than in May": how much more or less it is, in the same unit.</summary>
    private static bool IsDifference(Sentence sentence, Quantity quantity) =>
        quantity is { Kind: ClaimKind.Count, Unit: null } && quantity.SpanLast == quantity.Last && sentence.Lower(quantity.Last + 1) is "more" or "fewer" or "less" or "lower" or "higher" && sentence.Lower(quantity.Last + 2) is "than" or "," or ".";

    /// <summary>"4.1 thefts per 1,000 homes in Orle and 2.6 in Fenn": elsewhere, per as many.</summary>
    private static bool IsSameRate(Sentence sentence, Quantity rate, Quantity quantity)
    {
        if (rate.Kind != ClaimKind.Rate || quantity is not { Kind: ClaimKind.Count, Unit: null, NounFirst: < 0, InWords: false } || quantity.SpanLast != quantity.Last) return false;
        var where = sentence.Lower(quantity.Last + 1);
        var joint = quantity.HedgeFirst - 1;
        if (sentence.Lower(joint) is "to" or "with" && sentence.Lower(joint - 1) == "compared") joint--;
        return where is "in" or "for" or "at" or "among" or "on" && sentence.Lower(rate.SpanLast + 1) == where && sentence.Lower(joint) is "and" or "," or "but" or "against" or "compared";
    }

    /// <summary>"two-, three- and nine-berth cabins": what is joined to the last number of the list is meant with each.</summary>
    private static bool IsSuspended(ClauseContext clause, int index)
    {
        var (sentence, quantity, next) = (clause.Sentence, clause.Quantities[index], clause.Quantities[index + 1]);
        if (quantity is not { Unit: null, Kind: ClaimKind.Count } || sentence.Lower(quantity.Last + 1) != "-" || !sentence.IsGlued(quantity.Last + 1) || sentence.IsGlued(quantity.Last + 2) && sentence.Lower(quantity.Last + 2) != ",") return false;
        return sentence.Lower(quantity.Last + 2) is "," or "and" or "or" or "to" && next.First - quantity.Last <= 4 && (next.NounFirst >= 0 || next.Unit is not null);
    }

    /// <summary>"12 and 15 points", "4, 6 and 9 percent": a list whose last number has the unit of all.</summary>
    private static bool IsShort(ClauseContext clause, int index)
    {
        var (sentence, quantity, next) = (clause.Sentence, clause.Quantities[index], clause.Quantities[index + 1]);
        if (quantity is not { Unit: null, Kind: ClaimKind.Count, NounFirst: < 0, Bound: not Bound.Between } || quantity.SpanLast != quantity.First || next.Unit is null || next.Kind is not (ClaimKind.Measure or ClaimKind.Percentage or ClaimKind.Duration) || next.HedgeFirst != next.First || next.InWords != quantity.InWords) return false;
        var joint = quantity.SpanLast + 1;
        if (next.First != joint + 1 || sentence.Lower(next.SpanLast + 1) is "later" or "earlier" or "after" or "ago") return false; // "won 12 and 3 weeks later lost"
        if (next.Unit == "percent" && quantity.Value > 100 && next.Value <= 100 && sentence.Lower(joint) == "or") return false; // 7,310 or 4 percent fewer
        if (sentence.Lower(joint) is "and" or "or") return true;
        return sentence.Lower(joint) == "," && index + 2 < clause.Quantities.Count && clause.Quantities[index + 2].Unit == next.Unit && sentence.Lower(next.SpanLast + 1) is "and" or "or" or "," && clause.Quantities[index + 2].First <= next.SpanLast + 3;
    }

    /// <summary>"62%, down 5 points", "fell 5 points to 62 percent", "by 5 points from 67%": points beside a percentage are points of it.</summary>
    private static bool IsPercentagePoints(ClauseContext clause, int index)
    {
        var (sentence, quantities) = (clause.Sentence, clause.Quantities);
        if (quantities[index] is not { Kind: ClaimKind.Measure, Unit: "point" } points) return false;
        if (index + 1 < quantities.Count && quantities[index + 1].Kind == ClaimKind.Percentage && sentence.Lower(clause.MarkBefore(index + 1)) is "to" or "from" && clause.MarkBefore(index + 1) == points.SpanLast + 1) return true;
        var mark = clause.MarkBefore(index);
        if (index > 0 && quantities[index - 1].Kind == ClaimKind.Percentage && sentence.Lower(points.SpanLast + 1) is "up" or "down" && sentence.Lower(points.SpanLast + 2) is "on" or "from") return true; // 59%, and 7 points down on May
        if (index > 0 && quantities[index - 1].Kind == ClaimKind.Percentage && sentence.Lower(mark) == "of" && TrendWords.Of(sentence.Lower(mark - 1)) != Trend.None && sentence.Lower(mark - 2) is "a" or "an" && sentence.Lower(mark - 3) == ",") return true; // 9%, a loss of 22 points
        return index > 0 && quantities[index - 1].Kind == ClaimKind.Percentage && sentence.Lower(mark) is "up" or "down" && sentence.Lower(mark - 1) == "," && quantities[index - 1].SpanLast == mark - 2;
    }

    /// <summary>"from A to B", with nothing but a time between.</summary>
    private static bool FromTo(ClauseContext clause, int index) =>
        clause.Sentence.Lower(clause.MarkBefore(index)) == "to" && clause.Sentence.Lower(clause.MarkBefore(index - 1)) == "from" && clause.Quantities[index - 1].Bound != Bound.Between && clause.Quantities[index].First - clause.Quantities[index - 1].SpanLast <= 8;

    /// <summary>The money that the baseline at <paramref name="index"/> is compared with, right before it or before its change: "…, up from $3", "…, up 4% from $3", "… against $3"; -1 where none is.</summary>
    private static int Compared(ClauseContext clause, int index)
    {
        var mark = clause.MarkBefore(index);
        var at = clause.Sentence.Lower(mark) switch
        {
            "from" when clause.Sentence.Lower(mark - 1) is "up" or "down" => mark - 1,
            "from" => mark,
            "with" or "to" when clause.Sentence.Lower(mark - 1) == "compared" => mark - 1,
            "against" or "versus" or "vs" or "vs." => mark,
            _ => -1,
        };
        var before = index - 1;
        if (before > 0 && clause.Quantities[before] is { Kind: ClaimKind.Percentage } change && change.SpanLast == at - 1)
        {
            at = change.HedgeFirst - 1;
            if (clause.Sentence.Lower(at) is "up" or "down") at--;
            before--;
        }

        if (before > 0 && clause.Sentence.Lower(clause.MarkBefore(before)) == "or" && !IsOfSize(clause.Quantities[before], clause.Quantities[index])) before--; // $412 million, or $1.27 a share, compared with $398 million
        if (at <= 0 || before < 0 || clause.Quantities[before].Kind != ClaimKind.Money || !IsOfSize(clause.Quantities[before], clause.Quantities[index])) return -1;
        var words = 0; // but for a time: "€1.12 per share in the first half, against €0.98"
        for (var i = clause.Quantities[index - 1].SpanLast + 1; i < at; i++)
            if (!clause.IsTime(i)) words++;
        return words <= 6 ? before : -1;
    }

    /// <summary>Two prices of one thing lie within three orders of magnitude: $398 million is no share's.</summary>
    private static bool IsOfSize(Quantity a, Quantity b) =>
        (a.Value ?? a.High) is not { } first || (b.Value ?? b.High) is not { } second || first <= 0 || second <= 0 || first / 1000 < second && second / 1000 < first;

    private static string Currency(Quantity quantity) => quantity.Unit!.Split(' ')[0];

    /// <summary>The first number of "from 18.4 to 27 billion", in billions: only where that makes it the size of the second.</summary>
    private static Quantity? SharedMagnitude(ClauseContext clause, int index)
    {
        var (old, level) = (clause.Quantities[index - 1], clause.Quantities[index]);
        if (!FromTo(clause, index) || old is not { NounFirst: < 0, Value: > 0 and < 1000 } || (old.Unit is not null && (old.Unit != level.Unit || old.SpanLast > old.Last)) || (level.Value ?? level.Low) is not (>= 1_000_000 and var size)) return null;
        var scale = Scales.Of(size);
        var ratio = old.Value.Value * scale / size;
        return NumberReader.Magnitude(clause.Sentence.Lower(LastNumeral(level))) is >= 1_000_000 && ratio is > 0.1m and < 10 ? old with { Value = old.Value * scale, Kind = level.Kind, Unit = level.Unit } : null;
    }

    private static int LastNumeral(Quantity quantity)
    {
        var at = quantity.Last;
        while (at > quantity.First && NumberReader.Magnitude(quantity.Sentence.Lower(at)) is null) at--;
        return at;
    }

    /// <summary>The number with a unit that a bare one stands parallel to, after the same preposition: "rose by 4 percent, but tickets by 2".</summary>
    private static Quantity? Parallel(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var mark = sentence.Lower(clause.MarkBefore(index));
        if (clause.Quantities[index].InWords || mark is not ("by" or "at" or "to") || !IsClosed(sentence, clause.Quantities[index].SpanLast + 1)) return null;
        for (var i = index - 1; i >= Math.Max(0, index - Reach); i--)
        {
            if (sentence.Lower(clause.MarkBefore(i)) != mark) continue;
            return clause.Quantities[i].Unit is "percent" or "percentage point" or "basis point" or "point" or "degree" or "degree Celsius" or "degree Fahrenheit" ? clause.Quantities[i] : null;
        }

        return null;
    }

    /// <summary>True for metres by the letter alone, "2.8m", which behind "3.1m tonnes" are millions.</summary>
    private static bool IsMetre(Quantity quantity) =>
        quantity is { Unit: "metre", Value: not null } && quantity.First == quantity.Last && quantity.Sentence.Tokens[quantity.First].Text.EndsWith('m');

    /// <summary>True for a number that the letter multiplied: "52.7m riders".</summary>
    public static bool IsMillion(Quantity quantity) => (quantity.Value ?? quantity.High) >= 100_000 && quantity.Sentence.Tokens[quantity.First].Text.EndsWith('m');

    /// <summary>"118m long", "31m below the quay", "a 40m pool": metres, whatever else the letter stands for nearby.</summary>
    private static bool IsLength(Sentence sentence, int at) =>
        at < sentence.Tokens.Length && (sentence.Tags[at] is PartOfSpeech.Adjective or PartOfSpeech.Adverb or PartOfSpeech.Noun or PartOfSpeech.ProperNoun || sentence.Tags[at] == PartOfSpeech.Adposition && sentence.Lower(at) is not ("in" or "on" or "for" or "from" or "to" or "at" or "by" or "after" or "over"));

    /// <summary>The number with a unit whose verb and unit a bare one shares: "Webb scored 21 points and Ott 18".</summary>
    private static Quantity? Shared(ClauseContext clause, int index) =>
        index > 0 && clause.Quantities[index - 1].Kind == ClaimKind.Measure && Gapping.Owner(clause, index) is not null ? clause.Quantities[index - 1] : null;

    /// <summary>"a crossing that takes two hours lasted five": the length that a bare one, behind a verb of lasting, is told beside.</summary>
    private static Quantity? Lasted(ClauseContext clause, int index) =>
        index > 0 && clause.Quantities[index - 1] is { Kind: ClaimKind.Duration } length && clause.Sentence.Lower(clause.Quantities[index].HedgeFirst - 1) is "lasted" or "lasts" or "took" or "takes" && IsClosed(clause.Sentence, clause.Quantities[index].SpanLast + 1) ? length : null;

    /// <summary>"burned 90 hectares, three times the usual total of 30": what was multiplied is measured in the same unit.</summary>
    private static Quantity? Multiplied(ClauseContext clause, int index)
    {
        var sentence = clause.Sentence;
        var of = clause.Quantities[index].HedgeFirst - 1;
        if (sentence.Lower(of) != "of" || of < 1 || sentence.Tags[of - 1] != PartOfSpeech.Noun || !IsClosed(sentence, clause.Quantities[index].SpanLast + 1)) return null;
        var at = index - 1;
        while (at > 0 && clause.Quantities[at].Kind == ClaimKind.Duration) at--; // the 10-year average
        if (at < 1 || clause.Quantities[at] is not { Kind: ClaimKind.Multiple, IsVerb: false } factor || of - factor.SpanLast > LongestTotal) return null;
        return clause.Quantities[at - 1] is { Kind: ClaimKind.Measure or ClaimKind.Money or ClaimKind.Rate } measured ? measured : null;
    }

    /// <summary>Nothing follows that the number could count.</summary>
    private static bool IsClosed(Sentence sentence, int at) =>
        at >= sentence.Tokens.Length || sentence.Tags[at] is PartOfSpeech.Punctuation or PartOfSpeech.Conjunction || sentence.Lower(at) is "in" or "on" or "from" or "after" or "over" or "while";
}
