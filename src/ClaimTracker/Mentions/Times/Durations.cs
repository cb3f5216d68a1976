using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Mentions.Times;

/// <summary>Lengths of time with their number, and the dates that they count off: "five years", "two weeks ago", "three days later".</summary>
internal static class Durations
{
    public static TimeMatch? Counted(TimeContext context, Amount amount, int index, TimeUnit unit, bool compound)
    {
        var (first, count) = amount;
        if (context.Lower(first - 1) is "aged" or "age" or "ages") return null;
        var last = index;
        if (unit == TimeUnit.Second && !compound && count is 1) return null;

        // "three quarters of the votes": a fraction.
        if (unit == TimeUnit.Quarter && (compound || context.Lower(index + 1) is "of")) return null;

        // "an hour and a half", "one year and a half".
        if (context.Lower(index + 1) is "and" && context.Lower(index + 2) is "a" && context.Lower(index + 3) is "half")
        {
            count += 0.5m;
            last += 3;
        }

        if (context.IsHyphen(last + 1) && context.Lower(last + 2) is "long") last += 2;
        var before = context.Lower(first - 1);
        var shift = first > context.Floor ? TimeVocabulary.Find(before, "shift") ?? TimeVocabulary.Find(before, "relative") : null;
        if (before is "that" or "same" or "this") shift = null;
        if (shift is not null || before is "first" or "final" or "opening" && first > context.Floor)
        {
            first--;
            if (context.Lower(first - 1) is "the" or "these" or "those" && first > context.Floor) first--;
            return new TimeMatch(first, last, TimeType.Duration, unit.Duration(count));
        }

        // "it could help one day": some time, unless something measures with it.
        if (unit == TimeUnit.Day && count is 1 && context.Lower(first) is "one" && context.IsEnd(last + 1) && TimeVocabulary.TenseOf(before) == Tense.None && !context.Is(first - 1, "preposition") && context.Tense(first, last) == Tense.Future)
            return new TimeMatch(first, last, TimeType.Date, "FUTURE_REF");
        if (count is null && context.Lower(amount.First) is "recent") return TimeMatch.Of(first, last, null, "PAST_REF");
        if (compound) return new TimeMatch(first, last, TimeType.Duration, unit.Duration(count));

        // "the five years" has its article; in "the five hour film" it is the film's.
        if (context.Lower(first - 1) is "the" or "those" or "these" && first > context.Floor) first -= context.Head(index).IsPlural ? 1 : 0;
        else first = Amount.Hedge(context, first);
        Ranged(context, first, unit);
        return Counting(context, first, last, unit, count) ?? Frequency(context, first, last, unit) ?? new TimeMatch(first, Compose(context, last, unit, count, out var value), TimeType.Duration, value);
    }

    /// <summary>"a week", "an hour": a rate, a date counted off, or one unit.</summary>
    public static TimeMatch? One(TimeContext context, int article, int index, TimeUnit unit)
    {
        var last = index;
        decimal count = 1;
        if (context.Lower(index + 1) is "and" && context.Lower(index + 2) is "a" && context.Lower(index + 3) is "half") (count, last) = (1.5m, index + 3);
        if (context.Lower(article - 1) is "half" && article > context.Floor)
        {
            if (unit is TimeUnit.Quarter) return null;
            if (context.Lower(article - 2) is "every" or "each" && article - 1 > context.Floor) return new TimeMatch(article - 2, last, TimeType.Set, unit.Duration(0.5m));
            if (context.Lower(last + 1) is "ago" or "later" or "earlier" && Counting(context, Amount.Hedge(context, article - 1), last, unit == TimeUnit.Century ? TimeUnit.Year : unit, unit == TimeUnit.Century ? 50 : 0.5m) is { } back) return back; // half an hour later
            return new TimeMatch(Amount.Hedge(context, article - 1), last, TimeType.Duration, unit.Duration(0.5m));
        }

        // "a quarter of a century": not a whole one.
        if (context.Lower(article - 1) is "of" && QuartersBefore(context, article - 2) is var (start, part))
        {
            (unit, part) = unit == TimeUnit.Century ? (TimeUnit.Year, part * 100) : (unit, part);
            start = Amount.Hedge(context, start);
            return Counting(context, start, last, unit, part) ?? new TimeMatch(start, last, TimeType.Duration, unit.Duration(part));
        }

        if (IsSpeed(context, article, unit)) return null;
        if (Counting(context, Amount.Hedge(context, article), last, unit, count) is { } date) return date;
        if (Rate(context, article, index, unit) is { } rate) return rate;
        if (unit is TimeUnit.Quarter || unit is TimeUnit.Second && (context.Lower(article - 1) is not "for" || !context.IsEnd(index + 1) && !context.Is(index + 1, "preposition"))) return null; // for a second five-year term
        var before = context.Lower(article - 1);
        if (context.IsHyphen(index + 1)) return context.Lower(index + 2) is "long" ? new TimeMatch(article, index + 2, TimeType.Duration, unit.Duration(1)) : null;

        // "a day of mourning", "a night out": a noun more than a length, unless something measures with it.
        var measured = context.Is(article - 1, "measuring")
            || context.Lower(index + 1) is "after" or "before" or "into" or "since";
        if (!measured && unit is TimeUnit.Day or TimeUnit.Night or TimeUnit.Minute or TimeUnit.Weekend or TimeUnit.Week) return null;
        if (unit is TimeUnit.Day && before is "of" or "on" or "by") return null;
        return new TimeMatch(Amount.Hedge(context, article), last, TimeType.Duration, unit.Duration(count));
    }

    /// <summary>"a quarter", "three quarters" that end at <paramref name="last"/>; null for anything else.</summary>
    private static (int First, decimal Part)? QuartersBefore(TimeContext context, int last)
    {
        var number = context.IsHyphen(last - 1) ? last - 2 : last - 1;
        if (number < context.Floor) return null;
        return (context.Lower(number), context.Lower(last)) switch { ("a" or "one", "quarter") => (number, 0.25m), ("three", "quarters") => (number, 0.75m), _ => null };
    }

    /// <summary>"15 a year", "$40,000 per year", "twice a week": a SET, where what stands before can be a rate.</summary>
    public static TimeMatch? Rate(TimeContext context, int article, int index, TimeUnit unit)
    {
        if (unit == TimeUnit.Quarter && context.Lower(index + 1) is "of" || unit == TimeUnit.Second && !context.IsEnd(index + 1) && !context.Is(index + 1, "preposition")) return null;
        var before = context.Lower(article - 1);
        var first = article;
        if (before is "once" or "twice" && article > context.Floor) return new TimeMatch(article - 1, index, TimeType.Set, unit.Duration(1));
        if (before is "times" or "time" && Amount.Before(context, article - 2) is { } times)
        {
            first = context.IsHyphen(times.First - 1) ? article : times.First;
            return new TimeMatch(first, index, TimeType.Set, unit.Duration(1));
        }

        if (context.Lower(article) is "per" && !IsSpeed(context, article, unit)) return new TimeMatch(article, index, TimeType.Set, unit.Duration(1));
        if (article == 0 || context.Is(article - 1, "preposition") || context.Is(article - 1, "hedge") || context.IsEnd(article - 1) && before is not ")" || TimeVocabulary.TenseOf(before) != Tense.None) return null;

        // A number close before makes it a rate: "15 a year", "two million visitors a year", "$5 a day".
        for (var i = article - 1; i >= 0 && i > article - 7; i--)
        {
            if (context.IsEnd(i) && context.Lower(i) is not ("," or "(" or ")")) return null;
            if (context.Sentence.Tokens[i].Kind == TokenKind.Number || NumberReader.SmallWord(context.Lower(i)) is not null || NumberReader.Magnitude(context.Lower(i)) is not null
                || context.Is(i, "vagueOf") || context.Lower(i) is "several" or "many" or "%" or "percent" or "few")
                return new TimeMatch(article, index, TimeType.Set, unit.Duration(1));
        }

        return null;
    }

    /// <summary>"120 kilometres an hour" is a speed, no recurring time.</summary>
    private static bool IsSpeed(TimeContext context, int article, TimeUnit unit) =>
        unit is TimeUnit.Hour or TimeUnit.Second && context.Lower(article - 1) is "miles" or "mile" or "kilometers" or "kilometres" or "km" or "feet" or "metres" or "meters" or "knots";

    /// <summary>A date counted off from the publication or the last date mentioned: "two weeks ago", "three days later", "a year earlier".</summary>
    private static TimeMatch? Counting(TimeContext context, int first, int last, TimeUnit unit, decimal? count)
    {
        var word = context.Lower(last + 1);
        var ending = context.IsEnd(last + 2) || context.Is(last + 2, "preposition");
        var (direction, published, length) = word switch
        {
            "ago" => (-1, true, 1),
            "back" when context.IsEnd(last + 2) => (-1, true, 1),
            "earlier" or "previously" => (-1, false, 1),
            "before" or "prior" when context.IsEnd(last + 2) => (-1, false, 1),
            "later" or "afterward" or "afterwards" => (1, false, 1),
            "after" or "hence" when context.IsEnd(last + 2) => (1, false, 1),
            "from" when context.Lower(last + 2) is "now" or "today" => (1, true, 2),
            "'" or "’" or "'s" or "’s" when context.Lower(last + 2) is "time" => (1, true, 2), // in 18 months' time
            _ => (0, false, 0),
        };
        if (direction == 0) return null;
        last += length;
        if (count is not { } number) return new TimeMatch(first, last, TimeType.Date, direction < 0 && published ? "PAST_REF" : direction > 0 && published ? "FUTURE_REF" : null);
        return Shift(context, first, last, unit, direction * number, published);
    }

    private static TimeMatch Shift(TimeContext context, int first, int last, TimeUnit unit, decimal count, bool published)
    {
        var grain = unit.Grain();
        if (grain == Grain.None) return Hours(context, first, last, unit, count, published);
        var anchor = published ? context.This(Grain.Day) : grain == Grain.Day ? context.RecentDay : context.Recent;
        if (anchor is not { } from || Math.Abs(count) > 9000) return new TimeMatch(first, last, TimeType.Date, count < 0 && published ? "PAST_REF" : null);
        if (count != decimal.Truncate(count))
        {
            // "two and a half years ago" names a year at best.
            if (grain != Grain.Year) return new TimeMatch(first, last, TimeType.Date, null);
            return TimeMatch.Of(first, last, CalendarValue.Of(from.Start, Grain.Month).Plus((int)(count * 12)) is { } month ? CalendarValue.Of(month.Start, Grain.Year) : null);
        }

        var steps = (int)count * unit.Factor();

        // "a year earlier" after a quarter or month is that quarter or month of the other year.
        if (grain == Grain.Year && !published && from.Grain is Grain.Quarter or Grain.Month or Grain.Half or Grain.Season) return TimeMatch.Of(first, last, from.PlusYears(steps));
        if (from.Grain > grain) return new TimeMatch(first, last, TimeType.Date, null);
        return TimeMatch.Of(first, last, CalendarValue.Of(from.Start, grain).Plus(steps), count < 0 ? "PAST_REF" : null);
    }

    private static TimeMatch Hours(TimeContext context, int first, int last, TimeUnit unit, decimal count, bool published)
    {
        if (!published || context.Published is not { } day || context.PublishedTime is not { } time || Math.Abs(count) > 100_000)
            return new TimeMatch(first, last, TimeType.Time, published ? (count < 0 ? "PAST_REF" : "FUTURE_REF") : null);
        var seconds = count * (unit switch { TimeUnit.Hour => 3600, TimeUnit.Minute => 60, _ => 1 });
        var at = day.ToDateTime(time);
        if (at.Year is < 2 or > 9000) return new TimeMatch(first, last, TimeType.Time, null);
        at = at.AddSeconds((double)seconds);
        return new TimeMatch(first, last, TimeType.Time, at.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture), CalendarValue.Of(DateOnly.FromDateTime(at), Grain.Day));
    }

    /// <summary>"three days a week", "two hours each day": a SET of the longer unit.</summary>
    private static TimeMatch? Frequency(TimeContext context, int first, int last, TimeUnit unit)
    {
        if (context.Lower(last + 1) is not ("a" or "an" or "per" or "each" or "every")) return null;
        var outer = context.Head(last + 2);
        return outer.Class == TimeWordClass.Unit && !outer.IsPlural && outer.Unit > unit && outer.Unit != TimeUnit.Period ? new TimeMatch(first, last + 2, TimeType.Set, outer.Unit.Duration(1)) : null;
    }

    /// <summary>"three to five years": the first number is a duration of its own, as in "three years to five years".</summary>
    private static void Ranged(TimeContext context, int first, TimeUnit unit)
    {
        if (context.Lower(first - 1) is not ("to" or "or" or "-" or "–") || first - 2 < context.Floor) return;
        if (Amount.Before(context, first - 2) is { Count: { } low } amount && context.Lower(amount.First - 1) is not "$") context.Matches.Add(new TimeMatch(Amount.Hedge(context, amount.First), first - 2, TimeType.Duration, unit.Duration(low)));
    }

    /// <summary>"five years and three months", "two hours 30 minutes": one duration.</summary>
    private static int Compose(TimeContext context, int last, TimeUnit unit, decimal? count, out string value)
    {
        value = unit.Duration(count);
        if (count is null) return last;
        var at = context.Lower(last + 1) is "and" or "," ? last + 2 : last + 1;
        if (NumberReader.Read(context.Sentence, at) is not { } reading) return last;
        var end = at + reading.Count;
        var inner = context.Head(end);
        if (inner.Class != TimeWordClass.Unit || inner.Unit >= unit || inner.Unit == TimeUnit.None || context.Lower(end + 1) is "old" or "ago" or "later" or "earlier") return last;
        var part = inner.Unit.Duration(reading.Value);
        value += value.StartsWith("PT", StringComparison.Ordinal) ? part[2..] : part[1..];
        return end;
    }
}
