using ClaimTracker.Claims;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <summary>Readings of a number out of the figures that stand beside it and are known: "by 40 percent to 7,191", "182 of the 518, or 35 percent", "more than double the 52 of May".</summary>
internal static class SiblingReadings
{
    /// <summary>Words that may stand between a level and the size of its change.</summary>
    private static readonly string[] Links = [",", "(", "-", "–", "—", "up", "down", "a", "an", "the", "of", "or", "by", "to", "about", "some", "nearly", "almost", "only", "just", "increase", "rise", "jump", "gain", "growth", "drop", "fall", "decline", "decrease", "cut", "reduction", "change", "loss", "more", "than", "which", "is", "was"];

    /// <summary>How surely a change belongs to a level beside it.</summary>
    private const double Score = 0.93, LooseScore = 0.82;

    public static IEnumerable<Reading> Find(ClaimContext context)
    {
        var known = context.Siblings.Where(other => other.Id != context.Claim.Id).Select(other => (Claim: other, Level: context.Bonds.Of(other.Id)?.Level))
            .Where(pair => pair.Level is { } level && (level.When is not null || level.Table.Time is null)).Select(pair => (pair.Claim, Level: pair.Level!)).ToList();
        var kind = context.Claim.Kind;
        List<Reading> readings = [];
        Reached(context, readings);
        if (known.Count == 0)
        {
            if (kind is ClaimKind.Percentage or ClaimKind.Ratio) SameChange(context, PairKind.PercentChange, readings);
            else InFigures(context, readings);
            return readings;
        }

        var isChange = ChangeWords.IsStatedChange(context) || ChangeWords.IsAmount(context);
        switch (kind)
        {
            case ClaimKind.Percentage or ClaimKind.Ratio:
                if (isChange) Changes(context, known, PairKind.PercentChange, readings);
                Shares(context, known, readings);
                PartsOfColumn(context, known, readings);
                PartsOfAll(context, known, readings);
                SameChange(context, PairKind.PercentChange, readings);
                break;
            case ClaimKind.PercentagePoints:
                Changes(context, known, PairKind.Difference, readings);
                break;
            case ClaimKind.Multiple:
                Changes(context, known, PairKind.Multiple, readings);
                Against(context, known, readings);
                break;
            default:
                if (ChangeWords.IsAmount(context)) Changes(context, known, PairKind.Difference, readings);
                Each(context, known, readings);
                InFigures(context, readings);
                break;
        }

        return readings.Select(reading => reading with { IsTentative = reading.IsTentative || known.Any(pair => IsMadeOf(reading, pair.Level) && !context.Bonds.Of(pair.Claim.Id)!.IsFirm) });
    }

    private static bool IsMadeOf(Reading reading, Selection level) => reading switch
    {
        PairReading pair => ReferenceEquals(pair.Left, level) || ReferenceEquals(pair.Right, level),
        LevelReading one => ReferenceEquals(one.Selection, level),
        _ => true,
    };

    /// <summary>The change that led to a level beside the number, or away from it.</summary>
    private static void Changes(ClaimContext context, List<(NumericClaim Claim, Selection Level)> known, PairKind kind, List<Reading> readings)
    {
        foreach (var (claim, level) in known.OrderBy(pair => Gap(context, pair.Claim)))
        {
            if (level.When is not { } at || !Fits(context, level, kind) || claim.Change?.From == context.Claim.Id) continue;
            if (IsBase(context, claim))
            {
                // "The result, 24 percent, was down from 31 percent": two levels, and no size of a change.
                if (kind == PairKind.PercentChange && claim.Kind == ClaimKind.Percentage && IsLevel(context)) continue;
                if (claim.Span.Start > context.Claim.Span.End && context.Siblings.Any(other => other.Id != context.Claim.Id && other.Id != claim.Id && other.Kind != ClaimKind.Date && other.Change?.From != claim.Id && context.Bonds.Of(other.Id)?.Level?.IsOfSameSeries(level) != true && IsBetween(context, other, claim))) continue;
                Onward(context, level, at, kind, readings);
                continue;
            }

            // "Twice that of Stade": the past has no part in it.
            if ((kind == PairKind.Multiple && IsAgainstNumber(context)) || Comparand.IsOtherFigure(context) || context.Words.Mentions(level.Table).Any(mention => EntityChoice.IsCompared(context, mention))) continue;
            var isOwn = claim.Change?.By == context.Claim.Id || IsBeside(context, claim) || (LevelOf(context)?.Id == claim.Id && !IsOfAnother(context, claim, level));
            var score = isOwn ? Score : LooseScore;
            var bases = known.Where(other => other.Claim != claim && other.Level.IsOfSameSeries(level) && other.Level.When is { } before && before.Start < at.Start && !Series.Of(level).AreUnlike(at, before)).ToList();
            if (bases.Count > 0)
            {
                // "Boats rose 9 percent to 61, and kilns from 22 to 24": the pair behind other numbers has no change but its own.
                var isTheirs = isOwn || !context.Siblings.Any(other => other.Id != context.Claim.Id && other.Id != claim.Id && other.Kind != ClaimKind.Date && bases.TrueForAll(one => one.Claim.Id != other.Id) && IsBetween(context, other, claim));
                if (isTheirs) readings.Add(Pair(level, bases[0].Level, kind, score, isOwn || bases.Count == 1, level));
                continue;
            }

            if (!isOwn) continue;
            var series = Series.Of(level);
            var pairs = TimeChoice.Changes(context, series).Where(pair => pair.To.Window is { } to && (to == at || (series.IsWide && to.Covers(at)))).ToList();
            var isSaid = pairs.Any(pair => pair.From.IsLinked);
            // "61 boats, 12 fewer than a year earlier": a year before the time of the 61.
            if (SaysYearBefore(context) && series.Periods.Contains(at.Shift(-1)) && series.At(at.Shift(-1)) is { } yearBefore)
            {
                readings.Add(Pair(level, yearBefore, kind, Score, true, level));
                continue;
            }

            foreach (var (_, from) in pairs)
                if (series.At(from.Window!.Value) is { } before)
                    readings.Add(Pair(level, before, kind, score * from.Score, from.IsLinked, level));
            // Nobody says since when: the period before, and the same a year ago. Where both exist and differ, the change is nobody's lie.
            var plain = new[] { TimeChoice.Previous(series.Periods, at), at.Days < 300 ? at.Shift(-1) : null }.OfType<Period>().Distinct().Where(before => !series.AreUnlike(at, before)).Select(series.At).OfType<Selection>().ToList();
            if (!isSaid)
                foreach (var before in plain) readings.Add(Pair(level, before, kind, score - 0.02, plain.Count == 1 || at.Days >= 300, level));
        }
    }

    private static bool SaysYearBefore(ClaimContext context) =>
        context.Dates.Where(date => date.First > context.Last).ToList() is [{ Text: var text } date, ..] && date.First - context.Last <= 5 && text.Contains("year", StringComparison.Ordinal) && !text.Contains("years", StringComparison.Ordinal)
        && (text.EndsWith(" earlier", StringComparison.Ordinal) || text.EndsWith(" before", StringComparison.Ordinal) || text.Contains("previous", StringComparison.Ordinal));

    private static bool IsBetween(ClaimContext context, NumericClaim other, NumericClaim level) =>
        other.Span.Start > Math.Min(context.Claim.Span.Start, level.Span.Start) && other.Span.End < Math.Max(context.Claim.Span.End, level.Span.End);

    /// <summary>"$40 more than this year's $800": the level is the one that the change starts from, and leads to what the article spoke of before.</summary>
    private static void Onward(ClaimContext context, Selection level, Period at, PairKind kind, List<Reading> readings)
    {
        var series = Series.Of(level);
        foreach (var focus in context.Focuses.Reverse())
            if (focus.Table == level.Table && focus.Window is { } later && later.Start > at.Start && series.At(later) is { } after && after.IsOfSameSeries(level))
            {
                readings.Add(Pair(after, level, kind, Score, true, level));
                return;
            }

        foreach (var later in series.Periods.Where(period => period.Start >= at.End.AddDays(-1)).Take(1))
            if (series.At(later) is { } after)
                readings.Add(Pair(after, level, kind, Score - 0.05, false, level));
    }

    /// <summary>"Brake sold 61, while Stade sold 4 percent less": another name stands between the level and the change.</summary>
    private static bool IsOfAnother(ClaimContext context, NumericClaim claim, Selection level)
    {
        var (low, high) = (Math.Min(context.First, context.Sentence.TokenAt(claim.Span.Start)), Math.Max(context.Last, context.Sentence.TokenAt(claim.Span.End - 1)));
        return context.Words.Mentions(level.Table).Any(mention => mention.First > low && mention.Last < high && !level.Filters.Any(filter => filter.Column == mention.Column && filter.Values.SequenceEqual(mention.Values)));
    }

    /// <summary>True where no word of change leads to the number.</summary>
    private static bool IsLevel(ClaimContext context) => context.Sentence.Lower(context.First - 1) is not "by" && (context.First == 0 || context.Sentence.PennTags[context.First - 1] is not (Language.PennTag.VBD or Language.PennTag.VBN or Language.PennTag.VBG or Language.PennTag.VBZ or Language.PennTag.VBP));

    /// <summary>The level that a known change led to: "fell 6 percent to 61" where the fall is found.</summary>
    private static void Reached(ClaimContext context, List<Reading> readings)
    {
        var by = context.Claim.Change?.By;
        if (by is null || context.Sentence.Lower(context.First - 1) is not "to" || context.Bonds.Of(by) is not { IsFirm: true, Kind: Verdicts.VerdictKind.Supported, Reading: PairReading { IsChange: true, Kind: PairKind.PercentChange or PairKind.Difference, Left: var left } }) return;
        if (left.When is not null && (context.Claim.Unit is null || Comparison.UnitFactors.Between(left.Measure.Unit, context.Claim.Unit) is not null)) readings.Add(new LevelReading(left).AsKnown(Score) with { IsPinned = true, Unit = left.Measure.Unit });
    }

    /// <summary>True for a level that something is set against: "than the 52", "from 109".</summary>
    private static bool IsBase(ClaimContext context, NumericClaim claim)
    {
        if (context.Siblings.Any(other => other.Change?.From == claim.Id)) return true;
        var first = context.Sentence.TokenAt(claim.Span.Start);
        for (var i = first - 1; i >= Math.Max(0, first - 4); i--)
        {
            if (context.Sentence.Lower(i) is "than" or "from" or "against" or "versus") return true;
            if (context.Sentence.Lower(i) is "," or "to") return false;
        }

        return false;
    }

    private static bool IsAgainstNumber(ClaimContext context) =>
        context.Siblings.Any(other => other.Span.Start > context.Claim.Span.End && context.Sentence.TokenAt(other.Span.Start) - context.Last <= 3 && context.Sentence.Lower(context.Last + 1) is "the" or "than" or "from");

    /// <summary>"£77,480, about £151 for each": one known figure for each of another.</summary>
    private static void Each(ClaimContext context, List<(NumericClaim Claim, Selection Level)> known, List<Reading> readings)
    {
        if (PerHead.Noun(context) is null) return;
        foreach (var (_, a) in known)
            foreach (var (_, b) in known)
                if (a != b && b.Measure is { Unit: null, IsAdditive: true } && a.Measure.IsAdditive && a.Measure.Unit == context.Claim.Unit && a.Table == b.Table && a.Filters.Count == b.Filters.Count && (a.When is not { } at || b.When is not { } when || at == when))
                    readings.Add(new PairReading(a, b, PairKind.Multiple).AsKnown(Score - 0.1) with { IsTentative = true, Unit = context.Claim.Unit });
    }

    /// <summary>One known figure out of another: of the same period, and of the same names or of more of them.</summary>
    private static void Shares(ClaimContext context, List<(NumericClaim Claim, Selection Level)> known, List<Reading> readings)
    {
        foreach (var (part, a) in known)
            foreach (var (whole, b) in known)
            {
                if (part == whole || a.Table != b.Table || a.Measure.Unit != b.Measure.Unit || a.When != b.When) continue;
                var first = context.Sentence.TokenAt(part.Span.End - 1);
                var next = context.Sentence.TokenAt(whole.Span.Start);
                if (next <= first || next - first > 5 || !Enumerable.Range(first + 1, next - first - 1).Any(i => context.Sentence.Lower(i) is "of" or "out")) continue;
                readings.Add(Share(PairKind.Share));
                if (Opposites.IsTurned(context, a.Measure, b.Measure)) readings.Add(Share(PairKind.Rest));

                Reading Share(PairKind kind) => new PairReading(a, b, kind).AsKnown(Score) with { IsTentative = true, Unit = "percent" };
            }
    }

    /// <summary>"Of 12,860 guests 1,498 came from schools, or 12 percent": the share that a known number is, behind an "or".</summary>
    private static void PartsOfColumn(ClaimContext context, List<(NumericClaim Claim, Selection Level)> known, List<Reading> readings)
    {
        if (!SaysOr(context) || known.LastOrDefault(pair => pair.Claim.Span.End <= context.Claim.Span.Start) is not { Level: { } part }) return;
        foreach (var whole in part.Table.Measures)
            if (part.Table.IsPartOf(part.Measure, whole) && whole.Period == part.Measure.Period)
                readings.Add(new PairReading(part, part with { Measure = whole }, PairKind.Share).AsKnown(Score) with { IsPinned = true, IsTentative = true, Unit = "percent" });
    }

    /// <summary>"61,046 passengers, or half of the total": the share of a known number in what all rows have together.</summary>
    private static void PartsOfAll(ClaimContext context, List<(NumericClaim Claim, Selection Level)> known, List<Reading> readings)
    {
        var isBehind = SaysOr(context) || (context.Sentence.Lower(BeforeHedge(context)) is "," or "(" or "–" or "—" && IsOfTotal(context));
        if (!isBehind || !(IsOfTotal(context) || IsOfThem(context)) || known.LastOrDefault(pair => pair.Claim.Span.End <= context.Claim.Span.Start) is not { Level: { Filters.Count: 1, Measure: { IsAdditive: true, Rows: null } } part }) return;
        readings.Add(new PairReading(part, part with { Filters = [] }, PairKind.Share).AsKnown(Score) with { IsPinned = true, IsTentative = !IsOfTotal(context) || !SaysOr(context), Unit = "percent" });
    }

    /// <summary>"61,046 of them, or seven in ten": the number before is a part of all that was spoken of.</summary>
    private static bool IsOfThem(ClaimContext context) =>
        context.Siblings.LastOrDefault(other => other.Span.End <= context.Claim.Span.Start) is { } part && context.Sentence.TokenAt(part.Span.End - 1) is var last && context.Sentence.Lower(last + 1) is "of" && context.Sentence.Lower(last + 2) is "them";

    /// <summary>The last token before the number and its hedge.</summary>
    private static int BeforeHedge(ClaimContext context)
    {
        var at = context.First - 1;
        while (at > 0 && context.Sentence.Lower(at) is "about" or "nearly" or "some" or "roughly" or "just" or "only" or "almost" or "over" or "a" or "an") at--;
        return at;
    }

    /// <summary>"Of the total", "of the county's total", "of all".</summary>
    private static bool IsOfTotal(ClaimContext context)
    {
        if (context.Sentence.Lower(context.Last + 1) is not "of") return false;
        for (var i = context.Last + 2; i <= Math.Min(context.Last + 6, context.Sentence.Tokens.Length - 1); i++)
        {
            if (context.Sentence.Lower(i) is "all" or "total" or "whole") return true;
            if (context.Sentence.Lower(i) is "," or ";" || context.Sentence.Tags[i] is Language.PartOfSpeech.Verb) return false;
        }

        return false;
    }

    /// <summary>"Rose by 58 tonnes, or about 5 percent": the same change in percent.</summary>
    private static void SameChange(ClaimContext context, PairKind kind, List<Reading> readings)
    {
        if (!SaysOr(context)) return;
        var before = context.Siblings.LastOrDefault(other => other.Span.End <= context.Claim.Span.Start);
        if (before is null || context.Bonds.Of(before.Id) is not { Kind: Verdicts.VerdictKind.Supported, Reading: PairReading { IsChange: true, Kind: PairKind.Difference } pair, IsFirm: var isFirm }) return;
        readings.Add(new PairReading(pair.Left, pair.Right, kind).AsKnown(Score) with { IsChange = true, IsPinned = true, IsTentative = !isFirm, Unit = "percent" });
    }

    /// <summary>"Rose by 5 percent, which is 58 tonnes": the same change in the figure's own unit.</summary>
    private static void InFigures(ClaimContext context, List<Reading> readings)
    {
        if (context.Claim.Kind is not (ClaimKind.Count or ClaimKind.Money or ClaimKind.Measure or ClaimKind.Duration)) return;
        var before = context.Siblings.LastOrDefault(other => other.Span.End <= context.Claim.Span.Start);
        if (before is null || context.Bonds.Of(before.Id) is not { Kind: Verdicts.VerdictKind.Supported, Reading: PairReading { IsChange: true, Kind: PairKind.PercentChange } pair }) return;
        var at = context.First - 1;
        while (at > 0 && context.Sentence.Lower(at) is "about" or "nearly" or "some" or "roughly" or "just" or "only" or "almost" or "over" or "to" or "equivalent") at--;
        if (context.Sentence.TokenAt(before.Span.End - 1) < at - 3 || !(context.Sentence.Lower(at) is "or" or "equals" || (context.Sentence.Lower(at) is "is" or "was" or "means" or "meant" && context.Sentence.Lower(at - 1) is "which" or "that"))) return;
        if (Fits(context, pair.Left, PairKind.Difference)) readings.Add(new PairReading(pair.Left, pair.Right, PairKind.Difference).AsKnown(Score) with { IsChange = true, IsPinned = true, IsTentative = true, Unit = PairReading.ChangeUnit(PairKind.Difference, pair.Left.Measure.Unit, false) });
    }

    /// <summary>True for the percentage in "1,498 of its guests, or 12 percent": it is a share that the number before it is, and no other.</summary>
    public static bool SaysOr(ClaimContext context)
    {
        var at = context.First - 1;
        while (at > 0 && context.Sentence.Lower(at) is "about" or "nearly" or "some" or "roughly" or "just" or "only" or "almost" or "over") at--;
        return context.Claim.Kind is ClaimKind.Percentage or ClaimKind.Ratio && context.Sentence.Lower(at) is "or" && context.Siblings.Any(other => other.Span.End <= context.Claim.Span.Start && other.Kind is ClaimKind.Count or ClaimKind.Money or ClaimKind.Measure);
    }

    /// <summary>"More than double the 52": the number behind is what the one before is set against.</summary>
    private static void Against(ClaimContext context, List<(NumericClaim Claim, Selection Level)> known, List<Reading> readings)
    {
        var right = known.Where(pair => pair.Claim.Span.Start >= context.Claim.Span.End && context.Sentence.TokenAt(pair.Claim.Span.Start) - context.Last <= 4).ToList();
        var left = known.Where(pair => pair.Claim.Span.End <= context.Claim.Span.Start).ToList();
        if (right.Count == 0 || left.Count == 0 || right[0].Level.Measure.Unit != left[^1].Level.Measure.Unit || right[0].Level.Measure.Column != left[^1].Level.Measure.Column) return;
        readings.Add(Pair(left[^1].Level, right[0].Level, PairKind.Multiple, Score, true, left[^1].Level));
    }

    private static Reading Pair(Selection after, Selection before, PairKind kind, double score, bool isLinked, Selection level) => new PairReading(after, before, kind).AsKnown(score) with
    {
        IsPeriodLinked = isLinked,
        IsChange = true,
        IsPinned = true,
        Unit = PairReading.ChangeUnit(kind, level.Measure.Unit, level.Measure.Unit == "percent"),
    };

    /// <summary>True where the change of a level can be such a number: money for money, points for shares.</summary>
    private static bool Fits(ClaimContext context, Selection level, PairKind kind) => kind switch
    {
        PairKind.Difference when context.Claim.Kind == ClaimKind.PercentagePoints => level.Measure.Unit == "percent" || (level.Measure.Column is { Decimals: > 0, Max: <= 100 } && !level.Table.HasPercentages),
        PairKind.Difference => context.Claim.Unit is null ? level.Measure.Unit is null : Comparison.UnitFactors.Between(level.Measure.Unit, context.Claim.Unit) is not null,
        _ => true,
    };

    /// <summary>The level that a change in the claim led to: the one it stands beside, or the one before it in "61 boats went out in May, 12 percent more than in April"; null where none is said.</summary>
    public static NumericClaim? LevelOf(ClaimContext context)
    {
        if (!ChangeWords.IsStatedChange(context) && !ChangeWords.IsAmount(context)) return null;
        var levels = context.Siblings.Where(other => other.Id != context.Claim.Id && other.Kind is ClaimKind.Count or ClaimKind.Money or ClaimKind.Measure or ClaimKind.Percentage or ClaimKind.Rate or ClaimKind.Duration).ToList();
        if (levels.FirstOrDefault(other => other.Change?.By == context.Claim.Id || IsBeside(context, other)) is { } beside) return beside;
        var isSetAgainst = context.Sentence.Lower(context.Last + 1) is "more" or "less" or "fewer" or "higher" or "lower" or "larger" or "smaller" or "above" or "below";
        // "It was 8 percent larger than that of 2022, when 61 boats went out": there the level is that of the base.
        return isSetAgainst ? levels.LastOrDefault(other => other.Span.End <= context.Claim.Span.Start) ?? levels.FirstOrDefault(other => other.Span.Start >= context.Claim.Span.End) : null;
    }

    private static int Gap(ClaimContext context, NumericClaim other) => other.Span.Start > context.Claim.Span.Start ? other.Span.Start - context.Claim.Span.End : context.Claim.Span.Start - other.Span.End;

    /// <summary>True where nothing but words of change stands between the two numbers.</summary>
    private static bool IsBeside(ClaimContext context, NumericClaim other)
    {
        var isAfter = other.Span.Start > context.Claim.Span.Start;
        var (low, high) = isAfter ? (context.Last + 1, context.Sentence.TokenAt(other.Span.Start)) : (context.Sentence.TokenAt(other.Span.End - 1) + 1, context.First);
        if (high < low || high - low > 6) return false;
        var saysTo = false;
        for (var i = low; i < high; i++)
        {
            if (Array.IndexOf(Links, context.Sentence.Lower(i)) < 0) return false;
            saysTo |= context.Sentence.Lower(i) == "to";
        }

        return !isAfter || saysTo;
    }
}
