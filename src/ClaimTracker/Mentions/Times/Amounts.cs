using ClaimTracker.Language;
using ClaimTracker.Mentions.Numbers;

namespace ClaimTracker.Mentions.Times;

/// <summary>How many units of time: what stands before "years" in "two and a half years", "the past few years", "about 20 years".</summary>
/// <param name="First">The first token of the amount.</param>
/// <param name="Count">The number; null where it is vague: "several".</param>
internal readonly record struct Amount(int First, decimal? Count)
{
    /// <summary>No text counts more units of time than this; sums and products stay inside a decimal.</summary>
    private const decimal Limit = 1_000_000_000_000;

    /// <summary>The amount whose last token is at <paramref name="last"/>; null where none ends there.</summary>
    public static Amount? Before(TimeContext context, int last)
    {
        if (last < context.Floor) return null;
        var word = context.Lower(last);
        if (word is "half" or "quarter") return Fraction(context, last, word is "half" ? 0.5m : 0.25m);
        if (Exact(context, last) is { } exact) return exact;
        if (word.Length > 0 && Characters.IsVulgarFraction(word[^1])) return Vulgar(context, last, word);
        if (word.Length is 3 && word.IndexOf('/') == 1 && word[0] - '0' is >= 0 and <= 9 and var top && word[2] - '0' is > 0 and <= 9 and var bottom)
            return Exact(context, last - 1) is { } whole ? whole with { Count = whole.Count + (decimal)top / bottom } : new Amount(last, (decimal)top / bottom);
        return Vague(context, last);
    }

    /// <summary>The words before an amount that widen or narrow it and belong to the span: "about", "more than", "at least".</summary>
    public static int Hedge(TimeContext context, int first)
    {
        if (first - 1 < context.Floor) return first;
        if (context.Is(first - 1, "hedge")) return first - 1;
        if (first - 2 < context.Floor) return first;
        return (context.Lower(first - 2), context.Lower(first - 1)) is ("more" or "less" or "fewer" or "longer" or "greater", "than") or ("at", "least" or "most") or ("no", "more" or "less") or ("up", "to") ? first - 2 : first;
    }

    private static Amount? Exact(TimeContext context, int last)
    {
        Amount? best = null;
        for (var start = last; start >= context.Floor && start > last - 8; start--)
        {
            if (NumberReader.Read(context.Sentence, start) is { } reading && start + reading.Count - 1 == last && reading.Value < Limit) best = new Amount(start, reading.Value);
            else if (start != last && context.Lower(start) is not ("-" or "and")) break;
            else if (start == last) return null;
        }

        return best;
    }

    /// <summary>"two and a half", "two-and-a-half", "half a", "half".</summary>
    private static Amount? Fraction(TimeContext context, int last, decimal part)
    {
        int at = Left(context, last);
        var first = last;
        if (context.Lower(at) is "a" or "one" && at >= context.Floor)
        {
            first = at;
            at = Left(context, at);
            if (context.Lower(at) is "and" && at > context.Floor && Exact(context, Left(context, at)) is { } whole) return whole with { Count = whole.Count + part };
        }

        return part == 0.5m || context.Head(last + 1).Unit == TimeUnit.Century || context.Head(last + 2).Unit == TimeUnit.Century ? new Amount(first, part) : null;
    }

    /// <summary>"2½", "2 ½", "½".</summary>
    private static Amount? Vulgar(TimeContext context, int last, string word)
    {
        var part = (decimal)Math.Round(char.GetNumericValue(word[^1]), 6);
        if (part < 0) return null;
        if (word.Length > 1) return CalendarNumbers.Digits(word.AsSpan(0, word.Length - 1)) is { } glued ? new Amount(last, glued + part) : null;
        return last > context.Floor && Exact(context, last - 1) is { } whole ? whole with { Count = whole.Count + part } : new Amount(last, part);
    }

    private static Amount? Vague(TimeContext context, int last)
    {
        var word = context.Lower(last);
        if (word is "of")
        {
            var head = last - 1;
            if (head < context.Floor || !(context.Is(head, "vagueOf") || context.Lower(head) is "couple" or "number" or "lot" or "handful" or "series" or "matter" or "plenty")) return null;
            return new Amount(context.Lower(head - 1) is "a" && head > context.Floor ? head - 1 : head, null);
        }

        if (!context.Is(last, "vague")) return null;
        return new Amount(context.Lower(last - 1) is "a" && last > context.Floor && word is "few" or "couple" ? last - 1 : last, null);
    }

    private static int Left(TimeContext context, int index) => context.IsHyphen(index - 1) ? index - 2 : index - 1;
}
